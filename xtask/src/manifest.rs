//! `site.json`: what the server's build reads to embed the site.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::{compress::Compressed, site::hash};

#[derive(Serialize, Deserialize)]
struct Manifest {
    /// Stands for everything that went into the site.
    inputs: String,
    files: Vec<Entry>,
    /// File names of chunks by lazy page.
    chunks: BTreeMap<String, Vec<String>>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    path: String,
    #[serde(rename = "type")]
    content_type: String,
    hash: String,
    fixed: bool,
    br: bool,
    gz: bool,
}

/// What went into the site in this folder, if there is one.
pub fn inputs(folder: &Path) -> Option<String> {
    let manifest: Manifest = serde_json::from_slice(&fs::read(folder.join("site.json")).ok()?).ok()?;
    Some(manifest.inputs)
}

/// Writes all files, and the manifest last.
pub fn write(folder: &Path, files: &[Compressed], chunks: &BTreeMap<String, Vec<String>>, inputs: &str) -> Result<()> {
    let mut entries = Vec::new();
    for each in files {
        let target = folder.join("files").join(&each.file.path);
        fs::create_dir_all(target.parent().context("a file in a folder")?)?;
        fs::write(&target, &each.file.content)?;
        for (ending, variant) in [("br", &each.br), ("gz", &each.gz)] {
            if let Some(variant) = variant {
                fs::write(folder.join("files").join(format!("{}.{ending}", each.file.path)), variant)?;
            }
        }
        entries.push(Entry {
            name: each.file.name.clone(),
            path: each.file.path.clone(),
            content_type: content_type(&each.file.name)?.to_owned(),
            hash: hash(&each.file.content),
            fixed: each.file.fixed,
            br: each.br.is_some(),
            gz: each.gz.is_some(),
        });
    }
    let manifest = Manifest { inputs: inputs.to_owned(), files: entries, chunks: chunks.clone() };
    fs::write(folder.join("site.json"), serde_json::to_vec_pretty(&manifest)?)?;
    Ok(())
}

fn content_type(name: &str) -> Result<&'static str> {
    Ok(match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        _ => bail!("no content type is known for {name}"),
    })
}
