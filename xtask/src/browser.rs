//! From Rust to what a browser loads: compile, split by lazy page, generate the JavaScript between.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::Profile;

/// The name under which the chunks' loader is imported; its length is what the splitter expects.
pub const SPLIT: &str = "__wasm_split.______________________.js";

/// What the browser loads, under the names of the tools that made it.
pub struct Modules {
    /// Wasm by file name; `app_bg.wasm` is the main module, the others are chunks.
    pub wasm: BTreeMap<String, Vec<u8>>,
    /// The script that instantiates the main module.
    pub script: String,
    /// The script that loads chunks; it and `script` import each other.
    pub split: String,
    /// Scripts that crates bring along, by the path under which `script` imports them.
    pub snippets: BTreeMap<String, String>,
    /// The chunks (without ending) that each lazy page needs.
    pub chunks: BTreeMap<String, Vec<String>>,
}

/// Compiles the frontend. Cargo decides whether there is anything to do. The target folder is one of its own, because the
/// toolchain may be another than the server's.
pub fn compile(profile: Profile, root: &Path) -> Result<Vec<u8>> {
    let profile = match profile {
        Profile::Dev => "wasm-dev",
        Profile::Release => "wasm-release",
    };
    let target = target_folder(root).join("wasm");
    let tools = env::var_os("RAPPORT_WASM_BIN").map(PathBuf::from);
    let mut cargo = match &tools {
        Some(tools) => Command::new(tools.join("cargo")),
        None => Command::new("cargo"),
    };
    cargo
        .current_dir(root)
        .args(["build", "--package", "frontend", "--target", "wasm32-unknown-unknown"])
        .args(["--profile", profile, "--target-dir"])
        .arg(&target)
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    if let Some(tools) = tools {
        cargo.env("RUSTC", tools.join("rustc"));
    }
    let status = cargo.status().context("starting cargo for the browser's side")?;
    if !status.success() {
        bail!("the frontend did not compile; without a wasm32 standard library, `make setup` brings one");
    }
    let built = target.join("wasm32-unknown-unknown").join(profile).join("frontend.wasm");
    fs::read(&built).with_context(|| format!("reading {}", built.display()))
}

fn target_folder(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Splits the compiled frontend into a main module and the chunks of the lazy pages.
pub fn split(wasm: &[u8], scratch: &Path) -> Result<Modules> {
    if scratch.exists() {
        fs::remove_dir_all(scratch)?;
    }
    fs::create_dir_all(scratch)?;
    let main = scratch.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(wasm);
    options.output_dir = scratch;
    options.main_out_path = &main;
    let link_name = format!("./{SPLIT}");
    options.link_name = &link_name;
    options.main_module = "./app.js";
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("splitting the wasm: {error:?}"))?;

    let bound = scratch.join("bound");
    Bindgen::new()
        .input_bytes("app", fs::read(&main)?)
        .web(true)?
        .typescript(false)
        .keep_lld_exports(true)
        .demangle(false)
        .generate(&bound)?;

    let mut modules = BTreeMap::from([("app_bg.wasm".to_owned(), fs::read(bound.join("app_bg.wasm"))?)]);
    for path in &split.split_modules {
        modules.insert(file_name(path)?, fs::read(path)?);
    }
    let mut snippets = BTreeMap::new();
    read_snippets(&bound, &bound.join("snippets"), &mut snippets)?;
    Ok(Modules {
        wasm: modules,
        script: fs::read_to_string(bound.join("app.js"))?,
        split: fs::read_to_string(scratch.join(SPLIT))?,
        snippets,
        chunks: split.prefetch_map.into_iter().collect(),
    })
}

fn read_snippets(base: &Path, folder: &Path, found: &mut BTreeMap<String, String>) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_snippets(base, &path, found)?;
        } else {
            let name = path.strip_prefix(base)?.to_string_lossy().into_owned();
            found.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

fn file_name(path: &Path) -> Result<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    Ok(name.context("a chunk without a readable name")?.to_owned())
}
