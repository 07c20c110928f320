//! Amounts.

use domain::money::{Currency, format_amount};
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::erased::live;

/// An amount with its currency, quieter.
#[component]
pub fn MoneyText(
    /// In minor units of the currency.
    #[prop(into)]
    minor: Signal<i64>,
    /// The ISO 4217 code.
    #[prop(into)]
    currency: Signal<String>,
) -> impl IntoView {
    let lang = use_client().lang();
    let amount = move || match currency.with(|code| Currency::parse(code)) {
        Some(currency) => format_amount(minor.get(), currency, lang),
        None => minor.get().to_string(),
    };
    view! {
        <span class="money">
            {live(amount)} " " <span class="currency">{live(move || currency.with(|code| sign_of(code)))}</span>
        </span>
    }
    .into_any()
}

/// The sign by which a currency is known here; its code where there is none.
pub fn sign_of(code: &str) -> String {
    let sign = match code {
        "VND" => "₫",
        "USD" => "US$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        other => other,
    };
    sign.to_owned()
}
