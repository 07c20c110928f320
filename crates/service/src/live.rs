//! The live stream: fed from the journal table, never from a process's memory; what a reader missed is decided here.

use std::collections::BTreeMap;

use domain::command::{Change, Op};
use domain::conceal::{conceal, told_of};
use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Action, Actor};
use domain::questions::{LiveChange, LiveEvent};
use domain::record::{Reading, Record, Shape, describe};
use domain::refusal::{Code, Refusal};
use serde_json::{Map, Value};
use store::Work;
use store::journal::JournalChange;
use tokio::sync::watch;

use crate::Service;
use crate::account::is_good;
use crate::actor::acting;
use crate::fault::refuse;
use crate::questions::{Asking, titles_of};

/// Entries that one look at the journal takes.
const ENTRIES: i64 = 200;

/// One reader's place in the journal.
pub struct LiveReader {
    service: Service,
    user: Id,
    /// As whom the user looks.
    viewing: Option<Id>,
    actor: Option<Actor>,
    /// The last number that the reader has.
    pub at: i64,
    wake: watch::Receiver<i64>,
    /// There is more than one look takes, or nobody has looked yet.
    more: bool,
    /// The session that the reader ends with.
    session: Option<Id>,
    /// When places last got new keys before the reader began.
    places: Option<String>,
    look: watch::Receiver<u64>,
    /// Something changed that the journal does not tell, since the reader last looked.
    doubt: bool,
}

impl Service {
    /// Begins to read the journal for a user after a number; `None` is from now on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn listen(&self, user: Id, after: Option<i64>) -> Result<LiveReader, Refusal> {
        let (wake, look) = (self.wake.subscribe(), self.look.subscribe());
        let mut work = self.db.read().await.map_err(refuse)?;
        let head = work.head().await.map_err(refuse)?;
        let places = work.places_relieved().await.map_err(refuse)?;
        drop(work);
        let at = after.filter(|n| *n <= head).unwrap_or(head);
        Ok(LiveReader {
            service: self.clone(),
            user,
            viewing: None,
            actor: None,
            at,
            wake,
            more: true,
            session: None,
            places,
            look,
            doubt: false,
        })
    }
}

impl LiveReader {
    /// The reader is told what somebody else would be.
    #[must_use]
    pub fn viewing(self, viewing: Option<Id>) -> LiveReader {
        LiveReader { viewing, ..self }
    }

    /// The reader ends with that session.
    #[must_use]
    pub fn of_session(self, session: Id) -> LiveReader {
        // It may have ended before anybody listened.
        LiveReader { session: Some(session), doubt: true, ..self }
    }

    /// Waits until there may be something after the reader's number, or something to look at that the journal does not tell.
    pub async fn changed(&mut self) {
        while !self.more && !self.doubt {
            // The reader holds the service, so neither sender goes before it.
            tokio::select! {
                _ = self.wake.changed() => self.more = true,
                _ = self.look.changed() => self.doubt = true,
            }
        }
    }

    /// Looks whether the reader is at its end: its session is gone, or places got new keys, so that those in the browser
    /// no longer sort with new ones. Either may happen in another process without a word. A database that is away for a
    /// moment ends no reader.
    pub async fn is_over(&mut self) -> bool {
        match self.look().await {
            Ok(over) => {
                self.doubt = false;
                over
            }
            Err(_) => false,
        }
    }

    async fn look(&self) -> store::Result<bool> {
        let mut work = self.service.db.read().await?;
        let signed_in = match self.session {
            Some(session) => {
                let now = self.service.clock.now();
                work.sessions_of(self.user).await?.iter().any(|s| s.id == session && s.viewing == self.viewing && is_good(s, now))
            }
            None => true,
        };
        Ok(!signed_in || work.places_relieved().await? != self.places)
    }

