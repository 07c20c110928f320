//! Names of people and organisations.

use crate::fold::fold;
use crate::sort::sort_by_key;

/// Legal forms that mean nothing else, wherever they stand; longer ones first.
const FORMS: [&[&str]; 29] = [
    &["cong", "ty", "trach", "nhiem", "huu", "han"],
    &["trach", "nhiem", "huu", "han"],
    &["cong", "ty", "co", "phan"],
    &["cty", "co", "phan"],
    &["thuong", "mai", "co", "phan"],
    &["doanh", "nghiep", "tu", "nhan"],
    &["mot", "thanh", "vien"],
    &["hai", "thanh", "vien"],
    &["1", "thanh", "vien"],
    &["2", "thanh", "vien"],
    &["tong", "cong", "ty"],
    &["joint", "stock", "company"],
    &["cong", "ty", "cp"],
    &["cty", "cp"],
    &["cong", "ty"],
    &["co", "ltd"],
    &["pte", "ltd"],
    &["pty", "ltd"],
    &["cty"],
    &["ctcp"],
    &["tmcp"],
    &["tnhh"],
    &["mtv"],
    &["dntn"],
    &["jsc"],
    &["ltd"],
    &["llc"],
    &["inc"],
    &["gmbh"],
];

/// Forms that are words of their own elsewhere ("Cô Ba", "CP Group"), and so only count at the end.
const ENDINGS: [&[&str]; 20] = [
    &["co", "phan"],
    &["cp"],
    &["co"],
    &["company"],
    &["corp"],
    &["corporation"],
    &["incorporated"],
    &["limited"],
    &["llp"],
    &["plc"],
    &["pte"],
    &["pty"],
    &["ag"],
    &["kg"],
    &["sa"],
    &["sarl"],
    &["bv"],
    &["nv"],
    &["kk"],
    &["bhd"],
];

/// An organisation's name for comparing: folded, abbreviations joined (`S.A.` as `sa`), legal forms left out.
///
/// A name that consists of legal forms only keeps them. Empty if the name has neither letters nor digits.
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let words = joined_initials(&folded);
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    let mut rest: &[String] = &words;
    while let Some((word, after)) = rest.split_first() {
        match FORMS.iter().find(|form| starts_with(rest, form)) {
            Some(form) => rest = &rest[form.len()..],
            None => {
                kept.push(word);
                rest = after;
            }
        }
    }
    while let Some(ending) = ENDINGS.iter().find(|ending| kept.len() > ending.len() && kept.ends_with(ending)) {
        kept.truncate(kept.len() - ending.len());
    }
    if kept.is_empty() { words.join(" ") } else { kept.join(" ") }
}

fn starts_with(words: &[String], form: &[&str]) -> bool {
    words.len() >= form.len() && words.iter().zip(form).all(|(word, part)| word == part)
}

/// The words, with runs of single letters made one word.
fn joined_initials(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut in_run = false;
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let single = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        match words.last_mut() {
            Some(run) if single && in_run => run.push_str(word),
            _ => words.push(word.to_owned()),
        }
        in_run = single;
    }
    words
}

/// Words of a name that take part in a comparison, and letters of a word; more would cost and tell nothing.
const MAX_WORDS: usize = 16;
const MAX_LETTERS: usize = 48;

/// How alike two names are once folded: 100 for the same, 0 for nothing in common; the order of the two is the same.
///
/// Words are matched one to one in any order, with room for slips in words of four letters and more (short Vietnamese
/// names differ by one letter: An, Anh); the share of letters in matched words counts. Organisations are better
/// compared by their [`name_key`]s.
pub fn similarity(a: &str, b: &str) -> u8 {
    let (a, b) = (fold(a), fold(b));
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    if a == b {
        return 100;
    }
    if a.replace(' ', "") == b.replace(' ', "") {
        return 98;
    }
    let (a, b) = if a < b { (a, b) } else { (b, a) };
    let (a, b) = (letters(&a), letters(&b));
    let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
    for (i, left) in a.iter().enumerate() {
        for (j, right) in b.iter().enumerate() {
            let alike = word_similarity(left, right);
            if alike > 0 {
                pairs.push((alike * (left.len() + right.len()) as u32, i, j));
            }
        }
    }
    sort_by_key(&mut pairs, |&(weight, i, j)| (std::cmp::Reverse(weight), i, j));
    let (mut left_used, mut right_used) = ([false; MAX_WORDS], [false; MAX_WORDS]);
    let mut matched = 0;
    for (weight, i, j) in pairs {
        if !left_used[i] && !right_used[j] {
            (left_used[i], right_used[j]) = (true, true);
            matched += weight;
        }
    }
    let all: usize = a.iter().chain(&b).map(Vec::len).sum();
    // The same words in another order are all but the same name.
    (matched / all.max(1) as u32).min(99) as u8
}

