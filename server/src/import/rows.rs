//! A CSV file, read row by row, whatever is in it.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder};

use super::fault::Fault;
use super::guarded::Guarded;
use super::nearest::nearest;
use super::words::Say;

/// The largest file, in bytes.
pub(super) const MOST_BYTES: u64 = 2_000_000_000;
/// The longest row, in characters; of at most four bytes each.
const MOST_CHARS: usize = 1_000_000;
/// Bytes read at once.
const BUFFER: usize = 64 * 1024;

/// A file that was looked at and can be read.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    name: String,
    delimiter: u8,
    skip: u64,
    columns: Vec<String>,
}

/// The rows of a file.
pub(super) struct Rows {
    reader: csv::Reader<Guarded>,
    name: String,
    columns: usize,
    record: ByteRecord,
}

/// One row: its cells in the order of the columns, trimmed.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The line on which it begins.
    pub line: u64,
    /// Its cells; their number is the row's own.
    pub cells: Vec<String>,
}

impl Source {
    /// Looks at a file before anything is written: size, at most so many bytes, encoding, and the columns that are needed.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub(super) fn look(
        folder: &Path,
        name: &str,
        delimiter: u8,
        needed: impl IntoIterator<Item = impl AsRef<str>>,
        most: u64,
    ) -> Result<Source, Fault> {
        let path = folder.join(name);
        let unreadable = |e: &dyn std::fmt::Display| Fault::of(Say::CannotRead, [path.display().to_string().as_str(), &e.to_string()]);
        let mut file = File::open(&path).map_err(|e| unreadable(&e))?;
        if file.metadata().map_err(|e| unreadable(&e))?.len() > most {
            return Err(Fault::of(Say::TooLarge, [name]));
        }
        let mut head = Vec::new();
        file.by_ref().take(4).read_to_end(&mut head).map_err(|e| unreadable(&e))?;
        if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
            return Err(Fault::of(Say::Utf16, [name]));
        }
        let skip = if head.starts_with(&[0xef, 0xbb, 0xbf]) { 3 } else { 0 };
        let mut source = Source { path: path.clone(), name: name.to_owned(), delimiter, skip, columns: Vec::new() };
        if !is_utf8(&mut file).map_err(|e| unreadable(&e))? {
            return Err(source.first_that_is_not_utf8());
        }
        let header = source.open()?.next()?.ok_or_else(|| Fault::of(Say::Empty, [name]))?;
        source.columns = header.cells;
        source.check_columns(needed)?;
        Ok(source)
    }

    fn check_columns(&self, needed: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Fault> {
        let name = self.name.as_str();
        let twice = self.columns.iter().enumerate().find(|(i, c)| !c.is_empty() && self.columns[..*i].contains(c));
        if let Some((_, column)) = twice {
            return Err(Fault::of(Say::ColumnTwice, [name, column.as_str()]));
        }
        for column in needed {
            let column = column.as_ref();
            if self.columns.iter().any(|c| c == column) {
                continue;
            }
            if let [only] = self.columns.as_slice()
                && let Some(delimiter) = [";", "\t", "|"].into_iter().find(|d| only.contains(d))
            {
                return Err(Fault::of(Say::PerhapsDelimiter, [name, delimiter.replace('\t', "\\t").as_str()]));
            }
            let proposal = nearest(column, self.columns.iter().map(String::as_str));
            return Err(Fault::of(Say::ColumnMissing, [name, column, &self.columns.join(", ")]).propose(proposal));
        }
        Ok(())
    }

    /// The index of a column.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c == name)
    }

    /// The rows after the column names.
    ///
    /// # Errors
    /// When the file cannot be read any more.
    pub(super) fn rows(&self) -> Result<Rows, Fault> {
        let mut rows = self.open()?;
        rows.next()?;
        rows.columns = self.columns.len();
        Ok(rows)
    }

    fn open(&self) -> Result<Rows, Fault> {
        let unreadable = |e: io::Error| Fault::of(Say::CannotRead, [self.path.display().to_string().as_str(), &e.to_string()]);
        let mut file = File::open(&self.path).map_err(unreadable)?;
        file.seek(SeekFrom::Start(self.skip)).map_err(unreadable)?;
        let guarded = Guarded::new(file, MOST_CHARS * 4 + 2 * BUFFER);
        let reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.delimiter).buffer_capacity(BUFFER).from_reader(guarded);
        Ok(Rows { reader, name: self.name.clone(), columns: 0, record: ByteRecord::new() })
    }

    /// Where the encoding is wrong; read again only when it is.
    fn first_that_is_not_utf8(&self) -> Fault {
        let mut rows = match self.open() {
            Ok(rows) => rows,
            Err(fault) => return fault,
        };
        let mut columns: Vec<String> = Vec::new();
        loop {
            match rows.advance() {
                Ok(true) => {}
                Ok(false) => return Fault::of(Say::NotUtf8, [self.name.as_str(), "?", "?"]),
                Err(fault) => return fault,
            }
            let line = rows.line().to_string();
            let wrong = rows.record.iter().position(|cell| std::str::from_utf8(cell).is_err());
            if let Some(column) = wrong {
                let name = columns.get(column).cloned().unwrap_or_else(|| (column + 1).to_string());
                return Fault::of(Say::NotUtf8, [self.name.as_str(), &line, &name]);
            }
            if columns.is_empty() {
                columns = rows.record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
            }
        }
    }
}

