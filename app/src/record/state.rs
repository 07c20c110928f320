//! A record that a page shows: as the server has it, with what happens meanwhile and what its user does.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::command::{Envelope, Question};
use domain::id::Id;
use domain::questions::{LiveEvent, Read, ReadView};
use domain::record::{Kind, Record, RecordType, write_instant};
use domain::verbs::{ChangeRecord, DeleteRecord, RestoreRecord};
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value, json};

use super::queued::laid;
use super::recalculated::recalculates;
use super::waiting::{Waiting, settle, with_waiting};
use crate::client::{Client, Sent};

/// One record, live. What is done to it shows at once and goes back when it is refused.
#[derive(Clone, Copy)]
pub struct RecordState {
    /// The type.
    pub record_type: RecordType,
    /// The id.
    pub id: Id,
    /// The record as it is shown.
    pub record: Signal<Record>,
    /// Titles of linked records.
    pub titles: RwSignal<BTreeMap<Id, String>>,
    /// Whether the user may change it.
    pub may_change: Signal<bool>,
    /// Whether it is out of the user's sight now.
    pub gone: RwSignal<bool>,
    client: Client,
    base: RwSignal<Record>,
    waiting: RwSignal<Vec<Waiting>>,
}

impl RecordState {
    /// Begins with an answer and stays live as long as the current owner.
    pub fn open(client: Client, view: ReadView) -> Self {
        let (record_type, id) = (view.record.record_type, view.record.id);
        let base = RwSignal::new(view.record);
        let waiting = RwSignal::new(Vec::new());
        let record = Memo::new(move |_| {
            let standing = waiting.with(|waiting: &Vec<Waiting>| {
                waiting.iter().filter(|each| !client.is_taken_back(each.command)).cloned().collect::<Vec<_>>()
            });
            base.with(|base| with_waiting(base, &standing))
        });
        let may_change = Memo::new(move |_| {
            record.with(|record| !record.is_deleted() && client.me().with(|me| me.actor.may_change(record_type, record.standing())))
        });
        let state = Self {
            record_type,
            id,
            record: record.into(),
            titles: RwSignal::new(view.titles),
            may_change: may_change.into(),
            gone: RwSignal::new(false),
            client,
            base,
            waiting,
        };
        client.on_live(move |event| state.hear(event));
        Effect::new(move |_| client.queued().with(|queued| queued.iter().for_each(|envelope| state.lay_over(envelope))));
        state
    }

    /// The client that keeps it live.
    pub fn client(self) -> Client {
        self.client
    }

    /// What the record is called.
    pub fn title(self) -> String {
        self.record.with(|record| record.title().to_owned())
    }

    /// Sets one field, whose writing began when the page showed the record as of a journal number.
    pub fn set_since(self, field: &str, value: Value, seen: i64) -> Sent {
        let fields = Map::from_iter([(field.to_owned(), value)]);
        self.learn_titles(&fields);
        let verb = ChangeRecord { record_type: self.record_type, id: self.id, fields: fields.clone() };
        self.show_until_known(fields, self.client.send_since(verb, seen))
    }

    /// Sets fields; once they are accepted, `told` stands in a toast.
    pub fn change(self, fields: Map<String, Value>, told: Option<String>) -> Sent {
        self.learn_titles(&fields);
        let verb = ChangeRecord { record_type: self.record_type, id: self.id, fields: fields.clone() };
        let sent = match told {
            Some(told) => self.client.send_told(verb, told),
            None => self.client.send(verb),
        };
        self.show_until_known(fields, sent)
    }

    /// Hides the record.
    pub fn delete(self) {
        let now = write_instant(self.client.clock().now);
        let told = self.client.fill(Word::ToldDeleted, &[&self.title()]);
        let sent = self.client.send_told(DeleteRecord { record_type: self.record_type, id: self.id }, told);
        self.show_until_known(Map::from_iter([("deleted_at".to_owned(), json!(now))]), sent);
    }

    /// Shows the record again.
    pub fn restore(self) {
        let told = self.client.fill(Word::ToldRestored, &[&self.title()]);
        let sent = self.client.send_told(RestoreRecord { record_type: self.record_type, id: self.id }, told);
        self.show_until_known(Map::from_iter([("deleted_at".to_owned(), Value::Null)]), sent);
    }

