//! What the addresses of these pages say: why a form came back, and what was typed into it.

use domain::refusal::{Code, Refusal};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;
use serde_json::Value;

/// Whether an address belongs to the pages before signing in.
pub fn is_account(path: &str) -> bool {
    matches!(path.trim_end_matches('/'), "/sign-in" | "/set-up") || path.starts_with("/welcome/")
}

/// The address of the sign-in page that leads on to another page.
pub fn next_of(path: &str, search: &str) -> String {
    let search = search.trim_start_matches('?');
    let whole = if search.is_empty() { path.to_owned() } else { format!("{path}?{search}") };
    if whole == "/" {
        return "/sign-in".to_owned();
    }
    let mut query = ParamsMap::new();
    query.insert("next", whole);
    format!("/sign-in{}", query.to_query_string())
}

/// The address's query, as it was when the page was drawn.
pub fn query() -> ParamsMap {
    use_query_map().get_untracked()
}

/// Why the form came back: `error` is the code, `field` the field at fault, `wait` or `param` what the words mention.
pub fn refusal(query: &ParamsMap) -> Option<Refusal> {
    let code: Code = serde_json::from_value(Value::from(query.get("error")?)).ok()?;
    let refusal = query.get("wait").or_else(|| query.get("param")).into_iter().fold(Refusal::of(code), Refusal::with);
    Some(match query.get("field") {
        Some(field) => refusal.on(&field),
        None => refusal,
    })
}

/// Where to go after signing in: only within this site.
pub fn next(query: &ParamsMap) -> Option<String> {
    query.get("next").filter(|next| next.starts_with('/') && !next.starts_with("//") && !next.contains('\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(pairs: &[(&'static str, &str)]) -> ParamsMap {
        pairs.iter().fold(ParamsMap::new(), |mut map, (name, value)| {
            map.insert(*name, (*value).to_owned());
            map
        })
    }

    #[test]
    fn a_refusal_is_read_with_what_it_mentions() {
        let found = refusal(&map(&[("error", "slow_down"), ("wait", "30")]));
        assert_eq!(found, Some(Refusal::of(Code::SlowDown).with(30)));
        let found = refusal(&map(&[("error", "too_short"), ("param", "12"), ("field", "password")]));
        assert_eq!(found, Some(Refusal::of(Code::TooShort).with(12).on("password")));
        assert_eq!(refusal(&map(&[("error", "<script>")])), None);
        assert_eq!(refusal(&map(&[])), None);
    }

    #[test]
    fn one_goes_on_only_within_the_site() {
        assert_eq!(next(&map(&[("next", "/leads?q=a")])).as_deref(), Some("/leads?q=a"));
        for elsewhere in ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", ""] {
            assert_eq!(next(&map(&[("next", elsewhere)])), None);
        }
    }

    #[test]
    fn the_way_in_remembers_where_one_wanted_to_go() {
        assert_eq!(next_of("/", ""), "/sign-in");
        assert_eq!(next_of("/leads", "?q=a&b=c"), "/sign-in?next=%2Fleads%3Fq%3Da%26b%3Dc");
    }

    #[test]
    fn account_pages_are_known() {
        for path in ["/sign-in", "/sign-in/", "/set-up", "/welcome/abc"] {
            assert!(is_account(path), "{path}");
        }
        for path in ["/", "/sign-inn", "/me", "/welcome"] {
            assert!(!is_account(path), "{path}");
        }
    }
}