impl Rows {
    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// When the file cannot be read or the row is too long.
    pub(super) fn next(&mut self) -> Result<Option<Row>, Fault> {
        if !self.advance()? {
            return Ok(None);
        }
        let line = self.line();
        let mut chars = 0;
        let mut cells = Vec::with_capacity(self.record.len());
        for (index, cell) in self.record.iter().enumerate() {
            let text = std::str::from_utf8(cell)
                .map_err(|_| Fault::of(Say::NotUtf8, [self.name.as_str(), &line.to_string(), &(index + 1).to_string()]))?;
            chars += text.chars().count();
            cells.push(text.trim().to_owned());
        }
        if chars > MOST_CHARS {
            return Err(self.too_long());
        }
        Ok(Some(Row { line, cells }))
    }

    /// How many columns the file has.
    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    fn advance(&mut self) -> Result<bool, Fault> {
        let begins = self.reader.position().byte();
        self.reader.get_mut().begin_row(begins);
        match self.reader.read_byte_record(&mut self.record) {
            Ok(more) => Ok(more),
            Err(error) if matches!(error.kind(), csv::ErrorKind::Io(e) if e.kind() == io::ErrorKind::InvalidData) => Err(self.too_long()),
            Err(error) => Err(Fault::of(Say::CannotRead, [self.name.as_str(), &error.to_string()])),
        }
    }

    /// The line on which the row begins that was read last.
    fn line(&mut self) -> u64 {
        self.reader.get_mut().line()
    }

    fn too_long(&mut self) -> Fault {
        let line = self.line().to_string();
        Fault::of(Say::RowTooLong, [self.name.as_str(), &line])
    }
}

fn is_utf8(file: &mut File) -> io::Result<bool> {
    file.seek(SeekFrom::Start(0))?;
    let mut buffer = vec![0; BUFFER];
    let mut kept = 0;
    loop {
        let read = file.read(&mut buffer[kept..])?;
        let filled = kept + read;
        match std::str::from_utf8(&buffer[..filled]) {
            Ok(_) => kept = 0,
            Err(e) if e.error_len().is_none() && read > 0 => {
                buffer.copy_within(e.valid_up_to()..filled, 0);
                kept = filled - e.valid_up_to();
            }
            Err(_) => return Ok(false),
        }
        if read == 0 {
            return Ok(true);
        }
    }
}
