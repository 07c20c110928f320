//! Money: whole minor units and a currency, never floats, but to tell which of two amounts is worth more ([`Worth`]).

mod currency;
mod format;
mod parse;
mod rate;
mod worth;

pub use currency::{Currency, NotACurrency};
pub(crate) use format::grouped;
pub use format::{format_amount, format_compact, format_decimal};
pub use parse::{AmountError, parse_amount, parse_decimal};
pub use rate::{NotARate, Rate, convert, convert_across};
pub use worth::Worth;

use serde::{Deserialize, Serialize};

/// A sum of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Whole minor units: cents for USD, đồng for VND, fils for KWD.
    pub minor: i64,
    /// What the units are of.
    pub currency: Currency,
}

/// Why two sums cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyError {
    /// The sums are in different currencies.
    Currency,
    /// The result does not fit in 64 bits of minor units.
    Overflow,
}

impl Money {
    /// A sum of `minor` units of `currency`.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum of both.
    ///
    /// # Errors
    /// See [`MoneyError`].
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Currency);
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }
}

/// A weighted sum in minor units from the sum of value × percent, rounded once, half away from zero.
///
/// What does not fit in 64 bits is held at their end.
pub fn weighted(value_minor_times_percent_sum: i128) -> i64 {
    let rounded = divide_rounded(value_minor_times_percent_sum, 100);
    i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX })
}

/// The quotient, rounded half away from zero. `divisor` is positive.
fn divide_rounded(dividend: i128, divisor: i128) -> i128 {
    let (quotient, rest) = (dividend / divisor, dividend % divisor);
    // Compared so that nothing can overflow by doubling.
    if rest.abs() >= divisor - rest.abs() { quotient + dividend.signum() } else { quotient }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_of_one_currency_add_up() {
        let usd = |minor| Money::new(minor, Currency::USD);
        assert_eq!(usd(1_050).checked_add(usd(-50)), Ok(usd(1_000)));
        assert_eq!(usd(1).checked_add(Money::new(1, Currency::VND)), Err(MoneyError::Currency));
        assert_eq!(usd(i64::MAX).checked_add(usd(1)), Err(MoneyError::Overflow));
    }

    #[test]
    fn money_reads_as_it_writes() {
        let money = Money::new(-5, Currency::VND);
        let json = r#"{"minor":-5,"currency":"VND"}"#;
        assert_eq!(serde_json::to_string(&money).ok().as_deref(), Some(json));
        assert_eq!(serde_json::from_str::<Money>(json).ok(), Some(money));
    }

    #[test]
    fn halves_go_away_from_zero_once() {
        assert_eq!([weighted(149), weighted(150), weighted(-149), weighted(-150), weighted(0)], [1, 2, -1, -2, 0]);
        assert_eq!([weighted(i128::MAX), weighted(i128::MIN)], [i64::MAX, i64::MIN]);
    }

    proptest! {
        #[test]
        fn rounding_is_nearest_and_odd(dividend in -1_000_000_000_000_000_i128..1_000_000_000_000_000, divisor in 1i128..1_000_000) {
            let rounded = divide_rounded(dividend, divisor);
            prop_assert!(2 * (rounded * divisor - dividend).abs() <= divisor);
            prop_assert_eq!(divide_rounded(-dividend, divisor), -rounded);
        }
    }
}
