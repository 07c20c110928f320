//! The entries of a timeline as they are known, and what live events add to them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::command::{FieldChange, Op};
use domain::id::Id;
use domain::lang::Lang;
use domain::questions::{Entry, LiveChange, LiveEvent, TimelineView};
use domain::when::{Clock, format_day, relative_day};
use serde_json::Value;

use super::tell::is_told;

/// What makes an entry this one: the journal number and the record.
pub type Key = (i64, Id);

/// The fields by which a record hangs on another one.
const HANGS_BY: [&str; 5] = ["about", "party", "lead", "person", "organisation"];

/// The entries, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Titles of the records that changed fields point to.
    pub titles: BTreeMap<Id, String>,
    /// Where the timeline goes on.
    pub before: Option<i64>,
    entries: Vec<Entry>,
}

impl Lines {
    /// The first page.
    pub fn of(view: TimelineView) -> Self {
        Self { titles: view.titles, before: view.before, entries: view.entries }
    }

    /// Puts an older page at the end.
    pub fn append(&mut self, view: TimelineView) {
        self.before = view.before;
        self.titles.extend(view.titles);
        let known: Vec<Key> = self.entries.iter().map(key).collect();
        self.entries.extend(view.entries.into_iter().filter(|entry| !known.contains(&key(entry))));
    }

    /// Takes over the first page as it is now; older entries stay.
    pub fn renew(&mut self, view: TimelineView) {
        let oldest = view.entries.last().map_or(0, |entry| entry.n);
        let older: Vec<Entry> = std::mem::take(&mut self.entries).into_iter().filter(|entry| entry.n < oldest).collect();
        // With nothing older at hand, the page says itself where the timeline goes on.
        if older.is_empty() {
            self.before = view.before;
        }
        self.titles.extend(view.titles);
        self.entries = view.entries.into_iter().chain(older).collect();
    }

    /// Adds what a live event says at once; whether the event concerns the timeline, so that it is worth asking.
    pub fn hear(&mut self, event: &LiveEvent, subject: Id, at: &str) -> bool {
        let concerning: Vec<&LiveChange> = event.changes.iter().filter(|change| self.concerns(change, subject)).collect();
        let concerned = !concerning.is_empty();
        for change in concerning {
            let known = self.entries.iter().any(|entry| key(entry) == (event.n, change.id));
            if let (false, Some(entry)) = (known, provisional(event, change, at)) {
                self.entries.insert(0, entry);
            }
        }
        if concerned {
            self.titles.extend(event.titles.clone());
        }
        concerned
    }

    fn concerns(&self, change: &LiveChange, subject: Id) -> bool {
        let is_here = |id: Id| id == subject || self.entries.iter().any(|entry| entry.id == id);
        let hangs = |record: &domain::record::Record| HANGS_BY.iter().any(|field| record.link(field).is_some_and(is_here));
        // Where the record hangs on one of those here only by its party, it is the subject that counts.
        is_here(change.id) || change.record.as_ref().is_some_and(hangs)
    }

    /// An entry.
    pub fn get(&self, wanted: Key) -> Option<&Entry> {
        self.entries.iter().find(|entry| key(entry) == wanted)
    }

    /// The entries that say something, by their days for the user.
    pub fn days(&self, clock: &Clock) -> Vec<(String, Vec<Key>)> {
        let mut days: Vec<(String, Vec<Key>)> = Vec::new();
        for entry in self.entries.iter().filter(|entry| is_told(entry)) {
            let day = entry.at.parse::<DateTime<Utc>>().map(|at| clock.local(at).date().to_string()).unwrap_or_default();
            match days.iter_mut().find(|(name, _)| *name == day) {
                Some((_, keys)) => keys.push(key(entry)),
                None => days.push((day, vec![key(entry)])),
            }
        }
        days
    }

    /// The text of a note as it is now, as far as the entries say.
    pub fn body_of(&self, note: Id) -> Option<&str> {
        self.latest(note, "body")?.as_str()
    }

    /// Whether a record was deleted and not restored since.
    pub fn is_deleted(&self, id: Id) -> bool {
        self.latest(id, "deleted_at").is_some_and(|value| !value.is_null())
    }

    /// The currency of a record's amounts, as far as the entries say.
    pub fn currency_of(&self, id: Id) -> Option<&str> {
        self.latest(id, "currency")?.as_str()
    }

    /// What a record is called, as far as the entries say.
    pub fn title_of(&self, id: Id) -> Option<&str> {
        let of_entry = self.entries.iter().find(|entry| entry.id == id && !entry.title.is_empty()).map(|entry| entry.title.as_str());
        of_entry.or_else(|| self.titles.get(&id).map(String::as_str))
    }

    fn latest(&self, id: Id, field: &str) -> Option<&Value> {
        let of_record = self.entries.iter().filter(|entry| entry.id == id);
        of_record.flat_map(|entry| &entry.fields).find(|change| change.field == field).map(|change| &change.after)
    }
}

fn key(entry: &Entry) -> Key {
    (entry.n, entry.id)
}

