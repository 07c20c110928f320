//! The user's own page.

mod access;
mod device;
mod look;
mod password;
mod profile;
mod sessions;
mod tokens;
mod zones;

use domain::acts::ChangeMe;
use domain::lang::Lang;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use serde_json::{Map, Value};

use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::pages::Page;
use crate::settings::Part;
use access::Access;

/// Changes a field of the user's own, and loads the page again where that is how it comes into force.
fn change(client: Client, field: &'static str, value: Value, reload: bool) {
    spawn_local(async move {
        let fields = Map::from_iter([(field.to_owned(), value)]);
        match client.act(&ChangeMe { fields }).await {
            Ok(()) if reload => {
                window().location().reload().ok();
            }
            Ok(()) => client.toast(client.say(Word::Saved).to_owned()),
            Err(refusal) => client.refuse(&refusal),
        }
    });
}

/// Changes the user's language; the page is drawn anew in it.
pub fn speak(client: Client, lang: Lang) {
    if client.lang() != lang {
        change(client, "language", Value::from(lang.tag()), true);
    }
}

/// Name, language, password, sessions and tokens.
pub struct MePage {
    /// Of oneself only: who looks as somebody else neither sees nor changes it.
    access: Option<Access>,
}

impl Page for MePage {
    fn data() -> Self {
        let is_viewed = use_client().me().with_untracked(|me| me.viewed);
        Self { access: (!is_viewed).then(Access::load) }
    }

    fn view(page: Self) -> AnyView {
        let client = use_client();
        let me = client.me();
        let say = move |word| client.say(word);
        let own = page.access.map(|access| {
            view! {
                <Part id="me-password" title=say(Word::Password) text=say(Word::PasswordText)>
                    <password::ChangeOwnPassword access=access />
                </Part>
                <Part id="me-sessions" title=say(Word::Sessions) text=say(Word::SessionsText)>
                    <sessions::Sessions access=access />
                </Part>
                <Part id="me-tokens" title=say(Word::Tokens) text=say(Word::TokensText)>
                    <tokens::Tokens access=access />
                </Part>
            }
            .into_any()
        });
        view! {
            <Title text=say(Word::Me) />
            <div class="page">
                <div class="page-head">
                    <h1>{live(move || me.with(|me| me.name.clone()))}</h1>
                </div>
                <div class="settings">
                    <fieldset class="settings" disabled=own.is_none()>
                        <Part id="me-profile" title=say(Word::Profile) text=say(Word::ProfileText)>
                            <profile::Profile />
                        </Part>
                        <Part id="me-look" title=say(Word::LanguageAndTime) text=say(Word::LanguageAndTimeText)>
                            <look::Looks />
                        </Part>
                    </fieldset>
                    {own}
                </div>
            </div>
        }
        .into_any()
    }
}
