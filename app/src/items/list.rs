use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, json};

use crate::client::use_client;
use crate::kit::Icon;
use crate::pages::Page;
use crate::record::{ListLook, ListPage, QuickDialog};

/// What is asked of a new item.
const ENTRY: &[&str] = &["name", "code", "kind", "item_group", "price", "currency", "unit"];

static LOOK: ListLook = ListLook {
    record_type: RecordType::Item,
    icon: Icon::Item,
    new: Word::NewItem,
    none: (Word::NoItems, Word::NoItemsHint),
    columns: &["code", "kind", "item_group", "unit", "price"],
    narrow: &["price"],
    under: "item_group",
    quick: &["kind"],
    initials: false,
    by_name: true,
};

/// All items.
pub struct ItemsPage;

impl Page for ItemsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        let initial = Signal::derive(move || {
            let currency = client.me().with(|me| me.currency.clone());
            Map::from_iter([("kind".to_owned(), json!("product")), ("currency".to_owned(), json!(currency))])
        });
        let form =
            Callback::new(move |entry| view! { <QuickDialog entry=entry fields=ENTRY title=Word::NewItem initial=initial /> }.into_any());
        view! { <ListPage look=&LOOK form=form /> }.into_any()
    }
}
