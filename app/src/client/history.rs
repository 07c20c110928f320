//! What can be taken back and done again in this tab.

use std::collections::VecDeque;

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

/// The commands of this tab in their order; those that were sent together are taken back together.
#[derive(Debug, Default)]
pub struct History {
    /// What was said of those that were accepted.
    said: VecDeque<(Id, String)>,
    done: Vec<Vec<Id>>,
    undone: Vec<Vec<Id>>,
}

/// Older ones are forgotten.
const MOST: usize = 100;

impl History {
    /// Remembers commands that were sent together.
    pub fn note(&mut self, commands: Vec<Id>, purpose: Purpose) {
        let list = match purpose {
            Purpose::Act => {
                self.undone.clear();
                &mut self.done
            }
            Purpose::Redo => &mut self.done,
            Purpose::Undo => &mut self.undone,
        };
        list.push(commands);
        if list.len() > MOST {
            list.remove(0);
        }
    }

    /// Remembers what was said of a command.
    pub fn say(&mut self, command: Id, text: String) {
        self.said.push_back((command, text));
        if self.said.len() > MOST {
            self.said.pop_front();
        }
    }

    /// What was said of one of some commands.
    pub fn said(&self, commands: &[Id]) -> Option<&str> {
        self.said.iter().find(|(command, _)| commands.contains(command)).map(|(_, text)| text.as_str())
    }

    /// Forgets a command that changed nothing.
    pub fn forget(&mut self, command: Id) {
        for list in [&mut self.done, &mut self.undone] {
            list.iter_mut().for_each(|commands| commands.retain(|id| *id != command));
            list.retain(|commands| !commands.is_empty());
        }
    }

    /// The commands to take back, with what was sent together: that one, or the last.
    pub fn undo(&mut self, command: Option<Id>) -> Vec<Id> {
        let Some(command) = command else { return self.done.pop().unwrap_or_default() };
        for list in [&mut self.done, &mut self.undone] {
            if let Some(at) = list.iter().position(|commands| commands.contains(&command)) {
                return list.remove(at);
            }
        }
        vec![command]
    }

    /// The taking back that is to be taken back.
    pub fn redo(&mut self) -> Vec<Id> {
        self.undone.pop().unwrap_or_default()
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
        history.note(vec![id(1)], Purpose::Act);
        history.note(vec![id(2)], Purpose::Act);
        assert_eq!(history.undo(None), [id(2)]);
        history.note(vec![id(3)], Purpose::Undo);
        assert_eq!(history.redo(), [id(3)]);
        history.note(vec![id(4)], Purpose::Redo);
        assert_eq!(history.undo(None), [id(4)]);
        assert_eq!(history.undo(None), [id(1)]);
        assert!(history.undo(None).is_empty());
    }

    #[test]
    fn what_was_said_is_known_when_it_is_taken_back() {
        let mut history = History::default();
        history.say(id(1), "Moved".to_owned());
        assert_eq!(history.said(&[id(2), id(1)]), Some("Moved"));
        (2..=101).for_each(|n| history.say(id(n), String::new()));
        assert_eq!(history.said(&[id(1)]), None);
    }

    #[test]
    fn something_new_ends_redo() {
        let mut history = History::default();
        history.note(vec![id(1)], Purpose::Act);
        history.undo(None);
        history.note(vec![id(2)], Purpose::Undo);
        history.note(vec![id(3)], Purpose::Act);
        assert!(history.redo().is_empty());
    }

    #[test]
    fn a_chosen_one_is_taken_out_of_the_middle() {
        let mut history = History::default();
        history.note(vec![id(1)], Purpose::Act);
        history.note(vec![id(2)], Purpose::Act);
        assert_eq!(history.undo(Some(id(1))), [id(1)]);
        history.forget(id(2));
        assert!(history.undo(None).is_empty());
    }

    #[test]
    fn what_was_sent_together_is_taken_back_together() {
        let mut history = History::default();
        history.note(vec![id(1), id(2), id(3)], Purpose::Act);
        history.note(vec![id(4)], Purpose::Act);
        history.forget(id(2));
        assert_eq!(history.undo(Some(id(1))), [id(1), id(3)]);
        assert_eq!(history.undo(Some(id(9))), [id(9)]);
        assert_eq!(history.undo(None), [id(4)]);
    }
}
