//! A list of what many records have is walked in its order, and says what it says when they are found first.

use domain::command::{Change, Moment};
use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::questions::Sort;
use domain::record::RecordType;
use domain::verbs::{CreateRecord, Given, create};
use futures::FutureExt;
use serde_json::{Value, json};
use store::Work;
use store::list::{Cursor, Page};
use testing::{TestBook, entry, on_both};

/// More than are walked for a page.
const LEADS: usize = 10_400;
const AT_ONCE: usize = 400;
const PAGE: u64 = 50;

fn actors(book: &TestBook) -> [Actor; 2] {
    let people = &book.people;
    [
        Actor::of(people.administrator, Role::Administrator, None, Vec::new()),
        Actor::of(people.manager, Role::Manager, Some(people.north), vec![people.north]),
    ]
}

fn lead(book: &TestBook, at: Moment, i: usize) -> Change {
    let mut tags = vec!["many"];
    if i.is_multiple_of(301) {
        tags.push("few");
    }
    let (owner, team) = if i.is_multiple_of(3) { (book.people.stranger, None) } else { (book.people.seller, Some(book.people.north)) };
    let fields = json!({
        "contact_name": format!("Lan {:05}", i * 7919 % LEADS),
        "company_name": if i.is_multiple_of(2) { "Hoa Bình" } else { "Minh Long" },
        "tags": tags, "owner": owner,
    });
    let verb =
        CreateRecord { record_type: RecordType::Lead, id: book.service.new_id(), fields: fields.as_object().cloned().unwrap_or_default() };
    let given = Given { owner_team: team, number: Some(format!("W-{i:06}")), ..Given::default() };
    create(&verb, &actors(book)[0], &given, at).expect("the lead can be made")
}

async fn fill(book: &TestBook) {
    let numbers: Vec<usize> = (0..LEADS).collect();
    for some in numbers.chunks(AT_ONCE) {
        let at = book.service.clock().now();
        let leads = some.iter().map(|i| lead(book, Moment { at }, *i)).collect();
        let entry = entry(book, leads);
        let mut work = book.service.db().begin().await.expect("the database answers");
        work.record_new(&[entry]).await.expect("the leads are written");
        work.commit().await.expect("they stay");
    }
}

async fn read(work: &mut Work, actor: &Actor, page: &Page<'_>) -> Vec<(Id, Value)> {
    let records = work.page(&actor.scope(RecordType::Lead), page).await.expect("the database answers");
    records.iter().map(|record| (record.id, record.get(&page.sort.field).clone())).collect()
}

#[tokio::test]
async fn pages_of_what_many_have_are_those_of_the_whole_list() {
    on_both(|book| {
        async move {
            fill(book).await;
            let has = |tag: &str| Filter::Has("tags".into(), json!(tag));
            let words = |text: &str| Filter::Words(text.into());
            let filters = [
                Filter::everything(),
                has("many"),
                words("lan"),
                words("hoa lan"),
                Filter::All(vec![has("many"), words("minh"), Filter::is("status", "new")]),
                Filter::All(vec![has("few"), has("many"), words("lan")]),
                Filter::All(vec![has("many"), Filter::Not(Box::new(words("hoa")))]),
            ];
            let mut told = Vec::new();
            let mut work = book.service.db().read().await.expect("the database answers");
            for actor in actors(book) {
                for filter in &filters {
                    for (field, descending) in [("created_at", true), ("created_at", false), ("title", false), ("title", true)] {
                        let sort = || Sort { field: field.into(), descending };
                        // What is passed over is never walked.
                        let whole = Page { filter, sort: sort(), linked: None, after: None, offset: 1, limit: 4 * PAGE, deleted: false };
                        let whole = read(&mut work, &actor, &whole).await;
                        let (mut paged, mut after) = (Vec::new(), None);
                        for _ in 0..3 {
                            let page =
                                Page { filter, sort: sort(), linked: None, after: after.take(), offset: 0, limit: PAGE, deleted: false };
                            let page = read(&mut work, &actor, &page).await;
                            let is_full = page.len() as u64 == PAGE;
                            after = page.last().map(|(id, value)| Cursor { value: value.clone(), currency: None, id: *id });
                            paged.extend(page);
                            if !is_full {
                                break;
                            }
                        }
                        let expected: Vec<_> = whole.iter().take(paged.len().saturating_sub(1)).collect();
                        assert_eq!(paged.iter().skip(1).collect::<Vec<_>>(), expected, "{filter:?} by {field}, {descending}");
                        assert!(!paged.is_empty(), "{filter:?} of {:?}", actor.role);
                        told.push(format!("{:?}", paged.iter().map(|(_, value)| value).collect::<Vec<_>>()));
                    }
                }
            }
            told
        }
        .boxed()
    })
    .await;
}
