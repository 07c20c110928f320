//! Deals: each is made in the first stage and walks on, by the domain's own decisions; notes about some of them.

use chrono::{DateTime, Duration, Utc};
use domain::command::{Change, Moment};
use domain::id::Id;
use domain::number::readable;
use domain::permission::Actor;
use domain::place;
use domain::record::{Record, RecordType};
use domain::refusal::Refusal;
use domain::verbs::{CreateRecord, Given, Move, create, enter_stage};
use serde_json::{Map, Value, json};

use super::chance::Chance;
use super::company::{Company, map};
use super::parties::Organisation;
use super::pen::Pen;
use super::{PAST, Size, Told};

const WARES: [&str; 20] = [
    "Máy in laser",
    "Máy in màu",
    "Multifunction copier",
    "Plotter",
    "Máy quét tài liệu",
    "Mực in",
    "Giấy A4",
    "Ghế công thái học",
    "Bàn nâng hạ",
    "Meeting table",
    "Vách ngăn",
    "Phone booth",
    "Laptop văn phòng",
    "Máy trạm",
    "Màn hình",
    "Camera kit",
    "Rack server",
    "Phần mềm văn bản",
    "Chữ ký số",
    "Bảo trì trọn gói",
];
const TAGS: [&str; 8] = ["gấp", "đấu thầu", "gia hạn", "khách lớn", "tender", "pilot", "renewal", "chuỗi"];
const SENTENCES: [&str; 6] = [
    "Khách hẹn gặp lại vào tuần sau để xem mẫu",
    "Đã gửi báo giá, chờ phòng mua hàng trả lời",
    "They compare us with two others and decide by the end of the month",
    "Asked for a longer guarantee and a trial of two weeks",
    "Ngân sách đã duyệt, còn chờ ban giám đốc ký",
    "Wants delivery before the holidays",
];

/// Deals are made and walk through the pipeline.
///
/// # Errors
/// A refusal, or when nobody writes any more.
pub fn go(company: &Company, parties: &[Organisation], chance: &mut Chance, pen: &mut Pen, size: Size, now: DateTime<Utc>) -> Told<()> {
    let mut columns: Vec<Column> = company.stages.iter().map(|_| Column::default()).collect();
    let total = size.deals();
    for number in 0..total {
        // The closed ones ended in order over the years; among the open ones are some that nobody has touched for long.
        let (end, ends_at) = if number < size.closed {
            let share = i64::try_from(number * 10_000 / size.closed.max(1)).unwrap_or(0);
            let lost = chance.percent(60);
            (if lost { 5 } else { 4 }, now - Duration::minutes((PAST - 60) * 24 * 60 * (10_000 - share) / 10_000))
        } else {
            let stage = *chance.pick(&[0, 0, 0, 0, 1, 1, 1, 2, 2, 3]);
            (stage, now - Duration::minutes(chance.between(1, 40 * 24 * 60)))
        };
        let mut deal = Walk::begin(company, parties, chance, number, end, ends_at)?;
        let (id, seller) = (deal.record.id, deal.seller);
        let place = columns[end].place(chance)?;
        deal.walk(company, chance, end, ends_at, place)?;
        for (verb, at, change) in deal.told {
            pen.tell(chance, (seller.user, verb, at), None, vec![change]);
        }
        if number % 2 == 0 {
            let note = note(chance, seller, id, ends_at)?;
            pen.tell(chance, (seller.user, "create_record", ends_at), None, vec![note]);
        }
        pen.rest()?;
    }
    Ok(())
}

/// The keys at both ends of a column.
#[derive(Default)]
struct Column {
    ends: Option<(String, String)>,
}

impl Column {
    /// A place at the top, or now and then at the end.
    fn place(&mut self, chance: &mut Chance) -> Told<String> {
        let key = match &self.ends {
            Some((first, _)) if chance.percent(70) => place::between(None, Some(first)),
            Some((_, last)) => place::between(Some(last), None),
            None => place::between(None, None),
        };
        let key = key.map_err(|e| format!("{e:?}"))?;
        self.ends = Some(match self.ends.take() {
            Some((first, last)) if key < first => (key.clone(), last),
            Some((first, _)) => (first, key.clone()),
            None => (key.clone(), key.clone()),
        });
        Ok(key)
    }
}

/// A deal on its way.
struct Walk<'a> {
    seller: &'a Actor,
    record: Record,
    told: Vec<(&'static str, DateTime<Utc>, Change)>,
}

