use std::sync::Arc;

use domain::id::Id;
use domain::questions::Card;
use domain::record::{Record, RecordType};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::entering::Entering;
use super::gate::{Gate, GateDialog};
use crate::client::use_client;
use crate::kit::Icon;
use crate::pages::Page;
use crate::record::{EnterStage, ListLook, ListPage, QuickDialog, first_stage};

/// What is asked of a new deal; it begins in the first stage.
const ENTRY: &[&str] = &["name", "party", "value", "currency", "expected_close"];

static LOOK: ListLook = ListLook {
    record_type: RecordType::Opportunity,
    icon: Icon::Board,
    new: Word::NewDeal,
    none: (Word::NoDeals, Word::NoDealsHint),
    columns: &["party", "stage", "value", "expected_close", "owner"],
    narrow: &["value"],
    under: "party",
    quick: &["stage", "owner"],
    initials: false,
    by_name: false,
};

/// All deals as a list.
pub struct DealsPage;

impl Page for DealsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let form = Callback::new(|entry| {
            let client = use_client();
            let begun = Signal::derive(move || {
                let first = client.directory().with(|index| first_stage(index));
                let mut known: Map<String, Value> =
                    Map::from_iter([("currency".to_owned(), json!(client.me().with(|me| me.currency.clone())))]);
                if let Some((pipeline, stage)) = first {
                    known.extend([("pipeline".to_owned(), json!(pipeline)), ("stage".to_owned(), json!(stage))]);
                }
                known
            });
            view! { <QuickDialog entry=entry fields=ENTRY title=Word::NewDeal initial=begun /> }.into_any()
        });
        let (client, gate) = (use_client(), Gate::new());
        provide_context(EnterStage(Callback::new(move |(record, stage): (Record, Id)| {
            let (deal, card) = (record.id, move || Card::of(&record, None));
            Entering { client, gate, deal, stage, card: Arc::new(card), sent: Arc::new(|_, _| ()) }.go();
        })));
        view! {
            <ListPage look=&LOOK form=form />
            <GateDialog gate=gate />
        }
        .into_any()
    }
}
