//! Leads and opportunities.

use super::party::SIZES;
use super::{Choice, Kind, Reading, RecordType, Writing, record};
use crate::id::Id;
use crate::words::Word;

/// The channels through which leads and deals come.
pub const SOURCES: &[Choice] = &[
    Choice::new("website", Word::SourceWebsite),
    Choice::new("email", Word::SourceEmail),
    Choice::new("phone", Word::SourcePhone),
    Choice::new("social_media", Word::SourceSocialMedia),
    Choice::new("referral", Word::SourceReferral),
    Choice::new("event", Word::SourceEvent),
    Choice::new("advertising", Word::SourceAdvertising),
    Choice::new("campaign", Word::SourceCampaign),
    Choice::new("existing_customer", Word::SourceExistingCustomer),
    Choice::new("other", Word::SourceOther),
];

/// Where a lead stands. Converted is reached only by converting.
pub const LEAD_STATUSES: &[Choice] = &[
    Choice::new("new", Word::LeadNew),
    Choice::new("contacted", Word::LeadContacted),
    Choice::new("qualified", Word::LeadQualified),
    Choice::new("unqualified", Word::LeadUnqualified),
    Choice::new("converted", Word::LeadConverted),
];

/// How somebody wishes to be reached.
pub const PREFERENCES: &[Choice] = &[
    Choice::new("email", Word::Email),
    Choice::new("phone", Word::Phone),
    Choice::new("sms", Word::PreferSms),
    Choice::new("meeting", Word::PreferMeeting),
    Choice::new("no_marketing", Word::PreferNoMarketing),
];

record! {
    /// An expression of interest.
    Lead in "leads", label Lead, plural Leads, new NewLead, also NavLeads, title "title",
    told &["company_name", "number", "email"], read Reading::Reach, write Writing::Reach;
    /// A readable number from a series.
    number: String = Number, Kind::Line(20), verb, search(8), listed;
    /// What lists show: the contact's name, or the company's. Composed by the door.
    title: String = Name, Kind::Line(200), verb, always, listed;
    /// The person who asks.
    contact_name: Option<String> = ContactName, Kind::Line(200), search(10);
    /// The company the person speaks for.
    company_name: Option<String> = CompanyName, Kind::Line(200), search(8), listed;
    /// E-mail.
    email: Option<String> = Email, Kind::Email, search(6), listed;
    /// Phone.
    phone: Option<String> = Phone, Kind::Phone, search(6), listed;
    /// Address on the web.
    website: Option<String> = Website, Kind::Website;
    /// Where the lead stands.
    status: String = Status, Kind::Choice(LEAD_STATUSES), always, listed;
    /// The channel.
    source: Option<String> = Source, Kind::Choice(SOURCES), listed;
    /// What is needed.
    need: Option<String> = Need, Kind::Text(5000), search(1);
    /// Items of interest.
    items: Vec<Id> = ProductInterests, Kind::Links(RecordType::Item);
    /// How to reach the person.
    preferences: Vec<String> = Preferences, Kind::Choices(PREFERENCES);
    /// Industry.
    industry: Option<String> = Industry, Kind::Line(80), search(1);
    /// Size by employees.
    size: Option<String> = CompanySize, Kind::Choice(SIZES);
    /// Words to find it by.
    tags: Vec<String> = Tags, Kind::Tags, search(2);
    /// Who follows it up.
    owner: Option<Id> = Owner, Kind::Link(RecordType::User), listed;
    /// The owner's team.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), verb;
    /// The party it turned out to be.
    party: Option<Id> = Party, Kind::Link(RecordType::Party), creation;
    /// When it was converted.
    converted_at: Option<String> = ConvertedAt, Kind::Instant, verb;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}

/// The types of a deal.
pub const OPPORTUNITY_TYPES: &[Choice] = &[
    Choice::new("sales", Word::TypeSales),
    Choice::new("partnership", Word::TypePartnership),
    Choice::new("repeat_order", Word::TypeRepeatOrder),
];

/// Open, won or lost: what the stage says.
pub const OUTCOMES: &[Choice] =
    &[Choice::new("open", Word::OutcomeOpen), Choice::new("won", Word::OutcomeWon), Choice::new("lost", Word::OutcomeLost)];

record! {
    /// A deal; never a person or a company.
    Opportunity in "opportunities", label Opportunity, plural Opportunities, new NewDeal, also NavPipeline, title "name",
    told &["number", "party"], read Reading::Reach, write Writing::Reach;
    /// A readable number from a series.
    number: String = Number, Kind::Line(20), verb, search(8);
    /// The name.
    name: String = Name, Kind::Line(200), required, search(10), listed;
    /// With whom; unknown is allowed.
    party: Option<Id> = Party, Kind::Link(RecordType::Party), listed;
    /// The people we speak with.
    contacts: Vec<Id> = ContactPeople, Kind::Links(RecordType::Party);
    /// The pipeline.
    pipeline: Id = Pipeline, Kind::Link(RecordType::Pipeline), required, creation;
    /// The stage.
    stage: Id = Stage, Kind::Link(RecordType::Stage), required, creation, listed;
    /// What the stage says: open, won, lost.
    outcome: String = Outcome, Kind::Choice(OUTCOMES), verb;
    /// The place in the column, see `place`.
    place: String = Place, Kind::Line(64), verb;
    /// Since when it is in the stage.
    stage_since: String = InStageSince, Kind::Instant, verb;
    /// Expected revenue in minor units of `currency`; unknown is not 0.
    value: Option<i64> = Value, Kind::Money("currency"), listed;
    /// Currency of all amounts of the deal.
    currency: String = Currency, Kind::Currency, required;
    /// What comes back every month, in minor units.
    recurring_value: Option<i64> = RecurringValue, Kind::Money("currency");
    /// The deal's own probability; empty means the stage's.
    own_probability: Option<i64> = OwnProbability, Kind::Percent;
    /// The probability in force.
    probability: i64 = Probability, Kind::Percent, verb;
    /// When it should close.
    expected_close: Option<String> = ExpectedClose, Kind::Day, listed, due_until("closed_on");
    /// When it was won or lost.
    closed_on: Option<String> = ClosedOn, Kind::Day, verb;
    /// Sales, partnership, repeat order.
    kind: Option<String> = OpportunityType, Kind::Choice(OPPORTUNITY_TYPES);
    /// What the party can spend, in minor units.
    budget: Option<i64> = Budget, Kind::Money("currency");
    /// Items of interest.
    items: Vec<Id> = ItemsOfInterest, Kind::Links(RecordType::Item);
    /// The channel.
    source: Option<String> = Source, Kind::Choice(SOURCES);
    /// The lead it came from.
    lead: Option<Id> = Lead, Kind::Link(RecordType::Lead), creation;
    /// Who else wants it.
    competitors: Vec<Id> = Competitors, Kind::Links(RecordType::Competitor);
    /// The same in words, of those who have no record.
    competitor: Option<String> = OtherCompetitor, Kind::Line(200), search(1);
    /// Why it was lost.
    lost_reason: Option<Id> = LostReason, Kind::Link(RecordType::LostReason), verb;
    /// More words on why.
    lost_note: Option<String> = LostNote, Kind::Text(5000), verb;
    /// Words to find it by.
    tags: Vec<String> = Tags, Kind::Tags, search(2);
    /// Who works on it.
    owner: Option<Id> = Owner, Kind::Link(RecordType::User), listed;
    /// The owner's team.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), verb;
    /// The key of the record in the file or system it came from.
    source_key: Option<String> = SourceKey, Kind::Line(200), creation, unique;
}
