//! Where a card stands among its neighbours: keys that sort as bytes, with room between any two.
//!
//! A key is a whole number, whose first letter says how long it is, followed by a fraction; both in base 62. Adding at
//! either end counts the whole number on and so keeps keys short; only putting many cards into one gap lengthens them.
//! Databases must compare keys as bytes (`BINARY`, `COLLATE "C"`).

use serde::{Deserialize, Serialize};

/// Keys longer than this, in bytes, are due for [`relieve`]. They stay valid until then.
pub const MAX_LEN: usize = 32;
/// Keys up to this length stay as they are when a crowd gets new ones.
const EASY: usize = 8;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Why there is no key between two neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceError {
    /// A neighbour is not a key that this module made.
    Malformed,
    /// The first neighbour does not stand before the second.
    Order,
    /// The whole numbers are used up at this end, after some 62²⁶ cards.
    Exhausted,
}

/// A key strictly between two neighbours; `None` stands for the beginning or the end of the column.
///
/// # Errors
/// See [`PlaceError`].
pub fn between(before: Option<&str>, after: Option<&str>) -> Result<String, PlaceError> {
    let before = before.map(split).transpose()?;
    let after = after.map(split).transpose()?;
    match (before, after) {
        (None, None) => Ok("a0".to_owned()),
        (None, Some((whole, ""))) => previous(whole).ok_or(PlaceError::Exhausted),
        (None, Some((whole, _))) => Ok(whole.to_owned()),
        (Some((whole, _)), None) => next(whole).ok_or(PlaceError::Exhausted),
        (Some(low), Some(high)) if low >= high => Err(PlaceError::Order),
        (Some((low, low_fraction)), Some((high, high_fraction))) => {
            if low == high {
                return Ok(format!("{low}{}", middle(low_fraction.as_bytes(), Some(high_fraction.as_bytes()))));
            }
            match next(low) {
                Some(whole) if (whole.as_str(), "") < (high, high_fraction) => Ok(whole),
                _ => Ok(format!("{low}{}", middle(low_fraction.as_bytes(), None))),
            }
        }
    }
}

/// `n` short keys in ascending order, to give a whole column new ones.
pub fn spread(n: usize) -> Vec<String> {
    std::iter::successors(Some("a0".to_owned()), |key| next(key)).take(n).collect()
}

/// New keys for those of a column, in its order, that stand in a crowd: each index with its key. Only the run of long
/// keys around one that is longer than [`MAX_LEN`] changes, and it stays between its neighbours, so that whoever still
/// knows the old keys is wrong about nothing but that run.
///
/// # Errors
/// See [`PlaceError`].
pub fn relieve(keys: &[&str]) -> Result<Vec<(usize, String)>, PlaceError> {
    let mut relieved = Vec::new();
    let mut at = 0;
    while at < keys.len() {
        let run = keys[at..].iter().take_while(|key| key.len() > EASY).count();
        if keys[at..at + run].iter().any(|key| key.len() > MAX_LEN) {
            let mut fresh = Vec::with_capacity(run);
            let before = at.checked_sub(1).map(|i| keys[i]);
            fill(before, keys.get(at + run).copied(), run, &mut fresh)?;
            relieved.extend((at..at + run).zip(fresh));
        }
        at += run.max(1);
    }
    Ok(relieved)
}

/// `n` ascending keys between two neighbours, by halves, so that they are as short as may be.
fn fill(before: Option<&str>, after: Option<&str>, n: usize, keys: &mut Vec<String>) -> Result<(), PlaceError> {
    if n == 0 {
        return Ok(());
    }
    let middle = between(before, after)?;
    fill(before, Some(&middle), n / 2, keys)?;
    keys.push(middle.clone());
    fill(Some(&middle), after, n - 1 - n / 2, keys)
}

/// A key's whole number and fraction, if it is well formed.
fn split(key: &str) -> Result<(&str, &str), PlaceError> {
    let length = key.bytes().next().and_then(whole_length).ok_or(PlaceError::Malformed)?;
    let well_formed =
        key.len() >= length && key.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !(key.len() > length && key.ends_with('0'));
    if well_formed { Ok(key.split_at(length)) } else { Err(PlaceError::Malformed) }
}

/// The length in bytes of a whole number, head included: a, b … z count up from two, Z, Y … A likewise below zero.
fn whole_length(head: u8) -> Option<usize> {
    match head {
        b'a'..=b'z' => Some(usize::from(head - b'a') + 2),
        b'A'..=b'Z' => Some(usize::from(b'Z' - head) + 2),
        _ => None,
    }
}

fn next(whole: &str) -> Option<String> {
    let mut bytes = whole.as_bytes().to_vec();
    for byte in bytes.iter_mut().skip(1).rev() {
        match value(*byte) {
            61 => *byte = DIGITS[0],
            digit => {
                *byte = DIGITS[digit + 1];
                return String::from_utf8(bytes).ok();
            }
        }
    }
    let head = match bytes[0] {
        b'z' => return None,
        b'Z' => b'a',
        head => head + 1,
    };
    whole_of(head, DIGITS[0])
}

