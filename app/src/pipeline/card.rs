//! A deal on the board.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::Id;
use domain::pipeline::stale_before;
use domain::questions::Card;
use domain::record::{Field, RecordType, Shape, Stage};
use domain::when::{Clock, age_days, format_day, overdue, short_day};
use domain::words::Word;
use leptos::prelude::*;

use super::drag::{self, Drag};
use super::focus::element_id;
use super::singled::SingledOut;
use super::store::BoardStore;
use crate::address::path_of;
use crate::client::Client;
use crate::kit::erased::{Together, live};
use crate::kit::{FieldText, Glyph, Icon, Initials, MoneyText, tag};

/// The id of the menu that every card's "Move to…" opens.
pub const MOVE_MENU: &str = "move-to";

/// What cards show, as administrators decided.
#[derive(Clone, Debug, PartialEq)]
pub struct CardLook {
    party: bool,
    value: bool,
    close: bool,
    owner: bool,
    /// Whether the reader knows what deals are worth.
    pub sees_value: bool,
    tags: bool,
    more: Vec<&'static Field>,
}

impl CardLook {
    /// Of deals as the reader sees them.
    pub fn of(shape: &Shape) -> CardLook {
        let stays = |name| shape.stays_on_cards(RecordType::Opportunity, name);
        let more: Vec<&'static Field> = shape.on_cards(RecordType::Opportunity).collect();
        // Where all tags are shown, those with a colour are among them.
        let tags = stays("tags") && !more.iter().any(|field| field.name == "tags");
        CardLook {
            party: stays("party"),
            value: stays("value"),
            close: stays("expected_close"),
            owner: stays("owner"),
            sees_value: shape.field(RecordType::Opportunity, "value").is_some(),
            tags,
            more,
        }
    }
}

/// How a deal is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// Nothing calls for attention.
    OnTrack,
    /// Too long in its stage.
    Stale,
    /// Its expected close has passed.
    Late,
}

/// How a deal in that stage is doing; what is closed is doing well.
pub fn health(card: &Card, stage: &Stage, clock: &Clock) -> Health {
    if days_late(card, stage, clock).is_some() {
        Health::Late
    } else if is_stale(card, stage, clock) {
        Health::Stale
    } else {
        Health::OnTrack
    }
}

fn days_late(card: &Card, stage: &Stage, clock: &Clock) -> Option<u32> {
    let close = card.expected_close.as_ref().filter(|_| stage.outcome == "open")?;
    clock.days_late(close.parse().ok()?)
}

fn is_stale(card: &Card, stage: &Stage, clock: &Clock) -> bool {
    let since = card.stage_since.parse::<DateTime<Utc>>();
    stale_before(stage, clock.now).zip(since.ok()).is_some_and(|(cutoff, since)| since <= cutoff)
}

/// One card.
#[component]
pub fn BoardCard(store: BoardStore, drag: Drag, singled: SingledOut, id: Id, stage: Id) -> impl IntoView {
    let client = store.client;
    let face = store.face(id)?;
    let (card, arrived, waits) = (face.card.clone(), face.arrived, face.waits);
    let name = {
        let card = card.clone();
        move || card.with(|card| card.name.clone())
    };
    let party = {
        let card = card.clone();
        move || card.with(|card| card.party_name.clone()).filter(|_| store.look.with(|look| look.party))
    };
    let owner = {
        let card = card.clone();
        move || card.with(|card| card.owner).filter(|_| store.look.with(|look| look.owner)).map(|owner| owner_sign(client, owner))
    };
    let amount = {
        let card = card.clone();
        move || store.look.with(|look| look.value).then(|| card.with(|card| amount(client, card)))
    };
    let marks = move || {
        let kept = client.directory().with(|directory| directory.stage(stage)).unwrap_or_default();
        let close = store.look.with(|look| look.close);
        card.with(|card| marks(client, card, &kept, close))
    };
    let more = {
        let card = face.card.clone();
        move || {
            card.with(|card| {
                store.look.with(|look| {
                    let facts = look.more.iter().filter_map(|field| fact(client, field, card));
                    facts.chain(look.tags.then(|| tags(client, card)).flatten()).together()
                })
            })
        }
    };
    let open = move |event: leptos::ev::MouseEvent| {
        if drag::has_just_dropped() {
            event.prevent_default();
            event.stop_propagation();
        } else if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            store.open_deal(Some(id));
        }
    };
    let write = move |_| {
        store.open_deal(Some(id));
        super::beside::write_note();
    };
    let may_move = Memo::new(move |_| store.may_move(id));
    let offline = Memo::new(move |_| waits.get() && client.link_state().get() == crate::client::LinkState::Down);
    Some(
        view! {
            <li
                class="card"
                id=element_id(id)
                hidden=move || singled.held.is(id)
                data-open=move || singled.open.is(id).then_some("")
                data-arrived=move || arrived.get().then_some("")
                data-carried=move || singled.carried.is(id).then_some("")
                on:pointerdown=move |event| drag.press(id, &event)
                on:dragstart=|event| event.prevent_default()
            >
                <a class="card-title" href=path_of(RecordType::Opportunity, id) draggable="false" on:click=open>
                    {live(name)}
                </a>
                {live(owner)}
                <span class="card-party">{live(party)}</span>
                {live(more)}
                <div class="card-foot">
                    <span class="marks">{live(marks)} {live(move || offline.get().then(|| on_its_way(client)))}</span>
                    {live(amount)}
                </div>
                <div class="card-acts">
                    {live(move || {
                        may_move
                            .get()
                            .then(|| {
                                view! {
                                    <button
                                        class="icon-button"
                                        type="button"
                                        data-touch
                                        tabindex="-1"
                                        aria-label=client.say(Word::MoveTo)
                                        aria-haspopup="menu"
                                        popovertarget=MOVE_MENU
                                        on:click=move |_| store.choosing.set(Some(id))
                                    >
                                        <Glyph icon=Icon::ArrowRight />
                                    </button>
                                }.into_any()
                            })
                    })}
                    <button class="icon-button" type="button" tabindex="-1" aria-label=client.say(Word::Note) on:click=write>
                        <Glyph icon=Icon::Note />
                    </button>
                </div>
            </li>
        }
        .into_any(),
    )
}

