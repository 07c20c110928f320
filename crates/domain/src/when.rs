//! Days and instants in words, for two languages, without locale data and time-zone tables.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};

use crate::lang::Lang;

/// How many days before and after today are named by their distance; beyond, the date is written.
const NEAR_DAYS: i64 = 14;
const NEAR_PAST: i64 = -NEAR_DAYS;
/// Within so many days a date without its year can be only one.
const NEAR_YEAR: i64 = 180;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The present as the caller sees it: given, so that server and browser write the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The instant that counts as now.
    pub now: DateTime<Utc>,
    /// How far the user's time zone is ahead of UTC at `now`, in minutes (Hà Nội: 420).
    pub offset_minutes: i32,
}

impl Clock {
    /// The day it is for the user.
    pub fn today(&self) -> NaiveDate {
        self.local(self.now).date()
    }

    /// An instant as the user's clock shows it, with the offset that is in force now.
    pub fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let instant = instant.naive_utc();
        instant.checked_add_signed(TimeDelta::minutes(self.offset_minutes.into())).unwrap_or(instant)
    }

    /// How many days a day lies ahead of today; negative for the past.
    pub fn days_until(&self, day: NaiveDate) -> i64 {
        day.signed_duration_since(self.today()).num_days()
    }

    /// By how many days a day that has passed lies behind today; `None` for today and what is to come.
    pub fn days_late(&self, day: NaiveDate) -> Option<u32> {
        u32::try_from(-self.days_until(day)).ok().filter(|days| *days > 0)
    }
}

/// A day written out: "22 Nov 2026", "22/11/2026".
pub fn format_day(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year()),
        Lang::Vi => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
    }
}

/// An instant written out to the minute, as the user's clock shows it: "22 Nov 2026 14:05", "22/11/2026 14:05".
pub fn format_instant(instant: DateTime<Utc>, clock: &Clock, lang: Lang) -> String {
    let local = clock.local(instant);
    format!("{} {}", format_day(local.date(), lang), time(local))
}

/// A day as it lies from today: "today", "tomorrow", "in 3 days", "3 days ago"; "hôm nay", "ngày mai", "còn 3 ngày",
/// "3 ngày trước"; from a fortnight on the date.
pub fn relative_day(day: NaiveDate, clock: &Clock, lang: Lang) -> String {
    let days = clock.days_until(day);
    match (days, lang) {
        (-1..=1, _) => next_to_today(days, lang).to_owned(),
        (2..=NEAR_DAYS, Lang::En) => format!("in {days} days"),
        (2..=NEAR_DAYS, Lang::Vi) => format!("còn {days} ngày"),
        (NEAR_PAST..=-2, Lang::En) => format!("{} days ago", -days),
        (NEAR_PAST..=-2, Lang::Vi) => format!("{} ngày trước", -days),
        _ => format_day(day, lang),
    }
}

/// A day as it lies from today, in as little room as a card has: as `relative_day`, but where no other year can be meant,
/// the date is written without it: "10 Jan", "10/01".
pub fn short_day(day: NaiveDate, clock: &Clock, lang: Lang) -> String {
    match (clock.days_until(day), lang) {
        (NEAR_PAST..=NEAR_DAYS, _) => relative_day(day, clock, lang),
        (days, Lang::En) if days.abs() <= NEAR_YEAR => format!("{} {}", day.day(), MONTHS[day.month0() as usize]),
        (days, Lang::Vi) if days.abs() <= NEAR_YEAR => format!("{:02}/{:02}", day.day(), day.month()),
        _ => format_day(day, lang),
    }
}

/// By how many days something is late: "3 days late", "trễ 3 ngày"; with 0 days it is due today.
pub fn overdue(days: u32, lang: Lang) -> String {
    match (days, lang) {
        (0, Lang::En) => "due today".to_owned(),
        (0, Lang::Vi) => "đến hạn hôm nay".to_owned(),
        (1, Lang::En) => "1 day late".to_owned(),
        (days, Lang::En) => format!("{days} days late"),
        (days, Lang::Vi) => format!("trễ {days} ngày"),
    }
}

/// An instant as it lies from now: "just now", "5 min ago", "in 5 min" within the hour, "today 14:05", "yesterday 14:05",
/// "tomorrow 09:00" next to today, else written out.
pub fn relative_instant(instant: DateTime<Utc>, clock: &Clock, lang: Lang) -> String {
    let minutes = instant.signed_duration_since(clock.now).num_minutes();
    let local = clock.local(instant);
    match (minutes, clock.days_until(local.date()), lang) {
        (0, _, Lang::En) => "just now".to_owned(),
        (0, _, Lang::Vi) => "vừa xong".to_owned(),
        (-59..=-1, _, Lang::En) => format!("{} min ago", -minutes),
        (-59..=-1, _, Lang::Vi) => format!("{} phút trước", -minutes),
        (1..=59, _, Lang::En) => format!("in {minutes} min"),
        (1..=59, _, Lang::Vi) => format!("còn {minutes} phút"),
        (_, days @ -1..=1, _) => format!("{} {}", next_to_today(days, lang), time(local)),
        _ => format_instant(instant, clock, lang),
    }
}

/// An age in whole days, short enough for a card: "12 d", "12 ngày".
pub fn age_days(days: u32, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{days} d"),
        Lang::Vi => format!("{days} ngày"),
    }
}

