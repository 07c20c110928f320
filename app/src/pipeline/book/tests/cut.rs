//! The stream is cut at random places, again and again, while others write: in the end the board of everybody is the server's.

use domain::command::{Question, Verb};
use domain::questions::{Board, BoardFilter, Column, CurrencyTotal};
use domain::record::{Shape, Stage};
use domain::sort::sort_by;
use domain::verbs::{ChangeRecord, CreateRecord, DeleteRecord, ImportRecords, ImportedRecord, MoveOpportunity, RestoreRecord, Undo};
use futures::FutureExt;
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use service::LiveReader;
use testing::{TestBook, chance, on_both, seed, times};

use super::super::*;

async fn ask<Q: Question>(book: &TestBook, user: Id, question: &Q) -> Q::Answer
where
    Q::Answer: DeserializeOwned,
{
    let question = serde_json::to_value(question).expect("a question is JSON");
    let answer = book.service.ask(user, None, Q::NAME, question).await.expect("answered");
    serde_json::from_value(answer).expect("as described")
}

fn object(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// A board in somebody's browser.
struct Screen<'a> {
    book: &'a TestBook,
    user: Id,
    filter: BoardFilter,
    stages: HashMap<Id, Stage>,
    board: Book,
    received: i64,
    reader: LiveReader,
    cuts: usize,
}

impl<'a> Screen<'a> {
    async fn open(book: &'a TestBook, user: Id, filter: BoardFilter) -> Screen<'a> {
        let view = ask(book, user, &Board { pipeline: None, filter: filter.clone() }).await;
        let mut stages = HashMap::new();
        for record in ask(book, user, &domain::questions::Directory {}).await.records {
            if record.record_type == RecordType::Stage {
                stages.insert(record.id, record.typed().expect("a stage"));
            }
        }
        let received = view.n;
        let reader = book.service.listen(user, Some(received)).await.expect("listens");
        Screen { book, user, filter, stages, board: Book::of(view), received, reader, cuts: 0 }
    }

    async fn fresh(&self) -> BoardView {
        ask(self.book, self.user, &Board { pipeline: None, filter: self.filter.clone() }).await
    }

    /// Hears what there is, but for what a cut loses.
    async fn hear(&mut self, chance: &mut StdRng, cut_percent: u32) {
        while self.reader.changed().now_or_never().is_some() {
            let Ok(events) = self.reader.next().await else {
                let cuts = self.cuts;
                *self = Screen { cuts, ..Screen::open(self.book, self.user, self.filter.clone()).await };
                continue;
            };
            if chance.random_ratio(cut_percent, 100) {
                let arrived = chance.random_range(0..=events.len());
                for event in &events[..arrived] {
                    self.receive(event).await;
                }
                self.cuts += 1;
                self.reader = self.book.service.listen(self.user, Some(self.received)).await.expect("listens");
                continue;
            }
            for event in &events {
                self.receive(event).await;
            }
            // A heartbeat says how far the stream is.
            if chance.random_ratio(30, 100) {
                self.received = self.received.max(self.reader.at);
            }
        }
    }

    async fn receive(&mut self, event: &LiveEvent) {
        if event.n <= self.received {
            return;
        }
        self.received = event.n;
        let (filter, stages, now) = (&self.filter, &self.stages, self.book.service.clock().now());
        let belongs = |record: &Record| {
            let stage = record.link("stage").and_then(|stage| stages.get(&stage));
            stage.is_some_and(|stage| {
                filter.for_stage(stage, now).matches(Shape::plain(), RecordType::Opportunity, &|field| record.get(field))
            })
        };
        if self.board.apply_live(event, belongs).ask_again {
            let view = self.fresh().await;
            self.board.take_over(view);
        }
    }

    /// Scrolls to the end of a column.
    async fn load_more(&mut self, chance: &mut StdRng) {
        let lane = self.board.lanes.choose(chance).expect("there are columns");
        if !lane.more {
            return;
        }
        let after = lane.cards.last().map(|card| (card.place.clone(), card.id));
        let view = ask(self.book, self.user, &Column { stage: lane.stage, filter: self.filter.clone(), after }).await;
        if self.board.add_page(view) {
            let view = self.fresh().await;
            self.board.take_over(view);
        }
    }

    /// What is known is what the server says.
    async fn is_as_on_the_server(&self) {
        for column in self.fresh().await.columns {
            let lane = self.board.lanes.iter().find(|lane| lane.stage == column.stage).expect("the column is there");
            assert_eq!(sorted(&lane.total.currencies), sorted(&column.total.currencies), "{:?} of {:?}", self.filter, self.user);
            let mut cards = column.cards;
            let mut more = column.more;
            while more {
                let after = cards.last().map(|card| (card.place.clone(), card.id));
                let view = ask(self.book, self.user, &Column { stage: lane.stage, filter: self.filter.clone(), after }).await;
                cards.extend(view.cards);
                more = view.more;
            }
            assert!(lane.more || lane.cards.len() == cards.len(), "{} of {} cards", lane.cards.len(), cards.len());
            for (held, card) in lane.cards.iter().zip(&cards) {
                assert_eq!(**held, *card, "{:?} of {:?}", self.filter, self.user);
            }
        }
    }
}

fn sorted(totals: &[CurrencyTotal]) -> Vec<CurrencyTotal> {
    let mut totals = totals.to_vec();
    sort_by(&mut totals, |one, other| one.currency.cmp(&other.currency));
    totals
}

/// Others, who write.
struct Others<'a> {
    book: &'a TestBook,
    deals: Vec<Id>,
    parties: Vec<Id>,
    commands: Vec<Id>,
    count: usize,
}

