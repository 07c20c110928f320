//! A line a second while it goes on.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use domain::lang::Lang;

use super::report::count;
use super::words::Say;

/// How often something is said.
const PACE: Duration = Duration::from_secs(1);

/// How far a file is.
pub(super) struct Progress {
    file: String,
    began: Instant,
    told: Instant,
    rows: u64,
    overwrite: bool,
    said: bool,
}

impl Progress {
    /// A file begins.
    pub(super) fn new(file: &str) -> Progress {
        let now = Instant::now();
        Progress { file: file.to_owned(), began: now, told: now, rows: 0, overwrite: std::io::stderr().is_terminal(), said: false }
    }

    /// So many rows are behind when a window begins.
    pub(super) fn begin_window(&mut self, rows: u64) {
        self.rows = rows;
    }

    /// So many more are behind.
    pub(super) fn done(&mut self, rows: usize, lang: Lang) {
        self.tell(self.rows + rows as u64, lang);
    }

    /// So many are behind.
    pub(super) fn tell(&mut self, rows: u64, lang: Lang) {
        self.rows = rows;
        if self.told.elapsed() < PACE {
            return;
        }
        self.told = Instant::now();
        self.said = true;
        let rate = (rows as f64 / self.began.elapsed().as_secs_f64()).round() as u64;
        let line = Say::Progress.fill(lang, &[&self.file, &count(rows, lang), &count(rate, lang)]);
        let (before, after) = if self.overwrite { ("\r\x1b[K", "") } else { ("", "\n") };
        let mut stderr = std::io::stderr().lock();
        // Progress that nobody can read is no reason to stop.
        let _ = write!(stderr, "{before}{line}{after}").and_then(|()| stderr.flush());
    }

    /// The file is done.
    pub(super) fn end(self) {
        if self.said && self.overwrite {
            let _ = writeln!(std::io::stderr());
        }
    }
}
