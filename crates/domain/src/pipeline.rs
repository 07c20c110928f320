//! The rules of the board: what its filter asks of a column, and which deals are stale.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde_json::{Map, Value};

use crate::filter::Filter;
use crate::id::Id;
use crate::questions::{BoardFilter, Card, Period};
use crate::record::{Record, RecordType, Shape, Stage, write_instant};

impl Period {
    /// The first day that the period shows; `None` is no bound.
    pub fn start(self, today: NaiveDate) -> Option<NaiveDate> {
        let month = match self {
            Period::All => return None,
            Period::Month => today.month(),
            Period::Quarter => (today.month() - 1) / 3 * 3 + 1,
            Period::Year => 1,
        };
        NaiveDate::from_ymd_opt(today.year(), month, 1)
    }
}

impl BoardFilter {
    /// Whether it asks nothing but a period, so that the kept totals answer it.
    pub fn is_plain(&self) -> bool {
        *self == BoardFilter { period: self.period, ..BoardFilter::default() }
    }

    /// Whether it asks nothing but owners, teams and a period, by which totals are kept.
    pub fn is_kept(&self) -> bool {
        *self == BoardFilter { period: self.period, owners: self.owners.clone(), teams: self.teams.clone(), ..BoardFilter::default() }
    }

    /// What it asks of the deals of a stage.
    pub fn for_stage(&self, stage: &Stage, now: DateTime<Utc>) -> Filter {
        let mut filter = Filter::everything();
        let mut ask = |f: Filter| filter = std::mem::replace(&mut filter, Filter::everything()).and(f);
        if !self.text.trim().is_empty() {
            ask(Filter::Words(self.text.clone()));
        }
        if !self.owners.is_empty() {
            ask(Filter::In("owner".into(), ids(&self.owners)));
        }
        if !self.teams.is_empty() {
            ask(Filter::In("team".into(), ids(&self.teams)));
        }
        for tag in &self.tags {
            ask(Filter::Has("tags".into(), Value::from(tag.as_str())));
        }
        let bounds = [
            (self.value_from.map(Value::from), "value", true),
            (self.value_to.map(Value::from), "value", false),
            (self.close_from.clone().map(Value::from), "expected_close", true),
            (self.close_to.clone().map(Value::from), "expected_close", false),
        ];
        for (bound, field, low) in bounds {
            if let Some(bound) = bound {
                ask(if low { Filter::AtLeast(field.into(), bound) } else { Filter::AtMost(field.into(), bound) });
            }
        }
        if stage.outcome != "open"
            && let Some(start) = self.period.start(now.date_naive())
        {
            ask(Filter::AtLeast("closed_on".into(), Value::from(start.to_string())));
        }
        if self.stale {
            ask(match stale_before(stage, now) {
                Some(cutoff) => Filter::AtMost("stage_since".into(), Value::from(write_instant(cutoff))),
                None => Filter::nothing(),
            });
        }
        filter
    }
}

/// Deals that entered the stage at or before this instant are stale; `None` where deals never are.
pub fn stale_before(stage: &Stage, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if stage.outcome != "open" {
        return None;
    }
    let days = u64::try_from(stage.stale_days?).ok()?;
    now.checked_sub_days(Days::new(days))
}

fn ids(ids: &[Id]) -> Vec<Value> {
    ids.iter().map(|id| Value::from(id.to_string())).collect()
}

impl Card {
    /// The card once fields of its deal are set; `None` when the deal is hidden then.
    pub fn with_fields(&self, fields: &Map<String, Value>) -> Option<Card> {
        let mut card = self.clone();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let link = |value: &Value| value.as_str().and_then(|id| id.parse().ok());
        for (field, value) in fields {
            match field.as_str() {
                "deleted_at" if !value.is_null() => return None,
                "name" => card.name = text(value).unwrap_or_default(),
                "value" => card.value = value.as_i64(),
                "currency" => card.currency = text(value).unwrap_or(card.currency),
                "probability" => card.probability = value.as_i64().unwrap_or(card.probability),
                "expected_close" => card.expected_close = text(value),
                "closed_on" => card.closed_on = text(value),
                "owner" => card.owner = link(value),
                "party" if card.party != link(value) => (card.party, card.party_name) = (link(value), None),
                "tags" => card.tags = value.as_array().into_iter().flatten().filter_map(text).collect(),
                _ => {}
            }
            if let Some(more) = card.more.get_mut(field) {
                *more = value.clone();
            }
        }
        Some(card)
    }

    /// Puts in what else cards show of the deal.
    #[must_use]
    pub fn showing(self, shape: &Shape, record: &Record) -> Card {
        let shown = shape.on_cards(RecordType::Opportunity).map(|field| (field.name.to_owned(), record.get(field.name).clone()));
        Card { more: shown.collect(), ..self }
    }

    /// The card of a deal as it stands; `None` when a field is not readable.
    pub fn of(record: &Record, party_name: Option<String>) -> Option<Card> {
        let text = |field: &str| record.get(field).as_str().map(str::to_owned);
        Some(Card {
            id: record.id,
            n: record.n,
            name: text("name")?,
            party: record.link("party"),
            party_name,
            value: record.get("value").as_i64(),
            currency: text("currency")?,
            probability: record.get("probability").as_i64()?,
            expected_close: text("expected_close"),
            stage_since: text("stage_since")?,
            closed_on: text("closed_on"),
            owner: record.link("owner"),
            team: record.link("team"),
            tags: record.get("tags").as_array().into_iter().flatten().filter_map(|t| t.as_str().map(str::to_owned)).collect(),
            place: text("place")?,
            more: Map::new(),
        })
    }
}
