//! The stream as it comes over the wire: cut at any byte, it goes on where the browser is.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use chrono::Duration;
use domain::command::Question;
use domain::id::Id;
use domain::questions::{List, ListView, LiveEvent};
use domain::record::{Record, RecordType};
use domain::verbs::{ChangeRecord, DeleteRecord, MoveOpportunity, RestoreRecord, difference};
use futures::{FutureExt, StreamExt};
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::{IndexedMutRandom, IndexedRandom};
use serde_json::{Map, Value, json};
use store::journal::Head;
use testing::{TestBook, chance, on_both, seed, times};

use super::visit::Visit;
use super::{call, sign_in};

/// One message of the stream.
#[derive(Debug, Default)]
struct Message {
    event: String,
    id: Option<i64>,
    data: String,
}

/// The messages that are whole in these bytes, as a browser takes them.
fn messages(bytes: &[u8]) -> Vec<Message> {
    let text = String::from_utf8_lossy(bytes);
    let whole = text.rfind("\n\n").map_or("", |end| &text[..end]);
    let message = |block: &str| {
        let mut message = Message::default();
        for line in block.lines() {
            match line.split_once(": ") {
                Some(("event", event)) => message.event = event.to_owned(),
                Some(("id", id)) => message.id = id.parse().ok(),
                Some(("data", data)) => message.data.push_str(data),
                _ => {}
            }
        }
        message
    };
    whole.split("\n\n").filter(|block| !block.is_empty()).map(message).collect()
}

/// Reads until the second greeting, which comes after everything that was missed.
pub async fn until_caught_up(body: Body) -> String {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    while messages(&bytes).iter().filter(|message| message.event == "hello").count() < 2 {
        bytes.extend_from_slice(&stream.next().await.expect("the stream goes on").expect("readable"));
    }
    String::from_utf8(bytes).expect("text")
}

/// A browser that knows the records that it was told.
struct Ear<'a> {
    book: &'a TestBook,
    router: Router,
    user: Id,
    cookie: String,
    last: i64,
    records: BTreeMap<Id, Record>,
    cuts: usize,
}

const TYPES: [RecordType; 3] = [RecordType::Opportunity, RecordType::Lead, RecordType::Party];

