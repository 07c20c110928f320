//! Who sees what by every question and by the stream, and who does what by every verb: role × record type × own, team, other.
//! A question, a verb or a record type without a line here fails; what is expected is written from the rules, not from the code.

use std::collections::BTreeMap;

use domain::command::{Question, Verb};
use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Role;
use domain::query::Query;
use domain::questions::{Board, BoardFilter, BoardView, Candidate, Column, ColumnTotal, ColumnView, Directory, DirectoryView};
use domain::questions::{
    Duplicates, Figures, FiguresView, Fillings, Groups, GroupsView, List, ListView, Matching, Me, MeView, Read, Search, SearchView,
    Segments, Suggest, Suggestion, Timeline, UsedTags,
};
use domain::record::{Reading, RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::{
    ArrangeFields, ArrangeRecords, ChangeFieldKind, ChangeRecord, ChangeRecords, ConvertLead, ConvertedParty, CreateRecord, DeleteRecord,
    DeleteRecords, DisableUser, EnableUser, FieldKindChange, HandOver, ImportRecords, ImportedRecord, MoveOpportunity, PlacedField,
    Position, RenameTag, RestoreRecord, RestoreRecords, RetireStage, Undo, UndoImport, tagged,
};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use service::{LiveReader, QUESTIONS, VERBS};
use testing::{Dump, TestBook, on_both};

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Own,
    Team,
    Other,
}

/// What is searched everywhere; a note leads to what it is about.
fn is_searched(record_type: RecordType) -> bool {
    let description = describe(record_type);
    record_type.is_work() && description.reading != Reading::Subject && description.searched().next().is_some()
}

const STANDINGS: [Standing; 3] = [Standing::Own, Standing::Team, Standing::Other];

fn reaches(role: Role, standing: Standing) -> bool {
    match role {
        Role::Salesperson => standing == Standing::Own,
        Role::Manager | Role::Observer => standing != Standing::Other,
        Role::Administrator => true,
        Role::Custom(_) => false,
    }
}

fn sees(role: Role, record_type: RecordType, standing: Standing) -> bool {
    match record_type {
        RecordType::Lead | RecordType::Opportunity | RecordType::Note => reaches(role, standing),
        RecordType::Party | RecordType::Item | RecordType::Competitor | RecordType::Relationship => true,
        RecordType::Team | RecordType::User | RecordType::Role | RecordType::ExchangeRate | RecordType::Tag => true,
        RecordType::Pipeline | RecordType::Stage | RecordType::LostReason | RecordType::CustomField => true,
        RecordType::PropertySetter | RecordType::Section => true,
        // Unless it is shared.
        RecordType::SavedView => standing == Standing::Own,
    }
}

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// Somebody of each role, and those whose records stand around them.
fn actors(book: &TestBook) -> [(Role, Id); 4] {
    let people = &book.people;
    Role::ALL.map(|role| match role {
        Role::Salesperson => (role, people.seller),
        Role::Manager => (role, people.manager),
        Role::Administrator => (role, people.administrator),
        Role::Observer => (role, people.observer),
        Role::Custom(_) => unreachable!("the product comes with none"),
    })
}

fn owner(book: &TestBook, actor: Id, standing: Standing) -> Id {
    match standing {
        Standing::Own => actor,
        Standing::Team => book.people.colleague,
        Standing::Other => book.people.stranger,
    }
}

/// The name of whatever stands so to somebody; no other record has its word.
fn name(role: Role, standing: Standing) -> String {
    format!("{role:?}{standing:?}")
}

/// The tag of the record of a type; no other record has it.
fn word_of(record_type: RecordType, name: &str) -> String {
    format!("{} {name}", record_type.name())
}

