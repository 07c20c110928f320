//! Places that grew too long get short ones. This is not in the journal: nothing happened to any deal.

use domain::id::Id;
use domain::place;

use crate::args;
use crate::db::{Error, Result, Work};

/// The journal number at which places last got new keys, and which time it was.
const RELIEVED: &str = "places_relieved";

impl Work {
    /// Gives the crowds of every column short keys, under the lock that the caller holds; the order stays. Tells how many
    /// deals got one.
    ///
    /// # Errors
    /// The database's, or a key that no key can stand beside.
    pub async fn relieve_places(&mut self, n: i64, time: Id) -> Result<usize> {
        let longest = i64::try_from(place::MAX_LEN).unwrap_or(i64::MAX);
        let rows = self.all("SELECT DISTINCT stage FROM opportunities WHERE length(place) > $1 ORDER BY stage", args![longest]).await?;
        let mut moved = 0;
        for row in &rows {
            moved += self.relieve_stage(row.get("stage")?).await?;
        }
        if moved > 0 {
            self.set_setting(RELIEVED, &format!("{n} {time}")).await?;
            self.tell_to_look().await?;
        }
        Ok(moved)
    }

    async fn relieve_stage(&mut self, stage: Id) -> Result<usize> {
        let rows = self.all("SELECT id, place FROM opportunities WHERE stage = $1 ORDER BY place", args![stage]).await?;
        let cards = rows.iter().map(|row| Ok((row.get("id")?, row.get("place")?))).collect::<Result<Vec<(Id, String)>>>()?;
        let keys: Vec<&str> = cards.iter().map(|(_, place)| place.as_str()).collect();
        let relieved = place::relieve(&keys).map_err(|e| Error::Stored(format!("places of stage {stage}: {e:?}")))?;
        // A new key may be the old one of another card, so all step aside first, to keys that nobody has.
        for (at, _) in &relieved {
            self.run("UPDATE opportunities SET place = $2 WHERE id = $1", args![cards[*at].0, format!("~{at}")]).await?;
        }
        for (at, key) in &relieved {
            self.run("UPDATE opportunities SET place = $2 WHERE id = $1", args![cards[*at].0, key.as_str()]).await?;
        }
        Ok(relieved.len())
    }

    /// When places last got new keys, in a form that differs each time.
    ///
    /// # Errors
    /// The database's.
    pub async fn places_relieved(&mut self) -> Result<Option<String>> {
        self.setting(RELIEVED).await
    }

    /// The journal number up to which the journal may know other places than the deals have.
    pub(crate) async fn places_relieved_at(&mut self) -> Result<i64> {
        let told = self.places_relieved().await?;
        Ok(told.and_then(|told| told.split(' ').next()?.parse().ok()).unwrap_or(0))
    }
}
