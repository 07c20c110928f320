//! Files that cannot be used are told before anything is written; odd ones that can be are read.

use std::path::Path;

use domain::lang::Lang;
use domain::record::RecordType;
use testing::TestBook;

use super::{Ended, folder_with, import, imported, options};
use crate::import::rows::{MOST_BYTES, Source};

#[tokio::test]
async fn files_that_cannot_be_used_are_told_before_anything_is_written() {
    let book = TestBook::sqlite().await;
    let head = book.service.db().head().await.expect("the head is read");
    let cases: [(&str, &[u8], &str); 8] = [
        ("people.csv", b"agent,office\nAnna,Central\nJos\xe9,East\n", "people.csv, line 3, column “agent”: this is not UTF-8."),
        ("people.csv", b"\xff\xfea\0g\0", "people.csv is UTF-16, not UTF-8."),
        ("people.csv", b"", "people.csv is empty"),
        ("people.csv", b"agent,ofice\nAnna,Central\n", "people.csv has no column “office”. It has: agent, ofice. Did you mean “ofice”?"),
        ("people.csv", b"agent;office\nAnna;Central\n", "delimiter = \";\""),
        ("people.csv", b"agent,office,agent\n", "people.csv has two columns “agent”."),
        ("people.csv", b"\x00\x01\x02\x03", "people.csv has no column “office”."),
        ("people.csv", b"agent,office\n\xc3", "not UTF-8"),
    ];
    for (name, bytes, expected) in cases {
        let folder = folder_with(name, bytes);
        let (ended, said) = import(&book, &options(folder.path())).await;
        assert_eq!(ended, Ended::Unusable, "{said}");
        assert!(said.contains(expected), "{expected}\n---\n{said}");
    }
    let missing = import(&book, &options(Path::new("nowhere"))).await;
    assert_eq!(missing.0, Ended::Unusable);
    assert_eq!(book.service.db().head().await.ok(), Some(head));
    book.close().await;
}

#[tokio::test]
async fn a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() {
    let book = TestBook::sqlite().await;
    let mut bytes = b"agent,office\nAnna Snelling,Central\n\"Moses,East\n".to_vec();
    bytes.resize(9_000_000, b'x');
    let folder = folder_with("people.csv", &bytes);
    let (ended, said) = import(&book, &options(folder.path())).await;
    assert_eq!(ended, Ended::Unusable);
    assert!(said.contains("people.csv, line 3: this row is longer than 1,000,000 characters."), "{said}");
    book.close().await;
}

#[tokio::test]
async fn lines_are_counted_as_an_editor_counts_them() {
    let book = TestBook::sqlite().await;
    let lf = "agent,office\nAnna Snelling,Central\n\n\nMoses\nFrase\n\"Đỗ Văn\nÚt\",East\n,East\n";
    for (how, end) in [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")] {
        let folder = folder_with("people.csv", lf.replace('\n', end).as_bytes());
        let (_, said) = import(&book, &options(folder.path())).await;
        for line in ["2 × 1 columns instead of 2 (first on line 5)", "line 9: the key is empty"] {
            assert!(said.contains(line), "{how}: {line}\n---\n{said}");
        }
    }
    book.close().await;
}

#[tokio::test]
async fn a_file_from_windows_is_the_same_file() {
    let book = TestBook::sqlite().await;
    let text = std::fs::read_to_string(super::fixtures().join("deals.csv")).expect("the fixture is read");
    let folder = folder_with("deals.csv", text.replace('\n', "\r\n").as_bytes());
    let (_, said) = import(&book, &options(folder.path())).await;
    assert!(said.contains("14 read, 4 created, 0 changed, 0 unchanged, 10 refused"), "{said}");
    assert!(said.contains("line 12: the key is empty"), "{said}");
    assert_eq!(imported(&book, RecordType::Opportunity).await.len(), 4);
    book.close().await;
}

#[test]
fn a_file_that_is_too_large_is_refused_by_its_size_and_another_is_read_as_it_comes() {
    let folder = folder_with("people.csv", b"agent,office\nAnna Snelling,Central\n");
    let look = |most| Source::look(folder.path(), "people.csv", b',', ["agent"], most).map_err(|fault| fault.say(Lang::En));
    assert!(look(35).is_ok());
    assert_eq!(look(34).err().as_deref(), Some("people.csv is larger than 2 GB. Split it and import the parts."));
    // Without one byte on the disk: whoever reads it whole does not come back soon.
    let file = std::fs::File::create(folder.path().join("huge.csv")).expect("the file is made");
    file.set_len(MOST_BYTES * 1000).expect("the file has holes");
    let huge = Source::look(folder.path(), "huge.csv", b',', ["agent"], MOST_BYTES).map_err(|fault| fault.say(Lang::Vi));
    assert_eq!(huge.err().as_deref(), Some("huge.csv lớn hơn 2 GB. Hãy chia nhỏ rồi nhập từng phần."));
}
