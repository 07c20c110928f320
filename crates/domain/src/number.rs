//! Readable numbers of records that are counted in a series.

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
    fn numbers_have_six_digits_or_more() {
        assert_eq!(readable("L", 123), "L-000123");
        assert_eq!(readable("D", 999_999), "D-999999");
        assert_eq!(readable("D", 1_000_000), "D-1000000");
    }
}
