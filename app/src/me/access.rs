//! The sessions and tokens of the user, as the page holds them.

use chrono::{DateTime, Utc};
use domain::acts::{AccessView, Act, MyAccess, MyAccessView};
use domain::refusal::Refusal;
use domain::when::relative_instant;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::device::device_name;
use crate::client::{Answer, Client, use_client};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, LoadError, Skeleton};

/// What was answered last.
#[derive(Clone, Copy)]
pub struct Access {
    answer: Answer<MyAccessView>,
}

impl Access {
    /// Asks.
    pub fn load() -> Self {
        Self { answer: use_client().resource(MyAccess::default) }
    }

    /// Asks again.
    pub fn again(self) {
        self.answer.refetch();
    }

    /// Does something with a session or a token, then asks again.
    pub fn act<A: Act + Clone + 'static>(self, client: Client, act: A) {
        spawn_local(async move {
            if let Err(refusal) = client.act(&act).await {
                client.refuse(&refusal);
            }
            self.again();
        });
    }
}

/// Sessions or tokens, one to a line.
#[component]
pub fn AccessList(
    /// What the page holds.
    access: Access,
    /// Which of the two.
    pick: fn(MyAccessView) -> Vec<AccessView>,
    /// The icon of each.
    icon: Icon,
    /// What is said where there are none.
    none: Word,
    /// The verb on the button of each.
    end: Word,
    /// Ends one.
    on_end: Callback<AccessView>,
) -> impl IntoView {
    let client = use_client();
    let draw = move |answer: Result<MyAccessView, Refusal>| match answer.map(pick) {
        Ok(views) if views.is_empty() => view! { <p class="quiet">{client.say(none)}</p> }.into_any(),
        Ok(views) => {
            let lines = views.into_iter().map(|each| view! { <Line view=each icon=icon end=end on_end=on_end /> }.into_any());
            view! { <ul class="lines">{lines.together()}</ul> }.into_any()
        }
        Err(refusal) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| access.again()) /> }.into_any(),
    };
    view! {
        <Transition fallback=|| view! { <Skeleton /> }.into_any()>{live(move || Suspend::new(async move {
            let answer = access.answer.await;
            untrack(|| draw(answer))
        }))}</Transition>
    }
    .into_any()
}

#[component]
fn Line(view: AccessView, icon: Icon, end: Word, on_end: Callback<AccessView>) -> impl IntoView {
    let client = use_client();
    let label = if view.label.is_empty() { client.say(Word::Unknown).to_owned() } else { device_name(&view.label) };
    let created = client.fill(Word::SinceWhen, &[&when(client, &view.created_at)]);
    let used = match &view.seen_at {
        Some(seen) => client.fill(Word::LastUsed, &[&when(client, seen)]),
        None => client.say(Word::NeverUsed).to_owned(),
    };
    let current = view.current;
    let name = format!("{}: {label}", client.say(end));
    let act = move || {
        if current {
            return view! {
                <span class="mark" data-state="good">
                    <Glyph icon=Icon::Check />
                    {client.say(Word::ThisOne)}
                </span>
            }
            .into_any();
        }
        let view = view.clone();
        view! {
            <button
                class="button"
                type="button"
                data-size="small"
                aria-label=name.clone()
                on:click=move |_| on_end.run(view.clone())
            >
                {client.say(end)}
            </button>
        }
        .into_any()
    };
    view! {
        <li class="line">
            <Glyph icon=icon />
            <span class="line-text">
                <span>{label}</span>
                <span class="under">{created} " · " {used}</span>
            </span>
            <span class="line-end">{live(act)}</span>
        </li>
    }
    .into_any()
}

fn when(client: Client, instant: &str) -> String {
    match instant.parse::<DateTime<Utc>>() {
        Ok(instant) => relative_instant(instant, &untrack(|| client.clock()), client.lang()),
        Err(_) => instant.to_owned(),
    }
}
