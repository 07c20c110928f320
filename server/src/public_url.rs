//! The address under which people reach the product.

use std::fmt;
use std::net::IpAddr;

use axum::http::Uri;

/// The parts of the public address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// A name or an address, in small letters and without brackets.
    pub host: String,
    /// The port, also where it is the usual one.
    pub port: u16,
    /// Whether it begins with `https://`.
    pub https: bool,
}

impl PublicUrl {
    /// Whether only this machine reaches it.
    pub fn is_local(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    /// Reads a public address.
    ///
    /// # Errors
    /// What is not as it should be, as the rest of a sentence.
    pub fn parse(url: &str) -> Result<PublicUrl, &'static str> {
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
        let host = authority.host().trim_matches(['[', ']']).to_lowercase();
        if host.parse::<IpAddr>().is_ok_and(|address| address.is_unspecified()) {
            return Err("names every address of this machine, and nobody can go there");
        }
        Ok(PublicUrl { host, port: authority.port_u16().unwrap_or(usual_port(https)), https })
    }
}

const fn usual_port(https: bool) -> u16 {
    if https { 443 } else { 80 }
}

/// As browsers say where a request comes from.
impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.https { "https" } else { "http" };
        match self.host.contains(':') {
            true => write!(f, "{scheme}://[{}]", self.host)?,
            false => write!(f, "{scheme}://{}", self.host)?,
        }
        if self.port == usual_port(self.https) { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_as_browsers_say_it() {
        for (told, said) in [
            ("HTTPS://CRM.Example.com", "https://crm.example.com"),
            ("https://crm.example.com:443/", "https://crm.example.com"),
            ("http://[::1]:3000", "http://[::1]:3000"),
        ] {
            assert_eq!(PublicUrl::parse(told).expect("an address").to_string(), said);
        }
    }
}
