//! Writes the table of embedded files from the site that `cargo xtask site` built, or an empty table where there is none,
//! so that checks and tests of the server need no wasm.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=RAPPORT_SITE_DIR");
    let mut table = String::new();
    let manifest = match env::var_os("RAPPORT_SITE_DIR").map(PathBuf::from) {
        Some(folder) => {
            let path = folder.join("site.json");
            println!("cargo::rerun-if-changed={}", path.display());
            read(&path)?.map(|manifest| (folder, manifest))
        }
        None => None,
    };
    println!("cargo::rustc-env=RAPPORT_VERSION={}", version(manifest.as_ref().map(|(_, manifest)| manifest)));
    match manifest {
        Some((folder, manifest)) => write_table(&mut table, &folder, &manifest)?,
        None => write_table(&mut table, Path::new(""), &Value::Null)?,
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("site_table.rs"), table)?;
    Ok(())
}

/// The package's version and a digest of the site: the names in its manifest carry the hashes of all that browsers run.
fn version(manifest: Option<&Value>) -> String {
    let mut version = env!("CARGO_PKG_VERSION").to_owned();
    if let Some(manifest) = manifest {
        let mut digest = DefaultHasher::new();
        manifest.to_string().hash(&mut digest);
        version.push_str(&format!("+{:016x}", digest.finish()));
    }
    version
}

fn read(path: &Path) -> Result<Option<Value>, Box<dyn Error>> {
    if !path.exists() {
        return Ok(None);
    }
    Ok(Some(serde_json::from_slice(&fs::read(path)?)?))
}

fn write_table(table: &mut String, folder: &Path, manifest: &Value) -> Result<(), Box<dyn Error>> {
    writeln!(table, "static FILES: &[File] = &[")?;
    for file in manifest["files"].as_array().into_iter().flatten() {
        let path = text(file, "path")?;
        let raw = folder.join("files").join(path);
        let variant = |key: &str| match file[key].as_bool() {
            Some(true) => format!("Some(include_bytes!({:?}))", format!("{}.{key}", raw.display())),
            _ => "None".to_owned(),
        };
        writeln!(
            table,
            "    File {{ name: {:?}, path: {:?}, content_type: {:?}, hash: {:?}, fixed: {}, raw: include_bytes!({:?}), br: {}, gz: {} }},",
            text(file, "name")?,
            format!("{}{path}", if file["fixed"] == true { "/" } else { "/site/" }),
            text(file, "type")?,
            text(file, "hash")?,
            file["fixed"] == true,
            raw,
            variant("br"),
            variant("gz"),
        )?;
    }
    writeln!(table, "];")?;

    writeln!(table, "static CHUNKS: &[(&str, &[&str])] = &[")?;
    for (page, chunks) in manifest["chunks"].as_object().into_iter().flatten() {
        let chunks: Vec<String> =
            chunks.as_array().into_iter().flatten().filter_map(Value::as_str).map(|name| format!("/site/{name}")).collect();
        writeln!(table, "    ({page:?}, &{chunks:?}),")?;
    }
    writeln!(table, "];")?;
    Ok(())
}

fn text<'a>(file: &'a Value, key: &str) -> Result<&'a str, Box<dyn Error>> {
    file[key].as_str().ok_or_else(|| format!("site.json: a file without `{key}`").into())
}
