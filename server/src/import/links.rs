//! The records to which rows link, by the key they have in their source or by their title.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::id::Id;
use domain::record::{RecordType, describe};
use domain::refusal::{Code, Refusal};
use service::Service;
use uuid::Uuid;

use super::nearest::nearest;

/// The most keys of earlier imports that are looked through for a proposal.
const MOST_PROPOSALS: u64 = 10_000;
/// Under which ids of imported records are made, so that the same source key is the same record in every run.
const NAMESPACE: Uuid = Uuid::from_u128(0x6a4f_6a6b_2f0e_4c9a_9d55_8f6f_1f0b_7c21);

/// The source key of a record.
pub(super) fn source_key(source: &str, key: &str) -> String {
    format!("{source}:{key}")
}

/// The id that an imported record gets when it is new.
pub(super) fn id_of(record_type: RecordType, source_key: &str) -> Id {
    Uuid::new_v5(&NAMESPACE, format!("{} {source_key}", record_type.name()).as_bytes())
}

/// What is known so far.
#[derive(Debug, Default)]
pub(super) struct Links {
    keys: BTreeMap<String, Id>,
    misses: BTreeSet<String>,
    titles: HashMap<(RecordType, String), Option<Id>>,
    looked_through: BTreeSet<String>,
}

impl Links {
    /// Remembers a record that was brought in.
    pub(super) fn learn(&mut self, source_key: String, id: Id) {
        self.misses.remove(&source_key);
        self.keys.insert(source_key, id);
    }

    /// The record of a source with that key.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn by_key(
        &mut self,
        service: &Service,
        record_type: RecordType,
        source: &str,
        key: &str,
    ) -> Result<Option<Id>, Refusal> {
        let source_key = source_key(source, key);
        if let Some(id) = self.keys.get(&source_key) {
            return Ok(Some(*id));
        }
        if self.misses.contains(&source_key) || describe(record_type).field("source_key").is_none() {
            return Ok(None);
        }
        let mut work = service.db().read().await.map_err(unavailable)?;
        let found = work.by_source_key(record_type, &source_key).await.map_err(unavailable)?.filter(|r| !r.is_deleted());
        match found {
            Some(record) => self.learn(source_key, record.id),
            None if self.misses.len() < 100_000 => _ = self.misses.insert(source_key),
            None => {}
        }
        Ok(found_id(&self.keys, source, key))
    }

    /// The record with that title.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn by_title(&mut self, service: &Service, record_type: RecordType, title: &str) -> Result<Option<Id>, Refusal> {
        let known = (record_type, title.to_owned());
        if let Some(id) = self.titles.get(&known) {
            return Ok(*id);
        }
        let mut work = service.db().read().await.map_err(unavailable)?;
        let found = work.by_text(record_type, describe(record_type).title, title).await.map_err(unavailable)?;
        let id = found.filter(|r| !r.is_deleted()).map(|r| r.id);
        if self.titles.len() < 100_000 {
            self.titles.insert(known, id);
        }
        Ok(id)
    }

    /// The nearest key of a source.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn propose(
        &mut self,
        service: &Service,
        record_type: RecordType,
        source: &str,
        key: &str,
    ) -> Result<Option<String>, Refusal> {
        let prefix = format!("{source}:");
        if describe(record_type).field("source_key").is_some() && self.looked_through.insert(source.to_owned()) {
            let mut work = service.db().read().await.map_err(unavailable)?;
            for (source_key, id) in work.source_keys(record_type, &prefix, MOST_PROPOSALS).await.map_err(unavailable)? {
                self.keys.entry(source_key).or_insert(id);
            }
        }
        let of_source = self.keys.range(prefix.clone()..).map_while(|(k, _)| k.strip_prefix(&prefix));
        Ok(nearest(key, of_source).map(str::to_owned))
    }
}

fn found_id(keys: &BTreeMap<String, Id>, source: &str, key: &str) -> Option<Id> {
    keys.get(&source_key(source, key)).copied()
}

fn unavailable(error: store::Error) -> Refusal {
    tracing::error!(error = %error, "the database does not answer");
    Code::Unavailable.into()
}
