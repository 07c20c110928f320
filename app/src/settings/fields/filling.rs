//! How far the formulas of a large book are worked out.

use std::time::Duration;

use domain::id::Id;
use domain::number::format_count;
use domain::questions::{self, Fillings};
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::Client;
use crate::kit::heed;

/// Between two looks while there is something to be worked out.
const PAUSE: Duration = Duration::from_secs(1);

/// What is being worked out; it is looked at when fields change, and until there is nothing left.
#[derive(Clone, Copy)]
pub(super) struct Filling {
    client: Client,
    told: RwSignal<Vec<questions::Filling>>,
}

impl Filling {
    pub fn watched(client: Client) -> Filling {
        let filling = Filling { client, told: RwSignal::new(Vec::new()) };
        let changed = Memo::new(move |_| client.directory().with(|index| index.of(RecordType::CustomField).map(|field| field.n).max()));
        Effect::new(move |_| {
            heed(&changed);
            filling.look();
        });
        filling
    }

    fn look(self) {
        spawn_local(async move {
            let Ok(told) = self.client.ask(&Fillings {}).await else { return };
            let more = !told.is_empty();
            if self.told.try_set(told).is_none() && more {
                set_timeout(move || self.look(), PAUSE);
            }
        });
    }

    /// How far a field is; nothing when it is there.
    pub fn progress(self, field: Id) -> Option<AnyView> {
        let told = self.told.with(|told| told.iter().find(|filling| filling.field == field).cloned())?;
        let count = |n: i64| format_count(n, self.client.lang());
        let text = self.client.fill(Word::FormulaFilling, &[&count(told.done.min(told.total)), &count(told.total)]);
        Some(view! { <span role="status">{text}</span> }.into_any())
    }
}
