//! Which rows of a long list are drawn: those in sight and some around them.

/// A browser makes no box much taller than this, in pixels; of a longer list the scroll bar skips rows.
const TALLEST: f64 = 15_000_000.0;
/// Rows that are drawn beyond what is in sight, on either side.
const AROUND: u64 = 20;
/// By so many rows the drawn ones move at a time.
const STEP: u64 = 10;

/// Where somebody looks, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// How far it is scrolled.
    pub top: f64,
    /// How much is in sight.
    pub height: f64,
    /// How tall a row is.
    pub row: f64,
}

/// The rows that are drawn, and how much room the others take.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    /// The first drawn row.
    pub from: u64,
    /// The one after the last.
    pub to: u64,
    /// Room above, in pixels.
    pub above: f64,
    /// Room below.
    pub below: f64,
}

impl Window {
    /// The window on a list of so many rows.
    pub fn of(count: u64, sight: Sight) -> Self {
        let (row, height) = (sight.row.max(1.0), sight.height.max(0.0));
        let whole = count as f64 * row;
        let tall = whole.min(TALLEST);
        let top = sight.top.clamp(0.0, (tall - height).max(0.0));
        // Of a list that is too tall, the same part is above as of the scroll bar.
        let first = if whole <= TALLEST { top / row } else { top / (tall - height).max(1.0) * (count as f64 - height / row).max(0.0) };
        let begin = (first as u64).min(count);
        let from = (begin / STEP * STEP).saturating_sub(AROUND);
        let to = (begin + (height / row) as u64 + STEP + AROUND).min(count);
        let above = (top - (first - from as f64) * row).max(0.0);
        let below = (tall - above - (to - from) as f64 * row).max(0.0);
        Self { from, to, above, below }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(top: f64) -> Sight {
        Sight { top, height: 720.0, row: 36.0 }
    }

    #[test]
    fn a_short_list_is_drawn_as_a_whole() {
        assert_eq!(Window::of(12, sight(0.0)), Window { from: 0, to: 12, above: 0.0, below: 0.0 });
        assert_eq!(Window::of(0, sight(0.0)), Window::default());
    }

    #[test]
    fn rows_stand_where_the_scroll_bar_says() {
        let window = Window::of(10_000, sight(36_000.0));
        assert_eq!((window.from, window.above), (980, 980.0 * 36.0));
        assert!(window.to >= 1_020 && window.to < 1_100);
        assert_eq!(window.above + window.below + (window.to - window.from) as f64 * 36.0, 360_000.0);
    }

    #[test]
    fn the_last_of_a_million_is_at_the_end() {
        let window = Window::of(1_000_000, sight(TALLEST));
        assert_eq!(window.to, 1_000_000);
        let bottom = window.above + (window.to - window.from) as f64 * 36.0;
        assert!((bottom - TALLEST).abs() < 1.0, "{bottom}");
        let middle = Window::of(1_000_000, sight(TALLEST / 2.0));
        assert!((499_900..500_100).contains(&middle.from), "{middle:?}");
        assert!(middle.above <= TALLEST / 2.0);
    }

    #[test]
    fn every_place_of_the_scroll_bar_shows_rows() {
        for count in [1, 30, 5_000, 416_666, 416_667, 3_000_000] {
            for part in 0..=100 {
                let tall = (f64::from(count as u32) * 36.0).min(TALLEST);
                let sight = sight(tall / 100.0 * f64::from(part));
                let window = Window::of(count, sight);
                let seen_top = sight.top.min((tall - 720.0).max(0.0));
                assert!(window.above <= seen_top + 0.5, "{count} {part} {window:?}");
                let bottom = window.above + (window.to - window.from) as f64 * 36.0;
                assert!(bottom + 0.5 >= (seen_top + 720.0).min(tall), "{count} {part} {window:?}");
            }
        }
    }
}
