//! Every record type is made, read, changed, deleted, restored and listed.

use domain::record::RecordType;
use futures::FutureExt;
use serde_json::{Value, json};
use testing::TestBook;

use super::ask::{Api, Told};

/// What a new record of a type is made from, and a change to it.
pub fn sample(book: &TestBook, record_type: RecordType) -> (Value, Value) {
    let (people, sales) = (&book.people, &book.sales);
    match record_type {
        RecordType::Team => (json!({ "name": "East", "parent": people.company }), json!({ "name": "Far East" })),
        RecordType::Role => (
            json!({ "name": "Back office", "rights": {
                "administers": false,
                "grants": { "lead": { "read": "all", "create": false, "change": "none", "delete": "none" } },
                "fields": { "lead": { "need": "none" } },
            } }),
            json!({ "name_vi": "Hậu cần" }),
        ),
        RecordType::User => (
            json!({ "name": "Vy", "email": "vy@example.com", "role": "salesperson", "team": people.north }),
            json!({ "role": "manager", "language": "vi" }),
        ),
        RecordType::ExchangeRate => (json!({ "currency": "VND", "rate": "0.000038" }), json!({ "rate": "0.00004" })),
        RecordType::Pipeline => (json!({ "name": "Partners", "position": 2 }), json!({ "name_vi": "Đối tác" })),
        RecordType::Stage => (
            json!({ "pipeline": sales.pipeline, "name": "Trial", "outcome": "open", "position": 9, "probability": 60, "required_fields": ["value"] }),
            json!({ "stale_days": 5, "probability": 65 }),
        ),
        RecordType::Tag => (json!({ "name": "vip", "color": "purple" }), json!({ "color": "teal" })),
        RecordType::LostReason => (json!({ "name": "Moved away", "position": 9 }), json!({ "name_vi": "Chuyển đi" })),
        RecordType::PropertySetter => {
            (json!({ "of": "lead", "field": "need", "name": "Wish" }), json!({ "name_vi": "Mong muốn", "required": false }))
        }
        RecordType::Section => (json!({ "of": "lead", "name": "Delivery", "position": 3 }), json!({ "name_vi": "Giao hàng" })),
        RecordType::CustomField => (
            json!({ "of": "lead", "name": "Size of the order", "kind": "choice", "options": [{ "value": "small", "label": "Small", "label_vi": "", "retired": false }] }),
            json!({ "name_vi": "Cỡ đơn", "help": "As they said.", "listed": true }),
        ),
        RecordType::Party => (
            json!({ "kind": "person", "name": "Nguyễn Thị Hoa", "emails": [{ "value": "hoa@example.com", "label": "work" }], "phones": [{ "value": "0912 345 678" }],
                "addresses": [{ "street": "1 Lê Lợi", "city": "Huế" }], "tags": ["vip"], "birthday": "1990-02-28" }),
            json!({ "job_title": "Buyer", "roles": ["customer"], "owner": people.seller }),
        ),
        RecordType::Relationship => {
            (json!({ "person": sales.party, "organisation": sales.party, "role": "Owner" }), json!({ "since": "2020-01-31" }))
        }
        RecordType::Item => (
            json!({ "kind": "service", "name": "Training", "price": 50_000, "currency": "USD" }),
            json!({ "description": "A day.\nOr two." }),
        ),
        RecordType::Competitor => (
            json!({ "name": "Nhà Xinh", "website": "https://nhaxinh.example", "note": "Cheap.\nSlow." }),
            json!({ "note": "Cheap and slow.", "owner": people.seller }),
        ),
        RecordType::Lead => (
            json!({ "contact_name": "Trần Đức", "email": "duc@example.com", "source": "website", "items": [sales.item], "preferences": ["email", "sms"] }),
            json!({ "status": "contacted", "need": "Bàn ghế" }),
        ),
        RecordType::Opportunity => (
            json!({ "name": "Chairs", "pipeline": sales.pipeline, "stage": sales.stages[1], "currency": "VND", "value": 120_000_000, "party": sales.party,
                "expected_close": "2026-12-24", "tags": ["chairs", "huế"], "contacts": [sales.party] }),
            json!({ "own_probability": 40, "budget": 100_000_000, "competitor": "Other Ltd" }),
        ),
        RecordType::Note => {
            (json!({ "about_type": "party", "about": sales.party, "body": "Call before noon." }), json!({ "body": "Call after noon." }))
        }
        RecordType::SavedView => (
            json!({ "name": "New ones", "record_type": "lead", "selection": "status.any.new~owner.me", "columns": "status.120~email", "sorted_by": "-created_at" }),
            json!({ "shared": "everyone", "pinned": true, "segment": true }),
        ),
    }
}

