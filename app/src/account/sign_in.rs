use domain::words::Word;
use leptos::prelude::*;

use super::field::{PlainField, Summary};
use super::query;
use super::sheet::Sheet;
use crate::client::use_client;
use crate::pages::Page;

/// E-mail and password.
pub struct SignInPage;

impl Page for SignInPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        let query = query::query();
        let refusal = query::refusal(&query);
        let next = query::next(&query).map(|next| view! { <input type="hidden" name="next" value=next /> }.into_any());
        let email = query.get("email").unwrap_or_default();
        let known = !email.is_empty();
        view! {
            <Sheet title=client.say(Word::SignIn) heading=client.say(Word::WelcomeBack)>
                <form class="form" method="post" action="/sign-in">
                    <Summary refusal=refusal fields=&[] />
                    {next}
                    <PlainField
                        name="email"
                        label=Word::Email
                        kind="email"
                        autocomplete="username"
                        value=email
                        first=!known
                    />
                    <PlainField
                        name="password"
                        label=Word::Password
                        kind="password"
                        autocomplete="current-password"
                        first=known
                    />
                    <label class="check">
                        <input type="checkbox" name="shared_device" value="true" />
                        <span>{client.say(Word::SharedDevice)}</span>
                    </label>
                    <button class="button" type="submit" data-kind="primary" data-wide>
                        {client.say(Word::SignIn)}
                    </button>
                </form>
            </Sheet>
        }
        .into_any()
    }
}
