//! What is kept in order when an administrator adds a field or changes one.

use serde_json::{Map, Value, json};

use crate::fold::fold;
use crate::permission::is_needed;
use crate::query::Query;
use crate::record::{CUSTOM, FieldOption, Record, RecordType, Shape};
use crate::refusal::{Code, Refusal};

/// The most custom fields that a record type has, retired ones included.
const MOST_CUSTOM: usize = 500;

/// Completes a new custom field: its name for good, and what its kind asks for.
///
/// # Errors
/// When the kind asks for something that is not there.
pub(super) fn complete_field(fields: &mut Map<String, Value>, shape: &Shape) -> Result<(), Refusal> {
    let [of, kind, target, label] =
        ["of", "kind", "target", "name"].map(|name| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned());
    let of = RecordType::parse(&of).ok_or_else(|| Refusal::of(Code::Required).on("of"))?;
    let taken: Vec<&str> = shape.ever(of).map(|field| field.name).collect();
    if taken.len() >= MOST_CUSTOM {
        return Err(Refusal::of(Code::TooMany).with(MOST_CUSTOM));
    }
    if kind == "link" && target.is_empty() {
        return Err(Refusal::of(Code::Required).on("target"));
    }
    if kind == "formula" {
        let missing = ["formula", "result"].into_iter().find(|name| fields.get(*name).is_none_or(Value::is_null));
        if let Some(missing) = missing {
            return Err(Refusal::of(Code::Required).on(missing));
        }
    }
    let name = untaken(&format!("{CUSTOM}{}", slug(&label)), |name| taken.contains(&name));
    fields.insert("field_name".into(), json!(name));
    fields.entry("position").or_insert(json!(taken.len()));
    let options = options_of(fields.get("options"))?;
    settle_options(fields, &kind, Vec::new(), options)
}

/// Whether there is what a setting is about, and whether records can be kept with it.
pub(super) fn check_setter(fields: &Map<String, Value>, shape: &Shape) -> Result<(), Refusal> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let yes = |name: &str| fields.get(name).and_then(Value::as_bool).unwrap_or(false);
    let of = text("of").and_then(RecordType::parse).ok_or_else(|| Refusal::of(Code::Required).on("of"))?;
    let Some(name) = text("field") else { return Ok(()) };
    let field = shape.field_ever(of, name).ok_or_else(|| Refusal::of(Code::UnknownField).on("field").with(name))?;
    if let Some(query) = text("required_when") {
        Query::read(shape, of, query).and_then(|query| query.check(shape, of)).map_err(|refusal| refusal.on("required_when"))?;
    }
    let needed = yes("required") || text("required_when").is_some() || is_needed(of, field.name);
    if yes("hidden") && needed {
        return Err(Refusal::of(Code::HiddenRequired).on("hidden"));
    }
    let narrowed = fields.get("shown_to").and_then(Value::as_array).is_some_and(|roles| !roles.is_empty());
    if narrowed && is_needed(of, field.name) {
        return Err(Refusal::of(Code::MustBeSeen).on("shown_to").with(name));
    }
    if narrowed && needed {
        return Err(Refusal::of(Code::HiddenRequired).on("shown_to"));
    }
    Ok(())
}

/// The same of a setting that changes.
pub(super) fn keep_setter_whole(record: &Record, fields: &Map<String, Value>, shape: &Shape) -> Result<(), Refusal> {
    let mut whole = record.fields.clone();
    whole.extend(fields.clone());
    check_setter(&whole, shape)
}

/// Completes a change of a custom field: options that were taken out are retired, because records have them.
///
/// # Errors
/// When no option is left of a choice.
pub(super) fn keep_field_whole(record: &Record, fields: &mut Map<String, Value>) -> Result<(), Refusal> {
    if !fields.contains_key("options") {
        return Ok(());
    }
    let before = options_of(Some(record.get("options")))?;
    let options = options_of(fields.get("options"))?;
    settle_options(fields, record.text("kind"), before, options)
}

fn options_of(value: Option<&Value>) -> Result<Vec<FieldOption>, Refusal> {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(Vec::new()) };
    serde_json::from_value(value.clone()).map_err(|_| Refusal::of(Code::WrongType).on("options"))
}

