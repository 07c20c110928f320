//! Deals and how they went: stage by stage, with what people wrote, until they were won, lost, or fell asleep.

use chrono::{DateTime, Duration, Utc};
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordType;
use domain::verbs::{ChangeRecord, MoveOpportunity};
use serde_json::{Map, Value, json};

use super::cast::{Actor, Cast};
use super::house::{House, Line, Ware};
use super::notes::{self, Mood};
use super::parties::Party;
use super::script::{Script, map};

/// Đồng for one unit of a currency, and its minor units.
const CURRENCIES: [(&str, i64, i64); 3] = [("VND", 1, 1), ("USD", 25_400, 100), ("EUR", 27_650, 100)];
const SOURCES: [&str; 7] = ["website", "referral", "phone", "event", "existing_customer", "email", "advertising"];

/// A deal that is under way.
pub(super) struct Deal<'h> {
    pub id: Id,
    pub owner: Actor,
    pub line: &'h Line,
    /// The index of its open stage.
    pub stage: usize,
    pub since: DateTime<Utc>,
    pub known: bool,
    pub value: i64,
}

/// So many deals, but for those that begin with a lead.
pub(super) fn tell(script: &mut Script, cast: &Cast, house: &House, parties: &[Party], deals: usize) {
    for number in 0..deals {
        let line = if number % 6 == 5 { &house.contracts } else { &house.sales };
        // The square brings more of them near to today.
        let chance = script.chance.between(1, 1000);
        let days = 262 * chance * chance / 1_000_000 + 1;
        let began = script.days_ago(days);
        let known: Vec<&Party> = parties.iter().filter(|p| p.since < began).collect();
        let party = (!known.is_empty() && script.chance.percent(94)).then(|| (*script.chance.pick(&known)).clone());
        let owner = owner(script, cast, party.as_ref());
        let deal = begin(script, house, line, began, owner, party.as_ref());
        go_on(script, house, deal);
    }
}

/// Whoever looks after the party, or somebody of the same place.
fn owner(script: &mut Script, cast: &Cast, party: Option<&Party>) -> Actor {
    if let Some(owner) = party.and_then(|p| p.owner.as_ref())
        && script.chance.percent(85)
    {
        return owner.clone();
    }
    if script.chance.percent(5) {
        return cast.manager.clone();
    }
    let abroad = party.map_or_else(|| script.chance.percent(35), |p| p.abroad);
    let there: Vec<&Actor> = cast.sellers.iter().filter(|s| s.abroad == abroad).collect();
    (*script.chance.pick(&there)).clone()
}

fn begin<'h>(script: &mut Script, house: &House, line: &'h Line, at: DateTime<Utc>, owner: Actor, party: Option<&Party>) -> Deal<'h> {
    let (fields, value, known) = fields(script, house, line, at, &owner, party);
    let id = script.create(at, owner.id, RecordType::Opportunity, fields);
    Deal { id, owner, line, stage: 0, since: at, known, value }
}

/// The fields of a new deal, what it is worth, and whether that is said at once.
pub(super) fn fields(
    script: &mut Script,
    house: &House,
    line: &Line,
    at: DateTime<Utc>,
    owner: &Actor,
    party: Option<&Party>,
) -> (Value, i64, bool) {
    let chance = &mut script.chance;
    let ware = house.wares[chance.index(house.wares.len())].clone();
    let currency = if owner.abroad { CURRENCIES[1 + usize::from(chance.percent(30))] } else { CURRENCIES[0] };
    let value = worth(&ware, chance.between(2, 60), currency);
    let known = chance.percent(70);
    let closes = known.then(|| (at + Duration::days(chance.between(25, 95))).date_naive().to_string());
    let lucky = chance.percent(18).then(|| chance.between(2, 18) * 5);
    let kind = *chance.pick(&["sales", "sales", "sales", "repeat_order", "partnership"]);
    let source = *chance.pick(&SOURCES);
    let rivals: Vec<Id> = chance.percent(20).then(|| *chance.pick(&house.rivals)).into_iter().collect();
    let tags: Vec<&str> = if chance.percent(22) {
        vec![*chance.pick(if owner.lang == Lang::Vi { &["gấp", "đấu thầu", "trả góp"] } else { &["urgent", "tender", "pilot"] })]
    } else {
        Vec::new()
    };
    let second = chance.percent(30).then(|| house.wares[chance.index(house.wares.len())].id).filter(|id| *id != ware.id);
    let items: Vec<Id> = std::iter::once(ware.id).chain(second).collect();
    let fields = json!({
        "name": name(&ware, owner.lang, party), "party": party.map(|p| p.id), "contacts": party.map(|p| p.people.iter().take(1).collect::<Vec<_>>()),
        "pipeline": line.pipeline, "stage": line.open[0], "currency": currency.0, "value": known.then_some(value), "expected_close": closes,
        "own_probability": lucky, "kind": kind, "source": source, "competitors": rivals, "tags": tags, "items": items, "owner": owner.id,
    });
    (fields, value, known)
}

