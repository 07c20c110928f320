//! Files whose address the world expects: icons, the web app's manifest.

use std::{fs, path::Path};

use anyhow::Result;

use crate::site::File;

/// Reads `app/public`, whose files keep their names, in the order of these.
pub fn read(root: &Path) -> Result<Vec<File>> {
    let base = root.join("app/public");
    let mut files = Vec::new();
    if base.exists() {
        gather(&base, &base, &mut files)?;
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn gather(base: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(base, &path, files)?;
            continue;
        }
        let name = path.strip_prefix(base)?.to_string_lossy().into_owned();
        files.push(File { path: name.clone(), name, fixed: true, content: fs::read(&path)? });
    }
    Ok(())
}
