//! What a stage asks for before a deal enters it.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::id::Id;
use domain::questions::{Card, Read};
use domain::record::{Field, RecordType, Shape, Stage};
use domain::verbs::missing_for;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value, json};

use super::gate_form::GateForm;
use crate::client::Client;
use crate::kit::{Dialog, Skeleton};
use crate::pages::draw_part;

/// What becomes of a question: the fields that were given, or `None` when the deal is to stay where it was.
pub type Given = Option<Map<String, Value>>;

/// The gate of a page.
#[derive(Clone, Copy)]
pub struct Gate {
    open: RwSignal<bool>,
    asked: RwSignal<Option<Asked>>,
}

/// What is asked.
#[derive(Clone)]
pub struct Asked {
    /// The stage that asks.
    pub stage: Stage,
    /// The stage's name in the user's language.
    pub stage_name: String,
    /// The fields, in order; those that must be given are told by `needed`.
    pub fields: Vec<&'static Field>,
    /// The names of the fields that must be given.
    pub needed: Vec<String>,
    /// What is known of the deal.
    pub known: Map<String, Value>,
    /// Titles of what it links to.
    pub titles: BTreeMap<Id, String>,
    done: Callback<Given>,
}

impl Gate {
    /// A gate that asks nothing.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), asked: RwSignal::new(None) }
    }

    /// Whether somebody is being asked.
    pub fn is_open(self) -> bool {
        self.open.get_untracked()
    }

    /// Lets a deal into a stage: at once where nothing is asked, else after asking.
    pub fn pass(self, client: Client, card: &Card, stage_id: Id, done: Callback<Given>) {
        let found = client.directory().with_untracked(|directory| Some((directory.stage(stage_id)?, directory.title(stage_id)?)));
        let Some((stage, stage_name)) = found else {
            return done.run(None);
        };
        if stage.outcome == "open" && stage.required_fields.is_empty() {
            return done.run(Some(Map::new()));
        }
        let known = known_of(card);
        let today = untrack(|| client.clock()).today().to_string();
        let question = Read { record_type: RecordType::Opportunity, id: card.id };
        spawn_local(async move {
            // Out of reach of the server, what the card says must do.
            let (known, titles) = match client.ask(&question).await {
                Ok(view) => (view.record.fields, view.titles),
                Err(_) => (known, BTreeMap::new()),
            };
            let asked = ask(&client.shape_now(), stage, stage_name, known, &today);
            match asked {
                None => done.run(Some(Map::new())),
                Some((stage, stage_name, fields, needed, known)) => {
                    self.asked.try_set(Some(Asked { stage, stage_name, fields, needed, known, titles, done }));
                    self.open.try_set(true);
                }
            }
        });
    }

    fn end(self, given: Given) {
        if let Some(asked) = self.asked.try_update(Option::take).flatten() {
            self.open.set(false);
            asked.done.run(given);
        }
    }
}

type Question = (Stage, String, Vec<&'static Field>, Vec<String>, Map<String, Value>);

/// What a stage asks of a deal; `None` when nothing is missing.
fn ask(shape: &Shape, stage: Stage, stage_name: String, mut known: Map<String, Value>, today: &str) -> Option<Question> {
    // A deal that comes back to be closed again is asked again.
    for field in ["lost_reason", "lost_note", "closed_on"] {
        known.remove(field);
    }
    let get = |name: &str| known.get(name).unwrap_or(&Value::Null);
    let needed = missing_for(&stage, get);
    if needed.is_empty() {
        return None;
    }
    let more: &[&str] = match stage.outcome.as_str() {
        "won" => &["value", "closed_on"],
        "lost" => &["lost_reason", "competitors", "lost_note"],
        _ => &[],
    };
    let rest = needed.iter().map(String::as_str).filter(|name| !more.contains(name));
    let fields = more.iter().copied().chain(rest).filter_map(|name| shape.field(RecordType::Opportunity, name)).collect();
    if stage.outcome == "won" {
        known.insert("closed_on".into(), json!(today));
    }
    Some((stage, stage_name, fields, needed, known))
}

/// What a card tells of its deal.
fn known_of(card: &Card) -> Map<String, Value> {
    let pairs = [
        ("name", json!(card.name)),
        ("party", json!(card.party)),
        ("value", json!(card.value)),
        ("currency", json!(card.currency)),
        ("expected_close", json!(card.expected_close)),
        ("owner", json!(card.owner)),
        ("tags", json!(card.tags)),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The dialog of a gate. A page that moves deals has one.
#[component]
pub fn GateDialog(gate: Gate) -> impl IntoView {
    let client = crate::client::use_client();
    let title = Signal::derive(move || {
        gate.asked.with(|asked| match asked {
            Some(asked) if asked.stage.outcome == "lost" => client.say(Word::GateLost).to_owned(),
            Some(asked) if asked.stage.outcome == "won" => client.say(Word::GateWon).to_owned(),
            Some(asked) => client.fill(Word::GateStage, &[&asked.stage_name]),
            None => String::new(),
        })
    });
    let hint = Signal::derive(move || {
        gate.asked.with(|asked| asked.as_ref().and_then(|asked| asked.known.get("name")?.as_str().map(str::to_owned)).unwrap_or_default())
    });
    // Leaving the dialog, however it is done, leaves the deal where it was.
    Effect::new(move |was: Option<bool>| {
        let open = gate.open.get();
        if was == Some(true) && !open {
            gate.end(None);
        }
        open
    });
    let on_done = Callback::new(move |given: Given| gate.end(given));
    view! {
        <Dialog open=gate.open title=title hint=hint>
            {live(move || gate.asked.get().map(|asked| draw_part(GateForm { asked, on_done }, || view! { <Skeleton lines=3 /> }.into_any())))}
        </Dialog>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(outcome: &str, required: &[&str]) -> Stage {
        let required_fields = required.iter().map(|name| (*name).to_owned()).collect();
        Stage { outcome: outcome.into(), required_fields, ..Stage::default() }
    }

    fn asked(stage: Stage, known: Value) -> Option<(Vec<&'static str>, Vec<String>)> {
        let known = known.as_object().cloned().unwrap_or_default();
        ask(Shape::plain(), stage, String::new(), known, "2026-11-22")
            .map(|(_, _, fields, needed, _)| (fields.iter().map(|f| f.name).collect(), needed))
    }

    #[test]
    fn an_open_stage_asks_for_what_is_missing_only() {
        assert_eq!(asked(stage("open", &["value"]), json!({"value": 5})), None);
        let (fields, needed) = asked(stage("open", &["value", "party"]), json!({"value": 5})).expect("asks");
        assert_eq!((fields, needed), (vec!["party"], vec!["party".to_owned()]));
    }

    #[test]
    fn lost_asks_for_the_reason_and_won_for_day_and_value() {
        let (fields, needed) = asked(stage("lost", &["budget"]), json!({"lost_reason": "old"})).expect("asks");
        assert_eq!(
            (fields, needed),
            (vec!["lost_reason", "competitors", "lost_note", "budget"], vec!["budget".to_owned(), "lost_reason".to_owned()])
        );
        let (fields, needed) = asked(stage("won", &[]), json!({"value": 5})).expect("asks");
        assert_eq!((fields, needed), (vec!["value", "closed_on"], vec!["closed_on".to_owned()]));
    }
}
