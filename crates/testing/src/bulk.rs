//! Entries as a bulk takes them.

use domain::command::Change;
use store::bulk::Entry;
use store::journal::Head;

use crate::TestBook;

/// An entry of the administrator's with those changes, some minutes after the one before.
pub fn entry(book: &TestBook, changes: Vec<Change>) -> Entry {
    book.clock.advance(chrono::Duration::minutes(7));
    let at = book.service.clock().now();
    let head = Head {
        command: book.service.new_id(),
        actor: book.people.administrator,
        verb: "create_record".into(),
        recorded_at: at,
        effective_at: at,
        queue: None,
        batch: None,
        undoes: None,
    };
    Entry { head, changes }
}