fn name(ware: &Ware, lang: Lang, party: Option<&Party>) -> String {
    let whom = party.map(|p| short(&p.name));
    match (lang, whom) {
        (Lang::Vi, Some(whom)) => format!("{} cho {whom}", ware.name),
        (Lang::En, Some(whom)) => format!("{} for {whom}", ware.name),
        (Lang::Vi, None) => format!("{} – khách hỏi qua điện thoại", ware.name),
        (Lang::En, None) => format!("{} – enquiry by phone", ware.name),
    }
}

/// A company's own name without its legal form.
fn short(name: &str) -> String {
    let forms = ["Công ty TNHH MTV ", "Công ty TNHH ", "Công ty Cổ phần ", "Tập đoàn "];
    let name = forms.iter().find_map(|form| name.strip_prefix(form)).unwrap_or(name);
    let ends = [" Pte Ltd", " Ltd", " Group", " Inc.", " GmbH"];
    let name = ends.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    name.chars().take(140).collect()
}

/// A round sum in minor units of the currency.
fn worth(ware: &Ware, pieces: i64, (_, dong, minor): (&str, i64, i64)) -> i64 {
    let pieces = if ware.price > 50_000_000 { pieces.min(8) } else { pieces * 2 };
    let whole = ware.price * pieces / dong;
    let step = if dong == 1 { 100_000 } else { 10 };
    (whole / step).max(1) * step * minor
}

/// What becomes of it, from where it stands to today.
pub(super) fn go_on(script: &mut Script, house: &House, mut deal: Deal<'_>) {
    let asleep = script.chance.percent(12);
    loop {
        wonder(script, &mut deal);
        let next = {
            let days = script.chance.between(3, 24);
            script.later(deal.since, days)
        };
        if next >= script.now - Duration::hours(3) || (asleep && deal.stage > 0) {
            return;
        }
        if script.chance.percent(if deal.stage == 0 { 14 } else { 10 }) {
            return lose(script, house, &deal, next);
        }
        if deal.stage + 1 == deal.line.open.len() {
            return if script.chance.percent(76) { win(script, &deal, next) } else { lose(script, house, &deal, next) };
        }
        advance(script, &mut deal, next);
    }
}

/// Notes and second thoughts while it stays in a stage.
fn wonder(script: &mut Script, deal: &mut Deal<'_>) {
    if script.chance.percent(55) {
        let days = script.chance.between(0, 4);
        let at = script.later(deal.since, days);
        notes::write(script, at, &deal.owner, RecordType::Opportunity, deal.id, Mood::Open);
    }
    if deal.known && script.chance.percent(14) {
        deal.value = deal.value / 100 * script.chance.between(80, 125);
        let at = script.later(deal.since, 1);
        let fields = map(json!({ "value": deal.value }));
        script.send(at, deal.owner.id, &ChangeRecord { record_type: RecordType::Opportunity, id: deal.id, fields });
    }
}

fn go(script: &mut Script, deal: &Deal<'_>, at: DateTime<Utc>, stage: Id, fields: Map<String, Value>) {
    script.send(at, deal.owner.id, &MoveOpportunity { opportunity: deal.id, stage, after: None, fields });
}

fn advance(script: &mut Script, deal: &mut Deal<'_>, at: DateTime<Utc>) {
    deal.stage += 1;
    let mut fields = Map::new();
    if deal.stage >= deal.line.gate && !deal.known {
        let closes = at + Duration::days(script.chance.between(14, 60));
        fields = map(json!({ "value": deal.value, "expected_close": closes.date_naive().to_string() }));
        deal.known = true;
    }
    go(script, deal, at, deal.line.open[deal.stage], fields);
    deal.since = at;
}

fn win(script: &mut Script, deal: &Deal<'_>, at: DateTime<Utc>) {
    let fields = if deal.known { Map::new() } else { map(json!({ "value": deal.value })) };
    go(script, deal, at, deal.line.won, fields);
    if script.chance.percent(60) {
        notes::write(script, at + Duration::minutes(7), &deal.owner, RecordType::Opportunity, deal.id, Mood::Won);
    }
}

fn lose(script: &mut Script, house: &House, deal: &Deal<'_>, at: DateTime<Utc>) {
    let reason = *script.chance.pick(&house.reasons);
    go(script, deal, at, deal.line.lost, map(json!({ "lost_reason": reason })));
    if script.chance.percent(60) {
        notes::write(script, at + Duration::minutes(9), &deal.owner, RecordType::Opportunity, deal.id, Mood::Lost);
    }
}