/// The entry that the server will give for a change, as far as the event says.
fn provisional(event: &LiveEvent, change: &LiveChange, at: &str) -> Option<Entry> {
    let record = change.record.as_ref()?;
    let fields: Vec<FieldChange> = match &change.before {
        Some(before) => {
            let changed = before.iter();
            changed
                .map(|(field, before)| FieldChange { field: field.clone(), before: before.clone(), after: record.get(field).clone() })
                .collect()
        }
        None => {
            let filled = record.fields.iter().filter(|(_, value)| !value.is_null());
            filled.map(|(field, after)| FieldChange { field: field.clone(), before: Value::Null, after: after.clone() }).collect()
        }
    };
    let title = if change.record_type.is_named() { record.title().to_owned() } else { String::new() };
    Some(Entry {
        n: event.n,
        command: event.command,
        verb: String::new(),
        actor: event.actor,
        at: at.to_owned(),
        record_type: change.record_type,
        id: change.id,
        title,
        op: if change.before.is_some() { Op::Change } else { Op::Create },
        fields,
    })
}

/// A day as a heading: near ones by their distance, others by their date.
pub fn day_words(day: &str, clock: &Clock, lang: Lang) -> String {
    let Ok(day) = day.parse() else {
        return String::new();
    };
    let words = if clock.days_until(day) >= -1 { relative_day(day, clock, lang) } else { format_day(day, lang) };
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::record::RecordType;
    use serde_json::{Map, json};

    fn entry(n: i64, id: u128, field: &str, after: Value) -> Entry {
        Entry {
            n,
            command: Id::from_u128(n as u128),
            verb: "change_record".into(),
            actor: Id::nil(),
            at: "2026-11-21T18:30:00Z".into(),
            record_type: RecordType::Party,
            id: Id::from_u128(id),
            title: "Isdom".into(),
            op: Op::Change,
            fields: vec![FieldChange { field: field.into(), before: Value::Null, after }],
        }
    }

    fn view(entries: Vec<Entry>, before: Option<i64>) -> TimelineView {
        TimelineView { entries, titles: BTreeMap::new(), before }
    }

    fn numbers(lines: &Lines) -> Vec<i64> {
        lines.entries.iter().map(|entry| entry.n).collect()
    }

    #[test]
    fn pages_join_and_renew() {
        let mut lines = Lines::of(view(vec![entry(9, 1, "name", json!("c")), entry(7, 1, "name", json!("b"))], Some(7)));
        lines.append(view(vec![entry(5, 1, "name", json!("a"))], None));
        assert_eq!((numbers(&lines), lines.before), (vec![9, 7, 5], None));
        lines
            .renew(view(vec![entry(11, 1, "name", json!("d")), entry(9, 1, "name", json!("c")), entry(7, 1, "name", json!("b"))], Some(7)));
        assert_eq!((numbers(&lines), lines.before), (vec![11, 9, 7, 5], None));
    }

    #[test]
    fn the_latest_word_counts() {
        let lines = Lines::of(view(vec![entry(9, 1, "body", json!("new")), entry(7, 1, "body", json!("old"))], None));
        assert_eq!(lines.body_of(Id::from_u128(1)), Some("new"));
        assert_eq!(lines.body_of(Id::from_u128(2)), None);
        assert!(!lines.is_deleted(Id::from_u128(1)));
    }

    #[test]
    fn a_live_note_is_there_at_once() {
        let subject = Id::from_u128(1);
        let Value::Object(fields) = json!({"about": subject, "body": "hello"}) else { unreachable!("an object") };
        let record = domain::record::Record { record_type: RecordType::Note, id: Id::from_u128(5), n: 12, fields };
        let change = LiveChange { record_type: RecordType::Note, id: record.id, record: Some(record), before: None };
        let event = LiveEvent { n: 12, command: Id::nil(), actor: Id::nil(), changes: vec![change], titles: BTreeMap::new() };
        let mut lines = Lines::default();
        assert!(lines.hear(&event, subject, "2026-11-22T00:00:00Z"));
        assert!(lines.hear(&event, subject, "2026-11-22T00:00:00Z"));
        assert_eq!(lines.body_of(Id::from_u128(5)), Some("hello"));
        assert_eq!(numbers(&lines), [12]);
        let other = LiveChange { record_type: RecordType::Party, id: Id::from_u128(8), record: None, before: Some(Map::new()) };
        assert!(!lines.hear(&LiveEvent { changes: vec![other], ..event }, subject, ""));
    }

    #[test]
    fn a_change_of_another_record_that_is_told_here_is_there_at_once() {
        let deal = Id::from_u128(2);
        let mut lines = Lines::of(view(vec![entry(9, 1, "name", json!("Isdom"))], None));
        let changed = LiveChange { record_type: RecordType::Lead, id: Id::from_u128(1), record: None, before: Some(Map::new()) };
        let event = LiveEvent { n: 12, command: Id::nil(), actor: Id::nil(), changes: vec![changed], titles: BTreeMap::new() };
        assert!(lines.hear(&event, deal, ""));
    }

    #[test]
    fn days_are_the_users() {
        let now = "2026-11-22T02:00:00Z".parse().expect("an instant");
        let clock = Clock { now, offset_minutes: 420 };
        let lines = Lines::of(view(vec![entry(9, 1, "name", json!("c"))], None));
        let days = lines.days(&clock);
        assert_eq!(days.first().map(|(day, _)| day.as_str()), Some("2026-11-22"));
        assert_eq!(day_words("2026-11-22", &clock, Lang::Vi), "Hôm nay");
        assert_eq!(day_words("2026-11-01", &clock, Lang::En), "1 Nov 2026");
    }
}
