//! Bringing records in: what each decision needs is loaded once for a whole chunk, and one bad record does not sink the others.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::command::{Change, Envelope, FieldChange, Moment, Op};
use domain::id::Id;
use domain::record::{Kind, Record, RecordType, Stage, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::{Found, Given, ImportRecords, ImportResult, Imported, ImportedRecord, MOST_IMPORTED, missing_after};
use serde_json::{Map, Value, json};

use super::generic::check_unique;
use crate::Service;
use crate::actor::actor_of;
use crate::door::{Context, Decided};
use crate::fault::refuse;
use crate::questions::has_no_nul;

/// Records that a trial run has decided on and that later records of the trial may build on.
#[derive(Debug, Default)]
pub struct Assumed(BTreeMap<Id, Record>);

impl Assumed {
    /// Forgets those that nothing later builds on.
    pub fn retain(&mut self, keep: impl Fn(&Record) -> bool) {
        self.0.retain(|_, record| keep(record));
    }
}

pub(super) async fn import(context: &mut Context<'_>, verb: ImportRecords) -> Result<Decided, Refusal> {
    let mut assumed = Assumed::default();
    let (changes, answer) =
        Desk { context, made: &mut assumed.0, loaded: BTreeMap::new(), ends: BTreeMap::new(), trial: false }.all(&verb).await?;
    let answer = serde_json::to_value(answer).map_err(|_| Refusal::of(Code::Internal))?;
    Ok(Decided { changes, answer, ..Decided::default() })
}

impl Service {
    /// What [`ImportRecords`] would answer, by the same decisions, with nothing written.
    ///
    /// # Errors
    /// As the verb.
    pub async fn try_import(
        &self,
        user: Id,
        verb: &ImportRecords,
        at: Option<DateTime<Utc>>,
        assumed: &mut Assumed,
    ) -> Result<Vec<Imported>, Refusal> {
        let mut work = self.db().read().await.map_err(refuse)?;
        let actor = actor_of(&mut work, user).await?;
        let envelope = Envelope { id: Id::nil(), name: String::new(), payload: Value::Null, seen: None, queue: None };
        let moment = Moment { at: at.unwrap_or_else(|| self.clock().now()) };
        let context = &mut Context { work: &mut work, actor: &actor, moment, envelope: &envelope };
        let (_, answer) =
            Desk { context, made: &mut assumed.0, loaded: BTreeMap::new(), ends: BTreeMap::new(), trial: true }.all(verb).await?;
        Ok(answer)
    }
}

/// What is at hand while one command is decided.
struct Desk<'d, 'c> {
    context: &'d mut Context<'c>,
    /// Decided on, not yet in the database.
    made: &'d mut BTreeMap<Id, Record>,
    loaded: BTreeMap<Id, Record>,
    /// The next free place at the end of a stage.
    ends: BTreeMap<Id, String>,
    trial: bool,
}

impl Desk<'_, '_> {
    async fn all(mut self, verb: &ImportRecords) -> Result<(Vec<Change>, Vec<Imported>), Refusal> {
        if !self.context.actor.may_create(RecordType::User) {
            return Err(Code::NotAllowed.into());
        }
        if verb.records.len() > MOST_IMPORTED {
            return Err(Refusal::of(Code::TooMany).on("records").with(MOST_IMPORTED));
        }
        self.load_links(verb).await?;
        let (mut changes, mut answer) = (Vec::new(), Vec::new());
        for item in &verb.records {
            match self.one(item).await {
                Ok((change, imported)) => {
                    changes.extend(change);
                    answer.push(imported);
                }
                Err(refusal) if matches!(refusal.code, Code::Internal | Code::Unavailable) => return Err(refusal),
                Err(refusal) => {
                    answer.push(Imported { id: item.id, result: ImportResult::Refused(refusal), missing: Vec::new(), last_effect: None })
                }
            }
        }
        Ok((changes, answer))
    }

    /// Loads what the records link to, one statement for each type.
    async fn load_links(&mut self, verb: &ImportRecords) -> Result<(), Refusal> {
        let mut targets: BTreeMap<RecordType, BTreeSet<Id>> = BTreeMap::new();
        let shape = self.context.work.shape().await.map_err(refuse)?;
        for item in &verb.records {
            for (name, value) in item.fields.iter().chain(item.beginning.iter().flatten()) {
                if let Some(Kind::Link(target) | Kind::Links(target)) = shape.field(item.record_type, name).map(|f| f.kind) {
                    targets.entry(target).or_default().extend(ids_in(value));
                }
            }
        }
        for (record_type, ids) in targets {
            let ids: Vec<Id> = ids.into_iter().collect();
            let found = self.context.work.load_all(record_type, &ids).await.map_err(refuse)?;
            self.loaded.extend(found.into_iter().map(|record| (record.id, record)));
        }
        Ok(())
    }

    async fn one(&mut self, item: &ImportedRecord) -> Result<(Option<Change>, Imported), Refusal> {
        // It is looked for by what the file says, before that is cleaned.
        let said = json!([item.source_key, item.fields.get(describe(item.record_type).title)]);
        has_no_nul(&said)?;
        match self.find(item).await? {
            Some(record) => self.go_on(item, record).await,
            None => self.begin(item).await,
        }
    }

    async fn begin(&mut self, item: &ImportedRecord) -> Result<(Option<Change>, Imported), Refusal> {
        let fields = item.beginning.as_ref().unwrap_or(&item.fields);
        let given = self.given(item.record_type, fields, true).await?;
        let mut change = item.begin(self.context.actor, &given, self.context.moment)?;
        self.check(&change).await?;
        if !self.trial
            && let Some(number) = self.context.next_number(item.record_type).await?
        {
            change.fields.push(FieldChange { field: "number".into(), before: Value::Null, after: json!(number) });
        }
        self.place_given(&given)?;
        let missing = given.stage.as_ref().map(|(_, stage)| missing_after(Some(&change), None, stage)).unwrap_or_default();
        let mut record = Record { record_type: item.record_type, id: item.id, n: 0, fields: Map::new() };
        apply(&mut record, &change);
        self.made.insert(item.id, record);
        Ok((Some(change), Imported { id: item.id, result: ImportResult::Created, missing, last_effect: None }))
    }

    async fn go_on(&mut self, item: &ImportedRecord, record: Record) -> Result<(Option<Change>, Imported), Refusal> {
        let effect = self.context.work.effect_of(record.n).await.map_err(refuse)?;
        let hidden = record.is_deleted() || record.text("status") == "disabled";
        let taken_back = hidden && effect.is_some_and(|(_, undoes)| undoes);
        let mut imported =
            Imported { id: record.id, result: ImportResult::Unchanged, missing: Vec::new(), last_effect: effect.map(|(at, _)| at) };
        if record.is_deleted() && !taken_back {
            imported.result = ImportResult::Deleted;
            return Ok((None, imported));
        }
        let given = self.given(item.record_type, &item.fields, false).await?;
        let change = item.go_on(Found { record: &record, taken_back }, &given, self.context.moment)?;
        if let Some((_, stage)) = &given.stage {
            imported.missing = missing_after(change.as_ref(), Some(&record), stage);
        }
        let Some(change) = change else { return Ok((None, imported)) };
        if item.only_new && !taken_back {
            imported.result = ImportResult::Differs;
            return Ok((None, imported));
        }
        self.check(&change).await?;
        self.place_given(&given)?;
        imported.result = if taken_back { ImportResult::Created } else { ImportResult::Changed };
        let mut after = record;
        apply(&mut after, &change);
        self.made.insert(after.id, after);
        Ok((Some(change), imported))
    }

    /// The record that an imported one is, when it is there.
    async fn find(&mut self, item: &ImportedRecord) -> Result<Option<Record>, Refusal> {
        if let Some(record) = self.made.get(&item.id) {
            return Ok(Some(record.clone()));
        }
        let work = &mut *self.context.work;
        if describe(item.record_type).field("source_key").is_some() {
            return work.by_source_key(item.record_type, &item.source_key).await.map_err(refuse);
        }
        if let Some(record) = work.load(item.record_type, item.id).await.map_err(refuse)? {
            return Ok(Some(record));
        }
        let title = describe(item.record_type).title;
        let Some(name) = item.fields.get(title).and_then(Value::as_str) else { return Ok(None) };
        match item.record_type {
            RecordType::Stage => self.stage_named(item, name).await,
            RecordType::Pipeline | RecordType::LostReason | RecordType::ExchangeRate => {
                let found = work.by_text(item.record_type, title, name).await.map_err(refuse)?;
                Ok(found.filter(|r| !r.is_deleted()))
            }
            _ => Ok(None),
        }
    }

    /// A stage is known by its name in its pipeline.
    async fn stage_named(&mut self, item: &ImportedRecord, name: &str) -> Result<Option<Record>, Refusal> {
        let Some(pipeline) = link(&item.fields, "pipeline") else { return Ok(None) };
        let work = &mut *self.context.work;
        let ids = work.linked_from(RecordType::Stage, "pipeline", pipeline, 1000).await.map_err(refuse)?;
        let stages = work.load_all(RecordType::Stage, &ids).await.map_err(refuse)?;
        Ok(stages.into_iter().find(|s| !s.is_deleted() && s.text("name") == name))
    }

    async fn given(&mut self, record_type: RecordType, fields: &Map<String, Value>, new: bool) -> Result<Given, Refusal> {
        let mut given = Given { shape: self.context.shape().await?.asking_less(), ..Given::default() };
        if let Some(owner) = link(fields, "owner") {
            given.owner_team =
                self.linked(RecordType::User, owner).await?.ok_or_else(|| Refusal::of(Code::UnknownLink).on("owner"))?.link("team");
        }
        if record_type == RecordType::Opportunity
            && let Some(id) = link(fields, "stage")
        {
            let record = self.linked(RecordType::Stage, id).await?.ok_or_else(|| Refusal::of(Code::UnknownLink).on("stage"))?;
            if record.is_deleted() && new {
                return Err(Refusal::of(Code::WrongStage).on("stage"));
            }
            let stage: Stage = serde_json::from_value(Value::Object(record.fields)).map_err(|_| Refusal::of(Code::Internal))?;
            given.place = Some(self.end_place(id).await?);
            given.stage = Some((id, stage));
        }
        Ok(given)
    }

    async fn end_place(&mut self, stage: Id) -> Result<String, Refusal> {
        if let Some(place) = self.ends.get(&stage) {
            return Ok(place.clone());
        }
        let place = self.context.work.end_place(stage).await.map_err(refuse)?;
        self.ends.insert(stage, place.clone());
        Ok(place)
    }

    fn place_given(&mut self, given: &Given) -> Result<(), Refusal> {
        if let (Some((stage, _)), Some(place)) = (&given.stage, &given.place) {
            let next = domain::place::between(Some(place), None).map_err(|_| Refusal::of(Code::Internal))?;
            self.ends.insert(*stage, next);
        }
        Ok(())
    }

    async fn linked(&mut self, record_type: RecordType, id: Id) -> Result<Option<Record>, Refusal> {
        if let Some(record) = self.made.get(&id).or_else(|| self.loaded.get(&id)) {
            return Ok(Some(record.clone()));
        }
        let found = self.context.work.load(record_type, id).await.map_err(refuse)?;
        if let Some(record) = &found {
            self.loaded.insert(id, record.clone());
        }
        Ok(found)
    }

    /// What the door would refuse the whole command for is refused for this record alone.
    async fn check(&mut self, change: &Change) -> Result<(), Refusal> {
        let shape = self.context.work.shape().await.map_err(refuse)?;
        for field in &change.fields {
            let target_type = match shape.field_ever(change.record_type, &field.field).map(|f| f.kind) {
                Some(Kind::Link(target) | Kind::Links(target)) => target,
                _ => continue,
            };
            for target in ids_in(&field.after) {
                if self.linked(target_type, target).await?.is_none_or(|r| r.record_type != target_type) {
                    return Err(Refusal::of(Code::UnknownLink).on(&field.field));
                }
            }
            if field.field == "parent" {
                self.check_circle(change, link_of(&field.after)).await?;
            }
        }
        let fields: Map<String, Value> = change.fields.iter().map(|f| (f.field.clone(), f.after.clone())).collect();
        check_unique(self.context, change.record_type, change.id, &fields).await?;
        let email = fields.get("email").filter(|_| change.record_type == RecordType::User);
        if email.is_some_and(|email| {
            self.made.values().any(|r| r.record_type == RecordType::User && r.id != change.id && r.get("email") == email)
        }) {
            return Err(Refusal::of(Code::Taken).on("email"));
        }
        Ok(())
    }

    async fn check_circle(&mut self, change: &Change, parent: Option<Id>) -> Result<(), Refusal> {
        let mut above = parent;
        for _ in 0..100 {
            match above {
                Some(id) if id == change.id => break,
                Some(id) => above = self.linked(change.record_type, id).await?.and_then(|r| r.link("parent")),
                None => return Ok(()),
            }
        }
        Err(Refusal::of(Code::Circle).on("parent"))
    }
}

fn apply(record: &mut Record, change: &Change) {
    debug_assert!(change.op == Op::Create || change.id == record.id, "a change is applied to its own record");
    for field in &change.fields {
        record.fields.insert(field.field.clone(), field.after.clone());
    }
}

fn link(fields: &Map<String, Value>, name: &str) -> Option<Id> {
    fields.get(name).and_then(link_of)
}

fn link_of(value: &Value) -> Option<Id> {
    value.as_str().and_then(|text| text.parse().ok())
}

fn ids_in(value: &Value) -> Vec<Id> {
    match value {
        Value::Array(list) => list.iter().filter_map(link_of).collect(),
        other => link_of(other).into_iter().collect(),
    }
}
