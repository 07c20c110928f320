//! Makes wasm smaller with binaryen's `wasm-opt`, which npm brings as JavaScript.

use std::{collections::BTreeMap, fs, path::Path, process::Command, sync::Mutex, thread};

use anyhow::{Context, Result, bail};

use crate::browser::Modules;

// Not `--all-features`: it turns on compact imports, which browsers refuse.
const FLAGS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Optimises every module, several at a time.
pub fn all(modules: &mut Modules, root: &Path, scratch: &Path) -> Result<()> {
    let tool = root.join("end2end/node_modules/binaryen/bin/wasm-opt");
    let waiting = Mutex::new(std::mem::take(&mut modules.wasm).into_iter().collect::<Vec<_>>());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let done: Result<Vec<BTreeMap<String, Vec<u8>>>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(|| work(&waiting, &tool, scratch))).collect();
        workers.into_iter().map(join).collect()
    });
    modules.wasm = done?.into_iter().flatten().collect();
    Ok(())
}

fn join<T>(worker: thread::ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    match worker.join() {
        Ok(result) => result,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn work(waiting: &Mutex<Vec<(String, Vec<u8>)>>, tool: &Path, scratch: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut done = BTreeMap::new();
    loop {
        let next = waiting.lock().map_err(|_| anyhow::anyhow!("another worker failed"))?.pop();
        let Some((name, content)) = next else {
            return Ok(done);
        };
        let smaller = one(&name, &content, tool, scratch)?;
        done.insert(name, smaller);
    }
}

fn one(name: &str, content: &[u8], tool: &Path, scratch: &Path) -> Result<Vec<u8>> {
    let input = scratch.join(format!("{name}.in"));
    let output = scratch.join(format!("{name}.opt"));
    fs::write(&input, content)?;
    let run =
        Command::new("node").arg(tool).args(FLAGS).arg(&input).arg("-o").arg(&output).output().context("starting node for wasm-opt")?;
    if !run.status.success() {
        bail!("wasm-opt refused {name}: {}", String::from_utf8_lossy(&run.stderr));
    }
    Ok(fs::read(&output)?)
}
