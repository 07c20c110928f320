//! The address to listen on: whether it is there, and free.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::report::Report;
use crate::config::Config;

/// Examines the address to listen on.
pub async fn examine(report: &mut Report, config: &Config) {
    let addr = config.addr;
    let Err(error) = TcpListener::bind(addr).await else { return report.good(format!("{addr} is free.")) };
    match error.kind() {
        ErrorKind::AddrInUse if matches!(config.tls(), Ok(Some(_))) => {
            report.note(
                format!("Something listens on {addr}."),
                "Good if that is Rapport; else end it, or set RAPPORT_ADDR to another port.",
            );
        }
        ErrorKind::AddrInUse if is_rapport(addr).await => report.good(format!("Rapport is being served on {addr}.")),
        ErrorKind::AddrInUse => {
            report.wrong(format!("Something else listens on {addr}."), "End it, or set RAPPORT_ADDR to another port.");
        }
        ErrorKind::AddrNotAvailable => {
            report.wrong(format!("This machine does not have the address {}.", addr.ip()), "Set RAPPORT_ADDR to one that it has.");
        }
        ErrorKind::PermissionDenied => report.wrong(
            format!("This user may not listen on port {}.", addr.port()),
            "Set RAPPORT_ADDR to a port from 1024, or give the unit AmbientCapabilities=CAP_NET_BIND_SERVICE.",
        ),
        _ => report.wrong(format!("{addr} cannot be listened on: {error}"), "Set RAPPORT_ADDR to another address."),
    }
}

/// Whether it answers there like this product does.
async fn is_rapport(addr: SocketAddr) -> bool {
    let answer = tokio::time::timeout(Duration::from_secs(2), health(addr)).await;
    matches!(answer, Ok(Ok(text)) if text.contains("\"journal\""))
}

async fn health(addr: SocketAddr) -> io::Result<String> {
    let ip = match addr.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let mut stream = TcpStream::connect((ip, addr.port())).await?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.take(4096).read_to_string(&mut answer).await?;
    Ok(answer)
}
