//! What serving is told: the same for `serve`, which does it, and for `doctor`, which examines it.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use crate::edge::Networks;
use crate::public_url::PublicUrl;
use crate::tls::Files;

/// What serving is told, by flags or by the environment.
#[derive(Debug, Clone, Args)]
pub struct Config {
    /// The address to listen on.
    #[arg(long, env = "RAPPORT_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// The address under which people reach the product: links, the check of where requests come from, the cookie's name.
    #[arg(long, env = "RAPPORT_PUBLIC_URL")]
    public_url: Option<String>,
    /// Proxies whose X-Forwarded-For, X-Forwarded-Proto and X-Request-Id are believed: addresses or networks, with commas
    /// between them.
    #[arg(long, env = "RAPPORT_TRUSTED_PROXY", default_value = "", hide_default_value = true)]
    pub trusted_proxy: Networks,
    /// The certificate and those that it depends on, a PEM file; with it and the key, Rapport speaks TLS.
    #[arg(long, env = "RAPPORT_TLS_CERT")]
    tls_cert: Option<PathBuf>,
    /// The certificate's private key, a PEM file.
    #[arg(long, env = "RAPPORT_TLS_KEY")]
    tls_key: Option<PathBuf>,
    /// Who brings this bearer token is told the metrics; without one, only processes on this machine are.
    #[arg(long, env = "RAPPORT_METRICS_TOKEN", hide_env_values = true)]
    metrics_token: Option<Secret>,
}

impl Config {
    /// The address under which people reach the product.
    ///
    /// # Errors
    /// What was told, and what of it is not as it should be: the end of a sentence.
    pub fn public_url(&self) -> Result<PublicUrl, (String, &'static str)> {
        let scheme = if self.tls_cert().is_some() { "https" } else { "http" };
        let url = self.told_public_url().map_or_else(|| format!("{scheme}://{}", self.addr), str::to_owned);
        PublicUrl::parse(&url).map_err(|trouble| (url, trouble))
    }

    /// That address, if it was told.
    pub fn told_public_url(&self) -> Option<&str> {
        self.public_url.as_deref().map(str::trim).filter(|url| !url.is_empty())
    }

    /// The files of TLS; `None` when Rapport is to speak without it.
    ///
    /// # Errors
    /// When only one of the two is told.
    pub fn tls(&self) -> Result<Option<Files>, OneOfTwo> {
        match (self.tls_cert(), self.tls_key.as_ref().filter(|path| !path.as_os_str().is_empty())) {
            (Some(certificate), Some(key)) => Ok(Some(Files { certificate: certificate.clone(), key: key.clone() })),
            (None, None) => Ok(None),
            _ => Err(OneOfTwo),
        }
    }

    /// The token for the metrics.
    pub fn metrics_token(&self) -> Option<&Secret> {
        self.metrics_token.as_ref().filter(|token| !token.0.is_empty())
    }

    /// What is told by flags, for tests.
    #[cfg(test)]
    pub fn of(flags: &[&str]) -> Config {
        #[derive(clap::Parser)]
        struct Told {
            #[command(flatten)]
            config: Config,
        }
        <Told as clap::Parser>::parse_from(std::iter::once("serve").chain(flags.iter().copied())).config
    }

    fn tls_cert(&self) -> Option<&PathBuf> {
        self.tls_cert.as_ref().filter(|path| !path.as_os_str().is_empty())
    }
}

/// A certificate without a key, or a key without a certificate.
#[derive(Debug, thiserror::Error)]
#[error("TLS needs both a certificate (RAPPORT_TLS_CERT) and its key (RAPPORT_TLS_KEY); only one of them is told.")]
pub struct OneOfTwo;

/// A text that is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Whether it is this one; takes as long for a wrong one as for the right one.
    pub fn is(&self, other: &str) -> bool {
        subtle::ConstantTimeEq::ct_eq(self.0.as_bytes(), other.as_bytes()).into()
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Secret {
        Secret(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