/// A record of each type that stands so, each named after where it stands. The values of deals are powers of two, so that a sum
/// says which are in it.
async fn records(book: &TestBook, role: Role, actor: Id, standing: Standing, value: i64) -> BTreeMap<RecordType, Id> {
    let (admin, sales, owner) = (book.people.administrator, &book.sales, owner(book, actor, standing));
    let name = name(role, standing);
    let email = format!("{}@example.com", name.to_lowercase());
    let mut made = BTreeMap::new();
    for record_type in RecordType::ALL {
        let given = match record_type {
            RecordType::Team | RecordType::Pipeline | RecordType::LostReason => json!({ "name": name }),
            RecordType::Role => json!({ "name": name, "rights": {} }),
            RecordType::Tag => json!({ "name": name, "color": "red" }),
            RecordType::User => json!({ "name": name, "email": email, "role": "salesperson" }),
            RecordType::Stage => json!({ "pipeline": made[&RecordType::Pipeline], "name": name, "outcome": "open" }),
            RecordType::Party => json!({ "kind": "person", "name": name, "owner": owner, "tags": [word_of(record_type, &name)] }),
            RecordType::Item => json!({ "kind": "service", "name": name, "owner": owner }),
            RecordType::Competitor => json!({ "name": name, "owner": owner }),
            RecordType::Relationship => json!({ "person": made[&RecordType::Party], "organisation": sales.party, "role": name }),
            RecordType::Lead => {
                json!({ "contact_name": name, "email": email, "owner": owner, "tags": [word_of(record_type, &name)] })
            }
            RecordType::Opportunity => json!({
                "name": name, "pipeline": sales.pipeline, "stage": sales.stages[1], "currency": "USD", "value": value, "owner": owner,
                "party": made[&RecordType::Party], "lead": made[&RecordType::Lead], "tags": [word_of(record_type, &name)],
            }),
            RecordType::Note => json!({ "about_type": "opportunity", "about": made[&RecordType::Opportunity], "body": name }),
            RecordType::PropertySetter => {
                let field = usize::try_from(value.trailing_zeros()).expect("few");
                json!({ "of": "lead", "field": describe(RecordType::Lead).fields[field].name, "name": name })
            }
            RecordType::CustomField => json!({ "of": "party", "name": name, "kind": "text" }),
            RecordType::Section => json!({ "of": "lead", "name": name }),
            RecordType::SavedView => json!({ "name": name, "record_type": "lead", "owner": owner }),
            RecordType::ExchangeRate => continue,
        };
        // An observer writes nothing, so the administrator writes for everybody; a note is read by who reads its subject.
        let id = book.create(admin, record_type, given).await.unwrap_or_else(|r| panic!("{record_type:?} {name}: {r}"));
        made.insert(record_type, id);
    }
    made
}

/// Everything that stands around everybody, and what a sum of all that somebody sees is.
struct Around {
    records: BTreeMap<(Id, Standing), BTreeMap<RecordType, Id>>,
    values: BTreeMap<Id, (Id, i64)>,
}

impl Around {
    async fn of(book: &TestBook) -> Around {
        let mut around = Around { records: BTreeMap::new(), values: BTreeMap::new() };
        let mut value = 1;
        for (role, actor) in actors(book) {
            for standing in STANDINGS {
                let made = records(book, role, actor, standing, value).await;
                around.values.insert(made[&RecordType::Opportunity], (owner(book, actor, standing), value));
                around.records.insert((actor, standing), made);
                value *= 2;
            }
        }
        around
    }

    /// The deals that somebody reaches: how many, and their sum.
    fn sum(&self, book: &TestBook, role: Role, actor: Id) -> (i64, i64) {
        let people = &book.people;
        let reached = |owner: Id| match role {
            Role::Salesperson => owner == actor,
            Role::Manager | Role::Observer => [people.seller, people.colleague, people.manager, people.observer].contains(&owner),
            Role::Administrator => true,
            Role::Custom(_) => false,
        };
        let deals: Vec<i64> = self.values.values().filter(|(owner, _)| reached(*owner)).map(|(_, value)| *value).collect();
        (i64::try_from(deals.len()).expect("few"), deals.iter().sum())
    }
}

async fn ask<Q: Question>(book: &TestBook, user: Id, question: Q) -> Result<Q::Answer, Code> {
    let question = serde_json::to_value(question).expect("JSON");
    let answer = book.service.ask(user, None, Q::NAME, question).await.map_err(|refusal| refusal.code)?;
    Ok(serde_json::from_value(answer).expect("as described"))
}

fn counted(total: &ColumnTotal) -> (i64, i64) {
    (total.deals(), total.currencies.iter().map(|c| c.sum).sum())
}

