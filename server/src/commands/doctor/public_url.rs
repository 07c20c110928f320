//! The address under which people reach the product, and whether it fits TLS and the proxy.

use std::net::IpAddr;

use axum::http::Uri;

use super::report::Report;
use crate::config::Config;

/// Examines the public address with what depends on it.
pub fn examine(report: &mut Report, config: &Config) {
    let told = config.public_url();
    match parse(&told) {
        Err(trouble) => report.wrong(
            format!("The public address {told} {trouble}."),
            "Set RAPPORT_PUBLIC_URL to what people type, like https://crm.example.com.",
        ),
        Ok(public) => {
            report.good(format!("People reach Rapport at {told}."));
            examine_reach(report, config, &public);
            examine_tls(report, config, &public);
        }
    }
    for network in config.trusted_proxy.everybody() {
        report.wrong(
            format!("RAPPORT_TRUSTED_PROXY has {network}: everybody is believed to be a proxy, and can say to be anybody."),
            "Name the address of the proxy.",
        );
    }
}

/// The parts of the public address that something depends on.
pub struct Public {
    /// A name or an address.
    pub host: String,
    port: u16,
    https: bool,
}

impl Public {
    fn is_local(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

/// Reads the public address.
///
/// # Errors
/// What is not as it should be, as the rest of a sentence.
pub fn parse(url: &str) -> Result<Public, &'static str> {
    let uri: Uri = url.parse().map_err(|_| "is not an address")?;
    let https = match uri.scheme_str() {
        Some("http") => false,
        Some("https") => true,
        _ => return Err("does not begin with http:// or https://"),
    };
    let authority = uri.authority().ok_or("has no host")?;
    if authority.as_str().contains('@') {
        return Err("has a user name");
    }
    if uri.path_and_query().is_some_and(|path| path.as_str() != "/") {
        return Err("has a path, and Rapport is served at the root of a host only");
    }
    let host = authority.host().trim_matches(['[', ']']).to_owned();
    if host.parse::<IpAddr>().is_ok_and(|address| address.is_unspecified()) {
        return Err("names every address of this machine, and nobody can go there");
    }
    Ok(Public { host, port: authority.port_u16().unwrap_or(if https { 443 } else { 80 }), https })
}

fn examine_reach(report: &mut Report, config: &Config, public: &Public) {
    if config.told_public_url().is_none() && !public.is_local() {
        let advice = "Set RAPPORT_PUBLIC_URL to what people type: invitations lead there.";
        report.note("Nobody said under which address people reach Rapport, so it is the one that it listens on.", advice);
    }
    if !public.is_local() && config.addr.ip().is_loopback() && config.trusted_proxy.is_empty() {
        report.wrong(
            format!("People reach Rapport at {}, but it listens on {} only and trusts no proxy.", public.host, config.addr),
            "With a proxy on this machine, set RAPPORT_TRUSTED_PROXY=127.0.0.1,::1, or guesses of passwords are slowed for all \
             people together. Without one, set RAPPORT_ADDR=0.0.0.0:3000.",
        );
    }
    if !config.addr.ip().is_loopback() && !config.trusted_proxy.is_empty() {
        report.note(
            format!("Rapport listens on {}, where it can be reached without the proxy.", config.addr),
            "Where the proxy is on this machine, set RAPPORT_ADDR=127.0.0.1:3000; else let a firewall admit the proxy only.",
        );
    }
}

fn examine_tls(report: &mut Report, config: &Config, public: &Public) {
    let speaks_tls = matches!(config.tls(), Ok(Some(_)));
    if public.https && !speaks_tls && config.trusted_proxy.is_empty() {
        report.wrong(
            "The public address begins with https://, but Rapport has no certificate and trusts no proxy that could have one.",
            "Set RAPPORT_TLS_CERT and RAPPORT_TLS_KEY, or RAPPORT_TRUSTED_PROXY.",
        );
    }
    if !public.https && speaks_tls {
        report.wrong(
            "Rapport speaks TLS, but the public address begins with http://; cookies are not kept to TLS then.",
            "Begin RAPPORT_PUBLIC_URL with https://.",
        );
    }
    if !public.https && !speaks_tls && !public.is_local() {
        report.wrong(
            "Passwords and people's data go over the network without TLS.",
            "Set RAPPORT_TLS_CERT and RAPPORT_TLS_KEY, or put a proxy with a certificate before Rapport; then RAPPORT_PUBLIC_URL begins with https://.",
        );
    }
    if speaks_tls && config.trusted_proxy.is_empty() && public.port != config.addr.port() {
        report.note(
            format!("People come to port {}, and Rapport listens on {}.", public.port, config.addr.port()),
            "Good if something forwards the one to the other; else let both be the same.",
        );
    }
}