/// Who may do everything with it.
fn author(book: &TestBook, record_type: RecordType) -> domain::id::Id {
    if record_type.is_granted() { book.people.seller } else { book.people.administrator }
}

#[tokio::test]
async fn every_record_type_lives_the_same_on_both_databases() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let mut told = Vec::new();
            for record_type in RecordType::ALL {
                for answer in live(&api, record_type).await {
                    told.push(answer.line());
                }
            }
            told
        }
        .boxed()
    })
    .await;
}

async fn live(api: &Api<'_>, record_type: RecordType) -> Vec<Told> {
    let (made, changed) = sample(api.book, record_type);
    let user = author(api.book, record_type);
    let plural = format!("/{}", record_type.plural());
    let mut told = Vec::new();

    let created = api.with(user, "POST", &plural, &[("idempotency-key", &format!("make {plural}"))], Some(&made)).await;
    assert_eq!(created.status, 201, "{created:?}");
    assert_eq!(created.body["type"], record_type.name());
    holds(&created, &made);
    let again = api.with(user, "POST", &plural, &[("idempotency-key", &format!("make {plural}"))], Some(&made)).await;
    assert_eq!(created, again, "a repeat gets the same answer");

    let one = created.headers["location"].strip_prefix("/api/v1").expect("an address of the API").to_owned();
    let read = api.get(user, &one).await;
    assert_eq!(read.body, created.body);

    let key = [("idempotency-key", "018f0000-0000-7000-8000-00000000000a"), ("if-match", created.headers["etag"].as_str())];
    let key = [(key[0].0, key[0].1.replace("00000000000a", &format!("{:012x}", record_type as u8 + 1))), (key[1].0, key[1].1.to_owned())];
    let key: Vec<(&str, &str)> = key.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let change = api.with(user, "PATCH", &one, &key, Some(&changed)).await;
    assert_eq!(change.status, 200, "{change:?}");
    holds(&change, &changed);
    assert_eq!(change, api.with(user, "PATCH", &one, &key, Some(&changed)).await, "a repeat gets the same answer");
    let same = api.patch(user, &one, changed.clone()).await;
    assert_eq!(same.body, change.body, "what changes nothing leaves no trace");

    let listed = api.get(user, &format!("{plural}?limit=200")).await;
    assert!(ids(&listed).contains(&created.id()), "{listed:?}");
    told.extend([created.clone(), read, change, same, listed]);

    if record_type == RecordType::User {
        let refused = api.delete(user, &one).await;
        assert_eq!(refused.status, 403, "users are disabled, not deleted");
        return told;
    }
    let deleted = api.delete(user, &one).await;
    assert_eq!((deleted.status.as_u16(), &deleted.body), (204, &Value::Null));
    assert_eq!(api.delete(user, &one).await.status, 204, "what is deleted stays deleted");
    let hidden = api.get(user, &one).await;
    assert!(hidden.body["deleted_at"].is_string());
    assert!(!ids(&api.get(user, &format!("{plural}?limit=200")).await).contains(&created.id()));
    let bin = api.get(user, &format!("{plural}?deleted=true")).await;
    assert!(ids(&bin).contains(&created.id()), "{bin:?}");
    let refused = api.patch(user, &one, changed).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "deleted"));
    let restored = api.with(user, "POST", &format!("{one}/restore"), &[], None).await;
    assert_eq!(restored.body["deleted_at"], Value::Null, "{restored:?}");
    let timeline = api.get(user, &format!("{one}/timeline")).await;
    assert_eq!(timeline.status, 200, "{timeline:?}");
    told.extend([deleted, hidden, bin, refused, restored, timeline]);
    told
}

fn ids(list: &Told) -> Vec<String> {
    list.body["records"].as_array().into_iter().flatten().filter_map(|r| r["id"].as_str().map(str::to_owned)).collect()
}

/// The record has what was sent; entries of lists may gain an empty label.
fn holds(told: &Told, sent: &Value) {
    for (field, value) in sent.as_object().into_iter().flatten() {
        if !matches!(field.as_str(), "emails" | "phones" | "addresses") {
            assert_eq!(&told.body[field], value, "{field} in {told:?}");
        }
    }
}
