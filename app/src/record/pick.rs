//! Small choices that several pages make alike.

use domain::id::Id;
use domain::record::{Field, RecordType};

use crate::client::{DirectoryIndex, use_client};

/// The fields of those names that the user sees, in that order.
pub fn fields_named(record_type: RecordType, names: &[&str]) -> Vec<&'static Field> {
    let shape = use_client().shape_now();
    names.iter().filter_map(|name| shape.field(record_type, name)).collect()
}

/// Where a new deal begins: the first pipeline and its first open stage.
pub fn first_stage(directory: &DirectoryIndex) -> Option<(Id, Id)> {
    let (pipeline, _) = directory.pipelines().first()?;
    let stages = directory.stages_of(*pipeline);
    let (stage, _) = stages.iter().find(|(_, stage)| stage.outcome == "open")?;
    Some((*pipeline, *stage))
}
