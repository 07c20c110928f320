//! Amounts as people read them.

use super::{Currency, divide_rounded};
use crate::lang::Lang;

/// An amount grouped by thousands with all decimals of its currency: "1,234,567.50", "1.234.567,50". No currency sign.
pub fn format_amount(minor: i64, currency: Currency, lang: Lang) -> String {
    format_decimal(minor, currency.minor_digits(), lang)
}

/// A number in units of ten to the minus `digits`, grouped by thousands, with all its decimals.
pub fn format_decimal(minor: i64, digits: u32, lang: Lang) -> String {
    let one = 10_u128.pow(digits);
    let value = u128::from(minor.unsigned_abs());
    let (_, point) = separators(lang);
    let mut amount = grouped(value / one, lang);
    if digits > 0 {
        amount.push(point);
        amount.push_str(&format!("{:01$}", value % one, digits as usize));
    }
    signed(minor, amount)
}

/// An amount in at most four characters and a unit: "1.2M", "1,2 tr", "1,2 tỷ". No currency sign.
///
/// Rounded to a tenth below a hundred units and to whole units from there on, half away from zero; below a thousand it
/// is written in full.
pub fn format_compact(minor: i64, currency: Currency, lang: Lang) -> String {
    let units: &[(u32, &str)] = match lang {
        Lang::En => &[(3, "K"), (6, "M"), (9, "B"), (12, "T")],
        Lang::Vi => &[(3, " k"), (6, " tr"), (9, " tỷ")],
    };
    let one = 10_i128.pow(currency.minor_digits());
    let value = i128::from(minor).abs();
    if value < 1000 * one {
        return match value % one {
            0 => signed(minor, grouped((value / one).unsigned_abs(), lang)),
            _ => format_amount(minor, currency, lang),
        };
    }
    let mut amount = String::new();
    for (exponent, unit) in units {
        let size = one * 10_i128.pow(*exponent);
        let (whole, tenths) = (divide_rounded(value, size), divide_rounded(value * 10, size));
        let (_, point) = separators(lang);
        amount = match tenths {
            tenths if tenths >= 1000 => format!("{}{unit}", grouped(whole.unsigned_abs(), lang)),
            tenths if tenths % 10 == 0 => format!("{}{unit}", tenths / 10),
            tenths => format!("{}{point}{}{unit}", tenths / 10, tenths % 10),
        };
        if whole < 1000 {
            break;
        }
    }
    signed(minor, amount)
}

/// What parts groups, and what parts decimals.
pub(super) fn separators(lang: Lang) -> (char, char) {
    match lang {
        Lang::En => (',', '.'),
        Lang::Vi => ('.', ','),
    }
}

pub(crate) fn grouped(value: u128, lang: Lang) -> String {
    let (group, _) = separators(lang);
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    text
}

fn signed(minor: i64, amount: String) -> String {
    if minor < 0 { format!("-{amount}") } else { amount }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_show_all_decimals() {
        let kwd = Currency::parse("KWD").expect("a code");
        assert_eq!(format_amount(123_456_750, Currency::USD, Lang::En), "1,234,567.50");
        assert_eq!(format_amount(123_456_750, Currency::USD, Lang::Vi), "1.234.567,50");
        assert_eq!(format_amount(-1_500_000, Currency::VND, Lang::Vi), "-1.500.000");
        assert_eq!(format_amount(5, kwd, Lang::En), "0.005");
        assert_eq!(format_amount(0, Currency::VND, Lang::En), "0");
        assert_eq!(format_amount(i64::MIN, Currency::VND, Lang::En), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn compact_amounts_are_short() {
        for (minor, en, vi) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1K", "1 k"),
            (850_000, "850K", "850 k"),
            (999_499, "999K", "999 k"),
            (999_500, "1M", "1 tr"),
            (1_234_567, "1.2M", "1,2 tr"),
            (1_250_000, "1.3M", "1,3 tr"),
            (99_950_000, "100M", "100 tr"),
            (-1_200_000_000, "-1.2B", "-1,2 tỷ"),
            (1_234_000_000_000, "1.2T", "1.234 tỷ"),
            (i64::MAX, "9,223,372T", "9.223.372.037 tỷ"),
        ] {
            assert_eq!(format_compact(minor, Currency::VND, Lang::En), en);
            assert_eq!(format_compact(minor, Currency::VND, Lang::Vi), vi);
        }
        assert_eq!(format_compact(12_550, Currency::USD, Lang::En), "125.50");
        assert_eq!(format_compact(12_500, Currency::USD, Lang::Vi), "125");
        assert_eq!(format_compact(123_450, Currency::USD, Lang::En), "1.2K");
    }

    proptest! {
        #[test]
        fn compact_never_grows_long(minor in -999_499_999_999_999_i64..999_500_000_000_000) {
            prop_assert!(format_compact(minor, Currency::VND, Lang::En).len() <= 6);
        }
    }
}
