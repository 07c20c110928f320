//! Where in the product an address is.

use domain::permission::{Action, Actor, Reach};
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use crate::address::list_of;
use crate::kit::Icon;

/// An entry of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The board and the deals.
    Pipeline,
    /// Leads.
    Leads,
    /// People and organisations.
    Contacts,
    /// The price list.
    Items,
    /// Who else wants the deals.
    Competitors,
    /// Users and teams.
    People,
    /// Pipelines, stages, lost reasons.
    Pipelines,
    /// Roles.
    Roles,
    /// Custom fields.
    Fields,
    /// Tags and their colours.
    Tags,
    /// Currencies and rates.
    Currencies,
    /// The user's own page.
    Me,
}

impl Place {
    /// What everybody works with.
    pub const WORK: [Self; 5] = [Self::Pipeline, Self::Leads, Self::Contacts, Self::Items, Self::Competitors];
    /// What administrators arrange.
    pub const ADMINISTRATION: [Self; 6] = [Self::People, Self::Roles, Self::Pipelines, Self::Fields, Self::Tags, Self::Currencies];

    /// The place that an address belongs to.
    pub fn of(path: &str) -> Option<Self> {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next()) {
            (None | Some("pipeline" | "deals"), _) => Some(Self::Pipeline),
            (Some("leads"), _) => Some(Self::Leads),
            (Some("contacts"), _) => Some(Self::Contacts),
            (Some("items"), _) => Some(Self::Items),
            (Some("competitors"), _) => Some(Self::Competitors),
            (Some("me"), _) => Some(Self::Me),
            (Some("settings"), Some("people")) => Some(Self::People),
            (Some("settings"), Some("pipelines")) => Some(Self::Pipelines),
            (Some("settings"), Some("roles")) => Some(Self::Roles),
            (Some("settings"), Some("fields")) => Some(Self::Fields),
            (Some("settings"), Some("tags")) => Some(Self::Tags),
            (Some("settings"), Some("currencies")) => Some(Self::Currencies),
            _ => None,
        }
    }

    /// Its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Pipeline => "/pipeline",
            Self::Leads => "/leads",
            Self::Contacts => "/contacts",
            Self::Items => "/items",
            Self::Competitors => "/competitors",
            Self::People => "/settings/people",
            Self::Pipelines => "/settings/pipelines",
            Self::Roles => "/settings/roles",
            Self::Fields => "/settings/fields",
            Self::Tags => "/settings/tags",
            Self::Currencies => "/settings/currencies",
            Self::Me => "/me",
        }
    }

    /// Its name in the navigation.
    pub const fn word(self) -> Word {
        match self {
            Self::Pipeline => Word::NavPipeline,
            Self::Leads => Word::NavLeads,
            Self::Contacts => Word::Contacts,
            Self::Items => Word::Items,
            Self::Competitors => Word::Competitors,
            Self::People => Word::People,
            Self::Pipelines => Word::Pipelines,
            Self::Roles => Word::UserRoles,
            Self::Fields => Word::Fields,
            Self::Tags => Word::Tags,
            Self::Currencies => Word::ExchangeRates,
            Self::Me => Word::Me,
        }
    }

    /// Its icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Pipeline => Icon::Board,
            Self::Leads => Icon::Lead,
            Self::Contacts => Icon::Contacts,
            Self::Items => Icon::Item,
            Self::Competitors => Icon::Competitor,
            Self::People => Icon::Users,
            Self::Pipelines => Icon::Settings,
            Self::Roles => Icon::Lock,
            Self::Fields => Icon::Edit,
            Self::Tags => Icon::Tag,
            Self::Currencies => Icon::Currency,
            Self::Me => Icon::Person,
        }
    }

    /// What it shows, where that is one type of record.
    const fn record_type(self) -> Option<RecordType> {
        match self {
            Self::Pipeline => Some(RecordType::Opportunity),
            Self::Leads => Some(RecordType::Lead),
            Self::Contacts => Some(RecordType::Party),
            Self::Items => Some(RecordType::Item),
            Self::Competitors => Some(RecordType::Competitor),
            _ => None,
        }
    }

    /// Whether it is in somebody's navigation: administration is for administrators, records for those who read some.
    pub fn is_for(self, actor: &Actor) -> bool {
        let reads = |record_type| actor.reach(record_type, Action::Read) != Reach::None;
        self.record_type().is_none_or(reads) && (actor.administers() || !Self::ADMINISTRATION.contains(&self))
    }

    /// Those of some places that are in somebody's navigation.
    pub fn shown_to<'a>(actor: &'a Actor, places: &'a [Self]) -> impl Iterator<Item = Self> + 'a {
        places.iter().copied().filter(|place| place.is_for(actor))
    }
}

