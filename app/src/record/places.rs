//! Where the focus is among the rows of a list, and where it goes.

use domain::id::Id;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::client::Client;

/// A cell: its row's record, and which of the row's cells it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The record.
    pub id: Id,
    /// The cell, counted from the row's first.
    pub at: u32,
}

impl Place {
    /// The cell that has the focus, or has what has it.
    pub fn focused() -> Option<Self> {
        Self::of(&document().active_element()?)
    }

    /// The name of the first row that is drawn.
    pub fn first() -> Option<Self> {
        let link = document().query_selector(".main tbody > tr > th > a").ok()??;
        Self::of(&link)
    }

    /// Where whoever comes to the list begins: at the record that was looked at last, if it is drawn, else at the first row.
    pub fn beginning(client: Client) -> Option<Self> {
        let last = client.recent().first().and_then(|visited| row_of(visited.id)?.query_selector("th > a").ok()?);
        last.and_then(|link| Self::of(&link)).or_else(Self::first)
    }

    /// The cell that an element is in.
    pub fn of(element: &Element) -> Option<Self> {
        let cell = element.closest("tbody > tr > *").ok()??;
        let row = cell.parent_element()?;
        let at = (0..row.children().length()).find(|at| row.children().item(*at).as_ref() == Some(&cell))?;
        Some(Self { id: id_of(&row)?, at })
    }

    /// The element.
    pub fn cell(self) -> Option<HtmlElement> {
        row_of(self.id)?.children().item(self.at)?.dyn_into().ok()
    }

    /// Puts the focus there: where a name stands, on its link.
    pub fn focus(self) {
        let Some(cell) = self.cell() else { return };
        let link = (cell.tag_name() == "TH").then(|| cell.query_selector("a").ok().flatten()).flatten();
        let target = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()).unwrap_or(cell);
        target.focus().ok();
    }

    /// The same cell of the row above or below.
    pub fn beside(self, down: bool) -> Option<Self> {
        let row = row_of(self.id)?;
        // Heads of groups lie between the rows of two of them.
        let mut next = step(&row, down);
        while let Some(found) = next {
            if let Some(id) = id_of(&found) {
                return Some(Self { id, ..self });
            }
            if found.class_name() == "table-gap" || found.has_attribute("aria-busy") {
                return None;
            }
            next = step(&found, down);
        }
        None
    }

    /// The next cell that is seen in the same row.
    pub fn along(self, right: bool) -> Option<Self> {
        let row = row_of(self.id)?;
        let seen = |at: u32| {
            let cell = row.children().item(at)?.dyn_into::<HtmlElement>().ok()?;
            (cell.offset_width() > 0 && cell.class_name() != "pick").then_some(Self { at, ..self })
        };
        if right { (self.at + 1..row.children().length()).find_map(seen) } else { (0..self.at).rev().find_map(seen) }
    }
}

fn step(row: &Element, down: bool) -> Option<Element> {
    let next = |element: &Element| if down { element.next_element_sibling() } else { element.previous_element_sibling() };
    if let Some(found) = next(row) {
        return Some(found);
    }
    let body = next(&row.parent_element()?).filter(|body| body.tag_name() == "TBODY")?;
    if down { body.first_element_child() } else { body.last_element_child() }
}

/// The record of a row.
pub fn id_of(row: &Element) -> Option<Id> {
    let href = row.query_selector("th a").ok()??.get_attribute("href")?;
    href.rsplit('/').next()?.parse().ok()
}

fn row_of(id: Id) -> Option<Element> {
    document().query_selector(&format!("tbody th a[href$='{id}']")).ok()??.closest("tr").ok()?
}

/// The records of the rows that are drawn, in their order.
pub fn drawn() -> Vec<Id> {
    let Ok(links) = document().query_selector_all(".main tbody > tr > th > a") else { return Vec::new() };
    let id = |at| links.get(at)?.dyn_into::<Element>().ok()?.closest("tr").ok()?.and_then(|row| id_of(&row));
    (0..links.length()).filter_map(id).collect()
}
