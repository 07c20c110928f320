//! Chance that can be repeated.

use rand::SeedableRng;
use rand::rngs::StdRng;

/// The seed of a test: what `RAPPORT_TEST_SEED` says, or the one that the test was written with. It is printed, so that
/// what it found can be found again.
///
/// # Panics
/// When the variable is not a number.
pub fn seed(written: u64) -> u64 {
    let seed = std::env::var("RAPPORT_TEST_SEED").map_or(written, |text| text.parse().expect("RAPPORT_TEST_SEED is a number"));
    println!("RAPPORT_TEST_SEED={seed} repeats this");
    seed
}

/// The chance of one part of a test, such as one of several writers: another one for each part.
pub fn chance(seed: u64, part: u64) -> StdRng {
    StdRng::seed_from_u64(seed.rotate_left(32) ^ part.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// How often a test does what it does: what the variable says, or the number that `make test` has time for.
///
/// # Panics
/// When the variable is not a number.
pub fn times(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).map_or(otherwise, |text| text.parse().expect("how often is a number"))
}
