//! The small record types that every screen needs, ready to be looked up.

use std::collections::BTreeMap;

use domain::arranged::{MOST_PLACES, above};
use domain::fold::fold;
use domain::id::Id;
use domain::lang::Lang;
use domain::money::{Currency, Rate, Worth};
use domain::questions::{DirectoryView, LiveChange};
use domain::record::{ExchangeRate, LostReason, Pipeline, Record, RecordType, Shape, Stage, Tag, Typed};
use domain::sort::{map_of, sort_by_key};

/// Users, teams, pipelines, stages, lost reasons and rates, by id and in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectoryIndex {
    /// All users by name, disabled ones included.
    pub users: Vec<Record>,
    /// All teams by name.
    pub teams: Vec<Record>,
    /// The rates by currency.
    pub rates: Vec<Record>,
    /// The company's currency.
    pub currency: String,
    /// What the currencies are worth.
    pub worth: Worth,
    /// The record types as the administrators made them.
    pub shape: Shape,
    lang: Lang,
    pipelines: Vec<(Id, Pipeline)>,
    stages: Vec<(Id, Stage)>,
    lost_reasons: Vec<(Id, LostReason)>,
    views: Vec<Record>,
    tags: Vec<(Id, Tag)>,
    records: BTreeMap<Id, Record>,
    /// What each is called, folded: names are sorted by it.
    folded: BTreeMap<Id, String>,
}

impl DirectoryIndex {
    /// Puts the records in order. Names are in the given language where they have one.
    pub fn new(view: DirectoryView, lang: Lang) -> Self {
        let records = map_of(view.records.into_iter().map(|record| (record.id, record)));
        let mut index = Self { currency: view.currency, lang, records, ..Self::default() };
        index.sort();
        index
    }

    fn sort(&mut self) {
        self.folded = map_of(self.records.values().map(|record| (record.id, fold(&self.localized(record)))));
        let named = |record_type| {
            let mut found: Vec<Record> = self.of(record_type).cloned().collect();
            sort_by_key(&mut found, |record| self.folded.get(&record.id));
            found
        };
        let views = named(RecordType::SavedView);
        (self.users, self.teams, self.rates) = (named(RecordType::User), named(RecordType::Team), named(RecordType::ExchangeRate));
        self.worth = self.company_currency().map(|home| Worth::of(home, ExchangeRate::said(&self.rates))).unwrap_or_default();
        self.views = views.into_iter().filter(|view| !view.is_deleted()).collect();
        self.pipelines = self.placed(RecordType::Pipeline);
        self.stages = self.placed(RecordType::Stage);
        self.lost_reasons = self.placed(RecordType::LostReason);
        self.tags = self.placed(RecordType::Tag);
        sort_by_key(&mut self.tags, |(_, tag)| fold(&tag.name));
        self.shape = Shape::of(self.records.values());
    }

    /// The records of a type, in no order.
    pub fn of(&self, record_type: RecordType) -> impl Iterator<Item = &Record> {
        self.records.values().filter(move |record| record.record_type == record_type)
    }

    fn placed<T: Typed>(&self, record_type: RecordType) -> Vec<(Id, T)> {
        let mut found: Vec<&Record> = self.of(record_type).filter(|record| !record.is_deleted()).collect();
        sort_by_key(&mut found, |record| (record.get("position").as_i64(), record.id));
        found.into_iter().filter_map(|record| Some((record.id, record.typed().ok()?))).collect()
    }

    /// Takes over a live change; whether it was one of these records.
    pub fn apply(&mut self, change: &LiveChange) -> bool {
        if !change.record_type.is_small() {
            return false;
        }
        match &change.record {
            Some(record) => self.records.insert(change.id, record.clone()),
            None => self.records.remove(&change.id),
        };
        self.sort();
        true
    }

    /// The view it was made from, as it stands now.
    pub fn view(&self, n: i64) -> DirectoryView {
        DirectoryView { records: self.records.values().cloned().collect(), currency: self.currency.clone(), n }
    }

