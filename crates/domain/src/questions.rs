//! The questions that a browser asks, and their answers.

mod board;
mod fillings;
mod records;
mod search;
mod segments;
mod session;

pub use board::{Board, BoardFilter, BoardView, Card, Column, ColumnTotal, ColumnView, CurrencyTotal, Period};
pub use fillings::{Filling, Fillings};
pub use records::{
    Candidate, Directory, DirectoryView, Duplicates, Entry, Figures, FiguresView, Group, Groups, GroupsView, List, ListView, MOST_GROUPS,
    MOST_MATCHING, MOST_TAGS, Matching, MatchingView, Read, ReadView, Sort, Suggest, Suggestion, Sum, Timeline, TimelineView, UsedTag,
    UsedTags,
};
pub use search::{Found, Hit, Search, SearchView};
pub use segments::{MOST_SEGMENTS, SegmentView, Segments};
pub use session::{LiveChange, LiveEvent, Me, MeView};
