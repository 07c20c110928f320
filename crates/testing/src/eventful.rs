//! A small book in which everything happens that can: what the fixture of a version is made from.

use chrono::Duration;
use domain::command::Verb;
use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::{
    ArrangeFields, ChangeRecord, ConvertLead, ConvertedParty, CreateRecord, DeleteRecord, DisableUser, EnableUser, HandOver, ImportRecords,
    ImportedRecord, MoveOpportunity, NewOpportunity, PlacedField, RenameTag, RestoreRecord, RetireStage, Undo, UndoImport,
};
use serde_json::{Map, Value, json};

use crate::book::TestBook;
use crate::people::PASSWORD;

/// What somebody who was there still has.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The secret of a browser that is signed in, the seller's.
    pub session: String,
    /// An API token of the seller.
    pub token: String,
}

/// Lets everything happen in a book, on several days of November and December 2026.
///
/// # Panics
/// When the service refuses anything of it.
pub async fn live_through(book: &TestBook) -> Kept {
    let story = Story { book };
    let stages = story.settings().await;
    let parties = story.parties().await;
    let competitor = story.competitors().await;
    story.leads(parties[0]).await;
    story.deals(parties, competitor, stages).await;
    story.tags().await;
    story.notes(parties[0]).await;
    story.imports().await;
    story.shape().await;
    story.people().await;
    story.access().await
}

fn map(fields: Value) -> Map<String, Value> {
    fields.as_object().cloned().unwrap_or_default()
}

struct Story<'a> {
    book: &'a TestBook,
}

