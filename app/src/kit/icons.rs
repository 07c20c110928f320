//! The icons: one family, drawn for this project on a grid of 16 with a line of 1.5.

use leptos::prelude::*;

macro_rules! icons {
    ($($(#[$doc:meta])* $icon:ident $name:literal $path:literal)*) => {
        /// What an icon stands for; the drawing follows from it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$doc])* $icon,)* }

        impl Icon {
            /// The address of its drawing within the page.
            fn href(self) -> &'static str {
                match self { $(Self::$icon => concat!("#icon-", $name),)* }
            }
        }

        /// The drawings, by name.
        #[cfg(feature = "ssr")]
        const DRAWINGS: &[(&str, &str)] = &[$((concat!("icon-", $name), $path),)*];
    };
}

icons! {
    /// The pipeline's board.
    Board "board"
        "M3.5 2.5h9a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-8a1.5 1.5 0 0 1 1.5 -1.5zM5.25 5.5v5M8 5.5v2.5M10.75 5.5v4"
    /// Leads.
    Lead "lead"
        "M2.25 9H5.5l1 1.75h3L10.5 9h3.25M4 3.25h8L13.75 9v2.75a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1V9z"
    /// A person.
    Person "person"
        "M5.5 5.25a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0zM3 13.5c.4-2.75 2.4-4.25 5-4.25s4.6 1.5 5 4.25"
    /// An organisation.
    Organisation "organisation"
        "M3.25 13.75V3.25a1 1 0 0 1 1-1h4.5a1 1 0 0 1 1 1v10.5M9.75 6.75h2a1 1 0 0 1 1 1v6M1.75 13.75h12.5M5.75 5.25h1.5M5.75 8h1.5M5.75 10.75h1.5"
    /// People and organisations together.
    Contacts "contacts"
        "M4.75 2h7.5a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-7.5a1.5 1.5 0 0 1 -1.5 -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5zM6.75 6.25a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0zM5.75 11.25c.3-1.4 1.3-2.15 2.75-2.15s2.45.75 2.75 2.15M1.75 5h1.5M1.75 8h1.5M1.75 11h1.5"
    /// An item of the price list.
    Item "item"
        "M8 1.75l5.5 3v6.5l-5.5 3-5.5-3v-6.5zM2.5 4.75l5.5 3 5.5-3M8 7.75v6.5"
    /// A competitor.
    Competitor "competitor"
        "M4 14V2.25M4 3h8.25l-2 2.75 2 2.75H4"
    /// Settings.
    Settings "settings"
        "M2.25 5h6.5M12.75 5h1M2.25 11h1M7.25 11h6.5M8.75 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM3.25 11a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z"
    /// Users.
    Users "users"
        "M3.75 5.5a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0zM1.75 13.25c.4-2.5 2-3.9 4.25-3.9s3.85 1.4 4.25 3.9M10.5 3.4a2.25 2.25 0 0 1 0 4.2M11.75 9.6c1.4.5 2.2 1.8 2.5 3.65"
    /// A team.
    Team "team"
        "M6.75 2h2.5a0.75 0.75 0 0 1 0.75 0.75v1.75a0.75 0.75 0 0 1 -0.75 0.75h-2.5a0.75 0.75 0 0 1 -0.75 -0.75v-1.75a0.75 0.75 0 0 1 0.75 -0.75zM3 10.75h2a0.75 0.75 0 0 1 0.75 0.75v1.75a0.75 0.75 0 0 1 -0.75 0.75h-2a0.75 0.75 0 0 1 -0.75 -0.75v-1.75a0.75 0.75 0 0 1 0.75 -0.75zM11 10.75h2a0.75 0.75 0 0 1 0.75 0.75v1.75a0.75 0.75 0 0 1 -0.75 0.75h-2a0.75 0.75 0 0 1 -0.75 -0.75v-1.75a0.75 0.75 0 0 1 0.75 -0.75zM8 5.25V8M4 10.75V9a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v1.75"
    /// Currencies.
    Currency "currency"
        "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM10 6.4C9.7 5.6 9 5.1 8 5.1c-1.2 0-2 .6-2 1.45S6.8 7.8 8 8s2 .6 2 1.45-.8 1.45-2 1.45c-1 0-1.7-.5-2-1.3M8 4v1.1M8 10.9V12"
    /// Search.
    Search "search"
        "M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0zM10.5 10.5l3.25 3.25"
    /// Something new.
    Plus "plus"
        "M8 3.25v9.5M3.25 8h9.5"
    /// Not begun.
    Ring "ring"
        "M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"
    /// Begun.
    RingDot "ring-dot"
        "M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0zM7.25 8a0.75 0.75 0 1 0 1.5 0a0.75 0.75 0 1 0 -1.5 0z"
    /// Done.
    Check "check"
        "M3 8.5L6.5 12 13 4.5"
    /// Close.
    Close "close"
        "M4 4l8 8M12 4l-8 8"
    /// More above.
    ChevronUp "chevron-up"
        "M4 10l4-4 4 4"
    /// More below.
    ChevronDown "chevron-down"
        "M4 6l4 4 4-4"
    /// Back one.
    ChevronLeft "chevron-left"
        "M10 4L6 8l4 4"
    /// On by one.
    ChevronRight "chevron-right"
        "M6 4l4 4-4 4"
    /// To the left.
    ArrowLeft "arrow-left"
        "M13 8H3M7 4L3 8l4 4"
    /// To the right.
    ArrowRight "arrow-right"
        "M3 8h10M9 4l4 4-4 4"
    /// Upwards.
    ArrowUp "arrow-up"
        "M8 13V3M4 7l4-4 4 4"
    /// Downwards.
    ArrowDown "arrow-down"
        "M8 3v10M4 9l4 4 4-4"
    /// Undo.
    Undo "undo"
        "M5.75 3l-3 3 3 3M3 6h6.25a3.75 3.75 0 0 1 0 7.5H6.5"
    /// Redo.
    Redo "redo"
        "M10.25 3l3 3-3 3M13 6H6.75a3.75 3.75 0 0 0 0 7.5H9.5"
    /// Time.
    Clock "clock"
        "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM8 4.5V8l2.25 1.5"
    /// A day.
    Calendar "calendar"
        "M3.75 3.25h8.5a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1 -1.5 1.5h-8.5a1.5 1.5 0 0 1 -1.5 -1.5v-7.5a1.5 1.5 0 0 1 1.5 -1.5zM2.25 6.75h11.5M5.5 1.75v3M10.5 1.75v3"
    /// Past its day.
    Late "late"
        "M3.75 14.25V2.75H12.5l-2 3.25 2 3.25H3.75"
    /// Warning.
    Warning "warning"
        "M7.1 2.8L1.9 11.9a1.05 1.05 0 0 0 .9 1.6h10.4a1.05 1.05 0 0 0 .9-1.6L8.9 2.8a1.05 1.05 0 0 0-1.8 0zM8 6.25v3M8 11.4v.1"
    /// A remark.
    Info "info"
        "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM8 7.5v3.25M8 5.25v.1"
    /// Nothing has happened for long.
    Stale "stale"
        "M4 2.25h8M4 13.75h8M4.75 2.25v1.9C4.75 5.75 8 6.75 8 8s-3.25 2.25-3.25 3.85v1.9M11.25 2.25v1.9C11.25 5.75 8 6.75 8 8s3.25 2.25 3.25 3.85v1.9"
    /// Won.
    Won "won"
        "M4.75 2.25h6.5v4a3.25 3.25 0 0 1-6.5 0zM4.75 3.5H2.5c0 2.25.75 3.5 2.5 3.75M11.25 3.5h2.25c0 2.25-.75 3.5-2.5 3.75M8 9.5v2.25M5.25 13.75h5.5M6 13.75c0-1.25.75-2 2-2s2 .75 2 2"
    /// Lost.
    Lost "lost"
        "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM6 6l4 4M10 6l-4 4"
    /// A telephone number.
    Phone "phone"
        "M3.25 2.5h2L6.5 5.75l-1.5 1A7.5 7.5 0 0 0 9.25 11l1-1.5 3.25 1.25v2a1.25 1.25 0 0 1-1.35 1.25C6.5 13.5 2.5 9.5 2 3.85A1.25 1.25 0 0 1 3.25 2.5z"
    /// An e-mail address.
    Mail "mail"
        "M3.5 3.25h9a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-6.5a1.5 1.5 0 0 1 1.5 -1.5zM2.5 4.5L8 8.75l5.5-4.25"
    /// A saved view.
    Bookmark "bookmark"
        "M4.75 2.25h6.5a1 1 0 0 1 1 1v10.5L8 10.75l-4.25 3V3.25a1 1 0 0 1 1-1z"
    /// A website.
    Globe "globe"
        "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM2 8h12M8 2c1.75 1.75 2.5 3.75 2.5 6S9.75 12.25 8 14C6.25 12.25 5.5 10.25 5.5 8S6.25 3.75 8 2z"
    /// A link.
    Link "link"
        "M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.1-2.1a2.75 2.75 0 0 0-3.9-3.9l-.85.85M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2.1 2.1a2.75 2.75 0 0 0 3.9 3.9l.85-.85"
    /// A note.
    Note "note"
        "M3.75 2.25h8.5a1 1 0 0 1 1 1v6l-4.5 4.5h-5a1 1 0 0 1-1-1v-9.5a1 1 0 0 1 1-1zM13.25 9.25h-3.5a1 1 0 0 0-1 1v3.5M5.5 5.5h5M5.5 8H8"
    /// What happened.
    History "history"
        "M2.25 2.75V6H5.5M2.6 6A6 6 0 1 1 2 8.5M8 5v3.25l2.25 1.25"
    /// Filter.
    Filter "filter"
        "M2.25 4h11.5M4.5 8h7M6.75 12h2.5"
    /// Sort.
    Sort "sort"
        "M5 3v10M2.5 10.5L5 13l2.5-2.5M11 13V3M8.5 5.5L11 3l2.5 2.5"
    /// More actions.
    More "more"
        "M2.85 8a0.4 0.4 0 1 0 0.8 0a0.4 0.4 0 1 0 -0.8 0zM7.6 8a0.4 0.4 0 1 0 0.8 0a0.4 0.4 0 1 0 -0.8 0zM12.35 8a0.4 0.4 0 1 0 0.8 0a0.4 0.4 0 1 0 -0.8 0z"
    /// Take and drag.
    Handle "handle"
        "M5.45 3.75a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0zM5.45 8a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0zM5.45 12.25a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0zM9.95 3.75a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0zM9.95 8a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0zM9.95 12.25a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0z"
    /// Change.
    Edit "edit"
        "M10.75 2.75a1.75 1.75 0 0 1 2.5 2.5L5.5 13l-3.25.75L3 10.5zM9.25 4.25l2.5 2.5"
    /// Delete.
    Trash "trash"
        "M2.75 4.25h10.5M6 4.25v-1.5A.75.75 0 0 1 6.75 2h2.5a.75.75 0 0 1 .75.75v1.5M4 4.25l.6 8.6a1 1 0 0 0 1 .9h4.8a1 1 0 0 0 1-.9l.6-8.6M6.75 7v4M9.25 7v4"
    /// Bring back.
    Restore "restore"
        "M2.75 8.25a5.25 5.25 0 1 0 1.55-3.75L2.5 6.25M2.5 2.75v3.5H6"
    /// Copy.
    Copy "copy"
        "M6.5 5.25h6a1.25 1.25 0 0 1 1.25 1.25v6a1.25 1.25 0 0 1 -1.25 1.25h-6a1.25 1.25 0 0 1 -1.25 -1.25v-6a1.25 1.25 0 0 1 1.25 -1.25zM10.75 5.25V3.5a1.25 1.25 0 0 0-1.25-1.25h-6A1.25 1.25 0 0 0 2.25 3.5v6a1.25 1.25 0 0 0 1.25 1.25h1.75"
    /// Open as a page.
    Expand "expand"
        "M9.5 2.75h3.75V6.5M13.25 2.75L9 7M6.5 13.25H2.75V9.5M2.75 13.25L7 9"
    /// Sign out.
    SignOut "sign-out"
        "M6.25 13.75h-3a1 1 0 0 1-1-1v-9.5a1 1 0 0 1 1-1h3M10.5 11.25L13.75 8 10.5 4.75M13.75 8h-7.5"
    /// Language.
    Language "language"
        "M2 3.75h7M5.5 2.25v1.5M8 3.75C7.5 6.5 5 8.75 2.5 9.75M3.5 6c.75 1.75 2.25 3 4 3.5M7.5 13.75l3.25-7.25L14 13.75M8.6 11.5h4.3"
    /// Light.
    Sun "sun"
        "M5.25 8a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7"
    /// Dark.
    Moon "moon"
        "M13.5 9.5a5.75 5.75 0 0 1-7-7 5.75 5.75 0 1 0 7 7z"
    /// No connection.
    Offline "offline"
        "M4.6 5.2A3.9 3.9 0 0 0 4.75 13h6.5M6.9 3.3a4 4 0 0 1 4.6 3.95 2.9 2.9 0 0 1 2.4 4.4M2.25 2.25l11.5 11.5"
    /// Being sent.
    Sync "sync"
        "M2.75 7A5.4 5.4 0 0 1 12.5 5M13.25 2.25v3h-3M13.25 9a5.4 5.4 0 0 1-9.75 2M2.75 13.75v-3h3"
    /// A tag.
    Tag "tag"
        "M2.25 3.25v4.6a1 1 0 0 0 .3.7l5 5a1 1 0 0 0 1.4 0l4.6-4.6a1 1 0 0 0 0-1.4l-5-5a1 1 0 0 0-.7-.3h-4.6a1 1 0 0 0-1 1zM5.35 5.35h.01"
    /// Locked.
    Lock "lock"
        "M4.5 7h7a1.25 1.25 0 0 1 1.25 1.25v4.25a1.25 1.25 0 0 1 -1.25 1.25h-7a1.25 1.25 0 0 1 -1.25 -1.25v-4.25a1.25 1.25 0 0 1 1.25 -1.25zM5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7"
    /// A token or password.
    Key "key"
        "M2.5 10.75a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0zM7.25 8.75l6.25-6.25M11 5l2 2"
    /// A browser that is signed in.
    Device "device"
        "M4 2.75h8a1.25 1.25 0 0 1 1.25 1.25v5a1.25 1.25 0 0 1 -1.25 1.25h-8a1.25 1.25 0 0 1 -1.25 -1.25v-5a1.25 1.25 0 0 1 1.25 -1.25zM1.5 13h13"
    /// Fold the side bar.
    Sidebar "sidebar"
        "M3.5 2.75h9a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-7.5a1.5 1.5 0 0 1 1.5 -1.5zM6 2.75v10.5"
    /// All pages.
    Menu "menu"
        "M2.5 4.5h11M2.5 8h11M2.5 11.5h11"
}

/// Draws an icon. It says nothing to a screen reader: the word stands beside it or in a label.
#[component]
pub fn Glyph(
    /// What to draw.
    icon: Icon,
    /// Width and height in CSS pixels.
    #[prop(default = 16)]
    size: u32,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" width=size height=size aria-hidden="true">
            <use href=icon.href()></use>
        </svg>
    }
    .into_any()
}

/// The drawings of all icons, once for the whole page: a board of a hundred cards shows five hundred of them.
#[cfg(feature = "ssr")]
#[component]
pub fn Drawings() -> impl IntoView {
    let symbols = DRAWINGS.iter().map(|(id, path)| {
        view! {
            <symbol id=*id viewBox="0 0 16 16">
                <path d=*path />
            </symbol>
        }
        .into_any()
    });
    view! { <svg hidden aria-hidden="true">{symbols.collect::<Vec<_>>()}</svg> }.into_any()
}
