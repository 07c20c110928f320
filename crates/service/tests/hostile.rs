//! What nobody sends who means well: ids of others' records, texts that no database takes, questions without end.

use chrono::Duration;
use domain::command::{Question, Verb};
use domain::filter::Filter;
use domain::id::Id;
use domain::questions::{Board, BoardFilter, Column, Duplicates, List, Search, Suggest};
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{
    ChangeRecord, ConvertLead, ConvertedParty, CreateRecord, ImportRecords, ImportedRecord, MoveOpportunity, NewOpportunity, Undo,
};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{Dump, PASSWORD, TestBook, on_both};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

async fn refused<V: Verb>(book: &TestBook, user: Id, verb: V) -> Refusal {
    let before = Dump::of(book.service.db()).await;
    let refusal = book.submit(user, &verb).await.expect_err("refused");
    assert_eq!(Dump::of(book.service.db()).await.difference(&before), None, "{refusal:?}");
    refusal
}

fn change(book: &TestBook, i: usize, change: Value) -> ChangeRecord {
    ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[i], fields: fields(change) }
}

#[tokio::test]
async fn nobody_gets_at_a_record_by_making_another_with_its_id() {
    on_both(|book| {
        async move {
            let (seller, sales) = (book.people.seller, &book.sales);
            let theirs = sales.deals[2];
            let new = |record_type, fields_: Value| CreateRecord { record_type, id: theirs, fields: fields(fields_) };
            let party = new(RecordType::Party, json!({ "kind": "person", "name": "Smuggler" }));
            assert_eq!(refused(book, seller, party).await.code, Code::Exists, "its timeline would be the deal's as well");
            let note = new(RecordType::Note, json!({ "about_type": "opportunity", "about": theirs, "body": "I was here." }));
            assert_eq!(refused(book, seller, note).await.code, Code::Exists);
            let free = book.service.new_id();
            let itself = json!({ "about_type": "opportunity", "about": free, "body": "About myself." });
            let note = CreateRecord { record_type: RecordType::Note, id: free, fields: fields(itself) };
            assert_eq!(refused(book, seller, note).await.code, Code::UnknownLink, "what the command makes is a note, not a deal");
            let converted = |opportunity: Id, party: Id| ConvertLead {
                lead: sales.leads[0],
                party: ConvertedParty { organisation: Some(party), person: None, relationship: None },
                opportunity: Some(NewOpportunity {
                    id: opportunity,
                    fields: fields(json!({ "name": "Deal", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD" })),
                }),
            };
            assert_eq!(refused(book, seller, converted(theirs, free)).await.code, Code::Exists);
            assert_eq!(refused(book, seller, converted(free, free)).await.code, Code::Exists, "two new ones with one id");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn the_key_of_a_record_that_is_not_seen_is_not_told_to_be_taken() {
    on_both(|book| {
        async move {
            let lead = |key: &str| CreateRecord {
                record_type: RecordType::Lead,
                id: book.service.new_id(),
                fields: fields(json!({ "contact_name": "An", "source_key": key })),
            };
            book.submit(book.people.administrator, &lead("taken")).await.expect("an administrator gives keys");
            for key in ["taken", "free"] {
                let refusal = refused(book, book.people.seller, lead(key)).await;
                assert_eq!((refusal.code, refusal.field.as_deref()), (Code::NotAllowed, Some("source_key")), "{key}");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn taking_back_tells_nothing_of_a_record_that_went_out_of_reach() {
    on_both(|book| {
        async move {
            let (seller, administrator) = (book.people.seller, book.people.administrator);
            let mine = book.service.envelope(&change(book, 0, json!({ "value": 1 })));
            book.service.submit(seller, mine.clone()).await.expect("changed");
            book.submit(administrator, &change(book, 0, json!({ "owner": book.people.stranger }))).await.expect("given away");
            assert_eq!(refused(book, seller, Undo { command: mine.id }).await.code, Code::NotFound);
            book.submit(book.people.stranger, &change(book, 0, json!({ "value": 2 }))).await.expect("changed");
            assert_eq!(refused(book, seller, Undo { command: mine.id }).await.code, Code::NotFound, "not that somebody changed it");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_place_after_a_card_that_is_not_seen_is_the_one_after_a_card_that_is_not_there() {
    on_both(|book| {
        async move {
            let (seller, sales) = (book.people.seller, &book.sales);
            // The stranger's card stands first, so that after it is not the end.
            let first = MoveOpportunity { opportunity: sales.deals[2], stage: sales.stages[0], after: None, fields: Map::new() };
            book.submit(book.people.stranger, &first).await.expect("moved");
            let mut places = Vec::new();
            for after in [sales.deals[2], Id::from_u128(1)] {
                let go = MoveOpportunity { opportunity: sales.deals[0], stage: sales.stages[0], after: Some(after), fields: Map::new() };
                let command = book.service.envelope(&go);
                book.service.submit(seller, command.clone()).await.expect("moved");
                let question = json!({ "type": "opportunity", "id": sales.deals[0] });
                let read = book.service.ask(seller, None, "read", question).await.expect("answered");
                places.push(read["record"]["fields"]["place"].clone());
                book.submit(seller, &Undo { command: command.id }).await.expect("taken back");
            }
            assert_eq!(places[0], places[1]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn undoing_twice_in_a_row_needs_no_queue() {
    on_both(|book| {
        async move {
            let seller = book.people.seller;
            let mut commands = Vec::new();
            for value in [1, 2, 3] {
                let command = book.service.envelope(&change(book, 0, json!({ "value": value })));
                book.service.submit(seller, command.clone()).await.expect("changed");
                commands.push(command.id);
            }
            assert_eq!(refused(book, seller, Undo { command: commands[1] }).await.code, Code::Conflict, "the third stands");
            let mut told = Vec::new();
            for command in [commands[2], commands[1]] {
                let undo = book.service.envelope(&Undo { command });
                told.push(json!(book.service.submit(seller, undo.clone()).await.expect("taken back")).to_string());
                commands.push(undo.id);
            }
            book.submit(seller, &Undo { command: commands[4] }).await.expect("done again");
            assert_eq!(refused(book, seller, Undo { command: commands[0] }).await.code, Code::Conflict, "the second stands again");
            told
        }
        .boxed()
    })
    .await;
}

/// Asks, and wants the refusal's code.
async fn answered(book: &TestBook, name: &str, question: Value) -> Result<(), Code> {
    let size = question.to_string().len();
    let answer = book.service.ask(book.people.seller, None, name, question).await.map(drop).map_err(|refusal| refusal.code);
    assert!(!matches!(answer, Err(Code::Internal | Code::Unavailable)), "{name} of {size} bytes: {answer:?}");
    answer
}

#[tokio::test]
async fn a_text_with_a_nul_breaks_no_question() {
    on_both(|book| {
        async move {
            let nul = "a\0b";
            let questions = [
                (List::NAME, json!(List { text: nul.into(), ..List::of(RecordType::Lead) })),
                (List::NAME, json!(List { filter: Filter::is("title", nul), ..List::of(RecordType::Lead) })),
                (List::NAME, json!(List { filter: Filter::Words(nul.into()), ..List::of(RecordType::Lead) })),
                (List::NAME, json!(List { cursor: Some(nul.into()), ..List::of(RecordType::Lead) })),
                (Suggest::NAME, json!({ "type": "party", "text": nul })),
                (Search::NAME, json!({ "text": nul })),
                (
                    Duplicates::NAME,
                    json!({ "type": "lead", "fields": { "contact_name": nul, "email": "a\0@b.vn", "phone": "0912\x00345678" } }),
                ),
                (Board::NAME, json!({ "filter": { "text": nul } })),
                (Board::NAME, json!({ "filter": { "tags": [nul] } })),
                (Board::NAME, json!({ "filter": { "close_from": nul } })),
                (Column::NAME, json!({ "stage": book.sales.stages[0], "after": [nul, book.sales.deals[0]] })),
            ];
            for (name, question) in questions {
                assert_eq!(answered(book, name, question.clone()).await, Err(Code::ControlCharacter), "{question}");
            }
            let tampered = ChangeRecord {
                record_type: RecordType::User,
                id: book.people.seller,
                fields: fields(json!({ "email": "a\0@example.com" })),
            };
            assert_eq!(refused(book, book.people.administrator, tampered).await.code, Code::ControlCharacter);
            let imported = |record_type, key: &str, name: &str| ImportedRecord {
                record_type,
                id: book.service.new_id(),
                source_key: key.into(),
                fields: fields(json!({ "name": name, "kind": "person" })),
                beginning: None,
                only_new: false,
            };
            let records = vec![imported(RecordType::Party, nul, "An"), imported(RecordType::LostReason, "key", nul)];
            let answer =
                book.submit(book.people.administrator, &ImportRecords { records }).await.expect("each is refused by itself").answer;
            assert!(answer[0]["result"]["refused"].is_object() && answer[1]["result"]["refused"].is_object(), "{answer}");
            let guess = book.service.sign_in("nam@example.com\0", "wrong", "", "", false).await.expect_err("refused");
            assert_eq!(guess.code, Code::WrongPassword);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_question_without_end_is_refused_and_the_largest_is_answered() {
    on_both(|book| {
        async move {
            let list = |filter: Filter| json!(List { filter, ..List::of(RecordType::Opportunity) });
            let empty = || Filter::Empty("competitor".into());
            let nested = |depth: usize| (1..depth).fold(empty(), |inner, _| Filter::Not(Box::new(inner)));
            let values = |many: usize| Filter::In("name".into(), vec![json!("x"); many]);
            let tags = |many: usize| (0..many).map(|i| format!("tag {i}")).collect::<Vec<_>>();
            let tagged = |many: usize| json!({ "filter": BoardFilter { tags: tags(many), ..BoardFilter::default() } });
            let holding =
                |many: usize| list(Filter::All(tags(many).into_iter().map(|tag| Filter::Has("tags".into(), json!(tag))).collect()));
            let owners = |many: usize| json!({ "filter": { "owners": vec![book.people.seller; many] } });
            // As many different words as there is room for.
            let words = |many: usize| {
                (0..many).map(|i| if i % 3 == 2 { ' ' } else { char::from(b'a' + (i * i / 5 % 26) as u8) }).collect::<String>()
            };
            for (name, largest, more) in [
                (List::NAME, list(Filter::All(vec![empty(); 199])), list(Filter::All(vec![empty(); 20_000]))),
                (List::NAME, holding(50), holding(51)),
                (List::NAME, list(nested(100)), list(nested(201))),
                (List::NAME, list(values(1000)), list(values(100_000))),
                (List::NAME, list(Filter::Words(words(200))), list(Filter::Words(words(201)))),
                (
                    List::NAME,
                    json!(List { text: words(200), ..List::of(RecordType::Opportunity) }),
                    json!(List { text: words(201), ..List::of(RecordType::Opportunity) }),
                ),
                (Suggest::NAME, json!({ "type": "party", "text": words(200) }), json!({ "type": "party", "text": words(500_000) })),
                (Search::NAME, json!({ "text": words(200), "limit": u32::MAX }), json!({ "text": words(201) })),
                (Board::NAME, tagged(50), tagged(51)),
                (Board::NAME, owners(1000), owners(1001)),
                (Board::NAME, json!({ "filter": { "text": words(200) } }), json!({ "filter": { "text": words(201) } })),
                (Board::NAME, json!({ "filter": { "close_from": "9999-12-31" } }), json!({ "filter": { "close_from": "+262142-12-31" } })),
            ] {
                assert_eq!(answered(book, name, largest.clone()).await, Ok(()), "{largest}");
                let code = answered(book, name, more).await.expect_err("refused");
                assert!(matches!(code, Code::TooMany | Code::TooLong | Code::NotADay), "{name}: {code:?}");
            }
            let addresses: Vec<Value> = (0..301).map(|i| json!({ "value": format!("a{i}@b.vn") })).collect();
            let many = json!({ "type": "party", "fields": { "emails": addresses } });
            assert_eq!(answered(book, Duplicates::NAME, many).await, Err(Code::TooMany));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_that_every_record_has_cannot_be_emptied() {
    on_both(|book| {
        async move {
            let (administrator, sales) = (book.people.administrator, &book.sales);
            for (record_type, id, field) in [
                (RecordType::Pipeline, sales.pipeline, "position"),
                (RecordType::Stage, sales.stages[0], "position"),
                (RecordType::Stage, sales.stages[0], "probability"),
                (RecordType::LostReason, sales.lost_reasons[0], "position"),
                (RecordType::Lead, sales.leads[0], "status"),
            ] {
                let emptied = ChangeRecord { record_type, id, fields: Map::from_iter([(field.to_owned(), Value::Null)]) };
                let refusal = refused(book, administrator, emptied).await;
                assert_eq!((refusal.code, refusal.field.as_deref()), (Code::Required, Some(field)), "{record_type:?}");
            }
            let reason = json!({ "name": "No money", "position": null });
            let reason = CreateRecord { record_type: RecordType::LostReason, id: book.service.new_id(), fields: fields(reason) };
            assert_eq!(refused(book, administrator, reason).await.code, Code::Required);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_stream_does_not_outlive_its_session() {
    on_both(|book| {
        async move {
            for days in [14, 90] {
                let signed = book.service.sign_in("nam@example.com", PASSWORD, "", "", false).await.expect("signed in");
                let session = book.service.session(&signed.secret).await.expect("answers").expect("good").id;
                let mut reader = book.service.listen(signed.user, None).await.expect("listens").of_session(session);
                for _ in 0..days / 10 {
                    book.clock.advance(Duration::days(if days == 90 { 10 } else { 0 }));
                    book.service.session(&signed.secret).await.expect("answers").expect("used again and again");
                    assert!(!reader.is_over().await, "{days}");
                }
                book.clock.advance(Duration::days(if days == 90 { 1 } else { 15 }));
                assert!(reader.is_over().await, "{days}");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}
