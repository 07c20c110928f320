//! The n-th database call fails, for every n: the command is refused clearly, nothing is half written, and the same command
//! sent again is accepted once.

use domain::command::{Accepted, Envelope};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{
    ChangeRecord, ConvertLead, ConvertedParty, CreateRecord, ImportRecords, ImportedRecord, MoveOpportunity, NewOpportunity, RetireStage,
    Undo,
};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::{Map, Value, json};
use testing::{Dump, Failing, PASSWORD, TestBook, failing, on_both};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn is_clear(refusal: &Refusal) -> bool {
    matches!(refusal.code, Code::Unavailable | Code::Internal)
}

/// Tries something while its first call fails, its second, and so on, each alone and every fourth with all that follow,
/// until it needs no more calls. What is refused leaves the database as it was.
async fn fails_at_every_call<'a, T>(book: &TestBook, name: &str, attempt: impl Fn() -> BoxFuture<'a, Result<T, Refusal>>) -> T {
    let before = Dump::of(book.service.db()).await;
    let mut at = 1;
    loop {
        let alone = Failing::Once(at);
        for plan in if at % 4 == 0 { vec![Failing::Since(at), alone] } else { vec![alone] } {
            let (told, calls) = failing(plan, attempt()).await;
            match told {
                Ok(told) => {
                    assert!(calls < at, "{name}: call {at} of {calls} failed, and nobody noticed");
                    assert!(at > 2, "{name} asks the database");
                    return told;
                }
                Err(refusal) => assert!(is_clear(&refusal), "{name}, call {at}: {refusal:?}"),
            }
            let after = Dump::of(book.service.db()).await;
            assert_eq!(after.difference(&before), None, "{name}, {plan:?} of {calls}");
        }
        at += 1;
    }
}

async fn head(book: &TestBook) -> i64 {
    book.service.db().head().await.expect("answers")
}

/// One command fails at every call and is accepted in the end; another one is accepted at once, but nobody hears of it.
async fn holds(book: &TestBook, name: &str, user: Id, commands: [Envelope; 2]) -> Vec<String> {
    let [first, second] = commands;
    let n = head(book).await;
    let submit = |envelope: &Envelope| book.service.submit(user, envelope.clone());
    let accepted = fails_at_every_call(book, name, || submit(&first).boxed()).await;
    let again = submit(&first).await.expect("the same again");
    assert_eq!((accepted.n, head(book).await), (Some(n + 1), n + 1), "{name} is there once");
    assert_eq!(accepted, again, "{name}");

    let (told, _) = failing(Failing::Unheard, submit(&second)).await;
    assert!(told.is_err_and(|refusal| is_clear(&refusal)), "{name}: nobody heard");
    let accepted = submit(&second).await.expect("sent again");
    assert_eq!((accepted.n, head(book).await), (Some(n + 2), n + 2), "{name} is there once");
    vec![format!("{name} {accepted:?}")]
}

fn create(book: &TestBook, record_type: RecordType, value: Value) -> Envelope {
    book.service.envelope(&CreateRecord { record_type, id: book.service.new_id(), fields: fields(value) })
}

