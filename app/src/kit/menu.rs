//! Menus: popovers that hang on the button that opens them.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::{Glyph, Icon, fresh_id};
use crate::kit::erased::live;

/// A menu for a button that carries `popovertarget` with the same id, drawn by the same component.
#[component]
pub fn Menu(
    /// The id that the button names.
    #[prop(into)]
    id: String,
    /// What it is a menu of.
    #[prop(into)]
    label: String,
    /// Whether it opens leftwards.
    #[prop(optional)]
    align_end: bool,
    /// Whether it holds a form or a search, and so is no menu in the strict sense.
    #[prop(optional)]
    loose: bool,
    /// Told when it opens, for what need not be drawn before.
    #[prop(optional)]
    opened: Option<RwSignal<bool>>,
    /// `MenuItem`s, `.menu-title`s and `<hr>`s.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    let tell = move || {
        if let Some(opened) = opened {
            opened.set(true);
        }
    };
    // The browser opens it without any script: it may be open already.
    if opened.is_some() {
        Effect::new(move |_| {
            if element.get().is_some_and(|menu| is_open(&menu)) {
                tell();
            }
        });
    }
    let keys = move |event: KeyboardEvent| {
        if let (false, Some(menu)) = (loose, element.get_untracked()) {
            walk(&menu, &event);
        }
    };
    // A menu is over once something in it is chosen; and before that is done, so that a dialog that opens by it gives the focus back
    // to the menu's button, not to what is hidden by then.
    let chosen = move |event: leptos::ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let item = target.and_then(|target| target.closest("[role^=menuitem],a").ok().flatten());
        if let (Some(_), Some(menu)) = (item, element.get_untracked()) {
            call(&menu, "hidePopover");
        }
    };
    view! {
        <div
            class="menu"
            id=id
            popover="auto"
            role=(!loose).then_some("menu")
            aria-label=label
            data-align=align_end.then_some("end")
            node_ref=element
            on:keydown=keys
            on:click:capture=chosen
            on:beforetoggle=move |_: leptos::web_sys::Event| tell()
            on:toggle=move |_| {
                if let (false, Some(menu)) = (loose, element.try_get_untracked().flatten()) {
                    focus_first(&menu);
                }
            }
        >
            {children()}
        </div>
    }
    .into_any()
}

/// A button with an icon and the menu that it opens.
#[component]
pub fn MenuButton(
    /// What it is a menu of.
    #[prop(into)]
    label: String,
    /// The button's icon.
    #[prop(default = Icon::More)]
    icon: Icon,
    /// Whether the button is small.
    #[prop(optional)]
    small: bool,
    /// Whether the menu opens leftwards.
    #[prop(optional)]
    align_end: bool,
    /// The menu's items.
    children: Children,
) -> impl IntoView {
    let id = fresh_id();
    view! {
        <button
            class="icon-button"
            type="button"
            popovertarget=id.clone()
            aria-label=label.clone()
            aria-haspopup="menu"
            data-size=small.then_some("small")
        >
            <Glyph icon=icon />
        </button>
        <Menu id=id label=label align_end=align_end>
            {children()}
        </Menu>
    }
    .into_any()
}

/// One line of a menu.
#[component]
pub fn MenuItem(
    /// Called when it is chosen.
    on_choose: Callback<()>,
    /// Whether it is the current one of several; `None` for a plain action.
    #[prop(optional, into)]
    checked: MaybeProp<bool>,
    /// Whether it is hard to take back.
    #[prop(optional)]
    danger: bool,
    /// Whether it cannot be chosen now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Icon and words.
    children: Children,
) -> impl IntoView {
    let role = move || if checked.get().is_some() { "menuitemradio" } else { "menuitem" };
    view! {
        <button
            class="menu-item"
            type="button"
            role=role
            aria-checked=move || checked.get().map(|checked| if checked { "true" } else { "false" })
            data-kind=danger.then_some("danger")
            disabled=disabled
            on:click=move |_| on_choose.run(())
        >
            {children()}
            {live(move || (checked.get() == Some(true)).then(|| view! { <Glyph icon=Icon::Check /> }.into_any()))}
        </button>
    }
    .into_any()
}

fn items(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("[role^=menuitem]:not(:disabled)") else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

fn is_open(menu: &HtmlElement) -> bool {
    menu.matches(":popover-open").unwrap_or(false)
}

fn focus_first(menu: &HtmlElement) {
    if is_open(menu) {
        let items = items(menu);
        let current = items.iter().find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"));
        if let Some(item) = current.or(items.first()) {
            item.focus().ok();
        }
    }
}

fn walk(menu: &HtmlElement, event: &KeyboardEvent) {
    let items = items(menu);
    let focused = document().active_element();
    let at = items.iter().position(|item| Some(item.as_ref()) == focused.as_ref());
    let last = items.len().saturating_sub(1);
    let next = match (event.key().as_str(), at) {
        ("ArrowDown", Some(at)) if at < last => at + 1,
        ("ArrowDown" | "Home", _) => 0,
        ("ArrowUp", Some(at)) if at > 0 => at - 1,
        ("ArrowUp" | "End", _) => last,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(item) = items.get(next) {
        item.focus().ok();
    }
}

/// Calls a method without arguments that `web-sys` does not know yet.
fn call(element: &HtmlElement, method: &str) {
    if let Ok(function) = js_sys::Reflect::get(element, &JsValue::from_str(method))
        && let Ok(function) = function.dyn_into::<js_sys::Function>()
    {
        function.call0(element).ok();
    }
}
