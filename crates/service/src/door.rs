//! The door: the one way in which records are written.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::command::{Accepted, Change, Envelope, Moment, Op};
use domain::id::Id;
use domain::permission::Actor;
use domain::record::{Kind, Reading, RecordType, describe};
use domain::refusal::{Code, Refusal};
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::Work;
use store::journal::{Head, Remembered};
use uuid::Uuid;

use crate::actor::actor_of;
use crate::fault::refuse;
use crate::{Service, administrators, counting, formulas, verbs};

/// A command with who sends it and when it takes effect.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The signed-in user.
    pub user: Id,
    /// The command.
    pub envelope: Envelope,
    /// When it takes effect; `None` is now.
    pub effective_at: Option<DateTime<Utc>>,
    /// The import it belongs to.
    pub batch: Option<Id>,
}

/// What a verb decided.
#[derive(Debug, Default)]
pub(crate) struct Decided {
    /// The changes, in order.
    pub changes: Vec<Change>,
    /// The verb's answer.
    pub answer: Value,
    /// The command that is taken back.
    pub undoes: Option<Id>,
    /// There is more of the same to do: the door comes back with a command of its own.
    pub again: bool,
}

/// What a verb works with.
pub(crate) struct Context<'a> {
    pub work: &'a mut Work,
    pub actor: &'a Actor,
    pub moment: Moment,
    pub envelope: &'a Envelope,
}

/// The id of a round of a command that is done in several transactions; the first one has the command's own.
pub(crate) fn round_of(first: Id, round: u32) -> Id {
    Uuid::new_v5(&first, &round.to_be_bytes())
}

/// How often the same work is tried when the database says that it may succeed.
const TRIES: usize = 4;
/// How often a verb may ask to go on; each time is a transaction of its own.
const ROUNDS: u32 = 10_000;

impl Service {
    /// Takes a command in for a signed-in user.
    ///
    /// # Errors
    /// A refusal that a person can read; then nothing was changed.
    pub async fn submit(&self, user: Id, envelope: Envelope) -> Result<Accepted, Refusal> {
        self.accept(Submission { user, envelope, effective_at: None, batch: None }).await
    }

    /// Takes a command in. A command id that comes twice gets the first answer again.
    ///
    /// # Errors
    /// As [`Service::submit`].
    pub async fn accept(&self, submission: Submission) -> Result<Accepted, Refusal> {
        let verb = verbs::known(&submission.envelope.name);
        let done = self.in_rounds(submission).await;
        counting::count(verb, &done);
        done
    }

    async fn in_rounds(&self, mut submission: Submission) -> Result<Accepted, Refusal> {
        let first = submission.envelope.id;
        let mut last = None;
        for round in 1..=ROUNDS {
            let (accepted, again) = self.try_often(&submission).await?;
            if let Some(n) = accepted.n {
                self.woken(n);
                last = Some(n);
            }
            if !again {
                // The last round finds nothing left to do; the command did something all the same.
                return Ok(Accepted { n: last, ..accepted });
            }
            submission.envelope.id = round_of(first, round);
        }
        Err(Code::Internal.into())
    }

    async fn try_often(&self, submission: &Submission) -> Result<(Accepted, bool), Refusal> {
        let mut tries = 0;
        loop {
            tries += 1;
            let mut work = self.db.begin().await.map_err(refuse)?;
            match self.attempt(&mut work, submission).await {
                Ok((accepted, again)) => match work.commit().await {
                    Ok(()) => return Ok((accepted, again)),
                    Err(e) if e.is_transient() && tries < TRIES => {}
                    Err(e) => return Err(refuse(e)),
                },
                Err(refusal) => {
                    if let Err(e) = work.rollback().await {
                        tracing::warn!(error = %e, "rolling back failed; the database does it by itself");
                    }
                    return Err(refusal);
                }
            }
        }
    }

    async fn attempt(&self, work: &mut Work, submission: &Submission) -> Result<(Accepted, bool), Refusal> {
        let envelope = &submission.envelope;
        let n = work.next_number().await.map_err(refuse)?;
        let actor = actor_of(work, submission.user).await?;
        let payload_hash = hash(envelope);
        if let Some(first) = work.remembered(envelope.id).await.map_err(refuse)? {
            work.return_number().await.map_err(refuse)?;
            return same_again(first, &actor, &payload_hash);
        }
        let now = self.clock.now();
        let moment = Moment { at: submission.effective_at.unwrap_or(now) };
        let mut context = Context { work, actor: &actor, moment, envelope };
        let decided = verbs::decide(&mut context).await?;
        check_new(work, &decided.changes).await?;
        check_links(work, &actor, &decided.changes).await?;
        check_conflicts(work, envelope, &actor, &decided.changes).await?;
        administrators::check(work, &decided.changes).await?;
        formulas::check(work, &actor, &decided.changes).await?;
        let number = (!decided.changes.is_empty()).then_some(n);
        if number.is_some() {
            let head = Head {
                command: envelope.id,
                actor: actor.user,
                verb: envelope.name.clone(),
                recorded_at: now,
                effective_at: moment.at,
                queue: envelope.queue,
                batch: submission.batch,
                undoes: decided.undoes,
            };
            work.record_entry(n, &head, &decided.changes).await.map_err(refuse)?;
            // The job waits for the lock that this transaction holds.
            self.mind_places(&decided.changes);
            self.mind_formulas(&decided.changes);
        } else {
            work.return_number().await.map_err(refuse)?;
        }
        let remembered =
            Remembered { actor: actor.user, payload_hash, n: number, answer: decided.answer.clone(), unfinished: decided.again };
        work.remember(envelope.id, &envelope.name, &remembered).await.map_err(refuse)?;
        Ok((Accepted { n: number, answer: decided.answer }, decided.again))
    }
}

