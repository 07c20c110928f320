//! Light, dark, or as the system has it: a matter of the device, not of the user.

use domain::words::Word;
use leptos::prelude::*;

use crate::client::{once_hydrated, use_client};
use crate::kit::erased::Together;
use crate::kit::{Glyph, Icon, device};

/// Under this name the device keeps the theme; the shell's script reads it before the first paint.
const NAME: &str = "theme";

/// How the screens look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of `data-theme` and of what the device keeps.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The words for it.
    pub const fn word(self) -> Word {
        match self {
            Self::System => Word::ThemeSystem,
            Self::Light => Word::ThemeLight,
            Self::Dark => Word::ThemeDark,
        }
    }

    /// Its icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::System => Icon::Device,
            Self::Light => Icon::Sun,
            Self::Dark => Icon::Moon,
        }
    }

    fn of(name: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }
}

/// The theme in force; setting it changes the page and what the device keeps.
#[derive(Clone, Copy)]
pub struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    /// The theme in force.
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Changes it.
    pub fn set(self, theme: Theme) {
        self.0.set(theme);
        device::keep(NAME, theme.name());
        if let Some(root) = document().document_element() {
            match theme.name() {
                Some(name) => root.set_attribute("data-theme", name).ok(),
                None => root.remove_attribute("data-theme").ok(),
            };
        }
    }
}

/// Puts the theme into the context.
pub(super) fn provide_theme() {
    let theme = RwSignal::new(Theme::System);
    once_hydrated(move || theme.set(Theme::of(device::recall(NAME).as_deref())));
    provide_context(ThemeChoice(theme));
}

/// The theme of the page.
pub fn use_theme() -> ThemeChoice {
    expect_context::<ThemeChoice>()
}

/// The themes as lines of a menu.
#[component]
pub(super) fn ThemeItems() -> impl IntoView {
    let (client, theme) = (use_client(), use_theme());
    Theme::ALL
        .map(|each| {
            view! {
                <crate::kit::MenuItem
                    checked=Signal::derive(move || theme.get() == each)
                    on_choose=Callback::new(move |()| theme.set(each))
                >
                    <Glyph icon=each.icon() />
                    <span>{client.say(each.word())}</span>
                </crate::kit::MenuItem>
            }
            .into_any()
        })
        .together()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_theme_is_found_again() {
        for theme in Theme::ALL {
            assert_eq!(Theme::of(theme.name()), theme);
        }
        assert_eq!(Theme::of(Some("sepia")), Theme::System);
    }
}
