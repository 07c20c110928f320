//! What every question needs: the record types as the administrators made them, and the records of small types. They are read
//! once, and anew only when somebody changed one of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::money::Currency;
use domain::record::{Record, RecordType, Shape};
use sea_query::Cond;

use crate::args;
use crate::db::{Error, Result, Work};

/// The record types whose records others are shaped by.
pub(crate) const SHAPING: [RecordType; 3] = [RecordType::CustomField, RecordType::PropertySetter, RecordType::Section];

/// What was read last, one for a process.
#[derive(Debug, Clone, Default)]
pub struct Shapes(Arc<Mutex<Known>>);

/// What is known of a state.
#[derive(Debug, Default)]
struct Known {
    /// How often something of it had changed by then.
    n: i64,
    shape: Option<Shape>,
    small: HashMap<RecordType, Arc<Vec<Record>>>,
}

impl Shapes {
    /// What is known of a state; of an older one than that, nothing is kept.
    fn of(&self, n: i64) -> Option<MutexGuard<'_, Known>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.n < n {
            *known = Known { n, ..Known::default() };
        }
        (known.n == n).then_some(known)
    }
}

/// What a transaction knows of it.
#[derive(Debug, Clone)]
pub(crate) struct Shaped {
    shapes: Shapes,
    n: Option<i64>,
    shape: Option<Shape>,
    /// This transaction changes it: nobody else may believe what it sees.
    changes: bool,
}

impl Shaped {
    pub(crate) fn by(shapes: &Shapes) -> Shaped {
        Shaped { shapes: shapes.clone(), n: None, shape: None, changes: false }
    }
}

impl Work {
    /// The record types as they are in this state.
    ///
    /// # Errors
    /// The database's.
    pub async fn shape(&mut self) -> Result<Shape> {
        if let Some(shape) = &self.shaped.shape {
            return Ok(shape.clone());
        }
        let n = self.shape_number().await?;
        let known = n.and_then(|n| self.shaped.shapes.of(n)?.shape.clone());
        let shape = match known {
            Some(shape) => shape,
            None => self.read_shape(n).await?,
        };
        self.shaped.shape = Some(shape.clone());
        Ok(shape)
    }

    /// Every record of a small type, oldest first, with everything that is stored.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn all_small(&mut self, record_type: RecordType) -> Result<Arc<Vec<Record>>> {
        let n = self.shape_number().await?;
        if let Some(found) = n.and_then(|n| self.shaped.shapes.of(n)?.small.get(&record_type).cloned()) {
            return Ok(found);
        }
        let shape = self.shape().await?;
        let records = Arc::new(self.records_of(&shape, record_type, Cond::all()).await?);
        if let Some(mut known) = n.and_then(|n| self.shaped.shapes.of(n)) {
            known.small.insert(record_type, records.clone());
        }
        Ok(records)
    }

    /// The number of the state, if it is one that others see too.
    async fn shape_number(&mut self) -> Result<Option<i64>> {
        if self.shaped.changes {
            return Ok(None);
        }
        if self.shaped.n.is_none() {
            let row = self.first("SELECT n FROM shape_head", args![]).await?;
            self.shaped.n = Some(row.ok_or_else(|| Error::Stored("shape_head is empty".into()))?.get("n")?);
        }
        Ok(self.shaped.n)
    }

    async fn read_shape(&mut self, n: Option<i64>) -> Result<Shape> {
        let mut said = Vec::new();
        for record_type in SHAPING {
            said.extend(self.records_of(Shape::plain(), record_type, Cond::all()).await?);
        }
        let home = self.setting("currency").await?.as_deref().and_then(Currency::parse);
        let shape = Shape::of(&said).kept_by(home, &self.being_filled().await?);
        if let Some(mut known) = n.and_then(|n| self.shaped.shapes.of(n)) {
            known.shape = Some(shape.clone());
        }
        Ok(shape)
    }

    /// Something of it was written.
    pub(crate) async fn reshape(&mut self) -> Result<()> {
        self.run("UPDATE shape_head SET n = n + 1", args![]).await?;
        self.shaped.changes = true;
        self.shaped.shape = None;
        Ok(())
    }
}
