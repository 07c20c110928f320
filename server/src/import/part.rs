//! Runs one part of a mapping: reads rows in windows and brings each window in.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::record::describe;
use domain::refusal::Refusal;
use domain::verbs::{ImportResult, Imported, ImportedRecord};

use super::fault::Fault;
use super::links::Links;
use super::mapping::{Mapping, Part};
use super::press::Press;
use super::progress::Progress;
use super::report::Tally;
use super::rows::{Row, Source};
use super::told::{Reading, Told, Trouble, View};
use super::words::Say;

/// Records in one command, so that nobody waits for it.
const CHUNK: usize = 25;
/// Rows that are sorted by day before they are sent.
const WINDOW: usize = 4_000;
/// Bytes of such rows.
const WINDOW_BYTES: usize = 8_000_000;

/// Why a run ends early.
pub(super) enum Stop {
    /// The file cannot be read on.
    File(Fault),
    /// The door is shut.
    Door(Refusal),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::File(fault)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Door(refusal)
    }
}

/// One part on its way in.
pub(super) struct Run<'a, 'p> {
    pub mapping: &'a Mapping,
    pub part: &'a Part,
    pub press: &'a mut Press<'p>,
    pub links: &'a mut Links,
    pub currencies: &'a mut std::collections::BTreeSet<String>,
    pub tally: Tally,
    pub lang: Lang,
}

/// A row that goes on after its first command.
struct Onward {
    told: Told,
    created: bool,
    at: Option<DateTime<Utc>>,
    missing: Vec<String>,
}

