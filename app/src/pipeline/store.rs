//! The board of this page: what is known, what was done ahead, and the signals that draw both.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::id::Id;
use domain::permission::Standing;
use domain::questions::{Board, BoardFilter, BoardView, Card, Column, ColumnTotal};
use domain::record::RecordType;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address::board_address;
use super::ahead::{Ahead, shown};
use super::book::Book;
use super::card::CardLook;
use super::gate::Gate;
use super::lane::Lane;
use crate::client::Client;

/// What a column is drawn from.
#[derive(Clone)]
pub struct LaneView {
    /// The stage.
    pub stage: Id,
    /// Columns of another answer are other columns.
    pub generation: u32,
    /// The cards in order.
    pub cards: ArcRwSignal<Vec<Arc<Card>>>,
    /// The total.
    pub total: ArcRwSignal<ColumnTotal>,
    /// Whether there are more cards.
    pub more: ArcRwSignal<bool>,
    /// Whether more are on their way.
    pub busy: ArcRwSignal<bool>,
}

/// What a card is drawn from.
#[derive(Clone)]
pub struct Face {
    /// The card.
    pub card: ArcRwSignal<Arc<Card>>,
    /// Whether somebody else has just moved or changed it.
    pub arrived: ArcRwSignal<bool>,
    /// Whether something done to it is not with the server yet.
    pub waits: ArcRwSignal<bool>,
}

/// The board of this page.
#[derive(Clone, Copy)]
pub struct BoardStore {
    /// The client.
    pub client: Client,
    /// The columns that are drawn.
    pub lanes: RwSignal<Vec<LaneView>>,
    /// What a move asks for before it is sent.
    pub gate: Gate,
    /// The card whose "Move to…" menu is open.
    pub choosing: RwSignal<Option<Id>>,
    /// The won and lost columns that are unfolded.
    pub unfolded: RwSignal<BTreeSet<Id>>,
    /// What a screen reader is told.
    pub told: RwSignal<String>,
    /// The card that somebody looks for: it is drawn, however far from sight.
    pub sought: RwSignal<Option<Id>>,
    /// Whether columns are drawn whole, as on paper.
    pub whole: RwSignal<bool>,
    /// The card that has the focus, or had it when it was no longer drawn.
    pub at: StoredValue<Option<Id>>,
    /// The card that is about to have the focus.
    pub coming: StoredValue<Option<Id>>,
    /// The question that is answered by the board.
    pub question: Memo<Board>,
    /// The deal that is open beside the board.
    pub open: Memo<Option<Id>>,
    /// What cards show.
    pub look: Memo<CardLook>,
    /// The path of the board.
    path: Memo<String>,
    /// Goes to an address of the board; whether it replaces the current one.
    go: Callback<(String, bool)>,
    book: StoredValue<Book>,
    ahead: StoredValue<Vec<Ahead>>,
    faces: StoredValue<HashMap<Id, Face>>,
    generation: StoredValue<u32>,
    tokens: StoredValue<u64>,
    held_back: StoredValue<bool>,
    asking: StoredValue<bool>,
}

impl BoardStore {
    /// An empty board for what stands in the address.
    pub fn new(client: Client, question: Memo<Board>, open: Memo<Option<Id>>, path: Memo<String>, go: Callback<(String, bool)>) -> Self {
        Self {
            client,
            lanes: RwSignal::default(),
            gate: Gate::new(),
            choosing: RwSignal::default(),
            unfolded: RwSignal::default(),
            told: RwSignal::default(),
            sought: RwSignal::default(),
            whole: RwSignal::default(),
            at: StoredValue::default(),
            coming: StoredValue::default(),
            question,
            open,
            look: Memo::new(move |_| CardLook::of(&client.shape())),
            path,
            go,
            book: StoredValue::default(),
            ahead: StoredValue::default(),
            faces: StoredValue::default(),
            generation: StoredValue::default(),
            tokens: StoredValue::default(),
            held_back: StoredValue::default(),
            asking: StoredValue::default(),
        }
    }

    /// Takes the answer to another question: everything is drawn anew.
    pub fn load(self, view: BoardView) {
        self.generation.update_value(|generation| *generation += 1);
        let mut book = Book::of(view);
        book.shape = self.client.shape_now();
        self.book.set_value(book);
        self.faces.update_value(HashMap::clear);
        let generation = self.generation.get_value();
        let lanes = self.shown();
        let views = lanes.iter().map(|lane| LaneView {
            stage: lane.stage,
            generation,
            cards: ArcRwSignal::new(lane.cards.clone()),
            total: ArcRwSignal::new(lane.total.clone()),
            more: ArcRwSignal::new(lane.more),
            busy: ArcRwSignal::new(false),
        });
        let views = views.collect();
        lanes.iter().flat_map(|lane| &lane.cards).for_each(|card| self.keep_face(card));
        self.lanes.set(views);
    }

