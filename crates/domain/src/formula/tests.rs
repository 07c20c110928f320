use serde_json::{Map, Value, json};

use super::{Fault, fields_in};
use crate::id::Id;
use crate::money::Currency;
use crate::record::{Record, RecordType, Shape};

fn id(n: u128) -> Id {
    uuid::Uuid::from_u128(n)
}

fn custom(n: u128, fields: Value) -> Record {
    let mut all = Map::new();
    all.extend(fields.as_object().cloned().unwrap_or_default());
    Record { record_type: RecordType::CustomField, id: id(n), n: 1, fields: all }
}

/// A formula on deals with that kind of result.
fn formula(n: u128, name: &str, result: &str, text: &str) -> Record {
    let fields = json!({
        "of": "opportunity", "field_name": name, "name": name, "kind": "formula", "result": result, "formula": text, "decimals": 2, "position": 0,
    });
    custom(n, fields)
}

fn says(result: &str, text: &str, record: Value) -> Value {
    let shape = Shape::of(&[formula(1, "custom_f", result, text)]).kept_by(Some(Currency::VND), &[]);
    let mut fields = record.as_object().cloned().unwrap_or_default();
    shape.calculate(RecordType::Opportunity, &mut fields);
    fields.remove("custom_f").expect("the formula says something")
}

fn fault(result: &str, text: &str) -> Option<Fault> {
    let shape = Shape::of(&[formula(1, "custom_f", result, text)]);
    let field = shape.custom(RecordType::Opportunity).next().expect("a field");
    shape.check_formula(RecordType::Opportunity, field).err()
}

#[test]
fn it_calculates_exactly_in_the_units_of_the_currency() {
    let deal = json!({ "value": 1_999, "currency": "USD", "probability": 30 });
    assert_eq!(says("money", "value * probability / 100", deal.clone()), json!(600));
    assert_eq!(says("number", "value / 3", deal.clone()), json!(666));
    assert_eq!(says("number", "0.1 + 0.2 - 0.3", deal), json!(0));
    assert_eq!(says("money", "value * 2", json!({ "value": 1_999, "currency": "VND" })), json!(3_998));
    assert_eq!(says("money", "value - 3000", json!({ "value": 1_999, "currency": "VND" })), json!(-1_001));
    assert_eq!(says("number", "2 + 3 * 4 - -1", json!({})), json!(1_500));
    assert_eq!(says("number", "(2 + 3) * 4 / 8", json!({})), json!(250));
    assert_eq!(says("number", "10 - 2 - 3", json!({})), json!(500));
}

#[test]
fn halves_are_rounded_away_from_nought() {
    assert_eq!(says("number", "round(2.345, 2)", json!({})), json!(235));
    assert_eq!(says("number", "round(-2.5)", json!({})), json!(-300));
    assert_eq!(says("number", "floor(-2.5) + ceiling(2.1) + abs(-1)", json!({})), json!(100));
}

#[test]
fn what_cannot_be_told_is_empty() {
    assert_eq!(says("number", "value / probability", json!({ "value": 5, "probability": 0 })), Value::Null);
    assert_eq!(says("number", "value + 1", json!({})), Value::Null);
    assert_eq!(says("number", "sum(value, 1)", json!({})), json!(100));
    assert_eq!(says("number", "if_empty(value, 7)", json!({})), json!(700));
    assert_eq!(says("number", "if(value > 3, 1, 2)", json!({})), json!(200));
    let large = "99999999999999999999 * 99999999999999999999";
    assert_eq!(says("number", large, json!({})), Value::Null);
    assert_eq!(says("number", "9999999999999999999", json!({})), Value::Null);
    assert_eq!(says("date", "expected_close + 99999999", json!({ "expected_close": "2026-11-26" })), Value::Null);
}

#[test]
fn days_and_texts_and_choices() {
    let deal = json!({ "expected_close": "2026-01-31", "name": "Ánh", "outcome": "won" });
    assert_eq!(says("date", "add_months(expected_close, 1)", deal.clone()), json!("2026-02-28"));
    assert_eq!(says("date", "expected_close - 31", deal.clone()), json!("2025-12-31"));
    assert_eq!(says("number", "(expected_close + 2) - expected_close", deal.clone()), json!(200));
    assert_eq!(says("text", "upper(name) & \" \" & year(expected_close)", deal.clone()), json!("ÁNH 2026"));
    assert_eq!(says("text", "\"say \"\"hi\"\"\"", deal.clone()), json!("say \"hi\""));
    assert_eq!(says("yes_no", "outcome = \"Won\" and not is_empty(name)", deal.clone()), json!(true));
    assert_eq!(says("yes_no", "contains(name; \"án\") or false", deal.clone()), json!(true));
    assert_eq!(says("date", "min(expected_close, expected_close - 1, empty)", deal), json!("2026-01-30"));
}

