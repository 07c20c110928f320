//! What a browser asks and does is answered with the same bytes on both databases: pages, questions, commands, the stream.

use axum::body::Body;
use axum::http::Method;
use domain::id::Id;
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

use super::visit::{Seen, Visit};

/// All of an answer but what is random in it on purpose.
fn line(what: &str, seen: &Seen) -> String {
    let nonce = seen.nonce().unwrap_or("no nonce in this one");
    let headers = ["content-type", "cache-control", "location", "link"].map(|name| seen.header(name));
    format!("{what}: {} {headers:?} {}", seen.status.as_u16(), without_answers(&with_own_ids(&seen.text.replace(nonce, "nonce"))))
}

/// The process counts the ids of elements; here each page counts its own.
fn with_own_ids(text: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let mut told = String::with_capacity(text.len());
    for word in text.split_inclusive(['"', ' ']) {
        let (id, end) = word.split_at(word.len() - usize::from(word.ends_with(['"', ' '])));
        let is_id = id.strip_prefix('s').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        if !is_id {
            told.push_str(word);
            continue;
        }
        let n = known.iter().position(|other| *other == id).unwrap_or_else(|| {
            known.push(id);
            known.len() - 1
        });
        told.push_str(&format!("s#{n}{end}"));
    }
    told
}

/// The page without the answers that it carries for the browser: how often and in which order they came is chance, and they
/// are asked for one by one.
fn without_answers(page: &str) -> String {
    let Some((before, rest)) = page.split_once("__RESOLVED_RESOURCES") else { return page.to_owned() };
    let after = rest.rsplit_once("__RESOLVED_RESOURCES").and_then(|(_, last)| Some(last.split_once("</script>")?.1)).unwrap_or_default();
    format!("{before}{after}")
}

struct Teller<'a> {
    visit: Visit,
    book: &'a TestBook,
    lines: Vec<String>,
    commands: u128,
}

