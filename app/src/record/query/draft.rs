//! A query while it is being built.

use domain::query::{Clause, Query, Test, kind_of, offers};
use domain::record::{RecordType, describe};
use leptos::prelude::*;
use serde_json::Value;

use super::names::{Titles, titles_of};
use super::value::{read_values, write_values};
use crate::client::Client;

/// The whole: one group, in which others may stand.
#[derive(Clone, Copy)]
pub struct Draft {
    pub client: Client,
    pub record_type: RecordType,
    /// Whether all must hold; else one of them.
    pub all: RwSignal<bool>,
    pub items: RwSignal<Vec<Item>>,
    /// What linked records are called.
    pub titles: Titles,
    next: StoredValue<u64>,
    /// The line that was added last, at first the first one: it gets the focus.
    fresh: StoredValue<Option<u64>>,
}

/// What stands in the whole.
#[derive(Clone)]
pub enum Item {
    Line(Line),
    Group(Group),
    /// What is deeper than the builder shows: it can only be taken out.
    Kept(u64, Query),
}

/// A clause.
#[derive(Clone, Copy)]
pub struct Line {
    pub id: u64,
    pub field: RwSignal<String>,
    pub test: RwSignal<String>,
    /// What was entered, as text; ids of what was chosen.
    pub values: RwSignal<Vec<String>>,
}

/// Clauses that stand the other way than the whole does.
#[derive(Clone, Copy)]
pub struct Group {
    pub id: u64,
    pub lines: RwSignal<Vec<Line>>,
}

impl Item {
    pub fn id(&self) -> u64 {
        match self {
            Item::Line(line) => line.id,
            Item::Group(group) => group.id,
            Item::Kept(id, _) => *id,
        }
    }
}

impl Draft {
    pub fn of(client: Client, record_type: RecordType, query: Query) -> Self {
        let titles = titles_of(client, record_type, Signal::stored(query.clone()));
        let draft = Self {
            client,
            record_type,
            all: RwSignal::new(true),
            items: RwSignal::default(),
            titles,
            next: StoredValue::new(0),
            fresh: StoredValue::new(None),
        };
        let (all, list) = match query {
            Query::All(mut list) if list.len() == 1 && matches!(list[0], Query::Any(_)) => match list.remove(0) {
                Query::Any(list) => (false, list),
                other => (true, vec![other]),
            },
            Query::All(list) => (true, list),
            Query::Any(list) => (false, list),
            one @ Query::Where(_) => (true, vec![one]),
        };
        draft.all.set(all);
        draft.items.set(list.into_iter().map(|each| draft.item(each)).collect());
        if draft.items.with_untracked(Vec::is_empty) {
            let line = draft.new_line();
            draft.items.set(vec![Item::Line(line)]);
        }
        let first = draft.items.with_untracked(|items| match items.first() {
            Some(Item::Line(line)) => Some(line.id),
            Some(Item::Group(group)) => group.lines.with_untracked(|lines| lines.first().map(|line| line.id)),
            _ => None,
        });
        draft.fresh.set_value(first);
        draft
    }

    fn item(self, query: Query) -> Item {
        let lines = |list: &[Query]| -> Option<Vec<Line>> {
            list.iter().map(|each| if let Query::Where(clause) = each { Some(self.line(clause)) } else { None }).collect()
        };
        let all = self.all.get_untracked();
        match query {
            Query::Where(clause) => Item::Line(self.line(&clause)),
            Query::Any(list) if all && !list.is_empty() => match lines(&list) {
                Some(lines) => Item::Group(Group { id: self.id(), lines: RwSignal::new(lines) }),
                None => Item::Kept(self.id(), Query::Any(list)),
            },
            Query::All(list) if !all && !list.is_empty() => match lines(&list) {
                Some(lines) => Item::Group(Group { id: self.id(), lines: RwSignal::new(lines) }),
                None => Item::Kept(self.id(), Query::All(list)),
            },
            other => Item::Kept(self.id(), other),
        }
    }

    fn id(self) -> u64 {
        self.next.update_value(|next| *next += 1);
        self.next.get_value()
    }

    fn line(self, clause: &Clause) -> Line {
        Line {
            id: self.id(),
            field: RwSignal::new(clause.field.clone()),
            test: RwSignal::new(clause.test.name().to_owned()),
            values: RwSignal::new(write_values(
                self.client,
                kind_of(&self.client.shape_now(), self.record_type, &clause.field),
                &clause.test,
            )),
        }
    }

    /// A clause about the first field that a list shows.
    pub fn new_line(self) -> Line {
        let field = describe(self.record_type).fields.iter().find(|field| field.listed).map_or("created_at", |field| field.name);
        let test = offers(&self.client.shape_now(), self.record_type, field).first().map_or("empty", |offer| offer.name);
        Line { id: self.id(), field: RwSignal::new(field.to_owned()), test: RwSignal::new(test.to_owned()), values: RwSignal::default() }
    }

    pub fn add(self) {
        let line = self.new_line();
        self.fresh.set_value(Some(line.id));
        self.items.update(|items| items.push(Item::Line(line)));
    }

    pub fn add_group(self) {
        let lines = vec![self.new_line(), self.new_line()];
        self.fresh.set_value(lines.first().map(|line| line.id));
        let group = Group { id: self.id(), lines: RwSignal::new(lines) };
        self.items.update(|items| items.push(Item::Group(group)));
    }

    /// Whether the line was just added; asked once.
    pub fn is_fresh(self, line: Line) -> bool {
        let is = self.fresh.get_value() == Some(line.id);
        if is {
            self.fresh.set_value(None);
        }
        is
    }

    pub fn remove(self, id: u64) {
        self.items.update(|items| items.retain(|item| item.id() != id));
    }

    /// The query; `None` while something is missing or cannot be read.
    pub fn query(self) -> Option<Query> {
        let all = self.all.get_untracked();
        let list = self.items.get_untracked().into_iter().map(|item| match item {
            Item::Line(line) => self.clause(line),
            Item::Group(group) => {
                let lines: Option<Vec<Query>> = group.lines.get_untracked().into_iter().map(|line| self.clause(line)).collect();
                lines.map(|lines| if all { Query::Any(lines) } else { Query::All(lines) })
            }
            Item::Kept(_, query) => Some(query),
        });
        let list: Vec<Query> = list.collect::<Option<Vec<Query>>>()?;
        Some(if all || list.is_empty() { Query::All(list) } else { Query::All(vec![Query::Any(list)]) })
    }

    /// What a line says. A clause that was there before and cannot be asked any more stays until it is taken out.
    fn clause(self, line: Line) -> Option<Query> {
        let (field, name) = (line.field.get_untracked(), line.test.get_untracked());
        let values =
            read_values(self.client, kind_of(&self.client.shape_now(), self.record_type, &field), &name, &line.values.get_untracked())?;
        let values: Vec<Value> = values;
        let clause = Clause { test: Test::of(&name, &values)?, field };
        clause.fault(&self.client.shape_now(), self.record_type).is_none_or(|fault| !fault.known).then_some(Query::Where(clause))
    }
}

impl Group {
    pub fn add(self, draft: Draft) {
        let line = draft.new_line();
        draft.fresh.set_value(Some(line.id));
        self.lines.update(|lines| lines.push(line));
    }
}