impl<'a> Others<'a> {
    async fn begin(book: &'a TestBook) -> Others<'a> {
        let (admin, sales) = (book.people.administrator, &book.sales);
        let mut parties = vec![sales.party];
        for name in ["Isdom", "Hatfan"] {
            parties.push(book.create(admin, RecordType::Party, json!({ "kind": "organisation", "name": name })).await.expect("a party"));
        }
        let owners = [book.people.seller, book.people.colleague, book.people.stranger];
        let records: Vec<ImportedRecord> = (0..70)
            .map(|i| ImportedRecord {
                record_type: RecordType::Opportunity,
                id: book.service.new_id(),
                source_key: format!("cut:{i}"),
                fields: object(json!({
                    "name": format!("Deal {i}"), "pipeline": sales.pipeline, "stage": sales.stages[i % 2], "currency": "USD", "value": i,
                    "owner": owners[i % 3], "party": parties[i % 3],
                })),
                beginning: None,
                only_new: false,
            })
            .collect();
        let deals = records.iter().map(|record| record.id).chain(sales.deals).collect();
        book.submit(admin, &ImportRecords { records }).await.expect("deals");
        Others { book, deals, parties, commands: Vec::new(), count: 0 }
    }

    async fn write(&mut self, chance: &mut StdRng) {
        self.count += 1;
        self.book.clock.advance(chrono::Duration::seconds(chance.random_range(0..60)));
        let (people, sales) = (&self.book.people, &self.book.sales);
        let deal = *self.deals.choose(chance).expect("there are deals");
        let party = *self.parties.choose(chance).expect("there are parties");
        let after = self.deals.choose(chance).copied().filter(|_| chance.random_bool(0.7));
        let owner = *[people.seller, people.colleague, people.stranger, people.manager].choose(chance).expect("there are people");
        let fields = match chance.random_range(0..100) {
            0..35 => {
                let stage = chance.random_range(0..6);
                let given = [json!({}), json!({ "lost_reason": sales.lost_reasons[0] })][usize::from(stage == 5)].clone();
                let verb = MoveOpportunity { opportunity: deal, stage: sales.stages[stage], after, fields: object(given) };
                return self.send(&verb).await;
            }
            35..40 => return self.send(&DeleteRecord { record_type: RecordType::Opportunity, id: deal }).await,
            40..45 => return self.send(&RestoreRecord { record_type: RecordType::Opportunity, id: deal }).await,
            45..53 => match self.commands.choose(chance).copied() {
                Some(command) => return self.send(&Undo { command }).await,
                None => return,
            },
            53..58 => {
                let fields = object(json!({ "name": format!("Party {}", self.count) }));
                return self.send(&ChangeRecord { record_type: RecordType::Party, id: party, fields }).await;
            }
            58..63 => {
                let id = self.book.service.new_id();
                self.deals.push(id);
                let fields = json!({
                    "name": format!("New {}", self.count), "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "owner": owner,
                });
                return self.send(&CreateRecord { record_type: RecordType::Opportunity, id, fields: object(fields) }).await;
            }
            63..73 => json!({ "owner": owner }),
            73..83 => json!({ "value": chance.random_range(0..1_000_000) }),
            83..86 => json!({ "currency": if chance.random_bool(0.5) { "USD" } else { "VND" } }),
            86..90 => json!({ "party": party }),
            90..95 => json!({ "tags": [format!("tag {}", chance.random_range(0..5))], "own_probability": chance.random_range(0..100) }),
            _ => json!({ "name": format!("Name {}", self.count), "expected_close": "2026-12-24" }),
        };
        self.send(&ChangeRecord { record_type: RecordType::Opportunity, id: deal, fields: object(fields) }).await;
    }

    /// What is refused happens to nobody.
    async fn send<V: Verb>(&mut self, verb: &V) {
        let envelope = self.book.service.envelope(verb);
        let command = envelope.id;
        if self.book.service.submit(self.book.people.administrator, envelope).await.is_ok_and(|accepted| accepted.n.is_some()) {
            self.commands.push(command);
        }
    }
}

#[tokio::test]
async fn a_stream_that_is_cut_a_thousand_times_loses_nothing() {
    let seed = seed(20_261_126);
    on_both(|book| {
        async move {
            let mut chance = chance(seed, 0);
            let mut others = Others::begin(book).await;
            let people = &book.people;
            let owners = BoardFilter { owners: vec![people.seller], ..BoardFilter::default() };
            let dear = BoardFilter { value_from: Some(50), tags: vec!["tag 1".into()], ..BoardFilter::default() };
            let named = BoardFilter { text: "name".into(), ..BoardFilter::default() };
            let mut screens = Vec::new();
            for (user, filter) in [
                (people.seller, BoardFilter::default()),
                (people.manager, BoardFilter::default()),
                (people.administrator, BoardFilter::default()),
                (people.observer, owners),
                (people.watcher, dear),
                (people.top_manager, named),
            ] {
                screens.push(Screen::open(book, user, filter).await);
            }
            let cuts = times("RAPPORT_CUTS", 1000);
            while screens.iter().map(|screen| screen.cuts).sum::<usize>() < cuts {
                for _ in 0..chance.random_range(1..8) {
                    others.write(&mut chance).await;
                }
                for screen in &mut screens {
                    match chance.random_range(0..10) {
                        0..7 => screen.hear(&mut chance, 60).await,
                        7 => screen.load_more(&mut chance).await,
                        _ => {}
                    }
                }
                if chance.random_bool(0.1) {
                    for screen in &mut screens {
                        screen.hear(&mut chance, 60).await;
                        screen.is_as_on_the_server().await;
                    }
                }
            }
            let mut told = Vec::new();
            for screen in &mut screens {
                screen.hear(&mut chance, 0).await;
                screen.is_as_on_the_server().await;
                told.push(json!(screen.fresh().await).to_string());
            }
            told
        }
        .boxed()
    })
    .await;
}
