use domain::filter::Filter;
use domain::questions::List;
use domain::record::{Item, RecordType};
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::contacts::deal_line;
use crate::kit::FieldText;
use crate::pages::Page;
use crate::record::{LineOf, Panels, RecordHead, RecordPage, RecordState, RecordTimeline, RelatedList};

/// One item.
pub struct ItemPage;

impl Page for ItemPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        view! { <RecordPage record_type=RecordType::Item draw=Callback::new(draw) /> }.into_any()
    }
}

fn draw(state: RecordState) -> AnyView {
    let client = use_client();
    let text_of = move |name: &'static str| {
        let value = Memo::new(move |_| state.record.with(|record| record.get(name).clone()));
        let currency = Signal::derive(move || state.record.with(|record| record.text("currency").to_owned()));
        Item::DESCRIPTION.field(name).map(|field| view! { <span><FieldText field=field value=value currency=currency /></span> }.into_any())
    };
    let under = move || view! { {text_of("code")} {text_of("item_group")} {text_of("price")} }.into_any();
    let wanted = Filter::is("outcome", "open").and(Filter::Has("items".into(), state.id.to_string().into()));
    let deals = List { filter: wanted, ..List::of(RecordType::Opportunity) };
    view! {
        <article class="record-page">
            <RecordHead state=state initials=false under=under />
            <div class="record">
                <div class="record-side">
                    <Panels state=state own=&[Word::Facts] rest=true />
                </div>
                <div class="record-main">
                    <RecordTimeline record_type=RecordType::Item id=state.id />
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
