//! What has some of the words itself and the others in the name of what it belongs to: a deal with its customer, a note with
//! what it is about, a person with an organisation.

use std::collections::BTreeMap;

use domain::fold::tokens;
use domain::id::Id;
use domain::permission::Reach;
use domain::record::RecordType;
use domain::refusal::Refusal;
use domain::search::SoughtWord;
use store::search::{Seek, Take};

use super::{Searching, Weighed, seek_of, title};
use crate::fault::refuse;

/// So many words are split between the two; of more, there are too many ways.
const SPLIT: usize = 3;
/// So many of each type are looked at as what something may belong to.
const SUBJECTS: u64 = 12;
/// What belongs to something: its type, and the field that names it.
const TIES: [(RecordType, &str); 2] = [(RecordType::Opportunity, "party"), (RecordType::Note, "about")];

impl Searching<'_, '_> {
    /// Looks for what has the words together with what it belongs to.
    pub(super) async fn weigh_tied(&mut self) -> Result<(), Refusal> {
        let words = &self.sought.words;
        if words.len() > SPLIT {
            return Ok(());
        }
        for at in 1..words.len() {
            let (first, last) = words.split_at(at);
            for (subject, own) in [(first, last), (last, first)] {
                self.weigh_split(subject, own).await?;
            }
        }
        Ok(())
    }

    async fn weigh_split(&mut self, subject: &[SoughtWord], own: &[SoughtWord]) -> Result<(), Refusal> {
        let [subject, own]: [Vec<Seek>; 2] = [subject, own].map(|words| words.iter().map(seek_of).collect());
        let mut subjects = BTreeMap::new();
        for (record_type, ids) in self.find_subjects(&subject).await? {
            let scope = self.asking.scope(record_type);
            subjects.extend(self.asking.work.titles(&scope, &ids).await.map_err(refuse)?);
        }
        if subjects.is_empty() {
            return Ok(());
        }
        let ids: Vec<Id> = subjects.keys().copied().collect();
        for (record_type, field) in TIES {
            if self.shape.field(record_type, field).is_some() {
                let found = self.asking.work.tied(record_type, field, &ids, &own, self.most()).await.map_err(refuse)?;
                self.weigh_beside(record_type, found, &subjects).await?;
            }
        }
        let ties = self.asking.scope(RecordType::Relationship);
        let is_read = ["person", "organisation"].iter().all(|field| self.shape.field(RecordType::Relationship, field).is_some());
        if *ties.reach() != Reach::None && is_read {
            let found = self.asking.work.tied_people(&ids, &own, self.most()).await.map_err(refuse)?;
            self.weigh_beside(RecordType::Party, found, &subjects).await?;
        }
        Ok(())
    }

    async fn find_subjects(&mut self, words: &[Seek]) -> Result<Vec<(RecordType, Vec<Id>)>, Refusal> {
        let scopes = [RecordType::Party, RecordType::Lead, RecordType::Opportunity].map(|record_type| self.asking.scope(record_type));
        self.asking.work.find(&scopes, words, (SUBJECTS, Take::Enough), &mut self.counts).await.map_err(refuse)
    }

    /// Weighs records by their own words and those of the subject that each belongs to.
    async fn weigh_beside(
        &mut self,
        record_type: RecordType,
        found: Vec<(Id, Id)>,
        subjects: &BTreeMap<Id, String>,
    ) -> Result<(), Refusal> {
        let new: BTreeMap<Id, Id> = found.into_iter().filter(|(id, _)| self.known.insert(*id)).collect();
        let ids: Vec<Id> = new.keys().copied().collect();
        let scope = self.asking.scope(record_type);
        for record in self.asking.work.see_these(&scope, &ids).await.map_err(refuse)? {
            let Some(subject) = new.get(&record.id).and_then(|subject| subjects.get(subject)) else { continue };
            let mut words = self.words(&record);
            words.extend(tokens(subject).into_iter().map(|word| (word, 1)));
            if let Some(score) = self.sought.score(title(&record), &words) {
                let tie = (record_type == RecordType::Party).then(|| subject.clone());
                self.weighed.push(Weighed { score, record, tie });
            }
        }
        Ok(())
    }
}