fn letters(folded: &str) -> Vec<Vec<char>> {
    folded.split(' ').take(MAX_WORDS).map(|word| word.chars().take(MAX_LETTERS).collect()).collect()
}

/// 100 for equal words, less for slips, 0 when they are different words.
fn word_similarity(a: &[char], b: &[char]) -> u32 {
    if a == b {
        return 100;
    }
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    // One slip in four letters, two in eight, and so on.
    let slips = short / 4;
    if slips == 0 || long - short > slips {
        return 0;
    }
    match distance(a, b) {
        distance if distance <= slips => (100 - 100 * distance / long) as u32,
        _ => 0,
    }
}

/// How many letters must be put in, left out, replaced or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn legal_forms_fall_away() {
        for name in [
            "Công ty TNHH Hoà Phát",
            "CÔNG TY CỔ PHẦN HÒA PHÁT",
            "Công ty Trách nhiệm hữu hạn Một thành viên Hòa Phát",
            "Cty CP Hoà Phát",
            "CTCP Hòa Phát",
            "Tổng công ty Hoà Phát - CTCP",
            "Hoa Phat JSC",
            "Hoa Phat Co., Ltd.",
            "Hoa Phat Corp.",
            "Hoa Phat, Inc.",
            "Hoa Phat GmbH & Co. KG",
            "Hoa Phat L.L.C.",
            "Hoa Phat S.A.",
            "Hòa Phát cổ phần",
            "Hoa Phat Joint Stock Company",
            "Hoa Phat Pte. Ltd.",
        ] {
            assert_eq!(name_key(name), "hoa phat", "{name:?}");
        }
        assert_eq!(name_key("Ngân hàng TMCP Á Châu"), name_key("Ngân hàng Thương mại Cổ phần Á Châu"));
    }

    #[test]
    fn words_that_only_look_like_forms_stay() {
        assert_eq!(name_key("Cô Ba Coffee"), "co ba coffee");
        assert_eq!(name_key("Cô Phan Thị Hà"), "co phan thi ha");
        assert_eq!(name_key("C.P. Việt Nam"), "cp viet nam");
        assert_eq!(name_key("Incredible Corporate"), "incredible corporate");
        assert_eq!(name_key("Nguyễn Văn A"), "nguyen van a");
    }

    #[test]
    fn nothing_but_forms_stays() {
        assert_eq!(name_key("Công ty TNHH"), "cong ty tnhh");
        assert_eq!(name_key("The Company"), "the");
        assert_eq!(name_key("Company"), "company");
        assert_eq!(name_key(" - "), "");
    }

    #[test]
    fn likely_and_unlikely_names() {
        assert_eq!(similarity("Nguyễn Văn Vũ", "nguyen van vu"), 100);
        assert_eq!(similarity("Việt Nam Airlines", "Vietnam Airlines"), 98);
        assert_eq!(similarity("Vũ Nguyễn Văn", "Nguyễn Văn Vũ"), 99);
        for (a, b) in [("Jonh Smith", "John Smith"), ("Microsft", "Microsoft"), ("Nguyễn Văn Hường", "Nguyen Van Huong")] {
            assert!(similarity(a, b) >= 85, "{a} / {b}: {}", similarity(a, b));
        }
        for (a, b) in [("Nguyễn Văn An", "Nguyễn Văn Anh"), ("FPT", "FPT Software"), ("Lê Vũ", "Lý Vũ"), ("Acme", "Apex")] {
            assert!(similarity(a, b) < 85, "{a} / {b}: {}", similarity(a, b));
        }
        assert_eq!(similarity("", ""), 0);
        assert_eq!(similarity("Acme", "Bravo"), 0);
    }

    #[test]
    fn long_texts_cost_little() {
        let long = "x".repeat(200_000);
        let many = "từ ".repeat(50_000);
        assert_eq!(similarity(&long, &many), 0);
    }

    proptest! {
        #[test]
        fn similarity_is_symmetric_and_within_bounds(a in "[abđA ]{0,24}", b in "[abđA ]{0,24}") {
            let alike = similarity(&a, &b);
            prop_assert!(alike <= 100);
            prop_assert_eq!(alike, similarity(&b, &a));
            prop_assert_eq!(alike == 100, fold(&a) == fold(&b) && !fold(&a).is_empty());
        }

        #[test]
        fn a_name_is_like_itself(name in "[a-zàấđễịõợừỹ]{1,20}( [a-zàấđễịõợừỹ]{1,9}){0,3}") {
            prop_assert_eq!(similarity(&name, &name.to_uppercase()), 100);
        }

        #[test]
        fn a_name_key_is_folded_and_never_empties_a_name(name: String) {
            let key = name_key(&name);
            prop_assert_eq!(key.is_empty(), fold(&name).is_empty());
            prop_assert_eq!(fold(&key), key);
        }
    }
}