#[test]
fn it_says_what_is_wrong() {
    assert_eq!(fault("number", ""), Some(Fault::Unreadable(String::new())));
    assert_eq!(fault("number", "1 +"), Some(Fault::Unreadable(String::new())));
    assert_eq!(fault("number", "1 ? 2"), Some(Fault::Unreadable("? 2".into())));
    assert_eq!(fault("number", "(1"), Some(Fault::Unreadable(String::new())));
    assert_eq!(fault("number", "1 2"), Some(Fault::Unreadable("2".into())));
    assert_eq!(fault("text", "\"open"), Some(Fault::Unreadable("\"open".into())));
    assert_eq!(fault("number", "nowhere"), Some(Fault::UnknownField("nowhere".into())));
    assert_eq!(fault("number", "owner"), Some(Fault::UnknownField("owner".into())));
    assert_eq!(fault("number", "VALUE"), Some(Fault::Misnamed("VALUE".into(), "value")));
    assert_eq!(fault("number", "F + 1"), Some(Fault::Misnamed("F".into(), "custom_f")));
    assert_eq!(fault("number", "value * 1,5"), Some(Fault::Comma("1.5".into())));
    assert_eq!(fault("number", "(2,75)"), Some(Fault::Comma("2.75".into())));
    assert_eq!(fault("number", "1, 5"), Some(Fault::Unreadable(", 5".into())));
    assert_eq!(fault("number", "max(1,5)"), None);
    assert_eq!(fault("number", "system(1)"), Some(Fault::UnknownFunction("system".into())));
    assert_eq!(fault("number", "1 + name"), Some(Fault::WrongKind("name".into())));
    assert_eq!(fault("number", "if(1, 2, 3)"), Some(Fault::WrongKind("1".into())));
    assert_eq!(fault("number", "name"), Some(Fault::WrongKind("name".into())));
    assert_eq!(fault("number", "value / 0"), Some(Fault::DividesByZero));
    assert_eq!(fault("yes_no", "outcome = \"perhaps\""), Some(Fault::NotAChoice("perhaps".into())));
    assert_eq!(fault("number", "custom_f + 1"), Some(Fault::Circle));
    assert_eq!(fault("number", &"1+".repeat(600)), Some(Fault::TooLong));
    assert!(fault("number", &format!("{}1{}", "(".repeat(200), ")".repeat(200))).is_some());
    assert_eq!(fault("number", &format!("1{}", "+1".repeat(400))), None);
}

#[test]
fn formulas_stand_on_each_other_and_never_in_a_circle() {
    let [first, second] = [formula(1, "custom_a", "number", "custom_b + 1"), formula(2, "custom_b", "number", "2")];
    let shape = Shape::of([&first, &second]);
    let mut fields = Map::new();
    shape.calculate(RecordType::Opportunity, &mut fields);
    assert_eq!((fields.get("custom_a"), fields.get("custom_b")), (Some(&json!(300)), Some(&json!(200))));
    assert_eq!(shape.standing_on(RecordType::Opportunity, &["custom_b"])[0].name, "custom_a");

    let round = Shape::of([&first, &formula(2, "custom_b", "number", "custom_a")]);
    let field = round.field(RecordType::Opportunity, "custom_b").expect("a field");
    assert_eq!(round.check_formula(RecordType::Opportunity, field), Err(Fault::Circle));
    let mut fields = Map::new();
    round.calculate(RecordType::Opportunity, &mut fields);
    assert_eq!(fields.get("custom_a"), None);
}

#[test]
fn the_fields_of_a_formula_are_no_functions_and_no_words() {
    assert_eq!(fields_in("if(value > 1 and not empty, \"name\", custom_x)"), ["value", "custom_x"]);
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_is_read_or_refused(text in "[a-z0-9_+*/()<>=&,\" .-]{0,80}", value in proptest::num::i64::ANY) {
        if fault("number", &text).is_none() {
            says("number", &text, json!({ "value": value, "currency": "USD" }));
        }
    }
}
