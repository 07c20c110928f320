//! Teams and the people who sign in.

use super::party::LANGUAGES;
use super::{Choice, Kind, Reading, RecordType, Writing, record};
use crate::id::Id;
use crate::permission::Rights;
use crate::words::Word;

record! {
    /// A team of users; teams form a tree.
    Team in "teams", label Team, plural Teams, title "name", apart within &["parent"], read Reading::Everyone, write Writing::Administrator;
    /// The name.
    name: String = Name, Kind::Line(120), required, search(5), listed;
    /// The team above.
    parent: Option<Id> = ParentTeam, Kind::Link(RecordType::Team), listed;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}

record! {
    /// A role that an administrator made: what it may do, field by field.
    Role in "roles", label UserRole, plural UserRoles, title "name", apart within &[], read Reading::Everyone, write Writing::Administrator;
    /// The name.
    name: String = Name, Kind::Line(80), required, listed;
    /// The name in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80), listed;
    /// What it may do.
    rights: Rights = RightsOf, Kind::Rights, required;
}

/// The roles that the product comes with.
pub const ROLES: &[Choice] = &[
    Choice::new("salesperson", Word::RoleSalesperson),
    Choice::new("manager", Word::RoleManager),
    Choice::new("administrator", Word::RoleAdministrator),
    Choice::new("observer", Word::RoleObserver),
];

/// Where a user stands between invitation and leaving.
pub const USER_STATUSES: &[Choice] = &[
    Choice::new("invited", Word::StatusInvited),
    Choice::new("active", Word::StatusActive),
    Choice::new("disabled", Word::StatusDisabled),
];

record! {
    /// Somebody who signs in. Passwords are elsewhere.
    User in "users", label User, plural Users, title "name", told &["email"],
    read Reading::Everyone, write Writing::Administrator;
    /// The name.
    name: String = Name, Kind::Line(120), required, search(5), listed;
    /// The address to sign in with; unique.
    email: String = Email, Kind::Email, required, search(5), unique, listed;
    /// What the user may do.
    role: String = Role, Kind::Role, required, listed;
    /// The team the user belongs to.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), listed;
    /// Invited, active or disabled.
    status: String = Status, Kind::Choice(USER_STATUSES), verb, listed;
    /// The language of the screens.
    language: Option<String> = Language, Kind::Choice(LANGUAGES);
    /// An IANA time zone.
    time_zone: Option<String> = TimeZone, Kind::Line(60);
    /// The currency in which sums are shown.
    currency: Option<String> = Currency, Kind::Currency;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}
