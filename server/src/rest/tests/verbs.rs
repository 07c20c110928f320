//! The verbs of one record type, and what they answer.

use futures::FutureExt;
use serde_json::{Value, json};

use super::ask::Api;

#[tokio::test]
async fn a_deal_is_moved_won_and_lost() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let (seller, sales) = (book.people.seller, &book.sales);
            let path = format!("/opportunities/{}", sales.deals[0]);
            let act = async |verb: &str, body: Value| api.post(seller, &format!("{path}/{verb}"), body).await;
            let mut told = Vec::new();

            let moved = act("move", json!({ "stage": sales.stages[2], "expected_close": "2026-12-01" })).await;
            assert_eq!(
                (moved.status.as_u16(), &moved.body["stage"], &moved.body["expected_close"]),
                (200, &json!(sales.stages[2]), &json!("2026-12-01"))
            );
            let back = api.post(seller, &format!("/commands/{}/undo", moved.headers["command-id"]), json!({})).await;
            assert_eq!(back.status, 200, "{back:?}");
            assert_eq!(api.get(seller, &path).await.body["stage"], json!(sales.stages[0]));
            let again = api.post(seller, &format!("/commands/{}/undo", back.headers["command-id"]), json!({})).await;
            assert_eq!(again.status, 200, "{again:?}");
            assert_eq!(api.get(seller, &path).await.body["stage"], json!(sales.stages[2]));
            told.extend([moved, back, again]);

            let unexplained = act("lose", json!({})).await;
            assert_eq!(
                (unexplained.status.as_u16(), unexplained.code(), unexplained.body["field"].as_str()),
                (422, "required", Some("lost_reason"))
            );
            let lost = act("lose", json!({ "lost_reason": sales.lost_reasons[0], "lost_note": "Too dear" })).await;
            assert_eq!((lost.status.as_u16(), &lost.body["outcome"], &lost.body["probability"]), (200, &json!("lost"), &json!(0)));
            let won = act("win", json!({ "closed_on": "2026-11-01", "value": 120_000 })).await;
            assert_eq!(
                (&won.body["outcome"], &won.body["closed_on"], &won.body["lost_reason"]),
                (&json!("won"), &json!("2026-11-01"), &Value::Null)
            );
            told.extend([unexplained, lost, won]);

            for (body, code, field) in [
                (json!({}), "required", "stage"),
                (json!({ "stage": "x" }), "not_an_id", "stage"),
                (json!({ "stage": book.people.seller }), "unknown_link", "stage"),
                (json!({ "stage": sales.stages[0], "owner": seller }), "read_only", "owner"),
                (json!({ "stage": sales.stages[0], "nonsense": 1 }), "unknown_field", "nonsense"),
            ] {
                let refused = act("move", body).await;
                assert_eq!((refused.status.as_u16(), refused.code(), refused.body["field"].as_str()), (422, code, Some(field)));
                told.push(refused);
            }
            let board = api.get(seller, &format!("/pipelines/{}/board?period=all&owner={seller}", sales.pipeline)).await;
            assert_eq!(board.body["columns"][4]["cards"][0]["id"], json!(sales.deals[0]), "{board:?}");
            let timeline = api.get(seller, &format!("{path}/timeline")).await;
            assert!(timeline.body["entries"].as_array().is_some_and(|e| e.len() > 4), "{timeline:?}");
            told.extend([board, timeline]);
            told.iter().map(super::ask::Told::line).collect()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_lead_becomes_a_prospect_with_a_deal() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let (seller, sales) = (book.people.seller, &book.sales);
            let path = format!("/leads/{}", sales.leads[0]);
            let deal = json!({ "opportunity": { "name": "Lan's order", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD" } });
            let key = [("idempotency-key", "convert Lan")];
            let converted = api.with(seller, "POST", &format!("{path}/convert"), &key, Some(&deal)).await;
            assert_eq!(converted.status, 200, "{converted:?}");
            assert_eq!(converted, api.with(seller, "POST", &format!("{path}/convert"), &key, Some(&deal)).await, "a repeat gets the same answer");
            let party = api.get(seller, &format!("/parties/{}", converted.body["party"].as_str().unwrap_or_default())).await;
            assert_eq!((&party.body["name"], &party.body["roles"]), (&json!("Lan Ltd"), &json!(["prospect"])));
            let opportunity = api.get(seller, &format!("/opportunities/{}", converted.body["opportunity"].as_str().unwrap_or_default())).await;
            assert_eq!((&opportunity.body["lead"], &opportunity.body["party"]), (&json!(sales.leads[0]), &party.body["id"]));
            let twice = api.post(seller, &format!("{path}/convert"), json!({})).await;
            assert_eq!((twice.status.as_u16(), twice.code()), (409, "already_converted"));
            let other = format!("/leads/{}/convert", sales.leads[1]);
            let nobody = api.post(book.people.colleague, &other, json!({ "organisation": null })).await;
            assert_eq!((nobody.status.as_u16(), nobody.code()), (422, "name_needed"));
            let known = api.post(book.people.colleague, &other, json!({ "organisation": sales.party })).await;
            assert_eq!((&known.body["party"], &known.body["opportunity"]), (&json!(sales.party), &Value::Null));
            [converted, party, opportunity, twice, nobody, known].iter().map(super::ask::Told::line).collect()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn people_and_stages_are_administered() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let (administrator, people, sales) = (book.people.administrator, &book.people, &book.sales);
            let mut told = Vec::new();
            let stage = format!("/stages/{}/retire", sales.stages[0]);
            let used = api.post(administrator, &stage, json!({})).await;
            assert_eq!((used.status.as_u16(), used.code()), (409, "in_use"));
            let retired = api.post(administrator, &stage, json!({ "to": sales.stages[1] })).await;
            assert_eq!((retired.status.as_u16(), retired.body["deleted_at"].is_string()), (200, true), "{retired:?}");
            let moved = api.get(administrator, &format!("/opportunities?stage={}", sales.stages[1])).await;
            assert_eq!(moved.body["count"], 3);
            told.extend([used, retired, moved]);

            let handed = api.post(administrator, &format!("/users/{}/hand_over", people.seller), json!({ "to": people.colleague })).await;
            assert_eq!(handed.status, 200, "{handed:?}");
            assert_eq!(api.get(people.colleague, "/opportunities").await.body["count"], 2);
            assert_eq!(api.get(people.seller, "/opportunities").await.body["count"], 0);
            let disabled = api.post(administrator, &format!("/users/{}/disable", people.seller), json!({})).await;
            assert_eq!(disabled.body["status"], "disabled");
            assert_eq!(api.get(people.seller, "/me").await.status, 401);
            let enabled = api.post(administrator, &format!("/users/{}/enable", people.seller), json!({})).await;
            assert_eq!(enabled.body["status"], "active");
            let last = api.post(administrator, &format!("/users/{administrator}/disable"), json!({})).await;
            assert_eq!((last.status.as_u16(), last.code()), (409, "last_one"));
            let me = api.get(people.manager, "/me").await;
            assert_eq!(
                (&me.body["id"], &me.body["role"], &me.body["teams"]),
                (&json!(people.manager), &json!("manager"), &json!([people.north]))
            );
            told.extend([handed, disabled, enabled, last, me]);
            told.iter().map(super::ask::Told::line).collect()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_gets_another_kind() {
    testing::on_both(|book| {
        async move {
            let (api, admin) = (Api::of(book), book.people.administrator);
            let field = api.post(admin, "/custom_fields", json!({ "of": "lead", "name": "Size", "kind": "text" })).await;
            let kind = format!("/custom_fields/{}/change_kind", field.body["id"].as_str().expect("an id"));
            let lead = api.post(admin, "/leads", json!({ "contact_name": "Hà", "custom_size": "12" })).await;
            let number = api.post(admin, &kind, json!({ "kind": "number", "decimals": 1 })).await;
            assert_eq!((&number.body["kind"], &number.body["decimals"]), (&json!("number"), &json!(1)), "{number:?}");
            let sized = api.get(admin, &format!("/leads/{}", lead.body["id"].as_str().expect("an id"))).await;
            assert_eq!(sized.body["custom_size"], 120);
            let same = api.post(admin, &kind, json!({ "kind": "number", "decimals": 1 })).await;
            assert_eq!((same.status.as_u16(), same.code()), (422, "not_a_choice"));
            let nothing = api.post(admin, &kind, json!({ "decimals": "many" })).await;
            assert_eq!((nothing.status.as_u16(), nothing.code()), (422, "required"));
            let large = api.post(admin, &kind, json!({ "kind": "number", "decimals": 40 })).await;
            assert_eq!((large.status.as_u16(), large.body["field"].as_str()), (422, Some("decimals")), "{large:?}");
            [number, same, nothing, large].iter().map(super::ask::Told::line).collect()
        }
        .boxed()
    })
    .await;
}
