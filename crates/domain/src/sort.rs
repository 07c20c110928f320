//! Sorting that is compiled once. The standard library's is compiled anew for every type that is sorted, and for every tree that is
//! collected, for that sorts first: it was a thirtieth of the browser's code.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts a list; equals stay in their order.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order_of(list.len(), &|one, other| compare(&list[one], &list[other]));
    arrange(list, &order);
}

/// Sorts a list by what `key` says, which is asked once of each; equals stay in their order.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let order = order_of(list.len(), &|one, other| keys[one].cmp(&keys[other]));
    arrange(list, &order);
}

/// Puts pairs together, one by one; of several with the same key the last stays.
pub fn map_of<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// Puts values together, one by one.
pub fn set_of<T: Ord>(values: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for value in values {
        set.insert(value);
    }
    set
}

/// The places of a list in the order that `compare` gives to what stands there.
fn order_of(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

fn arrange<T>(list: &mut Vec<T>, order: &[usize]) {
    let mut places: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.iter().filter_map(|place| places[*place].take()));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_standard_library(list in proptest::collection::vec((0_u8..9, any::<u8>()), 0..200)) {
            let (mut by_key, mut compared, mut wanted) = (list.clone(), list.clone(), list.clone());
            sort_by_key(&mut by_key, |(key, _)| *key);
            sort_by(&mut compared, |one, other| other.0.cmp(&one.0));
            wanted.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&by_key, &wanted);
            wanted = list.clone();
            wanted.sort_by_key(|(key, _)| std::cmp::Reverse(*key));
            prop_assert_eq!(compared, wanted);
            prop_assert_eq!(map_of(list.clone()), list.iter().copied().collect::<BTreeMap<_, _>>());
            prop_assert_eq!(set_of(list.clone()), list.into_iter().collect::<BTreeSet<_>>());
        }
    }
}
