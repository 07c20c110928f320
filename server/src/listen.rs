//! Answering on a socket, with TLS or without, until it is time to end.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::accept::NoDelayAcceptor;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use tokio::net::TcpListener;

/// What is under way has so long to finish after the signal to end.
const GRACE: Duration = Duration::from_secs(8);

/// Answers until the end comes. Then no connection begins any more, and those that there are have eight seconds.
///
/// # Errors
/// When connections cannot be had.
pub async fn listen(
    listener: TcpListener,
    router: Router,
    tls: Option<RustlsConfig>,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    listen_with(listener, router, tls, end, GRACE).await
}

async fn listen_with(
    listener: TcpListener,
    router: Router,
    tls: Option<RustlsConfig>,
    end: impl Future<Output = ()> + Send + 'static,
    grace: Duration,
) -> io::Result<()> {
    let handle = Handle::new();
    let server = axum_server::from_tcp(listener.into_std()?)?.handle(handle.clone());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move {
        end.await;
        tracing::info!(connections = handle.connection_count(), "ending");
        handle.graceful_shutdown(Some(grace));
    });
    match tls {
        Some(config) => server.acceptor(RustlsAcceptor::new(config).acceptor(NoDelayAcceptor::new())).serve(service).await,
        None => server.acceptor(NoDelayAcceptor::new()).serve(service).await,
    }
}

#[cfg(test)]
mod tests;
