//! What can be done from the keyboard, in one register: the frame and whatever page is shown offer their commands, and the
//! palette, the keys and the sheet of keys are made from what is offered.

mod fuzzy;
mod general;
mod keys;
mod register;

pub use fuzzy::{BEGUN, SURE, likeness, of_text};
pub use general::{MAKES, may_make, offer_general};
#[cfg(not(feature = "ssr"))]
pub use keys::is_writing;
pub use keys::{PALETTE, install_keys, keys_shown};
pub use register::{Act, Command, Group, Over, Register, Said, offer, provide_register};