    /// Shows fields as a command sets them, until it is known what became of it.
    pub fn show_until_known(self, fields: Map<String, Value>, sent: Sent) -> Sent {
        self.waiting.update(|waiting| waiting.push(Waiting { command: sent.command, fields }));
        let command = sent.command;
        sent.then(move |outcome| {
            let accepted = outcome.as_ref().ok().and_then(|accepted| accepted.n);
            // The page may have gone meanwhile; then there is nothing to show.
            let (Some(mut base), Some(mut waiting)) = (self.base.try_get_untracked(), self.waiting.try_get_untracked()) else {
                return;
            };
            settle(&mut base, &mut waiting, command, accepted);
            self.base.try_set(base);
            self.waiting.try_set(waiting);
        })
    }

    /// Shows what another page, another tab or an earlier visit left in the queue.
    fn lay_over(self, envelope: &Envelope) {
        let known = self.waiting.with_untracked(|waiting| waiting.iter().any(|each| each.command == envelope.id));
        if let (false, Some(fields)) = (known, laid(envelope).and_then(|laid| self.base.with_untracked(|base| laid.fields_for(base)))) {
            self.show_until_known(fields, self.client.awaiting(envelope.id));
        }
    }

    fn hear(self, event: &LiveEvent) {
        let ours = event.changes.iter().filter(|change| change.id == self.id && change.record_type == self.record_type);
        for change in ours {
            match &change.record {
                Some(record) if record.n > self.base.with_untracked(|base| base.n) => {
                    self.base.set(record.clone());
                    self.is_gone(false);
                }
                Some(_) => {}
                None => self.is_gone(true),
            }
        }
        if recalculates(event, self.record_type) {
            self.read_again();
        }
        let known = |id: &Id| self.titles.with_untracked(|titles| titles.contains_key(id));
        if event.changes.iter().any(|change| change.id == self.id || known(&change.id)) {
            self.titles.update(|titles| {
                titles.extend(event.titles.clone());
                for change in &event.changes {
                    if let (Some(title), Some(record)) = (titles.get_mut(&change.id), &change.record) {
                        record.title().clone_into(title);
                    }
                }
            });
        }
    }

    fn read_again(self) {
        spawn_local(async move {
            let Ok(view) = self.client.ask(&Read { record_type: self.record_type, id: self.id }).await else { return };
            if self.base.try_with_untracked(|base| base.n <= view.record.n) == Some(true) {
                self.base.try_set(view.record);
            }
        });
    }

    /// Notes whether the record is out of sight, and stirs nothing when that was known. What else the event stirs is drawn
    /// before: a part of the page that was taken away meanwhile could not be.
    fn is_gone(self, gone: bool) {
        let note = move || {
            if self.gone.try_get_untracked().is_some_and(|known| known != gone) {
                self.gone.try_set(gone);
            }
        };
        set_timeout(note, Duration::ZERO);
    }

    /// Asks for the titles of records that were just linked and that nobody here knows.
    fn learn_titles(self, fields: &Map<String, Value>) {
        let shape = self.client.shape_now();
        for (name, value) in fields {
            let Some(Kind::Link(to) | Kind::Links(to)) = shape.field(self.record_type, name).map(|field| field.kind) else {
                continue;
            };
            let ids = value.as_str().into_iter().chain(value.as_array().into_iter().flatten().filter_map(Value::as_str));
            for id in ids.filter_map(|text| text.parse::<Id>().ok()) {
                let known = self.titles.with_untracked(|titles| titles.contains_key(&id));
                if !known && self.client.directory().with_untracked(|index| index.record(id).is_none()) {
                    self.learn_title(to, id);
                }
            }
        }
    }

    fn learn_title(self, record_type: RecordType, id: Id) {
        spawn_local(async move {
            if let Some(title) = title_of(self.client, record_type, id).await {
                self.titles.try_update(|titles| titles.insert(id, title));
            }
        });
    }
}

async fn title_of(client: Client, record_type: RecordType, id: Id) -> Option<String> {
    let view: <Read as Question>::Answer = client.ask(&Read { record_type, id }).await.ok()?;
    Some(view.record.title().to_owned())
}
