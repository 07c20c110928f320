//! Who is at the other end: the peer, or whom a trusted proxy speaks for.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State as Extract};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::{Edge, Networks};

/// Who is at the other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client {
    /// The address; `None` where there is no network.
    pub address: Option<IpAddr>,
    /// A trusted proxy speaks for the client.
    pub proxied: bool,
    /// A proxy that is not trusted may speak for somebody.
    pub doubtful: bool,
    /// The proxy says that the client came without TLS.
    pub without_tls: bool,
}

/// Middleware: finds out who is at the other end and puts a [`Client`] into the request.
pub async fn meet(Extract(edge): Extract<Edge>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let client = Client::of(peer, request.headers(), &edge.trusted);
    request.extensions_mut().insert(client);
    next.run(request).await
}

/// Middleware: who came to the proxy without TLS is led to the address with it; a form is refused, for it was readable.
pub async fn to_https(Extract(edge): Extract<Edge>, request: Request, next: Next) -> Response {
    let readable = edge.state.is_secure() && request.extensions().get::<Client>().is_some_and(|client| client.without_tls);
    // A proxy asks for this itself, to see whether the process is well.
    let of_proxy = matches!(request.uri().path(), "/healthz" | "/metrics");
    if !readable || of_proxy {
        return next.run(request).await;
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        return Redirect::permanent(&format!("{}{path}", edge.state.public_url)).into_response();
    }
    (StatusCode::FORBIDDEN, "This came without TLS.").into_response()
}

impl Client {
    fn of(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &Networks) -> Client {
        let peer = peer.map(|peer| peer.to_canonical());
        let Some(proxy) = peer.filter(|peer| trusted.have(*peer)) else {
            let doubtful = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].iter().any(|name| headers.contains_key(*name));
            return Client { address: peer, proxied: false, doubtful, without_tls: false };
        };
        let proto = headers.get("x-forwarded-proto").and_then(|value| value.to_str().ok());
        Client {
            address: Some(first_untrusted(proxy, headers, trusted)),
            proxied: true,
            doubtful: false,
            without_tls: proto.is_some_and(|proto| proto.trim().eq_ignore_ascii_case("http")),
        }
    }

    /// Whom to slow down when passwords are guessed: an address, or the network that one customer of IPv6 has to himself.
    pub fn guesser(&self) -> String {
        match self.address {
            None => "local".to_owned(),
            Some(IpAddr::V4(address)) => address.to_string(),
            Some(IpAddr::V6(address)) => format!("{}/64", Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        }
    }

    /// Whether the client is a process on this machine, and not one that speaks for somebody else.
    pub fn is_on_this_machine(&self) -> bool {
        !self.doubtful && self.address.is_some_and(|address| address.is_loopback())
    }
}

/// Each proxy adds whom it heard at the end; what stands before the last one that is not ours, anybody can have written.
fn first_untrusted(proxy: IpAddr, headers: &HeaderMap, trusted: &Networks) -> IpAddr {
    let mut believed = proxy;
    let lines: Vec<&str> = headers.get_all("x-forwarded-for").iter().map(|line| line.to_str().unwrap_or_default()).collect();
    for part in lines.join(",").rsplit(',') {
        let Some(address) = address(part.trim()) else { break };
        believed = address;
        if !trusted.have(address) {
            break;
        }
    }
    believed
}

/// Some proxies add the port.
fn address(text: &str) -> Option<IpAddr> {
    let address = text.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()));
    address.map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    use super::Client;

    fn client(peer: &str, lines: &[(&'static str, &'static str)]) -> Client {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let trusted = "127.0.0.1,10.0.0.0/8".parse().expect("networks");
        Client::of(Some(peer.parse().expect("an address")), &headers, &trusted)
    }

    fn address(peer: &str, lines: &[(&'static str, &'static str)]) -> String {
        client(peer, lines).guesser()
    }

    #[test]
    fn a_stranger_is_believed_nothing() {
        let lines = [("x-forwarded-for", "192.0.2.1"), ("x-forwarded-proto", "http")];
        let stranger = client("198.51.100.7", &lines);
        assert_eq!(stranger.guesser(), "198.51.100.7");
        assert!(!stranger.proxied && !stranger.without_tls);
    }

    #[test]
    fn a_trusted_proxy_is_believed_up_to_the_first_stranger() {
        assert_eq!(address("127.0.0.1", &[("x-forwarded-for", "192.0.2.1")]), "192.0.2.1");
        assert_eq!(address("127.0.0.1", &[("x-forwarded-for", "8.8.8.8, 192.0.2.1, 10.0.0.3")]), "192.0.2.1");
        assert_eq!(address("127.0.0.1", &[("x-forwarded-for", "8.8.8.8"), ("x-forwarded-for", "192.0.2.1")]), "192.0.2.1");
        assert_eq!(address("127.0.0.1", &[("x-forwarded-for", "192.0.2.1:4711")]), "192.0.2.1");
        assert_eq!(address("::ffff:127.0.0.1", &[("x-forwarded-for", "::ffff:192.0.2.1")]), "192.0.2.1");
    }

    #[test]
    fn what_cannot_be_read_counts_as_the_proxy_that_brought_it() {
        assert_eq!(address("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(address("127.0.0.1", &[("x-forwarded-for", "unknown")]), "127.0.0.1");
        assert_eq!(address("127.0.0.1", &[("x-forwarded-for", "192.0.2.1, nonsense, 10.0.0.3")]), "10.0.0.3");
    }

    #[test]
    fn neighbours_in_a_network_of_ipv6_count_as_one() {
        let lines = |line| [("x-forwarded-for", line)];
        assert_eq!(address("127.0.0.1", &lines("2001:db8:1:2:3::4")), "2001:db8:1:2::/64");
        assert_eq!(address("127.0.0.1", &lines("[2001:db8:1:2:ffff::1]:443")), "2001:db8:1:2::/64");
    }

    #[test]
    fn a_proxy_on_this_machine_that_nobody_trusts_is_not_this_machine() {
        let trusting_nobody = |lines: &[(&'static str, &'static str)]| {
            let headers = lines.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect();
            Client::of(Some("127.0.0.1".parse().expect("an address")), &headers, &Default::default()).is_on_this_machine()
        };
        assert!(trusting_nobody(&[]));
        for name in ["x-forwarded-for", "forwarded", "x-real-ip", "via"] {
            assert!(!trusting_nobody(&[(name, "127.0.0.1")]), "{name}");
        }
        assert!(!client("127.0.0.1", &[("x-forwarded-for", "192.0.2.1")]).is_on_this_machine());
    }
}
