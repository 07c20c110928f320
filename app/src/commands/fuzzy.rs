//! How well a name answers what was typed: every word begins one of the name's, or its letters stand in the name in their order.

use domain::fold::fold;

/// So well a name answers each word at least that begins one of its own.
pub const SURE: u32 = 9;

/// So well a name answers at least that begins with what was typed.
pub const BEGUN: u32 = 20;

/// What was typed, folded, in words.
pub fn of_text(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How well the best of some names answers; more is better, `None` does not.
pub fn likeness(asked: &[String], names: &[String]) -> Option<u32> {
    names.iter().filter_map(|name| of_name(asked, &fold(name))).max()
}

fn of_name(asked: &[String], name: &str) -> Option<u32> {
    let words: Vec<&str> = name.split(' ').collect();
    let whole = if name.starts_with(&asked.join(" ")) { BEGUN } else { 0 };
    let each: Option<u32> = asked.iter().map(|sought| of_word(sought, &words, name)).sum();
    each.map(|each| each + whole)
}

fn of_word(sought: &str, words: &[&str], name: &str) -> Option<u32> {
    if words.contains(&sought) {
        return Some(12);
    }
    if let Some(at) = words.iter().position(|word| word.starts_with(sought)) {
        // The first word of a command says what it does.
        return Some(if at == 0 { SURE + 1 } else { SURE });
    }
    if sought.chars().count() >= 3 && name.contains(sought) {
        return Some(5);
    }
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    if sought.chars().count() >= 2 && initials.starts_with(sought) {
        return Some(4);
    }
    (sought.chars().count() >= 3 && is_in_order(sought, name)).then_some(1)
}

/// Whether the letters stand in the name in their order, beginning where a word does.
fn is_in_order(sought: &str, name: &str) -> bool {
    name.split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some(&name[start..])
        })
        .any(|rest| {
            let mut letters = rest.chars();
            rest.starts_with(|first| sought.starts_with(first)) && sought.chars().all(|letter| letters.any(|other| other == letter))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(text: &str, name: &str) -> Option<u32> {
        likeness(&of_text(text), &[name.to_owned()])
    }

    #[test]
    fn the_nearest_is_the_best() {
        let names = ["New deal", "Hand over to Deanna", "Settled deals", "New lead"];
        let best = |text: &str| names.into_iter().filter(|name| like(text, name).is_some()).max_by_key(|name| like(text, name));
        assert_eq!(best("new de"), Some("New deal"));
        assert_eq!(best("deal"), Some("New deal"));
        assert_eq!(best("hand dea"), Some("Hand over to Deanna"));
        assert_eq!(best("nl"), Some("New lead"));
        assert_eq!(best("hndov"), Some("Hand over to Deanna"));
        assert_eq!(best("xyz"), None);
        assert_eq!(best("new xyz"), None);
    }

    #[test]
    fn marks_and_case_do_not_matter_and_either_name_counts() {
        assert!(like("dang xuat", "Đăng xuất").is_some());
        assert!(like("ĐX", "Đăng xuất").is_some());
        let names = ["Sign out".to_owned(), "Đăng xuất".to_owned()];
        assert_eq!(likeness(&of_text("sign"), &names), likeness(&of_text("dang"), &names));
    }

    #[test]
    fn nothing_typed_is_like_everything() {
        assert_eq!(like(" ", "New deal"), Some(20));
    }
}
