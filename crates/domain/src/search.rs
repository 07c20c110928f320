//! What somebody searches for everywhere, and how well a record answers it.

use crate::fold::{fold, tokens};
use crate::reach::{phone_beginning, phone_key};
use crate::record::{Field, Kind, Record, Shape};
use crate::sort::sort_by_key;
use crate::unicode::composed;

/// Words of fields that weigh so much are also found by letters inside them: names and what stands for a name.
pub const NAMING: u8 = 8;
/// So many letters inside a word find it.
pub const INSIDE: usize = 3;
/// Fewer digits are a number, but not somebody's.
const DIALLED: usize = 6;
/// So many of a telephone number's last digits find it.
const LAST_DIGITS: usize = 4;
/// The digits of numbers of a series, such as O-000342.
const SERIES: usize = 6;
/// What it is worth that a name has the marks of a word that was typed with its marks.
const MARKED: u32 = 6;
/// Characters of a text that are shown before and after what was found.
const AROUND: usize = 48;

/// Words that must all be found, as one way of reading what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words, in their order.
    pub words: Vec<SoughtWord>,
    /// The same as they were typed, in small letters, where they have marks.
    marked: Vec<String>,
}

/// A word that must be found, in one of its spellings: folded, a telephone number in digits with and without its country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoughtWord {
    /// At least one.
    pub spellings: Vec<String>,
}

/// How a word of a record answers one that is sought, the poorest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Inside,
    Begins,
    Is,
}

impl How {
    fn worth(self) -> u32 {
        match self {
            How::Inside => 1,
            How::Begins => 3,
            How::Is => 4,
        }
    }
}

impl SoughtWord {
    /// A short number may be one of a series, without its leading zeros, or begin that of a telephone.
    fn of(word: &str) -> SoughtWord {
        let is_short = word.len() < SERIES && word.bytes().all(|byte| byte.is_ascii_digit());
        let of_series = is_short.then(|| format!("{word:0>SERIES$}"));
        SoughtWord { spellings: [word.to_owned()].into_iter().chain(of_series).chain(phone_beginning(word)).collect() }
    }

    fn dialled(number: &str) -> SoughtWord {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let key = phone_key(number).map(|key| key.trim_start_matches('+').split('x').next().unwrap_or_default().to_owned());
        let mut spellings = vec![digits];
        spellings.extend(key.filter(|key| *key != spellings[0]));
        SoughtWord { spellings }
    }

    /// The spellings that are long enough to be looked for inside words.
    pub fn inside(&self) -> impl Iterator<Item = &str> {
        self.spellings.iter().map(String::as_str).filter(|spelling| spelling.chars().count() >= INSIDE)
    }

    /// The last digits of a telephone number, when it may be those.
    pub fn last_digits(&self) -> Option<&str> {
        let digits = self.spellings[0].as_str();
        Some(digits).filter(|digits| digits.len() >= LAST_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit()))
    }

    fn how(&self, word: &str, weight: u8) -> Option<How> {
        self.spellings.iter().filter_map(|spelling| how(spelling, word, weight)).max()
    }

    fn is_in(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.how(word, NAMING).is_some())
    }
}

fn how(spelling: &str, word: &str, weight: u8) -> Option<How> {
    match word.strip_prefix(spelling) {
        Some("") => Some(How::Is),
        Some(_) => Some(How::Begins),
        None if weight >= NAMING && has_inside(word, spelling) || ends_number(word, spelling) => Some(How::Inside),
        None => None,
    }
}

fn ends_number(word: &str, spelling: &str) -> bool {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    spelling.len() >= LAST_DIGITS && word.ends_with(spelling) && is_number(spelling) && is_number(word)
}

fn has_inside(word: &str, spelling: &str) -> bool {
    spelling.chars().count() >= INSIDE && word.contains(spelling)
}

impl Sought {
    /// The ways to read a text, the likelier first: digits in groups are first a telephone number, and then numbers; last the
    /// number of a series is one without its dash, `o300`.
    pub fn readings(text: &str) -> Vec<Sought> {
        let (mut dialled, mut run) = (Sought::default(), Vec::new());
        for part in text.split_whitespace() {
            if is_of_a_number(part) {
                run.push(part);
            } else {
                dialled.take_run(&mut run);
                dialled.add_tokens(part);
            }
        }
        dialled.take_run(&mut run);
        let mut plain = Sought::default();
        plain.add_tokens(text);
        let mut apart = Sought::default();
        apart.add_tokens(&numbers_apart(text));
        let mut readings = vec![dialled];
        for other in [plain, apart] {
            if !readings.contains(&other) {
                readings.push(other);
            }
        }
        readings.retain(|reading| !reading.words.is_empty());
        let marked = marked(text);
        readings.iter_mut().for_each(|reading| reading.marked.clone_from(&marked));
        readings
    }