/// Whether the page at an address fills the height and scrolls inside: the board and the lists.
pub(super) fn fills(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    matches!(path, "" | "/pipeline") || path.starts_with("/pipeline/") || RecordType::work().any(|to| list_of(to) == Some(path))
}

/// Whether the address is that of a place itself, not of a record in it.
pub(super) fn is_place(place: Place, path: &str) -> bool {
    fills(path) || path.trim_end_matches('/') == place.path()
}

/// What a page of a place is called that is not the place's first one and no record's.
pub(super) fn page_within(path: &str) -> Option<Word> {
    (path.trim_end_matches('/') == "/deals").then_some(Word::Opportunities)
}

/// The name of the record that the page is about.
#[derive(Clone, Copy)]
pub(super) struct Named(RwSignal<Option<String>>);

impl Named {
    /// The name, if the page has told it.
    pub fn get(self) -> Option<String> {
        self.0.get()
    }
}

/// Puts the name into the context.
pub(super) fn provide_name() -> Named {
    let named = Named(RwSignal::new(None));
    provide_context(named);
    named
}

/// Shows a record's name in the head's path for as long as the page is there. The head learns it once the page is hydrated.
pub fn name_place(name: impl Fn() -> Option<String> + Send + Sync + 'static) {
    let Some(Named(named)) = use_context() else {
        return;
    };
    Effect::new(move |_| named.set(name()));
    on_cleanup(move || {
        named.try_set(None);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::Id;
    use domain::permission::{Grant, Role};

    #[test]
    fn every_place_is_at_its_address() {
        for place in Place::WORK.into_iter().chain(Place::ADMINISTRATION).chain([Place::Me]) {
            assert_eq!(Place::of(place.path()), Some(place));
            assert!(is_place(place, place.path()));
        }
        assert_eq!(Place::of("/"), Some(Place::Pipeline));
        assert_eq!(Place::of("/deals/1"), Some(Place::Pipeline));
        assert_eq!(Place::of("/leads/1"), Some(Place::Leads));
        assert_eq!(Place::of("/settings"), None);
        assert_eq!(Place::of("/nowhere"), None);
    }

    #[test]
    fn a_record_is_not_its_place() {
        assert!(!is_place(Place::Leads, "/leads/1"));
        assert!(!is_place(Place::Pipeline, "/deals/1"));
        assert!(is_place(Place::Pipeline, "/"));
        assert!(is_place(Place::Pipeline, "/pipeline/1"));
    }

    #[test]
    fn boards_and_lists_fill_the_height() {
        for path in ["/", "/pipeline", "/pipeline/1", "/deals", "/leads", "/contacts/", "/items"] {
            assert!(fills(path), "{path}");
        }
        for path in ["/deals/1", "/leads/1", "/me", "/settings/people", "/pipelines"] {
            assert!(!fills(path), "{path}");
        }
    }

    #[test]
    fn everybody_is_shown_what_there_is_for_them() {
        let of = |role| Actor::of(Id::nil(), role, None, Vec::new());
        let [administrator, salesperson] = [Role::Administrator, Role::Salesperson].map(of);
        assert!(Place::People.is_for(&administrator) && !Place::People.is_for(&salesperson));
        assert!(Place::Leads.is_for(&salesperson) && Place::Me.is_for(&salesperson));
        let mut narrow = salesperson.clone();
        narrow.rights.grants.insert(RecordType::Lead, Grant::default());
        assert!(!Place::Leads.is_for(&narrow) && Place::Contacts.is_for(&narrow));
    }
}
