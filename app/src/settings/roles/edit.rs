use domain::permission::{Rights, Role};
use domain::record::RecordType;
use domain::verbs::ChangeRecord;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, json};

use super::{name_of, rights_of};
use crate::client::Client;

/// The rights of a role while they are edited: what was chosen shows at once.
#[derive(Clone, Copy)]
pub(super) struct Edited {
    client: Client,
    role: Role,
    stored: Memo<Rights>,
    wanted: RwSignal<Option<Rights>>,
}

impl Edited {
    pub(super) fn new(client: Client, role: Role) -> Self {
        let stored = Memo::new(move |_| rights_of(client, role));
        let wanted = RwSignal::new(None);
        // Once the directory has something new, it counts: one's own change, an undo, or what somebody else did.
        Effect::new(move |before: Option<()>| {
            stored.track();
            if before.is_some() {
                wanted.set(None);
            }
        });
        Self { client, role, stored, wanted }
    }

    /// Whether it is a role of the product, which nobody changes.
    pub(super) fn is_fixed(self) -> bool {
        !matches!(self.role, Role::Custom(_))
    }

    /// The rights as they are shown.
    pub(super) fn rights(self) -> Rights {
        self.wanted.get().unwrap_or_else(|| self.stored.get())
    }

    /// Changes the rights.
    pub(super) fn change(self, change: impl FnOnce(&mut Rights)) {
        let Role::Custom(id) = self.role else {
            return;
        };
        let mut rights = untrack(|| self.rights());
        change(&mut rights);
        let fields = Map::from_iter([("rights".to_owned(), json!(rights))]);
        self.wanted.set(Some(rights));
        let told = self.client.fill(Word::ChangedNamed, &[&untrack(|| name_of(self.client, self.role))]);
        let wanted = self.wanted;
        let seen = self.client.directory().with_untracked(|index| index.record(id).map_or(0, |record| record.n));
        self.client.send_since_told(ChangeRecord { record_type: RecordType::Role, id, fields }, seen, told).then(move |outcome| {
            if outcome.is_err() {
                wanted.try_set(None);
            }
        });
    }
}
