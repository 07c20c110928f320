//! What to do with changes that were not sent, when somebody signs out.

use domain::words::Word;
use leptos::prelude::*;

use super::Dialog;
use crate::client::use_client;

/// Asks: send, stay or discard. The frame has one; `Client::sign_out` opens it.
#[component]
pub fn SignOutDialog() -> impl IntoView {
    let client = use_client();
    let open = client.leaving();
    let hint = Signal::derive(move || client.fill(Word::UnsentText, &[&client.pending().get().to_string()]));
    view! {
        <Dialog open=open title=client.say(Word::UnsentTitle).to_owned() hint=hint>
            <footer class="dialog-foot">
                <button class="button" type="button" data-kind="danger" on:click=move |_| client.discard_and_sign_out()>
                    {client.say(Word::DiscardAndSignOut)}
                </button>
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Stay)}
                </button>
                <button class="button" type="button" data-kind="primary" on:click=move |_| {
                    open.set(false);
                    client.send_and_sign_out();
                }>
                    {client.say(Word::SendThenSignOut)}
                </button>
            </footer>
        </Dialog>
    }
    .into_any()
}