/// What a question shows of one record to somebody who does or does not see it.
async fn shows(book: &TestBook, question: &str, user: Id, record_type: RecordType, id: Id, name: &str) -> Option<bool> {
    let found = |answer: Result<(), Code>| match answer {
        Ok(()) => Some(true),
        Err(Code::NotFound) => Some(false),
        Err(code) => panic!("{question} {record_type:?}: {code:?}"),
    };
    match question {
        Read::NAME => found(ask(book, user, Read { record_type, id }).await.map(drop)),
        Timeline::NAME => found(ask(book, user, Timeline { record_type, id, before: None }).await.map(drop)),
        List::NAME => Some(listed(book, user, record_type, id, name).await),
        Figures::NAME => Some(counted_by(book, user, record_type, name).await),
        Matching::NAME => {
            let filter = Filter::is(describe(record_type).title, name);
            let question = Matching { record_type, filter, query: Query::default(), text: String::new(), deleted: false };
            Some(ask(book, user, question).await.expect("answered").ids == [id])
        }
        Groups::NAME => grouped(book, user, record_type, name).await,
        Suggest::NAME if describe(record_type).reading == Reading::Subject || describe(record_type).searched().next().is_none() => None,
        Suggest::NAME => {
            let question = Suggest { record_type, text: name.to_owned(), filter: Filter::everything() };
            let told: Vec<Suggestion> = ask(book, user, question).await.expect("answered");
            Some(told.iter().any(|s| s.id == id))
        }
        Duplicates::NAME if matches!(record_type, RecordType::Lead | RecordType::Party) => {
            let given = json!({ "name": name, "email": format!("{}@example.com", name.to_lowercase()) });
            let told: Vec<Candidate> =
                ask(book, user, Duplicates { record_type, fields: fields(given), except: None }).await.expect("answered");
            Some(told.iter().any(|c| c.id == id))
        }
        Search::NAME if is_searched(record_type) => {
            let told: SearchView = ask(book, user, Search { text: name.to_owned(), limit: 50 }).await.expect("answered");
            assert!(told.hits.iter().all(|hit| hit.title == name), "{name} finds {:?}", told.hits);
            Some(told.hits.iter().any(|hit| (hit.record_type, hit.id) == (record_type, id)))
        }
        Directory::NAME => {
            let told: DirectoryView = ask(book, user, Directory {}).await.expect("answered");
            let shared = |record_type| describe(record_type).reading == Reading::Shared;
            assert!(told.records.iter().all(|r| describe(r.record_type).reading == Reading::Everyone || shared(r.record_type)));
            shared(record_type).then(|| told.records.iter().any(|r| r.id == id))
        }
        UsedTags::NAME if tagged(record_type).next().is_some() => {
            let told = ask(book, user, UsedTags {}).await.expect("answered");
            let count = |word: &str| told.iter().find(|tag| tag.word == word).map_or(0, |tag| tag.records);
            assert!(count(&word_of(record_type, name)) <= 1, "{told:?}");
            Some(count(&word_of(record_type, name)) == 1)
        }
        // Of a segment is counted what a list counts, see the tests of views.
        Segments::NAME | UsedTags::NAME | Fillings::NAME | FieldKindChange::NAME => None,
        Duplicates::NAME | Search::NAME | Board::NAME | Column::NAME | Me::NAME => None,
        other => panic!("{other} has no line in the matrix"),
    }
}

/// A list, its count, its order and its words say the same.
async fn listed(book: &TestBook, user: Id, record_type: RecordType, id: Id, name: &str) -> bool {
    let mut said = Vec::new();
    let by_words = describe(record_type).searched().next().is_some();
    let title = describe(record_type).title;
    for filter in [Some(Filter::is(title, name)), by_words.then(|| Filter::Words(name.to_owned()))].into_iter().flatten() {
        let sort = Some(domain::questions::Sort { field: title.to_owned(), descending: false });
        let told: ListView = ask(book, user, List { filter, sort, ..List::of(record_type) }).await.expect("answered");
        assert_eq!(told.count, i64::try_from(told.records.len()).ok(), "{record_type:?}: the count is of what is shown");
        said.push(told.records.iter().any(|r| r.id == id));
    }
    said.dedup();
    assert_eq!(said.len(), 1, "{record_type:?}");
    said[0]
}

