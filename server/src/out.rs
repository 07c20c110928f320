//! What commands print.

use std::fmt::Display;
use std::io::{self, Write};

/// Prints a line.
///
/// # Errors
/// When nobody listens any more, or the disk that it goes to is full.
pub fn tell(line: impl Display) -> io::Result<()> {
    let text = line.to_string();
    let mut out = io::stdout().lock();
    writeln!(out, "{}", text.trim_end_matches('\n'))?;
    out.flush()
}
