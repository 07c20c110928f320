//! What a stage asks for before a deal enters it.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::id::Id;
use domain::questions::{Card, Read};
use domain::record::{Field, RecordType, Shape, Stage, Writer};
use domain::refusal::{Code, Refusal};
use domain::verbs::{CLOSING, missing_for};
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value, json};

use super::gate_form::GateForm;
use crate::client::{Client, Outcome};
use crate::kit::{Dialog, Skeleton};
use crate::pages::draw_part;

/// What becomes of a question: the fields that were given, or `None` when the deal is to stay where it was.
pub type Given = Option<Map<String, Value>>;

/// The gate of a page.
#[derive(Clone, Copy)]
pub struct Gate {
    open: RwSignal<bool>,
    asked: RwSignal<Option<Asked>>,
    /// The page's: what hears an answer lives as long, whatever asked may have gone.
    owner: StoredValue<Option<Owner>>,
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
    /// Whether the deal is not there yet.
    pub is_new: bool,
    done: Callback<Given>,
}

/// What was tried with a deal and may have been refused for want of a field.
#[derive(Clone)]
pub struct Tried {
    /// The deal.
    pub card: Card,
    /// The stage that it was to be in.
    pub stage: Id,
    /// The fields that were given.
    pub given: Map<String, Value>,
    /// Whether it was to be made.
    pub is_new: bool,
}

impl Gate {
    /// A gate that asks nothing.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), asked: RwSignal::new(None), owner: StoredValue::new(Owner::current()) }
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
        let today = untrack(|| client.clock()).today().to_string();
        self.ask(client, card, move |known| ask(&client.shape_now(), stage, stage_name, known, &today), done);
    }

    /// Asks for what the server misses beside what was given, such as a field that administrators require; whether it does ask.
    pub fn asks_more(self, client: Client, tried: Tried, outcome: &Outcome, done: impl Fn(Given) + Clone + Send + Sync + 'static) -> bool {
        let Tried { card, stage: stage_id, given, is_new } = tried;
        let missed = outcome.as_ref().err().and_then(|refusal| missed(refusal, &given));
        let shape = client.shape_now();
        let field = missed.and_then(|name| shape.field(RecordType::Opportunity, name));
        let found = client.directory().with_untracked(|directory| Some((directory.stage(stage_id)?, directory.title(stage_id)?)));
        let (Some(field), Some((stage, stage_name)), Some(false)) = (field, found, self.open.try_get_untracked()) else {
            return false;
        };
        let asked = given.keys().filter_map(|name| shape.field(RecordType::Opportunity, name));
        // What is missed comes first, and has the focus.
        let fields = std::iter::once(field).chain(asked.filter(|field| field.writer != Writer::Creation)).collect();
        let known = given.clone();
        let question = move |mut all: Map<String, Value>| {
            all.extend(known);
            Some((stage, stage_name, fields, vec![field.name.to_owned()], all))
        };
        // The form tells only what differs from what was known.
        let whole = move |more: Map<String, Value>| given.clone().into_iter().chain(more).collect();
        let heard = move || Callback::new(move |more: Given| done(more.map(&whole)));
        let Some(done) = self.owner.try_get_value().flatten().map(|owner| owner.with(heard)) else { return false };
        if is_new {
            self.put(question(known_of(&card)), BTreeMap::new(), true, done);
        } else {
            self.ask(client, &card, question, done);
        }
        true
    }

    /// Asks a question that depends on what is known of the deal; where it turns out to be none, the deal may go.
    fn ask(
        self,
        client: Client,
        card: &Card,
        question: impl FnOnce(Map<String, Value>) -> Option<Question> + 'static,
        done: Callback<Given>,
    ) {
        let known = known_of(card);
        let read = Read { record_type: RecordType::Opportunity, id: card.id };
        spawn_local(async move {
            // Out of reach of the server, what the card says must do.
            let (known, titles) = match client.ask(&read).await {
                Ok(view) => (view.record.fields, view.titles),
                Err(_) => (known, BTreeMap::new()),
            };
            self.put(question(known), titles, false, done);
        });
    }

    fn put(self, question: Option<Question>, titles: BTreeMap<Id, String>, is_new: bool, done: Callback<Given>) {
        match question {
            None => done.run(Some(Map::new())),
            Some((stage, stage_name, fields, needed, known)) => {
                self.asked.try_set(Some(Asked { stage, stage_name, fields, needed, known, titles, is_new, done }));
                self.open.try_set(true);
            }
        }
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
    for field in CLOSING {
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

/// The field that the server asks for and that was not given.
fn missed<'r>(refusal: &'r Refusal, given: &Map<String, Value>) -> Option<&'r str> {
    let asks = matches!(refusal.code, Code::Required | Code::RequiredHere);
    refusal.field.as_deref().filter(|name| asks && given.get(*name).is_none_or(Value::is_null))
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
    fn what_the_server_misses_is_asked_for_once() {
        let refusal = |code| Refusal::of(code).on("need");
        let given = |value: Value| Map::from_iter([("need".to_owned(), value)]);
        assert_eq!(missed(&refusal(Code::RequiredHere), &Map::new()), Some("need"));
        assert_eq!(missed(&refusal(Code::Required), &given(Value::Null)), Some("need"));
        assert_eq!(missed(&refusal(Code::RequiredHere), &given(json!("solar"))), None);
        assert_eq!(missed(&refusal(Code::NotAllowed), &Map::new()), None);
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
