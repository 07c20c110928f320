//! How long a new formula takes over all parties, and how long others wait for their moves meanwhile.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use service::{Clock, Ids, SystemClock, SystemIds};

use super::book::{Book, Who};
use super::cases::movement;
use super::client::{Client, Request};
use super::load::share;
use super::millis;
use super::server::Server;

/// The field that is added.
pub const FIELD: &str = "custom_loud";

/// Between two moves, so that they do not take all of the writer's time.
const PAUSE: Duration = Duration::from_millis(20);

/// Measures and prints a table.
///
/// # Errors
/// When the field is not taken, or a question is not answered.
pub fn print(server: &Server, book: &Book) -> Result<(), Box<dyn Error>> {
    let client = Client::new(server.address, book.session(Who::Administrator));
    let field = json!({ "of": "party", "name": "Loud", "kind": "formula", "result": "text", "formula": "upper(name) & \" \" & kind" });
    let made = json!({ "type": "custom_field", "id": SystemIds.next(SystemClock.now()), "fields": field });
    let envelope = json!({ "id": SystemIds.next(SystemClock.now()), "name": "create_record", "payload": made });
    let began = Instant::now();
    let answer = client.call(&Request::Send(envelope))?;
    if answer.status != 200 {
        return Err(String::from_utf8_lossy(&answer.body).into_owned().into());
    }
    let taken = began.elapsed();
    let (mut moves, mut total) = (Vec::new(), 0);
    while let Some(records) = left(&client)? {
        total = records;
        let request = movement(&book.deals, &book.open, 700_000 + moves.len());
        let asked = Instant::now();
        client.call(&request)?;
        moves.push(asked.elapsed());
        std::thread::sleep(PAUSE);
    }
    moves.sort_unstable();
    let spread: Vec<String> = [50, 99].iter().filter_map(|percent| share(&moves, *percent)).map(|t| format!("{:.1}", millis(t))).collect();
    println!("| a formula over {total} parties | |\n|---|---|");
    println!("| the field is taken after | {:.0} ms |", millis(taken));
    println!("| it is worked out after | {:.1} s |", began.elapsed().as_secs_f64());
    println!("| a move meanwhile, p50 / p99 ms | {} |\n", spread.join(" / "));
    Ok(())
}

/// How many records there are, while some are not worked out yet.
fn left(client: &Client) -> Result<Option<i64>, Box<dyn Error>> {
    let answer = client.call(&Request::Ask("fillings", json!({})))?;
    let told: Value = serde_json::from_slice(&answer.body)?;
    Ok(told.as_array().ok_or("no list of what is worked out")?.first().and_then(|filling| filling["total"].as_i64()))
}
