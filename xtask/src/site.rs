//! The site as a whole: gathers its files, names them by their content, and replaces the old folder when all is there.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{Profile, browser, compress, fonts, link, manifest, optimise, public, style};

/// One file of the site, before compression.
pub struct File {
    /// What it is called in the sources, like `app.js`.
    pub name: String,
    /// What it is called in the site: with its hash, or the same as `name` if it is fixed.
    pub path: String,
    /// Whether the world expects it at this very address (`/icon.svg`).
    pub fixed: bool,
    /// Its content.
    pub content: Vec<u8>,
}

impl File {
    /// A file that may be kept for ever by whoever fetched it, because its name changes with its content.
    pub fn hashed(name: &str, content: Vec<u8>) -> Self {
        let path = hashed_name(name, &hash(&content));
        Self { name: name.to_owned(), path, fixed: false, content }
    }
}

/// Sixteen hexadecimal digits that stand for a content.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// `app.js` becomes `app.0123456789abcdef.js`.
pub fn hashed_name(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    }
}

/// Builds the site into `out`, or leaves it alone if nothing that goes into it has changed.
pub fn build(profile: Profile, out: &Path) -> Result<()> {
    let start = Instant::now();
    let root = root()?;
    let wasm = browser::compile(profile, &root)?;
    let sources = Sources { styles: style::read(&root)?, fonts: fonts::read(&root)?, public: public::read(&root)? };
    let inputs = sources.fingerprint(profile, &wasm)?;
    if manifest::inputs(out).as_deref() == Some(&inputs) {
        return Ok(());
    }

    let step = |what: &str| println!("site: {what} ({:.0} s)", start.elapsed().as_secs_f32());
    step("splitting by page");
    let mut modules = browser::split(&wasm, &scratch(out))?;
    if profile == Profile::Release {
        step("optimising the wasm");
        optimise::all(&mut modules, &root, &scratch(out))?;
    }
    let linked = link::link(modules)?;
    let mut files = linked.files;
    files.push(style::bundle(&sources.styles, &sources.fonts));
    files.extend(sources.fonts.into_iter().map(|font| font.file));
    files.extend(sources.public);

    step("compressing");
    let compressed = compress::all(files, profile)?;
    let fresh = out.with_extension("new");
    clear(&fresh)?;
    manifest::write(&fresh, &compressed, &linked.chunks, &inputs)?;
    clear(out)?;
    fs::rename(&fresh, out).context("putting the new site in its place")?;
    clear(&scratch(out))?;
    step(&format!("ready in {}", out.display()));
    print_sizes(&compressed);
    Ok(())
}

struct Sources {
    styles: Vec<u8>,
    fonts: Vec<fonts::Font>,
    public: Vec<File>,
}

impl Sources {
    /// Stands for everything that goes into the site, this program included.
    fn fingerprint(&self, profile: Profile, wasm: &[u8]) -> Result<String> {
        let program = fs::read(std::env::current_exe()?)?;
        let mut digest = Sha256::new();
        digest.update([profile as u8]);
        for part in [&program, wasm, &self.styles] {
            digest.update(Sha256::digest(part));
        }
        let files = self.fonts.iter().map(|font| &font.file);
        for file in files.chain(&self.public) {
            digest.update(Sha256::digest(&file.path));
            digest.update(Sha256::digest(&file.content));
        }
        Ok(hash(&digest.finalize()))
    }
}

fn print_sizes(files: &[compress::Compressed]) {
    let wasm = || files.iter().filter(|each| each.file.name.ends_with(".wasm"));
    for each in wasm() {
        println!("site: {:>9} bytes in brotli  {}", each.smallest(), each.file.name);
    }
    let total: usize = wasm().map(compress::Compressed::smallest).sum();
    println!("site: {total:>9} bytes in brotli  all wasm");
}

/// Asked of cargo when it runs, not when it compiles: checkouts that share a target folder share this executable.
fn root() -> Result<PathBuf> {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).context("run it as `cargo xtask`")?;
    Ok(here.parent().context("the workspace's folder")?.to_owned())
}

fn scratch(out: &Path) -> PathBuf {
    out.with_extension("work")
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_keeps_its_ending() {
        let one = File::hashed("app.js", b"one".to_vec());
        let two = File::hashed("app.js", b"two".to_vec());
        assert_ne!(one.path, two.path);
        assert!(one.path.starts_with("app.") && one.path.ends_with(".js"));
        assert_eq!(one.path.len(), "app..js".len() + 16);
    }
}
