use crate::pages::Page;
use domain::questions::Sort;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use serde_json::{Map, json};

use crate::client::use_client;
use crate::kit::{Empty, Glyph, Icon};
use crate::record::{QuickDialog, RecordList, open_by_key};

/// The columns after the name.
const COLUMNS: &[&str] = &["code", "kind", "item_group", "unit", "price"];
/// What is asked of a new item.
const ENTRY: &[&str] = &["name", "code", "kind", "item_group", "price", "currency", "unit"];

/// All items.
pub struct ItemsPage;

impl Page for ItemsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        let open = RwSignal::new(false);
        let may_create = client.me().with_untracked(|me| me.actor.may_create(RecordType::Item));
        if may_create {
            open_by_key(open);
        }
        let button = move || {
            may_create.then(|| {
                view! {
                    <button class="button" type="button" data-kind="primary" aria-keyshortcuts="n" on:click=move |_| open.set(true)>
                        <Glyph icon=Icon::Plus />
                        {client.say(Word::NewItem)}
                    </button>
                }
            })
        };
        let empty = move || {
            view! {
                <Empty icon=Icon::Item title=client.say(Word::NoItems) text=client.say(Word::NoItemsHint) action=button />
            }
        };
        let initial = Signal::derive(move || {
            let currency = client.me().with(|me| me.currency.clone());
            Map::from_iter([("kind".to_owned(), json!("product")), ("currency".to_owned(), json!(currency))])
        });
        view! {
            <Title text=client.say(Word::Items) />
            <RecordList
                record_type=RecordType::Item
                title=Word::Items
                columns=COLUMNS
                narrow=&["price"]
                under="item_group"
                quick=&["kind"]
                sort=Sort { field: "name".into(), descending: false }
                toolbar=button
                empty=empty
            />
            <QuickDialog open=open record_type=RecordType::Item fields=ENTRY title=Word::NewItem initial=initial />
        }
        .into_any()
    }
}
