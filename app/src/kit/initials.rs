//! Initials that stand for a person or an organisation.

use domain::fold::fold;
use domain::id::Id;
use leptos::prelude::*;

/// Whose initials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InitialsKind {
    /// A person: round.
    #[default]
    Person,
    /// An organisation: square.
    Organisation,
}

/// One or two letters on a calm tint.
#[component]
pub fn Initials(
    /// The tint follows from the id.
    id: Id,
    /// The name.
    #[prop(into)]
    name: String,
    /// Person or organisation.
    #[prop(optional)]
    kind: InitialsKind,
    /// For the head of a record.
    #[prop(optional)]
    large: bool,
    /// What a screen reader says; empty where the name stands beside it.
    #[prop(optional, into)]
    label: String,
) -> impl IntoView {
    let silent = label.is_empty();
    view! {
        <span
            class="initials"
            data-tint=tint_of(id).to_string()
            data-kind=(kind == InitialsKind::Organisation).then_some("organisation")
            data-size=large.then_some("large")
            aria-hidden=silent.then_some("true")
            role=(!silent).then_some("img")
            aria-label=(!silent).then_some(label)
        >
            {initials_of(&name, kind)}
        </span>
    }
    .into_any()
}

/// The tint of an id, 0 to 7. Ids made in a row differ in their last bytes.
fn tint_of(id: Id) -> u8 {
    id.as_bytes().iter().fold(0u8, |tint, byte| tint.wrapping_mul(31).wrapping_add(*byte)) % 8
}

/// Words of a company's legal form, folded; they stand before the name of every second company in Vietnam.
const LEGAL_FORMS: &[&str] = &["cong", "ty", "tnhh", "mtv", "cp", "co", "phan", "tap", "doan", "dntn"];

/// Of a person the first letters of the first and the last word; of an organisation the first two letters, its legal form
/// aside.
pub fn initials_of(name: &str, kind: InitialsKind) -> String {
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let telling = words().find(|word| !LEGAL_FORMS.contains(&fold(word).as_str()));
    let (first, last) = match kind {
        InitialsKind::Organisation => (telling.or_else(|| words().next()), None),
        InitialsKind::Person => {
            let mut words = words();
            (words.next(), words.next_back())
        }
    };
    let letters: String = match (kind, first, last) {
        (InitialsKind::Person, Some(first), Some(last)) => first.chars().take(1).chain(last.chars().take(1)).collect(),
        (_, Some(first), _) => first.chars().take(2).collect(),
        _ => "?".to_owned(),
    };
    letters.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_two_letters_an_organisation_its_first() {
        assert_eq!(initials_of("Trần Thị Ngọc Ánh", InitialsKind::Person), "TÁ");
        assert_eq!(initials_of("đỗ linh", InitialsKind::Person), "ĐL");
        assert_eq!(initials_of("Cher", InitialsKind::Person), "CH");
        assert_eq!(initials_of("Isdom Ltd", InitialsKind::Organisation), "IS");
        assert_eq!(initials_of("Công ty TNHH MTV Giáo dục Tân Tiến", InitialsKind::Organisation), "GI");
        assert_eq!(initials_of("Tập đoàn", InitialsKind::Organisation), "TẬ");
        assert_eq!(initials_of(" – ", InitialsKind::Person), "?");
    }

    #[test]
    fn a_tint_is_stable_and_small() {
        let id = Id::from_u128(0x1234_5678);
        assert_eq!(tint_of(id), tint_of(id));
        assert!((0..100).all(|n| tint_of(Id::from_u128(n)) < 8));
    }
}