/// Whether something of that name is counted; a sum has what is counted.
async fn counted_by(book: &TestBook, user: Id, record_type: RecordType, name: &str) -> bool {
    let filter = Filter::is(describe(record_type).title, name);
    let sums = if record_type == RecordType::Opportunity { vec!["value".to_owned()] } else { Vec::new() };
    let question = Figures { record_type, filter, query: Query::default(), text: String::new(), deleted: false, sums };
    let told: FiguresView = ask(book, user, question).await.expect("answered");
    if record_type == RecordType::Opportunity {
        assert_eq!(told.sums.iter().any(|sum| sum.sum > 0), told.count > 0);
    }
    assert!(told.count <= 1, "{record_type:?} {name}: {}", told.count);
    told.count == 1
}

/// Whether something of that name is in a group.
async fn grouped(book: &TestBook, user: Id, record_type: RecordType, name: &str) -> Option<bool> {
    let by = describe(record_type)
        .fields
        .iter()
        .find(|field| domain::view::is_groupable(domain::record::Shape::plain(), record_type, field.name))?;
    let filter = Filter::is(describe(record_type).title, name);
    let question = Groups {
        record_type,
        filter,
        query: Query::default(),
        text: String::new(),
        deleted: false,
        by: by.name.to_owned(),
        sums: Vec::new(),
    };
    let told: GroupsView = ask(book, user, question).await.expect("answered");
    Some(told.groups.iter().map(|group| group.count).sum::<i64>() == 1)
}

/// The deals of a column, by the board, by the column, with kept and with counted totals.
async fn boards(book: &TestBook, user: Id, expected: (i64, i64)) {
    let stage = book.sales.stages[1];
    for value_from in [None, Some(0)] {
        let filter = BoardFilter { value_from, ..BoardFilter::default() };
        let board: BoardView =
            ask(book, user, Board { pipeline: Some(book.sales.pipeline), filter: filter.clone() }).await.expect("answered");
        let column: ColumnView = ask(book, user, Column { stage, filter, after: None }).await.expect("answered");
        let of_board = board.columns.iter().find(|c| c.stage == stage).expect("it is there");
        for told in [of_board, &column] {
            assert_eq!(counted(&told.total), expected, "the totals of {user}");
            let cards = (i64::try_from(told.cards.len()).expect("few"), told.cards.iter().filter_map(|c| c.value).sum());
            assert_eq!(cards, expected, "the cards of {user}");
        }
    }
}

async fn heard(reader: &mut LiveReader) -> Vec<Id> {
    let mut ids = Vec::new();
    while reader.changed().now_or_never().is_some() {
        let events = reader.next().await.expect("events");
        ids.extend(events.iter().flat_map(|e| &e.changes).inspect(|c| assert!(c.record.is_some())).map(|c| c.id));
    }
    ids
}

#[tokio::test]
async fn everybody_sees_by_every_question_and_by_the_stream_what_the_rules_say() {
    on_both(|book| {
        async move {
            let mut readers = Vec::new();
            for (_, actor) in actors(book) {
                readers.push(book.service.listen(actor, None).await.expect("listens"));
            }
            let around = Around::of(book).await;
            let before = Dump::of(book.service.db()).await;
            let mut lines = vec!["question, record type: own, team, other for salesperson | manager | administrator | observer".to_owned()];
            for question in QUESTIONS {
                for record_type in RecordType::ALL {
                    let mut groups = Vec::new();
                    for (role, actor) in actors(book) {
                        let mut group = Vec::new();
                        for standing in STANDINGS {
                            let Some(id) = around.records[&(actor, standing)].get(&record_type) else { continue };
                            let shown = shows(book, question, actor, record_type, *id, &name(role, standing)).await;
                            let expected = sees(role, record_type, standing);
                            assert!(shown.is_none_or(|s| s == expected), "{question} {record_type:?} {role:?} {standing:?}: {shown:?}");
                            group.extend(shown.map(|shown| if shown { "shown" } else { "hidden" }));
                        }
                        groups.push(group.join(" "));
                    }
                    if groups.iter().any(|group| !group.is_empty()) {
                        lines.push(format!("{question}, {}: {}", record_type.name(), groups.join(" | ")));
                    }
                }
            }
            for ((role, actor), reader) in actors(book).into_iter().zip(&mut readers) {
                boards(book, actor, around.sum(book, role, actor)).await;
                let me: MeView = ask(book, actor, Me {}).await.expect("answered");
                assert_eq!((me.actor.user, me.actor.role), (actor, role));
                let heard = heard(reader).await;
                for standing in STANDINGS {
                    for (record_type, id) in &around.records[&(actor, standing)] {
                        assert_eq!(heard.contains(id), sees(role, *record_type, standing), "stream: {record_type:?} {role:?} {standing:?}");
                    }
                }
            }
            assert_eq!(Dump::of(book.service.db()).await.difference(&before), None, "asking changes nothing");
            lines
        }
        .boxed()
    })
    .await;
}

