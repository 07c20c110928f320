//! What is done to the selected rows, and what is told of it.

use std::cell::RefCell;
use std::rc::Rc;

use domain::command::Verb;
use domain::id::Id;
use domain::number::format_count;
use domain::verbs::{MOST_AT_ONCE, Many};
use domain::words::Word;

use super::cell_editor::named;
use super::table::Shape;
use crate::client::Outcome;

/// Sends a verb for the selected rows: as many commands as it takes, which are taken back as one. Those that cannot be done
/// stay selected and are told.
pub fn send_many<V: Verb>(shape: Shape, told: Word, verb: impl Fn(Vec<Id>) -> V) {
    let client = shape.client();
    let ids = shape.selection.ids();
    let sent = client.send_together(ids.chunks(MOST_AT_ONCE).map(|ids| verb(ids.to_vec())));
    let Some(first) = sent.first().map(|sent| sent.command) else { return };
    let waiting = Rc::new(RefCell::new((sent.len(), Many::default())));
    for each in sent {
        let waiting = Rc::clone(&waiting);
        each.then(move |outcome| {
            let mut all = waiting.borrow_mut();
            let (count, many) = &mut *all;
            *count -= 1;
            gather(many, outcome);
            if *count == 0 {
                if many.done > 0 {
                    client.toast_done(client.fill(told, &[&format_count(many.done as i64, client.lang())]), first);
                }
                if !many.left.is_empty() {
                    client.toast_left(&many.left, |id| named(shape, id));
                    shape.selection.set_if_there(many.left.iter().map(|left| left.record));
                }
            }
        });
    }
}

/// A command that was refused as a whole is told by the queue.
fn gather(all: &mut Many, outcome: &Outcome) {
    let many = outcome.as_ref().ok().and_then(|accepted| serde_json::from_value::<Many>(accepted.answer.clone()).ok());
    if let Some(many) = many {
        all.done += many.done;
        all.left.extend(many.left);
    }
}
