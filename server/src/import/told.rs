//! A row in the words of the product: what the mapping makes of it.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::record::{Kind, RecordType};
use domain::refusal::Refusal;
use domain::verbs::ImportedRecord;
use serde_json::{Map, Value, json};
use service::Service;

use super::fault::Fault;
use super::links::{Links, id_of, source_key};
use super::mapping::{Mapping, Part};
use super::nearest::nearest;
use super::rule::Rule;
use super::value;
use super::words::Say;

/// The cells of a row by column name, aliases resolved.
pub(super) struct View<'a> {
    pub index: &'a HashMap<String, usize>,
    pub cells: &'a [String],
}

impl<'a> View<'a> {
    /// The cell of a column; empty when the row has none.
    pub(super) fn cell(&self, column: &str) -> &'a str {
        self.index.get(column).and_then(|i| self.cells.get(*i)).map_or("", String::as_str)
    }
}

/// A row that was understood.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub line: u64,
    pub record_type: RecordType,
    pub source_key: String,
    /// What the file says now.
    fields: Map<String, Value>,
    /// What a new record is made with, where that differs.
    beginning: Option<Map<String, Value>>,
    /// When it began.
    pub begins: Option<DateTime<Utc>>,
    /// When it became what the file says, if that was later.
    pub ends: Option<DateTime<Utc>>,
}

/// Why a row is not brought in.
pub(super) enum Trouble {
    /// Something is wrong with the row.
    Row(Fault),
    /// Nothing can be brought in any more.
    Stop(Refusal),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Trouble {
        Trouble::Row(fault)
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Stop(refusal)
    }
}

/// What rows are read with.
pub(super) struct Reading<'a> {
    pub service: &'a Service,
    pub mapping: &'a Mapping,
    pub part: &'a Part,
    pub now: DateTime<Utc>,
}

impl Told {
    /// The record as the first of its commands brings it in: only when it is new.
    pub(super) fn first(&self) -> ImportedRecord {
        ImportedRecord { beginning: self.beginning.clone(), only_new: true, ..self.record() }
    }

    /// The record as the file says it is.
    pub(super) fn record(&self) -> ImportedRecord {
        ImportedRecord {
            record_type: self.record_type,
            id: id_of(self.record_type, &self.source_key),
            source_key: self.source_key.clone(),
            fields: self.fields.clone(),
            beginning: None,
            only_new: false,
        }
    }

    /// When the record was made: on its first day, or on its last when only that is known.
    pub(super) fn made_at(&self) -> Option<DateTime<Utc>> {
        self.begins.or(self.ends)
    }

    /// Whether it went from what it was to what the file says.
    pub(super) fn goes_on(&self) -> bool {
        self.begins.is_some() && self.ends.is_some()
    }

    /// The value of a field.
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.fields.get(field)
    }

    /// Whether the file says nothing of a field.
    pub(super) fn lacks(&self, field: &str) -> bool {
        !self.fields.contains_key(field) && self.beginning.as_ref().is_none_or(|b| !b.contains_key(field))
    }

    /// Reads a row.
    ///
    /// # Errors
    /// What is wrong with it, or that the database does not answer.
    pub(super) async fn read(
        reading: &Reading<'_>,
        view: &View<'_>,
        line: u64,
        key: &str,
        links: &mut Links,
    ) -> Result<(Told, Vec<Fault>), Trouble> {
        let part = reading.part;
        let mut remarks = Vec::new();
        let mut fields = Map::new();
        let mut kept = Map::new();
        for rule in &part.rules {
            let value = reading.fill(rule, view, links).await?;
            if value::is_empty(&value) {
                continue;
            }
            remarks.extend(remark(rule, &value));
            if rule.keep {
                kept.insert(rule.field.name.into(), value)
            } else {
                fields.insert(rule.field.name.into(), value)
            };
        }
        let mut told = Told {
            line,
            record_type: part.record_type,
            source_key: source_key(&part.source, key),
            fields,
            beginning: None,
            begins: None,
            ends: None,
        };
        told.place_in_time(reading, view, kept, links).await?;
        Ok((told, remarks))
    }

    async fn place_in_time(
        &mut self,
        reading: &Reading<'_>,
        view: &View<'_>,
        kept: Map<String, Value>,
        links: &mut Links,
    ) -> Result<(), Trouble> {
        let mut beginning = self.fields.clone();
        beginning.extend(kept);
        if let Some(history) = &reading.part.history {
            let day = |template: &super::template::Template| value::day(&template.fill(|c| view.cell(c)), &reading.mapping.days);
            let (begins, ends) = (day(&history.begins)?, day(&history.ends)?);
            let tomorrow = reading.now.date_naive().checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
            if let Some(late) = begins.into_iter().chain(ends).find(|day| *day > tomorrow) {
                return Err(Fault::of(Say::InFuture, [late.to_string().as_str()]).into());
            }
            if let (Some(begins), Some(ends)) = (begins, ends)
                && ends < begins
            {
                return Err(Fault::of(Say::EndsFirst, [begins.to_string().as_str(), &ends.to_string()]).into());
            }
            // Noon in Greenwich is the same day from Honolulu to Auckland; what ends, ends after it began.
            self.begins = begins.map(|day| at(day, 11));
            self.ends = ends.map(|day| at(day, 12));
            if self.goes_on() {
                for field in &history.at_the_end {
                    beginning.remove(field);
                }
                for rule in &history.meanwhile {
                    let value = reading.fill(rule, view, links).await?;
                    if value::is_empty(&value) {
                        beginning.remove(rule.field.name)
                    } else {
                        beginning.insert(rule.field.name.into(), value)
                    };
                }
            }
        }
        self.beginning = (beginning != self.fields).then_some(beginning);
        Ok(())
    }
}

