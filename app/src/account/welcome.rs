use domain::acts::LinkName;
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::field::{NewPassword, Summary};
use super::query;
use super::sheet::Sheet;
use crate::client::{Answer, use_client};
use crate::kit::erased::live;
use crate::kit::{LoadError, Skeleton};
use crate::pages::Page;

/// What a one-time link opens: an invitation, or a new password.
pub struct WelcomePage {
    token: String,
    name: Answer<String>,
}

impl Page for WelcomePage {
    fn data() -> Self {
        let token = use_params_map().get_untracked().get("token").unwrap_or_default();
        let asked = token.clone();
        let name = use_client().resource(move || LinkName { token: asked.clone() });
        Self { token, name }
    }

    fn view(page: Self) -> AnyView {
        let client = use_client();
        let refusal = query::refusal(&query::query());
        let action = format!("/welcome/{}", page.token);
        let draw = move |answer: Result<String, Refusal>| match answer {
            Ok(name) => view! {
                <Sheet
                    title=client.say(Word::Welcome)
                    heading=client.fill(Word::WelcomeName, &[&name])
                    text=client.say(Word::WelcomeText)
                >
                    <form class="form" method="post" action=action.clone()>
                        <Summary refusal=refusal.clone() fields=&["password"] />
                        <NewPassword refusal=refusal.clone() first=true />
                        <button class="button" type="submit" data-kind="primary" data-wide>
                            {client.say(Word::Begin)}
                        </button>
                    </form>
                </Sheet>
            }
            .into_any(),
            // A used link is nothing that broke.
            Err(refusal) if refusal.code == Code::Expired => view! {
                <Sheet title=client.say(Word::Welcome) text=refusal.say(client.lang())>
                    <a class="button" href="/sign-in" rel="external">
                        {client.say(Word::SignIn)}
                    </a>
                </Sheet>
            }
            .into_any(),
            Err(refusal) => view! {
                <Sheet title=client.say(Word::Welcome)>
                    <LoadError refusal=refusal />
                    <a class="button" href="/sign-in" rel="external">
                        {client.say(Word::SignIn)}
                    </a>
                </Sheet>
            }
            .into_any(),
        };
        let name = page.name;
        view! {
            <Suspense fallback=|| view! { <Skeleton /> }.into_any()>
                {live(move || {
                    let draw = draw.clone();
                    Suspend::new(async move {
                        let name = name.await;
                        untrack(|| draw(name))
                    })
                })}
            </Suspense>
        }
        .into_any()
    }
}