    /// Loads the answer whenever the question becomes another; what is shown stays until it is there.
    pub fn load_when_asked_else(self) {
        Effect::new(move |before: Option<Board>| {
            let question = self.question.get();
            if before.is_some_and(|before| before != question) {
                self.ask_and_load(question.clone());
            }
            question
        });
    }

    fn ask_and_load(self, question: Board) {
        spawn_local(async move {
            let answer = self.client.ask(&question).await;
            if self.question.try_get_untracked().as_ref() != Some(&question) {
                return;
            }
            match answer {
                Ok(view) => self.load(view),
                Err(refusal) => self.client.refuse(&refusal),
            }
        });
    }

    /// Asks the same question again, for what could not be known; nothing that is shown goes meanwhile.
    pub fn ask_again(self) {
        if self.asking.try_get_value() != Some(false) {
            return;
        }
        self.asking.set_value(true);
        let question = self.question.get_untracked();
        spawn_local(async move {
            let answer = self.client.ask(&question).await;
            let same = self.question.try_get_untracked().as_ref() == Some(&question);
            if self.asking.try_set_value(false).is_some() || !same {
                return;
            }
            if let Ok(view) = answer {
                let stages: Vec<Id> = view.columns.iter().map(|column| column.stage).collect();
                let drawn: Vec<Id> = self.lanes.with_untracked(|lanes| lanes.iter().map(|lane| lane.stage).collect());
                if stages == drawn {
                    self.book.update_value(|book| {
                        book.shape = self.client.shape_now();
                        book.take_over(view);
                    });
                    self.forget_told();
                } else {
                    self.load(view);
                }
            }
        });
    }

    /// Loads more cards of a column.
    pub fn load_more(self, stage: Id) {
        let Some(lane) = self.lane(stage) else {
            return;
        };
        let last = self.book.with_value(|book| {
            let lane = book.lanes.iter().find(|lane| lane.stage == stage)?;
            lane.cards.last().map(|card| (card.place.clone(), card.id))
        });
        if lane.busy.get_untracked() {
            return;
        }
        lane.busy.set(true);
        let question = Column { stage, filter: self.filter(), after: last };
        spawn_local(async move {
            let answer = self.client.ask(&question).await;
            match answer {
                Ok(view) if self.is_drawn(&lane) => {
                    let newer = self.book.try_update_value(|book| book.add_page(view));
                    // Also while a card is in the hand: it is carried on over what comes.
                    self.draw_all();
                    if newer == Some(true) {
                        self.ask_again();
                    }
                }
                Ok(_) => {}
                Err(refusal) => self.client.refuse(&refusal),
            }
            lane.busy.set(false);
        });
    }

    /// The filter in force.
    pub fn filter(self) -> BoardFilter {
        self.question.with_untracked(|question| question.filter.clone())
    }

    /// Shows the board with another filter. While words are being typed, the way back does not lead through each of them.
    pub fn filter_by(self, filter: &BoardFilter) {
        let typing = !filter.text.is_empty()
            && self.question.with_untracked(|question| !question.filter.text.is_empty() && question.filter.text != filter.text);
        self.go.run((board_address(&self.path.get_untracked(), filter, self.open.get_untracked()), typing));
    }

    /// Puts the address as the board is, without what was only asked once.
    pub fn settle_address(self) {
        self.go.run((board_address(&self.path.get_untracked(), &self.filter(), self.open.get_untracked()), true));
    }

    /// Whether the user may move that card.
    pub fn may_move(self, id: Id) -> bool {
        let standing =
            self.face(id).map(|face| face.card.with(|card| Standing { owner: card.owner, team: card.team, ..Standing::default() }));
        standing.is_some_and(|standing| self.client.me().with(|me| me.actor.may_change(RecordType::Opportunity, standing)))
    }

    /// Shows another pipeline with the filter in force.
    pub fn show_pipeline(self, pipeline: Id) {
        self.go.run((board_address(&format!("/pipeline/{pipeline}"), &self.filter(), None), false));
    }

    /// Opens a deal beside the board, or closes it.
    pub fn open_deal(self, deal: Option<Id>) {
        let replace = deal.is_none() || self.open.get_untracked().is_some();
        self.go.run((board_address(&self.path.get_untracked(), &self.filter(), deal), replace));
    }

