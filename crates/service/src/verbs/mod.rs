//! The registry of verbs: each loads what its decision needs.

mod convert;
mod generic;
mod import;
pub(crate) mod kind;
mod layout;
mod many;
mod movement;
mod names;
mod rename_tag;
mod retire;
mod undo;
mod undo_import;
mod users;

pub use import::Assumed;

use domain::command::Verb;
use domain::id::Id;
use domain::permission::Standing;
use domain::record::{Record, RecordType, Shape, Stage};
use domain::refusal::{Code, Refusal};
use domain::verbs::{
    ArrangeFields, ArrangeRecords, ChangeFieldKind, ChangeRecord, ChangeRecords, ConvertLead, CreateRecord, DeleteRecord, DeleteRecords,
    DisableUser, EnableUser, HandOver, ImportRecords, MoveOpportunity, RenameTag, RestoreRecord, RestoreRecords, RetireStage, Undo,
    UndoImport,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::door::{Context, Decided};
use crate::fault::refuse;

macro_rules! registry {
    ($($verb:ident => $handler:path;)*) => {
        /// The name of every verb.
        pub const VERBS: &[&str] = &[$($verb::NAME),*];

        /// Finds the verb of an envelope and lets it decide.
        pub(crate) async fn decide(context: &mut Context<'_>) -> Result<Decided, Refusal> {
            match context.envelope.name.as_str() {
                $($verb::NAME => {
                    let verb: $verb = payload(&context.envelope.payload)?;
                    Box::pin($handler(context, verb)).await
                })*
                _ => Err(Code::UnknownVerb.into()),
            }
        }

        /// The name of a verb, or `unknown` for what is none.
        pub(crate) fn known(name: &str) -> &'static str {
            match name {
                $($verb::NAME => $verb::NAME,)*
                _ => "unknown",
            }
        }
    };
}

registry! {
    CreateRecord => generic::create;
    ChangeRecord => generic::change;
    ArrangeRecords => generic::arrange;
    ArrangeFields => layout::arrange;
    ChangeFieldKind => kind::change;
    DeleteRecord => generic::delete;
    RestoreRecord => generic::restore;
    ChangeRecords => many::change;
    DeleteRecords => many::delete;
    RestoreRecords => many::restore;
    MoveOpportunity => movement::go;
    ConvertLead => convert::convert;
    Undo => undo::undo;
    RetireStage => retire::retire;
    RenameTag => rename_tag::rename;
    DisableUser => users::disable;
    EnableUser => users::enable;
    HandOver => users::hand_over;
    ImportRecords => import::import;
    UndoImport => undo_import::undo;
}

fn payload<V: DeserializeOwned>(payload: &Value) -> Result<V, Refusal> {
    serde_json::from_value(payload.clone()).map_err(|e| Refusal::of(Code::Malformed).with(e))
}

impl Context<'_> {
    /// A record that the actor may read, with all its fields; what may not be seen answers like what does not exist.
    async fn seen(&mut self, record_type: RecordType, id: Id) -> Result<Record, Refusal> {
        let scope = self.actor.scope(record_type);
        let found = self.work.see(&scope, id).await.map_err(refuse)?.ok_or_else(|| Refusal::of(Code::NotFound))?;
        let whole = scope.hidden().is_empty() && !self.work.shape().await.map_err(refuse)?.has_custom(record_type);
        // A decision goes by the whole record, also by what its author does not see of it.
        if whole { Ok(found) } else { self.work.load(record_type, id).await.map_err(refuse)?.ok_or_else(|| Code::NotFound.into()) }
    }

    /// Where a record stands for permission: a note with its author and the author's team of today.
    async fn standing(&mut self, record: &Record) -> Result<Standing, Refusal> {
        let standing = record.standing();
        if record.record_type != RecordType::Note {
            return Ok(standing);
        }
        Ok(Standing { team: self.team_of(standing.owner).await?, ..standing })
    }

    /// The record types as the actor sees them.
    async fn shape(&mut self) -> Result<Shape, Refusal> {
        Ok(self.work.shape().await.map_err(refuse)?.seen_with(&self.actor.rights))
    }

    async fn stage(&mut self, id: Id) -> Result<(Record, Stage), Refusal> {
        let record =
            self.work.load(RecordType::Stage, id).await.map_err(refuse)?.ok_or_else(|| Refusal::of(Code::UnknownLink).on("stage"))?;
        let stage = record.typed().map_err(|_| Refusal::of(Code::Internal))?;
        Ok((record, stage))
    }

    async fn team_of(&mut self, owner: Option<Id>) -> Result<Option<Id>, Refusal> {
        let Some(owner) = owner else { return Ok(None) };
        let user =
            self.work.load(RecordType::User, owner).await.map_err(refuse)?.ok_or_else(|| Refusal::of(Code::UnknownLink).on("owner"))?;
        Ok(user.link("team"))
    }

    async fn next_number(&mut self, record_type: RecordType) -> Result<Option<String>, Refusal> {
        let (series, prefix) = match record_type {
            RecordType::Lead => ("lead", "L"),
            RecordType::Opportunity => ("opportunity", "O"),
            _ => return Ok(None),
        };
        let n = self.work.next_in_series(series).await.map_err(refuse)?;
        Ok(Some(domain::number::readable(prefix, n)))
    }
}
