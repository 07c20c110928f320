//! What can be taken back and done again in this tab.

use domain::id::Id;

/// What an accepted or refused command was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Something new.
    Act,
    /// Taking back.
    Undo,
    /// Doing again.
    Redo,
}

/// The commands of this tab in their order.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Id>,
    undone: Vec<Id>,
}

/// Older ones are forgotten.
const MOST: usize = 100;

impl History {
    /// Remembers a command that was sent.
    pub fn note(&mut self, command: Id, purpose: Purpose) {
        let list = match purpose {
            Purpose::Act => {
                self.undone.clear();
                &mut self.done
            }
            Purpose::Redo => &mut self.done,
            Purpose::Undo => &mut self.undone,
        };
        list.push(command);
        if list.len() > MOST {
            list.remove(0);
        }
    }

    /// Forgets a command that changed nothing.
    pub fn forget(&mut self, command: Id) {
        self.done.retain(|id| *id != command);
        self.undone.retain(|id| *id != command);
    }

    /// The command to take back: that one, or the last.
    pub fn undo(&mut self, command: Option<Id>) -> Option<Id> {
        match command {
            Some(command) => {
                self.forget(command);
                Some(command)
            }
            None => self.done.pop(),
        }
    }

    /// The taking back that is to be taken back.
    pub fn redo(&mut self) -> Option<Id> {
        self.undone.pop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    #[test]
    fn the_last_goes_first_and_comes_back() {
        let mut history = History::default();
        history.note(id(1), Purpose::Act);
        history.note(id(2), Purpose::Act);
        assert_eq!(history.undo(None), Some(id(2)));
        history.note(id(3), Purpose::Undo);
        assert_eq!(history.redo(), Some(id(3)));
        history.note(id(4), Purpose::Redo);
        assert_eq!(history.undo(None), Some(id(4)));
        assert_eq!(history.undo(None), Some(id(1)));
        assert_eq!(history.undo(None), None);
    }

    #[test]
    fn something_new_ends_redo() {
        let mut history = History::default();
        history.note(id(1), Purpose::Act);
        history.undo(None);
        history.note(id(2), Purpose::Undo);
        history.note(id(3), Purpose::Act);
        assert_eq!(history.redo(), None);
    }

    #[test]
    fn a_chosen_one_is_taken_out_of_the_middle() {
        let mut history = History::default();
        history.note(id(1), Purpose::Act);
        history.note(id(2), Purpose::Act);
        assert_eq!(history.undo(Some(id(1))), Some(id(1)));
        history.forget(id(2));
        assert_eq!(history.undo(None), None);
    }
}