fn hash(envelope: &Envelope) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(envelope.name.as_bytes());
    hasher.update([0]);
    hasher.update(envelope.payload.to_string().as_bytes());
    hasher.finalize().to_vec()
}

fn same_again(first: Remembered, actor: &Actor, payload_hash: &[u8]) -> Result<(Accepted, bool), Refusal> {
    if first.actor != actor.user || first.payload_hash != payload_hash {
        return Err(Code::IdReused.into());
    }
    Ok((Accepted { n: first.n, answer: first.answer }, first.unfinished))
}

/// The id of a new record was never the id of another, of whatever type: what is found by an id alone, as the journal's
/// entries are, would be found for both.
async fn check_new(work: &mut Work, changes: &[Change]) -> Result<(), Refusal> {
    let ids: BTreeSet<Id> = changes.iter().filter(|c| c.op == Op::Create).map(|c| c.id).collect();
    let new = changes.iter().filter(|c| c.op == Op::Create).count();
    if ids.len() < new || work.is_known(&ids).await.map_err(refuse)? {
        return Err(Code::Exists.into());
    }
    Ok(())
}

/// Every link that a command sets points to a record that its author may read.
async fn check_links(work: &mut Work, actor: &Actor, changes: &[Change]) -> Result<(), Refusal> {
    let made = |record_type: RecordType, id: Id| changes.iter().any(|c| c.op == Op::Create && c.record_type == record_type && c.id == id);
    let mut seen: BTreeSet<(RecordType, Id)> = BTreeSet::new();
    let shape = work.shape().await.map_err(refuse)?;
    for change in changes {
        for field in &change.fields {
            let target_type = match shape.field_ever(change.record_type, &field.field).map(|f| f.kind) {
                _ if change.record_type == RecordType::Note && field.field == "about" => note_subject(change),
                Some(Kind::Link(target) | Kind::Links(target)) => Some(target),
                Some(Kind::Role | Kind::Roles) => Some(RecordType::Role),
                _ => None,
            };
            let Some(target_type) = target_type else { continue };
            for target in ids_in(&field.after) {
                if !seen.contains(&(target_type, target))
                    && !made(target_type, target)
                    && !readable(work, actor, target_type, target).await?
                {
                    return Err(Refusal::of(Code::UnknownLink).on(&field.field));
                }
                seen.insert((target_type, target));
                if field.field == "parent" {
                    check_circle(work, change.record_type, change.id, target).await?;
                }
            }
        }
    }
    Ok(())
}

fn note_subject(change: &Change) -> Option<RecordType> {
    change.fields.iter().find(|f| f.field == "about_type").and_then(|f| RecordType::parse(f.after.as_str()?))
}

fn ids_in(value: &Value) -> Vec<Id> {
    match value {
        Value::String(text) => text.parse().into_iter().collect(),
        Value::Array(list) => list.iter().filter_map(|v| v.as_str()?.parse().ok()).collect(),
        _ => Vec::new(),
    }
}

async fn readable(work: &mut Work, actor: &Actor, record_type: RecordType, id: Id) -> Result<bool, Refusal> {
    debug_assert!(describe(record_type).reading != Reading::Subject, "nothing links to a note");
    Ok(work.see(&actor.scope(record_type), id).await.map_err(refuse)?.is_some())
}

async fn check_circle(work: &mut Work, record_type: RecordType, record: Id, parent: Id) -> Result<(), Refusal> {
    let mut above = Some(parent);
    for _ in 0..100 {
        match above {
            Some(id) if id == record => return Err(Refusal::of(Code::Circle).on("parent")),
            Some(id) => above = work.load(record_type, id).await.map_err(refuse)?.and_then(|r| r.link("parent")),
            None => return Ok(()),
        }
    }
    Err(Refusal::of(Code::Circle).on("parent"))
}

/// A command conflicts only where a later entry, not from the same queue, wrote a field that it writes. Place never conflicts.
async fn check_conflicts(work: &mut Work, envelope: &Envelope, actor: &Actor, changes: &[Change]) -> Result<(), Refusal> {
    for change in changes.iter().filter(|c| c.op == Op::Change) {
        if let Some(field) = conflict(work, envelope, change).await? {
            let current = work.see(&actor.scope(change.record_type), change.id).await.map_err(refuse)?;
            return Err(Refusal { current: current.map(Box::new), ..Refusal::of(Code::Conflict).on(&field) });
        }
    }
    Ok(())
}

/// The field of a change that somebody else wrote since the author of the command saw it.
pub(crate) async fn conflict(work: &mut Work, envelope: &Envelope, change: &Change) -> Result<Option<String>, Refusal> {
    let Some(seen) = envelope.seen else { return Ok(None) };
    let written = work.fields_since(change.id, seen, envelope.queue).await.map_err(refuse)?;
    Ok(change.fields.iter().find(|f| f.field != "place" && written.contains(&f.field)).map(|f| f.field.clone()))
}
