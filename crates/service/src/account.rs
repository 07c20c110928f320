//! Accounts. Secrets never enter the journal.

mod link;
mod password;
mod people;
mod secret;
mod session;
mod set_up;
mod token;

pub use link::OneTimeLink;
pub use session::SignedIn;
pub(crate) use session::is_good;
pub use set_up::SetUp;

use chrono::{DateTime, Utc};
use domain::command::{Envelope, Verb};
use domain::id::Id;
use domain::refusal::Refusal;
use store::Work;
use store::journal::Head;

use crate::Service;
use crate::fault::refuse;

/// The company's currency.
pub(crate) async fn company_currency(work: &mut Work) -> Result<String, Refusal> {
    Ok(work.setting("currency").await.map_err(refuse)?.unwrap_or_else(|| "USD".to_owned()))
}

impl Service {
    /// An envelope around a verb with a new id.
    pub fn envelope<V: Verb>(&self, verb: &V) -> Envelope {
        Envelope::of(self.new_id(), verb)
    }

    fn head_of(&self, actor: Id, verb: &str, at: DateTime<Utc>) -> Head {
        Head {
            command: self.new_id(),
            actor,
            verb: verb.to_owned(),
            recorded_at: at,
            effective_at: at,
            queue: None,
            batch: None,
            undoes: None,
        }
    }
}
