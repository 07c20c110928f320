//! The company's currency, and what others are worth in it.

use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{CreateRecord, DeleteRecord, RestoreRecord};
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_meta::Title;
use serde_json::{Map, Value};

use super::Part;
use super::guard::ForAdministrators;
use super::inline::InlineCell;
use super::rate;
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::{Together, each, live};
use crate::kit::{Dialog, Glyph, Icon, fresh_id, sign_of};
use crate::pages::Page;

/// What is offered while a code is typed.
const OFFERED: [&str; 16] =
    ["VND", "USD", "EUR", "GBP", "JPY", "CNY", "KRW", "SGD", "THB", "MYR", "IDR", "PHP", "AUD", "CHF", "CAD", "HKD"];

/// Currencies and rates.
pub struct CurrenciesPage;

impl Page for CurrenciesPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        view! {
            <Title text=client.say(Word::ExchangeRates) />
            <ForAdministrators heading=client.say(Word::ExchangeRates)>
                <Currencies />
            </ForAdministrators>
        }
        .into_any()
    }
}

#[component]
fn Currencies() -> impl IntoView {
    let client = use_client();
    let say = move |word| client.say(word);
    let adding = RwSignal::new(false);
    offer(move || vec![Command::run(Word::AddCurrency, Group::Here, Icon::Currency, move || adding.set(true))]);
    let own = Memo::new(move |_| client.directory().with(|index| index.currency.clone()));
    let rates = Memo::new(move |_| {
        let own = own.get();
        client.directory().with(|index| {
            let others = index.rates.iter().filter(|rate| rate.text("currency") != own);
            others.map(|rate| (rate.id, rate.text("currency").to_owned())).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{say(Word::ExchangeRates)}</h1>
                <div class="button-row">
                    <button class="button" type="button" data-kind="primary" on:click=move |_| adding.set(true)>
                        <Glyph icon=Icon::Plus />
                        {say(Word::AddCurrency)}
                    </button>
                </div>
            </div>
            <div class="settings">
                <Part id="rates" title=say(Word::Rate) text=client.fill(Word::CurrenciesText, &[&own.get_untracked()])>
                    <div class="table-scroll" role="region" aria-label=say(Word::ExchangeRates) tabindex="0">
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col" data-lead>{say(Word::Currency)}</th>
                                    <th scope="col" class="num">{say(Word::Rate)}</th>
                                    <th scope="col">
                                        <span class="unseen">{say(Word::More)}</span>
                                    </th>
                                </tr>
                            </thead>
                            <tbody>
                                <tr>
                                    <th scope="row" data-lead>{own}</th>
                                    <td class="num quiet">{say(Word::OwnCurrency)}</td>
                                    <td></td>
                                </tr>
                                {each(
                                    move || rates.get(),
                                    |(id, _)| *id,
                                    move |(id, code)| view! { <Row id=id code=code /> },
                                )}
                            </tbody>
                        </table>
                    </div>
                </Part>
            </div>
        </div>
        <Dialog open=adding title=say(Word::AddCurrency).to_owned()>
            <NewCurrency open=adding own=own />
        </Dialog>
    }
    .into_any()
}

#[component]
fn Row(id: Id, code: String) -> impl IntoView {
    let client = use_client();
    let record_type = RecordType::ExchangeRate;
    let off = Memo::new(move |_| client.directory().with(|index| index.record(id).is_none_or(|rate| rate.is_deleted())));
    let sign = Some(sign_of(&code)).filter(|sign| *sign != code);
    let label = client.fill(Word::RateOf, &[&code]);
    let value = {
        let label = label.clone();
        move || {
            if off.get() {
                return view! { <span class="quiet">{client.say(Word::Retired)}</span> }.into_any();
            }
            view! { <InlineCell record_type=record_type id=id field="rate" label=label.clone() class="inline num" /> }.into_any()
        }
    };
    let name = code.clone();
    let button = move || {
        let off = off.get();
        let (word, icon, told) =
            if off { (Word::Restore, Icon::Restore, Word::RestoredNamed) } else { (Word::RetireNow, Icon::Trash, Word::RetiredNamed) };
        let (label, told) = (format!("{}: {name}", client.say(word)), client.fill(told, &[&name]));
        let act = move |_| {
            if off {
                client.send_told(RestoreRecord { record_type, id }, told.clone());
            } else {
                client.send_told(DeleteRecord { record_type, id }, told.clone());
            }
        };
        view! {
            <button class="icon-button" type="button" data-size="small" aria-label=label.clone() title=label on:click=act>
                <Glyph icon=icon />
            </button>
        }
        .into_any()
    };
    view! {
        <tr data-off=move || off.get()>
            <th scope="row" data-lead>
                {code}
                {sign.map(|sign| view! { " " <span class="quiet">{sign}</span> }.into_any())}
            </th>
            <td class="num">{value}</td>
            <td class="acts">
                <div class="button-row">{live(button)}</div>
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn NewCurrency(open: RwSignal<bool>, own: Memo<String>) -> impl IntoView {
    let client = use_client();
    let (code, worth) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None::<Refusal>);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let code = code.with_untracked(|code| code.trim().to_uppercase());
        let taken = client.directory().with_untracked(|index| index.currencies().contains(&code));
        if taken {
            wrong.set(Some(Refusal::of(Code::Taken).on("currency")));
            return;
        }
        let rate = rate::read(&worth.get_untracked(), client.lang());
        let fields = Map::from_iter([("currency".to_owned(), Value::from(code.as_str())), ("rate".to_owned(), Value::from(rate))]);
        let record_type = RecordType::ExchangeRate;
        if let Err(refusal) = domain::record::Shape::plain().clean(record_type, &fields, true) {
            wrong.set(Some(refusal));
            return;
        }
        let told = client.fill(Word::AddedNamed, &[&code]);
        client.send_told(CreateRecord { record_type, id: client.new_id(), fields }, told).then(move |outcome| match outcome {
            Ok(_) => {
                open.try_set(false);
            }
            Err(refusal) => {
                wrong.try_set(Some(refusal.clone()));
            }
        });
    };
    let hint = Signal::derive(move || client.fill(Word::RateHint, &[&own.get()]));
    view! {
        <form novalidate on:submit=send>
            <div class="dialog-body">
                <Line field="currency" label=Word::CurrencyCode text=code wrong=wrong hint="" list="codes" />
                <datalist id="codes">{OFFERED.map(|code| view! { <option value=code></option> }.into_any()).into_iter().together()}</datalist>
                <Line field="rate" label=Word::Rate text=worth wrong=wrong hint=hint list="" />
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                <button class="button" type="submit" data-kind="primary">
                    {client.say(Word::AddCurrency)}
                </button>
            </footer>
        </form>
    }.into_any()
}

#[component]
fn Line(
    field: &'static str,
    label: Word,
    text: RwSignal<String>,
    wrong: RwSignal<Option<Refusal>>,
    #[prop(into)] hint: Signal<String>,
    list: &'static str,
) -> impl IntoView {
    let client = use_client();
    let (id, more) = (fresh_id(), fresh_id());
    let error = Signal::derive(move || {
        wrong.get().filter(|refusal| refusal.field.as_deref() == Some(field)).map(|refusal| refusal.say(client.lang()))
    });
    let described = more.clone();
    let under = move || match (error.get(), hint.get()) {
        (Some(error), _) => Some(
            view! { <p class="field-error" role="alert" id=more.clone()><Glyph icon=Icon::Warning /><span>{error}</span></p> }.into_any(),
        ),
        (None, hint) if !hint.is_empty() => Some(view! { <p class="field-hint" id=more.clone()>{hint}</p> }.into_any()),
        _ => None,
    };
    view! {
        <div class="field" data-required=true>
            <label r#for=id.clone()>{client.say(label)}</label>
            <input
                class="input"
                id=id
                required
                autocomplete="off"
                autofocus=field == "currency"
                list=(!list.is_empty()).then_some(list)
                inputmode=(field == "rate").then_some("decimal")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
            />
            {live(under)}
        </div>
    }
    .into_any()
}
