//! The browser as a full member: what is known, asked, sent, undone and heard live goes through [`Client`].
//!
//! On the server the same type asks directly and sends nothing, so that pages are written once.

mod directory;
#[cfg(any(not(feature = "ssr"), test))]
mod history;
mod json;
mod sent;
mod start;
mod toast;
mod visited;

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(not(feature = "ssr"))]
use browser as engine;
#[cfg(feature = "ssr")]
mod server;
#[cfg(feature = "ssr")]
use server as engine;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::acts::{Act, ViewAs};
use domain::command::{Envelope, Question, Verb};
use domain::id::Id;
use domain::lang::Lang;
use domain::questions::{LiveEvent, MeView};
use domain::record::{Field, Kind, Label, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use domain::verbs::{Left, Undo};
use domain::when::Clock;
use domain::words::{Word, filled};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::api::{self, ServerFault};

pub use directory::DirectoryIndex;
pub use json::Answer;
pub use sent::{Outcome, Sent};
pub use start::{ELEMENT, Start};
pub use toast::{Toast, ToastAct};
pub use visited::Visited;

/// Whether the live stream is connected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkState {
    /// Connected, or not yet tried.
    #[default]
    Up,
    /// Cut; a reconnection is on its way.
    Down,
}

/// Everything that a page needs from outside itself.
#[derive(Clone, Copy)]
pub struct Client {
    lang: Lang,
    signed_in: bool,
    trouble: StoredValue<Option<Refusal>>,
    me: RwSignal<MeView>,
    now: RwSignal<DateTime<Utc>>,
    directory: RwSignal<Arc<DirectoryIndex>>,
    shape: Memo<Shape>,
    hydrated: RwSignal<bool>,
    toasts: RwSignal<Vec<Toast>>,
    dialogs: RwSignal<Vec<String>>,
    queued: RwSignal<Vec<Arc<Envelope>>>,
    link: RwSignal<LinkState>,
    session_over: RwSignal<bool>,
    leaving: RwSignal<bool>,
    outdated: RwSignal<bool>,
    #[cfg(feature = "ssr")]
    door: server::Door,
}

/// Makes the client from what the server knew when it drew the page, puts it into the context, and sets it to work once
/// the page is hydrated. Called once, by the frame.
pub fn provide_client() -> Client {
    let client = Client::new(engine::start());
    provide_context(client);
    engine::run(client);
    once_hydrated(move || {
        client.hydrated.try_set(true);
    });
    client
}

/// Calls `f` once the page is hydrated: what the device knows and the server does not must not be drawn before.
pub fn once_hydrated(f: impl FnOnce() + 'static) {
    engine::once_hydrated(f);
}

/// The client of the page.
pub fn use_client() -> Client {
    expect_context::<Client>()
}

impl Client {
    fn new(start: Start) -> Self {
        let signed_in = start.me.is_some();
        let me = start.me.unwrap_or_else(|| start::nobody(start.lang));
        let directory = DirectoryIndex::new(start.directory.unwrap_or_default(), start.lang);
        let (me, directory) = (RwSignal::new(me), RwSignal::new(Arc::new(directory)));
        Self {
            lang: start.lang,
            signed_in,
            trouble: StoredValue::new(start.trouble),
            now: RwSignal::new(me.with_untracked(|me| me.now.parse().unwrap_or_default())),
            me,
            directory,
            shape: Memo::new(move |_| directory.with(|index| me.with(|me| index.shape.seen_with(&me.actor.rights)))),
            hydrated: RwSignal::new(false),
            toasts: RwSignal::default(),
            dialogs: RwSignal::default(),
            queued: RwSignal::default(),
            link: RwSignal::default(),
            session_over: RwSignal::default(),
            leaving: RwSignal::default(),
            outdated: RwSignal::default(),
            #[cfg(feature = "ssr")]
            door: server::Door::open(),
        }
    }

