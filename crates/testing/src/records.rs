//! What there is to sell with: the first pipeline, a party, an item, and a deal and a lead of each salesperson.

use domain::command::Question;
use domain::id::Id;
use domain::questions::{Directory, DirectoryView};
use domain::record::{Record, RecordType};
use serde_json::json;
use service::Service;

use crate::book::create;
use crate::people::People;

/// The pipeline that every book begins with, and some records.
#[derive(Debug, Clone)]
pub struct Sales {
    /// The pipeline.
    pub pipeline: Id,
    /// Its stages in order: four open ones, won, lost.
    pub stages: Vec<Id>,
    /// Why deals are lost.
    pub lost_reasons: Vec<Id>,
    /// An organisation that nobody owns.
    pub party: Id,
    /// A product that nobody owns.
    pub item: Id,
    /// A deal of the seller, one of the colleague, one of the stranger.
    pub deals: [Id; 3],
    /// A lead of the seller, one of the colleague, one of the stranger.
    pub leads: [Id; 3],
}

impl Sales {
    /// Makes the records.
    pub(crate) async fn begin(service: &Service, people: &People) -> Sales {
        let directory = directory(service, people.administrator).await;
        let of = |record_type: RecordType| {
            let mut records: Vec<&Record> = directory.iter().filter(|r| r.record_type == record_type).collect();
            records.sort_by_key(|r| r.get("position").as_i64());
            records.into_iter().map(|r| r.id).collect::<Vec<_>>()
        };
        let (pipeline, stages) = (of(RecordType::Pipeline)[0], of(RecordType::Stage));
        let make = async |user: Id, record_type: RecordType, fields| {
            create(service, user, record_type, fields).await.expect("the book begins with this record")
        };
        let party =
            make(people.administrator, RecordType::Party, json!({ "kind": "organisation", "name": "Đông Á Foods", "industry": "Food" }))
                .await;
        let item = make(
            people.administrator,
            RecordType::Item,
            json!({ "kind": "product", "name": "GTX Pro", "code": "GTX", "price": 482_100, "currency": "USD" }),
        )
        .await;
        let deal = async |user: Id, name: &str, value: i64| {
            let fields =
                json!({ "name": name, "pipeline": pipeline, "stage": stages[0], "currency": "USD", "value": value, "party": party });
            make(user, RecordType::Opportunity, fields).await
        };
        let lead = async |user: Id, name: &str| {
            make(user, RecordType::Lead, json!({ "contact_name": name, "company_name": format!("{name} Ltd") })).await
        };
        Sales {
            pipeline,
            stages: stages.clone(),
            lost_reasons: of(RecordType::LostReason),
            party,
            item,
            deals: [
                deal(people.seller, "Nam's deal", 100_000).await,
                deal(people.colleague, "Nora's deal", 200_000).await,
                deal(people.stranger, "Sam's deal", 300_000).await,
            ],
            leads: [lead(people.seller, "Lan").await, lead(people.colleague, "Linh").await, lead(people.stranger, "Lewis").await],
        }
    }
}

async fn directory(service: &Service, user: Id) -> Vec<Record> {
    let answer = service.ask(user, None, Directory::NAME, json!({})).await.expect("the directory can be read");
    serde_json::from_value::<DirectoryView>(answer).expect("the directory is as described").records
}