/// Sends a verb about something that stands so. Everything that it needs is made before, by the administrator.
async fn send(book: &TestBook, verb: &str, actor: Id, standing: Standing, made: &BTreeMap<RecordType, Id>) -> Result<(), Refusal> {
    let (people, sales) = (&book.people, &book.sales);
    let (lead, deal) = (made[&RecordType::Lead], made[&RecordType::Opportunity]);
    let owner = owner(book, actor, standing);
    let writes = |user: Id| user != people.observer;
    match verb {
        CreateRecord::NAME => {
            let given = json!({ "contact_name": "New", "owner": owner });
            submit(book, actor, CreateRecord { record_type: RecordType::Lead, id: book.service.new_id(), fields: fields(given) }).await
        }
        ChangeRecord::NAME => {
            let given = json!({ "need": format!("{:?}", book.service.new_id()) });
            submit(book, actor, ChangeRecord { record_type: RecordType::Lead, id: lead, fields: fields(given) }).await
        }
        ArrangeRecords::NAME => {
            let positions = vec![Position { record: made[&RecordType::Stage], position: 7 }];
            submit(book, actor, ArrangeRecords { record_type: RecordType::Stage, positions }).await
        }
        ChangeFieldKind::NAME => {
            submit(book, actor, ChangeFieldKind { field: made[&RecordType::CustomField], kind: "long_text".into(), decimals: None }).await
        }
        ArrangeFields::NAME => {
            let field = PlacedField { field: "company_name".into(), setter: book.service.new_id() };
            let section = Some(made[&RecordType::Section]);
            submit(book, actor, ArrangeFields { of: RecordType::Lead, section, fields: vec![field] }).await
        }
        ChangeRecords::NAME => {
            let given = fields(json!({ "need": format!("{:?}", book.service.new_id()) }));
            let (add, remove) = (fields(json!({ "tags": ["both"] })), fields(json!({ "tags": ["none"] })));
            submit(book, actor, ChangeRecords { record_type: RecordType::Lead, records: vec![lead], fields: given, add, remove }).await
        }
        DeleteRecords::NAME => submit(book, actor, DeleteRecords { record_type: RecordType::Lead, records: vec![lead] }).await,
        RestoreRecords::NAME => submit(book, actor, RestoreRecords { record_type: RecordType::Lead, records: vec![lead] }).await,
        DeleteRecord::NAME => submit(book, actor, DeleteRecord { record_type: RecordType::Lead, id: lead }).await,
        RestoreRecord::NAME => submit(book, actor, RestoreRecord { record_type: RecordType::Lead, id: lead }).await,
        MoveOpportunity::NAME => {
            let go = MoveOpportunity { opportunity: deal, stage: sales.stages[2], after: None, fields: Map::new() };
            submit(book, actor, go).await
        }
        ConvertLead::NAME => {
            let party = ConvertedParty { organisation: None, person: Some(book.service.new_id()), relationship: None };
            submit(book, actor, ConvertLead { lead, party, opportunity: None }).await
        }
        Undo::NAME => {
            // One's own command is taken back, nobody else's.
            let author = if writes(owner) { owner } else { people.administrator };
            let given = fields(json!({ "contact_name": "Taken back" }));
            let make = CreateRecord { record_type: RecordType::Lead, id: book.service.new_id(), fields: given };
            let command = book.service.envelope(&make);
            book.service.submit(author, command.clone()).await.expect("made");
            submit(book, actor, Undo { command: command.id }).await
        }
        RenameTag::NAME => {
            let word = book.service.new_id().to_string();
            submit(book, actor, RenameTag { tag: made[&RecordType::Tag], name: word, merge: false }).await
        }
        RetireStage::NAME => submit(book, actor, RetireStage { stage: made[&RecordType::Stage], to: None }).await,
        DisableUser::NAME => submit(book, actor, DisableUser { user: made[&RecordType::User] }).await,
        EnableUser::NAME => submit(book, actor, EnableUser { user: made[&RecordType::User] }).await,
        HandOver::NAME => submit(book, actor, HandOver { from: made[&RecordType::User], to: people.colleague }).await,
        ImportRecords::NAME => {
            let record = ImportedRecord {
                record_type: RecordType::Lead,
                id: book.service.new_id(),
                source_key: book.service.new_id().to_string(),
                fields: fields(json!({ "contact_name": "Imported", "owner": owner })),
                beginning: None,
                only_new: false,
            };
            submit(book, actor, ImportRecords { records: vec![record] }).await
        }
        UndoImport::NAME => {
            let given = fields(json!({ "contact_name": "Imported" }));
            let make = CreateRecord { record_type: RecordType::Lead, id: book.service.new_id(), fields: given };
            let command = book.service.envelope(&make);
            book.service.submit(people.administrator, command.clone()).await.expect("made");
            submit(book, actor, UndoImport { command: command.id }).await
        }
        other => panic!("{other} has no line in the matrix"),
    }
}

