//! The two languages of the product.

use serde::{Deserialize, Serialize};

/// A language in which every string of the product exists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Vietnamese.
    Vi,
}

impl Lang {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Vi => "vi",
        }
    }

    /// The language that it is not.
    pub const fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Vi,
            Lang::Vi => Lang::En,
        }
    }

    /// Reads a BCP 47 tag by its first subtag; `None` for any other language.
    pub fn parse(tag: &str) -> Option<Lang> {
        match tag.split(['-', '_']).next()? {
            "en" => Some(Lang::En),
            "vi" => Some(Lang::Vi),
            _ => None,
        }
    }

    /// The first language of an `Accept-Language` header (RFC 9110) that we speak, in the header's order.
    pub fn from_accept_language(header: &str) -> Lang {
        header.split(',').filter_map(|part| Lang::parse(part.split(';').next()?.trim())).next().unwrap_or_default()
    }
}
