//! What an administrator described is kept for as long as the process lives, each description once, so that custom fields are the same
//! plain values as those of the product.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::{Choice, Field};

static TEXTS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
static CHOICES: Mutex<Vec<&'static [Choice]>> = Mutex::new(Vec::new());
static FIELDS: Mutex<Vec<&'static Field>> = Mutex::new(Vec::new());

/// The same text.
pub(super) fn text(text: &str) -> &'static str {
    let mut kept = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(text) {
        return known;
    }
    let new: &'static str = Box::leak(text.to_owned().into_boxed_str());
    kept.insert(new);
    new
}

/// The same choices.
pub(super) fn choices(choices: Vec<Choice>) -> &'static [Choice] {
    let mut kept = CHOICES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| **known == choices.as_slice()) {
        return known;
    }
    let new: &'static [Choice] = Box::leak(choices.into_boxed_slice());
    kept.push(new);
    new
}

/// The same field.
pub(super) fn field(field: Field) -> &'static Field {
    let mut kept = FIELDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| ***known == field) {
        return known;
    }
    let new: &'static Field = Box::leak(Box::new(field));
    kept.push(new);
    new
}
