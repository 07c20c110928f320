//! The mapping file as it is written, and what it means once it is understood.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::fold::fold;
use domain::lang::Lang;
use domain::record::{Field, Kind, RecordType, Shape, Writer};
use domain::verbs::CLOSING;
use serde::Deserialize;

use super::fault::Fault;
use super::nearest::nearest;
use super::rule::{Rule, RuleText};
use super::template::Template;
use super::words::Say;

/// The file's own words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingText {
    /// Begins every source key, so that two imports never meet by accident.
    name: String,
    /// How numbers are written in the files.
    #[serde(default)]
    language: Lang,
    /// How days are written in the files, in the letters of strftime.
    #[serde(default = "iso")]
    days: String,
    /// By column: what is written → what is meant, in every file that has the column.
    #[serde(default)]
    aliases: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default, rename = "record")]
    records: Vec<RecordText>,
    #[serde(default, rename = "file")]
    files: Vec<FileText>,
}

fn iso() -> String {
    "%Y-%m-%d".to_owned()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordText {
    #[serde(rename = "type")]
    record_type: String,
    source: String,
    key: String,
    fields: BTreeMap<String, RuleText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileText {
    path: String,
    #[serde(rename = "type")]
    record_type: String,
    source: String,
    key: String,
    #[serde(default)]
    repeats: bool,
    #[serde(default = "comma")]
    delimiter: char,
    #[serde(default)]
    only: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    filled: Vec<String>,
    fields: BTreeMap<String, RuleText>,
    history: Option<HistoryText>,
}

fn comma() -> char {
    ','
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct HistoryText {
    begins: String,
    ends: Option<String>,
    #[serde(default)]
    meanwhile: BTreeMap<String, RuleText>,
    #[serde(default)]
    at_the_end: Vec<String>,
}

/// A mapping that is understood.
#[derive(Debug)]
pub(super) struct Mapping {
    pub language: Lang,
    pub days: String,
    pub aliases: BTreeMap<String, BTreeMap<String, String>>,
    pub parts: Vec<Part>,
    /// Sources to which something links.
    pub linked: BTreeSet<String>,
    /// The record types as the company has them.
    pub shape: Shape,
}

/// One pass: over a file, or over a record that the mapping itself gives.
#[derive(Debug)]
pub(super) struct Part {
    /// The file's name in its folder; `None` for a record of the mapping.
    pub path: Option<String>,
    pub record_type: RecordType,
    /// The full source: the mapping's name and the part's.
    pub source: String,
    pub key: Template,
    /// The same key on several lines is one record.
    pub repeats: bool,
    pub delimiter: u8,
    /// Only rows whose column has one of these.
    pub only: BTreeMap<String, Vec<String>>,
    /// Only rows in which these columns are filled.
    pub filled: Vec<String>,
    pub rules: Vec<Rule>,
    pub history: Option<History>,
}

/// How a record was before it became what the file says.
#[derive(Debug)]
pub(super) struct History {
    /// The column of the day it began on.
    pub begins: Template,
    /// The column of the day it ended on.
    pub ends: Template,
    /// What it was in between, where that differs.
    pub meanwhile: Vec<Rule>,
    /// Fields that were not known before the end.
    pub at_the_end: Vec<String>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn read(path: &Path, shape: Shape) -> Result<Mapping, Fault> {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|e| Fault::of(Say::CannotRead, [name.as_str(), &e.to_string()]))?;
        Mapping::understand(&name, &text, shape)
    }

    /// Understands a mapping's text.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn understand(name: &str, text: &str, shape: Shape) -> Result<Mapping, Fault> {
        let text: MappingText = toml::from_str(text).map_err(|e| Fault::of(Say::BrokenMapping, [name, &e.to_string()]))?;
        let mut parts = Vec::new();
        for record in text.records {
            let record_type = parse_type(&record.record_type)?;
            parts.push(Part {
                path: None,
                record_type,
                source: full(&text.name, &record.source),
                key: Template::read(&[record.key])?,
                repeats: false,
                delimiter: b',',
                only: BTreeMap::new(),
                filled: Vec::new(),
                rules: rules(&text.name, &shape, record_type, record.fields)?,
                history: None,
            });
        }
        for file in text.files {
            parts.push(file.understand(&text.name, &shape)?);
        }
        let mapping = Mapping { language: text.language, days: text.days, aliases: text.aliases, linked: linked(&parts), parts, shape };
        mapping.check_links(&text.name)?;
        Ok(mapping)
    }

    /// A link goes to a part before, to the same part, or to another import altogether.
    fn check_links(&self, name: &str) -> Result<(), Fault> {
        let mut brought: BTreeSet<&str> = BTreeSet::new();
        for part in &self.parts {
            brought.insert(&part.source);
            for rule in part.all_rules() {
                let Some(source) = rule.link.as_deref() else { continue };
                if source.starts_with(&format!("{name}.")) && !brought.contains(source) {
                    let ours = brought.iter().filter_map(|s| s.split_once('.').map(|(_, s)| s));
                    let (_, meant) = source.split_once('.').unwrap_or(("", source));
                    return Err(Fault::of(Say::UnknownSource, [rule.field.name, meant]).propose(nearest(meant, ours)));
                }
            }
        }
        Ok(())
    }
}

impl FileText {
    fn understand(self, name: &str, shape: &Shape) -> Result<Part, Fault> {
        let record_type = parse_type(&self.record_type)?;
        let history = match self.history {
            None => None,
            Some(history) => {
                let at_the_end = history.at_the_end.iter().map(|field| Ok(fillable(shape, record_type, field)?.name.to_owned()));
                Some(History {
                    begins: Template::read(&[history.begins])?,
                    ends: Template::read(history.ends.as_slice())?,
                    meanwhile: rules(name, shape, record_type, history.meanwhile)?,
                    at_the_end: at_the_end.collect::<Result<_, Fault>>()?,
                })
            }
        };
        Ok(Part {
            path: Some(self.path),
            record_type,
            source: full(name, &self.source),
            key: Template::read(&[self.key])?,
            repeats: self.repeats,
            delimiter: u8::try_from(self.delimiter).unwrap_or(b','),
            only: self.only,
            filled: self.filled,
            rules: rules(name, shape, record_type, self.fields)?,
            history,
        })
    }
}

impl Part {
    /// Every rule, those of the history too.
    pub(super) fn all_rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().chain(self.history.iter().flat_map(|h| &h.meanwhile))
    }

    /// Every column that the part reads.
    pub(super) fn columns(&self) -> BTreeSet<&str> {
        let history = self.history.iter().flat_map(|h| h.begins.columns().chain(h.ends.columns()));
        let filters = self.only.keys().chain(&self.filled).map(String::as_str);
        self.all_rules().flat_map(Rule::columns).chain(self.key.columns()).chain(history).chain(filters).collect()
    }
}