    /// A record by its id.
    pub fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// What a record is called, in the user's language; `None` when it is not here.
    pub fn title(&self, id: Id) -> Option<String> {
        self.record(id).map(|record| self.localized(record))
    }

    /// A user's name, empty when there is no such user.
    pub fn user_name(&self, id: Id) -> String {
        self.title(id).unwrap_or_default()
    }

    /// The users that can be given something: those that are not disabled.
    pub fn active_users(&self) -> impl Iterator<Item = &Record> {
        self.users.iter().filter(|user| !user.is_deleted() && user.text("status") != "disabled")
    }

    /// The pipelines in order, without the deleted ones.
    pub fn pipelines(&self) -> &[(Id, Pipeline)] {
        &self.pipelines
    }

    /// The stages of a pipeline in order, without the retired ones.
    pub fn stages_of(&self, pipeline: Id) -> Vec<(Id, Stage)> {
        self.stages.iter().filter(|(_, stage)| stage.pipeline == pipeline).cloned().collect()
    }

    /// The words that have a colour, by name, without the retired ones.
    pub fn tags(&self) -> &[(Id, Tag)] {
        &self.tags
    }

    /// The tint of a word among tags, 0 to 7, where it has one.
    pub fn tint_of_tag(&self, word: &str) -> Option<usize> {
        self.tags.iter().find(|(_, tag)| tag.name == word)?.1.tint()
    }

    /// How a typed tag is written, where one is known that differs only in case or marks.
    pub fn spelled(&self, typed: &str) -> String {
        let known = self.tags.iter().find(|(_, tag)| fold(&tag.name) == fold(typed));
        known.map_or_else(|| typed.to_owned(), |(_, tag)| tag.name.clone())
    }

    /// The tint of a stage, 0 to 7, by its place among those of its pipeline: neighbours are told apart. It begins with the
    /// cool ones, because the warm ones look like a warning.
    pub fn tint_of_stage(&self, id: Id) -> u8 {
        let pipeline = self.stage(id).map(|stage| stage.pipeline).unwrap_or_default();
        let mut stages = self.stages.iter().filter(|(_, stage)| stage.pipeline == pipeline).zip((0..8).cycle());
        stages.find(|((other, _), _)| *other == id).map_or(0, |(_, at)| (at + 4) % 8)
    }

    /// What was retired of a type, by name.
    pub fn retired(&self, record_type: RecordType) -> Vec<Record> {
        let mut found: Vec<Record> = self.of(record_type).filter(|record| record.is_deleted()).cloned().collect();
        sort_by_key(&mut found, |record| self.folded.get(&record.id));
        found
    }

    /// The place of a record of an arranged type, as lists are sorted by it.
    pub fn place(&self, id: Id) -> Option<i64> {
        let record = self.record(id)?;
        let own = record.get("position").as_i64()?;
        let above = self.above(record).and_then(|above| above.get("position").as_i64());
        Some(above.unwrap_or_default() * MOST_PLACES + own)
    }

    /// A stage, a retired one too.
    pub fn stage(&self, id: Id) -> Option<Stage> {
        if let Some((_, stage)) = self.stages.iter().find(|(other, _)| *other == id) {
            return Some(stage.clone());
        }
        let retired = self.record(id).filter(|record| record.record_type == RecordType::Stage)?;
        retired.typed().ok()
    }

    /// The lost reasons in order, without the deleted ones.
    pub fn lost_reasons(&self) -> &[(Id, LostReason)] {
        &self.lost_reasons
    }

    /// The saved views that the user sees, by name.
    pub fn views(&self) -> &[Record] {
        &self.views
    }

    /// Those of a record type.
    pub fn views_of(&self, record_type: RecordType) -> impl Iterator<Item = &Record> {
        self.views.iter().filter(move |view| view.text("record_type") == record_type.name())
    }

