//! Inter, in the subsets that our languages need, from its npm package.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

use crate::site::File;

const SUBSETS: [&str; 3] = ["latin", "latin-ext", "vietnamese"];

/// One subset of the font.
pub struct Font {
    /// The file with its glyphs.
    pub file: File,
    /// The characters it holds, as CSS writes them.
    range: String,
}

impl Font {
    /// The rule that tells the browser when to load the file.
    pub fn face(&self) -> String {
        format!(
            "@font-face{{font-family:\"Inter Variable\";font-style:normal;font-display:swap;font-weight:100 900;\
             src:url(\"{}\")format(\"woff2\");unicode-range:{}}}\n",
            self.file.path, self.range
        )
    }
}

/// Reads the subsets, and which characters are in which.
pub fn read(root: &Path) -> Result<Vec<Font>> {
    let package = root.join("end2end/node_modules/@fontsource-variable/inter");
    let ranges = fs::read(package.join("unicode.json")).context("the font is missing; `make setup` installs it")?;
    let ranges: BTreeMap<String, String> = serde_json::from_slice(&ranges)?;
    let mut fonts = Vec::new();
    for subset in SUBSETS {
        let path = package.join(format!("files/inter-{subset}-wght-normal.woff2"));
        let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        fonts.push(Font {
            file: File::hashed(&format!("inter-{subset}.woff2"), content),
            range: ranges.get(subset).with_context(|| format!("no range for {subset}"))?.clone(),
        });
    }
    Ok(fonts)
}
