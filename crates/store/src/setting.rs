//! Settings of the whole installation: few, by name.

use crate::args;
use crate::db::{Result, Work};

impl Work {
    /// The value of a setting.
    ///
    /// # Errors
    /// The database's.
    pub async fn setting(&mut self, name: &'static str) -> Result<Option<String>> {
        let row = self.first("SELECT value FROM settings WHERE name = $1", args![name]).await?;
        row.map(|r| r.get("value")).transpose()
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// The database's.
    pub async fn set_setting(&mut self, name: &'static str, value: &str) -> Result<()> {
        self.run(
            "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            args![name, value],
        )
        .await?;
        Ok(())
    }

    /// Removes a setting.
    ///
    /// # Errors
    /// The database's.
    pub async fn unset_setting(&mut self, name: &'static str) -> Result<()> {
        self.run("DELETE FROM settings WHERE name = $1", args![name]).await?;
        Ok(())
    }
}
