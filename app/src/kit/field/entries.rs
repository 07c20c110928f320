//! Lists of entries with several parts, as their rows are typed.

use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

/// Puts the focus into the last row of the list that a button added one to, once it is drawn.
pub(super) fn focus_last(event: &MouseEvent) {
    let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let list = button.and_then(|button| button.closest(".button-row").ok()?).and_then(|row| row.parent_element());
    let Some(list) = list else { return };
    request_animation_frame(move || {
        let Ok(rows) = list.query_selector_all(":scope > .joined") else { return };
        let last = rows.length().checked_sub(1).and_then(|at| rows.get(at)?.dyn_into::<Element>().ok());
        let input = last.and_then(|row| row.query_selector("input").ok()?).and_then(|input| input.dyn_into::<HtmlElement>().ok());
        if let Some(input) = input {
            input.focus().ok();
        }
    });
}

/// Writes a part of an entry; those before it that are not there yet are blank.
pub(super) fn put(value: &mut Value, i: usize, part: &str, text: String, blank: fn() -> Value) {
    let mut list = value.as_array().cloned().unwrap_or_default();
    while list.len() <= i {
        list.push(blank());
    }
    list[i][part] = Value::from(text);
    *value = Value::Array(list);
}

/// Takes an entry out.
pub(super) fn take(value: &mut Value, i: usize) {
    if let Value::Array(list) = value
        && i < list.len()
    {
        list.remove(i);
    }
}

/// Adds a blank entry; of none there was a blank one to be seen already.
pub(super) fn more(value: &mut Value, blank: fn() -> Value) {
    let mut list = value.as_array().cloned().unwrap_or_default();
    if list.is_empty() {
        list.push(blank());
    }
    list.push(blank());
    *value = Value::Array(list);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn blank() -> Value {
        json!({"value": "", "label": ""})
    }

    #[test]
    fn rows_come_and_go() {
        let mut value = Value::Null;
        put(&mut value, 0, "value", "a@b.vn".into(), blank);
        assert_eq!(value, json!([{"value": "a@b.vn", "label": ""}]));
        more(&mut value, blank);
        put(&mut value, 1, "label", "work".into(), blank);
        take(&mut value, 0);
        assert_eq!(value, json!([{"value": "", "label": "work"}]));
        take(&mut value, 5);
        assert_eq!(value.as_array().map(Vec::len), Some(1));
    }
}