impl Run<'_, '_> {
    /// Brings in every row of the file, or the one record that the mapping gives.
    ///
    /// # Errors
    /// What stops the whole import.
    pub(super) async fn go(mut self, source: Option<&Source>) -> Result<Tally, Stop> {
        let Some(source) = source else {
            let row = Row { line: 0, cells: Vec::new() };
            let told = self.understand(&HashMap::new(), row, &mut Seen::default()).await?;
            self.flush(told.into_iter().collect()).await?;
            return Ok(self.tally);
        };
        let index = self.part.columns().into_iter().filter_map(|c| Some((c.to_owned(), source.column(c)?))).collect();
        let mut progress = Progress::new(self.part.path.as_deref().unwrap_or_default());
        let mut rows = source.rows()?;
        let mut seen = Seen::default();
        let (mut window, mut bytes) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            bytes += row.cells.iter().map(String::len).sum::<usize>();
            if row.cells.len() == rows.columns() {
                window.extend(self.understand(&index, row, &mut seen).await?);
            } else {
                self.tally.read += 1;
                let ragged = Fault::of(Say::Ragged, [row.cells.len().to_string().as_str(), &rows.columns().to_string()]);
                self.tally.refuse(row.line, ragged.say(self.lang));
            }
            if window.len() >= WINDOW || bytes >= WINDOW_BYTES {
                self.flush_told(std::mem::take(&mut window), &mut progress).await?;
                bytes = 0;
            }
            progress.tell(self.tally.read.saturating_sub(window.len() as u64), self.lang);
        }
        self.flush_told(window, &mut progress).await?;
        progress.end();
        Ok(self.tally)
    }

    async fn flush_told(&mut self, window: Vec<Told>, progress: &mut Progress) -> Result<(), Stop> {
        let before = self.tally.read.saturating_sub(window.len() as u64);
        progress.begin_window(before);
        self.flush_with(window, Some(progress)).await
    }

    async fn flush(&mut self, window: Vec<Told>) -> Result<(), Stop> {
        self.flush_with(window, None).await
    }

    /// Makes a record of a row, unless it is left out or refused.
    async fn understand(&mut self, index: &HashMap<String, usize>, mut row: Row, seen: &mut Seen) -> Result<Option<Told>, Stop> {
        self.tally.read += 1;
        self.resolve_aliases(index, &mut row);
        let view = View { index, cells: &row.cells };
        let wanted = self.part.only.iter().all(|(column, values)| values.iter().any(|v| v == view.cell(column)))
            && self.part.filled.iter().all(|column| !view.cell(column).is_empty());
        if !wanted {
            self.tally.left_out += 1;
            return Ok(None);
        }
        let key = self.part.key.fill(|c| view.cell(c));
        if key.is_empty() {
            self.tally.refuse(row.line, Say::KeyEmpty.fill(self.lang, &[]));
            return Ok(None);
        }
        if let Some(line) = seen.before(&key, row.line) {
            if self.part.repeats {
                self.tally.repeated += 1;
            } else {
                self.tally.refuse(row.line, Say::KeyTwice.fill(self.lang, &[&key, &line.to_string()]));
            }
            return Ok(None);
        }
        let reading =
            Reading { service: self.press.service, mapping: self.mapping, part: self.part, now: self.press.service.clock().now() };
        match Told::read(&reading, &view, row.line, &key, self.links).await {
            Ok((told, remarks)) => {
                for remark in remarks {
                    self.tally.remark(row.line, remark.say(self.lang));
                }
                for rule in self.part.rules.iter().filter(|rule| told.lacks(rule.field.name)) {
                    self.tally.empty(rule.field.name);
                }
                if let Some(currency) = told.get("currency").and_then(serde_json::Value::as_str) {
                    self.currencies.insert(currency.to_owned());
                }
                Ok(Some(told))
            }
            Err(Trouble::Row(fault)) => {
                self.tally.refuse(row.line, fault.say(self.lang));
                Ok(None)
            }
            Err(Trouble::Stop(refusal)) => Err(refusal.into()),
        }
    }

    fn resolve_aliases(&self, index: &HashMap<String, usize>, row: &mut Row) {
        for (column, aliases) in &self.mapping.aliases {
            if let Some(cell) = index.get(column).and_then(|i| row.cells.get_mut(*i))
                && let Some(meant) = aliases.get(cell.as_str())
            {
                cell.clone_from(meant);
            }
        }
    }

    /// Brings a window in: first what is new, day by day, then what went on or differs.
    async fn flush_with(&mut self, window: Vec<Told>, mut progress: Option<&mut Progress>) -> Result<(), Stop> {
        let mut onward = Vec::new();
        for (at, group) in by_day(window, Told::made_at) {
            for chunk in group.chunks(CHUNK) {
                let answers = self.press.bring(chunk.iter().map(Told::first).collect(), at).await?;
                let before = onward.len();
                for (told, imported) in chunk.iter().zip(answers) {
                    onward.extend(self.first_answer(told, imported));
                }
                // What goes on is behind only when it has.
                tell(&mut progress, chunk.len() - (onward.len() - before), self.lang);
            }
        }
        for (at, group) in by_day(onward, |next| next.at) {
            for chunk in group.chunks(CHUNK) {
                let answers = self.press.bring(chunk.iter().map(onward_record).collect(), at).await?;
                for (next, imported) in chunk.iter().zip(answers) {
                    self.last_answer(next, imported);
                }
                tell(&mut progress, chunk.len(), self.lang);
            }
        }
        let built_on = self.mapping.linked.contains(&self.part.source) || self.again();
        if let Some(assumed) = self.press.trial.as_mut().filter(|_| !built_on) {
            let ours = self.part.record_type;
            assumed.retain(|record| record.record_type != ours);
        }
        Ok(())
    }

    /// Whether another part brings records of this source too.
    fn again(&self) -> bool {
        self.mapping.parts.iter().filter(|part| part.source == self.part.source).count() > 1
    }

    fn first_answer(&mut self, told: &Told, imported: Imported) -> Option<Onward> {
        let Imported { id, result, missing, last_effect } = imported;
        let mut onward = None;
        match result {
            ImportResult::Created if told.goes_on() => {
                onward = Some(Onward { told: told.clone(), created: true, at: told.ends, missing });
            }
            ImportResult::Differs => {
                // A change cannot take effect before what was there did.
                let at = told.ends.filter(|ends| last_effect.is_none_or(|last| *ends >= last));
                onward = Some(Onward { told: told.clone(), created: false, at, missing });
            }
            result => self.settle(told, result, &missing),
        }
        if self.mapping.linked.contains(&self.part.source) {
            self.links.learn(told.source_key.clone(), id);
        }
        onward
    }

    fn last_answer(&mut self, next: &Onward, imported: Imported) {
        let result = match imported.result {
            ImportResult::Changed | ImportResult::Unchanged if next.created => ImportResult::Created,
            other => other,
        };
        let missing =
            if imported.missing.is_empty() && matches!(result, ImportResult::Refused(_)) { &next.missing } else { &imported.missing };
        self.settle(&next.told, result, missing);
    }

    fn settle(&mut self, told: &Told, result: ImportResult, missing: &[String]) {
        match result {
            ImportResult::Created => self.tally.created += 1,
            ImportResult::Changed => self.tally.changed += 1,
            ImportResult::Unchanged | ImportResult::Differs => self.tally.unchanged += 1,
            ImportResult::Deleted => self.tally.deleted += 1,
            ImportResult::Refused(refusal) => {
                debug_assert!(describe(told.record_type).table == describe(self.part.record_type).table, "a part has one type");
                self.tally.refuse(told.line, Fault::refused(&self.mapping.shape, told.record_type, refusal).say(self.lang));
                return;
            }
        }
        self.tally.missing(missing);
    }
}

fn onward_record(next: &Onward) -> ImportedRecord {
    next.told.record()
}

fn tell(progress: &mut Option<&mut Progress>, rows: usize, lang: Lang) {
    if let Some(progress) = progress {
        progress.done(rows, lang);
    }
}

/// Groups by moment, the earliest first; what has none takes effect now and comes last.
fn by_day<T>(items: Vec<T>, at: impl Fn(&T) -> Option<DateTime<Utc>>) -> Vec<(Option<DateTime<Utc>>, Vec<T>)> {
    let mut groups: BTreeMap<(bool, Option<DateTime<Utc>>), Vec<T>> = BTreeMap::new();
    for item in items {
        let at = at(&item);
        groups.entry((at.is_none(), at)).or_default().push(item);
    }
    groups.into_iter().map(|((_, at), items)| (at, items)).collect()
}

/// The keys of a file so far, by their hash: even of millions of rows they fit in memory.
#[derive(Default)]
struct Seen {
    hasher: RandomState,
    lines: HashMap<u64, u64>,
}

impl Seen {
    /// The line on which the key was before.
    fn before(&mut self, key: &str, line: u64) -> Option<u64> {
        match self.lines.entry(self.hasher.hash_one(key)) {
            std::collections::hash_map::Entry::Occupied(first) => Some(*first.get()),
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(line);
                None
            }
        }
    }
}
