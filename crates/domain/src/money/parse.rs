//! Amounts as people type them.

use serde::{Deserialize, Serialize};

use super::Currency;
use super::format::separators;
use crate::fold::fold;
use crate::lang::Lang;
use crate::unicode::plain;

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountError {
    /// Nothing was typed.
    Empty,
    /// It cannot be read as a number, or it names another currency.
    NotANumber,
    /// It is finer than the currency's minor unit, or cannot be told from that.
    TooPrecise {
        /// How many decimals the currency has.
        digits: u32,
    },
    /// It does not fit in 64 bits of minor units.
    TooLarge,
}

/// An amount in minor units of `currency` from what a person typed.
///
/// Both ways of grouping are read in both languages ("1.234.567,50", "1,234,567.50", "1 234 567"); where one separator
/// with three digits after it could be either, the language decides, and a currency without decimals is grouped. Units
/// follow in either language (k, nghìn, m, tr, triệu, b, bn, tỷ …), also as people say them: "1tr5", "2 tỷ 500 tr",
/// "1 tỷ rưỡi". The currency's own code or sign may stand at either end. Negative amounts are read; whether they are
/// allowed is the field's rule.
///
/// # Errors
/// See [`AmountError`].
pub fn parse_amount(text: &str, lang: Lang, currency: Currency) -> Result<i64, AmountError> {
    parse(text, lang, currency.minor_digits(), &marks(currency))
}

/// A number in units of ten to the minus `digits` from what a person typed, read as [`parse_amount`] does.
///
/// # Errors
/// See [`AmountError`].
pub fn parse_decimal(text: &str, lang: Lang, digits: u32) -> Result<i64, AmountError> {
    parse(text, lang, digits, &[])
}

fn parse(text: &str, lang: Lang, digits: u32, marks: &[String]) -> Result<i64, AmountError> {
    let text: String = plain(text).chars().flat_map(char::to_lowercase).collect();
    if text.trim().is_empty() {
        return Err(AmountError::Empty);
    }
    let body = without_mark_before(text.trim(), marks);
    let (negative, body) = match body.strip_prefix(['-', '−']) {
        Some(rest) => (true, without_mark_before(rest.trim_start(), marks)),
        None => (false, body.strip_prefix('+').unwrap_or(body)),
    };
    let minor = Reader { lang, digits }.read(without_mark_after(body, marks))?;
    i64::try_from(if negative { -minor } else { minor }).map_err(|_| AmountError::TooLarge)
}

/// What may stand beside an amount of this currency, in lower case; longer ones first.
fn marks(currency: Currency) -> Vec<String> {
    let signs: &[&str] = match currency.code() {
        "VND" => &["vnđ", "đồng", "dong", "₫", "đ"],
        "USD" => &["us$", "$"],
        "EUR" => &["€"],
        "GBP" => &["£"],
        "JPY" | "CNY" => &["¥"],
        _ => &[],
    };
    std::iter::once(currency.code().to_ascii_lowercase()).chain(signs.iter().map(|sign| (*sign).to_owned())).collect()
}

fn without_mark_before<'a>(text: &'a str, marks: &[String]) -> &'a str {
    marks.iter().find_map(|mark| text.strip_prefix(mark.as_str())).unwrap_or(text).trim_start()
}

fn without_mark_after<'a>(text: &'a str, marks: &[String]) -> &'a str {
    marks.iter().find_map(|mark| text.strip_suffix(mark.as_str())).unwrap_or(text).trim()
}

struct Reader {
    lang: Lang,
    digits: u32,
}