impl<'a> Ear<'a> {
    async fn begin(book: &'a TestBook, router: &Router, user: Id, email: &str) -> Ear<'a> {
        let cookie = sign_in(router, email).await;
        let mut ear = Ear { book, router: router.clone(), user, cookie, last: 0, records: BTreeMap::new(), cuts: 0 };
        (ear.records, ear.last) = ear.server().await;
        ear
    }

    /// What the server says that is there.
    async fn server(&self) -> (BTreeMap<Id, Record>, i64) {
        let (mut records, mut n) = (BTreeMap::new(), i64::MAX);
        for record_type in TYPES {
            let question = json!(List { limit: 200, ..List::of(record_type) });
            let answer = self.book.service.ask(self.user, None, List::NAME, question).await.expect("a list");
            let view: ListView = serde_json::from_value(answer).expect("as described");
            n = n.min(view.n);
            records.extend(view.records.into_iter().map(|record| (record.id, record)));
        }
        (records, n)
    }

    /// Listens until everything up to a number was told, or until so many bytes came: what is not whole by then is lost.
    async fn listen(&mut self, up_to: i64, mut room: usize) {
        let mut request = Request::get(format!("/live?after={}", self.last)).header(header::COOKIE, &self.cookie);
        if self.cuts.is_multiple_of(2) {
            // A browser that connects again by itself.
            request = request.header("last-event-id", self.last.to_string());
        }
        let response = call(&self.router, request.body(Body::empty()).expect("a request")).await;
        assert_eq!(response.status(), 200);
        let mut stream = response.into_body().into_data_stream();
        let (mut bytes, mut taken, mut greeted) = (Vec::new(), 0, false);
        while self.last < up_to {
            let chunk = stream.next().await.expect("the stream goes on").expect("readable");
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
            room -= chunk.len().min(room);
            let all = messages(&bytes);
            for message in &all[taken..] {
                self.take(message, &mut greeted);
            }
            taken = all.len();
            if room == 0 {
                self.cuts += 1;
                return;
            }
        }
    }

    fn take(&mut self, message: &Message, greeted: &mut bool) {
        match message.event.as_str() {
            "hello" if !*greeted => *greeted = true,
            "hello" => {
                let told: Value = serde_json::from_str(&message.data).expect("JSON");
                self.last = self.last.max(told["n"].as_i64().expect("a number"));
            }
            "" => {
                let event: LiveEvent = serde_json::from_str(&message.data).expect("an event");
                assert!(event.n > self.last, "{} after {}", event.n, self.last);
                self.last = message.id.expect("its number");
                for change in event.changes {
                    match change.record {
                        Some(record) => self.records.insert(change.id, record),
                        None => self.records.remove(&change.id),
                    };
                }
            }
            other => panic!("{other}: {}", message.data),
        }
    }

    async fn knows_what_the_server_knows(&self) {
        let known: BTreeMap<&Id, &Record> =
            self.records.iter().filter(|(_, record)| TYPES.contains(&record.record_type) && !record.is_deleted()).collect();
        let (server, _) = self.server().await;
        assert_eq!(known, server.iter().collect(), "of {:?}", self.user);
    }
}

async fn write(book: &TestBook, chance: &mut StdRng) {
    let (people, sales) = (&book.people, &book.sales);
    let deal = *sales.deals.choose(chance).expect("deals");
    let (record_type, id, fields) = match chance.random_range(0..10) {
        0..3 => {
            let stage = sales.stages[chance.random_range(0..4)];
            let verb = MoveOpportunity { opportunity: deal, stage, after: None, fields: Map::new() };
            drop(book.submit(people.administrator, &verb).await);
            return;
        }
        3 => {
            drop(book.submit(people.administrator, &DeleteRecord { record_type: RecordType::Opportunity, id: deal }).await);
            return;
        }
        4 => {
            drop(book.submit(people.administrator, &RestoreRecord { record_type: RecordType::Opportunity, id: deal }).await);
            return;
        }
        5..8 => {
            let owner = [people.seller, people.colleague, people.stranger][chance.random_range(0..3)];
            (RecordType::Opportunity, deal, json!({ "owner": owner }))
        }
        8 => (RecordType::Lead, sales.leads[chance.random_range(0..3)], json!({ "need": format!("Bàn {}", chance.random_range(0..1000)) })),
        _ => (RecordType::Party, sales.party, json!({ "name": format!("Đông Á {}", chance.random_range(0..1000)) })),
    };
    let fields = fields.as_object().cloned().unwrap_or_default();
    drop(book.submit(people.administrator, &ChangeRecord { record_type, id, fields }).await);
}

#[tokio::test]
async fn a_stream_that_is_cut_at_any_byte_goes_on_where_the_browser_is() {
    let seed = seed(0x0062_7974_6573);
    on_both(|book| {
        async move {
            let mut chance = chance(seed, 0);
            let router = &Visit::stranger(book).router;
            let people = &book.people;
            let mut ears = Vec::new();
            for (user, email) in
                [(people.seller, "nam@example.com"), (people.manager, "mai@example.com"), (people.watcher, "otto@example.com")]
            {
                ears.push(Ear::begin(book, router, user, email).await);
            }
            let cuts = times("RAPPORT_CUTS", 1000) / 10;
            while ears.iter().map(|ear| ear.cuts).sum::<usize>() < cuts {
                for _ in 0..chance.random_range(1..3) {
                    write(book, &mut chance).await;
                }
                let head = book.service.db().head().await.expect("answers");
                let ear = ears.choose_mut(&mut chance).expect("ears");
                let room = chance.random_range(1..12_000);
                // Somebody writes while the stream is read.
                let mut other = testing::chance(seed, room as u64);
                futures::join!(ear.listen(head, room), write(book, &mut other));
            }
            let head = book.service.db().head().await.expect("answers");
            for ear in &mut ears {
                ear.listen(head, usize::MAX).await;
                ear.knows_what_the_server_knows().await;
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

/// Seventy changes of values, as an import by another process writes them.
async fn a_busy_day(book: &TestBook, chance: &mut StdRng) {
    let (service, now) = (&book.service, book.service.clock().now());
    let mut work = service.db().begin().await.expect("the database answers");
    for _ in 0..70 {
        let n = work.next_number().await.expect("a number");
        let deal = *book.sales.deals.choose(chance).expect("deals");
        let record = work.load(RecordType::Opportunity, deal).await.expect("read").expect("there");
        let value = Map::from_iter([("value".to_owned(), json!(n))]);
        let head = Head {
            command: service.new_id(),
            actor: book.people.administrator,
            verb: "change_record".to_owned(),
            recorded_at: now,
            effective_at: now,
            queue: None,
            batch: None,
            undoes: None,
        };
        work.record_entry(n, &head, difference(&record, value).as_slice()).await.expect("written");
    }
    work.commit().await.expect("written");
}

#[tokio::test]
async fn who_was_away_for_a_month_is_caught_up() {
    let seed = seed(0x6d6f_6e74);
    on_both(|book| {
        async move {
            let mut chance = chance(seed, 0);
            let router = &Visit::stranger(book).router;
            let people = &book.people;
            let before = sign_in(router, "mai@example.com").await;
            let mut ear = Ear::begin(book, router, people.seller, "nam@example.com").await;
            let begun = ear.last;
            for _ in 0..30 {
                write(book, &mut chance).await;
                a_busy_day(book, &mut chance).await;
                book.clock.advance(Duration::days(1));
            }
            let request = Request::get("/live").header(header::COOKIE, &before).body(Body::empty()).expect("a request");
            assert_eq!(call(router, request).await.status(), 401, "the session did not wait for so long");
            ear.cookie = sign_in(router, "nam@example.com").await;
            let head = book.service.db().head().await.expect("answers");
            assert!(head > begun + 2000, "thousands of entries");
            ear.listen(head, usize::MAX).await;
            ear.knows_what_the_server_knows().await;
            vec![head.to_string()]
        }
        .boxed()
    })
    .await;
}
