//! The board's address: which pipeline, which filter, which deal is open beside it.

use domain::id::Id;
use domain::questions::{BoardFilter, Period};
use leptos_router::params::ParamsMap;

use crate::address::escaped;

/// The filter that a query asks for; what cannot be read asks for nothing.
pub fn filter_of(query: &ParamsMap) -> BoardFilter {
    let text = |key: &str| query.get(key).filter(|text| !text.is_empty());
    let ids = |key: &str| query.get_all(key).unwrap_or_default().iter().filter_map(|id| id.parse().ok()).collect();
    let day = |key: &str| text(key).filter(|day| day.parse::<chrono::NaiveDate>().is_ok());
    let amount = |key: &str| text(key).and_then(|amount| amount.parse().ok());
    BoardFilter {
        text: text("q").unwrap_or_default(),
        owners: ids("owner"),
        teams: ids("team"),
        tags: query.get_all("tag").unwrap_or_default().into_iter().filter(|tag| !tag.is_empty()).collect(),
        value_from: amount("value_from"),
        value_to: amount("value_to"),
        close_from: day("close_from"),
        close_to: day("close_to"),
        stale: text("stale").is_some(),
        period: text("period").and_then(|name| period_of(&name)).unwrap_or_default(),
    }
}

/// The deal that a query opens beside the board.
pub fn deal_of(query: &ParamsMap) -> Option<Id> {
    query.get("deal").and_then(|id| id.parse().ok())
}

/// The address of a board with that filter and that open deal. What is not asked for is not in it.
pub fn board_address(path: &str, filter: &BoardFilter, deal: Option<Id>) -> String {
    let mut query: Vec<(&str, String)> = Vec::new();
    let mut add = |key: &'static str, value: String| query.push((key, value));
    if !filter.text.is_empty() {
        add("q", filter.text.clone());
    }
    filter.owners.iter().for_each(|id| add("owner", id.to_string()));
    filter.teams.iter().for_each(|id| add("team", id.to_string()));
    filter.tags.iter().for_each(|tag| add("tag", tag.clone()));
    let bounds = [
        ("value_from", filter.value_from.map(|n| n.to_string())),
        ("value_to", filter.value_to.map(|n| n.to_string())),
        ("close_from", filter.close_from.clone()),
        ("close_to", filter.close_to.clone()),
        ("stale", filter.stale.then(|| "1".to_owned())),
        ("period", (filter.period != Period::default()).then(|| period_name(filter.period).to_owned())),
        ("deal", deal.map(|id| id.to_string())),
    ];
    bounds.into_iter().for_each(|(key, value)| value.into_iter().for_each(|value| add(key, value)));
    let pairs: Vec<String> = query.into_iter().map(|(key, value)| format!("{key}={}", escaped(&value))).collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// A period as it is written in addresses.
pub fn period_name(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Year => "year",
        Period::All => "all",
    }
}

/// The period that is written so.
pub fn period_of(name: &str) -> Option<Period> {
    [Period::Month, Period::Quarter, Period::Year, Period::All].into_iter().find(|period| period_name(*period) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_back(address: &str) -> ParamsMap {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value)).collect()
    }

    #[test]
    fn a_filter_comes_back_as_it_was() {
        let filter = BoardFilter {
            text: "Đức & Söhne, a=b? 100".into(),
            owners: vec![Id::from_u128(1), Id::from_u128(2)],
            teams: vec![Id::from_u128(3)],
            tags: vec!["gia hạn".into(), "a,b".into()],
            value_from: Some(1_000),
            value_to: Some(2_000_000),
            close_from: Some("2026-01-01".into()),
            close_to: Some("2026-12-31".into()),
            stale: true,
            period: Period::Year,
        };
        let deal = Some(Id::from_u128(9));
        let query = read_back(&board_address("/pipeline", &filter, deal));
        assert_eq!(filter_of(&query), filter);
        assert_eq!(deal_of(&query), deal);
    }

    #[test]
    fn every_period_has_a_name() {
        for period in [Period::Month, Period::Quarter, Period::Year, Period::All] {
            assert_eq!(period_of(period_name(period)), Some(period));
        }
    }

    #[test]
    fn nothing_asked_is_nothing_written() {
        assert_eq!(board_address("/", &BoardFilter::default(), None), "/");
        assert_eq!(filter_of(&ParamsMap::new()), BoardFilter::default());
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        let query: ParamsMap =
            [("owner", "x"), ("value_from", "much"), ("close_to", "2026-02-30"), ("period", "age")].into_iter().collect();
        assert_eq!(filter_of(&query), BoardFilter::default());
    }
}
