//! Two people who changed the rights of one role at the same time, each something else.

use std::collections::BTreeMap;

use super::{Grant, Rights};
use crate::sort::set_of;

impl Rights {
    /// These rights with what somebody else changed meanwhile: `before` is what both began with, `theirs` what stands there now.
    /// `None` when both changed the same right, each to something else.
    pub fn merged(&self, before: &Rights, theirs: &Rights) -> Option<Rights> {
        Some(Rights {
            administers: one(self.administers, before.administers, theirs.administers)?,
            grants: each(&self.grants, &before.grants, &theirs.grants, |mine, before, theirs| {
                grant(mine.unwrap_or_default(), before.unwrap_or_default(), theirs.unwrap_or_default()).map(Some)
            })?,
            fields: each(&self.fields, &before.fields, &theirs.fields, |mine, before, theirs| {
                let [mine, before, theirs] = [mine, before, theirs].map(Option::unwrap_or_default);
                each(&mine, &before, &theirs, one).map(|fields| Some(fields).filter(|fields| !fields.is_empty()))
            })?,
        })
    }
}

/// The one of two values that changed.
fn one<T: PartialEq>(mine: T, before: T, theirs: T) -> Option<T> {
    if mine == before || mine == theirs {
        Some(theirs)
    } else if theirs == before {
        Some(mine)
    } else {
        None
    }
}

fn grant(mine: Grant, before: Grant, theirs: Grant) -> Option<Grant> {
    Some(Grant {
        read: one(mine.read, before.read, theirs.read)?,
        create: one(mine.create, before.create, theirs.create)?,
        change: one(mine.change, before.change, theirs.change)?,
        delete: one(mine.delete, before.delete, theirs.delete)?,
    })
}

/// Every entry of three maps as `merge` has it, which gives `None` when it cannot and `Some(None)` for no entry.
fn each<K: Ord + Clone, V: Clone>(
    mine: &BTreeMap<K, V>,
    before: &BTreeMap<K, V>,
    theirs: &BTreeMap<K, V>,
    merge: impl Fn(Option<V>, Option<V>, Option<V>) -> Option<Option<V>>,
) -> Option<BTreeMap<K, V>> {
    let keys = set_of(mine.keys().chain(before.keys()).chain(theirs.keys()));
    let mut merged = BTreeMap::new();
    for key in keys {
        if let Some(value) = merge(mine.get(key).cloned(), before.get(key).cloned(), theirs.get(key).cloned())? {
            merged.insert(key.clone(), value);
        }
    }
    Some(merged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::permission::{Extent, FieldAccess, Role};
    use crate::record::RecordType;

    fn begun() -> Rights {
        let mut rights = Rights::of(Role::Salesperson, true);
        rights.fields.insert(RecordType::Lead, BTreeMap::from([("email".to_owned(), FieldAccess::Read)]));
        rights
    }

    fn reading(extent: Extent) -> Rights {
        let mut rights = begun();
        rights.grants.entry(RecordType::Lead).or_default().read = extent;
        rights
    }

    #[test]
    fn different_lines_are_both_kept() {
        let (before, mine) = (begun(), reading(Extent::All));
        let mut theirs = begun();
        theirs.grants.entry(RecordType::Lead).or_default().create = false;
        theirs.fields.remove(&RecordType::Lead);
        theirs.administers = true;
        let merged = mine.merged(&before, &theirs).expect("nothing is changed twice");
        assert_eq!(merged.grants[&RecordType::Lead], Grant { read: Extent::All, create: false, ..before.grants[&RecordType::Lead] });
        assert!(merged.administers && merged.fields.is_empty());
        assert_eq!(theirs.merged(&before, &mine), Some(merged), "whoever comes first");
    }

    #[test]
    fn the_same_right_changed_twice_is_told() {
        assert_eq!(reading(Extent::All).merged(&begun(), &reading(Extent::Team)), None);
        assert_eq!(reading(Extent::All).merged(&begun(), &reading(Extent::All)), Some(reading(Extent::All)));
        assert_eq!(begun().merged(&begun(), &reading(Extent::Team)), Some(reading(Extent::Team)));
    }
}