    fn take_run(&mut self, run: &mut Vec<&str>) {
        let number = run.join(" ");
        run.clear();
        if number.chars().filter(char::is_ascii_digit).count() >= DIALLED {
            self.add(SoughtWord::dialled(&number));
        } else {
            self.add_tokens(&number);
        }
    }

    fn add_tokens(&mut self, text: &str) {
        tokens(text).iter().for_each(|word| self.add(SoughtWord::of(word)));
    }

    fn add(&mut self, word: SoughtWord) {
        if !self.words.contains(&word) {
            self.words.push(word);
        }
    }

    /// How well a record answers, given its title and its words with their weights; `None` when a word is missing. Whole words
    /// in names are best, and a name that is just what is sought.
    pub fn score(&self, title: &str, words: &[(String, u8)]) -> Option<u32> {
        let mut score = 0;
        for sought in &self.words {
            let worth = words.iter().filter_map(|(word, weight)| Some(sought.how(word, *weight)?.worth() * u32::from(*weight)));
            score += worth.max()?;
        }
        let as_typed = self.marked.iter().filter(|word| marked(title).contains(word)).count();
        let said: Vec<&str> = self.words.iter().filter_map(|word| word.spellings.first().map(String::as_str)).collect();
        let (title, said) = (fold(title), said.join(" "));
        let whole = match title.strip_prefix(&said) {
            Some("") => 40,
            Some(rest) if rest.starts_with(' ') || self.words.len() > 1 => 20,
            _ => 0,
        };
        Some(score + whole + MARKED * u32::try_from(as_typed).unwrap_or(0))
    }

    /// The field in which a word is found that the title does not have, and its text around it.
    pub fn found_beside(&self, shape: &Shape, record: &Record) -> Option<(&'static Field, String)> {
        let title = tokens(record.title());
        let missing: Vec<&SoughtWord> = self.words.iter().filter(|word| !word.is_in(&title)).collect();
        if missing.is_empty() {
            return None;
        }
        let mut fields: Vec<&'static Field> = shape.searched(record.record_type).collect();
        sort_by_key(&mut fields, |field| std::cmp::Reverse(field.search));
        fields.into_iter().find_map(|field| {
            let text = texts(record, field).into_iter().find(|text| missing.iter().any(|word| word.is_in_text(field.kind, text)))?;
            Some((field, self.around(&text)))
        })
    }

    /// A text in pieces, of which those that say so are what was sought.
    pub fn pieces<'t>(&self, text: &'t str) -> Vec<(&'t str, bool)> {
        let mut pieces = Vec::new();
        let mut done = 0;
        for (start, end) in words_of(text) {
            if let Some((from, to)) = self.hit(&text[start..end]) {
                pieces.push((&text[done..start + from], false));
                pieces.push((&text[start + from..start + to], true));
                done = start + to;
            }
        }
        pieces.push((&text[done..], false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }

    /// Where in a word the longest spelling stands.
    fn hit(&self, word: &str) -> Option<(usize, usize)> {
        let folded = fold(word);
        let spellings = self.words.iter().flat_map(|word| &word.spellings);
        let longest = spellings.filter(|s| how(s, &folded, NAMING).is_some()).max_by_key(|s| s.len())?;
        let bounds: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        bounds.iter().find_map(|from| {
            let to = bounds.iter().filter(|to| *to > from).find(|to| fold(&word[*from..**to]) == *longest)?;
            Some((*from, *to))
        })
    }

    /// Some words of a text around the first that was sought, in one line.
    pub fn around(&self, text: &str) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let at = words_of(&line).find(|(start, end)| self.hit(&line[*start..*end]).is_some()).map_or(0, |(start, _)| start);
        let from = line[..at].char_indices().rev().take(AROUND).last().map_or(at, |(from, _)| from);
        let to = line[at..].char_indices().nth(2 * AROUND).map_or(line.len(), |(to, _)| at + to);
        // A word that would be cut is left out, unless it is all there is.
        let from = if from == 0 { 0 } else { line[from..at].find(' ').map_or(from, |space| from + space + 1) };
        let to = if to == line.len() { to } else { line[at..to].rfind(' ').map_or(to, |space| at + space) };
        let (before, after) = (if from > 0 { "…" } else { "" }, if to < line.len() { "…" } else { "" });
        format!("{before}{}{after}", &line[from..to])
    }
}

