//! The database: whether it answers, its version, its clock, and the room it has.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use rustix::fs::statvfs;
use store::backup::folder;
use store::{Db, sqlite_file};

use super::report::Report;
use super::rights::is_open_to_others;

/// A database, its log and a copy while it is migrated want more than this.
const ROOM: u64 = 256 * 1024 * 1024;
/// Clocks of two machines may differ by so much.
const APART: Duration = Duration::minutes(5);

/// Examines the database at an address.
pub async fn examine(report: &mut Report, url: &str, now: DateTime<Utc>, verify: bool) {
    let file = sqlite_file(url);
    if let Some(file) = &file {
        examine_folder(report, file);
        if !file.exists() {
            report.good(format!("There is no database {} yet; `rapport serve` makes it.", file.display()));
            return;
        }
    }
    let name = file.map_or_else(|| "The PostgreSQL database".to_owned(), |file| file.display().to_string());
    match Db::open(url).await {
        Ok(db) => {
            if let Err(error) = examine_open(report, &db, &name, now, verify).await {
                report
                    .wrong(format!("{name} cannot be read: {error}"), "Restore a backup with `rapport restore`, or ask the server's log.");
            }
            db.close().await;
        }
        Err(error) => report.wrong(
            format!("{name} does not answer: {error}"),
            "Is DATABASE_URL right, does the server run, and may this user read and write the file?",
        ),
    }
}

async fn examine_open(report: &mut Report, db: &Db, name: &str, now: DateTime<Utc>, verify: bool) -> store::Result<()> {
    if !examine_version(report, db, name).await? {
        return Ok(());
    }
    examine_clock(report, db, now).await?;
    if verify {
        let faults = db.verify().await?;
        for fault in &faults {
            report.wrong(fault, "Restore a backup that verifies, and report it: this must not happen.");
        }
        if faults.is_empty() {
            report.good("Everything that is stored twice agrees.");
        }
    }
    Ok(())
}

/// Whether the database is of this version, so that more can be said about it.
async fn examine_version(report: &mut Report, db: &Db, name: &str) -> store::Result<bool> {
    let (at, newest) = (db.schema().await?, db.newest_schema());
    match at {
        None => report.good(format!("{name} answers and is empty; `rapport serve` brings it to version {newest}.")),
        Some(at) if at > newest => report.wrong(
            format!("{name} is at version {at}, and this Rapport knows {newest} only."),
            "Use the newer Rapport that wrote it, or restore the backup from before.",
        ),
        Some(at) if at < newest => report.note(
            format!("{name} is at version {at}; `rapport serve` brings it to {newest}."),
            "Make a backup first. Until it is migrated, nothing more can be said about it.",
        ),
        Some(at) => report.good(format!("{name} answers and is at version {at}.")),
    }
    Ok(at == Some(newest))
}

async fn examine_clock(report: &mut Report, db: &Db, now: DateTime<Utc>) -> store::Result<()> {
    let last = db.read().await?.last_recorded().await?;
    match last.filter(|last| *last - now > APART) {
        Some(last) => report.wrong(
            format!("The clock says {}, but the journal's last entry was recorded at {}.", now.to_rfc3339(), last.to_rfc3339()),
            "Set the clock, with NTP for instance: sessions, staleness and the order of things go by it.",
        ),
        None => report.good(format!("The clock says {}, which fits the journal.", now.format("%Y-%m-%d %H:%M UTC"))),
    }
    Ok(())
}

fn examine_folder(report: &mut Report, file: &Path) {
    let folder = folder(file);
    if let Err(error) = tempfile::tempfile_in(folder) {
        let advice = "SQLite keeps files beside the database: the user that serves must own the folder.";
        report.wrong(format!("No file can be made in {}: {error}", folder.display()), advice);
        return;
    }
    report.good(format!("Files can be made in {}.", folder.display()));
    if is_open_to_others(file).unwrap_or(false) {
        let advice = format!(
            "chmod 0600 {}: it has people's data and the hashes of passwords. The unit's UMask=0077 sees to new files.",
            file.display()
        );
        report.note(format!("Every user of this machine can read {}.", file.display()), advice);
    }
    examine_room(report, folder, std::fs::metadata(file).map_or(0, |meta| meta.len()));
}

fn examine_room(report: &mut Report, folder: &Path, size: u64) {
    let Ok(disk) = statvfs(folder) else { return };
    let room = disk.f_bavail.saturating_mul(disk.f_frsize);
    let told = format!("{} MB are left on the disk of {}, and the database has {} MB.", room >> 20, folder.display(), size >> 20);
    if room < size.saturating_add(ROOM) {
        report.wrong(told, "Make room: a migration makes a copy of the database first, and a full disk refuses every change.");
    } else {
        report.good(told);
    }
}
