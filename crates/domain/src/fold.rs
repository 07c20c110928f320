//! Search folding: one spelling for what people type with or without marks.

use crate::unicode::unmarked;

/// The form of a text that is indexed and asked for: lower-case letters and digits in words parted by single spaces.
///
/// Compatibility forms are decomposed (NFKD), combining marks are dropped, letters that do not decompose are spelled
/// out (đ→d, ß→ss, ø→o, ł→l, æ→ae …), and whatever is neither letter nor digit parts words. Folding a folded text
/// changes nothing. A text without letters and digits folds to the empty string.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters: String = unmarked(text).chars().flat_map(char::to_lowercase).collect();
    // Lower-casing can bring a mark of its own (İ), hence the second decomposition.
    for letter in unmarked(&letters).chars().filter(|c| !is_dropped(*c)) {
        match spelled_out(letter) {
            Some(spelling) => folded.push_str(spelling),
            None if letter.is_alphanumeric() => folded.push(letter),
            None if folded.is_empty() || folded.ends_with(' ') => {}
            None => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The distinct words of a text, folded, in the order in which they first appear.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
        if !tokens.iter().any(|token| token == word) {
            tokens.push(word.to_owned());
        }
    }
    tokens
}

/// Invisible characters that people paste into the middle of words: they part nothing.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// ASCII for the letters that have no decomposition, and one shape for the two small sigmas.
fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        // People type the Icelandic and the African capital for the Vietnamese one, which looks the same.
        'đ' | 'ð' | 'ɖ' => "d",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ĸ' => "k",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ƀ' => "b",
        'ƒ' => "f",
        'ɨ' => "i",
        'ə' => "e",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn vietnamese_loses_its_marks() {
        assert_eq!(fold("Đức"), "duc");
        assert_eq!(fold("Nguyễn Văn Vũ"), "nguyen van vu");
        assert_eq!(fold("CỘNG HOÀ  ƯỚC MƠ"), "cong hoa uoc mo");
        assert_eq!(fold("Ðà Nẵng"), fold("Đà Nẵng"));
    }

    #[test]
    fn composed_and_decomposed_are_one() {
        let name = "Trần Thị Hường, Quận Đống Đa";
        let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(name).collect();
        assert_eq!(fold(&decomposed), fold(name));
    }

    #[test]
    fn other_letters_are_spelled_out() {
        assert_eq!(fold("STRAẞE Großmann"), "strasse grossmann");
        assert_eq!(fold("Łódź Ærø Œuvre İstanbul ﬁnance"), "lodz aero oeuvre istanbul finance");
        assert_eq!(fold("ΟΔΥΣΣΕΥΣ"), fold("Οδυσσεύς"));
        assert_eq!(fold("ＡＢＣ１２３"), "abc123");
    }

    #[test]
    fn punctuation_parts_words_and_spaces_collapse() {
        assert_eq!(fold("  O'Brien & Sons, (Ltd.)\t— №7 "), "o brien sons ltd no7");
        assert_eq!(fold("co\u{ad}operate\u{feff}"), "cooperate");
        assert_eq!(fold("— !? 🙂"), "");
    }

    #[test]
    fn tokens_are_distinct_and_in_order() {
        assert_eq!(tokens("Lê Vũ, LE Hoàng vu"), ["le", "vu", "hoang"]);
        assert!(tokens(" .. ").is_empty());
    }

    #[test]
    fn every_character_folds_for_good() {
        for c in '\0'..=char::MAX {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text: String) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn words_are_parted_by_single_spaces(text: String) {
            let folded = fold(&text);
            prop_assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
        }

        #[test]
        fn case_does_not_matter(text in "[a-zA-ZđĐàÀỆệ ]{0,40}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
        }
    }
}
