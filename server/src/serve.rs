//! The router, and serving it until it is told to end.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use app::api::{Backend, Caller, ServerFault};
use axum::body::{Body, to_bytes};
use axum::extract::{Extension, Request, State as Extract};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use axum_server::tls_rustls::RustlsConfig;
use leptos::prelude::provide_context;
use serde_json::json;
use service::Service;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::config::Config;
use crate::edge::Edge;
use crate::listen::listen;
use crate::out::tell;
use crate::state::State;
use crate::tls::reload_at_hangup;
use crate::{forms, headers, live, render, rest, session, site};

/// The largest body that a request may bring.
const BODY: usize = 1024 * 1024;

/// Of brotli and gzip alike: beyond it they take longer than a connection of today.
const QUALITY: i32 = 3;

/// Every route of the product.
pub fn router(state: State) -> Router {
    let pages = Router::new()
        .route("/rpc/{*name}", any(call))
        .merge(forms::routes())
        .merge(live::routes())
        .fallback(page)
        .layer(from_fn_with_state(state.clone(), session::identify))
        .layer(from_fn_with_state(state.clone(), session::same_origin))
        .layer(compression());
    // The API answers what is too large or broken in its own words.
    let ours = Router::new()
        .route("/healthz", get(healthz))
        .merge(site::Site::routes())
        .merge(pages)
        .layer(RequestBodyLimitLayer::new(BODY))
        .layer(CatchPanicLayer::new());
    let all = Router::new().nest("/api/v1", rest::routes().layer(compression())).merge(ours);
    all.layer(from_fn_with_state(state.clone(), headers::guard)).with_state(state)
}

/// Makes answers smaller on their way: a page of a board by nine tenths. Files of the site are compressed already, streams must not
/// wait. Nothing that is secret stands in a body beside what a stranger may put there.
fn compression() -> CompressionLayer {
    CompressionLayer::new().quality(CompressionLevel::Precise(QUALITY))
}

/// Says that the server is up and whether the database answers.
async fn healthz(Extract(state): Extract<State>) -> Response {
    match state.service.db().head().await {
        Ok(n) => Json(json!({ "status": "ok", "journal": n })).into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "status": "the database does not answer" }))).into_response(),
    }
}

async fn call(Extract(state): Extract<State>, Extension(caller): Extension<Caller>, request: Request<Body>) -> Response {
    let context = move || {
        provide_context::<Arc<dyn Backend>>(Arc::new(state.clone()));
        provide_context(caller.clone());
    };
    with_status_of_refusal(leptos_axum::handle_server_fns_with_context(context, request).await.into_response()).await
}

/// A refusal is answered with its own status, and what cannot be read with 400; the framework says 500 to all of them.
async fn with_status_of_refusal(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, BODY).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    head.status = match serde_json::from_slice(&bytes) {
        Ok(ServerFault::Refused(refusal)) => StatusCode::from_u16(refusal.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        Ok(ServerFault::Unreadable(_)) => StatusCode::BAD_REQUEST,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    Response::from_parts(head, Body::from(bytes))
}

/// Pages that are there for people who are not signed in.
fn is_public(path: &str) -> bool {
    path == "/sign-in" || path == "/set-up" || path.starts_with("/welcome/")
}

/// Draws a page, or leads to the one that must come before it.
pub async fn page(Extract(state): Extract<State>, Extension(caller): Extension<Caller>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if !path.starts_with("/welcome/") && (caller.user.is_none() || path == "/set-up") {
        match state.service.is_new().await {
            Ok(false) if path == "/set-up" => return Redirect::to("/").into_response(),
            Ok(true) if path == "/set-up" => {}
            Ok(true) => return Redirect::to("/set-up").into_response(),
            Ok(false) => {}
            Err(refusal) => return (StatusCode::SERVICE_UNAVAILABLE, refusal.say(caller.lang)).into_response(),
        }
    }
    if caller.user.is_none() && !is_public(&path) {
        let next = request.uri().path_and_query().map_or("/", |p| p.as_str());
        let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("next", &forms::own_path(next)).finish();
        return Redirect::to(&format!("/sign-in?{query}")).into_response();
    }
    if caller.user.is_some() && path == "/sign-in" {
        return Redirect::to("/").into_response();
    }
    // The settings begin with the people; the browser need not carry a page for that.
    if path == "/settings" {
        return Redirect::to("/settings/people").into_response();
    }
    render::page(state, caller, request).await
}

/// Serves until SIGTERM or ctrl-c; then streams close, what is under way is finished, and the database is closed.
///
/// # Errors
/// When the address cannot be had or the certificate cannot be used.
pub async fn serve(service: Service, config: &Config, public_url: &str) -> Result<(), Box<dyn Error>> {
    let tls = match config.tls()? {
        Some(files) => {
            let loaded = RustlsConfig::from_config(files.load()?);
            Some((files, loaded))
        }
        None => None,
    };
    let listener = TcpListener::bind(config.addr).await.map_err(|e| format!("{} cannot be listened on: {e}", config.addr))?;
    let (end, ending) = watch::channel(false);
    let state = State { service: service.clone(), public_url: public_url.into(), ending, heartbeat: Duration::from_secs(15) };
    let edge = Edge::new(state.clone(), config);
    tokio::spawn(service.clone().watch_journal());
    tokio::spawn(service.clone().watch_notifications());
    tokio::spawn(service.clone().watch_places());
    tokio::spawn(service.clone().watch_formulas());
    tokio::spawn(service.clone().watch_statistics());
    tokio::spawn(edge.clone().sum_up());
    tokio::spawn(reload_at_hangup(tls.clone()));
    tell(format!("Rapport is at {public_url}")).ok();
    let stopped = async move {
        wait_for_signal().await;
        end.send_replace(true);
    };
    listen(listener, edge.around(router(state)), tls.map(|(_, loaded)| loaded), stopped).await?;
    if tokio::time::timeout(Duration::from_secs(1), service.db().close()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
    Ok(())
}

async fn wait_for_signal() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}

#[cfg(test)]
mod tests;