impl SoughtWord {
    fn is_in_text(&self, kind: Kind, text: &str) -> bool {
        if matches!(kind, Kind::Phone | Kind::Phones) {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let key = phone_key(text).unwrap_or_default();
            return self.is_in(&[digits, key.trim_start_matches('+').to_owned()]);
        }
        self.is_in(&tokens(text))
    }
}

/// The text with a gap between letters and the digits that follow them.
fn numbers_apart(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + 2);
    let mut last = ' ';
    for c in text.chars() {
        if c.is_ascii_digit() && last.is_alphabetic() {
            apart.push(' ');
        }
        apart.push(c);
        last = c;
    }
    apart
}

/// The words of a text that have marks, in small letters.
fn marked(text: &str) -> Vec<String> {
    let text = composed(text);
    let words = words_of(&text).map(|(start, end)| text[start..end].to_lowercase());
    words.filter(|word| fold(word) != *word).collect()
}

/// Whether a part of a text can belong to a telephone number.
fn is_of_a_number(part: &str) -> bool {
    part.chars().any(|c| c.is_ascii_digit()) && part.chars().all(|c| c.is_ascii_digit() || "+-./()".contains(c))
}

/// Where words stand in a text.
fn words_of(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, end))
    })
}

fn texts(record: &Record, field: &Field) -> Vec<String> {
    let value = record.get(field.name);
    let entries = value.as_array().into_iter().flatten();
    let entries = entries.filter_map(|entry| entry.as_str().or_else(|| entry.get("value").and_then(serde_json::Value::as_str)));
    value.as_str().into_iter().chain(entries).map(str::to_owned).collect()
}

