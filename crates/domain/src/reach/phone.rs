//! Telephone numbers.

use crate::unicode::plain;

use crate::fold::fold;

/// The longest number that E.164 allows, in digits with the country code.
const MAX_DIGITS: usize = 15;
const MIN_DIGITS: usize = 6;
const HOME: &str = "84";

/// A telephone number for comparing: `+`, country code and digits; an extension follows after an `x`.
///
/// Any notation is read. A number that begins with a single 0 is Vietnamese, and so is what a spreadsheet leaves of a
/// Vietnamese number (`84901234567` and `901234567`); `00` stands for `+`; whatever else comes without a country code
/// keeps its digits. Of several numbers the first is taken.
///
/// `None` with fewer than six digits or more than fifteen, or without a possible country code.
pub fn phone_key(phone: &str) -> Option<String> {
    let mut text = plain(phone);
    if text.contains('+') || text.trim_start().starts_with("00") {
        text = text.replace("(0)", "");
    }
    let (international, digits, rest) = scan(&text);
    let number = without_trunk_zero(with_country(international, &digits));
    if digits.len().min(number.len()) < MIN_DIGITS || number.len() > MAX_DIGITS || number.starts_with('0') {
        return None;
    }
    Some(match extension(rest) {
        Some(extension) => format!("+{number}x{extension}"),
        None => format!("+{number}"),
    })
}

/// How the key of a number begins of which only the first digits are known, without its plus: `0909` is `84909`. `None` where they
/// are those of no number within the country.
pub fn phone_beginning(digits: &str) -> Option<String> {
    let is_within = digits.starts_with('0') && !digits.starts_with("00") && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_within && digits.len() > 2).then(|| without_trunk_zero(with_country(false, digits)))
}

/// Whether the number began with a plus, its digits, and what follows it.
fn scan(text: &str) -> (bool, String, &str) {
    let mut international = false;
    let mut digits = String::new();
    for (at, c) in text.char_indices() {
        let enough = digits.len() >= MIN_DIGITS;
        match c {
            '+' if digits.is_empty() => international = true,
            c if c.is_ascii_digit() => digits.push(c),
            c if enough && (c.is_alphabetic() || matches!(c, '/' | ';' | ',' | '#' | '+')) => {
                return (international, digits, &text[at..]);
            }
            _ => {}
        }
    }
    (international, digits, "")
}

fn with_country(international: bool, digits: &str) -> String {
    if let Some(number) = digits.strip_prefix("00") {
        return number.to_owned();
    }
    match digits.strip_prefix('0') {
        Some(national) if !international => format!("{HOME}{national}"),
        None if !international && digits.len() == 9 && digits.starts_with(['3', '5', '7', '8', '9']) => {
            format!("{HOME}{digits}")
        }
        _ => digits.to_owned(),
    }
}

/// A Vietnamese number without the 0 that is only dialled inside the country.
fn without_trunk_zero(number: String) -> String {
    match number.strip_prefix(HOME) {
        Some(national) => format!("{HOME}{}", national.trim_start_matches('0')),
        None => number,
    }
}

/// The digits after one of the words that announce an extension, at most six.
fn extension(rest: &str) -> Option<String> {
    let announced = rest.starts_with('#');
    let folded = fold(rest);
    let number = ["extension", "ext", "so may le", "may le", "nhanh", "x"]
        .iter()
        .find_map(|word| folded.strip_prefix(word))
        .or_else(|| announced.then_some(folded.as_str()))?
        .trim_start();
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    matches!(digits.len(), 1..=6).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assert_key(expected: &str, notations: &[&str]) {
        for notation in notations {
            assert_eq!(phone_key(notation).as_deref(), Some(expected), "{notation:?}");
        }
    }

    #[test]
    fn one_mobile_number_in_many_notations() {
        assert_key(
            "+84901234567",
            &[
                "0901234567",
                "0901 234 567",
                "0901.234.567",
                "(+84) 901-234-567",
                "+84 (0) 901 234 567",
                "+840901234567",
                "0084 901 234 567",
                "84901234567",
                "901234567",
                "tel:+84-901-234-567",
                "ĐT: 0901 234 567 (Zalo)",
                "０９０１２３４５６７",
                "0901234567 / 0907654321",
                "\u{202a}0901\u{a0}234\u{2011}567\u{202c}",
            ],
        );
    }

    #[test]
    fn landlines_services_and_other_countries() {
        assert_key("+842838221234", &["(028) 3822 1234", "+84 28 3822 1234", "842838221234"]);
        assert_key("+19001234", &["1900 1234"]);
        assert_key("+442079460000", &["+44 (0)20 7946 0000", "0044 20 7946 0000"]);
        assert_key("+14155550123", &["+1 (415) 555-0123", "14155550123"]);
    }

    #[test]
    fn extensions_tell_people_apart() {
        assert_key("+842838221234x12", &["028 3822 1234 ext. 12", "028 3822 1234 x12", "02838221234 máy lẻ 12", "028 38221234 #12"]);
        assert_ne!(phone_key("02838221234 ext 1"), phone_key("02838221234 ext 2"));
    }

    #[test]
    fn what_is_no_number_has_no_key() {
        for text in ["", "+", "12345", "01234", "không có", "0000000000", "+0123456789", "1234567890123456", "٠٩٠١٢٣٤٥٦٧"] {
            assert_eq!(phone_key(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn notation_does_not_matter(number in "[35789][0-9]{8}", gap in prop::sample::select(vec!["", " ", ".", "-", "\u{a0}"]), at in 1usize..8) {
            let expected = Some(format!("+84{number}"));
            let (head, tail) = number.split_at(at);
            for prefix in ["0", "+84", "0084", "+84 0", "+84(0)"] {
                prop_assert_eq!(phone_key(&format!("{prefix}{head}{gap}{tail}")), expected.clone());
            }
        }

        #[test]
        fn a_key_is_its_own_key(text in "[+]?[0-9 ().-]{0,18}( x[0-9]{1,3})?") {
            if let Some(key) = phone_key(&text) {
                prop_assert_eq!(phone_key(&key), Some(key.clone()));
            }
        }
    }
}
