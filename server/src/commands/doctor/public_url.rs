//! The address under which people reach the product, and whether it fits TLS and the proxy.

use super::report::Report;
use crate::config::Config;
use crate::public_url::PublicUrl;

/// Examines the public address with what depends on it.
pub fn examine(report: &mut Report, config: &Config) {
    match config.public_url() {
        Err((told, trouble)) => report.wrong(
            format!("The public address {told} {trouble}."),
            "Set RAPPORT_PUBLIC_URL to what people type, like https://crm.example.com.",
        ),
        Ok(public) => {
            report.good(format!("People reach Rapport at {public}."));
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

fn examine_reach(report: &mut Report, config: &Config, public: &PublicUrl) {
    if config.told_public_url().is_none() && !public.is_local() {
        let advice = "Set RAPPORT_PUBLIC_URL to what people type: invitations lead there.";
        report.note("Nobody said under which address people reach Rapport, so it is the one that it listens on.", advice);
    }
    if !public.is_local() && config.addr.ip().is_loopback() && config.trusted_proxy.is_empty() {
        report.wrong(
            format!("People reach Rapport at {}, but it listens on {} only and trusts no proxy.", public.host, config.addr),
            "With a proxy on this machine, set RAPPORT_TRUSTED_PROXY=127.0.0.1,::1, or guesses of passwords are slowed for all \
             people together. Without one, let RAPPORT_ADDR begin with 0.0.0.0.",
        );
    }
    if !config.addr.ip().is_loopback() && !config.trusted_proxy.is_empty() {
        report.note(
            format!("Rapport listens on {}, where it can be reached without the proxy.", config.addr),
            "Where the proxy is on this machine, let RAPPORT_ADDR begin with 127.0.0.1; else let a firewall admit the proxy only.",
        );
    }
}

fn examine_tls(report: &mut Report, config: &Config, public: &PublicUrl) {
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