impl Reader {
    /// The whole text without sign and currency: numbers, each but a single one followed by a unit smaller than the last.
    fn read(&self, text: &str) -> Result<i128, AmountError> {
        let mut sum = 0_i128;
        let mut last_unit = u32::MAX;
        let mut rest = text;
        loop {
            let (number, after) = rest.split_at(rest.find(|c| !is_number(c)).unwrap_or(rest.len()));
            let (word, after) = after.split_at(after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len()));
            let (unit, and_a_half) = unit(word, self.lang).ok_or(AmountError::NotANumber)?;
            let single = last_unit == u32::MAX && after.is_empty();
            if unit >= last_unit || (unit == 0 && !single) {
                return Err(AmountError::NotANumber);
            }
            sum = add(sum, self.minor(self.number(number, unit > 0)?, unit)?)?;
            if and_a_half {
                sum = add(sum, self.minor((5, 1), unit)?)?;
            }
            if after.is_empty() {
                return Ok(sum);
            }
            let plain = number.trim().bytes().all(|b| b.is_ascii_digit());
            let glued = after.bytes().all(|b| b.is_ascii_digit()) && after.len() <= 3 && !word.ends_with(' ');
            if plain && glued && !and_a_half {
                // "1tr5" is said for one and a half million.
                let fraction = after.parse().map_err(|_| AmountError::NotANumber)?;
                return add(sum, self.minor((fraction, after.len() as u32), unit)?);
            }
            (last_unit, rest) = (unit, after);
        }
    }

    /// Minor units of a number given as its digits and how many of them are decimals, times ten to the unit.
    fn minor(&self, (value, decimals): (i128, u32), unit: u32) -> Result<i128, AmountError> {
        let places = self.digits + unit;
        if places >= decimals {
            return value.checked_mul(10_i128.pow(places - decimals)).ok_or(AmountError::TooLarge);
        }
        let divisor = 10_i128.pow(decimals - places);
        if value % divisor == 0 { Ok(value / divisor) } else { Err(self.too_precise()) }
    }

    /// A number's digits and how many of them are decimals.
    fn number(&self, text: &str, has_unit: bool) -> Result<(i128, u32), AmountError> {
        let text: String = text.trim().chars().map(|c| if matches!(c, ' ' | '’') { '\'' } else { c }).collect();
        let (whole, fraction) = match self.point(&text, has_unit)? {
            Some(at) => (&text[..at], &text[at + 1..]),
            None => (text.as_str(), ""),
        };
        let pointed = whole.len() < text.len();
        let decimals = fraction.bytes().all(|b| b.is_ascii_digit()) && pointed != fraction.is_empty();
        if !decimals || !(is_grouped(whole) || (whole.is_empty() && pointed)) {
            return Err(AmountError::NotANumber);
        }
        let digits: String = whole.chars().chain(fraction.chars()).filter(char::is_ascii_digit).collect();
        if digits.len() > 30 {
            return Err(AmountError::TooLarge);
        }
        Ok((digits.parse().map_err(|_| AmountError::NotANumber)?, fraction.len() as u32))
    }

    /// Where the decimals begin, if there are any.
    fn point(&self, text: &str, has_unit: bool) -> Result<Option<usize>, AmountError> {
        let Some(last) = text.rfind(['.', ',']) else {
            return Ok(None);
        };
        let kind = &text[last..=last];
        let once = text.matches(kind).count() == 1;
        let alone = !text[..last].contains(['.', ',', '\'']);
        if !once {
            return Ok(None);
        }
        let groupable = matches!(last, 1..=3) && !text.starts_with('0') && text.len() == last + 4;
        if !alone || !groupable {
            return Ok(Some(last));
        }
        let (group, _) = separators(self.lang);
        match self.digits {
            _ if kind.starts_with(group) => Ok(None),
            digits if has_unit || digits >= 3 => Ok(Some(last)),
            0 => Ok(None),
            _ => Err(self.too_precise()),
        }
    }

    fn too_precise(&self) -> AmountError {
        AmountError::TooPrecise { digits: self.digits }
    }
}

fn add(sum: i128, more: i128) -> Result<i128, AmountError> {
    sum.checked_add(more).ok_or(AmountError::TooLarge)
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '’')
}

