//! What of a list is wanted, as it stands in the address.

use domain::filter::Filter;
use domain::questions::{List, Sort};
use domain::record::{Kind, RecordType, Shape, describe};

/// The value of a quick filter that asks for nothing in the field.
pub const NOBODY: &str = "none";

/// The wishes of a list: words, one value for some fields, an order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Words that must all be found.
    pub text: String,
    /// The value that a field must have, in the order of the quick filters.
    pub picks: Vec<(&'static str, String)>,
    /// The order; `None` is the list's own.
    pub sort: Option<Sort>,
    /// Whether it is the deleted ones that are wanted.
    pub deleted: bool,
}

impl Wanted {
    /// Reads the parts of an address; what it does not know is left out.
    pub fn read(record_type: RecordType, quick: &[&'static str], get: impl Fn(&str) -> Option<String>) -> Self {
        let filled = |name: &str| get(name).filter(|value| !value.trim().is_empty());
        let picks = quick.iter().filter_map(|name| Some((*name, filled(name)?)));
        let picks = picks.filter(|(name, value)| filter(record_type, name, value).fault(Shape::plain(), record_type).is_none());
        let sort = filled("sort").map(|text| match text.strip_prefix('-') {
            Some(field) => Sort { field: field.to_owned(), descending: true },
            None => Sort { field: text, descending: false },
        });
        Self {
            text: filled("q").unwrap_or_default(),
            picks: picks.collect(),
            sort: sort.filter(|sort| is_sortable(record_type, &sort.field)),
            deleted: get("deleted").as_deref() == Some("1"),
        }
    }

    /// The parts of the address that say it.
    pub fn write(&self) -> Vec<(&'static str, String)> {
        let mut parts = self.picks.clone();
        if !self.text.trim().is_empty() {
            parts.push(("q", self.text.clone()));
        }
        if let Some(sort) = &self.sort {
            parts.push(("sort", format!("{}{}", if sort.descending { "-" } else { "" }, sort.field)));
        }
        if self.deleted {
            parts.push(("deleted", "1".to_owned()));
        }
        parts
    }

    /// Whether nothing is asked but an order.
    pub fn is_plain(&self) -> bool {
        self.text.trim().is_empty() && self.picks.is_empty() && !self.deleted
    }

    /// The value that is asked of a field.
    pub fn pick(&self, field: &str) -> Option<&str> {
        self.picks.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str())
    }

    /// The same with another value for a field; an empty one asks nothing.
    #[must_use]
    pub fn picking(mut self, field: &'static str, value: String) -> Self {
        self.picks.retain(|(name, _)| *name != field);
        if !value.is_empty() {
            self.picks.push((field, value));
        }
        self
    }

    /// The same sorted by a field; asked again it turns round.
    #[must_use]
    pub fn sorted_by(self, field: &str, own: Option<&Sort>) -> Self {
        let now = self.sort.as_ref().or(own);
        let descending = now.is_some_and(|now| now.field == field && !now.descending);
        Self { sort: Some(Sort { field: field.to_owned(), descending }), ..self }
    }

    /// The question.
    pub fn list(&self, record_type: RecordType, own: Option<&Sort>) -> List {
        let picked = self.picks.iter().map(|(name, value)| filter(record_type, name, value));
        let filter = picked.fold(Filter::everything(), Filter::and);
        let sort = self.sort.clone().or_else(|| own.cloned());
        List { filter, text: self.text.clone(), sort, deleted: self.deleted, ..List::of(record_type) }
    }
}

fn filter(record_type: RecordType, field: &str, value: &str) -> Filter {
    let kind = describe(record_type).field(field).map(|field| field.kind);
    match kind {
        _ if value == NOBODY => Filter::Empty(field.to_owned()),
        Some(Kind::Choices(_) | Kind::Tags | Kind::Links(_)) => Filter::Has(field.to_owned(), value.into()),
        _ => Filter::is(field, value),
    }
}

/// Whether a list can be sorted by a field so that the order means something to a reader.
pub fn is_sortable(record_type: RecordType, field: &str) -> bool {
    let field_kind = describe(record_type).field(field).map(|field| (field.kind, field.is_list()));
    match field_kind {
        None => field == "created_at",
        Some((Kind::Link(_), _)) => false,
        Some((_, is_list)) => !is_list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const QUICK: &[&str] = &["status", "owner"];

    fn read(parts: &[(&str, &str)]) -> Wanted {
        let parts: BTreeMap<&str, &str> = parts.iter().copied().collect();
        Wanted::read(RecordType::Lead, QUICK, |name| parts.get(name).map(|value| (*value).to_owned()))
    }

    #[test]
    fn what_is_written_reads_the_same() {
        let wanted = read(&[("q", "Nguyễn & con"), ("status", "new"), ("owner", NOBODY), ("sort", "-company_name")]);
        assert_eq!(wanted.pick("status"), Some("new"));
        assert_eq!(wanted.sort, Some(Sort { field: "company_name".into(), descending: true }));
        let written = wanted.write();
        let again = read(&written.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>());
        assert_eq!(again, wanted);
    }

    #[test]
    fn what_cannot_be_asked_is_left_out() {
        let wanted = read(&[("owner", "nobody knows"), ("sort", "emails"), ("page", "7"), ("q", "  ")]);
        assert_eq!(wanted, Wanted::default());
        assert!(wanted.is_plain());
        assert!(read(&[("sort", "owner")]).sort.is_none());
    }

    #[test]
    fn a_head_turns_its_order_round() {
        let own = Sort { field: "title".into(), descending: false };
        let once = Wanted::default().sorted_by("title", Some(&own));
        assert!(once.sort.as_ref().is_some_and(|sort| sort.descending));
        let other = once.sorted_by("status", Some(&own));
        assert_eq!(other.sort, Some(Sort { field: "status".into(), descending: false }));
    }

    #[test]
    fn picks_become_a_filter() {
        let list = read(&[("status", "new"), ("owner", NOBODY)]).list(RecordType::Lead, None);
        let wanted = Filter::All(vec![Filter::is("status", "new"), Filter::Empty("owner".into())]);
        assert_eq!(list.filter, wanted.clone());
        assert_eq!(read(&[("status", "new")]).picking("status", String::new()), Wanted::default());
    }
}
