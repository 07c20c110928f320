//! The parts of every page, without business words of their own. The markup is that of `style/README.md`.

mod dialog;
pub mod erased;
mod field;
mod form;
mod held;
pub mod icons;
mod id;
mod initials;
mod inline;
mod menu;
mod money;
mod more;
mod notices;
mod pixels;
mod sign_out;
mod state;
mod sync;
mod typeahead;

pub use dialog::{ConfirmDialog, Dialog};
pub use field::{FieldInput, FieldText, complaint, creator, role_name, tag};
pub use form::RecordForm;
pub use held::Held;
pub use icons::{Glyph, Icon};
pub use id::fresh_id;
pub use initials::{Initials, InitialsKind, initials_of};
pub use inline::{InlineField, text_id};
pub use menu::{Menu, MenuButton, MenuItem};
pub use money::{MoneyText, sign_of};
pub use more::More;
pub use notices::{Banner, BannerKind, Notices, Toasts};
pub use pixels::pixels;
pub use sign_out::SignOutDialog;
pub use state::{Empty, LoadError, Skeleton};
pub use sync::SyncSign;
pub use typeahead::Typeahead;
