//! The actions that read.

use domain::questions::{Board, Timeline};
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use serde_json::{Value, json};

use super::answer::Answer;
use super::ask::Asked;
use super::flat::flat;
use super::query;

fn written(answer: impl serde::Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(answer).map_err(|_| Code::Internal.into())
}

/// A page of records.
pub async fn list(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    let shape = asked.state.service.shape().await?;
    let question = query::list(&mut asked.query, &shape, record_type)?;
    let view = asked.ask(question).await?;
    let records: Vec<Value> = view.records.iter().map(flat).collect();
    Ok(Answer::ok(json!({ "records": records, "titles": view.titles, "cursor": view.cursor, "count": view.count })))
}

/// One record.
pub async fn read(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    asked.query.finish()?;
    let id = asked.id()?;
    let record = asked.record(record_type, id).await?;
    Ok(Answer::record(record_type, id, Some(record.n), Some(&record)))
}

/// What happened to a record.
pub async fn timeline(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    let before = asked.query.number("before")?;
    asked.query.finish()?;
    let view = asked.ask(Timeline { record_type, id: asked.id()?, before }).await?;
    Ok(Answer::ok(written(view)?))
}

/// A pipeline as columns of cards.
pub async fn board(asked: &mut Asked) -> Result<Answer, Refusal> {
    let filter = query::board(&mut asked.query)?;
    let view = asked.ask(Board { pipeline: Some(asked.id()?), filter }).await?;
    Ok(Answer::ok(written(view)?))
}

/// What answers some words best.
pub async fn search(asked: &mut Asked) -> Result<Answer, Refusal> {
    let question = query::search(&mut asked.query)?;
    let view = asked.ask(question).await?;
    Ok(Answer::ok(written(view)?))
}

/// Who is asking.
pub async fn me(asked: &mut Asked) -> Result<Answer, Refusal> {
    asked.query.finish()?;
    let me = asked.me().await?;
    Ok(Answer::ok(json!({
        "id": me.actor.user,
        "type": RecordType::User.name(),
        "name": me.name,
        "email": me.email,
        "role": me.actor.role,
        "team": me.actor.team,
        "teams": me.actor.teams,
        "language": me.actor.lang.unwrap_or_default(),
        "currency": me.currency,
        "offset_minutes": me.offset_minutes,
        "n": me.n,
        "version": me.version,
    })))
}
