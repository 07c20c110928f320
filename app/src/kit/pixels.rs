//! Lengths for styles that are set while something moves.

/// A length in whole pixels. A fraction is not seen, and writing it would bring the formatting of floats along.
pub fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}
