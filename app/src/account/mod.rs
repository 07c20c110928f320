//! The pages before signing in. Their forms are plain posts, so they work before the wasm is there and without it.

mod field;
mod query;
mod set_up;
mod sheet;
mod sign_in;
mod sign_in_first;
mod welcome;

pub use query::is_account;
pub use set_up::SetUpPage;
pub use sign_in::SignInPage;
pub use sign_in_first::SignInFirst;
pub use welcome::WelcomePage;
