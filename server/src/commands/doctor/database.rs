//! The database: whether it answers, its version, its clock, and the room it has.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use rustix::fs::statvfs;
use store::backup::folder;
use store::{Db, sqlite_file};

use super::report::Report;
use super::rights::is_open_to_others;
use crate::command_line::on;
use crate::database::{self, Standing, Trouble, address, connect, name, standing};
use crate::demo;

/// A database, its log and a copy while it is migrated want more than this.
const ROOM: u64 = 256 * 1024 * 1024;
/// Clocks of two machines may differ by so much.
const APART: Duration = Duration::minutes(5);

/// Examines the database at an address; `public` where people reach it over a network.
pub async fn examine(report: &mut Report, url: &str, now: DateTime<Utc>, verify: bool, public: bool) {
    let url = match address(url) {
        Ok(url) => url,
        Err(trouble) => return report.trouble(trouble),
    };
    if let Some(file) = sqlite_file(&url) {
        if let Err(trouble) = examine_folder(report, &file) {
            return report.trouble(trouble);
        }
        if !file.exists() {
            return report.good(format!("There is no database {} yet; `rapport serve` makes it.", file.display()));
        }
    }
    let db = match connect(&url).await {
        Ok(db) => db,
        Err(trouble) => return report.trouble(trouble),
    };
    match standing(&db, &name(&url)).await {
        Ok(standing) => {
            let name = name(&url);
            tell_version(report, standing, &name, db.newest_schema());
            if standing == Standing::Right
                && let Err(error) = examine_book(report, &db, now, verify, public).await
            {
                report
                    .wrong(format!("{name} cannot be read: {error}"), "Restore a backup with `rapport restore`, or ask the server's log.");
            }
        }
        Err(trouble) => report.trouble(trouble),
    }
    db.close().await;
}

fn tell_version(report: &mut Report, standing: Standing, name: &str, newest: i64) {
    match standing {
        Standing::New => report.good(format!("{name} answers and is empty; `rapport serve` brings it to version {newest}.")),
        Standing::Older(at) => report.note(
            format!("{name} is at version {at}; `rapport serve` brings it to {newest}."),
            "Make a backup first. Until it is migrated, nothing more can be said about it.",
        ),
        Standing::Right => report.good(format!("{name} answers and is at version {newest}.")),
    }
}

async fn examine_book(report: &mut Report, db: &Db, now: DateTime<Utc>, verify: bool, public: bool) -> store::Result<()> {
    examine_clock(report, db, now).await?;
    if public && is_demo(db).await {
        report.wrong(
            "This is the demo book: everybody knows the passwords of its people.",
            "Begin with a database of your own, or let only this machine reach it.",
        );
    }
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

async fn is_demo(db: &Db) -> bool {
    let users = on(db.clone()).users().await.unwrap_or_default();
    users.iter().any(|user| user.text("email").ends_with(demo::DOMAIN) && user.text("status") != "disabled")
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

fn examine_folder(report: &mut Report, file: &Path) -> Result<(), Trouble> {
    let folder = folder(file);
    database::examine_folder(file)?;
    report.good(format!("Files can be made in {}.", folder.display()));
    if is_open_to_others(file).unwrap_or(false) {
        let advice = format!(
            "chmod 0600 {}: it has people's data and the hashes of passwords. The unit's UMask=0077 sees to new files.",
            file.display()
        );
        report.note(format!("Every user of this machine can read {}.", file.display()), advice);
    }
    examine_room(report, folder, std::fs::metadata(file).map_or(0, |meta| meta.len()));
    Ok(())
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
