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
    let bare: String = typed.trim().chars().filter(|c| *c != group && !c.is_whitespace()).collect();
    bare.replace(decimal, ".")
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
    }
}
