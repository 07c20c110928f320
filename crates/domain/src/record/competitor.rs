//! Who else wants the deals.

use super::{Kind, Reading, RecordType, Writing, record};
use crate::id::Id;

record! {
    /// Somebody who wants the same deals.
    Competitor in "competitors", label Competitor, plural Competitors, new NewCompetitor, title "name", told &["website"],
    read Reading::Everyone, write Writing::Company;
    /// The name.
    name: String = Name, Kind::Line(200), required, search(10), listed;
    /// Address on the web.
    website: Option<String> = Website, Kind::Website, search(1), listed;
    /// What is known: strengths, prices, people.
    note: Option<String> = WhatIsKnown, Kind::Text(5000), search(1);
    /// Who keeps an eye on it.
    owner: Option<Id> = Owner, Kind::Link(RecordType::User), listed;
    /// The owner's team.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), verb;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}
