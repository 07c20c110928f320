//! Who may read a file.

use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Whether every user of the machine may read a file.
///
/// # Errors
/// When there is no such file.
pub fn is_open_to_others(file: &Path) -> io::Result<bool> {
    Ok(std::fs::metadata(file)?.permissions().mode() & 0o004 != 0)
}
