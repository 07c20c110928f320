//! Currencies.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency by its ISO 4217 code: three upper-case ASCII letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// A text that is not three ASCII letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACurrency;

impl Currency {
    /// The Vietnamese đồng, without minor units.
    pub const VND: Self = Self(*b"VND");
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The currency of a code in any case, with space around it allowed; `None` if it is not three ASCII letters.
    ///
    /// Whether such a currency exists is not known here: the company keeps the list of those that it uses.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The code, three upper-case letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many decimal digits the minor unit has: 0 for VND, JPY and their like, 3 for KWD and its like, else 2.
    pub fn minor_digits(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX" | b"UYI" | b"VND" | b"VUV"
            | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for NotACurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a currency code of three letters")
    }
}

impl std::error::Error for NotACurrency {}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(code: &str) -> Result<Self, NotACurrency> {
        Self::parse(code).ok_or(NotACurrency)
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(code: String) -> Result<Self, NotACurrency> {
        code.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_three_letters() {
        assert_eq!(Currency::parse(" vnd "), Some(Currency::VND));
        assert_eq!("USD".parse(), Ok(Currency::USD));
        for code in ["", "VN", "VNDD", "V1D", "đồ", "₫"] {
            assert_eq!(Currency::parse(code), None, "{code:?}");
        }
        assert_eq!(Currency::EUR.to_string(), "EUR");
    }

    #[test]
    fn minor_digits_follow_the_standard() {
        let digits = |code| Currency::parse(code).map(Currency::minor_digits);
        assert_eq!(["VND", "JPY", "KRW", "KWD", "BHD", "USD", "EUR", "THB"].map(digits), [0, 0, 0, 3, 3, 2, 2, 2].map(Some));
    }

    #[test]
    fn wire_form_is_the_code() {
        assert_eq!(serde_json::to_string(&Currency::VND).ok().as_deref(), Some("\"VND\""));
        assert_eq!(serde_json::from_str::<Currency>("\"usd\"").ok(), Some(Currency::USD));
        assert!(serde_json::from_str::<Currency>("\"dollar\"").is_err());
        assert!(serde_json::from_str::<Currency>("5").is_err());
    }
}
