//! JSON in one way only: read as [`Value`] first and taken apart from there. Reading text straight into each type would put a
//! second reader of every type into the browser's code.

use domain::refusal::Refusal;
use leptos::prelude::Resource;
use leptos::server::codee::{Decoder, Encoder};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Error, Value};

/// What was answered to a question, asked by the server for the first page.
pub type Answer<T> = Resource<Result<T, Refusal>, Json>;

/// Reads a text.
///
/// # Errors
/// If it is not JSON, or not what is expected.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_value(serde_json::from_str::<Value>(text)?)
}

/// How the server hands what it knows to the page.
#[derive(Debug)]
pub struct Json;

impl<T: Serialize> Encoder<T> for Json {
    type Error = Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Error> {
        serde_json::to_string(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Json {
    type Error = Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Error> {
        read(text)
    }
}
