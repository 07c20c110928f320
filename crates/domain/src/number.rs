//! Readable numbers: of records that are counted in a series, and of how many there are.

use crate::lang::Lang;
use crate::money::grouped;

/// How many, grouped by thousands: "12,550", "12.550".
pub fn format_count(count: i64, lang: Lang) -> String {
    let sign = if count < 0 { "-" } else { "" };
    format!("{sign}{}", grouped(count.unsigned_abs().into(), lang))
}

/// A series number as people read it: the series' prefix, a hyphen, and at least six digits (`L-000123`).
///
/// `n` is the record's place in the series, from 1; larger numbers simply grow longer.
pub fn readable(prefix: &str, n: i64) -> String {
    format!("{prefix}-{n:06}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped() {
        assert_eq!(format_count(999, Lang::En), "999");
        assert_eq!(format_count(12_550, Lang::En), "12,550");
        assert_eq!(format_count(-1_000_000, Lang::Vi), "-1.000.000");
    }

    #[test]
    fn numbers_have_six_digits_or_more() {
        assert_eq!(readable("L", 123), "L-000123");
        assert_eq!(readable("D", 999_999), "D-999999");
        assert_eq!(readable("D", 1_000_000), "D-1000000");
    }
}
