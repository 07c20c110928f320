//! The executable is killed while eight people write, and its database stops under it: what was acknowledged is there
//! once, nothing is half there, and it serves again by itself. So it is when a restore is killed; and a hangup is no end.

mod cluster;
mod hangup;
mod process;
mod restoring;
mod work;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use domain::id::Id;
use rand::RngExt;
use rand::rngs::StdRng;
use testing::{Backend, TestBook, chance, seed, times};
use tokio::runtime::Runtime;

use cluster::Cluster;
use process::{Rapport, free_address};
use work::{Given, Writer};

/// It is ready again within.
const READY: Duration = Duration::from_secs(2);

/// A book that others serve: where it is, and who writes in it.
struct Left {
    backend: Backend,
    writers: Vec<(Id, String)>,
    given: Given,
}

impl Left {
    /// Eight people with a token each.
    async fn on(backend: Backend) -> Left {
        let book = TestBook::on(backend).await;
        let (people, sales) = (book.people.clone(), book.sales.clone());
        let mut writers = Vec::new();
        for user in [
            people.seller,
            people.colleague,
            people.stranger,
            people.manager,
            people.top_manager,
            people.administrator,
            people.seller,
            people.administrator,
        ] {
            writers.push((user, book.service.make_token(user, "test").await.expect("a token is made")));
        }
        let given = Given { pipeline: sales.pipeline, stages: sales.stages, lost_reason: sales.lost_reasons[0] };
        Left { backend: book.leave().await, writers, given }
    }

    /// The writers of a round, each with a chance and a name of its own.
    fn writers(&self, address: SocketAddr, seed: u64, round: usize) -> Vec<Writer> {
        let writer = |(i, (_, token)): (usize, &(Id, String))| {
            let part = (round * 100 + i) as u64;
            Writer::new(address, token.clone(), self.given.clone(), chance(seed, part), format!("{seed}.{round}.{i}"))
        };
        self.writers.iter().enumerate().map(writer).collect()
    }
}

/// What was acknowledged is there, and being sent again changes nothing; what nobody heard of is there once after it was
/// sent again.
fn all_is_there_once(rapport: &Rapport, writers: &[Writer]) {
    let head = rapport.head();
    let each = |work: fn(&Writer)| {
        thread::scope(|scope| writers.iter().for_each(|writer| drop(scope.spawn(move || work(writer)))));
    };
    each(Writer::acknowledged_is_there);
    assert_eq!(rapport.head(), head, "what was acknowledged is not done again");
    each(Writer::unheard_is_sent_again);
    let head = rapport.head();
    each(Writer::unheard_is_sent_again);
    assert_eq!(rapport.head(), head, "what was sent again is not done a third time");
}

/// Waits for a random number of answers and a moment more, so that it happens anywhere in the next commands.
fn at_a_random_moment(answers: &Receiver<()>, chance: &mut StdRng) {
    for _ in 0..chance.random_range(1..60) {
        answers.recv().expect("somebody writes");
    }
    thread::sleep(Duration::from_micros(chance.random_range(0..20_000)));
}

fn kill_again_and_again(backend: impl Future<Output = Option<Backend>>) {
    let seed = seed(0x6b69_6c6c);
    let runtime = Runtime::new().expect("a runtime");
    let Some(backend) = runtime.block_on(backend) else { return };
    let left = runtime.block_on(Left::on(backend));
    let (url, address) = (left.backend.url(), free_address());
    let mut chance = chance(seed, u64::MAX);
    let mut rapport = Rapport::start(&url, address);
    let mut acknowledged = 0;
    let rounds = times("RAPPORT_KILL_ROUNDS", 10);
    for round in 0..rounds {
        let mut writers = left.writers(address, seed, round);
        let (answered, answers) = channel();
        thread::scope(|scope| {
            for writer in &mut writers {
                scope.spawn(|| writer.write_until_cut(&answered));
            }
            at_a_random_moment(&answers, &mut chance);
            rapport.kill();
        });
        let begun = Instant::now();
        rapport = Rapport::start(&url, address);
        let ready = begun.elapsed();
        println!("round {round}: ready after {ready:?}, {} acknowledged", work::acknowledged(&writers));
        assert!(ready < READY, "ready after {ready:?}");
        all_is_there_once(&rapport, &writers);
        process::verify(&url);
        acknowledged += work::acknowledged(&writers);
    }
    assert!(acknowledged > rounds, "the writers wrote: {acknowledged}");
    drop(rapport);
    runtime.block_on(left.backend.remove());
}

#[test]
fn killed_under_eight_writers_on_sqlite() {
    kill_again_and_again(async { Some(Backend::sqlite()) });
}

#[test]
fn killed_under_eight_writers_on_postgres() {
    kill_again_and_again(Backend::postgres());
}

/// So often it is asked again after the first 503. Each would take five seconds if it waited for the database.
const ASKED_AGAIN: usize = 100;

/// The probe, the API and a page say so, each in its own way, the first time and at once from then on.
fn says_that_it_is_away(rapport: &Rapport, token: &str) {
    thread::scope(|scope| {
        for (path, kind) in [("/healthz", "application/json"), ("/api/v1/me", "application/problem+json"), ("/sign-in", "text/plain")] {
            scope.spawn(move || {
                for _ in 0..=ASKED_AGAIN {
                    let (status, told) = rapport.get(path, token);
                    assert_eq!(status, 503, "{path} while the database is away: {told}");
                    assert!(told.starts_with(kind), "{path} while the database is away: {told}");
                }
            });
        }
    });
}

#[test]
fn postgres_stops_under_eight_writers_and_comes_back() {
    let seed = seed(0x7374_6f70);
    let Some(cluster) = Cluster::make() else { return };
    let runtime = Runtime::new().expect("a runtime");
    let left = runtime.block_on(async { Left::on(Backend::in_cluster(cluster.address()).await).await });
    let address = free_address();
    let rapport = Rapport::start(&left.backend.url(), address);
    let mut chance = chance(seed, u64::MAX);
    for round in 0..times("RAPPORT_STOP_ROUNDS", 1) {
        let mut writers = left.writers(address, seed, round);
        let back = AtomicBool::new(false);
        let (answered, answers) = channel();
        thread::scope(|scope| {
            for writer in &mut writers {
                scope.spawn(|| writer.write_through(&answered, || back.load(Ordering::SeqCst)));
            }
            at_a_random_moment(&answers, &mut chance);
            cluster.stop_hard();
            says_that_it_is_away(&rapport, &left.writers[0].1);
            cluster.start();
            back.store(true, Ordering::SeqCst);
        });
        println!("round {round}: {} acknowledged, {} times 503", work::acknowledged(&writers), work::turned_away(&writers));
        assert!(work::turned_away(&writers) > 0, "somebody noticed");
        all_is_there_once(&rapport, &writers);
        process::verify(&left.backend.url());
    }
}
