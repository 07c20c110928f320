//! The board of a pipeline, and the deal.

mod address;
mod ahead;
mod beside;
mod board;
mod book;
mod card;
mod column;
mod columns;
mod deal;
mod drag;
mod filter_bar;
mod filter_choice;
mod filter_range;
mod focus;
mod gate;
mod gate_form;
mod head;
mod keys;
mod lane;
mod list;
mod live;
mod moves;
mod new_card;
mod open_deal;
mod queued;
mod quick;
mod singled;
mod store;
mod sums;
mod window;

pub use board::BoardPage;
pub use deal::DealPage;
pub use gate_form::GateForm;
pub use list::DealsPage;
pub use open_deal::OpenDeal;
pub use quick::QuickDeal;
