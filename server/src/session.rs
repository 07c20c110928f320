//! Who calls: the session of the cookie, and the language of the page.

use app::api::Caller;
use axum::extract::{Request, State as Extract};
use axum::http::header::{ACCEPT_LANGUAGE, HOST, ORIGIN, SET_COOKIE};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use domain::lang::Lang;

use crate::state::State;

/// Middleware: finds out who calls and puts a [`Caller`] into the request.
pub async fn identify(Extract(state): Extract<State>, jar: CookieJar, mut request: Request, next: Next) -> Response {
    let chosen = request.uri().query().and_then(chosen_language);
    let lang = chosen.or_else(|| jar.get(LANGUAGE).and_then(|c| Lang::parse(c.value()))).unwrap_or_else(|| accepted(request.headers()));
    let mut caller = Caller { user: None, session: None, viewing: None, lang };
    if let Some(cookie) = jar.get(state.cookie_name()) {
        match state.service.session(cookie.value()).await {
            Ok(Some(access)) => {
                caller.user = Some(access.user);
                caller.session = Some(access.id);
                caller.viewing = access.viewing;
            }
            Ok(None) => {}
            Err(refusal) => return (StatusCode::SERVICE_UNAVAILABLE, refusal.say(lang)).into_response(),
        }
    }
    request.extensions_mut().insert(caller);
    let mut response = next.run(request).await;
    let remembered = chosen.and_then(|lang| format!("{LANGUAGE}={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.tag()).parse().ok());
    if let Some(cookie) = remembered {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The cookie that remembers the language of somebody who is not signed in.
const LANGUAGE: &str = "language";

fn chosen_language(query: &str) -> Option<Lang> {
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").and_then(|(_, tag)| Lang::parse(&tag))
}

fn accepted(headers: &HeaderMap) -> Lang {
    headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(Lang::from_accept_language).unwrap_or_default()
}

/// Middleware: an unsafe request of a browser must come from our own pages (Fetch Metadata, else the Origin header).
pub async fn same_origin(Extract(state): Extract<State>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || comes_from_us(&request, &state) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "This request does not come from Rapport's own pages.").into_response()
}

fn comes_from_us(request: &Request, state: &State) -> bool {
    let text = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(ORIGIN.as_str()) else { return false };
    // HTTP/2 says it in the address.
    let host = text(HOST.as_str()).or_else(|| request.uri().authority().map(Authority::as_str));
    let own_host = host.is_some_and(|host| origin == format!("http://{host}") || origin == format!("https://{host}"));
    origin == &*state.public_url || own_host
}
