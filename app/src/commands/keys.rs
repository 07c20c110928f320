//! One listener for all keys that are commands. It goes by what a key writes, not by where it lies, so that it is the same on
//! every layout of the keyboard; while letters are being composed, and where they are written, a key is a letter.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::register::{Act, Register};

/// What opens the palette.
pub const PALETTE: &str = "Mod+k";

/// Answers keys for as long as the current owner lives.
pub fn install_keys(register: Register) {
    Effect::new(move |_| {
        let keys = window_event_listener(ev::keydown, move |event| press(register, &event));
        on_cleanup(move || keys.remove());
    });
}

fn press(register: Register, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() || event.repeat() || event.alt_key() {
        return;
    }
    let pressed = Pressed { key: event.key(), modified: event.ctrl_key() || event.meta_key(), shift: event.shift_key() };
    if !pressed.may_be_command() || is_busy(&pressed) {
        return;
    }
    // What was offered last is nearest to the user.
    let command = register.commands().into_iter().rev().find(|command| command.keys.iter().any(|keys| pressed.is(keys)));
    if let Some(command) = command
        && !matches!(command.act, Act::Told)
    {
        event.prevent_default();
        register.act(&command.act);
    }
}

struct Pressed {
    key: String,
    modified: bool,
    shift: bool,
}

impl Pressed {
    /// A letter or a sign: arrows and the like belong to what has the focus.
    fn may_be_command(&self) -> bool {
        self.key.chars().count() == 1 && self.key != " "
    }

    fn is(&self, keys: &str) -> bool {
        match keys.strip_prefix("Mod+") {
            None => !self.modified && self.key == keys,
            Some(keys) => {
                let (shift, key) = keys.strip_prefix("Shift+").map_or((false, keys), |key| (true, key));
                self.modified && self.shift == shift && self.key.to_lowercase() == key
            }
        }
    }
}

/// Whether the focus is in something that is written or chosen in.
pub fn is_writing() -> bool {
    let field = "input:not([type=checkbox],[type=radio],[type=button],[type=submit]),textarea,select,[contenteditable]";
    document().active_element().is_some_and(|element| element.matches(field).unwrap_or(false))
}

/// Whether keys belong to a field or a dialog, and letters to a menu that is open. The palette is reached from a field too.
fn is_busy(pressed: &Pressed) -> bool {
    let floats = if pressed.modified { "dialog[open]" } else { "dialog[open],[popover]:popover-open" };
    (is_writing() && !pressed.is(PALETTE)) || document().query_selector(floats).ok().flatten().is_some()
}

/// Keys as they are written on the keyboard of this device.
pub fn keys_shown(keys: &str) -> Vec<String> {
    let apple = window().navigator().platform().is_ok_and(|platform| platform.contains("Mac") || platform.starts_with("iP"));
    keys_on(keys, apple)
}

fn keys_on(keys: &str, apple: bool) -> Vec<String> {
    let one = |key: &str| match key {
        "Mod" if apple => "⌘".to_owned(),
        "Mod" => "Ctrl".to_owned(),
        "Shift" => "⇧".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "Escape" => "Esc".to_owned(),
        key if keys.contains('+') && key.chars().count() == 1 => key.to_uppercase(),
        key => key.to_owned(),
    };
    keys.split('+').map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(key: &str, modified: bool, shift: bool) -> Pressed {
        Pressed { key: key.to_owned(), modified, shift }
    }

    #[test]
    fn keys_are_told_by_what_they_write() {
        assert!(pressed("n", false, false).is("n") && !pressed("n", true, false).is("n") && !pressed("N", false, true).is("n"));
        assert!(pressed("?", false, true).is("?"), "a sign may need the shift key, or not");
        assert!(pressed("/", false, true).is("/") && pressed("/", false, false).is("/"));
        assert!(pressed("k", true, false).is("Mod+k") && pressed("K", true, false).is("Mod+k") && !pressed("k", false, false).is("Mod+k"));
        assert!(pressed("Z", true, true).is("Mod+Shift+z") && !pressed("z", true, false).is("Mod+Shift+z"));
        assert!(!pressed("Z", true, true).is("Mod+z"));
    }

    #[test]
    fn only_what_writes_can_be_a_command() {
        assert!(pressed("đ", false, false).may_be_command());
        for key in ["Process", "Dead", "Enter", "ArrowDown", " ", "Unidentified"] {
            assert!(!pressed(key, false, false).may_be_command(), "{key}");
        }
    }

    #[test]
    fn keys_are_written_as_on_the_keyboard() {
        assert_eq!(keys_on("Mod+Shift+z", false), ["Ctrl", "⇧", "Z"]);
        assert_eq!(keys_on("Mod+k", true), ["⌘", "K"]);
        assert_eq!(keys_on("Mod+Enter", false), ["Ctrl", "Enter"]);
        assert_eq!(keys_on("n", true), ["n"]);
        assert_eq!(keys_on("ArrowUp", false), ["↑"]);
    }
}