/// The letters from within a word to its end by which it is found inside; none for numbers and for what is no word any more.
pub fn endings(word: &str) -> Vec<&str> {
    let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    if letters.len() > 40 || !word.bytes().any(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let last = letters.len().saturating_sub(INSIDE - 1);
    letters.get(1..last).unwrap_or_default().iter().map(|at| &word[*at..]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::search_words;
    use crate::id::Id;
    use crate::record::RecordType;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn spelled(text: &str) -> Vec<Vec<Vec<String>>> {
        let words = |sought: Sought| sought.words.into_iter().map(|word| word.spellings).collect();
        Sought::readings(text).into_iter().map(words).collect()
    }

    fn sought(text: &str) -> Sought {
        Sought::readings(text).remove(0)
    }

    fn party(fields: Value) -> Record {
        let fields = fields.as_object().cloned().unwrap_or_default();
        Record { record_type: RecordType::Party, id: Id::nil(), n: 1, fields }
    }

    fn score(text: &str, record: &Record) -> Option<u32> {
        sought(text).score(record.title(), &search_words(Shape::plain(), record.record_type, &|field| record.get(field)))
    }

    #[test]
    fn what_is_typed_is_read_as_words_and_as_numbers() {
        assert_eq!(spelled("Đức  VŨ đức"), [[["duc"], ["vu"]]]);
        assert_eq!(
            spelled("0901 234"),
            [
                vec![vec!["0901234".to_owned(), "84901234".to_owned()]],
                vec![vec!["0901".to_owned(), "000901".to_owned(), "84901".to_owned()], vec!["234".to_owned(), "000234".to_owned()]]
            ]
        );
        assert_eq!(spelled("(+84) 901-234-567")[0], [["84901234567"]]);
        assert_eq!(spelled("an 0901.234.567")[0], [vec!["an"], vec!["0901234567", "84901234567"]]);
        assert_eq!(spelled("L-000123"), [[["l"], ["000123"]]]);
        assert_eq!(spelled("25.000"), [[["25", "000025"], ["000", "000000"]]]);
        assert!(spelled(" — !").is_empty());
    }

    #[test]
    fn a_number_of_a_series_needs_no_zeros() {
        let words: Vec<(String, u8)> = tokens("O-000342").into_iter().map(|word| (word, 8)).collect();
        let found = |text: &str| Sought::readings(text).iter().any(|sought| sought.score("O-000342", &words).is_some());
        assert!(["342", "o-342", "o342", "000342", "O-000342"].into_iter().all(found));
        assert!(!["34", "66", "3420"].into_iter().any(found));
    }

    #[test]
    fn every_word_must_be_found_and_the_best_is_first() {
        let an =
            party(json!({ "name": "Nguyễn Văn An", "emails": [{ "value": "an@hoabinh.vn" }], "phones": [{ "value": "0901 234 567" }] }));
        let bank = party(json!({ "name": "Hòa Bình Bank", "industry": "An ninh" }));
        assert_eq!(score("nguyen binh", &an), None);
        assert!(score("an", &an) > score("an", &bank), "a name before an industry");
        assert!(score("hoa binh bank", &bank) > score("bank hoa binh", &bank), "as it is written");
        assert!(score("guyen", &an).is_some() && score("guy", &an) < score("ngu", &an), "inside a word, but after its beginning");
        assert!(score("uy", &an).is_none() && score("oabinh", &an).is_none(), "two letters do not, nor what weighs little");
        for number in ["0901234567", "+84 901 234", "901 234 567", "(0901) 23-45-67", "0901", "090", "4567", "234 567"] {
            assert!(score(number, &an).is_some(), "{number}");
        }
    }

    #[test]
    fn who_has_the_marks_that_were_typed_comes_first() {
        let [marked, plain] = ["Vũ Đức", "Vu Duc"].map(|name| party(json!({ "name": name })));
        assert!(score("Đức", &marked) > score("Đức", &plain) && score("đức", &plain).is_some());
        assert_eq!(score("duc", &marked), score("duc", &plain));
    }

    #[test]
    fn what_the_title_does_not_say_is_told() {
        let an = party(
            json!({ "name": "Nguyễn Văn An", "emails": [{ "value": "x@y.vn" }, { "value": "sale@hoabinh.vn" }], "phones": [{ "value": "0901 234 567" }] }),
        );
        let beside = |text: &str| sought(text).found_beside(Shape::plain(), &an).map(|(field, text)| (field.name, text));
        assert_eq!(beside("van an"), None);
        assert_eq!(beside("an hoabinh"), Some(("emails", "sale@hoabinh.vn".to_owned())));
        assert_eq!(beside("+84901234"), Some(("phones", "0901 234 567".to_owned())));
    }

    #[test]
    fn pieces_are_marked_without_marks_and_case() {
        assert_eq!(sought("duc van").pieces("Nguyễn Văn Đức"), [("Nguyễn ", false), ("Văn", true), (" ", false), ("Đức", true)]);
        assert_eq!(sought("uye").pieces("Nguyễn"), [("Ng", false), ("uyễ", true), ("n", false)]);
        assert_eq!(sought("an").pieces("Lan"), [("Lan", false)]);
        assert_eq!(sought("x").pieces(""), []);
    }

    #[test]
    fn around_is_one_line_with_what_was_found() {
        let text = format!("{}\nthe tender is due {}", "before ".repeat(20), "after ".repeat(40));
        let told = sought("tender").around(&text);
        assert!(told.starts_with("…before") && told.ends_with("after…") && told.contains("the tender is due after"), "{told}");
        assert_eq!(sought("tender").around("a\ntender"), "a tender");
        assert_eq!(sought("nothing").around("a\ntender"), "a tender");
    }

    #[test]
    fn endings_begin_inside_and_are_long_enough() {
        assert_eq!(endings("nguyen"), ["guyen", "uyen", "yen"]);
        assert_eq!(endings("lan"), Vec::<&str>::new());
        assert_eq!(endings("vu"), Vec::<&str>::new());
        assert_eq!(endings("0901234567"), Vec::<&str>::new());
        assert_eq!(endings("straβ1"), ["traβ1", "raβ1", "aβ1"]);
    }

    proptest! {
        #[test]
        fn pieces_are_the_whole_text(text: String, asked: String) {
            for reading in Sought::readings(&asked) {
                let whole: String = reading.pieces(&text).into_iter().map(|(piece, _)| piece).collect();
                prop_assert_eq!(&whole, &text);
                let _ = reading.around(&text);
            }
        }

        #[test]
        fn what_is_inside_begins_an_ending(word in "[a-zđ0-9]{1,12}", from in 0usize..12, length in 3usize..6) {
            let letters: Vec<char> = word.chars().collect();
            let part: String = letters.iter().skip(from.max(1)).take(length).collect();
            let lettered = word.bytes().any(|b| b.is_ascii_lowercase());
            if lettered && part.chars().count() >= INSIDE {
                prop_assert!(endings(&word).iter().any(|ending| ending.starts_with(&part)));
            }
        }
    }
}
