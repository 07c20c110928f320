//! The files of the browser's side, embedded in the executable.

use app::shell::Assets;
use axum::{
    Router,
    body::Body,
    extract::Path,
    http::{
        HeaderMap, StatusCode,
        header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY},
    },
    response::{IntoResponse, Response},
    routing::get,
};

include!(concat!(env!("OUT_DIR"), "/site_table.rs"));

/// Names carry a hash of the content, so an answer never grows old.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// One embedded file, raw and in the encodings in which it is smaller.
struct File {
    name: &'static str,
    path: &'static str,
    content_type: &'static str,
    hash: &'static str,
    fixed: bool,
    raw: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

/// The site that this executable carries; empty if it was built without one.
pub struct Site;

impl Site {
    /// The address of a file by the name it had before its hash, like `app.js`.
    pub fn address(name: &str) -> Option<&'static str> {
        FILES.iter().find(|file| file.name == name).map(|file| file.path)
    }

    /// What the shell links to.
    pub fn assets() -> Option<Assets> {
        Some(Assets {
            script: Self::script()?,
            split: Self::address("split.js")?,
            wasm: Self::address("app.wasm")?,
            stylesheet: Self::stylesheet()?,
            font: Self::address("inter-latin.woff2")?,
        })
    }

    /// The module that starts the application.
    pub fn script() -> Option<&'static str> {
        Self::address("app.js")
    }

    /// All styles.
    pub fn stylesheet() -> Option<&'static str> {
        Self::address("style.css")
    }

    /// The addresses of the wasm that a lazy page needs beyond the main module.
    pub fn chunks(page: &str) -> &'static [&'static str] {
        CHUNKS.iter().find(|(key, _)| *key == page).map_or(&[], |(_, chunks)| chunks)
    }

    /// The addresses that the world expects.
    #[cfg(test)]
    pub fn fixed() -> impl Iterator<Item = &'static str> {
        FILES.iter().filter(|file| file.fixed).map(|file| file.path)
    }

    /// Routes for all files: `/site/…` under hashed names, and the few whose address the world expects.
    pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
        let router = Router::new().route("/site/{*path}", get(hashed));
        FILES
            .iter()
            .filter(|file| file.fixed)
            .fold(router, |router, file| router.route(file.path, get(move |headers: HeaderMap| async move { fixed(file, &headers) })))
    }
}

async fn hashed(Path(path): Path<String>, headers: HeaderMap) -> Response {
    match FILES.iter().find(|file| file.path.strip_prefix("/site/") == Some(&path)) {
        Some(file) => answer(file, &headers, FOREVER),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn fixed(file: &'static File, headers: &HeaderMap) -> Response {
    let etag = format!("\"{}\"", file.hash);
    let mut response = if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        ([(CACHE_CONTROL, "no-cache")], StatusCode::NOT_MODIFIED).into_response()
    } else {
        answer(file, headers, "no-cache")
    };
    if let Ok(etag) = etag.parse() {
        response.headers_mut().insert(ETAG, etag);
    }
    response
}

fn answer(file: &'static File, headers: &HeaderMap, cache: &'static str) -> Response {
    let (body, encoding) = match (file.br, file.gz) {
        (Some(br), _) if accepts(headers, "br") => (br, Some("br")),
        (_, Some(gz)) if accepts(headers, "gzip") => (gz, Some("gzip")),
        _ => (file.raw, None),
    };
    let head = [(CONTENT_TYPE, file.content_type), (CACHE_CONTROL, cache), (VARY, "accept-encoding")];
    let mut response = (head, Body::from(body)).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(CONTENT_ENCODING, axum::http::HeaderValue::from_static(encoding));
    }
    response
}

fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
        named && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(ACCEPT_ENCODING, axum::http::HeaderValue::from_static(value))])
    }

    static FILE: File = File {
        name: "a.js",
        path: "/site/a.1.js",
        content_type: "text/javascript",
        hash: "1",
        fixed: false,
        raw: b"raw",
        br: Some(b"br"),
        gz: Some(b"gz"),
    };

    fn encoding(offered: &'static str) -> Option<String> {
        let response = answer(&FILE, &offer(offered), FOREVER);
        response.headers().get(CONTENT_ENCODING).map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn the_best_encoding_that_the_browser_takes_is_chosen() {
        assert_eq!(encoding("gzip, deflate, br, zstd").as_deref(), Some("br"));
        assert_eq!(encoding("gzip;q=0.8, br;q=0").as_deref(), Some("gzip"));
        assert_eq!(encoding("GZIP").as_deref(), Some("gzip"));
        assert_eq!(encoding("identity"), None);
    }

    #[test]
    fn a_known_fixed_file_is_not_sent_again() {
        let mut headers = offer("br");
        headers.insert(IF_NONE_MATCH, "\"1\"".parse().unwrap());
        assert_eq!(fixed(&FILE, &headers).status(), StatusCode::NOT_MODIFIED);
        headers.insert(IF_NONE_MATCH, "\"2\"".parse().unwrap());
        assert_eq!(fixed(&FILE, &headers).status(), StatusCode::OK);
    }
}
