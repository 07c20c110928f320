//! What goes over the wire in fewer bytes, and what must not.

use axum::body::Body;
use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use http_body_util::BodyExt;
use testing::TestBook;

use super::call;
use super::visit::Visit;

async fn get(visit: &Visit, path: &str, encoding: &'static str) -> Response {
    let request = visit.request(Method::GET, path).header(header::ACCEPT_ENCODING, encoding);
    call(&visit.router, request.body(Body::empty()).expect("a request")).await
}

async fn size(response: Response) -> usize {
    response.into_body().collect().await.expect("a body").to_bytes().len()
}

#[tokio::test]
async fn a_page_is_compressed_for_who_can_read_it_and_a_stream_is_not() {
    let book = TestBook::sqlite().await;
    let visit = Visit::of(&book, "ada@example.com").await;
    let plain = size(get(&visit, "/pipeline", "identity").await).await;
    for encoding in ["br", "gzip"] {
        let answer = get(&visit, "/pipeline", encoding).await;
        assert_eq!(answer.headers().get(header::CONTENT_ENCODING), Some(&HeaderValue::from_static(encoding)));
        assert!(size(answer).await * 2 < plain, "half of {plain} bytes at least in {encoding}");
    }
    let stream = get(&visit, "/live", "br").await;
    assert_eq!(stream.headers().get(header::CONTENT_ENCODING), None, "an event is sent when it happens");
    book.close().await;
}
