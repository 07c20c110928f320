//! Rows and mappings that are wrong: each is told, with what was perhaps meant.

use domain::lang::Lang;
use domain::record::RecordType;
use domain::record::Shape;
use testing::TestBook;

use super::{fixtures, folder_with, here, import, import_in, imported, options};
use crate::import::mapping::Mapping;

#[tokio::test]
async fn what_is_wrong_is_told_by_line_with_a_proposal() {
    let book = TestBook::sqlite().await;
    let (_, said) = import(&book, &options(&fixtures())).await;
    let expected = [
        "line 6: Items of interest: “GTX Prro” is not known here. Did you mean “GTX Pro”?",
        "line 7: “13/45/2017” is not a date like 12/31/2026.",
        "line 8: 4 columns instead of 8",
        "line 9: the key “D1” was on line 2 before",
        "line 10: it ends on 2017-02-02, before it begins on 2017-02-03",
        "line 11: 2099-02-02 is in the future",
        "line 12: the key is empty",
        "line 13: Stage: “Wonn” is not known here. Did you mean “Won”?",
        "line 14: Value: Not less than 0.",
        "line 15: Owner: “Nobody Here” is not known here.",
        "line 2: Industry: “technolgy” is not known here. Did you mean “technology”?",
        "missing for their stage (let in all the same): Lost reason 1",
        "empty in the file: Closed on 1; Contact 1; Value 1",
    ];
    for line in expected {
        assert!(said.contains(line), "{line}\n---\n{said}");
    }
    let (_, said) = import_in(&book, &options(&fixtures()), Lang::Vi).await;
    assert!(said.contains("dòng 13: Giai đoạn: Không có “Wonn”. Ý bạn là “Won”?"), "{said}");
    book.close().await;
}

#[tokio::test]
async fn hostile_cells_are_only_text() {
    let book = TestBook::sqlite().await;
    let name = "=cmd|' /C calc'!A0 {1} <script>alert(1)</script> '; DROP TABLE parties; --";
    let accounts = format!(
        "account,sector,revenue,employees,country,parent\n\"{name}\",retail,,,,\n\"bad\u{0}name\",retail,,,,\n{},retail,,,,\n",
        "x".repeat(300)
    );
    let folder = folder_with("accounts.csv", accounts.as_bytes());
    let (_, said) = import(&book, &options(folder.path())).await;
    assert!(imported(&book, RecordType::Party).await.iter().any(|p| p.text("name") == name), "{said}");
    assert!(said.contains("line 3: Name: There are characters in it that no text has."), "{said}");
    assert!(said.contains("line 4: Name: At most 200 characters."), "{said}");
    book.close().await;
}

#[tokio::test]
async fn what_a_file_says_never_steers_the_terminal() {
    let book = TestBook::sqlite().await;
    let cell = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{202e}\u{9b}31m";
    let deals = std::fs::read_to_string(fixtures().join("deals.csv")).expect("a fixture");
    let (head, rows) = deals.split_once('\n').expect("rows");
    let columns = head.split(',').count();
    let mut hostile = format!("{head}\n");
    for (i, row) in rows.lines().enumerate().take(columns) {
        let mut cells: Vec<String> = row.split(',').map(str::to_owned).collect();
        if let Some(at) = cells.get_mut(i) {
            *at = cell.to_owned();
        }
        hostile.push_str(&cells.join(","));
        hostile.push('\n');
    }
    let folder = folder_with("deals.csv", hostile.as_bytes());
    let (_, said) = import(&book, &options(folder.path())).await;
    let steers: Vec<char> = said.chars().filter(|c| (c.is_control() && *c != '\n') || ('\u{202a}'..='\u{202e}').contains(c)).collect();
    assert!(steers.is_empty() && said.contains("line 2"), "{steers:?} in {said:?}");
    book.close().await;
}

#[test]
fn mappings_that_cannot_be_used_say_why() {
    let cases = [
        ("nmae = 1", "nmae"),
        ("name = \"a\"\n[[record]]\ntype = \"partty\"\nsource = \"s\"\nkey = \"k\"\nfields = {}", "Did you mean “party”?"),
        ("name = \"a\"\n[[record]]\ntype = \"party\"\nsource = \"s\"\nkey = \"k\"\nfields = { nmae = \"x\" }", "Did you mean “name”?"),
        (
            "name = \"a\"\n[[record]]\ntype = \"opportunity\"\nsource = \"s\"\nkey = \"k\"\nfields = { place = \"x\" }",
            "has no field “place”",
        ),
        ("name = \"a\"\n[[record]]\ntype = \"party\"\nsource = \"s\"\nkey = \"k\"\nfields = { parent = \"x\" }", "needs link"),
        (
            "name = \"a\"\n[[record]]\ntype = \"party\"\nsource = \"s\"\nkey = \"k\"\nfields = { parent = { from = \"x\", link = \"t\" } }",
            "links to “t”",
        ),
        ("name = \"a\"\n[[record]]\ntype = \"party\"\nsource = \"s\"\nkey = \"{k\"\nfields = {}", "brace"),
    ];
    for (text, expected) in cases {
        let said = Mapping::understand("m.toml", text, Shape::default()).map(|_| ()).map_err(|fault| fault.say(Lang::En));
        assert!(said.as_ref().is_err_and(|said| said.contains(expected)), "{expected}: {said:?}");
    }
}

#[test]
fn the_mapping_that_comes_along_can_be_used() {
    let path = here().join("../imports/sales-pipeline/mapping.toml");
    assert!(Mapping::read(&path, Shape::default()).map_err(|fault| fault.say(Lang::En)).is_ok());
}