impl Story<'_> {
    /// Sends a verb some minutes after the last and gives the command's id.
    async fn send<V: Verb>(&self, user: Id, verb: &V) -> Id {
        self.book.clock.advance(Duration::minutes(7));
        let envelope = self.book.service.envelope(verb);
        let command = envelope.id;
        if let Err(refusal) = self.book.service.submit(user, envelope).await {
            panic!("{} is refused: {refusal:?}", V::NAME);
        }
        command
    }

    async fn create(&self, user: Id, record_type: RecordType, fields: Value) -> Id {
        let id = self.book.service.new_id();
        self.send(user, &CreateRecord { record_type, id, fields: map(fields) }).await;
        id
    }

    async fn change(&self, user: Id, record_type: RecordType, id: Id, fields: Value) -> Id {
        self.send(user, &ChangeRecord { record_type, id, fields: map(fields) }).await
    }

    async fn take(&self, user: Id, opportunity: Id, stage: Id, fields: Value) -> Id {
        self.send(user, &MoveOpportunity { opportunity, stage, after: None, fields: map(fields) }).await
    }

    fn days(&self, days: i64) {
        self.book.clock.advance(Duration::days(days));
    }

    /// Currencies without decimals and with three; a second pipeline, a stage of which is retired later.
    async fn settings(&self) -> [Id; 5] {
        let admin = self.book.people.administrator;
        for (currency, rate) in [("VND", "0.00004"), ("EUR", "1.08"), ("KWD", "3.25")] {
            self.create(admin, RecordType::ExchangeRate, json!({ "currency": currency, "rate": rate })).await;
        }
        let pipeline = self.create(admin, RecordType::Pipeline, json!({ "name": "Partners", "name_vi": "Đối tác", "position": 2 })).await;
        let stage = async |name: &str, position: i64, outcome: &str, probability: i64, required: Value| {
            let fields = json!({
                "pipeline": pipeline, "name": name, "position": position, "outcome": outcome, "probability": probability,
                "stale_days": 14, "required_fields": required,
            });
            self.create(admin, RecordType::Stage, fields).await
        };
        let first = stage("Talks", 1, "open", 20, json!([])).await;
        let second = stage("Terms", 2, "open", 60, json!(["value", "expected_close"])).await;
        let won = stage("Signed", 3, "won", 100, json!([])).await;
        stage("Ended", 4, "lost", 0, json!([])).await;
        let reason = json!({ "name": "Never called back", "name_vi": "Không gọi lại", "position": 9 });
        self.create(admin, RecordType::LostReason, reason).await;
        let retired = stage("Letters", 5, "open", 10, json!([])).await;
        [pipeline, first, second, won, retired]
    }

    /// Organisations and people, with everything that can be said of them, and ties.
    async fn parties(&self) -> [Id; 3] {
        let (seller, admin) = (self.book.people.seller, self.book.people.administrator);
        let holding = self.create(admin, RecordType::Party, json!({ "kind": "organisation", "name": "Tập đoàn Hồng Hà" })).await;
        let company = json!({
            "kind": "organisation", "name": "Công ty Đại Việt", "roles": ["prospect", "supplier"], "parent": holding,
            "emails": [{ "value": "hello@daiviet.example", "label": "office" }, { "value": "ke.toan@daiviet.example" }],
            "phones": [{ "value": "+84 24 3825 0000", "label": "switchboard" }],
            "addresses": [{ "label": "head office", "street": "12 Tràng Tiền\nHoàn Kiếm", "city": "Hà Nội", "country": "Việt Nam" }],
            "website": "https://daiviet.example", "industry": "Nội thất", "size": "50-249", "employees": 120,
            "revenue": 90_000_000_000_i64, "currency": "VND", "founded": 1998, "tags": ["vip", "miền Bắc"], "owner": seller,
        });
        let company = self.create(seller, RecordType::Party, company).await;
        let person = json!({
            "kind": "person", "name": "Lê Vũ", "job_title": "Trưởng phòng", "language": "vi", "birthday": "1988-02-29",
            "emails": [{ "value": "vu@daiviet.example" }], "phones": [{ "value": "0912 345 678", "label": "mobile" }],
        });
        let person = self.create(seller, RecordType::Party, person).await;
        let tie = json!({ "person": person, "organisation": company, "role": "Buyer", "since": "2020-01-01" });
        let tie = self.create(seller, RecordType::Relationship, tie).await;
        self.change(seller, RecordType::Relationship, tie, json!({ "role": "Head of purchasing" })).await;
        let gone = self.create(seller, RecordType::Party, json!({ "kind": "person", "name": "Entered Twice" })).await;
        self.send(admin, &DeleteRecord { record_type: RecordType::Party, id: gone }).await;
        let renamed = self.change(admin, RecordType::Party, holding, json!({ "name": "Hồng Hà Holding" })).await;
        let undo = self.send(admin, &Undo { command: renamed }).await;
        self.send(admin, &Undo { command: undo }).await;
        let dinar = json!({ "kind": "service", "name": "Transport", "code": "T-1", "price": 12_345, "currency": "KWD", "unit": "trip" });
        self.create(admin, RecordType::Item, dinar).await;
        [company, person, holding]
    }

    /// Somebody who wants the same deals, one entered twice.
    async fn competitors(&self) -> Id {
        let (seller, admin) = (self.book.people.seller, self.book.people.administrator);
        let fields = json!({ "name": "Nhà Xinh", "website": "nhaxinh.example", "note": "Rẻ, giao chậm" });
        let competitor = self.create(seller, RecordType::Competitor, fields).await;
        self.change(admin, RecordType::Competitor, competitor, json!({ "owner": seller })).await;
        let gone = self.create(seller, RecordType::Competitor, json!({ "name": "Nha Xinh" })).await;
        self.send(admin, &DeleteRecord { record_type: RecordType::Competitor, id: gone }).await;
        competitor
    }

    /// Words with colours, one renamed with the records that have it, one retired.
    async fn tags(&self) {
        let admin = self.book.people.administrator;
        let tag = self.create(admin, RecordType::Tag, json!({ "name": "fair", "color": "teal" })).await;
        self.send(admin, &RenameTag { tag, name: "hội chợ".into(), merge: false }).await;
        let retired = self.create(admin, RecordType::Tag, json!({ "name": "lớn", "color": "red" })).await;
        self.change(admin, RecordType::Tag, retired, json!({ "color": "pink" })).await;
        self.send(admin, &DeleteRecord { record_type: RecordType::Tag, id: retired }).await;
    }

    /// A lead in every status, one deleted, one brought back.
    async fn leads(&self, company: Id) {
        let (seller, manager) = (self.book.people.seller, self.book.people.manager);
        self.days(2);
        let lead = async |name: &str, more: Value| {
            let mut fields = json!({ "contact_name": name, "company_name": format!("{name} & Co"), "source": "event" });
            fields.as_object_mut().into_iter().for_each(|fields| fields.extend(map(more.clone())));
            self.create(seller, RecordType::Lead, fields).await
        };
        lead("Phạm Thu", json!({ "need": "Bàn ghế cho 40 người\nTrước Tết", "items": [self.book.sales.item] })).await;
        for (name, status) in [("Ana Contacted", "contacted"), ("Bo Qualified", "qualified"), ("Cy Unqualified", "unqualified")] {
            let id = lead(name, json!({ "preferences": ["email", "no_marketing"], "tags": ["fair"] })).await;
            self.change(seller, RecordType::Lead, id, json!({ "status": status })).await;
        }
        let [gone, back] = [lead("Di Deleted", json!({})).await, lead("Ed Restored", json!({})).await];
        for id in [gone, back] {
            self.send(seller, &DeleteRecord { record_type: RecordType::Lead, id }).await;
        }
        self.send(seller, &RestoreRecord { record_type: RecordType::Lead, id: back }).await;
        let known = lead("Fay Known", json!({ "email": "fay@daiviet.example" })).await;
        self.convert(manager, known, Some(company), json!({ "value": 750_000_000 })).await;
        let fresh = lead("Gil Fresh", json!({ "phone": "+1 202 555 0147", "website": "gil.example" })).await;
        let command = self.convert(seller, fresh, None, json!({})).await;
        self.send(seller, &Undo { command }).await;
    }

    async fn convert(&self, user: Id, lead: Id, organisation: Option<Id>, more: Value) -> Id {
        let new = || Some(self.book.service.new_id());
        let sales = &self.book.sales;
        let mut fields = map(json!({ "name": "From a lead", "pipeline": sales.pipeline, "stage": sales.stages[1], "currency": "USD" }));
        fields.extend(map(more));
        let party = ConvertedParty { organisation: organisation.or_else(new), person: new(), relationship: new() };
        let opportunity = Some(NewOpportunity { id: self.book.service.new_id(), fields });
        self.send(user, &ConvertLead { lead, party, opportunity }).await
    }

    /// Deals in every state and two pipelines, moved, closed in two months, deleted, brought back, taken back.
    async fn deals(&self, [company, person, _]: [Id; 3], competitor: Id, [partners, talks, terms, signed, letters]: [Id; 5]) {
        let (book, people) = (self.book, &self.book.people);
        let (seller, stages, pipeline) = (people.seller, &book.sales.stages, book.sales.pipeline);
        let deal = async |name: &str, stage: Id, more: Value| {
            let pipeline = if stages.contains(&stage) { pipeline } else { partners };
            let mut fields = map(json!({ "name": name, "pipeline": pipeline, "stage": stage, "currency": "VND", "party": company }));
            fields.extend(map(more));
            self.create(seller, RecordType::Opportunity, Value::Object(fields)).await
        };
        let full = json!({
            "contacts": [person], "value": 250_000_000, "recurring_value": 5_000_000, "own_probability": 35, "budget": 300_000_000,
            "expected_close": "2026-12-20", "kind": "sales", "items": [book.sales.item], "source": "referral",
            "competitors": [competitor], "competitor": "Ai đó", "tags": ["lớn"],
        });
        let big = deal("Nội thất văn phòng", stages[0], full).await;
        for to in [1, 2, 1, 3] {
            self.days(1);
            self.take(seller, big, stages[to], json!({})).await;
        }
        let won = deal("Máy in", stages[1], json!({ "value": 12_000_000 })).await;
        self.take(seller, won, stages[4], json!({})).await;
        let lost = deal("Phần mềm", stages[2], json!({ "value": 1_000, "currency": "KWD" })).await;
        self.take(seller, lost, stages[5], json!({ "lost_reason": book.sales.lost_reasons[0], "lost_note": "Quá đắt" })).await;
        let [gone, back] = [deal("Entered twice", stages[0], json!({})).await, deal("Not twice", stages[0], json!({ "value": 5 })).await];
        for id in [gone, back] {
            self.send(seller, &DeleteRecord { record_type: RecordType::Opportunity, id }).await;
        }
        self.send(seller, &RestoreRecord { record_type: RecordType::Opportunity, id: back }).await;
        self.days(30);
        let later = deal("Ghế hội trường", stages[3], json!({ "value": 88_000_000 })).await;
        self.take(seller, later, stages[4], json!({})).await;
        let slip = self.take(seller, big, stages[4], json!({})).await;
        self.send(seller, &Undo { command: slip }).await;
        let partner = deal("Đại lý miền Nam", talks, json!({ "kind": "partnership" })).await;
        self.take(seller, partner, terms, json!({ "value": 10_000, "expected_close": "2027-01-31" })).await;
        let signed_on = deal("Đại lý miền Trung", talks, json!({ "value": 7_000_000 })).await;
        self.take(seller, signed_on, signed, json!({})).await;
        deal("Thư ngỏ", letters, json!({})).await;
        self.send(people.administrator, &RetireStage { stage: letters, to: Some(talks) }).await;
        let mine = self.change(people.manager, RecordType::Opportunity, book.sales.deals[0], json!({ "value": 123_456 })).await;
        self.send(people.manager, &Undo { command: mine }).await;
    }

    /// Notes on everything that can have them, one written again and one deleted.
    async fn notes(&self, company: Id) {
        let (seller, sales) = (self.book.people.seller, &self.book.sales);
        for (about_type, about) in [("party", company), ("lead", sales.leads[0]), ("opportunity", sales.deals[0])] {
            let note = async |body: &str| {
                self.create(seller, RecordType::Note, json!({ "about_type": about_type, "about": about, "body": body })).await
            };
            note("Đã gọi, hẹn thứ Ba.\n\nĐường dây bận — \"thử lại\"; it's 50 % done.").await;
            let again = note("Draft").await;
            self.change(seller, RecordType::Note, again, json!({ "body": "Written again" })).await;
            let gone = note("Deleted").await;
            self.send(seller, &DeleteRecord { record_type: RecordType::Note, id: gone }).await;
        }
    }

    /// Two files brought in, one of them taken back.
    async fn imports(&self) {
        let admin = self.book.people.administrator;
        let record = |file: &str, row: usize| ImportedRecord {
            record_type: RecordType::Party,
            id: self.book.service.new_id(),
            source_key: format!("{file}:{row}"),
            fields: map(json!({ "kind": "organisation", "name": format!("Imported {file} {row}"), "industry": "Food" })),
            beginning: None,
            only_new: false,
        };
        let mut commands = Vec::new();
        for file in ["kept", "taken-back"] {
            let records = (1..=3).map(|row| record(file, row)).collect();
            commands.push(self.send(admin, &ImportRecords { records }).await);
        }
        self.send(admin, &UndoImport { command: commands[1] }).await;
    }

    /// Fields, names, roles and views of somebody's own; one field is retired with what was written in it.
    async fn shape(&self) {
        let (people, sales) = (&self.book.people, &self.book.sales);
        let admin = people.administrator;
        let field = async |fields: Value| self.create(admin, RecordType::CustomField, fields).await;
        field(json!({ "of": "opportunity", "name": "Số giấy phép", "name_vi": "Số giấy phép", "kind": "text", "searched": true })).await;
        field(json!({ "of": "opportunity", "name": "Area", "kind": "number", "decimals": 2 })).await;
        field(json!({ "of": "opportunity", "name": "Colours", "kind": "choices", "options": [{ "label": "Red" }, { "label": "Blue" }] }))
            .await;
        let retired = field(json!({ "of": "opportunity", "name": "Visit", "kind": "date" })).await;
        let told = json!({ "custom_so_giay_phep": "GP-77", "custom_area": 1250, "custom_colours": ["blue"], "custom_visit": "2026-11-30" });
        self.change(people.seller, RecordType::Opportunity, sales.deals[0], told).await;
        self.send(admin, &DeleteRecord { record_type: RecordType::CustomField, id: retired }).await;
        self.create(admin, RecordType::PropertySetter, json!({ "of": "lead", "name": "Enquiry", "plural": "Enquiries" })).await;
        self.create(admin, RecordType::PropertySetter, json!({ "of": "lead", "field": "need", "name": "Wish" })).await;
        let formula =
            json!({ "of": "opportunity", "name": "Price of area", "kind": "formula", "result": "money", "formula": "value / custom_area" });
        field(formula).await;
        let section = self.create(admin, RecordType::Section, json!({ "of": "opportunity", "name": "Site" })).await;
        let fields = ["custom_area", "custom_colours"].map(|name| PlacedField { field: name.into(), setter: self.book.service.new_id() });
        self.send(admin, &ArrangeFields { of: RecordType::Opportunity, section: Some(section), fields: fields.into() }).await;
        let rights =
            json!({ "grants": { "lead": { "read": "team" }, "party": { "read": "all" } }, "fields": { "lead": { "email": "none" } } });
        let role = self.create(admin, RecordType::Role, json!({ "name": "Back office", "rights": rights })).await;
        self.change(admin, RecordType::User, people.watcher, json!({ "role": role })).await;
        self.create(people.seller, RecordType::SavedView, json!({ "name": "Mine", "record_type": "lead", "pinned": true })).await;
    }

    /// Somebody invited, somebody gone, somebody back, records handed over.
    async fn people(&self) {
        let people = &self.book.people;
        let (admin, service) = (people.administrator, &self.book.service);
        let invite = async |name: &str| {
            let fields = json!({ "name": name, "email": format!("{name}@example.com"), "role": "salesperson", "team": people.south });
            self.create(admin, RecordType::User, fields).await
        };
        let [invited, joined] = [invite("ines").await, invite("jo").await];
        service.one_time_link(Some(admin), invited).await.expect("a link is made");
        let link = service.one_time_link(Some(admin), joined).await.expect("a link is made");
        service.use_link(&link.secret, PASSWORD).await.expect("the link is good");
        self.send(admin, &HandOver { from: people.stranger, to: people.colleague }).await;
        self.send(admin, &DisableUser { user: people.stranger }).await;
        self.send(admin, &DisableUser { user: people.watcher }).await;
        self.send(admin, &EnableUser { user: people.watcher }).await;
        service.change_me(people.manager, map(json!({ "time_zone": "Asia/Ho_Chi_Minh" }))).await.expect("one's own preferences");
    }

    /// Sessions, tokens and guesses.
    async fn access(&self) -> Kept {
        let (service, people) = (&self.book.service, &self.book.people);
        let begin = async |device: &str| {
            let signed_in = service.sign_in("nam@example.com", PASSWORD, "192.0.2.1", device, false).await;
            signed_in.expect("the password is right").secret
        };
        let ended = begin("Another browser").await;
        let ended = service.session(&ended).await.expect("answers").expect("a session").id;
        service.end_session(people.seller, ended).await.expect("it ends");
        service.sign_in("nora@example.com", "a guess", "192.0.2.2", "Somebody", false).await.expect_err("the guess is wrong");
        let revoked = service.make_token(people.seller, "revoked").await.expect("a token");
        let revoked = service.token(&revoked).await.expect("answers").expect("a token").id;
        service.revoke_token(people.seller, revoked).await.expect("it is revoked");
        Kept { session: begin("Firefox").await, token: service.make_token(people.seller, "kept").await.expect("a token") }
    }
}
