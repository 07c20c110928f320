//! Query strings: a list's filter, words, order and page; a board's filter.

use chrono::{Datelike, NaiveDate};
use domain::filter::Filter;
use domain::id::Id;
use domain::query::Query;
use domain::questions::{BoardFilter, List, Period, Search, Sort};
use domain::record::{Field, Kind, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use serde_json::Value;

/// The most characters of a query string, and the most parameters in it: what a question may cost.
const LONGEST: usize = 8 * 1024;
const MOST: usize = 100;
/// The most characters of words to search for.
const LONGEST_WORDS: usize = 200;
/// Records of a page, unless the request says otherwise, and at most.
const PAGE: i64 = 50;
const LARGEST_PAGE: i64 = 200;
/// Hits of a search, unless the request says otherwise, and at most.
const HITS: i64 = 20;
const MOST_HITS: i64 = 50;

/// The parameters of a query string that nobody took yet.
#[derive(Debug, Clone, Default)]
pub struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Reads a query string.
    ///
    /// # Errors
    /// Too long, too many parameters, or a NUL, which no database takes.
    pub fn parse(query: &str) -> Result<Pairs, Refusal> {
        if query.len() > LONGEST {
            return Err(Refusal::of(Code::TooLong).on("query").with(LONGEST));
        }
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        if pairs.len() > MOST {
            return Err(Refusal::of(Code::TooMany).on("query").with(MOST));
        }
        match pairs.iter().find(|(_, value)| value.contains('\0')) {
            Some((name, _)) => Err(Refusal::of(Code::ControlCharacter).on(name)),
            None => Ok(Pairs(pairs)),
        }
    }

    /// The value of a parameter; the last one counts.
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.texts(name).pop()
    }

    /// Every value of a parameter.
    pub fn texts(&mut self, name: &str) -> Vec<String> {
        let (taken, left) = std::mem::take(&mut self.0).into_iter().partition(|(n, _)| n == name);
        self.0 = left;
        let taken: Vec<(String, String)> = taken;
        taken.into_iter().map(|(_, value)| value).collect()
    }

    /// A parameter that is a whole number.
    ///
    /// # Errors
    /// When it is not.
    pub fn number(&mut self, name: &str) -> Result<Option<i64>, Refusal> {
        let parse = |text: String| text.parse().map_err(|_| Refusal::of(Code::WrongType).on(name));
        self.text(name).map(parse).transpose()
    }

    /// A parameter that is `true` or `false`, the latter when it is missing.
    ///
    /// # Errors
    /// When it is neither.
    pub fn flag(&mut self, name: &str) -> Result<bool, Refusal> {
        match self.text(name).as_deref() {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Refusal::of(Code::WrongType).on(name)),
        }
    }

    /// A parameter that is a day.
    ///
    /// # Errors
    /// When it is not.
    fn day(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let parse = |text: String| text.parse::<NaiveDate>().ok().filter(|day| (1000..=9999).contains(&day.year()));
        let Some(text) = self.text(name) else { return Ok(None) };
        parse(text).map(|day| Some(day.to_string())).ok_or_else(|| Refusal::of(Code::NotADay).on(name))
    }

    /// A parameter of ids.
    ///
    /// # Errors
    /// When one is not an id.
    fn ids(&mut self, name: &str) -> Result<Vec<Id>, Refusal> {
        let parse = |text: String| text.parse().map_err(|_| Refusal::of(Code::NotAnId).on(name));
        self.texts(name).into_iter().map(parse).collect()
    }

    /// Words to search for.
    fn words(&mut self) -> Result<String, Refusal> {
        let words = self.text("q").unwrap_or_default();
        if words.chars().count() > LONGEST_WORDS {
            return Err(Refusal::of(Code::TooLong).on("q").with(LONGEST_WORDS));
        }
        Ok(words)
    }

    /// How many are asked for: some, unless the request says otherwise, and no more than a bound.
    fn limit(&mut self, some: i64, most: i64) -> Result<u32, Refusal> {
        let limit = self.number("limit")?.unwrap_or(some);
        let bound = |code: Code, bound: i64| Refusal::of(code).on("limit").with(bound);
        if limit < 1 {
            return Err(bound(Code::TooSmall, 1));
        }
        if limit > most {
            return Err(bound(Code::TooLarge, most));
        }
        Ok(u32::try_from(limit).unwrap_or(1))
    }

    /// Nothing may be left: a misspelt parameter would silently ask for something else.
    ///
    /// # Errors
    /// The first parameter that is left.
    pub fn finish(&self) -> Result<(), Refusal> {
        match self.0.first() {
            Some((name, _)) => Err(Refusal::of(Code::UnknownField).on(name)),
            None => Ok(()),
        }
    }
}

