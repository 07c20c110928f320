//! What the company has arranged: pipelines and stages, lost reasons, rates, and what it sells.

use chrono::{DateTime, Utc};
use domain::command::Question;
use domain::id::Id;
use domain::questions::{List, ListView};
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::ChangeRecord;
use serde_json::{Value, json};
use service::Service;

use super::script::{Script, map};

/// A pipeline with its stages in order.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub pipeline: Id,
    /// The open stages.
    pub open: Vec<Id>,
    pub won: Id,
    pub lost: Id,
    /// The first open stage that asks for value and expected close.
    pub gate: usize,
}

/// Something to sell: its record, name and price in đồng.
#[derive(Debug, Clone)]
pub(super) struct Ware {
    pub id: Id,
    pub name: &'static str,
    pub price: i64,
}

/// What is arranged.
#[derive(Debug, Clone)]
pub(super) struct House {
    pub sales: Line,
    pub contracts: Line,
    pub reasons: Vec<Id>,
    pub wares: Vec<Ware>,
    /// Who else wants the deals.
    pub rivals: Vec<Id>,
}

/// Name, address on the web, what is known.
const RIVALS: [(&str, Option<&str>, &str); 5] = [
    ("Fuji Office", Some("https://fujioffice.example"), "Máy in cho thuê, hợp đồng ba năm. Giá mực cao hơn chúng ta."),
    ("Hòa Phát Nội Thất", Some("https://noithathoaphat.example"), "Có kho lớn, giao trong ngày. Ít nhận hàng thiết kế riêng."),
    ("CopyWorld", None, "Cheap copiers, slow service: ask how long the last repair took."),
    ("Desk & Co", Some("https://deskandco.example"), "Good design, twelve weeks of delivery, prices in dollars."),
    ("Siêu thị Văn phòng", None, "Bán qua mạng, giảm giá khi mua nhiều. Không lắp đặt."),
];

/// The tags that have a colour.
const TAGS: [(&str, &str); 8] = [
    ("gấp", "red"),
    ("urgent", "red"),
    ("đấu thầu", "blue"),
    ("tender", "blue"),
    ("khách lớn", "purple"),
    ("key account", "purple"),
    ("trả góp", "orange"),
    ("chuỗi", "green"),
];

/// Name, code, kind, group, price in thousands of đồng, unit.
const WARES: [(&str, &str, &str, &str, i64, &str); 25] = [
    ("Máy in laser A4 PN-200", "PN-200", "product", "Máy in", 4_900, "chiếc"),
    ("Máy in màu A3 PN-900", "PN-900", "product", "Máy in", 38_500, "chiếc"),
    ("Multifunction copier PN-7000", "PN-7000", "product", "Máy in", 92_000, "unit"),
    ("Large-format plotter", "PLOT-44", "product", "Máy in", 156_000, "unit"),
    ("Máy quét tài liệu ScanPro", "SCAN-1", "product", "Máy in", 12_400, "chiếc"),
    ("Mực in chính hãng (hộp 4 màu)", "INK-4", "product", "Vật tư", 2_350, "hộp"),
    ("Giấy A4 Bãi Bằng 80gsm (thùng)", "A4-80", "product", "Vật tư", 385, "thùng"),
    ("Ghế công thái học Ergo", "ERGO-1", "product", "Nội thất", 5_600, "chiếc"),
    ("Bàn nâng hạ điện Rise", "RISE-140", "product", "Nội thất", 11_900, "chiếc"),
    ("Meeting table for twelve", "MEET-12", "product", "Nội thất", 34_000, "unit"),
    ("Vách ngăn tiêu âm Quiet", "QUIET", "product", "Nội thất", 4_200, "tấm"),
    ("Phone booth Silence One", "SIL-1", "product", "Nội thất", 128_000, "unit"),
    ("Laptop văn phòng Air 14", "AIR-14", "product", "Máy tính", 21_500, "chiếc"),
    ("Máy trạm thiết kế Studio 16", "STU-16", "product", "Máy tính", 58_000, "chiếc"),
    ("Màn hình 27 inch 4K", "MON-27", "product", "Máy tính", 9_800, "chiếc"),
    ("Meeting-room camera kit", "CAM-360", "product", "Máy tính", 42_000, "set"),
    ("Rack server R2", "SRV-R2", "product", "Máy tính", 186_000, "unit"),
    ("Phần mềm quản lý văn bản eDoc", "EDOC", "product", "Phần mềm", 1_900, "người dùng/năm"),
    ("Workplace booking software", "BOOK", "product", "Phần mềm", 1_450, "user/year"),
    ("Phần mềm chữ ký số", "SIGN", "product", "Phần mềm", 2_800, "người dùng/năm"),
    ("Bảo trì máy in trọn gói", "SVC-PRN", "service", "Dịch vụ", 950, "máy/tháng"),
    ("Managed IT support", "SVC-IT", "service", "Dịch vụ", 620, "seat/month"),
    ("Lắp đặt và đào tạo", "SVC-DAY", "service", "Dịch vụ", 6_500, "ngày"),
    ("Thiết kế văn phòng trọn gói", "SVC-FIT", "service", "Dịch vụ", 240_000, "dự án"),
    ("Relocation service", "SVC-MOVE", "service", "Dịch vụ", 75_000, "project"),
];

