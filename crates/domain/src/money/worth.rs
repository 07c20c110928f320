//! What amounts in different currencies are worth beside each other.

use std::collections::BTreeMap;

use super::{Currency, Rate};
use crate::sort::map_of;

/// What one minor unit of each known currency is worth in the company's: only to tell which of two amounts is more, never to say
/// how much one is.
///
/// The database multiplies the same two numbers, so that it and the browser find the same order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Worth {
    home: String,
    of_one: BTreeMap<String, f64>,
}

impl Worth {
    /// By the company's currency and the rates to it.
    pub fn of(home: Currency, rates: impl IntoIterator<Item = (Currency, Rate)>) -> Self {
        let all = rates.into_iter().chain([(home, Rate::ONE)]);
        let of_one = map_of(all.map(|(currency, rate)| (currency.code().to_owned(), of_one(currency, rate))));
        Self { home: home.code().to_owned(), of_one }
    }

    /// Whether there is more than one currency; otherwise amounts are compared as they are.
    pub fn is_needed(&self) -> bool {
        self.of_one.len() > 1
    }

    /// What amounts without a currency are in.
    pub fn home(&self) -> &str {
        &self.home
    }

    /// What one minor unit is worth, by currency.
    pub fn of_ones(&self) -> impl Iterator<Item = (&str, f64)> {
        self.of_one.iter().map(|(code, worth)| (code.as_str(), *worth))
    }

    /// What an amount is worth; `None` where nobody said what its currency is.
    pub fn of_amount(&self, minor: i64, currency: Option<&str>) -> Option<f64> {
        let code = currency.filter(|code| !code.is_empty()).unwrap_or(&self.home);
        Some(as_float(minor) * self.of_one.get(code)?)
    }
}

fn of_one(currency: Currency, rate: Rate) -> f64 {
    as_float(rate.billionths()) / 10_f64.powi(i32::try_from(currency.minor_digits()).unwrap_or_default())
}

#[allow(clippy::cast_precision_loss, reason = "amounts that agree in sixteen digits stand beside each other anyway")]
fn as_float(number: i64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worth(rates: &[(&str, &str)]) -> Worth {
        let parsed = rates.iter().map(|(code, rate)| (Currency::parse(code).unwrap(), Rate::parse(rate).unwrap()));
        Worth::of(Currency::parse("VND").unwrap(), parsed)
    }

    #[test]
    fn amounts_are_compared_by_what_they_are_worth() {
        let worth = worth(&[("USD", "25400"), ("KWD", "82500")]);
        let of = |minor, code| worth.of_amount(minor, Some(code)).unwrap();
        assert!(of(100, "USD") > of(25_399, "VND"), "a dollar has two decimals, a đồng none");
        assert!((of(100, "USD") - of(25_400, "VND")).abs() < f64::EPSILON);
        assert!(of(1_000, "KWD") > of(300, "USD"), "a dinar has three");
    }

    #[test]
    fn without_a_currency_it_is_the_companys_and_without_a_rate_nothing() {
        let worth = worth(&[("USD", "25400")]);
        assert_eq!(worth.of_amount(7, None), worth.of_amount(7, Some("VND")));
        assert_eq!(worth.of_amount(7, Some("")), worth.of_amount(7, Some("VND")));
        assert_eq!(worth.of_amount(7, Some("EUR")), None);
    }

    #[test]
    fn one_currency_needs_no_worth() {
        assert!(!worth(&[]).is_needed());
        assert!(!worth(&[("VND", "1")]).is_needed());
        assert!(worth(&[("USD", "25400")]).is_needed());
    }
}
