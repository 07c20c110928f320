//! Texts with columns in braces: `{account} – {product}`.

use domain::fold::fold;

use super::fault::Fault;
use super::words::Say;

/// One text, or several of which the first counts whose columns are all filled.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Template(Vec<Vec<Part>>);

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Text(String),
    Column { name: String, style: Style },
}

/// How a column is written into the text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Style {
    AsIs,
    /// As the local part of an e-mail address: `Anna Snelling` → `anna.snelling`.
    Address,
}

impl Template {
    /// Reads the alternatives.
    ///
    /// # Errors
    /// A brace that does not fit, or an unknown style.
    pub(super) fn read(alternatives: &[String]) -> Result<Template, Fault> {
        alternatives.iter().map(|text| parts(text)).collect::<Result<_, _>>().map(Template)
    }

    /// The columns that it mentions.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().filter_map(|part| match part {
            Part::Column { name, .. } => Some(name.as_str()),
            Part::Text(_) => None,
        })
    }

    /// The text for a row; empty when no alternative has all its columns filled.
    pub(super) fn fill<'r>(&self, cell: impl Fn(&str) -> &'r str) -> String {
        let whole = |parts: &&Vec<Part>| parts.iter().all(|part| !matches!(part, Part::Column { name, .. } if cell(name).is_empty()));
        let Some(parts) = self.0.iter().find(whole) else { return String::new() };
        parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Column { name, style: Style::AsIs } => cell(name).to_owned(),
                Part::Column { name, style: Style::Address } => fold(cell(name)).replace(' ', "."),
            })
            .collect()
    }
}

fn parts(text: &str) -> Result<Vec<Part>, Fault> {
    let broken = || Fault::of(Say::BrokenTemplate, [text]);
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        if !before.is_empty() {
            parts.push(Part::Text(before.to_owned()));
        }
        let (name, after) = brace.strip_prefix('{').and_then(|b| b.split_once('}')).ok_or_else(broken)?;
        let (name, style) = match name.split_once('|') {
            None => (name, Style::AsIs),
            Some((name, "address")) => (name, Style::Address),
            Some((_, style)) => return Err(Fault::of(Say::UnknownStyle, [style])),
        };
        if name.is_empty() || name.contains('{') {
            return Err(broken());
        }
        parts.push(Part::Column { name: name.to_owned(), style });
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(alternatives: &[&str], row: &[(&str, &'static str)]) -> String {
        let alternatives: Vec<String> = alternatives.iter().map(|a| (*a).to_owned()).collect();
        let template = Template::read(&alternatives).expect("the braces fit");
        template.fill(|name| row.iter().find(|(column, _)| *column == name).map_or("", |(_, value)| value))
    }

    #[test]
    fn the_first_whole_alternative_counts() {
        let names = ["{account} – {product}", "{product} ({id})", "?"];
        assert_eq!(fill(&names, &[("account", "Isdom"), ("product", "GTX")]), "Isdom – GTX");
        assert_eq!(fill(&names, &[("product", "GTX"), ("id", "7")]), "GTX (7)");
        assert_eq!(fill(&names, &[("account", "Isdom")]), "?");
        assert_eq!(fill(&["{a}"], &[]), "");
    }

    #[test]
    fn names_become_addresses() {
        assert_eq!(fill(&["{n|address}@import.invalid"], &[("n", "Đỗ Thị  O'Neill")]), "do.thi.o.neill@import.invalid");
    }

    #[test]
    fn braces_must_fit() {
        for text in ["{a", "a}", "{}", "{a{b}}", "{a|shout}"] {
            assert!(Template::read(&[text.to_owned()]).is_err(), "{text}");
        }
    }
}