fn next_to_today(days: i64, lang: Lang) -> &'static str {
    match (days.signum(), lang) {
        (-1, Lang::En) => "yesterday",
        (-1, Lang::Vi) => "hôm qua",
        (1, Lang::En) => "tomorrow",
        (1, Lang::Vi) => "ngày mai",
        (_, Lang::En) => "today",
        (_, Lang::Vi) => "hôm nay",
    }
}

fn time(local: NaiveDateTime) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn at(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
        day.and_hms_opt(hour, minute, 0).expect("a time").and_utc()
    }

    /// Half past one in the night of 22 November in Hà Nội, still the 21st in UTC.
    fn clock() -> Clock {
        Clock { now: at(day(2026, 11, 21), 18, 30), offset_minutes: 420 }
    }

    #[test]
    fn days_and_instants_written_out() {
        assert_eq!(format_day(day(2026, 11, 22), Lang::En), "22 Nov 2026");
        assert_eq!(format_day(day(2026, 11, 22), Lang::Vi), "22/11/2026");
        assert_eq!(format_day(day(2026, 3, 5), Lang::En), "5 Mar 2026");
        assert_eq!(format_day(day(2026, 3, 5), Lang::Vi), "05/03/2026");
        assert_eq!(format_instant(at(day(2026, 11, 22), 7, 5), &clock(), Lang::En), "22 Nov 2026 14:05");
        assert_eq!(format_instant(at(day(2026, 11, 22), 17, 5), &clock(), Lang::Vi), "23/11/2026 00:05");
        let behind = Clock { offset_minutes: -210, ..clock() };
        assert_eq!(format_instant(at(day(2026, 1, 1), 3, 0), &behind, Lang::En), "31 Dec 2025 23:30");
    }

    #[test]
    fn a_near_date_needs_no_year() {
        let short = |year, month, of_month, lang| short_day(day(year, month, of_month), &clock(), lang);
        assert_eq!(short(2026, 11, 23, Lang::En), "tomorrow");
        assert_eq!(short(2027, 1, 10, Lang::En), "10 Jan");
        assert_eq!(short(2027, 1, 10, Lang::Vi), "10/01");
        assert_eq!(short(2026, 6, 1, Lang::En), "1 Jun");
        assert_eq!(short(2027, 11, 22, Lang::En), "22 Nov 2027");
        assert_eq!(short(2025, 11, 22, Lang::Vi), "22/11/2025");
    }

    #[test]
    fn days_are_counted_from_the_users_today() {
        for (date, en, vi) in [
            (day(2026, 11, 22), "today", "hôm nay"),
            (day(2026, 11, 23), "tomorrow", "ngày mai"),
            (day(2026, 11, 21), "yesterday", "hôm qua"),
            (day(2026, 11, 25), "in 3 days", "còn 3 ngày"),
            (day(2026, 11, 19), "3 days ago", "3 ngày trước"),
            (day(2026, 12, 6), "in 14 days", "còn 14 ngày"),
            (day(2026, 12, 7), "7 Dec 2026", "07/12/2026"),
            (day(2026, 11, 7), "7 Nov 2026", "07/11/2026"),
        ] {
            assert_eq!(relative_day(date, &clock(), Lang::En), en);
            assert_eq!(relative_day(date, &clock(), Lang::Vi), vi);
        }
    }

    #[test]
    fn instants_near_now() {
        for (seconds, en, vi) in [
            (0, "just now", "vừa xong"),
            (-59, "just now", "vừa xong"),
            (59, "just now", "vừa xong"),
            (-300, "5 min ago", "5 phút trước"),
            (300, "in 5 min", "còn 5 phút"),
            (-3_600, "today 00:30", "hôm nay 00:30"),
            (-7_200, "yesterday 23:30", "hôm qua 23:30"),
            (30 * 3_600, "tomorrow 07:30", "ngày mai 07:30"),
            (-3 * 86_400, "19 Nov 2026 01:30", "19/11/2026 01:30"),
        ] {
            let instant = clock().now + TimeDelta::seconds(seconds);
            assert_eq!(relative_instant(instant, &clock(), Lang::En), en);
            assert_eq!(relative_instant(instant, &clock(), Lang::Vi), vi);
        }
    }

    #[test]
    fn plurals() {
        assert_eq!([0, 1, 3].map(|days| overdue(days, Lang::En)), ["due today", "1 day late", "3 days late"]);
        assert_eq!([0, 1, 3].map(|days| overdue(days, Lang::Vi)), ["đến hạn hôm nay", "trễ 1 ngày", "trễ 3 ngày"]);
        assert_eq!(age_days(12, Lang::En), "12 d");
        assert_eq!(age_days(12, Lang::Vi), "12 ngày");
    }

    #[test]
    fn the_ends_of_time_are_survived() {
        for now in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            for offset_minutes in [i32::MIN, -720, 840, i32::MAX] {
                let clock = Clock { now, offset_minutes };
                for instant in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
                    relative_instant(instant, &clock, Lang::En);
                    relative_day(clock.local(instant).date(), &clock, Lang::Vi);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn within_the_day_the_clock_time_does_not_change_the_day(minute in 0u32..1440, days in -40i64..40) {
            let (hour, minute) = (minute / 60, minute % 60);
            let clock = Clock { now: at(day(2026, 11, 22), hour, minute), offset_minutes: 0 };
            let morning = Clock { now: at(day(2026, 11, 22), 0, 0), offset_minutes: 0 };
            let date = day(2026, 11, 22) + TimeDelta::days(days);
            prop_assert_eq!(relative_day(date, &clock, Lang::En), relative_day(date, &morning, Lang::En));
        }
    }
}