    /// The language of the page; changing it reloads.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A word in the user's language.
    pub fn say(&self, word: impl Into<Label>) -> &'static str {
        match word.into() {
            Label::Word(word) => self.directory.with_untracked(|index| index.shape.say(word)).text(self.lang),
            own => own.text(self.lang),
        }
    }

    /// The same for a word that people may call something else: follows what it is called.
    pub fn named(&self, word: impl Into<Label>) -> &'static str {
        match word.into() {
            Label::Word(word) => self.shape.with(|shape| shape.say(word)).text(self.lang),
            own => own.text(self.lang),
        }
    }

    /// What a field of a record type is called, as [`Client::named`].
    pub fn label(&self, record_type: RecordType, field: &'static Field) -> &'static str {
        self.shape.with(|shape| shape.label(record_type, field.name)).unwrap_or(field.label).text(self.lang)
    }

    /// A word in the user's language with its parameters filled in.
    pub fn fill(&self, word: Word, params: &[&str]) -> String {
        filled(self.say(word), params)
    }

    /// Whether somebody is signed in.
    pub fn is_signed_in(&self) -> bool {
        self.signed_in
    }

    /// Why nothing could be read although somebody is signed in; the frame shows it instead of its page.
    pub fn trouble(self) -> Option<Refusal> {
        self.trouble.get_value()
    }

    /// The signed-in user; on pages before signing in nobody, with the rights of nobody.
    pub fn me(&self) -> Signal<MeView> {
        self.me.into()
    }

    /// The present: what the server's render used, then ticking each minute. Tracks both.
    pub fn clock(&self) -> Clock {
        Clock { now: self.now.get(), offset_minutes: self.me.with(|me| me.offset_minutes) }
    }

    /// Asks a question. Out of reach of the server, the last answer on this device is given, where there is one.
    pub fn ask<Q: Question>(self, question: &Q) -> impl Future<Output = Result<Q::Answer, Refusal>> + Send + use<Q> {
        let asked = serde_json::to_value(question).map_err(|_| Refusal::of(Code::Malformed));
        let answer = asked.map(|asked| engine::answer(self, Q::NAME, asked));
        async move {
            let answer = answer?.await?;
            serde_json::from_value(answer).map_err(|_| Refusal::of(Code::Internal))
        }
    }

    /// A question as a resource: asked by the server for the first page, afterwards again whenever it becomes another.
    pub fn resource<Q>(self, question: impl Fn() -> Q + Send + Sync + 'static) -> Answer<Q::Answer>
    where
        Q: Question + Clone + PartialEq + Send + Sync + 'static,
        Q::Answer: Send + Sync + 'static,
    {
        Resource::new_with_options(question, move |question| self.ask(&question), false)
    }

    /// Sends a command through the queue.
    pub fn send<V: Verb>(self, verb: V) -> Sent {
        engine::post(self, Envelope::of(self.new_id(), &verb), None)
    }

    /// Sends a command whose author saw the record as it was at a journal number: see [`Client::seen_of`].
    pub fn send_since<V: Verb>(self, verb: V, seen: i64) -> Sent {
        let envelope = Envelope::of(self.new_id(), &verb);
        engine::post(self, Envelope { seen: Some(seen), ..envelope }, None)
    }

    /// Sends a command; once it is accepted, `told` stands in a toast with a button that takes it back.
    pub fn send_told<V: Verb>(self, verb: V, told: String) -> Sent {
        engine::post(self, Envelope::of(self.new_id(), &verb), Some(told))
    }

    /// The two together: of an author who saw the record at a journal number, told once it is accepted.
    pub fn send_since_told<V: Verb>(self, verb: V, seen: i64, told: String) -> Sent {
        let envelope = Envelope::of(self.new_id(), &verb);
        engine::post(self, Envelope { seen: Some(seen), ..envelope }, Some(told))
    }

    /// Sends commands that are taken back as one.
    pub fn send_together<V: Verb>(self, verbs: impl IntoIterator<Item = V>) -> Vec<Sent> {
        engine::post_together(self, verbs.into_iter().map(|verb| Envelope::of(self.new_id(), &verb)).collect())
    }

    /// Does an act on the own account or on access: at once or not at all.
    pub fn act<A: Act>(self, act: &A) -> impl Future<Output = Result<A::Answer, Refusal>> + Send + use<A> {
        let payload = serde_json::to_value(act).map_err(|_| Refusal::of(Code::Malformed));
        async move {
            match api::act(A::NAME.to_owned(), payload?).await {
                Ok(answer) => serde_json::from_value(answer).map_err(|_| Refusal::of(Code::Internal)),
                Err(ServerFault::Refused(refusal)) => Err(refusal),
                Err(_) => Err(Refusal::of(Code::Unavailable)),
            }
        }
    }

    /// Looks at the product as somebody else sees it, or as oneself again: the page is loaded anew.
    pub fn view_as(self, user: Option<Id>) {
        // The stream ends with the change, perhaps before the answer comes.
        engine::will_leave(true);
        spawn_local(async move {
            match self.act(&ViewAs { user }).await {
                Ok(()) => {
                    window().location().set_href("/").ok();
                }
                Err(refusal) => {
                    engine::will_leave(false);
                    self.refuse(&refusal);
                }
            }
        });
    }

    /// Takes back the last command of this user in this tab.
    pub fn undo(self) {
        engine::undo(self, None);
    }

    /// Takes back that command of this user.
    pub fn undo_command(self, command: Id) {
        engine::undo(self, Some(command));
    }

    /// Does again what was taken back last in this tab.
    pub fn redo(self) {
        engine::redo(self);
    }

    /// Hears what happens, one's own commands included, until the current owner is cleaned up. An event may be older than
    /// an answer that was asked for meanwhile: a page skips events whose `n` is not above that of what it shows.
    pub fn on_live(self, listener: impl Fn(&LiveEvent) + 'static) {
        engine::listen(self, listener);
    }

    /// Users, teams, pipelines, stages, lost reasons and rates, kept live.
    pub fn directory(self) -> Signal<Arc<DirectoryIndex>> {
        self.directory.into()
    }

    /// The currency of an amount: what its record says, else the company's. Tracks the company's.
    pub fn currency_of(self, said: Option<&str>) -> String {
        match said.filter(|code| !code.is_empty()) {
            Some(code) => code.to_owned(),
            None => self.directory().with(|index| index.currency.clone()),
        }
    }

    /// The record types as the administrators made them, for the user's role.
    pub fn shape(self) -> Shape {
        self.shape.get()
    }

    /// The same, without following changes.
    pub fn shape_now(self) -> Shape {
        untrack(|| self.shape())
    }

    /// Says something that went well.
    pub fn toast(self, text: String) {
        toast::add(self.toasts, Toast { text, ..Toast::default() });
    }

    /// Says what a command did, with a button that takes it back.
    pub fn toast_done(self, text: String, command: Id) {
        engine::note_said(command, text.clone());
        toast::add(self.toasts, Toast { text, act: Some(ToastAct::Undo(command)), ..Toast::default() });
    }

    /// Says which records of many were left as they are, as far as their names are known, and why.
    pub fn toast_left(self, left: &[Left], name: impl Fn(Id) -> Option<String>) {
        if !left.is_empty() {
            let text = toast::say_left(self, left, name);
            toast::add(self.toasts, Toast { text, failed: true, ..Toast::default() });
        }
    }

    /// Says what was being written in a field that is gone, so that it can be put elsewhere; it stays until it is closed.
    pub fn tell_gone(self, record_type: RecordType, field: &'static Field, written: &Value) {
        let is_text = matches!(field.kind, Kind::Line(_) | Kind::Text(_) | Kind::Email | Kind::Phone | Kind::Website);
        if let Some(written) = written.as_str().map(str::trim).filter(|text| is_text && !text.is_empty()) {
            let text = self.fill(Word::FieldGone, &[untrack(|| self.label(record_type, field)), written]);
            toast::add(self.toasts, Toast { text, failed: true, stays: true, ..Toast::default() });
        }
    }

    /// Says why something did not go, and with what, as far as the refusal brings it along.
    pub fn refuse(self, refusal: &Refusal) {
        let why = refusal.say(self.lang);
        let named = refusal.current.as_deref().filter(|record| record.record_type.is_named());
        let text = named.map_or(why.clone(), |record| format!("{}: {why}", record.title()));
        toast::add(self.toasts, Toast { text, failed: true, ..Toast::default() });
    }

    /// The toasts on the screen.
    pub fn toasts(self) -> RwSignal<Vec<Toast>> {
        self.toasts
    }

    /// The dialogs that are open, by what names them; the last lies over the others and over the page.
    pub fn dialogs(self) -> RwSignal<Vec<String>> {
        self.dialogs
    }

    /// Does what a toast offers, and takes the toast away.
    pub fn follow(self, toast: &Toast) {
        let id = toast.id;
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
        match toast.act {
            Some(ToastAct::Undo(command)) => self.undo_command(command),
            Some(ToastAct::Redo) => self.redo(),
            None => {}
        }
    }

    /// The commands of this user that wait on this device, in their order: those of other tabs too, and those that were kept
    /// while the page was closed. Pages lay them over what they know.
    pub fn queued(self) -> Signal<Vec<Arc<Envelope>>> {
        self.queued.into()
    }

    /// A queued command, to hear what becomes of it.
    pub fn awaiting(self, command: Id) -> Sent {
        engine::awaiting(command)
    }

    /// How many commands wait to be sent.
    pub fn pending(self) -> Signal<usize> {
        Signal::derive(move || self.queued.with(Vec::len))
    }

    /// Whether the page is hydrated: until then it must be found as the server drew it, whatever keys were pressed.
    pub fn is_hydrated(self) -> bool {
        self.hydrated.get()
    }

    /// Whether the live stream is connected.
    pub fn link_state(self) -> Signal<LinkState> {
        self.link.into()
    }

    /// Whether the session ended while the page is open; what is done then is kept.
    pub fn session_over(self) -> Signal<bool> {
        self.session_over.into()
    }

    /// Whether the page is out of date and waits until nobody is in the middle of something.
    pub fn outdated(self) -> Signal<bool> {
        self.outdated.into()
    }

    /// Loads the page again. Drafts are put back.
    pub fn reload(self) {
        engine::reload();
    }

    /// Has what is being written in a field kept when the page is left or loaded again. `place` says which field it is; `draft`
    /// gives what must be put back, and `None` while nothing is being written.
    pub fn hold_draft(self, place: String, draft: impl Fn() -> Option<Value> + 'static) {
        engine::hold_draft(self, place, draft);
    }

    /// Whether something was being written there when the page was left or loaded again.
    pub fn has_draft(self, place: &str) -> bool {
        engine::has_draft(self, place)
    }

    /// What was being written there when the page was left or loaded again: given once, and never before the page is hydrated.
    pub fn take_draft(self, place: &str) -> Option<Value> {
        engine::take_draft(self, place)
    }

    /// Remembers on this device that a record was looked at.
    pub fn visit(self, visited: Visited) {
        engine::visit(self, visited);
    }

    /// The records that were looked at last on this device, the very last first.
    pub fn recent(self) -> Vec<Visited> {
        engine::recent(self)
    }

    /// Forgets that a record was looked at: it is out of sight.
    pub fn forget_visit(self, id: Id) {
        engine::forget_visit(self, id);
    }

    /// Whether the user wants to sign out while commands wait: `kit::SignOutDialog` asks what to do with them.
    pub fn leaving(self) -> RwSignal<bool> {
        self.leaving
    }

    /// Signs out: asks first when commands wait, then clears the device and leaves.
    pub fn sign_out(self) {
        if self.queued.with_untracked(|queued| !queued.is_empty()) {
            self.leaving.set(true);
        } else {
            engine::leave(self);
        }
    }

    /// Signs out and forgets what was not sent.
    pub fn discard_and_sign_out(self) {
        engine::leave(self);
    }

    /// Sends what waits and signs out as soon as nothing does.
    pub fn send_and_sign_out(self) {
        engine::leave_when_sent(self);
    }

    /// Stays signed in, whatever is sent from now on.
    pub fn stay(self) {
        engine::stay();
    }

    /// A new id, in the order of time.
    pub fn new_id(self) -> Id {
        engine::new_id()
    }

    /// The journal number up to which this page shows a record. What is taken when somebody begins to write in a field tells
    /// later whether somebody else wrote there meanwhile.
    pub fn seen_of(self, record: Id) -> i64 {
        engine::seen_of(self, record)
    }

    /// Whether a command that waits is taken back by another one that waits too. Tracks the queue.
    pub fn is_taken_back(self, command: Id) -> bool {
        self.queued.with(|queued| is_taken_back(queued, command))
    }

    #[cfg(not(feature = "ssr"))]
    fn user(self) -> Id {
        self.me.with_untracked(|me| me.actor.user)
    }
}

/// Whether an undo of the command waits that is not itself taken back.
fn is_taken_back(queued: &[Arc<Envelope>], command: Id) -> bool {
    let undone = |envelope: &Envelope| {
        let undo = (envelope.name == Undo::NAME).then(|| serde_json::from_value::<Undo>(envelope.payload.clone()).ok())??;
        (undo.command == command).then_some(envelope.id)
    };
    queued.iter().filter_map(|envelope| undone(envelope)).any(|undo| !is_taken_back(queued, undo))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_undone_in_the_queue_is_taken_back_and_redone_it_is_not() {
        let id = Id::from_u128;
        let undo = |n, of| Arc::new(Envelope::of(id(n), &Undo { command: id(of) }));
        let queue = [undo(2, 1), undo(4, 3), undo(5, 4)];
        assert!(is_taken_back(&queue, id(1)));
        assert!(!is_taken_back(&queue, id(2)));
        assert!(!is_taken_back(&queue, id(3)));
        assert!(is_taken_back(&queue, id(4)));
    }
}
