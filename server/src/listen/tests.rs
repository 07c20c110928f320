//! Connections: with TLS and without, and their end.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::ConnectInfo;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::*;
use crate::tls::{Files, Trouble};

/// A certificate for localhost and its key, in files.
fn files(folder: &Path, name: &str) -> (Files, CertificateDer<'static>) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let files = Files { certificate: folder.join(format!("{name}.crt")), key: folder.join(format!("{name}.key")) };
    std::fs::write(&files.certificate, made.cert.pem()).expect("a file");
    std::fs::write(&files.key, made.signing_key.serialize_pem()).expect("a file");
    (files, made.cert.der().clone())
}

struct Served {
    addr: SocketAddr,
    /// Somebody waits for the page that never comes.
    waits: Arc<Notify>,
    end: watch::Sender<bool>,
    done: JoinHandle<io::Result<()>>,
}

/// Serves a page that tells who asks, one that never comes, and a stream that ends with the server.
async fn serve(tls: Option<RustlsConfig>, grace: Duration) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let addr = listener.local_addr().expect("an address");
    let (end, ending) = watch::channel(false);
    let wait = async move |mut ending: watch::Receiver<bool>| {
        ending.wait_for(|end| *end).await.map(|_| ()).unwrap_or_default();
    };
    let waits = Arc::new(Notify::new());
    let waiting = waits.clone();
    let never = async move || {
        waiting.notify_one();
        std::future::pending::<&str>().await
    };
    let streams = ending.clone();
    let stream = move || {
        let end = wait(streams.clone());
        let events = async_stream::stream! {
            yield Ok::<_, std::convert::Infallible>(Event::default().data("hello"));
            end.await;
        };
        async { Sse::new(events) }
    };
    let router = Router::new()
        .route("/", get(async |ConnectInfo(peer): ConnectInfo<SocketAddr>| format!("you are {}", peer.ip())))
        .route("/never", get(never))
        .route("/stream", get(stream));
    let done = tokio::spawn(listen_with(listener, router, tls, wait(ending), grace));
    Served { addr, waits, end, done }
}

async fn connect(addr: SocketAddr, known: &CertificateDer<'static>, protocols: &[&str]) -> io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(known.clone()).expect("a certificate");
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    let name = ServerName::try_from("localhost").expect("a name");
    TlsConnector::from(Arc::new(config)).connect(name, TcpStream::connect(addr).await?).await
}

/// Asks for a path and reads until a word comes.
async fn ask(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), path: &str, until: &str) -> String {
    stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").as_bytes()).await.expect("sent");
    let mut heard = Vec::new();
    while !String::from_utf8_lossy(&heard).contains(until) {
        assert_ne!(stream.read_buf(&mut heard).await.expect("readable"), 0, "{path} ended before {until}");
    }
    String::from_utf8_lossy(&heard).into_owned()
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

#[tokio::test]
async fn it_speaks_tls_and_knows_who_is_there() {
    let folder = folder();
    let (files, certificate) = files(folder.path(), "one");
    let served = serve(Some(RustlsConfig::from_config(files.load().expect("usable"))), GRACE).await;
    let mut plain = connect(served.addr, &certificate, &[]).await.expect("a connection");
    ask(&mut plain, "/", "you are 127.0.0.1").await;
    let second = connect(served.addr, &certificate, &["h2", "http/1.1"]).await.expect("a connection");
    assert_eq!(second.get_ref().1.alpn_protocol(), Some(b"h2".as_slice()));
    served.end.send_replace(true);
    served.done.await.expect("no panic").expect("a good end");
}

#[tokio::test]
async fn a_renewed_certificate_is_shown_and_a_broken_one_changes_nothing() {
    let folder = folder();
    let (one, first) = files(folder.path(), "one");
    let (other, second) = files(folder.path(), "other");
    let config = RustlsConfig::from_config(one.load().expect("usable"));
    let served = serve(Some(config.clone()), GRACE).await;
    connect(served.addr, &first, &[]).await.expect("the first is shown");
    std::fs::copy(&other.certificate, &one.certificate).expect("renewed");
    one.reload(&config);
    connect(served.addr, &first, &[]).await.expect("a certificate without its key is not taken");
    std::fs::copy(&other.key, &one.key).expect("renewed");
    one.reload(&config);
    connect(served.addr, &second, &[]).await.expect("the second is shown");
    connect(served.addr, &first, &[]).await.expect_err("the first is gone");
}

#[tokio::test]
async fn what_cannot_be_used_is_told() {
    let folder = folder();
    let (one, _) = files(folder.path(), "one");
    let (other, _) = files(folder.path(), "other");
    let mixed = Files { certificate: one.certificate.clone(), key: other.key };
    assert!(matches!(mixed.load(), Err(Trouble::Unfit(..))));
    let turned = Files { certificate: one.key.clone(), key: one.certificate.clone() };
    assert!(matches!(turned.load(), Err(Trouble::Unreadable(..))));
    let missing = Files { key: folder.path().join("nothing"), ..one };
    assert!(matches!(missing.load(), Err(Trouble::Unreadable(..))));
}

/// Everything that could hold up the end: a stream, an idle connection, half a greeting, half a request.
async fn ends_at_once(tls: bool) {
    let folder = folder();
    let (files, certificate) = files(folder.path(), "one");
    let served = serve(tls.then(|| RustlsConfig::from_config(files.load().expect("usable"))), GRACE).await;
    let silent = TcpStream::connect(served.addr).await.expect("a connection");
    let mut open: Vec<Box<dyn Both>> = Vec::new();
    for (path, until) in [("/stream", "hello"), ("/", "you are")] {
        let mut stream: Box<dyn Both> = match tls {
            true => Box::new(connect(served.addr, &certificate, &[]).await.expect("a connection")),
            false => Box::new(TcpStream::connect(served.addr).await.expect("a connection")),
        };
        ask(&mut stream, path, until).await;
        open.push(stream);
    }
    let begun = Instant::now();
    served.end.send_replace(true);
    served.done.await.expect("no panic").expect("a good end");
    assert!(begun.elapsed() < GRACE / 2, "it took {:?}", begun.elapsed());
    drop((silent, open));
}

trait Both: AsyncRead + AsyncWrite + Unpin {}
impl<T: AsyncRead + AsyncWrite + Unpin> Both for T {}

#[tokio::test]
async fn streams_and_idle_connections_do_not_hold_up_the_end() {
    ends_at_once(false).await;
    ends_at_once(true).await;
}

#[tokio::test]
async fn a_request_that_never_ends_has_its_time_and_no_more() {
    let grace = Duration::from_millis(300);
    let served = serve(None, grace).await;
    let mut stream = TcpStream::connect(served.addr).await.expect("a connection");
    stream.write_all(b"GET /never HTTP/1.1\r\nhost: localhost\r\n\r\n").await.expect("sent");
    served.waits.notified().await;
    let begun = Instant::now();
    served.end.send_replace(true);
    served.done.await.expect("no panic").expect("a good end");
    let took = begun.elapsed();
    assert!(took >= grace && took < Duration::from_secs(5), "it took {took:?}");
}
