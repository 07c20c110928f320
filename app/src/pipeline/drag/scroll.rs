//! Scrolling while a card is in the hand: near the edges, faster the nearer; on a phone page by page.

use leptos::prelude::*;
use web_sys::{Element, ScrollBehavior, ScrollToOptions};

/// How near to an edge scrolling begins.
const EDGE: f64 = 64.0;
/// The most pixels of a frame.
const FASTEST: f64 = 18.0;
/// On a phone the card must be so near to turn the page.
const PAGE_EDGE: f64 = 36.0;
/// How many frames it must stay there.
const PAGE_PAUSE: u32 = 18;
/// How many frames pass before the next page.
const PAGE_FRAMES: u32 = 72;

/// What scrolling remembers from frame to frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scroll {
    at_edge: u32,
}

impl Scroll {
    /// Scrolls what lies under the pointer by one frame.
    pub fn step(&mut self, board: &Element, x: f64, y: f64) {
        let rect = board.get_bounding_client_rect();
        if rect.width() < 768.0 && snaps() {
            self.turn(board, x, rect.left(), rect.right());
        } else {
            let by = speed(x, rect.left(), rect.right());
            if by != 0.0 {
                board.set_scroll_left(board.scroll_left() + by as i32);
            }
        }
        let under = document().element_from_point(x as f32, y as f32);
        let column = under.and_then(|under| under.closest(".column").ok().flatten());
        if let Some(cards) = column.and_then(|column| column.query_selector(".cards").ok().flatten()) {
            let rect = cards.get_bounding_client_rect();
            // What is covered by won and lost is no edge that one could reach.
            let dock = document().query_selector(".dock").ok().flatten().map(|dock| dock.get_bounding_client_rect().top());
            let by = speed(y, rect.top(), dock.map_or(rect.bottom(), |dock| dock.min(rect.bottom())));
            if by != 0.0 {
                cards.set_scroll_top(cards.scroll_top() + by as i32);
            }
        }
    }

    fn turn(&mut self, board: &Element, x: f64, left: f64, right: f64) {
        let way = if x < left + PAGE_EDGE {
            -1.0
        } else if x > right - PAGE_EDGE {
            1.0
        } else {
            self.at_edge = 0;
            return;
        };
        self.at_edge += 1;
        if self.at_edge % PAGE_FRAMES == PAGE_PAUSE {
            let options = ScrollToOptions::new();
            options.set_left(f64::from(board.scroll_left()) + way * (right - left));
            options.set_behavior(ScrollBehavior::Smooth);
            board.scroll_to_with_scroll_to_options(&options);
        }
    }
}

/// Whether the board is turned page by page.
fn snaps() -> bool {
    window().match_media("(width < 48rem)").ok().flatten().is_some_and(|query| query.matches())
}

/// Pixels of one frame: none in the middle, more towards either edge.
fn speed(at: f64, low: f64, high: f64) -> f64 {
    let edge = EDGE.min((high - low) / 4.0);
    if edge <= 0.0 {
        return 0.0;
    }
    if at < low + edge {
        -FASTEST * ((low + edge - at) / edge).min(1.0)
    } else if at > high - edge {
        FASTEST * ((at - high + edge) / edge).min(1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_the_edge_the_faster() {
        assert_eq!(speed(500.0, 0.0, 1000.0), 0.0);
        assert!(speed(60.0, 0.0, 1000.0) > speed(10.0, 0.0, 1000.0));
        assert_eq!(speed(-100.0, 0.0, 1000.0), -FASTEST);
        assert_eq!(speed(1000.0, 0.0, 1000.0), FASTEST);
        assert_eq!(speed(5.0, 10.0, 10.0), 0.0);
    }
}