impl<'a> Walk<'a> {
    fn begin(
        company: &'a Company,
        parties: &[Organisation],
        chance: &mut Chance,
        number: usize,
        end: usize,
        ends_at: DateTime<Utc>,
    ) -> Told<Walk<'a>> {
        let seller = chance.pick_early(&company.sellers);
        let party = chance.pick(parties);
        let steps = if end >= 4 { chance.between(1, 4) } else { i64::try_from(end).unwrap_or(0) };
        let at = ends_at - Duration::minutes(steps * chance.between(60, 14 * 24 * 60));
        let dollars = chance.percent(15);
        let value = 10_i64.pow(u32::try_from(chance.between(3, 5)).unwrap_or(3)) * chance.between(1, 99);
        let (stage_id, stage) = &company.stages[0];
        let fields = json!({
            "name": format!("{} – {}", chance.pick(&WARES), party.own), "party": party.id, "contacts": party.contact.into_iter().collect::<Vec<_>>(),
            "pipeline": company.pipeline, "stage": stage_id, "currency": if dollars { "USD" } else { "VND" },
            "value": (end == 4 || chance.percent(92)).then_some(if dollars { value } else { value * 100 }),
            "expected_close": (ends_at + Duration::days(chance.between(-20, 90))).date_naive().to_string(),
            "source": "website", "tags": if chance.percent(20) { vec![*chance.pick(&TAGS)] } else { Vec::new() }, "owner": seller.user,
        });
        let n = i64::try_from(number).unwrap_or(0) + 1;
        let given =
            Given { number: Some(readable("O", n)), stage: Some((*stage_id, stage.clone())), place: Some("a0".into()), ..Given::default() };
        let verb = CreateRecord { record_type: RecordType::Opportunity, id: chance.id(at), fields: map(fields) };
        let made = create(&verb, seller, &given, Moment { at })?;
        let record = made.applied(None, 0).ok_or("a creation needs nothing that was there")?;
        Ok(Walk { seller, record, told: vec![("create_record", at, made)] })
    }

    /// Walks to its end, at whose stage it has that place.
    fn walk(&mut self, company: &Company, chance: &mut Chance, end: usize, ends_at: DateTime<Utc>, place: String) -> Told<()> {
        let Some((_, began, first)) = self.told.first_mut() else { return Ok(()) };
        let began = *began;
        if end == 0 {
            // It stays where it was made.
            first.fields.iter_mut().filter(|f| f.field == "place").for_each(|f| f.after = json!(place));
            return Ok(());
        }
        let through: Vec<usize> = if end < 4 { (1..=end).collect() } else { (1..4).filter(|_| chance.percent(60)).chain([end]).collect() };
        let steps = i32::try_from(through.len()).unwrap_or(1);
        for (step, to) in (1..).zip(through) {
            let at = began + (ends_at - began) / steps * step;
            let place = if to == end { place.clone() } else { "a0".to_owned() };
            self.step(company, chance, to, at, place)?;
        }
        Ok(())
    }

    fn step(&mut self, company: &Company, chance: &mut Chance, to: usize, at: DateTime<Utc>, place: String) -> Told<()> {
        let (stage_id, stage) = &company.stages[to];
        let mut fields = Map::new();
        if stage.outcome == "lost" {
            fields.insert("lost_reason".into(), Value::from(chance.pick(&company.reasons).to_string()));
        }
        let going = Move {
            record: &self.record,
            stage,
            stage_id: *stage_id,
            retired: false,
            place,
            fields: &fields,
            shape: domain::record::Shape::plain(),
        };
        let change = enter_stage(&going, self.seller, Moment { at })?.ok_or("entering a stage changes a deal")?;
        self.record = change.applied(Some(&self.record), 0).ok_or("a change needs what was there")?;
        self.told.push(("move_opportunity", at, change));
        Ok(())
    }
}

fn note(chance: &mut Chance, author: &Actor, about: Id, at: DateTime<Utc>) -> Result<Change, Refusal> {
    let body = format!("{}. {}.", chance.pick(&SENTENCES), chance.pick(&SENTENCES));
    let fields = map(json!({ "about_type": "opportunity", "about": about, "body": body }));
    let verb = CreateRecord { record_type: RecordType::Note, id: chance.id(at), fields };
    create(&verb, author, &Given::default(), Moment { at })
}