    /// Units of the company's currency for one unit of that currency; `None` when nobody said.
    pub fn rate(&self, currency: &str) -> Option<Rate> {
        if currency == self.currency {
            return Some(Rate::ONE);
        }
        let record = self.rates.iter().find(|rate| !rate.is_deleted() && rate.text("currency") == currency)?;
        Rate::parse(record.text("rate"))
    }

    /// The company's currency, if it is one.
    pub fn company_currency(&self) -> Option<Currency> {
        Currency::parse(&self.currency)
    }

    /// The codes of all currencies in use, the company's first.
    pub fn currencies(&self) -> Vec<String> {
        let others = self.rates.iter().filter(|rate| !rate.is_deleted()).map(|rate| rate.text("currency").to_owned());
        let mut codes = vec![self.currency.clone()];
        codes.extend(others.filter(|code| *code != self.currency));
        codes.retain(|code| !code.is_empty());
        codes
    }

    /// The name of one of these records in the user's language.
    pub fn localized(&self, record: &Record) -> String {
        let vietnamese = record.text("name_vi");
        if self.lang == Lang::Vi && !vietnamese.is_empty() {
            return vietnamese.to_owned();
        }
        record.title().to_owned()
    }

    /// The field in which a record has the name that the user reads.
    pub fn name_field(&self, id: Id) -> &'static str {
        let has_other = self.record(id).is_some_and(|record| !record.text("name_vi").is_empty());
        if self.lang == Lang::Vi && has_other { "name_vi" } else { "name" }
    }

    /// What can be chosen for a link to one of these types: ids with names, in order; `None` for other types.
    pub fn choices(&self, record_type: RecordType) -> Option<Vec<(Id, String)>> {
        if !record_type.is_small() {
            return None;
        }
        let offered = |record: &&Record| !record.is_deleted() && record.text("status") != "disabled";
        let mut offered: Vec<&Record> = self.of(record_type).filter(offered).collect();
        sort_by_key(&mut offered, |record| (self.place(record.id), self.folded.get(&record.id), record.id));
        let names: Vec<String> = offered.iter().map(|record| self.localized(record)).collect();
        let is_told_twice = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
        let told = |record: &Record, name: &String| match self.above(record).filter(|_| is_told_twice(name)) {
            Some(above) => format!("{name} ({})", self.localized(above)),
            None => name.clone(),
        };
        Some(offered.iter().zip(&names).map(|(record, name)| (record.id, told(record, name))).collect())
    }

    /// What an arranged record is arranged under, if it is: of a stage its pipeline.
    fn above(&self, record: &Record) -> Option<&Record> {
        let (link, _) = above(record.record_type)?;
        self.record(record.link(link)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Map, Value, json};

    fn record(record_type: RecordType, n: u128, fields: Value) -> Record {
        let fields = match fields {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        Record { record_type, id: Id::from_u128(n), n: 1, fields }
    }

    fn index(lang: Lang) -> DirectoryIndex {
        let pipeline = Id::from_u128(1);
        let records = vec![
            record(RecordType::Pipeline, 1, json!({"name": "Sales", "name_vi": "Bán hàng", "position": 0})),
            record(RecordType::Stage, 3, json!({"pipeline": pipeline, "name": "Won", "position": 9, "outcome": "won", "probability": 100})),
            record(
                RecordType::Stage,
                2,
                json!({"pipeline": pipeline, "name": "New", "name_vi": "Mới", "position": 1, "outcome": "open", "probability": 10}),
            ),
            record(
                RecordType::Stage,
                4,
                json!({"pipeline": pipeline, "name": "Old", "position": 2, "outcome": "open", "probability": 10, "deleted_at": "2026-01-01T00:00:00Z"}),
            ),
            record(RecordType::User, 5, json!({"name": "Đức", "status": "active"})),
            record(RecordType::User, 6, json!({"name": "anna", "status": "disabled"})),
            record(RecordType::ExchangeRate, 7, json!({"currency": "USD", "rate": "25000"})),
            record(RecordType::Tag, 9, json!({"name": "Gấp", "color": "orange"})),
            record(RecordType::Tag, 10, json!({"name": "old", "color": "red", "deleted_at": "2026-01-01T00:00:00Z"})),
        ];
        DirectoryIndex::new(DirectoryView { records, currency: "VND".into(), n: 4 }, lang)
    }

    #[test]
    fn stages_come_in_order_without_the_retired() {
        let index = index(Lang::En);
        let stages = index.stages_of(Id::from_u128(1));
        assert_eq!(stages.iter().map(|(_, stage)| stage.name.as_str()).collect::<Vec<_>>(), ["New", "Won"]);
        assert_eq!(index.stage(Id::from_u128(4)).map(|stage| stage.name), Some("Old".to_owned()));
        assert_eq!(index.stage(Id::from_u128(5)), None);
        assert_eq!([2, 3, 4].map(|id| index.tint_of_stage(Id::from_u128(id))), [4, 5, 0]);
    }

    #[test]
    fn names_follow_the_language_where_they_can() {
        let index = index(Lang::Vi);
        assert_eq!(index.title(Id::from_u128(2)).as_deref(), Some("Mới"));
        assert_eq!(index.title(Id::from_u128(3)).as_deref(), Some("Won"));
        assert_eq!(index.users.iter().map(|user| user.text("name")).collect::<Vec<_>>(), ["anna", "Đức"]);
        assert_eq!(index.active_users().count(), 1);
    }

    #[test]
    fn rates_know_the_companys_currency() {
        let index = index(Lang::En);
        assert_eq!(index.rate("VND"), Some(Rate::ONE));
        assert_eq!(index.rate("USD"), Rate::parse("25000"));
        assert_eq!(index.rate("EUR"), None);
        assert_eq!(index.currencies(), ["VND", "USD"]);
    }

    #[test]
    fn a_word_has_the_colour_of_its_tag() {
        let index = index(Lang::En);
        assert_eq!(index.tint_of_tag("Gấp"), Some(1));
        assert_eq!([index.tint_of_tag("gap"), index.tint_of_tag("old")], [None, None]);
        assert_eq!([index.spelled("gap"), index.spelled("Old")], ["Gấp", "Old"]);
    }

    #[test]
    fn stages_are_offered_pipeline_by_pipeline_and_told_apart() {
        let stage = |n, pipeline, name: &str, position| {
            record(RecordType::Stage, n, json!({"pipeline": Id::from_u128(pipeline), "name": name, "position": position}))
        };
        let records = vec![
            record(RecordType::Pipeline, 1, json!({"name": "Sales", "position": 2})),
            record(RecordType::Pipeline, 2, json!({"name": "Service", "position": 1})),
            stage(3, 1, "Won", 9),
            stage(4, 2, "Won", 9),
            stage(5, 1, "New", 1),
        ];
        let index = DirectoryIndex::new(DirectoryView { records, ..DirectoryView::default() }, Lang::En);
        let names = index.choices(RecordType::Stage).unwrap_or_default().into_iter().map(|(_, name)| name);
        assert_eq!(names.collect::<Vec<_>>(), ["Won (Service)", "New", "Won (Sales)"]);
    }

    #[test]
    fn live_changes_are_taken_over() {
        let mut index = index(Lang::En);
        let user = record(RecordType::User, 8, json!({"name": "Bình", "status": "active"}));
        let change = LiveChange { record_type: RecordType::User, id: user.id, record: Some(user), before: None };
        assert!(index.apply(&change));
        assert_eq!(index.user_name(Id::from_u128(8)), "Bình");
        assert!(index.apply(&LiveChange { record: None, ..change.clone() }));
        assert_eq!(index.user_name(Id::from_u128(8)), "");
        assert!(!index.apply(&LiveChange { record_type: RecordType::Lead, ..change }));
    }
}
