//! What is wrong with a mapping, a file or a row, in words for a person.

use domain::lang::Lang;
use domain::record::{Field, Label, RecordType, Shape};
use domain::refusal::Refusal;

use super::words::{Say, harmless};

/// Something wrong, with what would be right where that is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    what: What,
    field: Option<Box<Named>>,
    proposal: Option<String>,
}

/// A field: by its label, or by the name of what is none.
#[derive(Debug, Clone, PartialEq)]
enum Named {
    Label(Label),
    Name(String),
}

#[derive(Debug, Clone, PartialEq)]
enum What {
    Said(Say, Vec<String>),
    Refused(Refusal),
}

impl Fault {
    /// A sentence of our own.
    pub(super) fn of<'a>(say: Say, params: impl IntoIterator<Item = &'a str>) -> Fault {
        Fault { what: What::Said(say, params.into_iter().map(str::to_owned).collect()), field: None, proposal: None }
    }

    /// A refusal of the door for a record of that type.
    pub(super) fn refused(shape: &Shape, record_type: RecordType, refusal: Refusal) -> Fault {
        let named = |name: &String| shape.label(record_type, name).map_or_else(|| Named::Name(name.clone()), Named::Label);
        let field = refusal.field.as_ref().map(named).map(Box::new);
        Fault { what: What::Refused(refusal), field, proposal: None }
    }

    /// Names the field.
    pub(super) fn on(mut self, field: &Field) -> Fault {
        self.field.get_or_insert_with(|| Box::new(Named::Label(field.label)));
        self
    }

    /// Proposes what may have been meant.
    pub(super) fn propose(mut self, proposal: Option<&str>) -> Fault {
        self.proposal = proposal.map(str::to_owned);
        self
    }

    /// In words.
    pub(super) fn say(&self, lang: Lang) -> String {
        let mut said = match &self.what {
            What::Said(say, params) => say.fill(lang, &params.iter().map(String::as_str).collect::<Vec<_>>()),
            What::Refused(refusal) => harmless(&refusal.say(lang)),
        };
        if let Some(field) = &self.field {
            let label = match &**field {
                Named::Label(label) => label.text(lang),
                Named::Name(name) => name,
            };
            said = Say::FieldSays.fill(lang, &[label, &said]);
        }
        if let Some(proposal) = &self.proposal {
            said = format!("{said} {}", Say::DidYouMean.fill(lang, &[proposal]));
        }
        said
    }
}
