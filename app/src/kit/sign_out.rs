//! What to do with changes that were not sent, when somebody signs out.

use domain::words::Word;
use leptos::prelude::*;

use super::Dialog;
use super::erased::live;
use crate::client::{LinkState, use_client};

/// Asks: send, stay or discard. The frame has one; `Client::sign_out` opens it.
#[component]
pub fn SignOutDialog() -> impl IntoView {
    let client = use_client();
    let open = client.leaving();
    let sending = RwSignal::new(false);
    let hint = Signal::derive(move || client.fill(Word::UnsentText, &[&client.pending().get().to_string()]));
    let cannot = move || (sending.get() && client.link_state().get() == LinkState::Down).then(|| client.say(Word::SendsOnceOnline));
    // Whoever closes the dialog stays, also when everything has been sent later.
    Effect::new(move |_| {
        if !open.get() && sending.get_untracked() {
            sending.set(false);
            client.stay();
        }
    });
    view! {
        <Dialog open=open title=client.say(Word::UnsentTitle).to_owned() hint=hint>
            <footer class="dialog-foot">
                <p class="dialog-note" role="status">
                    {live(cannot)}
                </p>
                <button class="button" type="button" data-kind="danger" on:click=move |_| client.discard_and_sign_out()>
                    {client.say(Word::DiscardAndSignOut)}
                </button>
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Stay)}
                </button>
                <button
                    class="button"
                    type="button"
                    data-kind="primary"
                    aria-busy=move || sending.get().then_some("true")
                    on:click=move |_| {
                        sending.set(true);
                        client.send_and_sign_out();
                    }
                >
                    {client.say(Word::SendThenSignOut)}
                </button>
            </footer>
        </Dialog>
    }
    .into_any()
}
