//! The document around the application: what the browser must know before the wasm arrives.

use std::sync::Arc;

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use crate::App;
use crate::client::{ELEMENT, Start};
use crate::kit::icons::Drawings;

/// Addresses of the files that every page links to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The module that instantiates the wasm and exports `hydrate`.
    pub script: &'static str,
    /// The module that loads the chunks of lazy pages; the script imports it.
    pub split: &'static str,
    /// The part of the application that every page needs.
    pub wasm: &'static str,
    /// All styles, in one file.
    pub stylesheet: &'static str,
    /// The font file that holds the Latin letters.
    pub font: &'static str,
}

/// Says what the device keeps of the looks before the first paint: afterwards it would be seen to change. The body does not
/// exist yet when this runs.
const LOOKS: &str = r#"try{let d=document.documentElement,t=localStorage.getItem("theme"),s=localStorage.getItem("side");if(t)d.dataset.theme=t;if(s)new MutationObserver((_,o)=>{if(document.body){document.body.dataset.side=s;o.disconnect()}}).observe(d,{childList:true})}catch{}"#;

/// Keeps what somebody types and chooses before the page answers; once it does, which it tells by an event, that happens again.
const EARLY: &str = r#"{let h=[],n=["input","change"],k=e=>{let t=e.target;if("value"in t&&t.type!="file"){h=h.filter(x=>x[0]!=t||x[1]!=e.type);h.push([t,e.type,t.value,t.checked])}};n.map(n=>addEventListener(n,k,true));addEventListener("hydrated",()=>{n.map(n=>removeEventListener(n,k,true));for(let[t,n,v,c]of h)if(t.isConnected){t.value=v;t.checked=c;t.dispatchEvent(new Event(n,{bubbles:true}))}},{once:true})}"#;

/// The mark of the product within the page, which saves a request; the manifest names the file.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%232c55b4'/%3E%3Cg fill='none' stroke='%23fff' stroke-width='2.5'%3E%3Ccircle cx='12.5' cy='16' r='6.75'/%3E%3Ccircle cx='19.5' cy='16' r='6.75'/%3E%3C/g%3E%3Cpath fill='%23fff' d='M16 10.4a6.6 6.6 0 0 1 0 11.2 6.6 6.6 0 0 1 0-11.2z'/%3E%3C/svg%3E";

/// Draws the document. Without assets the page has no style and stays as the server drew it.
pub fn shell(assets: Option<Assets>, lang: &'static str) -> impl IntoView {
    let start = use_context::<Arc<Start>>().unwrap_or_default();
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
                <link rel="icon" href=ICON type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <script nonce=use_nonce()>{LOOKS}</script>
                <script nonce=use_nonce()>{EARLY}</script>
                {assets.map(links)}
                <MetaTags />
            </head>
            <body>
                <App />
                <Drawings />
                <script type="application/json" id=ELEMENT nonce=use_nonce() inner_html=start.written()></script>
            </body>
        </html>
    }.into_any()
}

/// The scripts and the wasm begin to load once the page has been painted: until then they would only take the line from what it is
/// painted with, and the processor from painting. Who opens it in a tab that is not looked at sees no paint to wait for.
const BEGIN: &str = r#"let begin=async()=>{for(let l of document.querySelectorAll("link[rel=later]"))l.rel="preload";let[{default:start,hydrate}]=await Promise.all([import(SCRIPT),import(SPLIT)]);await start({module_or_path:WASM});hydrate()};if(document.hidden||!PerformanceObserver.supportedEntryTypes?.includes("paint"))begin();else new PerformanceObserver((_,o)=>{o.disconnect();begin()}).observe({type:"paint",buffered:true})"#;

fn links(assets: Assets) -> impl IntoView {
    let begin = [("SCRIPT", assets.script), ("SPLIT", assets.split), ("WASM", assets.wasm)]
        .into_iter()
        .fold(BEGIN.to_owned(), |begin, (name, address)| begin.replace(name, &format!("{address:?}")));
    view! {
        <link rel="stylesheet" href=assets.stylesheet />
        <link rel="preload" href=assets.font r#as="font" r#type="font/woff2" crossorigin="" />
        <link rel=LATER href=assets.wasm r#as="fetch" r#type="application/wasm" crossorigin="" />
        <script type="module" nonce=use_nonce()>
            {begin}
        </script>
    }
    .into_any()
}

/// The relation of a link to what is loaded when the page has been painted. No browser knows it, so that nothing happens before.
pub const LATER: &str = "later";
