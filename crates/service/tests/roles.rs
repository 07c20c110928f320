//! Roles made at run time: how far they go, and that a field they do not see is nowhere.

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Extent, FieldAccess, Grant, Rights};
use domain::questions::{Board, BoardFilter, Directory, Duplicates, Groups, List, Me, Read, Sort, Suggest, Timeline};
use domain::record::{Record, RecordType};
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, ConvertLead, ConvertedParty, CreateRecord, DeleteRecord, DisableUser, NewOpportunity, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use service::LiveReader;
use testing::{TestBook, on_both};

/// What the hidden field of the deal holds; nothing else in the book does.
const SECRET: i64 = 987_654_321;

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn change(record_type: RecordType, id: Id, changed: Value) -> ChangeRecord {
    ChangeRecord { record_type, id, fields: fields(changed) }
}

/// The same grant for every record type, and some fields less.
fn rights(grant: Grant, less: &[(RecordType, &str, FieldAccess)]) -> Rights {
    let mut rights = Rights { grants: RecordType::granted().map(|record_type| (record_type, grant)).collect(), ..Rights::default() };
    for (record_type, field, access) in less {
        rights.fields.entry(*record_type).or_default().insert((*field).to_owned(), *access);
    }
    rights
}

const ALL: Grant = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };

/// Makes a role and gives it to somebody.
async fn give(book: &TestBook, user: Id, rights: &Rights) -> Id {
    let admin = book.people.administrator;
    let role = book.create(admin, RecordType::Role, json!({ "name": "Made", "rights": rights })).await.expect("a role");
    book.submit(admin, &change(RecordType::User, user, json!({ "role": role }))).await.expect("given");
    role
}

async fn seen(book: &TestBook, user: Id, record_type: RecordType) -> Vec<Id> {
    let list = List { limit: 200, ..List::of(record_type) };
    book.ask(user, &list).await.expect("a list").records.iter().map(|record| record.id).collect()
}

