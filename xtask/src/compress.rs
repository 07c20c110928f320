//! Brotli and gzip at build time, so that serving is only copying.

use std::{io::Write as _, sync::Mutex, thread};

use anyhow::{Result, anyhow};
use flate2::{Compression, write::GzEncoder};

use crate::{Profile, site::File};

/// A file, and the encodings in which it is smaller by a twentieth at least.
pub struct Compressed {
    /// The file itself.
    pub file: File,
    /// In brotli.
    pub br: Option<Vec<u8>>,
    /// In gzip.
    pub gz: Option<Vec<u8>>,
}

impl Compressed {
    /// The bytes that a browser of today loads.
    pub fn smallest(&self) -> usize {
        self.br.as_ref().map_or(self.file.content.len(), Vec::len)
    }
}

/// Compresses all files, several at a time; the result is in the order of names.
pub fn all(mut files: Vec<File>, profile: Profile) -> Result<Vec<Compressed>> {
    files.sort_by_key(|file| file.content.len());
    let waiting = Mutex::new(files);
    let done = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(|| work(&waiting, &done, profile))).collect();
        for worker in workers {
            worker.join().map_err(|_| anyhow!("a compressor failed"))??;
        }
        anyhow::Ok(())
    })?;
    let mut done = done.into_inner().map_err(|_| anyhow!("a compressor failed"))?;
    done.sort_by(|one: &Compressed, other| one.file.path.cmp(&other.file.path));
    Ok(done)
}

fn work(waiting: &Mutex<Vec<File>>, done: &Mutex<Vec<Compressed>>, profile: Profile) -> Result<()> {
    let poisoned = || anyhow!("another compressor failed");
    loop {
        let next = waiting.lock().map_err(|_| poisoned())?.pop();
        let Some(file) = next else { return Ok(()) };
        let compressed = one(file, profile)?;
        done.lock().map_err(|_| poisoned())?.push(compressed);
    }
}

fn one(file: File, profile: Profile) -> Result<Compressed> {
    let (quality, level) = match profile {
        Profile::Dev => (5, Compression::fast()),
        Profile::Release => (11, Compression::best()),
    };
    let mut br = Vec::new();
    brotli::CompressorWriter::new(&mut br, 1 << 16, quality, 24).write_all(&file.content)?;
    let mut gz = GzEncoder::new(Vec::new(), level);
    gz.write_all(&file.content)?;
    let gz = gz.finish()?;
    // A few bytes less, as with fonts, are not worth the browser's unpacking.
    let smaller = |variant: Vec<u8>| (variant.len() < file.content.len() / 20 * 19).then_some(variant);
    Ok(Compressed { br: smaller(br), gz: smaller(gz), file })
}
