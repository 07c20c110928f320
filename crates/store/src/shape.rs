//! The record types as the administrators made them: read once for a transaction, and anew only when somebody changed them.

use std::sync::{Arc, Mutex, PoisonError};

use domain::money::Currency;
use domain::record::{RecordType, Shape};
use sea_query::Cond;

use crate::args;
use crate::db::{Error, Result, Work};

/// The record types whose records others are shaped by.
pub(crate) const SHAPING: [RecordType; 3] = [RecordType::CustomField, RecordType::PropertySetter, RecordType::Section];

/// The last shape that was read, with how often it had changed by then; one for a process.
#[derive(Debug, Clone, Default)]
pub struct Shapes(Arc<Mutex<Option<(i64, Shape)>>>);

/// What a transaction knows of the shape.
#[derive(Debug, Clone)]
pub(crate) struct Shaped {
    shapes: Shapes,
    shape: Option<Shape>,
    /// This transaction changes it: nobody else may believe what it sees.
    changes: bool,
}

impl Shaped {
    pub(crate) fn by(shapes: &Shapes) -> Shaped {
        Shaped { shapes: shapes.clone(), shape: None, changes: false }
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
        let row = self.first("SELECT n FROM shape_head", args![]).await?;
        let n: i64 = row.ok_or_else(|| Error::Stored("shape_head is empty".into()))?.get("n")?;
        let known = self.shaped.shapes.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let shape = match known {
            Some((at, shape)) if at == n && !self.shaped.changes => shape,
            _ => self.read_shape(n).await?,
        };
        self.shaped.shape = Some(shape.clone());
        Ok(shape)
    }

    async fn read_shape(&mut self, n: i64) -> Result<Shape> {
        let mut said = Vec::new();
        for record_type in SHAPING {
            said.extend(self.records_of(Shape::plain(), record_type, Cond::all()).await?);
        }
        let home = self.setting("currency").await?.as_deref().and_then(Currency::parse);
        let shape = Shape::of(&said).kept_by(home, &self.being_filled().await?);
        if !self.shaped.changes {
            *self.shaped.shapes.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((n, shape.clone()));
        }
        Ok(shape)
    }

    /// What others are shaped by was written.
    pub(crate) async fn reshape(&mut self) -> Result<()> {
        self.run("UPDATE shape_head SET n = n + 1", args![]).await?;
        self.shaped.changes = true;
        self.shaped.shape = None;
        Ok(())
    }
}
