//! Fields that administrators added, from a file.

use domain::record::RecordType;
use domain::verbs::DeleteRecord;
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

use super::{Ended, Options, import, imported};

const MAPPING: &str = r#"
name = "trial"
language = "vi"

[[file]]
path = "houses.csv"
type = "party"
source = "house"
key = "{no}"

[file.fields]
name = "{name}"
kind = { from = "organisation" }
custom_area = "{area}"
"Kiểu nhà" = "{look}"
colours = { from = "{colours}", split = "/" }
Adviser = { from = "{adviser}", title = true }
"#;

const FILE: &str = "no,name,area,look,colours,adviser\n\
1,Nhà một,\"12,5\",Cổ điển,red/Blue,Nam Seller\n\
2,Nhà hai,many,Modern,,\n\
3,Nhà ba,,Gothic,,\n\
4,Nhà bốn,7,,,Nobody\n\
5,Nhà năm,7,modern,,\n";

async fn shape(book: &TestBook) {
    let admin = book.people.administrator;
    let add = async |field: Value| book.create(admin, RecordType::CustomField, field).await.expect("a field");
    add(json!({ "of": "party", "name": "Area", "kind": "number", "decimals": 2 })).await;
    let looks = json!([{ "label": "Classic", "label_vi": "Cổ điển" }, { "label": "Modern" }]);
    add(json!({ "of": "party", "name": "Look", "name_vi": "Kiểu nhà", "kind": "choice", "options": looks })).await;
    add(json!({ "of": "party", "name": "Colours", "kind": "choices", "options": [{ "label": "Red" }, { "label": "Blue" }] })).await;
    add(json!({ "of": "party", "name": "Adviser", "kind": "person" })).await;
}

fn folder(mapping: &str) -> (tempfile::TempDir, Options) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(folder.path().join("houses.csv"), FILE).expect("the file is written");
    let path = folder.path().join("mapping.toml");
    std::fs::write(&path, mapping).expect("the mapping is written");
    let options = Options { mapping: Some(path), folder: Some(folder.path().to_owned()), ..Options::default() };
    (folder, options)
}

#[tokio::test]
async fn custom_fields_come_in_by_name_or_label_and_a_bad_one_refuses_its_row() {
    on_both(|book| {
        async move {
            shape(book).await;
            let seller = book.service.users().await.expect("users").into_iter().find(|user| user.id == book.people.seller);
            let name = seller.expect("the seller").text("name").to_owned();
            let (folder, options) = folder(MAPPING);
            std::fs::write(folder.path().join("houses.csv"), FILE.replace("Nam Seller", &name)).expect("the file is written");
            let (ended, said) = import(book, &options).await;
            assert_eq!(ended, Ended::Refused, "{said}");
            assert!(said.contains("5 read, 2 created, 0 changed, 0 unchanged, 3 refused"), "{said}");
            for line in ["Area: “many” is not a number with at most 2 decimals.", "Look: ", "Adviser: “Nobody”"] {
                assert!(said.contains(line), "{line}\n---\n{said}");
            }
            let houses = imported(book, RecordType::Party).await;
            let first = houses.iter().find(|house| house.text("name") == "Nhà một").expect("it is in");
            assert_eq!((first.get("custom_area"), first.text("custom_look")), (&json!(1250), "classic"));
            assert_eq!(first.get("custom_colours"), &json!(["red", "blue"]));
            assert_eq!(first.link("custom_adviser"), Some(book.people.seller));
            let last = houses.iter().find(|house| house.text("name") == "Nhà năm").expect("it is in");
            assert_eq!(last.text("custom_look"), "modern");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_that_is_unknown_or_retired_is_told_before_anything_is_written() {
    let book = TestBook::sqlite().await;
    let (_folder, options) = folder(MAPPING);
    let (ended, said) = import(&book, &options).await;
    assert_eq!(ended, Ended::Unusable, "{said}");
    shape(&book).await;
    let area = book.service.db().read().await.expect("reads").by_text(RecordType::CustomField, "field_name", "custom_area").await;
    let id = area.expect("reads").expect("it is there").id;
    book.submit(book.people.administrator, &DeleteRecord { record_type: RecordType::CustomField, id }).await.expect("retired");
    let (ended, said) = import(&book, &options).await;
    assert_eq!(ended, Ended::Unusable, "{said}");
    assert!(said.contains("custom_area"), "{said}");
    assert!(imported(&book, RecordType::Party).await.is_empty());
    book.close().await;
}