/// Arranges the company.
///
/// # Errors
/// The door's refusal.
pub(super) async fn arrange(
    service: &Service,
    script: &mut Script,
    administrator: Id,
    at: DateTime<Utc>,
) -> Result<House, (String, Refusal)> {
    let found = |record_type| async move { of_type(service, record_type).await.map_err(|refusal| ("directory".to_owned(), refusal)) };
    let pipelines = found(RecordType::Pipeline).await?;
    let first = pipelines.first().ok_or_else(|| ("pipelines".to_owned(), Refusal::of(Code::NotFound)))?.id;
    let stages: Vec<Id> = found(RecordType::Stage).await?.iter().filter(|s| s.link("pipeline") == Some(first)).map(|s| s.id).collect();
    let [prospecting, qualified, proposal, negotiation, won, lost, ..] = stages[..] else {
        return Err(("stages".to_owned(), Code::NotFound.into()));
    };
    for stage in [proposal, negotiation] {
        let fields = map(json!({ "required_fields": ["value", "expected_close"] }));
        script.send(at, administrator, &ChangeRecord { record_type: RecordType::Stage, id: stage, fields });
    }
    let contracts = contracts(script, administrator, at);
    for (currency, rate) in [("USD", "25400"), ("EUR", "27650")] {
        script.create(at, administrator, RecordType::ExchangeRate, json!({ "currency": currency, "rate": rate }));
    }
    let mut reasons: Vec<Id> = found(RecordType::LostReason).await?.iter().map(|r| r.id).collect();
    reasons.truncate(5);
    reasons.push(script.create(
        at,
        administrator,
        RecordType::LostReason,
        json!({ "name": "Project put off", "name_vi": "Dự án hoãn lại", "position": 6 }),
    ));
    let wares = WARES
        .into_iter()
        .map(|(name, code, kind, group, thousands, unit)| {
            let price = thousands * 1000;
            let fields =
                json!({ "name": name, "code": code, "kind": kind, "item_group": group, "price": price, "currency": "VND", "unit": unit });
            Ware { id: script.create(at, administrator, RecordType::Item, fields), name, price }
        })
        .collect();
    for (name, color) in TAGS {
        script.create(at, administrator, RecordType::Tag, json!({ "name": name, "color": color }));
    }
    let rival = |(name, website, note)| {
        script.create(at, administrator, RecordType::Competitor, json!({ "name": name, "website": website, "note": note }))
    };
    let rivals = RIVALS.into_iter().map(rival).collect();
    script.play(service).await?;
    let sales = Line { pipeline: first, open: vec![prospecting, qualified, proposal, negotiation], won, lost, gate: 2 };
    Ok(House { sales, contracts, reasons, wares, rivals })
}

/// A second pipeline: contracts that run out and are renewed.
fn contracts(script: &mut Script, administrator: Id, at: DateTime<Utc>) -> Line {
    let fields = json!({ "name": "Service contracts", "name_vi": "Hợp đồng dịch vụ", "position": 2 });
    let pipeline = script.create(at, administrator, RecordType::Pipeline, fields);
    let mut position = 0;
    let mut stage = |name: &str, name_vi: &str, outcome: &str, probability: i64, stale: Option<i64>, required: Value| {
        position += 1;
        let fields = json!({
            "pipeline": pipeline, "name": name, "name_vi": name_vi, "position": position, "outcome": outcome, "probability": probability,
            "stale_days": stale, "required_fields": required
        });
        script.create(at, administrator, RecordType::Stage, fields)
    };
    let open = vec![
        stage("Running out", "Sắp hết hạn", "open", 50, Some(21), json!([])),
        stage("Offer sent", "Đã gửi báo giá", "open", 65, Some(14), json!(["value", "expected_close"])),
        stage("Terms agreed", "Đã thống nhất", "open", 85, Some(10), json!(["value", "expected_close"])),
    ];
    let won = stage("Renewed", "Đã gia hạn", "won", 100, None, json!([]));
    let lost = stage("Not renewed", "Không gia hạn", "lost", 0, None, json!([]));
    Line { pipeline, open, won, lost, gate: 1 }
}

async fn of_type(service: &Service, record_type: RecordType) -> Result<Vec<Record>, Refusal> {
    let administrator = service.first_administrator().await?;
    let question = serde_json::to_value(List { limit: 200, ..List::of(record_type) }).map_err(|_| Refusal::of(Code::Internal))?;
    let answer = service.ask(administrator, None, List::NAME, question).await?;
    let mut records = serde_json::from_value::<ListView>(answer).map_err(|_| Refusal::of(Code::Internal))?.records;
    records.sort_by_key(|r| r.get("position").as_i64());
    Ok(records)
}
