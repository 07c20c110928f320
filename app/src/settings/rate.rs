//! Exchange rates as people write them, in groups of three and with the decimal sign of their language.

use domain::lang::Lang;

const fn signs(lang: Lang) -> (char, char) {
    match lang {
        Lang::En => (',', '.'),
        Lang::Vi => ('.', ','),
    }
}

/// The form of `domain::money::Rate` from what was typed; what makes no sense stays so and is refused there.
pub fn read(typed: &str, lang: Lang) -> String {
    let (group, decimal) = signs(lang);
    let bare: String = typed.trim().chars().map(|c| if c.is_whitespace() { group } else { c }).collect();
    let (whole, fraction) = bare.split_once(decimal).unwrap_or((&bare, ""));
    if fraction.contains([group, decimal]) || !is_grouped(whole, group) {
        return typed.to_owned();
    }
    let whole = whole.replace(group, "");
    if bare.contains(decimal) { format!("{whole}.{fraction}") } else { whole }
}

/// Whether groups, where there are any, are of three digits, but for the first one.
fn is_grouped(whole: &str, group: char) -> bool {
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let mut others = groups.peekable();
    others.peek().is_none() || ((1..=3).contains(&first.len()) && others.all(|each| each.len() == 3))
}

/// What a person reads for the form of `domain::money::Rate`.
pub fn write(rate: &str, lang: Lang) -> String {
    let (group, decimal) = signs(lang);
    let (whole, fraction) = rate.split_once('.').unwrap_or((rate, ""));
    let mut text = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.chars().count() - i) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_the_same() {
        for rate in ["1", "25430", "0.0000394", "1234567.5", "999", "1000"] {
            for lang in [Lang::En, Lang::Vi] {
                assert_eq!(read(&write(rate, lang), lang), rate);
            }
        }
    }

    #[test]
    fn each_language_has_its_signs() {
        assert_eq!(write("25430.5", Lang::En), "25,430.5");
        assert_eq!(write("25430.5", Lang::Vi), "25.430,5");
        assert_eq!(read("25 430,5", Lang::Vi), "25430.5");
        assert_eq!(read("many", Lang::En), "many");
        assert_eq!(read("0,5", Lang::Vi), "0.5");
    }

    #[test]
    fn groups_that_are_none_are_left_to_be_refused() {
        for (typed, lang) in
            [("1,5.3", Lang::En), ("27,65,0", Lang::En), ("1.2.3", Lang::En), ("27,65", Lang::En), ("1.5,3", Lang::Vi), ("1,5 3", Lang::Vi)]
        {
            assert_eq!(domain::money::Rate::parse(&read(typed, lang)), None, "{typed}");
        }
        assert_eq!(read("27,650.5", Lang::En), "27650.5");
    }
}
