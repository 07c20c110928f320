//! The foot of a list: how many there are, and what amounts sum up to.

use std::time::Duration;

use domain::money::format_decimal;
use domain::number::format_count;
use domain::questions::{FiguresView, Sum};
use domain::record::{Field, Kind, Total};
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
        let sums = self.columns.with_value(|columns| summed_names(columns));
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
            let sums = move || self.figures.with(|figures| figures.as_ref().and_then(|figures| totals(client, column, &figures.sums)));
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

fn summed(column: Column) -> Option<&'static Field> {
    match column {
        Column::Field(field) if field.is_summed() && field.total != Total::Nothing => Some(field),
        _ => None,
    }
}

/// The names of the columns that can be summed up.
pub fn summed_names(columns: &[(Column, Option<u32>)]) -> Vec<String> {
    columns.iter().filter_map(|(column, _)| summed(*column)).map(|field| field.name.to_owned()).collect()
}

/// What a column's values are together, in each currency; nothing where they cannot be summed up.
pub fn totals(client: Client, column: Column, sums: &[Sum]) -> Option<AnyView> {
    let field = summed(column)?;
    let own = sums.iter().filter(|sum| sum.field == field.name && sum.count != 0).cloned();
    Some(own.map(|sum| total(client, field, sum)).together())
}

/// What is said of a field's values in one currency.
fn total(client: Client, field: &'static Field, sum: Sum) -> AnyView {
    let averaged = field.total == Total::Average;
    // The mean of whole numbers is hardly ever one.
    let (number, more) = match field.kind {
        Kind::Number(0) if averaged => (mean(&Sum { sum: sum.sum.saturating_mul(10), ..sum.clone() }), 1),
        _ if averaged => (mean(&sum), 0),
        _ => (sum.sum, 0),
    };
    let sign = averaged.then(|| {
        let word = client.say(Word::TotalAverage);
        view! { <span class="faint" title=word><span aria-hidden="true">"⌀ "</span><span class="unseen">{word}</span></span> }.into_any()
    });
    let text = match field.kind {
        Kind::Number(decimals) => format_decimal(number, u32::from(decimals) + more, client.lang()).into_any(),
        _ => view! { <MoneyText minor=number currency=sum.currency /> }.into_any(),
    };
    view! { <span class="foot-sum">{sign}{text}</span> }.into_any()
}

/// The mean in the unit of the sum, rounded half away from zero.
fn mean(sum: &Sum) -> i64 {
    let (sum, count) = (i128::from(sum.sum), i128::from(sum.count.max(1)));
    let half = if sum < 0 { -count / 2 } else { count / 2 };
    i64::try_from((sum + half) / count).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded() {
        let of = |sum, count| mean(&Sum { field: "value".into(), currency: "USD".into(), count, sum });
        assert_eq!([of(10, 4), of(9, 4), of(-10, 4), of(-9, 4), of(i64::MAX, 1), of(0, 0)], [3, 2, -3, -2, i64::MAX, 0]);
    }
}