/// Digits, alone or in groups of three that are parted by one kind of separator.
fn is_grouped(whole: &str) -> bool {
    let Some(separator) = whole.find(|c: char| !c.is_ascii_digit()).map(|at| &whole[at..=at]) else {
        return !whole.is_empty();
    };
    let mut groups = whole.split(separator);
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    groups.next().is_some_and(|first| matches!(first.len(), 1..=3) && digits(first))
        && groups.all(|group| group.len() == 3 && digits(group))
}

/// The power of ten that a word after a number stands for, and whether "rưỡi" adds half of it.
fn unit(word: &str, lang: Lang) -> Option<(u32, bool)> {
    if !word.chars().all(|c| c.is_alphabetic() || c == ' ') {
        return None;
    }
    let folded = fold(word);
    let (name, and_a_half) = match folded.strip_suffix(" ruoi") {
        Some(name) => (name, true),
        None => (folded.as_str(), false),
    };
    let exponent = match name {
        "" => 0,
        "k" | "ng" | "ngan" | "nghin" | "thousand" => 3,
        "m" | "mil" | "mio" | "million" | "tr" | "trieu" => 6,
        "b" | "bn" | "billion" | "ty" | "ti" => 9,
        "nghin ty" | "ngan ty" | "trillion" => 12,
        // In Vietnamese it could be triệu or tỷ.
        "t" if lang == Lang::En => 12,
        _ => return None,
    };
    Some((exponent, and_a_half))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::format_amount;
    use AmountError::{Empty, NotANumber, TooLarge, TooPrecise};
    use proptest::prelude::*;

    const LANGS: [Lang; 2] = [Lang::En, Lang::Vi];

    fn kwd() -> Currency {
        Currency::parse("KWD").expect("a code")
    }

    #[test]
    fn both_groupings_are_read_in_both_languages() {
        for lang in LANGS {
            for text in [
                "1.234.567,50",
                "1,234,567.50",
                "1234567.5",
                "1234567,5",
                "1 234 567,50",
                "1'234'567.50",
                "$1,234,567.50",
                "1.234.567,50 USD",
            ] {
                assert_eq!(parse_amount(text, lang, Currency::USD), Ok(123_456_750), "{text:?}");
            }
            for text in [
                "1.500.000",
                "1,500,000",
                "1 500 000",
                "1\u{202f}500\u{a0}000 ₫",
                "1500000",
                "+1.500.000đ",
                "VND 1,500,000",
                "１５０００００",
            ] {
                assert_eq!(parse_amount(text, lang, Currency::VND), Ok(1_500_000), "{text:?}");
            }
        }
    }

    #[test]
    fn units_of_either_language() {
        for lang in LANGS {
            for (text, minor) in [
                ("12,5 tr", 12_500_000),
                ("12.5tr", 12_500_000),
                ("12,5 triệu đồng", 12_500_000),
                ("1,2 tỷ", 1_200_000_000),
                ("1.2 tỉ", 1_200_000_000),
                ("3k", 3_000),
                ("500 nghìn", 500_000),
                ("500 ngàn", 500_000),
                ("1.5m", 1_500_000),
                ("1.5M", 1_500_000),
                ("2bn", 2_000_000_000),
                ("1tr5", 1_500_000),
                ("1tr250", 1_250_000),
                ("2 tỷ 500 tr", 2_500_000_000),
                ("2tỷ500tr", 2_500_000_000),
                ("1 tỷ rưỡi", 1_500_000_000),
                ("3 nghìn tỷ", 3_000_000_000_000),
                (".5m", 500_000),
                ("-3k", -3_000),
                ("−3 k", -3_000),
                ("1.2345678 tỷ", 1_234_567_800),
            ] {
                assert_eq!(parse_amount(text, lang, Currency::VND), Ok(minor), "{text:?}");
            }
            assert_eq!(parse_amount("-$1.5k", lang, Currency::USD), Ok(-150_000));
        }
        assert_eq!(parse_amount("1.5T", Lang::En, Currency::VND), Ok(1_500_000_000_000));
        assert_eq!(parse_amount("1.5T", Lang::Vi, Currency::VND), Err(NotANumber));
    }

    #[test]
    fn one_separator_and_three_digits_follow_the_language() {
        assert_eq!(parse_amount("1,234", Lang::En, Currency::USD), Ok(123_400));
        assert_eq!(parse_amount("1.234", Lang::Vi, Currency::USD), Ok(123_400));
        assert_eq!(parse_amount("1.234", Lang::En, Currency::USD), Err(TooPrecise { digits: 2 }));
        assert_eq!(parse_amount("1,234", Lang::Vi, Currency::USD), Err(TooPrecise { digits: 2 }));
        assert_eq!(parse_amount("500.000", Lang::En, Currency::VND), Ok(500_000));
        assert_eq!(parse_amount("500,000", Lang::Vi, Currency::VND), Ok(500_000));
        assert_eq!(parse_amount("1.234", Lang::En, kwd()), Ok(1_234));
        assert_eq!(parse_amount("1.234", Lang::Vi, kwd()), Ok(1_234_000));
        assert_eq!(parse_amount("1.500 tr", Lang::Vi, Currency::VND), Ok(1_500_000_000));
        assert_eq!(parse_amount("1.500m", Lang::En, Currency::VND), Ok(1_500_000));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for lang in LANGS {
            for text in ["", "  ", "\u{a0}"] {
                assert_eq!(parse_amount(text, lang, Currency::VND), Err(Empty));
            }
            for text in [
                "abc",
                "-",
                "$",
                "1..2",
                "1,2,3",
                "12.34.567",
                "1.234,567.8",
                "1.234.56",
                "5.",
                "5 %",
                "5 €",
                "5 USD",
                "--5",
                "1e5",
                "2 tỷ 500",
                "5 tr 2 tỷ",
                "1tr5678",
                "1 tr x",
                "0x10",
                "1/2",
                "NaN",
                "∞",
                "tr",
                "1 234 56",
                "½",
            ] {
                assert_eq!(parse_amount(text, lang, Currency::VND), Err(NotANumber), "{text:?}");
            }
            assert_eq!(parse_amount("12.345", lang, Currency::parse("JPY").expect("a code")), Ok(12_345));
            assert_eq!(parse_amount("0.001", lang, Currency::USD), Err(TooPrecise { digits: 2 }));
            assert_eq!(parse_amount("10,5", lang, Currency::VND), Err(TooPrecise { digits: 0 }));
            assert_eq!(parse_amount("1.2345k", lang, Currency::VND), Err(TooPrecise { digits: 0 }));
            assert_eq!(parse_amount("9223372036854775807", lang, Currency::VND), Ok(i64::MAX));
            assert_eq!(parse_amount("-9223372036854775808", lang, Currency::VND), Ok(i64::MIN));
            assert_eq!(parse_amount("9223372036854775808", lang, Currency::VND), Err(TooLarge));
            assert_eq!(parse_amount(&"9".repeat(500), lang, Currency::VND), Err(TooLarge));
            assert_eq!(parse_amount("999999999999 tỷ", lang, Currency::USD), Err(TooLarge));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(minor: i64, vi: bool, code in prop::sample::select(vec!["VND", "USD", "KWD", "CLF"])) {
            let lang = if vi { Lang::Vi } else { Lang::En };
            let currency = Currency::parse(code).expect("a code");
            prop_assert_eq!(parse_amount(&format_amount(minor, currency, lang), lang, currency), Ok(minor));
        }

        #[test]
        fn any_text_is_survived(text: String, vi: bool) {
            let _ = parse_amount(&text, if vi { Lang::Vi } else { Lang::En }, Currency::USD);
        }

        #[test]
        fn near_numbers_are_survived(text in "[-+$]?[0-9., 'kmtrỷđ]{0,16}", vi: bool) {
            let _ = parse_amount(&text, if vi { Lang::Vi } else { Lang::En }, Currency::VND);
        }
    }
}
