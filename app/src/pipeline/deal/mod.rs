//! The deal: the same parts beside the board and on a page of its own.

mod ends;
mod figures;
mod parts;
mod steps;

use domain::record::RecordType;
use leptos::prelude::*;

use crate::kit::erased::live;
use crate::pages::Page;

pub use ends::DealEnds;
pub use parts::DealParts;

use super::gate::{Gate, GateDialog};
use crate::client::use_client;
use crate::record::{RecordHead, RecordPage, RecordState};

/// The page of a deal.
pub struct DealPage;

impl Page for DealPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        view! { <RecordPage record_type=RecordType::Opportunity draw=Callback::new(|state| view! { <Deal state=state /> }.into_any()) /> }
            .into_any()
    }
}

#[component]
fn Deal(state: RecordState) -> impl IntoView {
    let client = use_client();
    let gate = Gate::new();
    let under = move || {
        let party = move || {
            let id = state.record.with(|record| record.link("party"))?;
            Some((id, state.titles.with(|titles| titles.get(&id).cloned())?))
        };
        let pipeline = move || {
            state.record.with(|record| record.link("pipeline")).and_then(|id| client.directory().with(|directory| directory.title(id)))
        };
        view! {
            {live(move || {
                party()
                    .map(|(id, name)| {
                        let href = crate::address::path_of(RecordType::Party, id);
                        view! { <span><a class="link" href=href>{name}</a></span> }.into_any()
                    })
            })}
            <span>{live(move || state.record.with(|record| record.text("number").to_owned()))}</span>
            <span>{live(pipeline)}</span>
        }
        .into_any()
    };
    view! {
        <article class="record-page">
            <RecordHead state=state initials=false under=under buttons=move || view! { <DealEnds state=state gate=gate /> }.into_any() />
            <DealParts state=state gate=gate beside=false />
        </article>
        <GateDialog gate=gate />
    }
    .into_any()
}
