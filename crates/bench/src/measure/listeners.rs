//! How long a change takes to those who listen: from before it is sent until the last of so many has it.

use std::error::Error;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::book::{Book, CROWD, Who};
use super::cases::movement;
use super::client::Client;
use super::load::share;
use super::millis;
use super::server::Server;

const MOVES: usize = 60;
/// Between two moves, so that one is told before the next is made.
const PAUSE: Duration = Duration::from_millis(120);
/// Nobody waits longer for an event.
const PATIENCE: Duration = Duration::from_secs(10);

/// An event at a listener: the journal number, and when it came.
type Heard = (i64, Instant);

/// Measures and prints a table.
///
/// # Errors
/// When a stream does not open or an event does not come.
pub fn print(server: &Server, book: &Book) -> Result<(), Box<dyn Error>> {
    println!("| a change reaches | p50 / p95 / p99 ms |\n|---|---|");
    for crowd in [2, CROWD] {
        let (mut second, mut last) = (Vec::new(), Vec::new());
        for times in delivered(server, book, crowd)? {
            second.extend(times.get(1).copied());
            last.extend(times.last().copied());
        }
        println!("| the second of {crowd} listeners | {} |", spread(&mut second));
        if crowd > 2 {
            println!("| the {crowd}th of {crowd} listeners | {} |", spread(&mut last));
        }
    }
    println!();
    Ok(())
}

fn spread(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let told: Vec<String> = [50, 95, 99].iter().filter_map(|percent| share(times, *percent)).map(|t| format!("{:.1}", millis(t))).collect();
    told.join(" / ")
}

/// For each move, after how long each listener had it, in order.
fn delivered(server: &Server, book: &Book, crowd: usize) -> Result<Vec<Vec<Duration>>, Box<dyn Error>> {
    let (heard, events) = channel();
    let (opened, open) = channel();
    for session in book.listeners.iter().take(crowd) {
        let (client, heard, opened) = (Client::forever(server.address, session), heard.clone(), opened.clone());
        std::thread::spawn(move || listen(&client, &heard, &opened));
    }
    for _ in 0..crowd {
        open.recv_timeout(PATIENCE)?;
    }
    let mover = Client::new(server.address, book.session(Who::Administrator));
    let mut told = Vec::new();
    for number in 0..MOVES {
        let request = movement(&book.deals, &book.open, 500_000 + number);
        let began = Instant::now();
        let answer = mover.call(&request)?;
        let accepted: serde_json::Value = serde_json::from_slice(&answer.body)?;
        if let Some(n) = accepted["n"].as_i64() {
            told.push(gather(&events, n, began, crowd)?);
        }
        std::thread::sleep(PAUSE);
    }
    Ok(told)
}

fn gather(events: &Receiver<Heard>, n: i64, began: Instant, crowd: usize) -> Result<Vec<Duration>, Box<dyn Error>> {
    let mut times = Vec::with_capacity(crowd);
    while times.len() < crowd {
        let (number, at) = events.recv_timeout(PATIENCE)?;
        if number == n {
            times.push(at.duration_since(began));
        }
    }
    times.sort_unstable();
    Ok(times)
}

/// Listens until the server is gone or nobody wants to know any more.
fn listen(client: &Client, heard: &Sender<Heard>, opened: &Sender<()>) {
    let Ok(lines) = client.listen() else { return };
    let mut first = true;
    for line in lines {
        if first && opened.send(()).is_err() {
            return;
        }
        first = false;
        let number = line.strip_prefix("id:").and_then(|n| n.trim().parse().ok());
        if let Some(n) = number
            && heard.send((n, Instant::now())).is_err()
        {
            return;
        }
    }
}