/// Options that were made of what was written, each with a value of its own.
pub(super) fn named_options(options: Vec<FieldOption>) -> Result<Vec<FieldOption>, Refusal> {
    let mut fields = Map::new();
    settle_options(&mut fields, "choice", Vec::new(), options)?;
    options_of(fields.get("options"))
}

fn settle_options(
    fields: &mut Map<String, Value>,
    kind: &str,
    before: Vec<FieldOption>,
    mut options: Vec<FieldOption>,
) -> Result<(), Refusal> {
    if !matches!(kind, "choice" | "choices") {
        fields.remove("options");
        return Ok(());
    }
    let offered = |option: &&FieldOption| !option.retired;
    let alike = |option: &FieldOption, other: &FieldOption| fold(&option.label) == fold(&other.label);
    if let Some(option) =
        options.iter().filter(offered).find(|one| options.iter().filter(offered).filter(|other| alike(one, other)).count() > 1)
    {
        return Err(Refusal::of(Code::Twice).on("options").with(&option.label));
    }
    for at in 0..options.len() {
        if options[at].value.is_empty() {
            let wanted = slug(&options[at].label);
            options[at].value = untaken(&wanted, |value| options.iter().chain(&before).any(|option| option.value == value));
        }
    }
    let gone = before.into_iter().filter(|old| !options.iter().any(|option| option.value == old.value));
    let gone: Vec<FieldOption> = gone.map(|old| FieldOption { retired: true, ..old }).collect();
    options.extend(gone);
    if options.iter().all(|option| option.retired) {
        return Err(Refusal::of(Code::Required).on("options"));
    }
    let twice = |option: &FieldOption| options.iter().filter(|other| other.value == option.value).count() > 1;
    if let Some(option) = options.iter().find(|option| twice(option)) {
        return Err(Refusal::of(Code::Taken).on("options").with(&option.label));
    }
    fields.insert("options".into(), json!(options));
    Ok(())
}

/// The folded words of a label, fit for a name.
fn slug(label: &str) -> String {
    let ascii: String = fold(label).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let slug: String = ascii.trim_matches('_').chars().take(40).collect();
    if slug.is_empty() { "field".to_owned() } else { slug }
}

/// The name, or the first with a number after it that is not taken.
fn untaken(name: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(name) {
        return name.to_owned();
    }
    let mut numbered = (2_u32..).map(|n| format!("{name}_{n}"));
    numbered.find(|candidate| !taken(candidate)).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_of_the_label_and_is_nobodys_else() {
        assert_eq!(slug("Ngân sách năm (VNĐ)"), "ngan_sach_nam_vnd");
        assert_eq!(slug("!!"), "field");
        assert_eq!(untaken("a", |name| name == "a" || name == "a_2"), "a_3");
    }

    #[test]
    fn options_that_are_taken_out_are_retired() {
        let option = |value: &str, retired| FieldOption { value: value.into(), label: value.into(), retired, ..FieldOption::default() };
        let mut fields = Map::new();
        settle_options(&mut fields, "choice", vec![option("a", false)], vec![option("b", false)]).unwrap();
        assert_eq!(fields["options"], json!([option("b", false), option("a", true)]));
        let none = settle_options(&mut fields, "choice", vec![option("a", false)], Vec::new());
        assert_eq!(none.unwrap_err().code, Code::Required);
    }

    #[test]
    fn two_options_of_one_name_are_not_taken_for_one() {
        let option = |label: &str, retired| FieldOption { label: label.into(), retired, ..FieldOption::default() };
        let twice = settle_options(&mut Map::new(), "choice", Vec::new(), vec![option("Mái dốc", false), option("mai doc", false)]);
        assert_eq!(twice.unwrap_err(), Refusal::of(Code::Twice).on("options").with("Mái dốc"));
        let gone = settle_options(&mut Map::new(), "choice", Vec::new(), vec![option("Mái dốc", true), option("mai doc", false)]);
        assert_eq!(gone, Ok(()));
    }
}