    /// The next events under today's scope. A reader that is over, or whose user may no longer sign in or has another
    /// role or team, is refused: the stream ends and the browser begins anew.
    ///
    /// # Errors
    /// As said, or when the database does not answer.
    pub async fn next(&mut self) -> Result<Vec<LiveEvent>, Refusal> {
        if self.doubt && self.is_over().await {
            return Err(Code::SignInFirst.into());
        }
        let mut work = self.service.db.read().await.map_err(refuse)?;
        let actor = acting(&mut work, self.user, self.viewing).await?;
        if self.actor.as_ref().is_some_and(|before| *before != actor) {
            return Err(Code::SignInFirst.into());
        }
        let changes = work.changes_since(self.at, ENTRIES).await.map_err(refuse)?;
        let head = work.head().await.map_err(refuse)?;
        let mut events: Vec<LiveEvent> = Vec::new();
        for change in &changes {
            let Some(live) = project(&mut work, &actor, change).await? else { continue };
            match events.last_mut().filter(|e| e.n == change.n) {
                Some(event) => event.changes.push(live),
                None => events.push(LiveEvent {
                    n: change.n,
                    command: change.command,
                    actor: change.actor,
                    changes: vec![live],
                    titles: BTreeMap::new(),
                }),
            }
        }
        let mut asking = Asking {
            work: &mut work,
            actor: &actor,
            now: self.service.clock.now(),
            version: self.service.version,
            session: None,
            viewed: false,
        };
        for event in &mut events {
            let records: Vec<_> = event.changes.iter().filter_map(|c| c.record.clone()).collect();
            event.titles = titles_of(&mut asking, &records).await?;
        }
        self.at = head.min(self.at + ENTRIES);
        self.more = self.at < head;
        self.actor = Some(actor);
        Ok(events)
    }
}

/// What a change means to a reader: the record as it is, "gone", or nothing.
async fn project(work: &mut Work, actor: &Actor, entry: &JournalChange) -> Result<Option<LiveChange>, Refusal> {
    let change = &entry.change;
    let saw = change.op == Op::Change && saw(work, actor, entry).await?;
    let scope = actor.scope(change.record_type);
    let record = work.see(&scope, change.id).await.map_err(refuse)?;
    if record.is_none() && !saw {
        return Ok(None);
    }
    let seen = |name: &str| !scope.hidden().contains(name);
    let mut before: Map<String, Value> =
        change.fields.iter().filter(|f| seen(&f.field)).map(|f| (f.field.clone(), f.before.clone())).collect();
    if let Some(concealed) = scope.concealed_of(entry.before.owner) {
        let whole = work.load(change.record_type, change.id).await.map_err(refuse)?;
        if let Some(of) = whole.as_ref().and_then(told_of) {
            let shape = work.shape().await.map_err(refuse)?;
            conceal(&shape, change.record_type, of, &mut before, concealed);
        }
    }
    Ok(Some(LiveChange { record_type: change.record_type, id: change.id, record, before: saw.then_some(before) }))
}

/// Whether the reader could see the record before; what follows a subject is told again rather than missed.
async fn saw(work: &mut Work, actor: &Actor, entry: &JournalChange) -> Result<bool, Refusal> {
    let change = &entry.change;
    Ok(match describe(change.record_type).reading {
        Reading::Everyone if *actor.scope(change.record_type).condition() != Filter::everything() => {
            let Some(record) = before(work, change).await? else { return Ok(false) };
            let scope = actor.scope(change.record_type);
            scope.condition().matches(Shape::plain(), change.record_type, &|field| record.get(field))
        }
        Reading::Everyone | Reading::Reach => actor.reaches(change.record_type, Action::Read, entry.before),
        Reading::Subject => false,
        Reading::Shared => {
            let record = before(work, change).await?;
            record.is_some_and(|record| actor.shares(record.standing()))
        }
    })
}

/// A record as it was before a change.
async fn before(work: &mut Work, change: &Change) -> Result<Option<Record>, Refusal> {
    let record = work.load(change.record_type, change.id).await.map_err(refuse)?;
    Ok(record.map(|mut record| {
        record.fields.extend(change.fields.iter().map(|f| (f.field.clone(), f.before.clone())));
        record
    }))
}