fn previous(whole: &str) -> Option<String> {
    let mut bytes = whole.as_bytes().to_vec();
    for byte in bytes.iter_mut().skip(1).rev() {
        match value(*byte) {
            0 => *byte = DIGITS[61],
            digit => {
                *byte = DIGITS[digit - 1];
                return String::from_utf8(bytes).ok();
            }
        }
    }
    let head = match bytes[0] {
        b'A' => return None,
        b'a' => b'Z',
        head => head - 1,
    };
    whole_of(head, DIGITS[61])
}

fn whole_of(head: u8, digit: u8) -> Option<String> {
    let mut bytes = vec![digit; whole_length(head)?];
    bytes[0] = head;
    String::from_utf8(bytes).ok()
}

/// A fraction strictly between two, as short as can be; no upper bound means one.
///
/// Neither bound ends in a zero, and neither does the answer, so that there is room below it again.
fn middle(low: &[u8], high: Option<&[u8]>) -> String {
    let mut fraction = String::new();
    let (mut low, mut high) = (low, high);
    loop {
        let floor = low.first().map_or(0, |byte| value(*byte));
        let ceiling = high.map_or(62, |high| high.first().map_or(0, |byte| value(*byte)));
        if ceiling > floor + 1 {
            fraction.push(char::from(DIGITS[(floor + ceiling).div_ceil(2)]));
            return fraction;
        }
        if ceiling == floor {
            high = high.map(|high| &high[1..]);
        } else if let Some([first, _, ..]) = high {
            fraction.push(char::from(*first));
            return fraction;
        } else {
            high = None;
        }
        fraction.push(char::from(DIGITS[floor]));
        low = low.get(1..).unwrap_or_default();
    }
}