#[tokio::test]
async fn a_role_goes_as_far_as_it_says() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            let admin = people.administrator;
            let deal = |owner: Id| {
                let fields =
                    json!({ "name": "Far", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "owner": owner });
                async move { book.create(admin, RecordType::Opportunity, fields).await.expect("a deal") }
            };
            let (own, team, other) = (deal(people.seller).await, deal(people.colleague).await, deal(people.stranger).await);
            let role = give(book, people.seller, &Rights::default()).await;
            let extents = [Extent::None, Extent::Own, Extent::Team, Extent::Below, Extent::All];
            for (far, read) in extents.into_iter().enumerate() {
                for change_extent in extents.into_iter().filter(|extent| *extent <= read) {
                    let grant = Grant { read, create: read > Extent::None, change: change_extent, delete: Extent::None };
                    let set = change(RecordType::Role, role, json!({ "rights": rights(grant, &[]) }));
                    book.submit(admin, &set).await.expect("the role changes");
                    let reached = |extent: Extent, id: Id| match extent {
                        Extent::None => false,
                        Extent::Own => id == own,
                        Extent::Team | Extent::Below => id != other,
                        Extent::All => true,
                    };
                    let list = seen(book, people.seller, RecordType::Opportunity).await;
                    for id in [own, team, other] {
                        assert_eq!(list.contains(&id), reached(read, id), "{read:?} reads {id}");
                        let rename = change(RecordType::Opportunity, id, json!({ "name": format!("Far {far}") }));
                        let renamed = book.submit(people.seller, &rename).await.map(|_| ()).map_err(|refusal| refusal.code);
                        let expected = match (reached(read, id), reached(change_extent, id)) {
                            (false, _) => Err(Code::NotFound),
                            (true, false) => Err(Code::NotAllowed),
                            (true, true) => Ok(()),
                        };
                        assert_eq!(renamed, expected, "{read:?} reads, {change_extent:?} changes {id}");
                        let delete = DeleteRecord { record_type: RecordType::Opportunity, id };
                        assert!(book.submit(people.seller, &delete).await.is_err(), "nothing is deleted");
                    }
                }
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

/// Everything that somebody is told by every question and the stream, as one text.
async fn all_told(book: &TestBook, user: Id, deal: Id, lead: Id, stream: &mut LiveReader) -> String {
    let mut told = Vec::new();
    let mut tell = |answer: Value| told.push(answer.to_string());
    for (record_type, id) in [(RecordType::Opportunity, deal), (RecordType::Lead, lead)] {
        tell(json!(book.ask(user, &Read { record_type, id }).await.expect("read")));
        tell(json!(book.ask(user, &List { limit: 200, ..List::of(record_type) }).await.expect("listed")));
        tell(json!(book.ask(user, &Timeline { record_type, id, before: None }).await.expect("told")));
        let suggest = Suggest { record_type, text: String::new(), filter: Filter::everything() };
        tell(json!(book.ask(user, &suggest).await.expect("suggested")));
    }
    tell(json!(book.ask(user, &Board { pipeline: None, filter: BoardFilter::default() }).await.expect("a board")));
    tell(json!(stream.next().await.expect("what happened")));
    told.join("\n")
}

#[tokio::test]
async fn a_hidden_field_is_nowhere() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            let (admin, seller) = (people.administrator, people.seller);
            let (deal, lead) = (sales.deals[0], sales.leads[0]);
            let custom = json!({ "of": "opportunity", "name": "Margin", "kind": "text", "searched": true });
            book.create(admin, RecordType::CustomField, custom).await.expect("a field");
            let less = [
                (RecordType::Opportunity, "value", FieldAccess::None),
                (RecordType::Opportunity, "custom_margin", FieldAccess::None),
                (RecordType::Lead, "email", FieldAccess::None),
            ];
            give(book, seller, &rights(ALL, &less)).await;
            let mut stream = book.service.listen(seller, None).await.expect("a stream");
            let told = json!({ "value": SECRET, "custom_margin": "xyzzymargin" });
            let envelope = book.service.envelope(&change(RecordType::Opportunity, deal, told));
            let secret_command = envelope.id;
            book.service.submit(admin, envelope).await.expect("written");
            book.submit(admin, &change(RecordType::Lead, lead, json!({ "email": "xyzzy@secret.example" }))).await.expect("written");
            let text = all_told(book, seller, deal, lead, &mut stream).await;
            assert!(!text.contains(&SECRET.to_string()), "the value is told somewhere");
            assert!(!text.contains("xyzzy"), "a hidden text is told somewhere");
            let all = all_told(book, admin, deal, lead, &mut book.service.listen(admin, Some(0)).await.expect("a stream")).await;
            assert!(all.contains(&SECRET.to_string()) && all.contains("xyzzy@"), "whoever may see it does");

            let refused = |question: List| async move { book.ask(seller, &question).await.expect_err("not asked").code };
            let of = |filter| List { filter, ..List::of(RecordType::Opportunity) };
            for filter in [Filter::is("value", SECRET), Filter::AtLeast("value".into(), json!(1)), Filter::Empty("value".into())] {
                assert_eq!(refused(of(filter.clone())).await, Code::UnknownField);
                assert_eq!(refused(of(Filter::Not(Box::new(Filter::Any(vec![filter]))))).await, Code::UnknownField);
            }
            let sort = Some(Sort { field: "value".into(), descending: true });
            assert_eq!(refused(List { sort, ..List::of(RecordType::Opportunity) }).await, Code::UnknownField);
            assert_eq!(refused(of(Filter::Words("xyzzymargin".into()))).await, Code::NotAllowed);
            let words = |text: &str| List { text: text.into(), ..List::of(RecordType::Opportunity) };
            assert_eq!(book.ask(seller, &words("xyzzymargin")).await.expect("asked").count, Some(0), "no list finds it by it");
            assert_eq!(book.ask(admin, &words("xyzzymargin")).await.expect("asked").count, Some(1));
            let read = Read { record_type: RecordType::Opportunity, id: deal };
            let name = book.ask(seller, &read).await.expect("seen").record.title().to_owned();
            let named = book.ask(seller, &words(&name)).await.expect("asked");
            assert!(named.records.iter().any(|record| record.id == deal), "what is seen finds it");
            let suggest = Suggest { record_type: RecordType::Opportunity, text: "xyzzymargin".into(), filter: Filter::everything() };
            assert!(book.ask(seller, &suggest).await.expect("asked").is_empty(), "it is not found by it");
            assert_eq!(book.ask(admin, &suggest).await.expect("asked").len(), 1);
            for filter in [
                BoardFilter { value_from: Some(1), ..BoardFilter::default() },
                BoardFilter { text: "xyzzymargin".into(), ..BoardFilter::default() },
            ] {
                book.ask(seller, &Board { pipeline: None, filter }).await.expect_err("a board is not filtered by it");
            }
            let duplicates =
                Duplicates { record_type: RecordType::Lead, fields: fields(json!({ "email": "xyzzy@secret.example" })), except: None };
            assert!(
                book.ask(seller, &duplicates).await.expect("asked").is_empty(),
                "that somebody has it is told to nobody who may not see it"
            );
            assert_eq!(book.ask(admin, &duplicates).await.expect("asked").len(), 1);

            let write = |value: Value| {
                let verb = change(RecordType::Opportunity, deal, value);
                async move { book.submit(seller, &verb).await.map(|_| ()).map_err(|refusal| refusal.code) }
            };
            assert_eq!(write(json!({ "value": 1 })).await, Err(Code::UnknownField));
            assert_eq!(write(json!({ "name": "Renamed" })).await, Ok(()), "the rest is written");
            book.submit(seller, &Undo { command: secret_command }).await.expect_err("not theirs to take back");
            let record: Record = book.ask(admin, &Read { record_type: RecordType::Opportunity, id: deal }).await.expect("read").record;
            assert_eq!((record.get("value"), record.text("custom_margin")), (&json!(SECRET), "xyzzymargin"), "what is not seen stays");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_a_hidden_field_is_called_and_asked_is_not_told() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let custom = json!({ "of": "opportunity", "name": "Zzyzx margin", "kind": "text" });
            let field = book.create(admin, RecordType::CustomField, custom).await.expect("a field");
            for (of, when) in [("custom_zzyzx_margin", "name.has.qqsecret"), ("expected_close", "value.max.98765432100-USD")] {
                let setter = json!({ "of": "opportunity", "field": of, "required_when": when });
                book.create(admin, RecordType::PropertySetter, setter).await.expect("a setting");
            }
            let stage = change(RecordType::Stage, book.sales.stages[1], json!({ "required_fields": ["custom_zzyzx_margin", "party"] }));
            book.submit(admin, &stage).await.expect("a stage that asks");
            let less = [
                (RecordType::Opportunity, "value", FieldAccess::None),
                (RecordType::Opportunity, "custom_zzyzx_margin", FieldAccess::None),
            ];
            give(book, seller, &rights(ALL, &less)).await;
            let mut stream = book.service.listen(seller, None).await.expect("a stream");
            let selection = "value.between.98765432100-USD.98765432101-USD~(custom_zzyzx_margin.has.qqsecret!name.has.Nora)";
            let view = json!({ "name": "Big", "record_type": "opportunity", "shared": "everyone", "selection": selection,
                "columns": "custom_zzyzx_margin.100~stage", "sorted_by": "-custom_zzyzx_margin" });
            let view = book.create(admin, RecordType::SavedView, view).await.expect("a view");
            let more = change(RecordType::SavedView, view, json!({ "selection": format!("{selection}~name.has.Nam") }));
            book.submit(admin, &more).await.expect("another selection");
            book.submit(admin, &change(RecordType::CustomField, field, json!({ "name": "Zzyzx profit" }))).await.expect("renamed");

            let told = async |user: Id, stream: &mut LiveReader| {
                let mut told = vec![json!(book.ask(user, &Directory {}).await.expect("a directory"))];
                told.push(json!(book.ask(user, &Me {}).await.expect("who they are")));
                for record_type in [RecordType::CustomField, RecordType::PropertySetter, RecordType::SavedView, RecordType::Stage] {
                    told.push(json!(book.ask(user, &List { limit: 200, ..List::of(record_type) }).await.expect("listed")));
                }
                let timeline = Timeline { record_type: RecordType::SavedView, id: view, before: None };
                told.push(json!(book.ask(user, &timeline).await.expect("what happened")));
                told.push(json!(stream.next().await.expect("what happens")));
                told.iter().map(Value::to_string).collect::<String>().to_lowercase()
            };
            let theirs = told(seller, &mut stream).await;
            for secret in ["zzyzx", "98765432100", "qqsecret"] {
                assert!(!theirs.contains(secret), "{secret} is told somewhere");
            }
            assert!(theirs.contains("(not_shown.filled!name.has.nora)"), "that something is asked is told, and what is seen");
            let all = told(admin, &mut book.service.listen(admin, Some(0)).await.expect("a stream")).await;
            assert!(["zzyzx", "98765432100", "qqsecret"].iter().all(|secret| all.contains(secret)));
            let read = Read { record_type: RecordType::CustomField, id: field };
            assert_eq!(book.ask(seller, &read).await.expect_err("not there").code, Code::NotFound);
            for name in ["selection", "columns", "sorted_by"] {
                let filter = Filter::Contains(name.into(), "zzyzx".into());
                let list = List { filter, ..List::of(RecordType::SavedView) };
                assert_eq!(book.ask(seller, &list).await.expect_err("it would tell").code, Code::UnknownField);
                assert!(book.ask(admin, &list).await.is_ok());
            }
            let groups = serde_json::from_value::<Groups>(json!({ "type": "saved_view", "by": "selection" })).expect("a question");
            assert_eq!(book.ask(seller, &groups).await.expect_err("they would tell").code, Code::NotAChoice);
            let kept = change(RecordType::SavedView, view, json!({ "selection": "not_shown.filled" }));
            assert_eq!(book.submit(admin, &kept).await.expect_err("it is no field").code, Code::UnknownField);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_that_is_only_read_is_not_written() {
    on_both(|book| {
        async move {
            let (seller, deal) = (book.people.seller, book.sales.deals[0]);
            give(book, seller, &rights(ALL, &[(RecordType::Opportunity, "value", FieldAccess::Read)])).await;
            let read = book.ask(seller, &Read { record_type: RecordType::Opportunity, id: deal }).await.expect("read").record;
            assert!(read.fields.contains_key("value"));
            let refusal =
                book.submit(seller, &change(RecordType::Opportunity, deal, json!({ "value": 5 }))).await.expect_err("not written");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::ReadOnly, Some("value")));
            let new =
                json!({ "name": "New", "pipeline": book.sales.pipeline, "stage": book.sales.stages[0], "currency": "USD", "value": 5 });
            assert_eq!(book.create(seller, RecordType::Opportunity, new).await.expect_err("nor at first").code, Code::ReadOnly);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn somebody_always_administers() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let rights = Rights { administers: true, ..rights(ALL, &[]) };
            let role = give(book, seller, &rights).await;
            book.submit(seller, &DisableUser { user: admin }).await.expect("the other one administers");
            let less = change(RecordType::Role, role, json!({ "rights": Rights { administers: false, ..rights.clone() } }));
            assert_eq!(book.submit(seller, &less).await.expect_err("nobody would be left").code, Code::NoAdministrator);
            let delete = DeleteRecord { record_type: RecordType::Role, id: role };
            let refusal = book.submit(seller, &delete).await.expect_err("somebody has it");
            assert_eq!((refusal.code, refusal.params.concat()), (Code::InUse, "1".to_owned()));
            let give_up = change(RecordType::User, seller, json!({ "role": "salesperson" }));
            assert_eq!(book.submit(seller, &give_up).await.expect_err("nobody gives it up by mistake").code, Code::OwnRole);
            for other in ["administrator".to_owned(), role.to_string()] {
                let same = change(RecordType::User, seller, json!({ "role": other }));
                book.submit(seller, &same).await.expect("they administer in the other role as well");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_role_is_checked_and_only_administrators_make_one() {
    on_both(|book| {
        async move {
            let new = |user: Id, rights: Value| {
                let verb = CreateRecord {
                    record_type: RecordType::Role,
                    id: book.service.new_id(),
                    fields: fields(json!({ "name": "Made", "rights": rights })),
                };
                async move { book.submit(user, &verb).await.map(|_| ()).map_err(|refusal| refusal.code) }
            };
            let people = &book.people;
            assert_eq!(new(people.manager, json!({})).await, Err(Code::NotAllowed));
            assert_eq!(new(people.administrator, json!({ "grants": { "lead": { "change": "all" } } })).await, Err(Code::MoreThanRead));
            assert_eq!(new(people.administrator, json!({ "grants": { "user": { "read": "all" } } })).await, Err(Code::NotAChoice));
            assert_eq!(new(people.administrator, json!({ "fields": { "lead": { "title": "none" } } })).await, Err(Code::MustBeSeen));
            assert_eq!(new(people.administrator, json!({ "everything": true })).await, Err(Code::WrongType));
            let unknown = change(RecordType::User, people.seller, json!({ "role": book.service.new_id() }));
            assert_eq!(book.submit(people.administrator, &unknown).await.expect_err("no such role").code, Code::UnknownLink);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_stream_begins_anew_when_its_role_changes() {
    on_both(|book| {
        async move {
            let role = give(book, book.people.seller, &rights(ALL, &[])).await;
            let mut stream = book.service.listen(book.people.seller, None).await.expect("a stream");
            stream.next().await.expect("it tells");
            let less = rights(Grant { read: Extent::Own, ..Grant::default() }, &[]);
            book.submit(book.people.administrator, &change(RecordType::Role, role, json!({ "rights": less }))).await.expect("changed");
            assert_eq!(stream.next().await.expect_err("it ends").code, Code::SignInFirst);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_somebody_does_not_see_of_a_lead_is_not_shown_by_converting_it() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let less = [
                (RecordType::Lead, "company_name", FieldAccess::None),
                (RecordType::Lead, "email", FieldAccess::None),
                (RecordType::Lead, "website", FieldAccess::None),
                (RecordType::Party, "website", FieldAccess::None),
                (RecordType::Lead, "source", FieldAccess::None),
                (RecordType::Opportunity, "source", FieldAccess::None),
                (RecordType::Lead, "items", FieldAccess::None),
            ];
            give(book, people.seller, &rights(ALL, &less)).await;
            let lead = json!({
                "contact_name": "Lan", "company_name": "Secret Ltd", "email": "secret@example.com", "phone": "0912 345 678",
                "website": "https://secret.example", "source": "referral", "items": [book.sales.item], "industry": "Food",
            });
            let lead = book.create(people.administrator, RecordType::Lead, lead).await.expect("a lead");
            let [organisation, person, relationship, deal] = [0; 4].map(|_| book.service.new_id());
            let begun = json!({ "name": "Deal", "pipeline": book.sales.pipeline, "stage": book.sales.stages[0], "currency": "USD" });
            let convert = ConvertLead {
                lead,
                party: ConvertedParty { organisation: Some(organisation), person: Some(person), relationship: Some(relationship) },
                opportunity: Some(NewOpportunity { id: deal, fields: fields(begun.clone()) }),
            };
            let source =
                NewOpportunity { id: deal, fields: fields(begun).into_iter().chain([("source".to_owned(), json!("event"))]).collect() };
            let hidden = ConvertLead { opportunity: Some(source), ..convert.clone() };
            let refusal = book.submit(people.seller, &hidden).await.expect_err("nobody writes what they do not see");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::UnknownField, Some("source")));
            book.submit(people.seller, &convert).await.expect("converted");
            let read = async |record_type: RecordType, id: Id| {
                book.ask(people.administrator, &Read { record_type, id }).await.expect("read").record
            };
            let (organisation, person) = (read(RecordType::Party, organisation).await, read(RecordType::Party, person).await);
            assert_eq!(organisation.text("name"), "Lan", "what lists show of the lead anyway");
            assert_eq!(organisation.text("industry"), "Food");
            assert_eq!(organisation.text("website"), "https://secret.example", "they see neither");
            assert_eq!(person.get("emails"), &json!([]), "they would see it of the person");
            assert_eq!(person.get("phones")[0]["value"], "0912 345 678");
            let deal = read(RecordType::Opportunity, deal).await;
            assert_eq!((deal.text("source"), deal.get("items")), ("referral", &json!([])));
            vec![]
        }
        .boxed()
    })
    .await;
}
