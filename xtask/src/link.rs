//! Gives wasm and scripts their hashed names, and makes the references between them follow.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use crate::{
    browser::{Modules, SPLIT},
    site::{File, hash, hashed_name},
};

/// Shadows the `fetch` by which the splitter's script loads chunks: it fails for good at the first failure, and the page with it.
const PATIENCE: &str = include_str!("patience.js");

/// The named files, and which chunks each lazy page needs.
pub struct Linked {
    /// Wasm and scripts.
    pub files: Vec<File>,
    /// File names of chunks by lazy page.
    pub chunks: BTreeMap<String, Vec<String>>,
}

/// Names everything by its content, leaves first.
pub fn link(modules: Modules) -> Result<Linked> {
    let mut files = Vec::new();
    let mut split = format!("{PATIENCE}{}", modules.split);
    let mut script = modules.script;
    let mut paths = BTreeMap::new();
    for (name, content) in modules.wasm {
        let main = name == "app_bg.wasm";
        let file = File::hashed(if main { "app.wasm" } else { &name }, content);
        if !main {
            split = split.replace(&format!("\"./{name}\""), &format!("\"./{}\"", file.path));
            paths.insert(name, file.path.clone());
        }
        files.push(file);
    }
    for (place, (path, content)) in modules.snippets.into_iter().enumerate() {
        let file = File::hashed(&format!("snippet-{place}.js"), content.into_bytes());
        script = redirect(&script, &path, &file.path)?;
        files.push(file);
    }

    // The two scripts import each other, so neither can carry a hash that covers the other's name: one hash for both.
    let common = hash(format!("{script}\0{split}").as_bytes());
    let script_path = hashed_name("app.js", &common);
    let split_path = hashed_name("split.js", &common);
    script = redirect(&script, SPLIT, &split_path)?;
    split = redirect(&split, "app.js", &script_path)?;
    for (name, path, content) in [("app.js", script_path, script), ("split.js", split_path, split)] {
        files.push(File { name: name.to_owned(), path, fixed: false, content: content.into_bytes() });
    }

    let chunks = modules.chunks.into_iter().map(|(page, stems)| {
        let names = stems.iter().filter_map(|stem| paths.get(&format!("{stem}.wasm")).cloned());
        (page, names.collect())
    });
    Ok(Linked { files, chunks: chunks.collect() })
}

/// Changes where a script imports from. Other mentions of the old name are keys of the wasm's import table and must stay.
fn redirect(script: &str, old: &str, new: &str) -> Result<String> {
    let mut changed = script.to_owned();
    for quote in ['\'', '"'] {
        changed = changed.replace(&format!("from {quote}./{old}{quote}"), &format!("from {quote}./{new}{quote}"));
    }
    ensure!(changed != script, "no import of {old} was found");
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(chunk: &[u8]) -> Modules {
        Modules {
            wasm: BTreeMap::from([("app_bg.wasm".to_owned(), b"main".to_vec()), ("split_board.wasm".to_owned(), chunk.to_vec())]),
            script: format!("import * as a from './{SPLIT}';\nconst imports = {{ './{SPLIT}': a }};"),
            split: "import { initSync } from \"./app.js\";\nfetch(new URL(\"./split_board.wasm\", import.meta.url))".to_owned(),
            snippets: BTreeMap::new(),
            chunks: BTreeMap::from([("board".to_owned(), vec!["split_board".to_owned()])]),
        }
    }

    fn file<'a>(linked: &'a Linked, name: &str) -> &'a File {
        linked.files.iter().find(|file| file.name == name).unwrap()
    }

    #[test]
    fn references_follow_the_names() {
        let linked = link(modules(b"chunk")).unwrap();
        let chunk = &file(&linked, "split_board.wasm").path;
        let split = file(&linked, "split.js");
        let script = file(&linked, "app.js");
        let split_text = String::from_utf8(split.content.clone()).unwrap();
        let script_text = String::from_utf8(script.content.clone()).unwrap();
        assert!(split_text.contains(&format!("\"./{chunk}\"")));
        assert!(split_text.contains(&format!("from \"./{}\"", script.path)));
        assert!(script_text.contains(&format!("from './{}'", split.path)));
        assert!(script_text.contains(&format!("{{ './{SPLIT}': a }}")), "the key of the import table stays");
        assert_eq!(linked.chunks["board"], std::slice::from_ref(chunk));
    }

    #[test]
    fn a_changed_chunk_changes_the_scripts_that_lead_to_it() {
        let before = link(modules(b"chunk")).unwrap();
        let after = link(modules(b"other")).unwrap();
        for name in ["split_board.wasm", "split.js", "app.js"] {
            assert_ne!(file(&before, name).path, file(&after, name).path, "{name}");
        }
        assert_eq!(file(&before, "app.wasm").path, file(&after, "app.wasm").path);
    }
}
