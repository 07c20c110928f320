//! Who could be the same as somebody who is being entered.

use std::time::Duration;

use crate::kit::erased::live;
use domain::id::Id;
use domain::questions::{Candidate, Duplicates};
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value};

use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::kit::{Glyph, Icon, Initials};

/// How long after the last key it is asked.
const PAUSE: Duration = Duration::from_millis(300);
/// The fields by which somebody is known.
const KNOWN_BY: [&str; 7] = ["name", "contact_name", "company_name", "email", "phone", "emails", "phones"];

/// What is the same, in words.
pub fn same_words(client: Client, same: &[String]) -> String {
    let words = same.iter().map(|same| match same.as_str() {
        "email" => Word::SameEmail,
        "phone" => Word::SamePhone,
        _ => Word::SameName,
    });
    words.map(|word| client.say(word)).collect::<Vec<_>>().join(", ")
}

/// Warns of likely doubles while somebody is typed.
#[component]
pub fn DoubleWarning(
    /// Lead or party.
    record_type: RecordType,
    /// The fields as they stand.
    #[prop(into)]
    fields: Signal<Map<String, Value>>,
    /// The record itself, where it exists.
    #[prop(optional, into)]
    except: Option<Id>,
) -> impl IntoView {
    let client = use_client();
    let found = RwSignal::new(Vec::<Candidate>::new());
    let telling = Memo::new(move |_| fields.with(telling));
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let fields = telling.get();
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        if fields.is_empty() {
            found.set(Vec::new());
            return;
        }
        let ask = move || {
            spawn_local(async move {
                if turn.try_get_value() != Some(mine) {
                    return;
                }
                let answer = client.ask(&Duplicates { record_type, fields, except }).await.unwrap_or_default();
                if turn.try_get_value() == Some(mine) {
                    found.set(answer);
                }
            });
        };
        set_timeout(ask, PAUSE);
    });
    let line = move |candidate: Candidate| {
        let same = same_words(client, &candidate.same);
        let what = client.say(domain::record::describe(candidate.record_type).one);
        view! {
            <li class="line">
                <Initials id=candidate.id name=candidate.title.clone() />
                <span class="line-text">
                    <a href=path_of(candidate.record_type, candidate.id) target="_blank" rel="noopener">
                        {candidate.title}
                    </a>
                    <span class="under">{format!("{same} · {what}")}</span>
                </span>
            </li>
        }
        .into_any()
    };
    // The region is there from the beginning, so that what comes into it is read aloud.
    view! {
        <div role="status">
            {live(move || {
                (!found.with(Vec::is_empty))
                    .then(|| {
                        view! {
                            <div class="double">
                                <p>
                                    <Glyph icon=Icon::Warning />
                                    {client.say(Word::PerhapsKnown)}
                                </p>
                                <ul class="lines">{found.get().into_iter().map(line).collect::<Vec<_>>()}</ul>
                            </div>
                        }.into_any()
                    })
            })}
        </div>
    }
    .into_any()
}

/// The fields that say enough to ask: a name of a few letters, an address, a number.
fn telling(fields: &Map<String, Value>) -> Map<String, Value> {
    let enough = |name: &str, value: &Value| {
        let text = value.as_str().unwrap_or_default().trim();
        match name {
            "email" => text.contains('@') && text.len() > 4,
            "phone" => text.chars().filter(char::is_ascii_digit).count() > 6,
            "emails" | "phones" => {
                value.as_array().is_some_and(|list| list.iter().any(|each| each["value"].as_str().is_some_and(|text| text.len() > 4)))
            }
            _ => text.chars().count() > 2,
        }
    };
    let known = fields.iter().filter(|(name, value)| KNOWN_BY.contains(&name.as_str()) && enough(name, value));
    known.map(|(name, value)| (name.clone(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn little_is_not_asked() {
        let of = |fields: Value| telling(fields.as_object().expect("an object")).len();
        assert_eq!(of(json!({"contact_name": "Ng", "email": "a@", "phone": "0903", "need": "many words"})), 0);
        assert_eq!(of(json!({"contact_name": "Nga", "email": "a@b.vn", "phone": "0903 123 456"})), 3);
        assert_eq!(of(json!({"emails": [{"value": "a@b.vn"}], "phones": []})), 1);
    }
}