fn at(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()).and_utc()
}

/// A value that is nearly one of those that are right.
fn remark(rule: &Rule, value: &Value) -> Option<Fault> {
    let text = value.as_str()?;
    if rule.known.is_empty() || rule.known.iter().any(|known| known == text) {
        return None;
    }
    let proposal = nearest(text, rule.known.iter().map(String::as_str));
    Some(Fault::of(Say::NotKnown, [text]).on(rule.field).propose(proposal))
}

impl Reading<'_> {
    /// The value that a rule gives for a row, in canonical form; null when the file says nothing.
    async fn fill(&self, rule: &Rule, view: &View<'_>, links: &mut Links) -> Result<Value, Trouble> {
        let on = |fault: Fault| fault.on(rule.field);
        if matches!(rule.field.kind, Kind::Addresses) {
            let parts: BTreeMap<&str, String> =
                rule.address.iter().map(|(name, template)| (*name, template.fill(|c| view.cell(c)))).collect();
            let filled = parts.values().any(|part| !part.is_empty());
            let address = if filled { json!([parts]) } else { Value::Null };
            return self.clean(rule, &address).map_err(Trouble::Row);
        }
        let mut text = rule.from.fill(|c| view.cell(c));
        if text.is_empty() {
            return Ok(Value::Null);
        }
        if !rule.map.is_empty() {
            text = match rule.map.get(&text) {
                Some(meant) => meant.clone(),
                None => {
                    let proposal = nearest(&text, rule.map.keys().map(String::as_str));
                    return Err(on(Fault::of(Say::NotInMap, [text.as_str()]).propose(proposal)).into());
                }
            };
            if text.is_empty() {
                return Ok(Value::Null);
            }
        }
        let value = match rule.field.kind {
            Kind::Link(target) => json!(self.link(rule, target, &text, links).await?),
            Kind::Links(target) => {
                let mut ids = Vec::new();
                for entry in value::entries(rule, &text) {
                    ids.push(self.link(rule, target, entry, links).await?);
                }
                json!(ids)
            }
            Kind::Money(currency) => {
                let code =
                    self.part.rules.iter().find(|r| r.field.name == currency).map(|r| r.from.fill(|c| view.cell(c))).unwrap_or_default();
                value::money(&text, rule.unit, &code, self.mapping.language).map_err(on)?
            }
            _ => value::of(rule, &text, self.mapping).map_err(on)?,
        };
        self.clean(rule, &value).map_err(Trouble::Row)
    }

    async fn link(&self, rule: &Rule, target: RecordType, key: &str, links: &mut Links) -> Result<domain::id::Id, Trouble> {
        let unknown = Fault::of(Say::NotKnown, [key]).on(rule.field);
        let Some(source) = &rule.link else {
            return links.by_title(self.service, target, key).await?.ok_or(Trouble::Row(unknown));
        };
        match links.by_key(self.service, target, source, key).await? {
            Some(id) => Ok(id),
            None => {
                let proposal = links.propose(self.service, target, source, key).await?;
                Err(unknown.propose(proposal.as_deref()).into())
            }
        }
    }

    fn clean(&self, rule: &Rule, value: &Value) -> Result<Value, Fault> {
        rule.field.clean(value).map_err(|refusal| {
            let proposal = value.as_str().and_then(|text| nearest(text, value::choices(rule.field.kind)));
            Fault::refused(&self.mapping.shape, self.part.record_type, refusal).on(rule.field).propose(proposal)
        })
    }
}
