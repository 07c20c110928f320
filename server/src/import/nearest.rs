//! The nearest known value, to propose instead of one that is not known.

use domain::fold::fold;

/// The candidate that differs least, when it is near enough to be meant.
pub(super) fn nearest<'a>(value: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = squeezed(value);
    let most = (wanted.len() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let chars = squeezed(candidate);
            let near = chars.len().abs_diff(wanted.len()) <= most;
            near.then(|| (distance(&wanted, &chars), candidate)).filter(|(steps, _)| *steps <= most)
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Marks, case and spaces are what people get wrong first, so they do not count.
fn squeezed(text: &str) -> Vec<char> {
    fold(text).chars().filter(|c| *c != ' ').collect()
}

/// Steps from one to the other: letters put in, left out, exchanged, and neighbours swapped, each swap of untouched letters.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut least = (row[j] + usize::from(a != b)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(above[j - 1] + 1);
            }
            next.push(least);
        }
        above = std::mem::replace(&mut row, next);
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_proposed_and_the_far_is_not() {
        let known = ["GTX Pro", "GTX Plus Pro", "MG Special", "technology", "Philippines"];
        assert_eq!(nearest("GTXPro", known), Some("GTX Pro"));
        assert_eq!(nearest("technolgy", known), Some("technology"));
        assert_eq!(nearest("Philipines", known), Some("Philippines"));
        assert_eq!(nearest("nmae", ["number", "name"]), Some("name"));
        assert_eq!(nearest("Kenya", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest("x", []), None);
    }

    #[test]
    fn distances_are_symmetric() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (one, other, steps) in
            [("", "abc", 3), ("kitten", "sitting", 3), ("a", "a", 0), ("ab", "ba", 1), ("nmae", "name", 1), ("abcd", "badc", 2)]
        {
            assert_eq!(distance(&chars(one), &chars(other)), steps);
            assert_eq!(distance(&chars(other), &chars(one)), steps);
        }
    }
}
