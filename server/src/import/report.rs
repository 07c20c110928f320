//! What an import says when a part is done.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::lang::Lang;
use domain::record::{RecordType, Shape};

use super::words::Say;

/// Different sentences that are listed, and lines that each one names.
const SENTENCES: usize = 40;
/// Different sentences that are remembered; what comes after is only counted.
const REMEMBERED: usize = 1000;

/// The counts of one part.
#[derive(Debug)]
pub(super) struct Tally {
    title: String,
    record_type: RecordType,
    shape: Shape,
    pub read: u64,
    pub created: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub refused: u64,
    pub left_out: u64,
    pub repeated: u64,
    pub deleted: u64,
    empty: BTreeMap<&'static str, u64>,
    missing: BTreeMap<String, u64>,
    refusals: Said,
    remarks: Said,
}

/// Sentences with how often and where first.
#[derive(Debug, Default)]
struct Said {
    sentences: BTreeMap<String, (u64, u64)>,
    more: u64,
}

impl Said {
    fn add(&mut self, sentence: String, line: u64) {
        if let Some((times, _)) = self.sentences.get_mut(&sentence) {
            *times += 1;
        } else if self.sentences.len() < REMEMBERED {
            self.sentences.insert(sentence, (1, line));
        } else {
            self.more += 1;
        }
    }

    fn list(&self, lang: Lang, out: &mut String) {
        let mut by_line: Vec<_> = self.sentences.iter().map(|(sentence, (times, line))| (line, times, sentence)).collect();
        by_line.sort();
        for (line, times, sentence) in by_line.iter().take(SENTENCES) {
            let _ = match times {
                1 => writeln!(out, "    {}: {sentence}", Say::Line.fill(lang, &[&line.to_string()])),
                _ => writeln!(out, "{}", Say::AFew.fill(lang, &[&count(**times, lang), sentence, &line.to_string()])),
            };
        }
        let rest = self.more + by_line.iter().skip(SENTENCES).map(|(_, times, _)| **times).sum::<u64>();
        if rest > 0 {
            let _ = writeln!(out, "{}", Say::AndMore.fill(lang, &[&count(rest, lang)]));
        }
    }
}

impl Tally {
    /// Counts of a part that has not begun.
    pub(super) fn new(title: String, record_type: RecordType, shape: Shape) -> Tally {
        Tally {
            title,
            record_type,
            shape,
            read: 0,
            created: 0,
            changed: 0,
            unchanged: 0,
            refused: 0,
            left_out: 0,
            repeated: 0,
            deleted: 0,
            empty: BTreeMap::new(),
            missing: BTreeMap::new(),
            refusals: Said::default(),
            remarks: Said::default(),
        }
    }

    /// A row is refused.
    pub(super) fn refuse(&mut self, line: u64, why: String) {
        self.refused += 1;
        self.refusals.add(why, line);
    }

    /// Something is odd and let in.
    pub(super) fn remark(&mut self, line: u64, what: String) {
        self.remarks.add(what, line);
    }

    /// The file says nothing of a field.
    pub(super) fn empty(&mut self, field: &'static str) {
        *self.empty.entry(field).or_default() += 1;
    }

    /// A person would have had to give these.
    pub(super) fn missing(&mut self, fields: &[String]) {
        for field in fields {
            *self.missing.entry(field.clone()).or_default() += 1;
        }
    }

    /// Takes the counts of another record of the same kind of part in.
    pub(super) fn join(&mut self, other: Tally) {
        self.read += other.read;
        self.created += other.created;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.deleted += other.deleted;
        self.refused += other.refused;
        for (sentence, (_, line)) in other.refusals.sentences {
            self.refusals.add(sentence, line);
        }
    }

    /// In words.
    pub(super) fn say(&self, lang: Lang) -> String {
        let n = |number: u64| count(number, lang);
        let mut out = format!("{}\n", self.title);
        let numbers = [n(self.read), n(self.created), n(self.changed), n(self.unchanged), n(self.refused)];
        let _ = writeln!(out, "{}", Say::Numbers.fill(lang, &numbers.each_ref().map(String::as_str)));
        for (say, number) in [(Say::LeftOut, self.left_out), (Say::Repeated, self.repeated), (Say::StaysDeleted, self.deleted)] {
            if number > 0 {
                let _ = writeln!(out, "{}", say.fill(lang, &[&n(number)]));
            }
        }
        let empty = self.named(self.empty.iter().map(|(field, times)| (*field, *times)), lang);
        let missing = self.named(self.missing.iter().map(|(field, times)| (field.as_str(), *times)), lang);
        for (say, named) in [(Say::EmptyFields, empty), (Say::MissingFields, missing)] {
            if !named.is_empty() {
                let _ = writeln!(out, "{}", say.fill(lang, &[&named]));
            }
        }
        for (say, said) in [(Say::Remarks, &self.remarks), (Say::Refusals, &self.refusals)] {
            if !said.sentences.is_empty() {
                let _ = writeln!(out, "{}", say.fill(lang, &[]));
                said.list(lang, &mut out);
            }
        }
        out
    }

    fn named<'f>(&self, fields: impl Iterator<Item = (&'f str, u64)>, lang: Lang) -> String {
        let one = |(field, times): (&str, u64)| {
            format!("{} {}", self.shape.label(self.record_type, field).map_or(field, |label| label.text(lang)), count(times, lang))
        };
        fields.map(one).collect::<Vec<_>>().join("; ")
    }
}

/// A count as the language writes it.
pub(super) fn count(number: u64, lang: Lang) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            written.push(if lang == Lang::En { ',' } else { '.' });
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped() {
        assert_eq!(count(0, Lang::En), "0");
        assert_eq!(count(999, Lang::En), "999");
        assert_eq!(count(8_800, Lang::En), "8,800");
        assert_eq!(count(1_234_567, Lang::Vi), "1.234.567");
    }

    #[test]
    fn refusals_are_gathered_and_never_too_many() {
        let mut tally = Tally::new("deals.csv".into(), RecordType::Opportunity, Shape::default());
        for line in 2..5_000 {
            tally.refuse(line, format!("reason {}", line % 3_000));
        }
        let said = tally.say(Lang::En);
        assert!(said.lines().count() < 60, "{said}");
        assert!(said.contains("2 × reason 2 (first on line 2)"), "{said}");
    }
}
