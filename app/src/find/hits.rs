//! Asking for what is typed while it is being typed, and what was found as something to choose.

use std::time::Duration;

use domain::questions::{Hit, Search};
use domain::record::{RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::picker::Pick;
use crate::address::{escaped, icon_of, list_with, path_of};
use crate::client::{Client, Visited};
use crate::commands::{Act, MAKES, may_make};
use crate::kit::Icon;

/// How long after the last key it is asked.
const PAUSE: Duration = Duration::from_millis(90);
/// Hits that are asked for.
const HITS: u32 = 12;

/// What is known about what is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Asked {
    /// Nothing is typed.
    #[default]
    Nothing,
    /// It is being asked; what was found before stays.
    Waiting(Vec<Hit>),
    /// This was found.
    Found(Vec<Hit>),
    /// It could not be asked, and why.
    Failed(Refusal),
}

impl Asked {
    /// What was found last.
    pub fn hits(&self) -> &[Hit] {
        match self {
            Self::Waiting(hits) | Self::Found(hits) => hits,
            Self::Nothing | Self::Failed(_) => &[],
        }
    }

    /// Whether the answer is still to come.
    pub fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting(_))
    }

    /// Whether there is nothing that has the words.
    pub fn is_vain(&self) -> bool {
        matches!(self, Self::Found(hits) if hits.is_empty())
    }

    /// What to say where there is nothing to choose.
    pub fn says(&self, client: Client) -> Option<String> {
        match self {
            Self::Found(_) if self.is_vain() => Some(client.say(Word::NothingFound).to_owned()),
            Self::Failed(refusal) if refusal.code == Code::Unavailable => Some(client.say(Word::SearchOffline).to_owned()),
            Self::Failed(refusal) => Some(refusal.say(client.lang())),
            _ => None,
        }
    }
}

/// Asks for a text whenever it has stayed the same for a moment. An answer to what is no longer typed is dropped.
pub fn seek(client: Client, text: RwSignal<String>) -> RwSignal<Asked> {
    let asked = RwSignal::new(Asked::Nothing);
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let typed = text.with(|text| text.trim().to_owned());
        let mine = turn.get_value() + 1;
        turn.set_value(mine);
        if typed.is_empty() {
            return asked.set(Asked::Nothing);
        }
        let known = asked.with_untracked(|asked| asked.hits().to_vec());
        asked.set(Asked::Waiting(known));
        let ask = move || {
            if turn.try_get_value() != Some(mine) {
                return;
            }
            spawn_local(async move {
                let answer = client.ask(&Search { text: typed, limit: HITS }).await;
                if turn.try_get_value() == Some(mine) {
                    asked.try_set(answer.map_or_else(Asked::Failed, |view| Asked::Found(view.hits)));
                }
            });
        };
        set_timeout(ask, PAUSE);
    });
    asked
}

/// What was found, under a heading.
pub fn picks_of(client: Client, hits: &[Hit], group: &str) -> Vec<Pick> {
    hits.iter().map(|hit| pick_of(client, hit, group)).collect()
}

/// Where there may be more than was asked for, the lists with all of them.
pub fn picks_of_all(client: Client, hits: &[Hit], text: &str) -> Vec<Pick> {
    let mut types: Vec<RecordType> = Vec::new();
    for hit in hits.iter().filter(|_| hits.len() >= HITS as usize) {
        if !types.contains(&hit.record_type) {
            types.push(hit.record_type);
        }
    }
    let pick = |record_type: RecordType| {
        let title = client.fill(Word::AllFound, &[client.say(describe(record_type).many), text.trim()]);
        let act = Act::Go(list_with(record_type, text.trim())?);
        let group = client.say(Word::MoreFound).to_owned();
        Some(Pick { group, icon: Icon::ArrowRight, title, detail: String::new(), found: None, keys: &[], act })
    };
    types.into_iter().filter_map(pick).collect()
}

/// Whoever calls and is not found is somebody new: what they can be made, with the words that they were looked for by.
pub fn picks_to_make(client: Client, asked: &Asked, text: &str) -> Vec<Pick> {
    let makes = MAKES.iter().filter(|(_, _, record_type, _)| {
        asked.is_vain() && matches!(record_type, RecordType::Party | RecordType::Lead) && may_make(client, *record_type)
    });
    let pick = |(icon, word, _, to): &(Icon, Word, RecordType, &str)| Pick {
        group: client.say(Word::NothingFound).to_owned(),
        icon: *icon,
        title: client.fill(Word::MakeNamed, &[client.named(*word), text.trim()]),
        detail: String::new(),
        found: None,
        keys: &[],
        act: Act::Go(format!("{to}&named={}", escaped(text.trim()))),
    };
    makes.map(pick).collect()
}

fn pick_of(client: Client, hit: &Hit, group: &str) -> Pick {
    let label = |record_type: RecordType, field: &str| {
        client.shape_now().label(record_type, field).map_or(String::new(), |label| label.text(client.lang()).to_owned())
    };
    let found = hit.found.as_ref().map(|found| (label(found.record_type, &found.field), found.text.clone()));
    let kind = client.say(describe(hit.record_type).one);
    let detail = if hit.detail.is_empty() { kind.to_owned() } else { format!("{kind} · {}", hit.detail) };
    Pick {
        group: group.to_owned(),
        icon: icon_of(hit.record_type),
        title: hit.title.clone(),
        detail,
        found,
        keys: &[],
        act: Act::Go(path_of(hit.record_type, hit.id)),
    }
}

/// The records that were looked at last.
pub fn picks_of_recent(client: Client) -> Vec<Pick> {
    let group = client.say(Word::RecentRecords);
    let pick = |visited: Visited| Pick {
        group: group.to_owned(),
        icon: icon_of(visited.record_type),
        detail: client.say(describe(visited.record_type).one).to_owned(),
        title: visited.title,
        found: None,
        keys: &[],
        act: Act::Go(path_of(visited.record_type, visited.id)),
    };
    client.recent().into_iter().map(pick).collect()
}
