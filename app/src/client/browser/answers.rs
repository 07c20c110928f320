//! Asking, with the last answers of this device for when the server is out of reach.

use std::pin::Pin;

use domain::command::Question;
use domain::questions::{Directory, Duplicates, Me, Search, Suggest};
use domain::refusal::{Code, Refusal};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use serde_json::Value;

use super::{Client, device, live};
use crate::api::{self, ServerFault};

/// Answers a question.
pub fn answer(client: Client, name: &'static str, question: Value) -> Pin<Box<dyn Future<Output = Result<Value, Refusal>> + Send>> {
    Box::pin(SendWrapper::new(async move {
        let known = match name {
            Me::NAME => serde_json::to_value(client.me.get_untracked()).ok(),
            Directory::NAME => serde_json::to_value(client.directory.get_untracked().view(live::received())).ok(),
            _ => None,
        };
        match known {
            Some(known) => Ok(known),
            // What helps while typing is worth nothing later.
            None if matches!(name, Suggest::NAME | Search::NAME | Duplicates::NAME) => fresh(client, name, question).await.map_err(refusal),
            None => answer_or_kept(client, name, question).await,
        }
    }))
}

async fn answer_or_kept(client: Client, name: &'static str, question: Value) -> Result<Value, Refusal> {
    let user = client.user();
    let key = format!("{user}\n{name}\n{question}");
    let asking = live::asking(client);
    let answer = fresh(client, name, question).await;
    drop(asking);
    match answer {
        Ok(answer) => {
            let kept = answer.to_string();
            leptos::task::spawn_local(async move {
                device::keep_answer(&key, &kept).await.ok();
            });
            Ok(answer)
        }
        Err(fault) => {
            let refusal = refusal(fault);
            if refusal.code != Code::Unavailable {
                return Err(refusal);
            }
            let kept = device::kept_answer(&key).await;
            kept.and_then(|kept| serde_json::from_str(&kept).ok()).ok_or(refusal)
        }
    }
}

async fn fresh(client: Client, name: &'static str, question: Value) -> Result<Value, ServerFault> {
    let answer = api::ask(name.to_owned(), question).await;
    if let Err(ServerFault::Refused(refusal)) = &answer
        && refusal.code == Code::SignInFirst
        && client.signed_in
    {
        client.session_over.set(true);
    }
    answer
}

fn refusal(fault: ServerFault) -> Refusal {
    match fault {
        ServerFault::Refused(refusal) => refusal,
        ServerFault::Transport(_) | ServerFault::Unreadable(_) => Refusal::of(Code::Unavailable),
    }
}
