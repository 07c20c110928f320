//! Sentences with parts of their own: `{0}` in the words stands for the first part.

use leptos::prelude::*;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Words(String),
    Part(usize),
}

/// The words with the parts in their places.
pub fn sentence(words: &str, parts: Vec<AnyView>) -> AnyView {
    let mut parts: Vec<Option<AnyView>> = parts.into_iter().map(Some).collect();
    let pieces = pieces(words).into_iter().map(|piece| match piece {
        Piece::Words(words) => words.into_any(),
        Piece::Part(i) => parts.get_mut(i).and_then(Option::take).into_any(),
    });
    pieces.collect::<Vec<_>>().into_any()
}

fn pieces(words: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((number, after)) = after.split_once('}') else {
            break;
        };
        let Ok(number) = number.parse() else {
            break;
        };
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        pieces.push(Piece::Part(number));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_where_the_words_say() {
        let words = |text: &str| Piece::Words(text.to_owned());
        assert_eq!(pieces("moved {0} from {1}"), [words("moved "), Piece::Part(0), words(" from "), Piece::Part(1)]);
        assert_eq!(pieces("{1}{0}"), [Piece::Part(1), Piece::Part(0)]);
        assert_eq!(pieces("a {b} c"), [words("a {b} c")]);
        assert_eq!(pieces(""), []);
    }
}
