//! Looking at what was imported, and taking it back.

use std::io::Write;

use domain::command::Envelope;
use domain::id::Id;
use domain::lang::Lang;
use domain::refusal::{Code, Refusal};
use domain::verbs::{TakenBack, UndoImport};
use domain::when::{Clock, format_instant};
use service::{Service, Submission};
use uuid::Uuid;

use super::Ended;
use super::report::count;
use super::words::Say;

/// The most imports that are listed.
const LISTED: i64 = 100;

/// Lists the imports, last first.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn list(service: &Service, lang: Lang, out: &mut (dyn Write + Send)) -> Result<Ended, Box<dyn std::error::Error>> {
    let mut work = service.db().read().await?;
    let batches = work.batches(LISTED).await?;
    if batches.is_empty() {
        writeln!(out, "{}", Say::NoBatches.fill(lang, &[]))?;
    }
    let clock = Clock { now: service.clock().now(), offset_minutes: 0 };
    for batch in batches {
        let state = match batch.taken_back {
            0 => String::new(),
            n if n >= batch.commands => Say::BatchUndone.fill(lang, &[]),
            _ => Say::BatchPart.fill(lang, &[]),
        };
        let number = |n: i64| count(u64::try_from(n).unwrap_or(0), lang);
        let began = format_instant(batch.began_at, &clock, lang);
        let line = Say::BatchLine.fill(lang, &[&batch.id.to_string(), &began, &number(batch.created), &number(batch.changed), &state]);
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(Ended::Well)
}

/// Takes an import back, its last command first.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn undo(
    service: &Service,
    batch: Id,
    lang: Lang,
    out: &mut (dyn Write + Send),
) -> Result<Ended, Box<dyn std::error::Error>> {
    let mut work = service.db().read().await?;
    let Some(user) = work.batch_actor(batch).await? else {
        writeln!(out, "{}", Say::NoBatch.fill(lang, &[&batch.to_string()]))?;
        return Ok(Ended::Unusable);
    };
    let commands = work.commands_of_batch(batch).await?;
    drop(work);
    let mut progress = super::progress::Progress::new(&batch.to_string());
    let (mut records, mut left, mut ended) = (0, 0, Ended::Well);
    for (done, command) in commands.iter().enumerate() {
        match take_back(service, user, batch, *command).await {
            Ok(taken) => {
                records += taken.records;
                left += taken.left;
            }
            // It was taken back before: a run that was cut off goes on where it stopped.
            Err(refusal) if refusal.code == Code::NothingToUndo => {}
            Err(refusal) => {
                writeln!(out, "{}", Say::UndoRefused.fill(lang, &[&refusal.say(lang)]))?;
                ended = Ended::Refused;
            }
        }
        progress.tell(done as u64 + 1, lang);
    }
    progress.end();
    writeln!(out, "{}", Say::UndoDone.fill(lang, &[&count(records, lang), &count(left, lang)]))?;
    Ok(ended)
}

async fn take_back(service: &Service, user: Id, batch: Id, command: Id) -> Result<TakenBack, Refusal> {
    let mut envelope = Envelope::of(service.new_id(), &UndoImport { command });
    envelope.id = Uuid::new_v5(&envelope.id, command.as_bytes());
    envelope.queue = Some(batch);
    let accepted = service.accept(Submission { user, envelope, effective_at: None, batch: Some(batch) }).await?;
    serde_json::from_value(accepted.answer).map_err(|_| Code::Internal.into())
}