impl Teller<'_> {
    async fn page(&mut self, path: &str) {
        let seen = self.visit.get(path).await;
        assert!(seen.status.as_u16() < 500, "{path}: {}", seen.text);
        let line = line(path, &seen);
        assert!(line.contains("</main>") && line.contains("</html>"), "{path}: {line}");
        self.lines.push(line);
    }

    async fn ask(&mut self, name: &str, question: Value) -> Value {
        let seen = self.visit.ask(name, question.clone()).await;
        assert!(seen.status.as_u16() < 500, "{name}: {}", seen.text);
        self.lines.push(line(&format!("{name} {question}"), &seen));
        serde_json::from_str(&seen.text).unwrap_or_default()
    }

    async fn send(&mut self, name: &str, payload: Value) -> Id {
        self.commands += 1;
        let id = Id::from_u128(self.commands);
        let seen = self.visit.rpc("send", &json!({ "envelope": { "id": id, "name": name, "payload": payload } })).await;
        assert!(seen.status.as_u16() < 500, "{name}: {}", seen.text);
        self.lines.push(line(&format!("{name} {payload}"), &seen));
        id
    }

    /// Everything that there is to see.
    async fn look(&mut self) {
        let sales = self.book.sales.clone();
        for path in [
            "/pipeline",
            "/leads",
            "/contacts",
            "/items",
            "/me",
            "/settings/people",
            "/settings/pipelines",
            "/settings/currencies",
            "/nothing",
        ] {
            self.page(path).await;
        }
        self.page(&format!("/deals/{}", sales.deals[0])).await;
        self.page(&format!("/leads/{}", sales.leads[0])).await;
        self.page(&format!("/contacts/{}", sales.party)).await;
        self.page(&format!("/items/{}", sales.item)).await;
        self.ask("me", json!({})).await;
        self.ask("directory", json!({})).await;
        for filter in [
            json!({}),
            json!({ "text": "deal" }),
            json!({ "period": "all", "value_from": 150_000 }),
            json!({ "stale": true, "period": "year" }),
            json!({ "close_from": "2026-11-01", "tags": ["a"] }),
        ] {
            self.ask("board", json!({ "filter": filter })).await;
            self.ask("column", json!({ "stage": sales.stages[0], "filter": filter })).await;
        }
        for record_type in ["opportunity", "lead", "party", "item", "note", "user", "stage", "relationship"] {
            for sort in [json!(null), json!({ "field": "created_at" })] {
                self.ask("list", json!({ "type": record_type, "filter": { "all": [] }, "sort": sort, "limit": 3 })).await;
            }
            self.ask("list", json!({ "type": record_type, "filter": { "all": [] }, "text": "n", "limit": 50, "deleted": true })).await;
        }
        for (field, descending) in [("name", false), ("value", true), ("expected_close", false), ("number", true)] {
            let sort = json!({ "field": field, "descending": descending });
            let first = self.ask("list", json!({ "type": "opportunity", "filter": { "all": [] }, "sort": sort, "limit": 2 })).await;
            self.ask(
                "list",
                json!({ "type": "opportunity", "filter": { "all": [] }, "sort": sort, "limit": 2, "cursor": first["cursor"] }),
            )
            .await;
        }
        for record_type in ["opportunity", "lead", "party", "item", "user"] {
            for text in ["", "đ", "n", "na lan"] {
                self.ask("suggest", json!({ "type": record_type, "text": text })).await;
            }
        }
        for text in ["", "đ", "n", "na lan", "nam deal", "office", "0901 234 567"] {
            self.ask("search", json!({ "text": text })).await;
        }
        self.ask("duplicates", json!({ "type": "lead", "fields": { "company_name": "Lan Ltd", "email": "an@example.com" } })).await;
        for (record_type, id) in [("opportunity", sales.deals[0]), ("lead", sales.leads[0]), ("party", sales.party)] {
            self.ask("timeline", json!({ "type": record_type, "id": id })).await;
            self.ask("read", json!({ "type": record_type, "id": id })).await;
        }
    }

    /// A morning's work, with what is refused in it.
    async fn work(&mut self) {
        let sales = self.book.sales.clone();
        let [party, deal] = [901_u128, 902].map(Id::from_u128);
        let create = |record_type: &str, id: Id, fields: Value| json!({ "type": record_type, "id": id, "fields": fields });
        let person = json!({ "kind": "person", "name": "Đặng Ấn", "emails": [{ "value": "An@Example.com" }], "tags": ["Ẩm thực", "a"] });
        self.send("create_record", create("party", party, person)).await;
        self.send("create_record", create("party", party, json!({ "kind": "person", "name": "Twice" }))).await;
        let fields = json!({ "name": "Bàn ghế", "pipeline": sales.pipeline, "stage": sales.stages[1], "currency": "VND", "value": 7, "tags": ["a"] });
        self.send("create_record", create("opportunity", deal, fields)).await;
        let moved = self
            .send("move_opportunity", json!({ "opportunity": sales.deals[0], "stage": sales.stages[2], "after": null, "fields": {} }))
            .await;
        self.send("move_opportunity", json!({ "opportunity": deal, "stage": sales.stages[5], "fields": {} })).await;
        self.send(
            "move_opportunity",
            json!({ "opportunity": deal, "stage": sales.stages[5], "fields": { "lost_reason": sales.lost_reasons[1] } }),
        )
        .await;
        self.send("undo", json!({ "command": moved })).await;
        self.send("undo", json!({ "command": moved })).await;
        let convert = json!({ "lead": sales.leads[0], "party": { "organisation": sales.party, "person": Id::from_u128(903), "relationship": Id::from_u128(904) } });
        self.send("convert_lead", convert).await;
        self.send(
            "change_record",
            json!({ "type": "opportunity", "id": sales.deals[2], "fields": { "value": null, "expected_close": "2026-12-24" } }),
        )
        .await;
        self.send("delete_record", json!({ "type": "opportunity", "id": sales.deals[1] })).await;
        self.send("change_record", json!({ "type": "opportunity", "id": sales.deals[1], "fields": { "name": "Gone" } })).await;
        self.send("retire_stage", json!({ "stage": sales.stages[1], "to": sales.stages[2] })).await;
        self.send("nonsense", json!({})).await;
        self.send("create_record", json!({ "type": "nonsense" })).await;
    }
}

#[tokio::test]
async fn a_browser_is_answered_with_the_same_bytes_on_both_databases() {
    on_both(|book| {
        async move {
            let head = book.service.db().head().await.expect("answers");
            let mut lines = Vec::new();
            // The last sees what the others did.
            for (who, commands) in
                [("nam@example.com", 1000), ("ada@example.com", 2000), ("olga@example.com", 3000), ("mai@example.com", 4000)]
            {
                let visit = Visit::of(book, who).await;
                let mut teller = Teller { visit, book, lines: Vec::new(), commands };
                if who != "mai@example.com" {
                    teller.look().await;
                }
                teller.work().await;
                teller.look().await;
                lines.append(&mut teller.lines);
                book.clock.advance(chrono::Duration::minutes(7));
                lines.push(stream(&teller.visit, head).await);
            }
            assert!(lines.len() > 400, "{} answers", lines.len());
            lines
        }
        .boxed()
    })
    .await;
}

/// What the stream tells somebody who was away.
async fn stream(visit: &Visit, after: i64) -> String {
    let request = visit.request(Method::GET, &format!("/live?after={after}")).body(Body::empty()).expect("a request");
    let body = super::call(&visit.router, request).await.into_body();
    super::stream::until_caught_up(body).await
}
