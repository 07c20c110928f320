//! What a deal is worth, how likely, and when.

use domain::money::{Currency, format_amount};
use domain::record::RecordType;
use domain::when::{format_day, relative_day};
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{MoneyText, sign_of};
use crate::record::{RecordState, told};

/// The figures that matter first.
#[component]
pub fn Figures(state: RecordState) -> impl IntoView {
    let client = use_client();
    let record = state.record;
    let currency = Memo::new(move |_| record.with(|record| record.text("currency").to_owned()));
    let amount = move |field: &'static str| record.with(|record| record.get(field).as_i64());
    let value = move || match amount("value") {
        Some(minor) => view! { <MoneyText minor=minor currency=currency /> }.into_any(),
        None => view! { <span class="faint">{client.say(Word::NoValueYet)}</span> }.into_any(),
    };
    let recurring = move || {
        let minor = amount("recurring_value")?;
        let code = currency.get();
        let text = format!("{} {}", format_amount(minor, Currency::parse(&code)?, client.lang()), sign_of(&code));
        Some(view! { <small>{client.fill(Word::RecurringMonthly, &[&text])}</small> }.into_any())
    };
    let probability = move || record.with(|record| record.get("probability").as_i64()).map(|n| format!("{n} %"));
    let is_open = Memo::new(move |_| record.with(|record| record.text("outcome") == "open"));
    let day_field = move || if is_open.get() { "expected_close" } else { "closed_on" };
    let day = move || {
        let text = record.with(|record| record.text(day_field()).to_owned());
        let day = text.parse().ok()?;
        let words = relative_day(day, &client.clock(), client.lang());
        Some(view! { <time datetime=text title=format_day(day, client.lang())>{words}</time> }.into_any())
    };
    let day_told = move || day().unwrap_or_else(|| view! { <span class="faint">{client.say(Word::Unknown)}</span> }.into_any());
    let day_word = move || client.say(if is_open.get() { Word::ExpectedClose } else { Word::ClosedOn });
    let shape = client.shape_now();
    let sees = |name: &str| shape.field(RecordType::Opportunity, name).is_some();
    let value = sees("value").then(|| {
        view! {
            <div class="figure">
                <dt>{client.say(Word::Value)}</dt>
                <dd>{told(state, || "value", move || view! { {live(value)} {live(recurring)} }.into_any())}</dd>
            </div>
        }
        .into_any()
    });
    let probability = sees("probability").then(|| {
        view! {
            <div class="figure">
                <dt>{client.say(Word::Probability)}</dt>
                <dd>{told(state, || "own_probability", move || live(probability))}</dd>
            </div>
        }
        .into_any()
    });
    view! {
        <dl class="figures">
            {value} {probability}
            <div class="figure">
                <dt>{live(day_word)}</dt>
                <dd>{told(state, day_field, move || live(day_told))}</dd>
            </div>
        </dl>
    }
    .into_any()
}
