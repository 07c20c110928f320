//! What was done to the rows of a list and is still on its way: they show it until the list has heard of it.

use domain::command::Envelope;
use domain::id::Id;
use domain::record::{Record, RecordType};
use leptos::prelude::*;

use super::queued::{Laid, laid};
use crate::client::{Client, Outcome};

#[derive(Clone, Debug, PartialEq)]
struct Done {
    command: Id,
    laid: Laid,
    /// The journal number, once it was accepted.
    n: Option<i64>,
}

/// What waits, in its order.
#[derive(Clone, Copy)]
pub struct Ahead {
    client: Client,
    record_type: RecordType,
    done: RwSignal<Vec<Done>>,
    heard: StoredValue<i64>,
}

impl Ahead {
    /// Follows the queue for as long as the current owner lives.
    pub fn follow(client: Client, record_type: RecordType) -> Self {
        let ahead = Self { client, record_type, done: RwSignal::new(Vec::new()), heard: StoredValue::new(0) };
        Effect::new(move |_| client.queued().with(|queued| queued.iter().for_each(|envelope| ahead.take(envelope))));
        client.on_live(move |event| ahead.hear(event.n));
        ahead
    }

    /// The client whose queue it follows.
    pub fn client(self) -> Client {
        self.client
    }

    /// A row with what waits on top.
    pub fn over(self, mut record: Record) -> Record {
        self.done.with(|done| {
            for each in done.iter().filter(|each| !self.client.is_taken_back(each.command)) {
                record.fields.extend(each.laid.fields_for(&record).unwrap_or_default());
            }
        });
        record
    }

    fn take(self, envelope: &Envelope) {
        let command = envelope.id;
        let known = self.done.with_untracked(|done| done.iter().any(|each| each.command == command));
        if let (false, Some(laid)) = (known, laid(envelope).filter(|laid| laid.is_about(self.record_type))) {
            self.done.update(|done| done.push(Done { command, laid, n: None }));
            self.client.awaiting(command).then(move |outcome| self.settle(command, outcome));
        }
    }

    /// What was refused, or heard of already, waits no longer. The list may have gone meanwhile.
    fn settle(self, command: Id, outcome: &Outcome) {
        let n = outcome.as_ref().ok().and_then(|accepted| accepted.n);
        let waits = n.is_some_and(|n| self.heard.try_get_value().is_some_and(|heard| n > heard));
        self.done.try_update(|done| match waits {
            true => done.iter_mut().filter(|each| each.command == command).for_each(|each| each.n = n),
            false => done.retain(|each| each.command != command),
        });
    }

    fn hear(self, n: i64) {
        self.heard.update_value(|heard| *heard = n.max(*heard));
        self.done.maybe_update(|done| {
            let before = done.len();
            done.retain(|each| each.n.is_none_or(|accepted| accepted > n));
            done.len() != before
        });
    }
}
