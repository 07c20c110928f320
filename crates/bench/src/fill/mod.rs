//! A company's book of a given size: three years of it, made by the domain's own decisions and written in bulk.

mod chance;
mod company;
mod deals;
mod leads;
mod names;
mod parties;
mod pen;

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Utc};
use service::{Service, SystemClock, SystemIds};
use store::Db;
use store::bulk::Entry;
use tokio::sync::mpsc;

use chance::Chance;
use company::Company;
use pen::Pen;

/// How long the past is, in days.
const PAST: i64 = 3 * 365;
/// The seed of everything that is left to chance.
const SEED: u64 = 20_261_126;

/// What is told, or why it is not: a refusal of the domain, or nobody who writes.
type Told<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How much there is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Deals that are open.
    pub open: usize,
    /// Deals that were won or lost.
    pub closed: usize,
    /// People and organisations.
    pub parties: usize,
    /// Leads.
    pub leads: usize,
}

impl Size {
    /// A book with so many deals.
    pub fn of(deals: usize) -> Size {
        Size { open: deals / 5, closed: deals - deals / 5, parties: deals * 4, leads: deals * 2 / 5 }
    }

    fn deals(&self) -> usize {
        self.open + self.closed
    }
}

/// Fills an empty database.
///
/// # Errors
/// When there is somebody in it already, or it does not answer.
pub async fn run(database_url: &str, size: Size) -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    let db = Db::open_to_fill(database_url).await?;
    db.migrate().await?;
    let service = Service::new(db.clone(), Arc::new(SystemClock), Arc::new(SystemIds), "bench");
    let now = service.clock().now();
    let company = company::found(&service, now).await?;
    eprintln!("seed {SEED}: {} deals, {} parties, {} leads", size.deals(), size.parties, size.leads);
    let (sender, entries) = mpsc::channel(2);
    let story = tokio::task::spawn_blocking(move || tell(&company, size, now, sender));
    let written = write(&db, entries, began).await?;
    story.await?.map_err(|e| -> Box<dyn Error> { e })?;
    let mut work = db.begin().await?;
    work.many_of_series("lead", i64::try_from(size.leads)?).await?;
    work.many_of_series("opportunity", i64::try_from(size.deals())?).await?;
    work.commit().await?;
    store_statistics(&db).await?;
    db.close().await;
    eprintln!("{written} changes in {} s", began.elapsed().as_secs());
    Ok(())
}

fn tell(company: &Company, size: Size, now: DateTime<Utc>, sender: mpsc::Sender<Vec<Entry>>) -> Told<()> {
    // Another than the one that founded the company, whose ids would come again.
    let mut chance = Chance::new(SEED + 1);
    let mut pen = Pen::new(sender);
    let parties = parties::meet(company, &mut chance, &mut pen, size, now)?;
    leads::come(company, &mut chance, &mut pen, size, now)?;
    deals::go(company, &parties, &mut chance, &mut pen, size, now)?;
    pen.finish()
}

async fn write(db: &Db, mut entries: mpsc::Receiver<Vec<Entry>>, began: Instant) -> Result<usize, Box<dyn Error>> {
    let mut written = 0;
    while let Some(batch) = entries.recv().await {
        let mut work = db.begin().await?;
        work.record_new(&batch).await?;
        work.commit().await?;
        let before = written;
        written += batch.iter().map(|e| e.changes.len()).sum::<usize>();
        if before / 100_000 != written / 100_000 {
            eprintln!("{written} changes after {} s", began.elapsed().as_secs());
        }
    }
    Ok(written)
}

/// What a database of that size would have found out about itself by then.
async fn store_statistics(db: &Db) -> store::Result<()> {
    let mut work = db.begin().await?;
    work.run("ANALYZE", store::args![]).await?;
    work.commit().await
}