/// The search that a query string asks for.
///
/// # Errors
/// A refusal that names the parameter.
pub fn search(query: &mut Pairs) -> Result<Search, Refusal> {
    let (text, limit) = (query.words()?, query.limit(HITS, MOST_HITS)?);
    query.finish()?;
    Ok(Search { text, limit })
}

/// The list that a query string asks for.
///
/// # Errors
/// A refusal that names the parameter.
pub fn list(pairs: &mut Pairs, shape: &Shape, record_type: RecordType) -> Result<List, Refusal> {
    let mut list = List { limit: pairs.limit(PAGE, LARGEST_PAGE)?, ..List::of(record_type) };
    list.text = pairs.words()?;
    list.cursor = pairs.text("cursor");
    list.deleted = pairs.flag("deleted")?;
    list.sort = pairs.text("sort").map(|sort| match sort.strip_prefix('-') {
        Some(field) => Sort { field: field.to_owned(), descending: true },
        None => Sort { field: sort, descending: false },
    });
    if let Some(filter) = pairs.text("filter") {
        list.filter = serde_json::from_str(&filter).map_err(|e| Refusal::of(Code::Malformed).on("filter").with(e))?;
        if words_in(&list.filter) > LONGEST_WORDS {
            return Err(Refusal::of(Code::TooLong).on("filter").with(LONGEST_WORDS));
        }
    }
    if let Some(query) = pairs.text("query") {
        list.query = Query::read(shape, record_type, &query)?;
    }
    for field in shape.fields(record_type) {
        let values = pairs.texts(field.name);
        if !values.is_empty() {
            list.filter = list.filter.and(shorthand(field, &values)?);
        }
    }
    pairs.finish()?;
    Ok(list)
}

/// How many characters of words a filter searches for.
fn words_in(filter: &Filter) -> usize {
    match filter {
        Filter::All(list) | Filter::Any(list) => list.iter().map(words_in).sum(),
        Filter::Not(inner) => words_in(inner),
        Filter::Words(text) => text.chars().count(),
        _ => 0,
    }
}

/// `field=value`: the field has the value, or one of several, or with no value is empty; a list holds it.
fn shorthand(field: &Field, values: &[String]) -> Result<Filter, Refusal> {
    if values.iter().all(String::is_empty) {
        return Ok(Filter::Empty(field.name.to_owned()));
    }
    let holds = matches!(field.kind, Kind::Links(_) | Kind::Tags | Kind::Choices(_));
    if field.is_list() && !holds {
        return Err(Refusal::of(Code::UnknownField).on(field.name));
    }
    let values = values.iter().map(|v| clean(field, v)).collect::<Result<Vec<_>, _>>()?;
    Ok(if holds {
        Filter::Any(values.into_iter().map(|v| Filter::Has(field.name.to_owned(), v)).collect())
    } else {
        Filter::In(field.name.to_owned(), values)
    })
}

/// A parameter in the canonical form of the field's kind.
fn clean(field: &Field, text: &str) -> Result<Value, Refusal> {
    let wrong = || Refusal::of(Code::WrongType).on(field.name);
    let value = match field.kind {
        Kind::Int(..) | Kind::Money(_) | Kind::Percent => Value::from(text.parse::<i64>().map_err(|_| wrong())?),
        Kind::Bool => Value::from(text.parse::<bool>().map_err(|_| wrong())?),
        Kind::Links(_) | Kind::Tags | Kind::Choices(_) => {
            let cleaned = field.clean(&Value::from(vec![text]))?;
            return cleaned.get(0).cloned().ok_or_else(wrong);
        }
        _ => Value::from(text),
    };
    field.clean(&value)
}

/// The filter of a board that a query string asks for.
///
/// # Errors
/// A refusal that names the parameter.
pub fn board(pairs: &mut Pairs) -> Result<BoardFilter, Refusal> {
    let filter = BoardFilter {
        text: pairs.words()?,
        owners: pairs.ids("owner")?,
        teams: pairs.ids("team")?,
        tags: pairs.texts("tag"),
        value_from: pairs.number("value_from")?,
        value_to: pairs.number("value_to")?,
        close_from: pairs.day("close_from")?,
        close_to: pairs.day("close_to")?,
        stale: pairs.flag("stale")?,
        period: pairs.text("period").map_or(Ok(Period::default()), |p| period(&p))?,
    };
    pairs.finish()?;
    Ok(filter)
}

fn period(text: &str) -> Result<Period, Refusal> {
    serde_json::from_value(Value::from(text)).map_err(|_| Refusal::of(Code::NotAChoice).on("period").with(text))
}
