//! The sheet of keys, made from the same register that answers them.

use domain::sort::sort_by_key;
use domain::words::Word;
use leptos::prelude::*;

use super::panel::draw_keys;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, Register};
use crate::kit::Dialog;
use crate::kit::erased::Together;
use crate::pages::Part;

/// The sheet.
pub struct KeySheet {
    /// What can be done.
    pub register: Register,
}

impl Part for KeySheet {
    fn draw(self) -> AnyView {
        let (client, register) = (use_client(), self.register);
        let open = RwSignal::new(false);
        Effect::new(move |was: Option<bool>| {
            if was == Some(true) && !open.get() {
                register.over.set(None);
            }
            open.get()
        });
        // Its code may have come just now, and then it is not in the page yet.
        request_animation_frame(move || {
            open.try_set(true);
        });
        let groups = StoredValue::new(groups(register.commands()));
        view! {
            <Dialog open=open title=client.say(Word::KeyboardKeys).to_owned() wide=true>
                <div class="dialog-body key-sheet" tabindex="0">
                    {groups.with_value(|groups| groups.iter().map(|(group, commands)| draw_group(client, *group, commands)).together())}
                </div>
            </Dialog>
        }
        .into_any()
    }
}

/// The commands with keys, by heading; of those with the same keys the one that answers them, which was offered last.
fn groups(commands: Vec<Command>) -> Vec<(Group, Vec<Command>)> {
    let mut kept: Vec<Command> = Vec::new();
    for command in commands.into_iter().filter(|command| !command.keys.is_empty()) {
        kept.retain(|other| other.keys != command.keys || other.group != command.group && other.group >= Group::Board);
        kept.push(command);
    }
    sort_by_key(&mut kept, |command| command.group);
    let mut groups: Vec<(Group, Vec<Command>)> = Vec::new();
    for command in kept {
        match groups.last_mut().filter(|(group, _)| *group == command.group) {
            Some((_, commands)) => commands.push(command),
            None => groups.push((command.group, vec![command])),
        }
    }
    groups
}

fn draw_group(client: Client, group: Group, commands: &[Command]) -> AnyView {
    let line = |command: &Command| {
        let keys = command.keys.iter().map(|keys| draw_keys(keys)).together();
        view! {
            <div>
                <dt>{command.name.text(&client.shape_now(), client.lang())}</dt>
                <dd>{keys}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{client.say(group.word())}</h3>
            <dl>{commands.iter().map(line).together()}</dl>
        </section>
    }
    .into_any()
}