async fn submit<V: Verb>(book: &TestBook, actor: Id, verb: V) -> Result<(), Refusal> {
    let before = Dump::of(book.service.db()).await;
    let done = book.submit(actor, &verb).await.map(drop);
    if let Err(refusal) = &done {
        assert_eq!(Dump::of(book.service.db()).await.difference(&before), None, "after {refusal:?}");
    }
    done
}

fn may(verb: &str, role: Role, standing: Standing) -> Result<(), Code> {
    let administers = role == Role::Administrator;
    let on_record = if !reaches(role, standing) {
        Err(Code::NotFound)
    } else if role == Role::Observer {
        Err(Code::NotAllowed)
    } else {
        Ok(())
    };
    match verb {
        CreateRecord::NAME if role == Role::Observer || (!administers && standing == Standing::Other) => Err(Code::NotAllowed),
        CreateRecord::NAME => Ok(()),
        ChangeRecords::NAME | DeleteRecords::NAME | RestoreRecords::NAME => on_record,
        ChangeRecord::NAME | DeleteRecord::NAME | RestoreRecord::NAME | MoveOpportunity::NAME | ConvertLead::NAME => on_record,
        Undo::NAME if standing == Standing::Own && role != Role::Observer => Ok(()),
        Undo::NAME => Err(Code::NothingToUndo),
        ArrangeRecords::NAME
        | ArrangeFields::NAME
        | ChangeFieldKind::NAME
        | RenameTag::NAME
        | RetireStage::NAME
        | DisableUser::NAME
        | EnableUser::NAME
        | HandOver::NAME => {
            if administers {
                Ok(())
            } else {
                Err(Code::NotAllowed)
            }
        }
        ImportRecords::NAME | UndoImport::NAME if administers => Ok(()),
        ImportRecords::NAME | UndoImport::NAME => Err(Code::NotAllowed),
        other => panic!("{other} has no line in the matrix"),
    }
}

#[tokio::test]
async fn everybody_does_by_every_verb_what_the_rules_say_and_a_refusal_changes_nothing() {
    on_both(|book| {
        async move {
            let around = Around::of(book).await;
            // What is retired, one of each outcome stays.
            for stage in around.records.values().map(|made| made[&RecordType::Pipeline]) {
                let another = json!({ "pipeline": stage, "name": "Another", "outcome": "open" });
                book.create(book.people.administrator, RecordType::Stage, another).await.expect("made");
            }
            let mut lines = vec!["verb: own, team, other for salesperson | manager | administrator | observer".to_owned()];
            for verb in VERBS {
                let mut groups = Vec::new();
                for (role, actor) in actors(book) {
                    let mut group = Vec::new();
                    for standing in STANDINGS {
                        let done = send(book, verb, actor, standing, &around.records[&(actor, standing)]).await;
                        let told = done.map_err(|refusal| refusal.code);
                        assert_eq!(told, may(verb, role, standing), "{verb} {role:?} {standing:?}");
                        group.push(told.map_or_else(|code| format!("{code:?}"), |()| "done".to_owned()));
                    }
                    groups.push(group.join(" "));
                }
                lines.push(format!("{verb}: {}", groups.join(" | ")));
            }
            lines
        }
        .boxed()
    })
    .await;
}
