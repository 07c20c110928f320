//! The words that stand as tags.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::questions::{MOST_TAGS, UsedTag, UsedTags};
use domain::record::RecordType;
use domain::refusal::Refusal;
use domain::verbs::tagged;

use super::Asking;
use crate::fault::refuse;

pub(super) async fn used(asking: &mut Asking<'_>, _: UsedTags) -> Result<Vec<UsedTag>, Refusal> {
    let shape = asking.shape().await?;
    let mut used: BTreeMap<String, i64> = BTreeMap::new();
    for record_type in RecordType::ALL {
        let scope = asking.scope(record_type);
        for field in tagged(record_type).filter(|field| shape.field(record_type, field).is_some()) {
            for (word, records) in asking.work.entries_held(&scope, field).await.map_err(refuse)? {
                *used.entry(word).or_default() += records;
            }
        }
    }
    let mut used: Vec<UsedTag> = used.into_iter().map(|(word, records)| UsedTag { word, records }).collect();
    used.sort_by_key(|tag| Reverse(tag.records));
    used.truncate(MOST_TAGS);
    Ok(used)
}
