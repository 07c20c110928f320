//! All styles in one file: the faces of the font, then `style/*.css` by name.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{fonts::Font, site::File};

/// Reads the style sheets, in the order of their names.
pub fn read(root: &Path) -> Result<Vec<u8>> {
    let folder = root.join("style");
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut styles = Vec::new();
    for path in paths {
        styles.extend(fs::read(&path)?);
        styles.push(b'\n');
    }
    Ok(styles)
}

/// Puts the font faces before the styles.
pub fn bundle(styles: &[u8], fonts: &[Font]) -> File {
    let mut bundle: Vec<u8> = fonts.iter().map(Font::face).collect::<String>().into_bytes();
    bundle.extend(styles);
    File::hashed("style.css", bundle)
}
