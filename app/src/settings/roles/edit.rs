use domain::id::Id;
use domain::permission::{Rights, Role};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::ChangeRecord;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, json};

use super::{name_of, rights_in, rights_of};
use crate::client::Client;
use crate::kit::heed;

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
            heed(&stored);
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
        let before = self.stored.get_untracked();
        let mut rights = untrack(|| self.rights());
        change(&mut rights);
        self.wanted.set(Some(rights.clone()));
        let seen = self.client.directory().with_untracked(|index| index.record(id).map_or(0, |record| record.n));
        self.send(id, rights, before, seen);
    }

    /// Sends the rights as they were changed; what somebody else changed meanwhile of the others stays.
    fn send(self, id: Id, rights: Rights, before: Rights, seen: i64) {
        let told = self.client.fill(Word::ChangedNamed, &[&untrack(|| name_of(self.client, self.role))]);
        let fields = Map::from_iter([("rights".to_owned(), json!(rights))]);
        self.client.send_since_told(ChangeRecord { record_type: RecordType::Role, id, fields }, seen, told).then_shown(move |outcome| {
            let Err(refusal) = outcome else { return false };
            let theirs = refusal
                .current
                .as_deref()
                .filter(|_| refusal.code == Code::Conflict)
                .and_then(|record| Some((rights_in(record)?, record.n)));
            let merged = theirs.and_then(|(theirs, now)| Some((rights.merged(&before, &theirs)?, theirs, now)));
            // The page may have gone since.
            if let Some((merged, theirs, now)) = merged
                && self.wanted.try_set(Some(merged.clone())).is_none()
            {
                self.send(id, merged, theirs, now);
                return true;
            }
            self.wanted.try_set(None);
            false
        });
    }
}