fn linked(parts: &[Part]) -> BTreeSet<String> {
    parts.iter().flat_map(Part::all_rules).filter_map(|rule| rule.link.clone()).collect()
}

/// A source by its full name; one with a point in it is another import's and is full already.
fn full(name: &str, source: &str) -> String {
    if source.contains('.') { source.to_owned() } else { format!("{name}.{source}") }
}

fn parse_type(name: &str) -> Result<RecordType, Fault> {
    RecordType::parse(name).ok_or_else(|| Fault::of(Say::UnknownType, [name]).propose(nearest(name, RecordType::ALL.map(RecordType::name))))
}

fn rules(name: &str, shape: &Shape, record_type: RecordType, texts: BTreeMap<String, RuleText>) -> Result<Vec<Rule>, Fault> {
    texts
        .into_iter()
        .map(|(field, text)| {
            let field = fillable(shape, record_type, &field)?;
            let mut rule = text.understand(field).map_err(|fault| fault.on(field))?;
            rule.link = rule.link.map(|source| full(name, &source));
            if matches!(field.kind, Kind::Link(_) | Kind::Links(_)) && rule.link.is_none() && !rule.title {
                return Err(Fault::of(Say::LinkNeeded, [field.name]));
            }
            Ok(rule)
        })
        .collect()
}

/// The field of that name; one that an administrator added by its label in either language, too.
fn fillable(shape: &Shape, record_type: RecordType, name: &str) -> Result<&'static Field, Fault> {
    let may = |field: &&Field| (field.writer != Writer::Verb || CLOSING.contains(&field.name)) && field.name != "source_key";
    let labelled = |field: &&Field| [Lang::En, Lang::Vi].iter().any(|lang| fold(field.label.text(*lang)) == fold(name));
    let field = shape.field(record_type, name).or_else(|| shape.custom(record_type).find(labelled));
    field.filter(may).ok_or_else(|| {
        let fields: Vec<&Field> = shape.fields(record_type).filter(may).collect();
        let labels = fields.iter().filter(|field| field.custom.is_some()).map(|field| field.label.text(Lang::En));
        let proposal = nearest(name, fields.iter().map(|field| field.name).chain(labels));
        Fault::of(Say::UnknownField, [record_type.name(), name]).propose(proposal)
    })
}
