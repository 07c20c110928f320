//! What administrators arrange: pipelines, stages, lost reasons, currencies.

use super::sales::OUTCOMES;
use super::{Kind, Reading, Record, RecordType, Writing, record};
use crate::id::Id;
use crate::money::{Currency, Rate};

record! {
    /// A pipeline with its own stages.
    Pipeline in "pipelines", label Pipeline, plural Pipelines, title "name", apart within &[],
    read Reading::Everyone, write Writing::Administrator;
    /// The name.
    name: String = Name, Kind::Line(80), required, listed;
    /// The name in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80), listed;
    /// Its place among pipelines.
    position: i64 = Position, Kind::Int(0, 10_000), always, listed;
}

record! {
    /// A stage of a pipeline: a column of the board.
    Stage in "stages", label Stage, plural Stages, title "name", apart within &["pipeline"],
    read Reading::Everyone, write Writing::Administrator;
    /// The pipeline.
    pipeline: Id = Pipeline, Kind::Link(RecordType::Pipeline), required, creation;
    /// The name.
    name: String = Name, Kind::Line(80), required, listed;
    /// The name in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80), listed;
    /// Its place in the pipeline.
    position: i64 = Position, Kind::Int(0, 10_000), always, listed;
    /// What being here means: open, won, lost.
    outcome: String = Outcome, Kind::Choice(OUTCOMES), required, creation, listed;
    /// The probability of deals here.
    probability: i64 = Probability, Kind::Percent, always, listed;
    /// Days after which a deal here counts as stale; empty means never.
    stale_days: Option<i64> = StaleDays, Kind::Int(1, 3650), listed;
    /// Fields of a deal that must be filled to enter.
    required_fields: Vec<String> = RequiredFields, Kind::FieldNames, listed;
}

record! {
    /// A reason why deals are lost.
    LostReason in "lost_reasons", label LostReason, plural LostReasons, title "name", apart within &[],
    read Reading::Everyone, write Writing::Administrator;
    /// The words.
    name: String = Name, Kind::Line(120), required, listed;
    /// The words in Vietnamese, where they differ.
    name_vi: Option<String> = NameVi, Kind::Line(120), listed;
    /// Its place in the list.
    position: i64 = Position, Kind::Int(0, 10_000), always, listed;
}

record! {
    /// What one unit of a currency is worth in the company's currency.
    ExchangeRate in "exchange_rates", label ExchangeRate, plural ExchangeRates, title "currency", read Reading::Everyone, write Writing::Administrator;
    /// The currency; unique.
    currency: String = Currency, Kind::Currency, required, creation, unique, listed;
    /// Units of the company's currency for one unit; the company's own has 1.
    rate: String = Rate, Kind::Rate, required, listed;
}

impl ExchangeRate {
    /// What the standing ones among records say.
    pub fn said<'a>(records: impl IntoIterator<Item = &'a Record>) -> impl Iterator<Item = (Currency, Rate)> {
        let standing = records.into_iter().filter(|record| record.record_type == RecordType::ExchangeRate && !record.is_deleted());
        standing.filter_map(|record| Some((Currency::parse(record.text("currency"))?, Rate::parse(record.text("rate"))?)))
    }
}
