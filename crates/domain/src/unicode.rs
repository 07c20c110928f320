//! The normal forms of Unicode. The browser brings the tables along, so what is compiled for it carries none: they would
//! be an eighth of all that it loads.

/// Canonical composition (NFC).
pub fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { face::composed(text) }
}

/// Compatibility composition (NFKC): full-width digits become plain ones, ligatures letters.
pub fn plain(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { face::plain(text) }
}

/// Compatibility decomposition (NFKD) without its combining marks.
pub fn unmarked(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { face::unmarked(text) }
}

#[cfg(not(target_arch = "wasm32"))]
mod face {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    pub fn composed(text: &str) -> String {
        text.nfc().collect()
    }

    pub fn plain(text: &str) -> String {
        text.nfkc().collect()
    }

    pub fn unmarked(text: &str) -> String {
        text.nfkd().filter(|c| !is_combining_mark(*c)).collect()
    }
}

#[cfg(target_arch = "wasm32")]
mod face {
    use js_sys::{JsString, RegExp};

    pub fn composed(text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }

    pub fn plain(text: &str) -> String {
        JsString::from(text).normalize("NFKC").into()
    }

    pub fn unmarked(text: &str) -> String {
        let marks = RegExp::new(r"\p{M}+", "gu");
        JsString::from(text).normalize("NFKD").replace_by_pattern(&marks, "").into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_those_of_the_standard() {
        assert_eq!(composed("Tra\u{302}\u{300}n"), "Trần");
        assert_eq!(plain("ﬁ １２３ Tra\u{302}\u{300}n"), "fi 123 Trần");
        assert_eq!(unmarked("Trần ﬁ ½"), "Tran fi 1\u{2044}2");
    }
}