fn owner_sign(client: Client, owner: Id) -> AnyView {
    let name = client.directory().with(|directory| directory.user_name(owner));
    let label = client.fill(Word::OwnerNamed, &[&name]);
    view! { <Initials id=owner name=name label=label /> }.into_any()
}

/// A line with what a field says; nothing where it is empty.
fn fact(client: Client, field: &'static Field, card: &Card) -> Option<AnyView> {
    let value = card.more.get(field.name).filter(|value| **value != field.empty())?.clone();
    let currency = card.currency.clone();
    Some(
        view! {
            <span class="card-party card-fact">
                <span>{client.say(field.label)} " "</span>
                <FieldText field=field value=Signal::stored(value) currency=Signal::stored(currency) />
            </span>
        }
        .into_any(),
    )
}

fn amount(client: Client, card: &Card) -> AnyView {
    match card.value {
        Some(minor) => view! { <span class="card-amount"><MoneyText minor=minor currency=card.currency.clone() /></span> }.into_any(),
        None => view! { <span class="card-amount" data-unknown>{client.say(Word::NoValueYet)}</span> }.into_any(),
    }
}

/// The tags that have a colour.
fn tags(client: Client, card: &Card) -> Option<AnyView> {
    let has_color = |word: &&String| client.directory().with(|index| index.tint_of_tag(word).is_some());
    let words: Vec<&String> = card.tags.iter().filter(has_color).collect();
    let tags = |words: Vec<&String>| words.into_iter().map(|word| tag(client, word.clone())).together();
    (!words.is_empty()).then(|| view! { <span class="card-tags tags">{tags(words)}</span> }.into_any())
}

fn marks(client: Client, card: &Card, stage: &Stage, shows_close: bool) -> AnyView {
    let (clock, lang) = (client.clock(), client.lang());
    let day = |state: Option<&'static str>, icon: Icon, text: &str| {
        let day: Option<NaiveDate> = text.parse().ok();
        let words = day.map(|day| short_day(day, &clock, lang)).unwrap_or_default();
        let exact = day.map(|day| format_day(day, lang));
        view! { <span class="mark" data-state=state><Glyph icon=icon size=12 /><time datetime=text.to_owned() title=exact>{words}</time></span> }.into_any()
    };
    let closed = match stage.outcome.as_str() {
        "won" => Some((Some("won"), Icon::Won)),
        "lost" => Some((Some("lost"), Icon::Lost)),
        _ => None,
    };
    if let Some((state, icon)) = closed {
        return card.closed_on.as_deref().map(|text| day(state, icon, text)).into_any();
    }
    let close = match (days_late(card, stage, &clock), &card.expected_close) {
        _ if !shows_close => None,
        (Some(days), _) => {
            Some(view! { <span class="mark" data-state="late"><Glyph icon=Icon::Late size=12 />{overdue(days, lang)}</span> }.into_any())
        }
        (None, Some(text)) => Some(day(None, Icon::Calendar, text)),
        (None, None) => None,
    };
    view! { {close} {stale(client, card, stage)} }.into_any()
}

/// How long it has been in its stage, where that is too long.
fn stale(client: Client, card: &Card, stage: &Stage) -> Option<AnyView> {
    let (clock, lang) = (client.clock(), client.lang());
    let since: DateTime<Utc> = card.stage_since.parse().ok().filter(|_| is_stale(card, stage, &clock))?;
    let days = u32::try_from(-clock.days_until(clock.local(since).date())).unwrap_or(0);
    let age = age_days(days, lang);
    let told = client.fill(Word::InStageFor, &[&age]);
    let title = told.clone();
    Some(
        view! {
            <span class="mark" data-state="stale" title=title>
                <Glyph icon=Icon::Stale size=12 />
                <span aria-hidden="true">{age}</span>
                <span class="unseen">{told}</span>
            </span>
        }
        .into_any(),
    )
}

fn on_its_way(client: Client) -> AnyView {
    view! {
        <span class="mark" data-state="waiting" title=client.say(Word::NoteOnItsWay)>
            <Glyph icon=Icon::Sync />
            <span class="unseen">{client.say(Word::NoteOnItsWay)}</span>
        </span>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::super::lane::tests::card;
    use super::*;

    #[test]
    fn late_comes_before_stale_and_closed_is_neither() {
        let clock = Clock { now: "2026-11-22T10:00:00Z".parse().unwrap(), offset_minutes: 0 };
        let open = Stage { outcome: "open".into(), stale_days: Some(10), ..Stage::default() };
        let won = Stage { outcome: "won".into(), ..Stage::default() };
        let mut deal = card(1, "a1");
        assert_eq!(health(&deal, &open, &clock), Health::Stale);
        deal.expected_close = Some("2026-11-21".into());
        assert_eq!(health(&deal, &open, &clock), Health::Late);
        assert_eq!(health(&deal, &won, &clock), Health::OnTrack);
        deal.expected_close = Some("2026-11-22".into());
        deal.stage_since = "2026-11-20T00:00:00Z".into();
        assert_eq!(health(&deal, &open, &clock), Health::OnTrack);
    }
}
