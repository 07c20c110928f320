//! The foot of a list: how many there are, and what amounts sum up to.

use std::time::Duration;

use domain::number::format_count;
use domain::questions::{FiguresView, Sum};
use domain::record::Kind;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cell::Column;
use super::table::{Shape, no_pick};
use super::wishes::{Wishes, asking};
use crate::client::{Client, use_client};
use crate::kit::MoneyText;
use crate::kit::erased::{Together, live};

/// How long it is waited for more to happen before everything is counted again.
const PAUSE: Duration = Duration::from_millis(400);

/// The figures of a list, exact as soon as they are counted.
#[derive(Clone, Copy)]
pub struct Foot {
    client: Client,
    wishes: Wishes,
    columns: StoredValue<Vec<(Column, Option<u32>)>>,
    figures: RwSignal<Option<FiguresView>>,
    turn: StoredValue<u32>,
}

impl Foot {
    /// Of a list with these columns.
    pub fn new(wishes: Wishes, columns: StoredValue<Vec<(Column, Option<u32>)>>) -> Self {
        Self { client: use_client(), wishes, columns, figures: RwSignal::new(None), turn: StoredValue::new(0) }
    }

    /// Forgets what was counted: something else is listed.
    pub fn forget(self) {
        self.figures.set(None);
    }

    /// How many there are, once they are counted.
    pub fn count(self) -> Option<i64> {
        self.figures.with(|figures| figures.as_ref().map(|figures| figures.count))
    }

    /// So many more or fewer are there than when they were counted.
    pub fn count_moved(self, by: i64) {
        if by != 0 {
            self.figures.update(|figures| figures.iter_mut().for_each(|figures| figures.count += by));
        }
    }

    /// Counts, at once.
    pub fn ask(self) {
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        let sums = self.columns.with_value(|columns| columns.iter().filter_map(|(column, _)| amount(*column)).map(str::to_owned).collect());
        let question = asking(self.client, |asker| self.wishes.wanted.with(|wanted| wanted.figures(self.wishes.record_type, sums, asker)));
        spawn_local(async move {
            let answer = self.client.ask(&question).await;
            if let (Ok(figures), Some(turn)) = (answer, self.turn.try_get_value())
                && turn == mine
            {
                self.figures.try_set(Some(figures));
            }
        });
    }

    /// Counts when nothing more has happened for a moment.
    pub fn ask_soon(self) {
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        let later = move || {
            if self.turn.try_get_value() == Some(mine) {
                self.ask();
            }
        };
        set_timeout(later, PAUSE);
    }

    /// The row. `rough` is what is known before everything is counted.
    pub fn draw(self, shape: Shape, rough: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
        let narrow = shape.narrow;
        let client = self.client;
        let count = move || {
            let counted = self.count().map(|count| format_count(count, client.lang()));
            client.fill(Word::InAll, &[&counted.unwrap_or_else(&rough)])
        };
        let cell = move |(column, _): (Column, Option<u32>)| {
            let sums = move || {
                let name = amount(column)?;
                let sums = self.figures.with(|figures| figures.as_ref().map(|figures| sums_of(figures, name)))?;
                let one = |sum: Sum| view! { <span class="foot-sum"><MoneyText minor=sum.sum currency=sum.currency /></span> }.into_any();
                Some(sums.into_iter().map(one).together())
            };
            view! { <td class=column.is_number().then_some("num") data-wide=!narrow.contains(&column.name())>{live(sums)}</td> }.into_any()
        };
        view! {
            <tfoot>
                <tr>
                    {no_pick(shape)}
                    <th scope="row" data-lead=true>
                        {live(count)}
                    </th>
                    {self.columns.get_value().into_iter().map(cell).together()}
                </tr>
            </tfoot>
        }
        .into_any()
    }
}

fn amount(column: Column) -> Option<&'static str> {
    match column {
        Column::Field(field) if matches!(field.kind, Kind::Money(_)) => Some(field.name),
        _ => None,
    }
}

fn sums_of(figures: &FiguresView, name: &str) -> Vec<Sum> {
    figures.sums.iter().filter(|sum| sum.field == name && sum.sum != 0).cloned().collect()
}
