use domain::filter::Filter;
use domain::questions::List;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::contacts::deal_line;
use crate::pages::Page;
use crate::record::{LineOf, Panels, RecordHead, RecordPage, RecordState, RecordTimeline, RelatedList};

/// One competitor, and the open deals that it wants as well.
pub struct CompetitorPage;

impl Page for CompetitorPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        view! { <RecordPage record_type=RecordType::Competitor draw=Callback::new(draw) /> }.into_any()
    }
}

fn draw(state: RecordState) -> AnyView {
    let client = use_client();
    let wanted = Filter::is("outcome", "open").and(Filter::Has("competitors".into(), state.id.to_string().into()));
    let deals = List { filter: wanted, ..List::of(RecordType::Opportunity) };
    view! {
        <article class="record-page">
            <RecordHead state=state initials=false under=|| () />
            <div class="record">
                <div class="record-side">
                    <Panels state=state own=&[Word::Facts] rest=true />
                </div>
                <div class="record-main">
                    <RecordTimeline record_type=RecordType::Competitor id=state.id />
                </div>
                <div class="record-side" data-side="right">
                    <RelatedList
                        title=client.say(Word::OpenDeals)
                        list=deals
                        line=Callback::new(|(record, titles): LineOf| deal_line(record, titles))
                    />
                </div>
            </div>
        </article>
    }
    .into_any()
}
