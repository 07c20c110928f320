//! Reading a request: who asks, about what, with which parameters; and sending it to its action.

use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams, Request};
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use domain::command::{Accepted, Envelope, Question, Verb};
use domain::id::Id;
use domain::lang::Lang;
use domain::questions::{Me, MeView, Read, ReadView};
use domain::record::{Record, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use serde_json::{Map, Value};

use super::answer::Answer;
use super::query::Pairs;
use super::table::Action;
use super::{acting, body, key, many, openapi, problem, reading, writing};
use crate::state::State;

/// A request that was understood so far.
pub struct Asked {
    /// What the server works with.
    pub state: State,
    /// The signed-in user.
    pub user: Id,
    /// The parameters of the query string.
    pub query: Pairs,
    /// The object in the body; empty without one.
    pub body: Map<String, Value>,
    /// The command's id, for what writes.
    pub command: Id,
    /// The journal number up to which the author saw what is changed.
    pub seen: Option<i64>,
    id: Option<Id>,
}

/// Answers a request.
pub async fn handle(action: Action, state: State, request: Request) -> Response {
    if action == Action::OpenApi {
        let shape = shape(&state, request.headers()).await;
        return openapi::answer(shape.as_ref());
    }
    let (parts, content) = request.into_parts();
    let headers = parts.headers.clone();
    match answer(action, &state, parts, content).await {
        Ok(answer) => answer.into_response(),
        Err(refusal) => refuse(&state, &headers, refusal).await,
    }
}

async fn answer(action: Action, state: &State, mut parts: Parts, content: Body) -> Result<Answer, Refusal> {
    let user = authenticate(state, &parts.headers).await?;
    let id = id_in_path(&mut parts).await;
    let mut query = Pairs::parse(parts.uri.query().unwrap_or_default())?;
    if matches!(parts.method, Method::GET | Method::HEAD) {
        let mut asked = Asked { state: state.clone(), user, query, body: Map::new(), command: Id::nil(), seen: None, id };
        return act(action, &mut asked).await;
    }
    let seen = key::seen(&parts.headers, &mut query)?;
    query.finish()?;
    let body = body::read(&parts.headers, content).await?;
    let command = key::command(&parts.headers, user, &state.service)?;
    let mut asked = Asked { state: state.clone(), user, query, body, command, seen, id };
    Ok(act(action, &mut asked).await?.to(command))
}

async fn id_in_path(parts: &mut Parts) -> Option<Id> {
    let params = RawPathParams::from_request_parts(parts, &()).await.ok()?;
    params.iter().find(|(name, _)| *name == "id")?.1.parse().ok()
}

async fn act(action: Action, asked: &mut Asked) -> Result<Answer, Refusal> {
    match action {
        Action::List(record_type) => reading::list(asked, record_type).await,
        Action::Read(record_type) => reading::read(asked, record_type).await,
        Action::Timeline(record_type) => reading::timeline(asked, record_type).await,
        Action::Board => reading::board(asked).await,
        Action::Search => reading::search(asked).await,
        Action::Me => reading::me(asked).await,
        Action::Create(record_type) => writing::create(asked, record_type).await,
        Action::Change(record_type) => writing::change(asked, record_type).await,
        Action::Delete(record_type) => writing::delete(asked, record_type).await,
        Action::Restore(record_type) => writing::restore(asked, record_type).await,
        Action::Move => acting::go(asked).await,
        Action::Win => acting::close(asked, "won").await,
        Action::Lose => acting::close(asked, "lost").await,
        Action::Convert => acting::convert(asked).await,
        Action::Retire => acting::retire(asked).await,
        Action::RenameTag => acting::rename_tag(asked).await,
        Action::ChangeKind => acting::change_kind(asked).await,
        Action::ChangeMany => many::change(asked).await,
        Action::DeleteMany => many::delete(asked).await,
        Action::RestoreMany => many::restore(asked).await,
        Action::Disable => acting::disable(asked).await,
        Action::Enable => acting::enable(asked).await,
        Action::HandOver => acting::hand_over(asked).await,
        Action::Undo => acting::undo(asked).await,
        Action::OpenApi => Err(Code::NotFound.into()),
    }
}

/// The record types as they are, for whoever is signed in.
async fn shape(state: &State, headers: &HeaderMap) -> Option<Shape> {
    let user = authenticate(state, headers).await.ok()?;
    state.service.shape_for(user).await.ok()
}

/// The user of a bearer token. Cookies are not looked at, so no other site can ask on behalf of a browser.
async fn authenticate(state: &State, headers: &HeaderMap) -> Result<Id, Refusal> {
    let secret = bearer(headers).ok_or(Code::SignInFirst)?;
    let access = state.service.token(secret).await?;
    access.map(|a| a.user).ok_or_else(|| Code::SignInFirst.into())
}

/// The secret that a request brings as a bearer token.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

/// Tells a refusal in the words of whoever asked: the user's language, else what the request accepts. A database that is away
/// is not asked again, and waited for again, for the language.
pub async fn refuse(state: &State, headers: &HeaderMap, refusal: Refusal) -> Response {
    let known = if refusal.code == Code::Unavailable { None } else { users_language(state, headers).await };
    let lang = known.unwrap_or_else(|| accepted_language(headers));
    problem::answer(&refusal, lang)
}

/// The language that a request accepts.
pub fn accepted_language(headers: &HeaderMap) -> Lang {
    headers.get(ACCEPT_LANGUAGE).and_then(|h| h.to_str().ok()).map(Lang::from_accept_language).unwrap_or_default()
}

async fn users_language(state: &State, headers: &HeaderMap) -> Option<Lang> {
    let user = authenticate(state, headers).await.ok()?;
    let question = serde_json::to_value(Read { record_type: RecordType::User, id: user }).ok()?;
    let answer = state.service.ask(user, None, Read::NAME, question).await.ok()?;
    let view: ReadView = serde_json::from_value(answer).ok()?;
    Lang::parse(view.record.text("language"))
}

impl Asked {
    /// The id in the path. One that is malformed answers like one that does not exist.
    ///
    /// # Errors
    /// As said.
    pub fn id(&self) -> Result<Id, Refusal> {
        self.id.ok_or_else(|| Code::NotFound.into())
    }

    /// Asks a question as the user.
    ///
    /// # Errors
    /// The service's refusal.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Refusal> {
        let question = serde_json::to_value(question).map_err(|_| Refusal::of(Code::Internal))?;
        let answer = self.state.service.ask(self.user, None, Q::NAME, question).await?;
        serde_json::from_value(answer).map_err(|_| Code::Internal.into())
    }

    /// Sends a verb as the user's command.
    ///
    /// # Errors
    /// The door's refusal.
    pub async fn submit<V: Verb>(&self, verb: V) -> Result<Accepted, Refusal> {
        let envelope = Envelope { seen: self.seen, ..Envelope::of(self.command, &verb) };
        self.state.service.submit(self.user, envelope).await
    }

    /// A record that the user may read.
    ///
    /// # Errors
    /// When there is none.
    pub async fn record(&self, record_type: RecordType, id: Id) -> Result<Record, Refusal> {
        Ok(self.ask(Read { record_type, id }).await?.record)
    }

    /// Who is asking.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn me(&self) -> Result<MeView, Refusal> {
        self.ask(Me {}).await
    }
}
