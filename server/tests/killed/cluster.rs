//! A PostgreSQL cluster of this test's own, which may be stopped.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::process::free_address;

/// The cluster; it goes with the value.
pub struct Cluster {
    folder: TempDir,
    binaries: PathBuf,
    port: u16,
}

impl Cluster {
    /// A running cluster; `None` where tests on PostgreSQL are not asked for.
    pub fn make() -> Option<Cluster> {
        std::env::var_os("RAPPORT_TEST_POSTGRES")?;
        let folder = tempfile::Builder::new().prefix("rapport-cluster").tempdir().expect("a folder for the cluster");
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(folder.path()));
        }
        let cluster = Cluster { folder, binaries: newest_binaries(), port: free_address().port() };
        cluster
            .tell("initdb", &["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale-provider=icu", "--icu-locale=vi-VN", "--no-sync"]);
        let settings = format!(
            "listen_addresses = '127.0.0.1'\nport = {}\nunix_socket_directories = '{}'\n",
            cluster.port,
            cluster.folder.path().display()
        );
        let mut file = OpenOptions::new().append(true).open(cluster.data().join("postgresql.conf")).expect("the settings can be written");
        file.write_all(settings.as_bytes()).expect("the settings can be written");
        cluster.start();
        Some(cluster)
    }

    /// Where it is.
    pub fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Stops it as if the power went.
    pub fn stop_hard(&self) {
        self.tell("pg_ctl", &["-m", "immediate", "-w", "stop"]);
    }

    /// Starts it, again.
    pub fn start(&self) {
        let log = self.data().join("server.log");
        self.tell("pg_ctl", &["-w", "-l", &log.to_string_lossy(), "start"]);
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn tell(&self, program: &str, arguments: &[&str]) {
        run(self.command(program).args(arguments));
    }

    /// The server refuses to run as root.
    fn command(&self, program: &str) -> Command {
        let path = self.binaries.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        command.arg("-D").arg(self.data()).current_dir(self.folder.path());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // It may be stopped already.
        let _ = self.command("pg_ctl").args(["-m", "immediate", "-w", "stop"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

fn run(command: &mut Command) {
    // The server that is started keeps what it inherits open, so nothing may wait for its end.
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status().expect("the program runs");
    assert!(status.success(), "{command:?}");
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|done| done.stdout.trim_ascii() == b"0")
}

fn newest_binaries() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").expect("a PostgreSQL server is installed");
    let version = |path: &Path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest = versions
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("bin/initdb").exists())
        .max_by_key(|path| version(path));
    newest.expect("a PostgreSQL server is installed").join("bin")
}
