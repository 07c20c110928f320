use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::Map;

use crate::kit::Icon;
use crate::pages::Page;
use crate::record::{ListLook, ListPage, QuickDialog};

/// What is asked of a new competitor.
const ENTRY: &[&str] = &["name", "website", "note"];

static LOOK: ListLook = ListLook {
    record_type: RecordType::Competitor,
    icon: Icon::Competitor,
    new: Word::NewCompetitor,
    none: (Word::NoCompetitors, Word::NoCompetitorsHint),
    columns: &["website", "owner"],
    narrow: &["website"],
    under: "owner",
    quick: &["owner"],
    initials: false,
    by_name: true,
};

/// All competitors.
pub struct CompetitorsPage;

impl Page for CompetitorsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let form = Callback::new(move |entry| {
            let initial = Signal::stored(Map::new());
            view! {
                <QuickDialog entry=entry fields=ENTRY title=Word::NewCompetitor initial=initial />
            }
            .into_any()
        });
        view! { <ListPage look=&LOOK form=form /> }.into_any()
    }
}
