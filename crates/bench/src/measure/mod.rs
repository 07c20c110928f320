//! Measures the executable as it is served: real sessions, HTTP, keep-alive.

mod book;
mod browser;
mod cases;
mod client;
mod formula;
mod listeners;
mod load;
mod machine;
mod server;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use clap::Args;

use book::Book;
use cases::Case;
use load::Figure;
use server::Server;

/// What is measured, and for how long.
#[derive(Debug, Args)]
pub struct Options {
    /// The executable.
    #[arg(long)]
    rapport: PathBuf,
    /// Seconds for each figure.
    #[arg(long, default_value_t = 2.0)]
    seconds: f64,
    /// Clients at the same time, one column each.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 8, 64])]
    clients: Vec<usize>,
    /// Only cases whose name begins so.
    #[arg(long, default_value = "")]
    only: String,
    /// The script that measures in a browser; without it nothing is.
    #[arg(long)]
    browser: Option<PathBuf>,
    /// What stands above the tables.
    #[arg(long, default_value = "")]
    title: String,
}

/// Measures and prints Markdown.
///
/// # Errors
/// When the database was not filled, or the executable does not start.
pub async fn run(database_url: &str, options: &Options) -> Result<(), Box<dyn Error>> {
    let book = Book::open(database_url).await?;
    println!("### {}\n", options.title);
    println!("{}; {}; load before {}.\n", machine::today(), machine::processor(), machine::load());
    // The answers are waited for by threads, of which the runtime has none to give.
    tokio::task::block_in_place(|| measure(database_url, options, &book))
}

fn measure(database_url: &str, options: &Options, book: &Book) -> Result<(), Box<dyn Error>> {
    let starts = (0..3).map(|_| Server::start(&options.rapport, database_url).map(|s| s.ready_after)).collect::<Result<Vec<_>, _>>()?;
    let server = Server::start(&options.rapport, database_url)?;
    let named = |cases: Vec<Case>| cases.into_iter().filter(|case| case.name.starts_with(&options.only)).collect::<Vec<Case>>();
    let (cases, by_formula) = (named(cases::all(book)), named(cases::by_formula()));
    let at_rest = machine::resident(server.pid())?;
    print_cases(&server, book, &cases, options)?;
    let under_load = machine::most_resident(server.pid())?;
    if "live".starts_with(&options.only) {
        listeners::print(&server, book)?;
    }
    if "formula".starts_with(&options.only) || !by_formula.is_empty() {
        formula::print(&server, book)?;
        print_cases(&server, book, &by_formula, options)?;
    }
    if let Some(script) = options.browser.as_ref().filter(|_| "browser".starts_with(&options.only)) {
        browser::print(&server, book, script)?;
    }
    println!("Memory: {at_rest} MB at rest, {under_load} MB at most under load, {} MB after.", machine::resident(server.pid())?);
    let starts: Vec<String> = starts.iter().map(|d| format!("{:.0}", millis(*d))).collect();
    println!("From start to ready: {} ms.", starts.join(", "));
    println!("Load after {}.\n", machine::load());
    Ok(())
}

fn print_cases(server: &Server, book: &Book, cases: &[Case], options: &Options) -> Result<(), Box<dyn Error>> {
    print_head(&options.clients);
    let seconds = Duration::from_secs_f64(options.seconds);
    for case in cases {
        load::warm_up(server, book, case)?;
        let mut line = format!("| {} | {} ", case.name, case.who.name());
        let mut bytes = 0;
        for clients in &options.clients {
            let figure = load::run(server, book, case, *clients, seconds)?;
            bytes = figure.bytes;
            line += &cell(&figure);
        }
        println!("{line}| {:.1} |", bytes as f64 / 1024.0);
    }
    println!();
    Ok(())
}

fn print_head(clients: &[usize]) {
    let mut head = "| what | who ".to_owned();
    let mut rule = "|---|---".to_owned();
    for clients in clients {
        head += &format!("| {clients} client{}: p50 / p99 ms | per s ", if *clients == 1 { "" } else { "s" });
        rule += "|---|---";
    }
    println!("{head}| KiB |\n{rule}|---|");
}

fn cell(figure: &Figure) -> String {
    let wrong = if figure.wrong > 0 { format!(" ({} refused)", figure.wrong) } else { String::new() };
    format!("| {:.1} / {:.1} | {:.0}{wrong} ", millis(figure.median), millis(figure.p99), figure.per_second)
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Times `rapport verify`.
///
/// # Errors
/// When something that is stored twice disagrees.
pub fn verify(database_url: &str, rapport: &Path) -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    let mut child = Command::new(rapport).args(["--database-url", database_url, "verify"]).spawn()?;
    let (mut most, pid) = (0, child.id());
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        most = machine::most_resident(pid).unwrap_or(0).max(most);
        std::thread::sleep(Duration::from_millis(50));
    };
    println!("Verified in {:.1} s with at most {most} MB; load {}.", began.elapsed().as_secs_f64(), machine::load());
    if status.success() { Ok(()) } else { Err("what is stored twice disagrees".into()) }
}
