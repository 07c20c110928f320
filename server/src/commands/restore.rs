//! `rapport restore`: a backup takes the database's place.

use std::error::Error;
use std::path::PathBuf;

use clap::Args;
use service::{Clock, SystemClock};

use crate::out::tell;

/// What to restore.
#[derive(Debug, Args)]
pub struct Options {
    /// A backup that `rapport backup` made.
    file: PathBuf,
    /// Replace a database that has data; the old file is kept beside.
    #[arg(long)]
    replace: bool,
}

impl Options {
    /// Brings the backup to this version, verifies it and puts it in its place.
    ///
    /// # Errors
    /// When it could not be done; then the database is as it was.
    pub async fn run(self, url: &str) -> Result<(), Box<dyn Error>> {
        let restored = store::restore::restore(url, &self.file, self.replace, SystemClock.now()).await?;
        tell(format!("Restored up to entry {} of the journal; everything that is stored twice agrees.", restored.head))?;
        if let Some(kept) = restored.kept {
            tell(format!("What was there before is {}.", kept.display()))?;
        }
        Ok(())
    }
}
