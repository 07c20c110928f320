//! Pages drawn on the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::api::{Backend, Caller};
use app::client::Start;
use app::frame::MissingPage;
use app::shell::shell;
use axum::{
    extract::Request,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LINK},
    },
    response::Response,
};
use leptos::{
    PrefetchLazyFn,
    nonce::Nonce,
    prelude::{ReadValue, provide_context},
};

use crate::{headers::page_policy, site::Site, state::State};

/// Draws the page of the request's address, whole: it can be read before any script has run, and what is found out while
/// drawing (a redirect, a status) still reaches the head of the answer.
pub async fn page(state: State, caller: Caller, request: Request) -> Response {
    let start = Start::of(&state, &caller).await;
    let lang = start.me.as_ref().and_then(|me| me.actor.lang).unwrap_or(start.lang);
    let start = Arc::new(Start { lang, ..start });
    let backend: Arc<dyn Backend> = Arc::new(state);
    let nonce = Nonce::new();
    let drawn = PrefetchLazyFn::default();
    let away = start.trouble.is_some();
    let missing = Arc::new(AtomicBool::new(false));
    let context = {
        let (nonce, drawn, start, missing) = (nonce.clone(), drawn.clone(), start.clone(), missing.clone());
        move || {
            provide_context(nonce.clone());
            provide_context(backend.clone());
            provide_context(caller.clone());
            provide_context(start.clone());
            let missing = missing.clone();
            provide_context(MissingPage(Arc::new(move || missing.store(true, Ordering::Relaxed))));
            // Ours takes the place of leptos's own, which would add module links without a nonce to the page.
            provide_context(drawn.clone());
        }
    };
    let render = leptos_axum::render_app_async_with_context(context, move || shell(Site::assets(), lang.tag()));
    let mut response = render(request).await;
    if away {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    } else if missing.load(Ordering::Relaxed) {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }

    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(policy) = HeaderValue::from_str(&page_policy(&nonce)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    preload_chunks(headers, &drawn);
    response
}

/// The wasm of the lazy pages that were drawn starts to load with the main module, not after it.
fn preload_chunks(headers: &mut HeaderMap, drawn: &PrefetchLazyFn) {
    let Some(pages) = drawn.0.try_read_value() else {
        return;
    };
    for address in pages.iter().flat_map(|page| Site::chunks(page)) {
        let link = format!("<{address}>; rel=preload; as=fetch; type=\"application/wasm\"; crossorigin");
        if let Ok(link) = HeaderValue::from_str(&link) {
            headers.append(LINK, link);
        }
    }
}
