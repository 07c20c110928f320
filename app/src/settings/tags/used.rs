//! How many records have each word, counted again when something happens.

use std::time::Duration;

use domain::number::format_count;
use domain::questions::{UsedTag, UsedTags};
use domain::record::RecordType;
use domain::verbs::tagged;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::count_in;
use crate::client::Client;

/// How long it is waited for more to happen.
const PAUSE: Duration = Duration::from_millis(700);

/// The words of the company and how many records have them.
#[derive(Clone, Copy)]
pub struct Used {
    words: RwSignal<Option<Vec<UsedTag>>>,
}

impl Used {
    /// Counts once the page is there, and counts again.
    pub fn follow(client: Client) -> Self {
        let used = Self { words: RwSignal::new(None) };
        let turn = StoredValue::new(0_u32);
        let ask = move || {
            spawn_local(async move {
                if let Ok(words) = client.ask(&UsedTags {}).await {
                    used.words.try_set(Some(words));
                }
            });
        };
        Effect::new(move |_| ask());
        client.on_live(move |event| {
            let concerns = |of: RecordType| of == RecordType::Tag || tagged(of).next().is_some();
            if !event.changes.iter().any(|change| concerns(change.record_type)) {
                return;
            }
            turn.update_value(|turn| *turn += 1);
            let mine = turn.get_value();
            let later = move || {
                if turn.try_get_value() == Some(mine) {
                    ask();
                }
            };
            set_timeout(later, PAUSE);
        });
        used
    }

    /// The words, the most used first.
    pub fn words(self) -> Vec<UsedTag> {
        self.words.get().unwrap_or_default()
    }

    /// How many records have a word, in words; nothing as long as that is not known.
    pub fn told(self, client: Client, word: &str) -> String {
        self.words.with(|words| words.as_ref().map(|words| told(client, count_in(words, word)))).unwrap_or_default()
    }
}

fn told(client: Client, count: i64) -> String {
    match count {
        0 => client.say(Word::TagOnNoRecord).to_owned(),
        1 => client.say(Word::TagOnOneRecord).to_owned(),
        _ => client.fill(Word::TagOnRecords, &[&format_count(count, client.lang())]),
    }
}
