//! What a column is worth, in one currency.

use domain::lang::Lang;
use domain::money::{Currency, Rate, convert_across, format_amount, format_compact, weighted};
use domain::questions::ColumnTotal;

/// From so many whole units on, a sum is written short.
const SHORT_FROM: i64 = 100_000_000;

/// The sums of a column in one currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// The sum of known values in minor units.
    pub sum: i64,
    /// The weighted sum in minor units.
    pub weighted: i64,
    /// The currencies that could not be converted and are not in the sums.
    pub without: Vec<String>,
}

/// The sums of a total in the currency `to`; each currency is converted at once and not deal by deal.
pub fn sums_of(total: &ColumnTotal, to: &str, rate: impl Fn(&str) -> Option<Rate>) -> Sums {
    let mut sums = Sums::default();
    let mut hundredths = 0i128;
    for line in &total.currencies {
        let converted = || {
            if line.currency == to {
                return Some((line.sum, line.weighted));
            }
            let (from, into) = (Currency::parse(&line.currency)?, Currency::parse(to)?);
            let (from_rate, to_rate) = (rate(&line.currency)?, rate(to)?);
            let convert = |minor| convert_across(minor, from, from_rate, into, to_rate);
            Some((convert(line.sum)?, convert(line.weighted)?))
        };
        match converted() {
            Some((sum, share)) => {
                sums.sum = sums.sum.saturating_add(sum);
                hundredths += i128::from(share);
            }
            None => sums.without.push(line.currency.clone()),
        }
    }
    sums.weighted = weighted(hundredths);
    sums
}

/// A sum for a column's head, and the exact amount where it was shortened.
pub fn head_amount(minor: i64, code: &str, lang: Lang) -> (String, Option<String>) {
    let Some(currency) = Currency::parse(code) else {
        return (minor.to_string(), None);
    };
    let one = 10_i64.pow(currency.minor_digits());
    let exact = format_amount(minor, currency, lang);
    if minor.abs() / one >= SHORT_FROM {
        return (format_compact(minor, currency, lang), Some(exact));
    }
    // Cents in a sum of deals tell nothing; the exact amount is one hover away.
    if minor.abs() >= 1_000 * one && one > 1 {
        let whole = whole_units(minor, one, currency, lang);
        return (whole, Some(exact));
    }
    (exact, None)
}

/// The amount without its decimals, rounded half away from zero.
fn whole_units(minor: i64, one: i64, currency: Currency, lang: Lang) -> String {
    let rounded = (minor + minor.signum() * one / 2) / one * one;
    let text = format_amount(rounded, currency, lang);
    let decimals = currency.minor_digits() as usize + 1;
    text[..text.len().saturating_sub(decimals)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::questions::CurrencyTotal;

    fn line(currency: &str, sum: i64, weighted: i64) -> CurrencyTotal {
        CurrencyTotal { currency: currency.into(), count: 1, sum, weighted }
    }

    #[test]
    fn currencies_are_converted_and_what_cannot_be_is_named() {
        let total = ColumnTotal { currencies: vec![line("VND", 500_000, 25_000_000), line("USD", 10_000, 500_000), line("EUR", 1, 100)] };
        let rate = |code: &str| match code {
            "VND" => Some(Rate::ONE),
            "USD" => Rate::parse("25000"),
            _ => None,
        };
        let sums = sums_of(&total, "VND", rate);
        assert_eq!(sums, Sums { sum: 3_000_000, weighted: 1_500_000, without: vec!["EUR".into()] });
        let sums = sums_of(&total, "USD", rate);
        assert_eq!((sums.sum, sums.weighted), (12_000, 6_000));
    }

    #[test]
    fn large_sums_are_short_and_exact_in_the_title() {
        assert_eq!(head_amount(123_456, "USD", Lang::En), ("1,235".into(), Some("1,234.56".into())));
        assert_eq!(head_amount(12_345, "USD", Lang::En), ("123.45".into(), None));
        assert_eq!(head_amount(99_999_999, "VND", Lang::Vi), ("99.999.999".into(), None));
        let (short, exact) = head_amount(4_890_000_000, "VND", Lang::Vi);
        assert_eq!((short.as_str(), exact.as_deref()), ("4,9 tỷ", Some("4.890.000.000")));
    }
}
