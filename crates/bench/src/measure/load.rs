//! Clients that ask as fast as they are answered, for some seconds.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::book::Book;
use super::cases::Case;
use super::client::Client;
use super::server::Server;

/// What is slow is warm after that long.
const WARM: Duration = Duration::from_secs(1);

/// What was measured of one case with so many clients.
pub struct Figure {
    /// Half of the answers came within.
    pub median: Duration,
    /// 99 of 100 answers came within.
    pub p99: Duration,
    /// Answers a second, of all clients.
    pub per_second: f64,
    /// Answers that were not what was asked for.
    pub wrong: usize,
    /// The size of an answer.
    pub bytes: usize,
}

/// Asks some times without looking at the clock, and sees that the answer is one.
///
/// # Errors
/// When it is not.
pub fn warm_up(server: &Server, book: &Book, case: &Case) -> Result<(), String> {
    let client = Client::new(server.address, book.session(case.who));
    let began = Instant::now();
    for number in (0..10).take_while(|number| *number == 0 || began.elapsed() < WARM) {
        let request = (case.request)(1_000_000 + number);
        let answer = client.call(&request).map_err(|e| format!("{}: {e}", case.name))?;
        if answer.status != 200 {
            return Err(format!("{} {request:?}: {} {}", case.name, answer.status, String::from_utf8_lossy(&answer.body)));
        }
    }
    Ok(())
}

struct Asked {
    times: Vec<Duration>,
    wrong: usize,
    bytes: usize,
}

/// Runs a case.
///
/// # Errors
/// When nothing was answered.
pub fn run(server: &Server, book: &Book, case: &Case, clients: usize, length: Duration) -> Result<Figure, String> {
    let next = AtomicUsize::new(0);
    let began = Instant::now();
    let asked: Vec<Asked> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..clients).map(|_| scope.spawn(|| ask(server, book, case, &next, began + length))).collect();
        running.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    let took = began.elapsed();
    let mut times: Vec<Duration> = asked.iter().flat_map(|a| a.times.iter().copied()).collect();
    times.sort_unstable();
    let (Some(median), Some(p99)) = (share(&times, 50), share(&times, 99)) else { return Err(format!("{}: no answer", case.name)) };
    Ok(Figure {
        median,
        p99,
        per_second: times.len() as f64 / took.as_secs_f64(),
        wrong: asked.iter().map(|a| a.wrong).sum(),
        bytes: asked.iter().map(|a| a.bytes).max().unwrap_or(0),
    })
}

fn ask(server: &Server, book: &Book, case: &Case, next: &AtomicUsize, until: Instant) -> Asked {
    let client = Client::new(server.address, book.session(case.who));
    let mut asked = Asked { times: Vec::new(), wrong: 0, bytes: 0 };
    while Instant::now() < until {
        let request = (case.request)(next.fetch_add(1, Ordering::Relaxed));
        let began = Instant::now();
        match client.call(&request) {
            Ok(answer) if answer.status == 200 => {
                asked.times.push(began.elapsed());
                asked.bytes = answer.body.len();
            }
            _ => asked.wrong += 1,
        }
    }
    asked
}

/// The time within which so many of a hundred came, of times in order.
pub fn share(times: &[Duration], percent: usize) -> Option<Duration> {
    times.get((times.len() * percent / 100).min(times.len().checked_sub(1)?)).copied()
}
