//! Views whose type is the same wherever they stand. The framework compiles the building, hydrating and rebuilding of a view
//! once for each type, and every closure and every row is a type of its own: what goes through here costs the browser's code
//! a call instead of a copy.

use std::hash::Hash;
use std::sync::{Arc, Mutex};

use domain::id::Id;
use leptos::prelude::*;

/// What `draw` gives, drawn anew whenever a signal that it reads changes.
pub fn live<V: IntoAny>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    let place = Place::here();
    let shared: Arc<Mutex<dyn FnMut() -> AnyView + Send>> =
        Arc::new(Mutex::new(move || if place.is_gone() { ().into_any() } else { draw().into_any() }));
    shared.into_any()
}

/// The part of a page in which something is drawn. When that is taken away together with a change that wakes what is drawn in it, the
/// framework may still draw it once more, though the signals that it reads are gone.
/// On the server nothing is drawn twice.
#[derive(Clone, Copy)]
struct Place(Option<StoredValue<()>>);

impl Place {
    fn here() -> Self {
        Self((!cfg!(feature = "ssr")).then(|| StoredValue::new(())))
    }

    fn is_gone(self) -> bool {
        self.0.is_some_and(|place| place.is_disposed())
    }
}

/// Views one after the other, as one.
pub trait Together {
    /// Puts them together.
    fn together(self) -> AnyView;
}

impl<V: IntoAny, I: IntoIterator<Item = V>> Together for I {
    fn together(self) -> AnyView {
        self.into_iter().map(IntoAny::into_any).collect::<Vec<AnyView>>().into_any()
    }
}

/// A view for each item, kept as long as its key is among them and moved when the order changes. The key tells items apart; an
/// item whose key stays is not drawn again.
pub fn each<T, I, K, V>(
    items: impl Fn() -> I + Send + 'static,
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    draw: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView
where
    T: Send + 'static,
    I: IntoIterator<Item = T>,
    K: Into<Key>,
    V: IntoAny,
{
    let draw = Arc::new(draw);
    let row = move |item: T| {
        let draw = Arc::clone(&draw);
        Row { key: key(&item).into(), draw: Box::new(move || draw(item).into_any()) }
    };
    let place = Place::here();
    rows(Box::new(move || if place.is_gone() { Vec::new() } else { items().into_iter().map(&row).collect() }))
}

type Draw = Box<dyn FnOnce() -> AnyView + Send>;

struct Row {
    key: Key,
    draw: Draw,
}

fn rows(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <For each=rows key=|row| row.key.clone() children=|row| (row.draw)() /> }.into_any()
}

/// What tells the items of [`each`] apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A record's or a command's id.
    Id(Id),
    /// A place, a version, a number given in order.
    Number(u64),
    /// A text.
    Text(String),
    /// Several together.
    All(Vec<Key>),
}

impl From<Id> for Key {
    fn from(id: Id) -> Self {
        Self::Id(id)
    }
}

impl From<i64> for Key {
    fn from(number: i64) -> Self {
        Self::Number(number.cast_unsigned())
    }
}

impl From<usize> for Key {
    fn from(place: usize) -> Self {
        Self::Number(place as u64)
    }
}

impl From<u32> for Key {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Key {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<A: Into<Self>, B: Into<Self>> From<(A, B)> for Key {
    fn from((one, other): (A, B)) -> Self {
        Self::All(vec![one.into(), other.into()])
    }
}

impl<A: Into<Self>, B: Into<Self>, C: Into<Self>> From<(A, B, C)> for Key {
    fn from((one, other, third): (A, B, C)) -> Self {
        Self::All(vec![one.into(), other.into(), third.into()])
    }
}
