//! Controls that are ticked.

use leptos::prelude::*;
use serde_json::Value;

use super::control::Control;
use crate::kit::erased::{Together, live};

/// Yes or no.
pub fn one(of: Control) -> AnyView {
    let checked = move || of.value.with(|value| value.as_bool().unwrap_or_default());
    view! {
        <span class="check">
            <input
                type="checkbox"
                id=of.id.get_value()
                name=of.field.name
                checked=checked
                prop:checked=checked
                on:change=move |event| of.value.set(Value::from(event_target_checked(&event)))
            />
        </span>
    }
    .into_any()
}

/// Several of the given values; the ticked ones stand in the order of the options.
pub fn many(of: Control, options: Vec<(&'static str, &'static str)>) -> AnyView {
    let order: Vec<&'static str> = options.iter().map(|(value, _)| *value).collect();
    let order = StoredValue::new(order);
    let boxes: Vec<_> = options
        .into_iter()
        .map(|(value, label)| {
            let checked = move || of.value.with(|held| holds(held, value));
            let tick = move |event| {
                let on = event_target_checked(&event);
                of.value.update(|held| *held = order.with_value(|order| ticked(held, value, on, order)));
            };
            view! {
                <label class="check">
                    <input type="checkbox" name=of.field.name value=value checked=checked prop:checked=checked on:change=tick />
                    <span>{label}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! { <div class="checks">{boxes}</div> }.into_any()
}

/// Several roles.
pub fn roles(of: Control) -> AnyView {
    let roles = super::select::roles();
    live(move || {
        let roles = roles.get().into_iter().filter(|(role, _)| role != "administrator").map(|(role, title)| {
            let role = StoredValue::new(role);
            let checked = move || role.with_value(|role| of.value.with(|held| holds(held, role)));
            let tick = move |event| {
                let on = event_target_checked(&event);
                of.value.update(|held| *held = role.with_value(|role| with(held, role, on)));
            };
            view! {
                <label class="check">
                    <input type="checkbox" name=of.field.name checked=checked prop:checked=checked on:change=tick />
                    <span>{title}</span>
                </label>
            }
            .into_any()
        });
        view! { <div class="checks">{roles.together()}</div> }.into_any()
    })
}

/// The list with one more, or without it.
fn with(held: &Value, value: &str, on: bool) -> Value {
    let rest = held.as_array().into_iter().flatten().filter(|each| *each != value).cloned();
    rest.chain(on.then(|| Value::from(value))).collect()
}

fn holds(held: &Value, value: &str) -> bool {
    held.as_array().is_some_and(|list| list.iter().any(|each| each == value))
}

fn ticked(held: &Value, value: &str, on: bool, order: &[&str]) -> Value {
    order.iter().filter(|each| if **each == value { on } else { holds(held, each) }).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ticks_keep_the_order_of_the_options() {
        let order = ["a", "b", "c"];
        assert_eq!(ticked(&json!(["c"]), "a", true, &order), json!(["a", "c"]));
        assert_eq!(ticked(&json!(["a", "c"]), "a", false, &order), json!(["c"]));
        assert_eq!(ticked(&Value::Null, "b", true, &order), json!(["b"]));
    }
}
