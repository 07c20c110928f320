//! Currencies.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency in use, by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// ISO 4217 as of 2026, the codes of one length of minor unit in one text: legal tender, and the units of account in which
/// contracts of Chile and Uruguay are. No metals, no test codes, nothing that was withdrawn.
const IN_USE: [(&str, u32); 4] = [
    (
        concat!(
            "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCNYCOPCRCCUPCVECZKDKKDOPDZD",
            "EGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSL",
            "MADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCR",
            "SDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUYUUZSVEDVESWSTXCDXCGYERZARZMWZWG",
        ),
        2,
    ),
    ("BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF", 0),
    ("BHDIQDJODKWDLYDOMRTND", 3),
    ("CLFUYW", 4),
];

/// A text that is not the code of a currency in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACurrency;

impl Currency {
    /// The Vietnamese đồng, without minor units.
    pub const VND: Self = Self(*b"VND");
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The currency of a code in any case, with space around it allowed; `None` if no currency in use has it.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        let code = bytes.map(|b| b.to_ascii_uppercase());
        IN_USE.iter().any(|(codes, _)| holds(codes, code)).then_some(Self(code))
    }

    /// The code, three upper-case letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many decimal digits the minor unit has: 0 for VND, JPY and their like, 3 for KWD and its like, else 2.
    pub fn minor_digits(self) -> u32 {
        IN_USE.iter().find(|(codes, _)| holds(codes, self.0)).map_or(2, |(_, digits)| *digits)
    }
}

/// Whether a code is one of those.
fn holds(codes: &str, code: [u8; 3]) -> bool {
    codes.as_bytes().chunks_exact(3).any(|known| known == code)
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
        f.write_str("not the code of a currency in use")
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
    fn codes_are_those_in_use() {
        assert_eq!(Currency::parse(" vnd "), Some(Currency::VND));
        assert_eq!("USD".parse(), Ok(Currency::USD));
        for code in ["", "VN", "VNDD", "V1D", "đồ", "₫", "ZZZ", "XXX", "XTS", "XAU", "DEM", "HRK", "ANG", "NDA"] {
            assert_eq!(Currency::parse(code), None, "{code:?}");
        }
        assert_eq!(Currency::EUR.to_string(), "EUR");
    }

    #[test]
    fn minor_digits_follow_the_standard() {
        let digits = |code| Currency::parse(code).map(Currency::minor_digits);
        assert_eq!(["CLF", "UYW", "XPF", "TND"].map(digits), [4, 4, 0, 3].map(Some));
        assert_eq!(["VND", "JPY", "KRW", "KWD", "BHD", "USD", "EUR", "THB"].map(digits), [0, 0, 0, 3, 3, 2, 2, 2].map(Some));
    }

    #[test]
    fn every_code_is_three_letters_and_there_once() {
        let mut codes: Vec<&[u8]> = IN_USE.iter().flat_map(|(codes, _)| codes.as_bytes().chunks(3)).collect();
        assert!(codes.iter().all(|code| code.len() == 3 && code.iter().all(u8::is_ascii_uppercase)));
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!((codes.len(), all), (158, 158));
    }

    #[test]
    fn wire_form_is_the_code() {
        assert_eq!(serde_json::to_string(&Currency::VND).ok().as_deref(), Some("\"VND\""));
        assert_eq!(serde_json::from_str::<Currency>("\"usd\"").ok(), Some(Currency::USD));
        assert!(serde_json::from_str::<Currency>("\"dollar\"").is_err());
        assert!(serde_json::from_str::<Currency>("5").is_err());
    }
}
