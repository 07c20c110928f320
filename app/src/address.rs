//! Where records are shown.

use domain::id::Id;
use domain::record::RecordType;

use crate::kit::Icon;

/// The address of a record's page; of those without a page of their own, the page that shows them all.
pub fn path_of(record_type: RecordType, id: Id) -> String {
    match record_type {
        RecordType::Opportunity => format!("/deals/{id}"),
        RecordType::Lead => format!("/leads/{id}"),
        RecordType::Party => format!("/contacts/{id}"),
        RecordType::Item => format!("/items/{id}"),
        RecordType::Competitor => format!("/competitors/{id}"),
        RecordType::Pipeline => format!("/pipeline/{id}"),
        RecordType::Stage | RecordType::LostReason => "/settings/pipelines".to_owned(),
        RecordType::CustomField | RecordType::PropertySetter | RecordType::Section => "/settings/fields".to_owned(),
        RecordType::Tag => "/settings/tags".to_owned(),
        RecordType::ExchangeRate => "/settings/currencies".to_owned(),
        RecordType::Team | RecordType::User => "/settings/people".to_owned(),
        RecordType::Role => format!("/settings/roles?role={id}"),
        RecordType::Relationship => "/contacts".to_owned(),
        RecordType::Note | RecordType::SavedView => "/".to_owned(),
    }
}

/// The address of the list of a record type, where it has a page.
pub const fn list_of(record_type: RecordType) -> Option<&'static str> {
    match record_type {
        RecordType::Opportunity => Some("/deals"),
        RecordType::Lead => Some("/leads"),
        RecordType::Party => Some("/contacts"),
        RecordType::Item => Some("/items"),
        RecordType::Competitor => Some("/competitors"),
        _ => None,
    }
}

/// The list of a record type with those that have some words, whatever view it begins with.
pub fn list_with(record_type: RecordType, text: &str) -> Option<String> {
    list_of(record_type).map(|list| format!("{list}?where=&q={}", escaped(text)))
}

/// A text as a part of an address. Alike in browser and server, so that both draw the same links.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The icon of a record type.
pub fn icon_of(record_type: RecordType) -> Icon {
    match record_type {
        RecordType::Party => Icon::Contacts,
        RecordType::Lead => Icon::Lead,
        RecordType::Opportunity => Icon::Board,
        RecordType::Item => Icon::Item,
        RecordType::Competitor => Icon::Competitor,
        RecordType::Note => Icon::Note,
        _ => Icon::Settings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_page_is_there_by_its_id() {
        let id = Id::nil();
        assert_eq!(path_of(RecordType::Opportunity, id), format!("/deals/{id}"));
        assert_eq!(path_of(RecordType::Party, id), format!("/contacts/{id}"));
        assert_eq!(path_of(RecordType::User, id), "/settings/people");
    }
}