fn value(digit: u8) -> usize {
    usize::from(match digit {
        b'0'..=b'9' => digit - b'0',
        b'A'..=b'Z' => digit - b'A' + 10,
        _ => digit - b'a' + 36,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn place(before: Option<&str>, after: Option<&str>) -> String {
        let key = between(before, after).expect("well-formed neighbours in order");
        assert!(before.is_none_or(|before| before < key.as_str()), "{before:?} < {key}");
        assert!(after.is_none_or(|after| key.as_str() < after), "{key} < {after:?}");
        assert_eq!(split(&key).map(|(whole, fraction)| whole.len() + fraction.len()), Ok(key.len()));
        key
    }

    #[test]
    fn known_steps() {
        let step = |before, after| between(before, after);
        assert_eq!(step(None, None), Ok("a0".to_owned()));
        assert_eq!(step(None, Some("a0")), Ok("Zz".to_owned()));
        assert_eq!(step(Some("a0"), None), Ok("a1".to_owned()));
        assert_eq!(step(Some("az"), None), Ok("b00".to_owned()));
        assert_eq!(step(None, Some("b00")), Ok("az".to_owned()));
        assert_eq!(step(Some("a0"), Some("a1")), Ok("a0V".to_owned()));
        assert_eq!(step(Some("a1"), Some("a2")), Ok("a1V".to_owned()));
        assert_eq!(step(Some("a0V"), Some("a1")), Ok("a0l".to_owned()));
        assert_eq!(step(Some("Zz"), Some("a01")), Ok("a0".to_owned()));
        assert_eq!(step(None, Some("a0V")), Ok("a0".to_owned()));
    }

    #[test]
    fn bad_neighbours_are_refused() {
        for key in ["", "a", "b0", "00", "a-", "a10", "a1é", "aé", "é0", " a0"] {
            assert_eq!(between(Some(key), None), Err(PlaceError::Malformed), "{key:?}");
            assert_eq!(between(None, Some(key)), Err(PlaceError::Malformed), "{key:?}");
        }
        assert_eq!(between(Some("a1"), Some("a1")), Err(PlaceError::Order));
        assert_eq!(between(Some("a2"), Some("a1")), Err(PlaceError::Order));
        let last = format!("z{}", "z".repeat(26));
        let first = format!("A{}", "0".repeat(26));
        assert_eq!(between(Some(&last), None), Err(PlaceError::Exhausted));
        assert_eq!(between(None, Some(&first)), Err(PlaceError::Exhausted));
    }

    #[test]
    fn adding_at_the_ends_keeps_keys_short() {
        let (mut first, mut last) = (place(None, None), place(None, None));
        for _ in 0..100_000 {
            first = place(None, Some(&first));
            last = place(Some(&last), None);
            assert!(first.len() <= 4 && last.len() <= 4);
        }
    }

    #[test]
    fn the_hardest_gap_lasts_more_than_a_hundred_moves() {
        for towards_the_first in [true, false] {
            let (mut low, mut high) = ("a0".to_owned(), "a1".to_owned());
            for _ in 0..140 {
                let key = place(Some(&low), Some(&high));
                *(if towards_the_first { &mut high } else { &mut low }) = key;
            }
            assert!(low.len().max(high.len()) <= MAX_LEN);
        }
    }

    #[test]
    fn thousands_of_random_moves_stay_in_order_and_short() {
        let mut seed = 7u64;
        let mut keys: Vec<String> = Vec::new();
        for _ in 0..5_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = (seed >> 33) as usize % (keys.len() + 1);
            let before = at.checked_sub(1).map(|i| keys[i].as_str());
            let key = place(before, keys.get(at).map(String::as_str));
            keys.insert(at, key);
        }
        assert!(keys.is_sorted());
        assert!(keys.iter().all(|key| key.len() <= 12));
    }

    /// What the door and the job do: cards go to one spot again and again, and crowds are relieved when a key is too long.
    fn crowd(moves: &[(usize, bool)], rounds: usize) -> Vec<String> {
        let mut keys = spread(9);
        for (spot, under) in moves {
            let spot = spot % keys.len();
            let mut low = spot;
            for _ in 0..rounds {
                let key = place(Some(&keys[low]), keys.get(low + 1).map(String::as_str));
                let too_long = key.len() > MAX_LEN;
                keys.insert(low + 1, key);
                if too_long {
                    let old: Vec<&str> = keys.iter().map(String::as_str).collect();
                    let relieved = relieve(&old).expect("the keys are well formed");
                    assert!(!relieved.is_empty() && relieved.iter().all(|(_, key)| key.len() <= 16), "{relieved:?}");
                    for (at, key) in relieved {
                        keys[at] = key;
                    }
                    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "the order is what it was");
                }
                if *under {
                    low += 1;
                }
            }
        }
        keys
    }

    #[test]
    fn thousands_of_moves_to_one_spot_keep_keys_short() {
        for under in [false, true] {
            let keys = crowd(&[(4, under)], 3_000);
            assert_eq!(keys.len(), 3_009);
            assert!(keys.iter().all(|key| key.len() <= MAX_LEN));
        }
    }

    #[test]
    fn only_the_crowd_gets_new_keys() {
        let long = |end: char| format!("a1{}{end}", "V".repeat(MAX_LEN));
        let (first, second) = (long('1'), long('2'));
        let relieved = relieve(&["a0", "a1", "a1F", &first, &second, "a1VVVVVVVVVV", "a2", "a3VVVVVVVVVV"]);
        let relieved = relieved.expect("the keys are well formed");
        assert_eq!(relieved.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [3, 4, 5]);
        assert!(relieved.iter().all(|(_, key)| key.as_str() > "a1F" && key.as_str() < "a2" && key.len() <= EASY));
        assert_eq!(relieve(&["a0", "a1VVVVVVVVVV", "a2"]), Ok(Vec::new()));
        assert_eq!(relieve(&[]), Ok(Vec::new()));
        let broken = "!".repeat(40);
        assert_eq!(relieve(&["!", &broken]), Err(PlaceError::Malformed));
    }

    #[test]
    fn spread_keys_ascend_and_leave_room() {
        assert!(spread(0).is_empty());
        let keys = spread(50_000);
        assert_eq!(keys.len(), 50_000);
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(keys.iter().all(|key| key.len() <= 4));
        place(Some(&keys[61]), Some(&keys[62]));
    }

    proptest! {
        #[test]
        fn crowds_anywhere_are_relieved_in_order(moves in prop::collection::vec(any::<(usize, bool)>(), 1..6), rounds in 1usize..500) {
            let keys = crowd(&moves, rounds);
            prop_assert!(keys.iter().all(|key| key.len() <= MAX_LEN));
        }

        #[test]
        fn any_insertions_stay_strictly_between(moves in prop::collection::vec(any::<prop::sample::Index>(), 1..300)) {
            let mut keys: Vec<String> = Vec::new();
            for at in moves {
                let at = at.index(keys.len() + 1);
                let before = at.checked_sub(1).map(|i| keys[i].as_str());
                let key = place(before, keys.get(at).map(String::as_str));
                keys.insert(at, key);
            }
            prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        }

        #[test]
        fn no_neighbour_makes_it_panic(before: Option<String>, after in prop::option::of("[A-Za-z0-9]{0,6}")) {
            let _ = between(before.as_deref(), after.as_deref());
        }

        #[test]
        fn well_formed_neighbours_in_order_have_room(a in "a[0-9A-Za-z]{1}[0-9A-Za-z]{0,5}", b in "a[0-9A-Za-z]{1}[0-9A-Za-z]{0,5}") {
            prop_assume!(split(&a).is_ok() && split(&b).is_ok() && a != b);
            place(Some(a.as_str().min(b.as_str())), Some(a.as_str().max(b.as_str())));
        }
    }
}