#[tokio::test]
async fn making_a_party() {
    on_both(|book| {
        async move {
            let party = |name: &str| {
                let value = json!({ "kind": "person", "name": name, "tags": ["a", "b"], "emails": [{ "value": "an@example.com" }] });
                create(book, RecordType::Party, value)
            };
            holds(book, "a party", book.people.seller, [party("An"), party("Bình")]).await
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn moving_a_deal_through_a_gate() {
    on_both(|book| {
        async move {
            let (sales, admin) = (&book.sales, book.people.administrator);
            let gate = ChangeRecord {
                record_type: RecordType::Stage,
                id: sales.stages[2],
                fields: fields(json!({ "required_fields": ["expected_close"] })),
            };
            book.submit(admin, &gate).await.expect("a gate");
            let going = |deal: Id, stage: usize, given: Value| {
                let verb = MoveOpportunity { opportunity: deal, stage: sales.stages[stage], after: None, fields: fields(given) };
                book.service.envelope(&verb)
            };
            let open = [sales.deals[0], sales.deals[1]].map(|deal| going(deal, 2, json!({ "expected_close": "2026-12-24" })));
            let lost = [sales.deals[0], sales.deals[1]].map(|deal| going(deal, 5, json!({ "lost_reason": sales.lost_reasons[0] })));
            let mut told = holds(book, "a move", admin, open).await;
            told.extend(holds(book, "a loss", admin, lost).await);
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn converting_a_lead() {
    on_both(|book| {
        async move {
            let sales = &book.sales;
            let convert = |lead: Id| {
                let deal = json!({ "name": "Chairs", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "value": 7 });
                let id = || Some(book.service.new_id());
                let party = ConvertedParty { organisation: id(), person: id(), relationship: id() };
                let opportunity = Some(NewOpportunity { id: book.service.new_id(), fields: fields(deal) });
                book.service.envelope(&ConvertLead { lead, party, opportunity })
            };
            let commands = [convert(sales.leads[0]), convert(sales.leads[1])];
            holds(book, "a conversion", book.people.administrator, commands).await
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn taking_back() {
    on_both(|book| {
        async move {
            let manager = book.people.manager;
            let mut undo = Vec::new();
            for deal in &book.sales.deals[..2] {
                let fields = fields(json!({ "value": 5, "name": "Chairs" }));
                let command = book.service.envelope(&ChangeRecord { record_type: RecordType::Opportunity, id: *deal, fields });
                undo.push(book.service.envelope(&Undo { command: command.id }));
                book.service.submit(manager, command).await.expect("changed");
            }
            holds(book, "an undo", manager, undo.try_into().expect("two")).await
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_chunk_of_an_import() {
    on_both(|book| {
        async move {
            let (pipeline, stage) = (book.sales.pipeline, book.sales.stages[1]);
            let chunk = |from: usize| {
                let party = |i: usize| (RecordType::Party, json!({ "kind": "person", "name": format!("Person {i}") }));
                let deal = |i: usize| {
                    (
                        RecordType::Opportunity,
                        json!({ "name": format!("Deal {i}"), "pipeline": pipeline, "stage": stage, "currency": "USD" }),
                    )
                };
                let records =
                    (from..from + 3).flat_map(|i| [party(i), deal(i)]).enumerate().map(|(i, (record_type, value))| ImportedRecord {
                        record_type,
                        id: book.service.new_id(),
                        source_key: format!("test:{from}:{i}"),
                        fields: fields(value),
                        beginning: None,
                        only_new: false,
                    });
                book.service.envelope(&ImportRecords { records: records.collect() })
            };
            holds(book, "a chunk", book.people.administrator, [chunk(0), chunk(10)]).await
        }
        .boxed()
    })
    .await;
}

/// What takes several transactions may stand between two of them; each of them is whole.
async fn goes_on_until_done(book: &TestBook, user: Id, envelope: &Envelope) -> Accepted {
    let db = book.service.db();
    let (mut before, mut steps) = (Dump::of(db).await, 0);
    // There are too many calls to fail at each of them.
    for at in (1..).step_by(31) {
        let (told, calls) = failing(Failing::Since(at), book.service.submit(user, envelope.clone())).await;
        let after = Dump::of(db).await;
        if let Some(difference) = after.difference(&before) {
            steps += 1;
            assert_eq!(db.verify().await.expect("verified"), Vec::<String>::new(), "after call {at}: {difference}");
            before = after;
        }
        match told {
            Ok(accepted) => {
                assert!(calls < at);
                assert!(steps > 1, "it took several transactions");
                return accepted;
            }
            Err(refusal) => assert!(is_clear(&refusal), "call {at}: {refusal:?}"),
        }
    }
    unreachable!("it ends")
}

#[tokio::test]
async fn retiring_a_stage() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            let records = (0..55).map(|i| ImportedRecord {
                record_type: RecordType::Opportunity,
                id: book.service.new_id(),
                source_key: format!("test:{i}"),
                fields: fields(json!({ "name": "Deal", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD" })),
                beginning: None,
                only_new: false,
            });
            book.submit(admin, &ImportRecords { records: records.collect() }).await.expect("deals");
            let retire = book.service.envelope(&RetireStage { stage: sales.stages[0], to: Some(sales.stages[1]) });
            let accepted = goes_on_until_done(book, admin, &retire).await;
            let n = head(book).await;
            assert_eq!(book.service.submit(admin, retire).await, Ok(accepted.clone()), "the same again");
            assert_eq!(head(book).await, n, "nothing is done twice");
            let unheard = book.service.envelope(&RetireStage { stage: sales.stages[1], to: Some(sales.stages[2]) });
            let (told, _) = failing(Failing::Unheard, book.service.submit(admin, unheard.clone())).await;
            assert!(told.is_err_and(|refusal| is_clear(&refusal)));
            book.service.submit(admin, unheard).await.expect("sent again");
            // Two rounds with deals and one for the stage, each time.
            assert_eq!(head(book).await, n + 3);
            vec![format!("{accepted:?}")]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_somebody_does_to_an_account() {
    on_both(|book| {
        async move {
            let (service, people) = (&book.service, &book.people);
            let sign_in = || service.sign_in("nam@example.com", PASSWORD, "1.2.3.4", "test", false).boxed();
            let signed = fails_at_every_call(book, "signing in", sign_in).await;
            assert!(service.session(&signed.secret).await.expect("answers").is_some());
            book.clock.advance(chrono::Duration::hours(1));
            let session = fails_at_every_call(book, "a session that is used", || service.session(&signed.secret).boxed()).await;
            let session = session.expect("it is good").id;
            fails_at_every_call(book, "a token", || service.make_token(people.seller, "test").boxed()).await;
            let link = || service.one_time_link(Some(people.administrator), people.colleague).boxed();
            let link = fails_at_every_call(book, "a link", link).await;
            fails_at_every_call(book, "a used link", || service.use_link(&link.secret, PASSWORD).boxed()).await;
            let language = fields(json!({ "language": "en" }));
            fails_at_every_call(book, "own preferences", || service.change_me(people.seller, language.clone()).boxed()).await;
            let password = || service.change_password(people.seller, Some(session), PASSWORD, "another long password").boxed();
            fails_at_every_call(book, "a new password", password).await;
            fails_at_every_call(book, "the end of a session", || service.end_session(people.seller, session).boxed()).await;
            vec![]
        }
        .boxed()
    })
    .await;
}
