//! What a CSV reader reads from: it knows on which line a row begins, and stops when one row alone is too long.

use std::fs::File;
use std::io::{self, Read};

/// A file with what was read of it since the current row began.
pub(super) struct Guarded {
    file: File,
    /// The most bytes that one row may take, with what is read ahead.
    most: usize,
    /// What was delivered since; before `from` it belongs to rows that are done.
    window: Vec<u8>,
    from: usize,
    /// How far into the file the row begins.
    begun: u64,
    /// Line ends before it, and whether the last of them was a carriage return, which a line feed may follow.
    ends: u64,
    after_return: bool,
}

impl Guarded {
    /// Reads a file from where it stands.
    pub(super) fn new(file: File, most: usize) -> Guarded {
        Guarded { file, most, window: Vec::new(), from: 0, begun: 0, ends: 0, after_return: false }
    }

    /// A row begins at that byte; what comes before is done.
    pub(super) fn begin_row(&mut self, byte: u64) {
        let done = usize::try_from(byte.saturating_sub(self.begun)).unwrap_or(usize::MAX).min(self.window.len() - self.from);
        for _ in 0..done {
            self.pass();
        }
    }

    /// The line on which the row begins, empty lines before it not counted to it.
    pub(super) fn line(&mut self) -> u64 {
        while matches!(self.window.get(self.from), Some(b'\r' | b'\n')) {
            self.pass();
        }
        self.ends + 1
    }

    fn pass(&mut self) {
        let byte = self.window[self.from];
        if byte == b'\r' || (byte == b'\n' && !self.after_return) {
            self.ends += 1;
        }
        self.after_return = byte == b'\r';
        self.from += 1;
        self.begun += 1;
    }
}

impl Read for Guarded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.window.drain(..self.from);
        self.from = 0;
        // An open quotation mark never fills the memory.
        if self.window.len() > self.most {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let read = self.file.read(buffer)?;
        self.window.extend_from_slice(&buffer[..read]);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn open(bytes: &[u8], most: usize) -> Guarded {
        let mut file = tempfile::NamedTempFile::new().expect("a file for the test");
        file.write_all(bytes).expect("the file is written");
        Guarded::new(file.reopen().expect("the file is there"), most)
    }

    #[test]
    fn every_kind_of_line_end_is_one() {
        let mut guarded = open(b"a\r\nb\rc\n\n\nd\r\n\r\ne", 1000);
        // In pieces, so that a line end is cut in two.
        for _ in 0..15 {
            guarded.read_exact(&mut [0]).expect("there is a byte");
        }
        let begins = [(0, 1), (2, 2), (5, 3), (7, 6), (11, 8)];
        for (byte, line) in begins {
            guarded.begin_row(byte);
            assert_eq!(guarded.line(), line, "the row at byte {byte}");
        }
    }

    #[test]
    fn a_row_is_not_read_on_for_ever_and_no_more_is_kept_than_a_row() {
        let mut guarded = open(&[b'x'; 10_000], 1000);
        let mut buffer = [0; 100];
        let mut read = 0;
        while let Ok(more) = guarded.read(&mut buffer) {
            read += more;
            assert!(guarded.window.len() <= 1100 && more > 0, "it ends with an error, not with the file");
        }
        assert_eq!(read, 1100);
        guarded.begin_row(1100);
        assert_eq!(guarded.read(&mut buffer).ok(), Some(100), "another row is read again");
        assert_eq!(guarded.window.len(), 100);
    }
}
