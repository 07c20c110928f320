//! Pages drawn on the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::api::{Backend, Caller};
use app::client::Start;
use app::frame::MissingPage;
use app::shell::{LATER, shell};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY},
    },
    response::{IntoResponse, Response},
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
    with_chunks(response, &drawn).await
}

/// Links to the wasm of the lazy pages that were drawn, so that it is loaded beside the main module and not after it. Which they are is
/// known only when all is drawn, which is when the body ends.
async fn with_chunks(response: Response, drawn: &PrefetchLazyFn) -> Response {
    let (parts, body) = response.into_parts();
    let page = match to_bytes(body, usize::MAX).await {
        Ok(page) => page,
        Err(error) => {
            tracing::error!(%error, "a drawn page could not be read");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let links = chunk_links(drawn);
    let end = page.windows(END.len()).rposition(|part| part == END).unwrap_or(page.len());
    let (before, after) = page.split_at(end);
    Response::from_parts(parts, Body::from([before, links.as_bytes(), after].concat()))
}

const END: &[u8] = b"</body>";

fn chunk_links(drawn: &PrefetchLazyFn) -> String {
    let pages = drawn.0.try_read_value();
    let chunks = pages.iter().flat_map(|pages| pages.iter().flat_map(|page| Site::chunks(page)));
    chunks.map(|address| format!(r#"<link rel="{LATER}" href="{address}" as="fetch" type="application/wasm" crossorigin="">"#)).collect()
}
