//! How to reach a party, and the keys by which two entries of the same party are recognised.
//!
//! Keys are for comparing, never for display: what the user typed is stored beside them.

mod name;
mod phone;
mod web;

pub use name::{name_key, similarity};
pub use phone::{phone_beginning, phone_key};
pub use web::{safe_website, website_key};

use crate::unicode::composed;

/// An e-mail address for comparing: trimmed, composed (NFC), lower-case.
///
/// `None` if it cannot be delivered to: not exactly one `@`, an empty or dotted-at-the-edge local part, characters that
/// need quoting, a domain of fewer than two labels, or longer than mail allows.
pub fn email_key(email: &str) -> Option<String> {
    let key: String = composed(email.trim()).chars().flat_map(char::to_lowercase).collect();
    let (local, domain) = key.split_once('@')?;
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    let valid = !local.is_empty()
        && local.len() <= 64
        && key.len() <= 254
        && !dots
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
        && web::is_host(domain);
    valid.then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_compare_without_case_and_space() {
        assert_eq!(email_key("  Duc.Tran+crm@Example.COM.vn\u{a0}").as_deref(), Some("duc.tran+crm@example.com.vn"));
        assert_eq!(email_key("đức@công-ty.vn").as_deref(), Some("đức@công-ty.vn"));
    }

    #[test]
    fn what_is_no_address_has_no_key() {
        let long = format!("{}@a.vn", "a".repeat(65));
        for text in [
            "",
            "@",
            "a",
            "a@",
            "@a.vn",
            "a@b",
            "a@@b.vn",
            "a@b@c.vn",
            "a b@c.vn",
            ".a@b.vn",
            "a.@b.vn",
            "a..b@c.vn",
            "a@b..vn",
            "a@.vn",
            "a@vn.",
            "a@-b.vn",
            "a@b_c.vn",
            "A <a@b.vn>",
            "a@b.vn, c@d.vn",
            "a\0@b.vn",
            &long,
        ] {
            assert_eq!(email_key(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in "[ a-zA-Z.+đĐ]{1,12}@[a-zA-Z.-]{1,12}") {
            if let Some(key) = email_key(&text) {
                prop_assert_eq!(email_key(&key), Some(key.clone()));
            }
        }

        #[test]
        fn any_text_is_survived(text: String) {
            let _ = (email_key(&text), phone_key(&text), website_key(&text), safe_website(&text), name_key(&text));
        }
    }
}
