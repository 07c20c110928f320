//! Parties, their ties, what we sell, and remarks.

use super::{Address, Choice, ContactPoint, Kind, Reading, RecordType, Writing, record};
use crate::id::Id;
use crate::words::Word;

/// Person or organisation.
pub const PARTY_KINDS: &[Choice] = &[Choice::new("organisation", Word::Organisation), Choice::new("person", Word::Person)];

/// How large an organisation is, by employees.
pub const SIZES: &[Choice] = &[
    Choice::new("1-9", Word::Size1To9),
    Choice::new("10-49", Word::Size10To49),
    Choice::new("50-249", Word::Size50To249),
    Choice::new("250-999", Word::Size250To999),
    Choice::new("1000+", Word::Size1000),
];

/// The language in which to write to somebody.
pub const LANGUAGES: &[Choice] = &[Choice::new("en", Word::English), Choice::new("vi", Word::Vietnamese)];

/// What a party is to us beside leads and deals.
pub const PARTY_ROLES: &[Choice] = &[
    Choice::new("prospect", Word::Prospect),
    Choice::new("customer", Word::Customer),
    Choice::new("supplier", Word::Supplier),
    Choice::new("partner", Word::Partner),
    Choice::new("adviser", Word::Adviser),
    Choice::new("friend", Word::Friend),
];

record! {
    /// A person or an organisation: entered once, never moved.
    Party in "parties", label Party, plural Parties, new NewContact, also Contacts, title "name",
    told &["job_title", "industry", "emails", "phones"], read Reading::Everyone, write Writing::Company;
    /// Person or organisation.
    kind: String = Kind, Kind::Choice(PARTY_KINDS), required, listed;
    /// The name as it is spoken.
    name: String = Name, Kind::Line(200), required, search(10), listed;
    /// What the party is to us.
    roles: Vec<String> = Roles, Kind::Choices(PARTY_ROLES), listed;
    /// A person's position.
    job_title: Option<String> = JobTitle, Kind::Line(120), search(2);
    /// E-mail addresses.
    emails: Vec<ContactPoint> = Emails, Kind::Emails, search(6), listed;
    /// Phone numbers.
    phones: Vec<ContactPoint> = Phones, Kind::Phones, search(6), listed;
    /// Postal addresses.
    addresses: Vec<Address> = Addresses, Kind::Addresses;
    /// Address on the web.
    website: Option<String> = Website, Kind::Website, search(3);
    /// Industry.
    industry: Option<String> = Industry, Kind::Line(80), search(1), listed;
    /// Size by employees.
    size: Option<String> = CompanySize, Kind::Choice(SIZES);
    /// Employees as counted.
    employees: Option<i64> = Employees, Kind::Int(0, 100_000_000);
    /// Yearly revenue in minor units of `currency`.
    revenue: Option<i64> = Revenue, Kind::Money("currency");
    /// Currency of the revenue.
    currency: Option<String> = Currency, Kind::Currency;
    /// The year it was founded.
    founded: Option<i64> = Founded, Kind::Int(1000, 3000);
    /// Language to write in.
    language: Option<String> = Language, Kind::Choice(LANGUAGES);
    /// A person's birthday.
    birthday: Option<String> = Birthday, Kind::Day;
    /// The organisation it belongs to.
    parent: Option<Id> = ParentOrganisation, Kind::Link(RecordType::Party);
    /// Words to find it by.
    tags: Vec<String> = Tags, Kind::Tags, search(2);
    /// Who looks after it.
    owner: Option<Id> = Owner, Kind::Link(RecordType::User), listed;
    /// The owner's team.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), verb;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}

record! {
    /// A person's tie with an organisation.
    Relationship in "relationships", label Relationship, plural Relationships, title "role", read Reading::Everyone, write Writing::Anyone;
    /// The person.
    person: Id = Person, Kind::Link(RecordType::Party), required, creation;
    /// The organisation.
    organisation: Id = Organisation, Kind::Link(RecordType::Party), required, creation;
    /// What the person is there.
    role: Option<String> = Role, Kind::Line(120);
    /// Since when.
    since: Option<String> = Since, Kind::Day;
    /// Until when.
    until: Option<String> = Until, Kind::Day;
}

/// Product or service.
pub const ITEM_KINDS: &[Choice] = &[Choice::new("product", Word::Product), Choice::new("service", Word::Service)];

record! {
    /// Something we sell.
    Item in "items", label Item, plural Items, new NewItem, title "name",
    told &["code", "item_group"], read Reading::Everyone, write Writing::Company;
    /// The name.
    name: String = Name, Kind::Line(200), required, search(10), listed;
    /// Our code for it.
    code: Option<String> = ItemCode, Kind::Line(60), search(6), listed;
    /// Product or service.
    kind: String = Kind, Kind::Choice(ITEM_KINDS), required, listed;
    /// The family it belongs to.
    item_group: Option<String> = ItemGroup, Kind::Line(80), search(1), listed;
    /// List price in minor units of `currency`.
    price: Option<i64> = Price, Kind::Money("currency"), listed, never_summed;
    /// Currency of the price.
    currency: Option<String> = Currency, Kind::Currency;
    /// What it is counted in.
    unit: Option<String> = Unit, Kind::Line(30);
    /// More words.
    description: Option<String> = Description, Kind::Text(5000), search(1);
    /// Who looks after it.
    owner: Option<Id> = Owner, Kind::Link(RecordType::User);
    /// The owner's team.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), verb;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}

/// The record types that notes are written about.
pub const NOTE_SUBJECTS: &[Choice] =
    &[Choice::new("party", Word::Party), Choice::new("lead", Word::Lead), Choice::new("opportunity", Word::Opportunity)];

record! {
    /// A remark about a party, a lead or a deal.
    Note in "notes", label Note, plural Notes, title "body", read Reading::Subject, write Writing::Author;
    /// What it is about.
    about_type: String = About, Kind::Choice(NOTE_SUBJECTS), required, creation;
    /// The record it is about.
    about: Id = About, Kind::Link(RecordType::Party), required, creation;
    /// The text.
    body: String = Note, Kind::Text(20_000), required, search(1), listed;
    /// Who wrote it.
    author: Id = Author, Kind::Link(RecordType::User), verb;
}
