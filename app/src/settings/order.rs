//! Orders that people arrange: which records get another position when one of them moves.

use domain::id::Id;

/// Room between two neighbours when everything is numbered anew.
const STEP: i64 = 10;
/// The largest position that a record can have.
const LAST: i64 = 10_000;

/// The order after the `from`th went to the place of the `to`th.
pub fn moved(order: &[Id], from: usize, to: usize) -> Vec<Id> {
    let mut order = order.to_vec();
    if from < order.len() {
        let id = order.remove(from);
        order.insert(to.min(order.len()), id);
    }
    order
}

/// The positions that must change so that the records stand in `order`: only the moved one's where there is room between its
/// neighbours, else all that differ.
pub fn positions(known: &[(Id, i64)], order: &[Id], moved: Id) -> Vec<(Id, i64)> {
    let position = |id: &Id| known.iter().find(|(other, _)| other == id).map(|(_, position)| *position);
    let rest: Option<Vec<i64>> = order.iter().filter(|id| **id != moved).map(position).collect();
    let sorted = rest.is_some_and(|rest| rest.is_sorted_by(|a, b| a < b));
    if let (true, Some(at)) = (sorted, order.iter().position(|id| *id == moved)) {
        let before = at.checked_sub(1).and_then(|i| order.get(i)).and_then(position).unwrap_or(-1);
        let after = order.get(at + 1).and_then(position).unwrap_or((before + 2 * STEP).min(LAST + 1));
        if position(&moved).is_some_and(|now| before < now && now < after) {
            return Vec::new();
        }
        if after - before > 1 {
            return vec![(moved, before + (after - before) / 2)];
        }
    }
    let anew = order.iter().zip(1..).map(|(id, i)| (*id, i * STEP));
    anew.filter(|(id, wanted)| position(id) != Some(*wanted)).collect()
}

/// The position of a record that is added at the end.
pub fn at_end(known: impl IntoIterator<Item = i64>) -> i64 {
    known.into_iter().max().map_or(STEP, |last| (last + STEP).min(LAST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: &[u128]) -> Vec<Id> {
        numbers.iter().map(|n| Id::from_u128(*n)).collect()
    }

    fn known(pairs: &[(u128, i64)]) -> Vec<(Id, i64)> {
        pairs.iter().map(|(n, position)| (Id::from_u128(*n), *position)).collect()
    }

    fn sorted(mut known: Vec<(Id, i64)>, changes: &[(Id, i64)]) -> Vec<Id> {
        for (id, position) in changes {
            if let Some(entry) = known.iter_mut().find(|(other, _)| other == id) {
                entry.1 = *position;
            }
        }
        known.sort_by_key(|(id, position)| (*position, *id));
        known.into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn one_goes_to_the_place_of_another() {
        assert_eq!(moved(&ids(&[1, 2, 3]), 0, 2), ids(&[2, 3, 1]));
        assert_eq!(moved(&ids(&[1, 2, 3]), 2, 0), ids(&[3, 1, 2]));
        assert_eq!(moved(&ids(&[1, 2, 3]), 1, 9), ids(&[1, 3, 2]));
        assert_eq!(moved(&ids(&[1]), 3, 0), ids(&[1]));
    }

    #[test]
    fn with_room_only_the_moved_one_changes() {
        let known = known(&[(1, 10), (2, 20), (3, 30)]);
        assert_eq!(positions(&known, &ids(&[1, 3, 2]), Id::from_u128(3)), [(Id::from_u128(3), 15)]);
        assert_eq!(positions(&known, &ids(&[1, 2, 3]), Id::from_u128(3)), []);
    }

    #[test]
    fn every_move_gives_the_wanted_order() {
        for start in [[0, 0, 0, 0], [0, 1, 2, 3], [10, 20, 30, 40], [9_997, 9_998, 9_999, 10_000]] {
            let numbered: Vec<(u128, i64)> = (1..).zip(start).collect();
            let known = known(&numbered);
            let order = ids(&[1, 2, 3, 4]);
            for from in 0..4 {
                for to in 0..4 {
                    let wanted = moved(&order, from, to);
                    let changes = positions(&known, &wanted, order[from]);
                    assert_eq!(sorted(known.clone(), &changes), wanted, "{start:?} {from} to {to}");
                    assert!(changes.iter().all(|(_, position)| (0..=LAST).contains(position)));
                }
            }
        }
    }

    #[test]
    fn what_is_added_comes_last() {
        assert_eq!(at_end([]), 10);
        assert_eq!(at_end([3, 40, 7]), 50);
        assert_eq!(at_end([10_000]), 10_000);
    }
}
