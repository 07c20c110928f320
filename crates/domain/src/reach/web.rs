//! Web addresses.

use crate::unicode::composed;

/// The longest address that is kept, in bytes; browsers take no more.
const MAX_LEN: usize = 2048;

/// Hosts on which each customer has a page of their own.
const SHARED_HOSTS: [&str; 9] =
    ["facebook.com", "fb.com", "instagram.com", "lazada.vn", "linkedin.com", "shopee.vn", "tiktok.com", "youtube.com", "zalo.me"];

/// A website for comparing: its host in lower case, without `www.` and port.
///
/// On the hosts where everybody has a page (`facebook.com/acme`) the path belongs to the key; without one there is none.
/// `None` for what [`safe_website`] refuses.
pub fn website_key(website: &str) -> Option<String> {
    let address = safe_website(website)?;
    let (_, rest) = address.split_once("://")?;
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = authority.split(':').next()?;
    let host = host.strip_prefix("www.").filter(|host| is_host(host)).unwrap_or(host);
    let shared = SHARED_HOSTS.iter().find(|shared| host.strip_suffix(**shared).is_some_and(|sub| sub.is_empty() || sub.ends_with('.')));
    let Some(shared) = shared else {
        return Some(host.to_owned());
    };
    let page = path.split(['?', '#']).next()?.trim_matches('/');
    (!page.is_empty()).then(|| format!("{shared}/{}", page.to_lowercase()))
}

/// A website that is safe to make a link of: `http` or `https` and a host of at least two labels, in lower case.
///
/// `https://` is put before an address without a scheme. `None` for any other scheme (`javascript:`, `data:`, `mailto:`),
/// for a user name before the host (it makes a link look like another's), for spaces, control characters and
/// characters that browsers read as something else, and past 2,048 bytes.
pub fn safe_website(website: &str) -> Option<String> {
    let text = composed(website.trim());
    let refused = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c) || "\\\"<>^`{|}".contains(c);
    if text.len() + "https://".len() > MAX_LEN || text.contains(refused) {
        return None;
    }
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) if !scheme.contains(['/', '?', '#', '.']) => (scheme.to_ascii_lowercase(), rest),
        _ => ("https".to_owned(), text.strip_prefix("//").unwrap_or(&text)),
    };
    if scheme != "http" && scheme != "https" {
        return None;
    }
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    if port.is_some_and(|port| !port.bytes().all(|b| b.is_ascii_digit()) || port.parse::<u16>().is_err()) {
        return None;
    }
    let host = host.strip_suffix('.').unwrap_or(host).to_lowercase();
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    is_host(&host).then(|| format!("{scheme}://{host}{port}{path}"))
}

/// Two labels or more of letters, digits and inner hyphens, in any script; an IPv4 address passes.
pub(super) fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    host.len() <= 253 && host.contains('.') && host.split('.').all(label)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_are_http_or_https() {
        for (text, link) in [
            ("acme.vn", "https://acme.vn"),
            (" WWW.Acme.VN/Giới-thiệu?a=B#c ", "https://www.acme.vn/Giới-thiệu?a=B#c"),
            ("HTTP://acme.vn:8080/", "http://acme.vn:8080/"),
            ("//acme.vn", "https://acme.vn"),
            ("acme.vn.", "https://acme.vn"),
            ("công-ty.vn", "https://công-ty.vn"),
            ("acme.vn/go?to=ftp://other.vn", "https://acme.vn/go?to=ftp://other.vn"),
        ] {
            assert_eq!(safe_website(text).as_deref(), Some(link), "{text:?}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let long = format!("acme.vn/{}", "a".repeat(MAX_LEN));
        for text in [
            "",
            "acme",
            "javascript:alert(1)",
            "JaVaScRiPt://acme.vn/%0aalert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x.y",
            "mailto:a@b.vn",
            "ftp://acme.vn",
            "file:///etc/passwd",
            "https://",
            "https://acme",
            "https:acme.vn",
            "https://google.com@evil.vn",
            "https://acme.vn\\@evil.vn",
            "acme.vn:http",
            "acme.vn:",
            "acme.vn:99999",
            "acme.vn/\"onclick=\"x",
            "acme.vn/<b>",
            "a b.vn",
            "acme.vn/a b",
            "acme\u{202e}.vn",
            "acme.vn\0",
            &long,
        ] {
            assert_eq!(safe_website(text), None, "{text:?}");
        }
    }

    #[test]
    fn hosts_are_the_key() {
        for text in ["acme.vn", "http://www.acme.vn", "https://WWW.ACME.VN/gioi-thieu?x=1", "acme.vn:8080#top", "acme.vn."] {
            assert_eq!(website_key(text).as_deref(), Some("acme.vn"), "{text:?}");
        }
        assert_eq!(website_key("shop.acme.vn").as_deref(), Some("shop.acme.vn"));
        assert_eq!(website_key("www.vn").as_deref(), Some("www.vn"));
        assert_eq!(website_key("none"), None);
    }

    #[test]
    fn pages_on_shared_hosts_differ() {
        assert_eq!(website_key("https://m.facebook.com/Acme.VN/?ref=1").as_deref(), Some("facebook.com/acme.vn"));
        assert_eq!(website_key("linkedin.com/company/acme").as_deref(), Some("linkedin.com/company/acme"));
        assert_eq!(website_key("facebook.com"), None);
        assert_eq!(website_key("notfacebook.com").as_deref(), Some("notfacebook.com"));
    }

    proptest! {
        #[test]
        fn a_safe_link_stays_as_it_is(text in "(https?://)?[a-zA-Z0-9.-]{1,20}(:[0-9]{1,5})?(/[a-zA-Z0-9?#:/@.-]{0,10})?") {
            if let Some(link) = safe_website(&text) {
                prop_assert!(link.starts_with("http://") || link.starts_with("https://"));
                prop_assert_eq!(safe_website(&link), Some(link.clone()));
                prop_assert_eq!(website_key(&link), website_key(&text));
            }
        }
    }
}
