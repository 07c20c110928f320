//! Exchange rates.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Currency, divide_rounded};

const SCALE: i64 = 1_000_000_000;

/// How many whole units of one currency one whole unit of another is worth, in steps of a billionth; more than 0.
///
/// Written as a decimal with a point, without trailing zeros ("25400", "0.0000394").
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rate(i64);

/// A text that is not a positive decimal number of at most nine decimals within range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARate;

impl Rate {
    /// One for one.
    pub const ONE: Self = Self(SCALE);

    /// The rate of a decimal with a point and at most nine decimals; `None` unless it is more than 0 and in range.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    /// A rate from billionths; `None` unless it is more than 0.
    pub fn from_billionths(billionths: i64) -> Option<Self> {
        (billionths > 0).then_some(Self(billionths))
    }

    /// The rate in billionths, as it is stored.
    pub fn billionths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = (self.0 / SCALE, self.0 % SCALE);
        if fraction == 0 {
            return write!(f, "{whole}");
        }
        write!(f, "{whole}.{}", format!("{fraction:09}").trim_end_matches('0'))
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for NotARate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a positive decimal number of at most nine decimals")
    }
}

impl std::error::Error for NotARate {}

impl FromStr for Rate {
    type Err = NotARate;

    fn from_str(text: &str) -> Result<Self, NotARate> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || fraction.len() > 9 {
            return Err(NotARate);
        }
        let whole: i64 = whole.parse().map_err(|_| NotARate)?;
        let fraction: i64 = format!("{fraction:0<9}").parse().map_err(|_| NotARate)?;
        whole.checked_mul(SCALE).and_then(|billionths| billionths.checked_add(fraction)).and_then(Self::from_billionths).ok_or(NotARate)
    }
}

impl TryFrom<String> for Rate {
    type Error = NotARate;

    fn try_from(text: String) -> Result<Self, NotARate> {
        text.parse()
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> Self {
        rate.to_string()
    }
}

/// A sum of minor units of `from` in minor units of `to`, where one whole unit of `from` is worth `rate` units of `to`.
///
/// Rounded once, half away from zero. `None` if it does not fit.
pub fn convert(sum_minor: i64, from: Currency, to: Currency, rate: Rate) -> Option<i64> {
    convert_across(sum_minor, from, rate, to, Rate::ONE)
}

/// A sum of minor units of `from` in minor units of `to`, where both rates say what one whole unit is worth in a third
/// currency, the company's.
///
/// Rounded once, half away from zero; so it is exact also where the rate between the two would have no short decimals.
/// `None` if it does not fit.
pub fn convert_across(sum_minor: i64, from: Currency, from_rate: Rate, to: Currency, to_rate: Rate) -> Option<i64> {
    let (from_digits, to_digits) = (from.minor_digits(), to.minor_digits());
    let dividend =
        i128::from(sum_minor).checked_mul(i128::from(from_rate.0))?.checked_mul(10_i128.pow(to_digits.saturating_sub(from_digits)))?;
    let divisor = i128::from(to_rate.0) * 10_i128.pow(from_digits.saturating_sub(to_digits));
    i64::try_from(divide_rounded(dividend, divisor)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rate(text: &str) -> Rate {
        text.parse().expect("a rate")
    }

    fn currency(code: &str) -> Currency {
        Currency::parse(code).expect("a code")
    }

    #[test]
    fn rates_read_and_write() {
        for text in ["1", "25400", "0.0000394", "1.085", "0.000000001", "9223372036.854775807"] {
            assert_eq!(rate(text).to_string(), text);
        }
        assert_eq!(rate("01.50"), rate("1.5"));
        for text in ["", "0", "0.0", "-1", "+1", "1.", ".5", "1,5", "1e3", "0.0000000001", "9223372036.854775808", "99999999999", " 1"] {
            assert_eq!(text.parse::<Rate>(), Err(NotARate), "{text:?}");
        }
        assert_eq!(serde_json::to_string(&rate("1.50")).ok().as_deref(), Some("\"1.5\""));
        assert_eq!(serde_json::from_str::<Rate>("\"1.5\"").ok(), Some(rate("1.5")));
        assert!(serde_json::from_str::<Rate>("1.5").is_err());
    }

    #[test]
    fn minor_units_are_taken_into_account() {
        let (usd, vnd, kwd, jpy) = (Currency::USD, Currency::VND, currency("KWD"), currency("JPY"));
        assert_eq!(convert(10_050, usd, vnd, rate("25400")), Some(2_552_700));
        assert_eq!(convert(1_000_000_000, vnd, usd, rate("0.00003937")), Some(3_937_000));
        assert_eq!(convert(1_000, kwd, usd, rate("3.25")), Some(325));
        assert_eq!(convert(100, usd, kwd, rate("0.3077")), Some(308));
        assert_eq!(convert(1, jpy, vnd, rate("170.5")), Some(171));
        assert_eq!(convert(-1, jpy, vnd, rate("170.5")), Some(-171));
    }

    #[test]
    fn across_a_third_currency_rounds_once() {
        let (usd, eur, vnd) = (Currency::USD, Currency::EUR, Currency::VND);
        assert_eq!(convert_across(1_000_000_000, vnd, Rate::ONE, usd, rate("25400")), Some(3_937_008));
        assert_eq!(convert_across(10_000, eur, rate("27500"), usd, rate("25400")), Some(10_827));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        assert_eq!(convert(i64::MAX, Currency::USD, Currency::VND, rate("25400")), None);
        assert_eq!(convert(i64::MAX, Currency::VND, currency("CLF"), rate("9000000000")), None);
        assert_eq!(convert(i64::MIN, Currency::VND, Currency::VND, Rate::ONE), Some(i64::MIN));
    }

    proptest! {
        #[test]
        fn any_rate_reads_back(billionths in 1i64..) {
            let rate = Rate::from_billionths(billionths);
            prop_assert_eq!(rate.and_then(|rate| rate.to_string().parse().ok()), rate);
        }

        #[test]
        fn conversion_is_exact_to_half_a_unit(sum in -1_000_000_000_000_000_i64..1_000_000_000_000_000, billionths in 1i64..100_000_000_000_000) {
            let rate = Rate::from_billionths(billionths).expect("positive");
            for (from, to, up, down) in [(Currency::USD, Currency::VND, 1, 100), (Currency::VND, Currency::USD, 100, 1), (Currency::USD, Currency::EUR, 1, 1)] {
                if let Some(converted) = convert(sum, from, to, rate) {
                    let exact = i128::from(sum) * i128::from(billionths) * up;
                    let unit = i128::from(SCALE) * down;
                    prop_assert!(2 * (i128::from(converted) * unit - exact).abs() <= unit);
                    prop_assert_eq!(convert(-sum, from, to, rate), Some(-converted));
                }
            }
        }

        #[test]
        fn nothing_panics(sum: i64, a in 1i64.., b in 1i64..) {
            let (a, b) = (Rate(a), Rate(b));
            let _ = convert_across(sum, Currency::VND, a, Currency::USD, b);
            let _ = convert_across(sum, Currency::USD, a, Currency::VND, b);
        }

        #[test]
        fn one_for_one_changes_nothing(sum: i64) {
            prop_assert_eq!(convert(sum, Currency::USD, Currency::EUR, Rate::ONE), Some(sum));
        }
    }
}
