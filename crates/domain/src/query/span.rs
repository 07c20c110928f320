//! Stretches of days that are told from today.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::words::Word;

macro_rules! spans {
    ($( $(#[$doc:meta])* $span:ident = $name:literal, $word:ident; )*) => {
        /// A day, week, month, quarter or year, told from today. Weeks begin on Monday.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Span { $( $(#[$doc])* $span, )* }

        impl Span {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Span] = &[$( Span::$span, )*];

            /// As written in addresses and JSON.
            pub const fn name(self) -> &'static str {
                match self { $( Span::$span => $name, )* }
            }

            /// As people read it.
            pub const fn word(self) -> Word {
                match self { $( Span::$span => Word::$word, )* }
            }

            /// The one of that name.
            pub fn parse(name: &str) -> Option<Span> {
                Span::ALL.iter().copied().find(|span| span.name() == name)
            }
        }
    };
}

spans! {
    /// The day before today.
    Yesterday = "yesterday", SpanYesterday;
    /// The day it is.
    Today = "today", SpanToday;
    /// The day after today.
    Tomorrow = "tomorrow", SpanTomorrow;
    /// The week before this one.
    LastWeek = "last_week", SpanLastWeek;
    /// The week in which today is.
    ThisWeek = "this_week", SpanThisWeek;
    /// The week after this one.
    NextWeek = "next_week", SpanNextWeek;
    /// The month before this one.
    LastMonth = "last_month", SpanLastMonth;
    /// The month in which today is.
    ThisMonth = "this_month", SpanThisMonth;
    /// The month after this one.
    NextMonth = "next_month", SpanNextMonth;
    /// The quarter before this one.
    LastQuarter = "last_quarter", SpanLastQuarter;
    /// The quarter in which today is.
    ThisQuarter = "this_quarter", SpanThisQuarter;
    /// The quarter after this one.
    NextQuarter = "next_quarter", SpanNextQuarter;
    /// The year before this one.
    LastYear = "last_year", SpanLastYear;
    /// The year in which today is.
    ThisYear = "this_year", SpanThisYear;
    /// The year after this one.
    NextYear = "next_year", SpanNextYear;
}

impl Span {
    /// The first and the last day of it; at the ends of the calendar today.
    pub fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        self.reckon(today).unwrap_or((today, today))
    }

    fn reckon(self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        use Span::{
            LastMonth, LastQuarter, LastWeek, LastYear, NextMonth, NextQuarter, NextWeek, NextYear, ThisMonth, ThisQuarter, ThisWeek,
            ThisYear, Today, Tomorrow, Yesterday,
        };
        let day = |day: NaiveDate| Some((day, day));
        match self {
            Today => day(today),
            Yesterday => day(today.pred_opt()?),
            Tomorrow => day(today.succ_opt()?),
            LastWeek => week(today.checked_sub_days(Days::new(7))?),
            ThisWeek => week(today),
            NextWeek => week(today.checked_add_days(Days::new(7))?),
            LastMonth => months(today, 1, -1),
            ThisMonth => months(today, 1, 0),
            NextMonth => months(today, 1, 1),
            LastQuarter => months(today, 3, -1),
            ThisQuarter => months(today, 3, 0),
            NextQuarter => months(today, 3, 1),
            LastYear => months(today, 12, -1),
            ThisYear => months(today, 12, 0),
            NextYear => months(today, 12, 1),
        }
    }
}

fn week(within: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let monday = within.checked_sub_days(Days::new(within.weekday().num_days_from_monday().into()))?;
    Some((monday, monday.checked_add_days(Days::new(6))?))
}

/// The stretch of so many months of a year in which today is, or one of its neighbours.
fn months(today: NaiveDate, long: u32, away: i32) -> Option<(NaiveDate, NaiveDate)> {
    let first = today.with_day(1)?.with_month0(today.month0() / long * long)?;
    let first = match away {
        -1 => first.checked_sub_months(Months::new(long))?,
        1 => first.checked_add_months(Months::new(long))?,
        _ => first,
    };
    Some((first, first.checked_add_months(Months::new(long))?.pred_opt()?))
}
