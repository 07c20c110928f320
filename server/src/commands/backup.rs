//! `rapport backup`: a copy of the database while it is served.

use std::error::Error;
use std::path::PathBuf;

use clap::Args;

use crate::out::tell;

/// What to back up to.
#[derive(Debug, Args)]
pub struct Options {
    /// The file to write; it must not exist yet.
    file: PathBuf,
}

impl Options {
    /// Makes the backup and says what is in it.
    ///
    /// # Errors
    /// When it could not be made.
    pub async fn run(self, url: &str) -> Result<(), Box<dyn Error>> {
        let made = store::backup::backup(url, &self.file).await?;
        tell(format!("{} has all up to entry {} of the journal, in {} bytes.", self.file.display(), made.head, made.bytes))?;
        Ok(())
    }
}