    /// The column of a stage as it is drawn.
    pub fn lane(self, stage: Id) -> Option<LaneView> {
        self.lanes.with_untracked(|lanes| lanes.iter().find(|lane| lane.stage == stage).cloned())
    }

    /// The column and the position of a card as they are drawn.
    pub fn find(self, id: Id) -> Option<(Id, usize)> {
        self.lanes.with_untracked(|lanes| {
            lanes.iter().find_map(|lane| {
                let at = lane.cards.with_untracked(|cards| cards.iter().position(|card| card.id == id))?;
                Some((lane.stage, at))
            })
        })
    }

    /// What a card is drawn from.
    pub fn face(self, id: Id) -> Option<Face> {
        self.faces.try_with_value(|faces| faces.get(&id).cloned()).flatten()
    }

    /// The card as it is drawn.
    pub fn card(self, id: Id) -> Option<Arc<Card>> {
        self.face(id).map(|face| face.card.get_untracked())
    }

    /// Changes what is known, by whatever was told.
    pub fn learn<T>(self, change: impl FnOnce(&mut Book) -> T) -> Option<T> {
        self.book.try_update_value(change)
    }

    /// Reads what was done ahead.
    pub fn with_ahead<T>(self, read: impl FnOnce(&[Ahead]) -> T) -> Option<T> {
        self.ahead.try_with_value(|ahead| read(ahead))
    }

    /// What the server has told is no longer ahead of it.
    pub fn forget_told(self) {
        if let Some(n) = self.learn(|book| book.n) {
            self.do_ahead(|ahead| ahead.retain(|done| done.accepted.is_none_or(|accepted| accepted > n)));
        }
    }

    /// Changes what was done ahead, and shows it.
    pub fn do_ahead<T>(self, change: impl FnOnce(&mut Vec<Ahead>) -> T) -> Option<T> {
        let changed = self.ahead.try_update_value(change);
        self.draw();
        changed
    }

    /// Changes what was done ahead; it is shown with the next drawing.
    pub fn do_quietly<T>(self, change: impl FnOnce(&mut Vec<Ahead>) -> T) -> Option<T> {
        self.ahead.try_update_value(change)
    }

    /// A new token for something done ahead.
    pub fn token(self) -> u64 {
        self.tokens
            .try_update_value(|token| {
                *token += 1;
                *token
            })
            .unwrap_or_default()
    }

    /// While a card is in the hand nothing moves; what happened meanwhile is shown with the next drawing.
    pub fn hold_back(self, hold: bool) {
        self.held_back.try_set_value(hold);
    }

    /// Shows what is known with what was done ahead.
    pub fn draw(self) {
        if self.held_back.try_get_value() == Some(false) {
            self.draw_all();
        }
    }

    fn draw_all(self) {
        let lanes = self.shown();
        let waiting: Vec<Id> = self.ahead.with_value(|ahead| ahead.iter().map(|done| done.step.card()).collect());
        lanes.iter().flat_map(|lane| &lane.cards).for_each(|card| self.keep_face(card));
        self.faces.with_value(|faces| {
            for (id, face) in faces {
                set_if_other(&face.waits, waiting.contains(id));
            }
        });
        self.lanes.with_untracked(|views| {
            for lane in lanes {
                if let Some(view) = views.iter().find(|view| view.stage == lane.stage) {
                    set_if_other(&view.cards, lane.cards);
                    set_if_other(&view.total, lane.total);
                    set_if_other(&view.more, lane.more);
                }
            }
        });
    }

    /// The columns with what was done ahead, except for what is taken back already.
    fn shown(self) -> Vec<Lane> {
        let taken_back = |done: &Ahead| done.command.is_some_and(|command| untrack(|| self.client.is_taken_back(command)));
        let standing: Vec<Ahead> = self.ahead.with_value(|ahead| ahead.iter().filter(|done| !taken_back(done)).cloned().collect());
        self.book.with_value(|book| shown(&book.lanes, &standing))
    }

    fn keep_face(self, card: &Arc<Card>) {
        self.faces.update_value(|faces| match faces.get(&card.id) {
            Some(face) => set_if_other(&face.card, card.clone()),
            None => {
                let face = Face { card: ArcRwSignal::new(card.clone()), arrived: ArcRwSignal::new(false), waits: ArcRwSignal::new(false) };
                faces.insert(card.id, face);
            }
        });
    }

    fn is_drawn(self, lane: &LaneView) -> bool {
        self.generation.try_get_value() == Some(lane.generation)
    }
}

fn set_if_other<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, value: T) {
    if signal.with_untracked(|held| *held != value) {
        signal.set(value);
    }
}
