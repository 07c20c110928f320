//! Time zones that are offered; any other IANA name can be typed.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// The zones of most users, from east to west.
pub const COMMON: &[&str] = &[
    "Pacific/Auckland",
    "Australia/Sydney",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Hong_Kong",
    "Asia/Taipei",
    "Asia/Manila",
    "Asia/Singapore",
    "Asia/Kuala_Lumpur",
    "Asia/Ho_Chi_Minh",
    "Asia/Bangkok",
    "Asia/Phnom_Penh",
    "Asia/Vientiane",
    "Asia/Jakarta",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/Moscow",
    "Africa/Johannesburg",
    "Europe/Paris",
    "Europe/Berlin",
    "Europe/London",
    "UTC",
    "America/Sao_Paulo",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Pacific/Honolulu",
];

/// The zone that the browser is set to.
pub fn of_browser() -> Option<String> {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let intl = get(&window(), "Intl")?;
    let format: js_sys::Function = get(&intl, "DateTimeFormat")?.dyn_into().ok()?;
    let format = format.call0(&JsValue::UNDEFINED).ok()?;
    let options: js_sys::Function = get(&format, "resolvedOptions")?.dyn_into().ok()?;
    get(&options.call0(&format).ok()?, "timeZone")?.as_string()
}
