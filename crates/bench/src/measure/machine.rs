//! What the machine says of itself.

use std::fs::read_to_string;

use service::{Clock, SystemClock};

/// The day, in UTC.
pub fn today() -> String {
    SystemClock.now().date_naive().to_string()
}

/// The processors.
pub fn processor() -> String {
    let told = read_to_string("/proc/cpuinfo").unwrap_or_default();
    let models: Vec<&str> = told.lines().filter(|l| l.starts_with("model name")).filter_map(|l| l.split(": ").nth(1)).collect();
    format!("{} × {}", models.len(), models.first().unwrap_or(&"unknown"))
}

/// The load averages of 1, 5 and 15 minutes, and how many of all tasks run just now.
pub fn load() -> String {
    let told = read_to_string("/proc/loadavg").unwrap_or_default();
    told.split(' ').take(4).collect::<Vec<_>>().join(" ")
}

/// What a process holds in memory, in MB.
///
/// # Errors
/// When it is gone.
pub fn resident(pid: u32) -> std::io::Result<u64> {
    status(pid, "VmRSS:")
}

/// The most that it ever held, in MB.
///
/// # Errors
/// When it is gone.
pub fn most_resident(pid: u32) -> std::io::Result<u64> {
    status(pid, "VmHWM:")
}

fn status(pid: u32, line: &str) -> std::io::Result<u64> {
    let told = read_to_string(format!("/proc/{pid}/status"))?;
    let kib = told.lines().find_map(|l| l.strip_prefix(line)).and_then(|l| l.split_whitespace().next()).and_then(|n| n.parse::<u64>().ok());
    Ok(kib.unwrap_or(0) / 1024)
}
