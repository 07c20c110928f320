use domain::lang::Lang;
use domain::words::Word;
use leptos::prelude::*;

use super::field::{NewPassword, PlainField, Summary};
use super::query;
use super::sheet::Sheet;
use crate::client::use_client;
use crate::kit::erased::Together;
use crate::pages::Page;

/// What is offered as the company's currency.
const CURRENCIES: [&str; 8] = ["VND", "USD", "EUR", "GBP", "JPY", "SGD", "THB", "AUD"];

/// The fields that say themselves what is wrong with them.
const FIELDS: &[&str] = &["token", "name", "email", "password"];

/// The first account.
pub struct SetUpPage;

impl Page for SetUpPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        let query = query::query();
        let refusal = query::refusal(&query);
        let token = query.get("token").unwrap_or_default();
        let currency = query.get("currency").unwrap_or_else(|| if client.lang() == Lang::Vi { "VND" } else { "USD" }.to_owned());
        let language = query.get("language").and_then(|tag| Lang::parse(&tag)).unwrap_or(client.lang());
        let currencies = CURRENCIES.map(|code| view! { <option value=code selected=code == currency>{code}</option> }.into_any());
        let languages = [(Lang::En, "English"), (Lang::Vi, "Tiếng Việt")]
            .map(|(lang, name)| view! { <option value=lang.tag() lang=lang.tag() selected=lang == language>{name}</option> }.into_any());
        view! {
            <Sheet title=client.say(Word::SetUp) text=client.say(Word::SetUpHint) wide=true>
                <form class="form" method="post" action="/set-up">
                    <Summary refusal=refusal.clone() fields=FIELDS />
                    <div class="form-grid">
                        <PlainField
                            name="token"
                            label=Word::SetUpToken
                            autocomplete="off"
                            value=token.clone()
                            refusal=refusal.clone()
                            span=true
                            first=token.is_empty()
                        />
                        <PlainField
                            name="name"
                            label=Word::YourName
                            autocomplete="name"
                            value=query.get("name").unwrap_or_default()
                            refusal=refusal.clone()
                            first=!token.is_empty()
                        />
                        <PlainField
                            name="email"
                            label=Word::Email
                            kind="email"
                            autocomplete="username"
                            value=query.get("email").unwrap_or_default()
                            refusal=refusal.clone()
                        />
                        <NewPassword refusal=refusal />
                        <div class="field">
                            <label r#for="currency">{client.say(Word::CompanyCurrency)}</label>
                            <select class="input" id="currency" name="currency">
                                {currencies.into_iter().together()}
                            </select>
                        </div>
                        <div class="field">
                            <label r#for="language">{client.say(Word::Language)}</label>
                            <select class="input" id="language" name="language">
                                {languages.into_iter().together()}
                            </select>
                        </div>
                    </div>
                    <button class="button" type="submit" data-kind="primary" data-wide>
                        {client.say(Word::Begin)}
                    </button>
                </form>
            </Sheet>
        }
        .into_any()
    }
}
