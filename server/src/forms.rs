//! The forms that work before the wasm does: signing in and out, setting up, welcoming.

use app::api::Caller;
use axum::extract::{Extension, Form, Path, State as Extract};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use axum::{Router, http::header::SET_COOKIE};
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::refusal::Refusal;
use serde::Deserialize;
use service::{SetUp, SignedIn};

use crate::edge::Client;
use crate::serve::page;
use crate::state::State;

/// The routes of the forms; what is not posted is a page.
pub fn routes() -> Router<State> {
    Router::new()
        .route("/sign-in", post(sign_in).get(page))
        .route("/sign-out", post(sign_out))
        .route("/set-up", post(set_up).get(page))
        .route("/welcome/{token}", post(welcome).get(page))
}

#[derive(Deserialize)]
struct SignIn {
    email: String,
    password: String,
    #[serde(default)]
    shared_device: Option<String>,
    #[serde(default)]
    next: String,
}

async fn sign_in(
    Extract(state): Extract<State>,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Response {
    let from = client.map_or_else(|| "local".to_owned(), |Extension(client)| client.guesser());
    let signed = state.service.sign_in(&form.email, &form.password, &from, device(&headers), form.shared_device.is_some()).await;
    match signed {
        Ok(signed) => enter(&state, &signed, &own_path(&form.next)),
        Err(refusal) => back("/sign-in", &refusal, &[("next", &own_path(&form.next)), ("email", &form.email)]),
    }
}

async fn sign_out(Extract(state): Extract<State>, Extension(caller): Extension<Caller>) -> Response {
    if let (Some(user), Some(session)) = (caller.user, caller.session)
        && let Err(refusal) = state.service.end_session(user, session).await
    {
        tracing::warn!(code = ?refusal.code, "a session could not be ended");
    }
    let mut gone = cookie(&state, String::new());
    gone.make_removal();
    let gone = gone.to_string();
    let headers = [(SET_COOKIE.as_str(), gone), ("clear-site-data", "\"cache\", \"storage\"".to_owned())];
    (headers, Redirect::to("/sign-in")).into_response()
}

async fn set_up(Extract(state): Extract<State>, headers: HeaderMap, Form(form): Form<SetUp>) -> Response {
    let typed = form.clone();
    let made = match state.service.set_up(form).await {
        Ok(user) => state.service.session_for(user, device(&headers)).await,
        Err(refusal) => Err(refusal),
    };
    match made {
        Ok(signed) => enter(&state, &signed, "/"),
        Err(refusal) => {
            let kept = [
                ("token", &typed.token),
                ("name", &typed.name),
                ("email", &typed.email),
                ("currency", &typed.currency),
                ("language", &typed.language),
            ];
            back("/set-up", &refusal, &kept.map(|(name, value)| (name, value.as_str())))
        }
    }
}

#[derive(Deserialize)]
struct Welcome {
    password: String,
}

async fn welcome(Extract(state): Extract<State>, Path(token): Path<String>, headers: HeaderMap, Form(form): Form<Welcome>) -> Response {
    let made = match state.service.use_link(&token, &form.password).await {
        Ok(user) => state.service.session_for(user, device(&headers)).await,
        Err(refusal) => Err(refusal),
    };
    match made {
        Ok(signed) => enter(&state, &signed, "/"),
        Err(refusal) => back(&format!("/welcome/{token}"), &refusal, &[]),
    }
}

fn device(headers: &HeaderMap) -> &str {
    headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

fn enter(state: &State, signed: &SignedIn, next: &str) -> Response {
    let mut cookie = cookie(state, signed.secret.clone());
    // The server ends sessions; the browser only keeps the secret as long as it takes.
    if signed.kept {
        cookie.make_permanent();
    }
    ([(SET_COOKIE, cookie.to_string())], Redirect::to(next)).into_response()
}

fn cookie(state: &State, secret: String) -> Cookie<'static> {
    let name = state.cookie_name().to_owned();
    Cookie::build((name, secret)).path("/").http_only(true).same_site(SameSite::Lax).secure(state.is_secure()).build()
}

/// Back to the form, with what was wrong in the address.
fn back(path: &str, refusal: &Refusal, more: &[(&str, &str)]) -> Response {
    let code = serde_json::to_value(refusal.code).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("error", &code);
    if let Some(field) = &refusal.field {
        query.append_pair("field", field);
    }
    if let Some(param) = refusal.params.first() {
        query.append_pair("param", param);
    }
    for (name, value) in more.iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    Redirect::to(&format!("{path}?{}", query.finish())).into_response()
}

/// More bytes than any address of ours has.
const LONGEST_PATH: usize = 8 * 1024;

/// A path of ours to go on to; anything else is the start page.
pub fn own_path(next: &str) -> String {
    let ours = next.starts_with('/') && !next.starts_with("//") && next.len() <= LONGEST_PATH;
    let plain = ours && !next.contains(|c: char| c == '\\' || c.is_control());
    if plain { next.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_paths_of_ours_are_gone_on_to() {
        assert_eq!(own_path("/deals/1?x=2"), "/deals/1?x=2");
        for hostile in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "",
            "/a\nb",
            "/a\0b",
            "/a\u{7f}b",
            "/a\u{85}b",
        ] {
            assert_eq!(own_path(hostile), "/", "{hostile}");
        }
        assert_eq!(own_path(&format!("/{}", "a".repeat(9000))), "/", "no header is so long");
    }
}
