//! Searching everywhere: candidates from the store, weighed here by what they say.

mod tied;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::filter::search_words;
use domain::id::Id;
use domain::permission::Scope;
use domain::questions::{Found, Hit, Search, SearchView};
use domain::reach::name_key;
use domain::record::{Record, RecordType, Shape};
use domain::refusal::Refusal;
use domain::search::{Sought, SoughtWord};
use store::search::{Counts, Seek, Take};

use super::records::detail;
use super::{Asking, cost};
use crate::fault::refuse;

/// The most hits.
const MOST: u32 = 50;
/// Candidates of one type that are weighed, for each hit that is asked for.
const WEIGHED: u64 = 2;
/// Words that the store is asked for; what else is asked must be in what it finds.
const ASKED: usize = 8;
/// Records with a telephone number that ends as it is asked: they may be anybody's.
const PHONED: i64 = 200;
/// Words that have some letters inside: more would be too many to look at.
const WORDS_INSIDE: u64 = 16;

pub(super) async fn search(asking: &mut Asking<'_>, question: Search) -> Result<SearchView, Refusal> {
    cost::of_words(&question.text, "text")?;
    let limit = usize::try_from(question.limit.clamp(1, MOST)).unwrap_or(1);
    for sought in Sought::readings(&question.text) {
        let hits = Searching::new(asking, &question.text, &sought, limit).await?.hits().await?;
        if !hits.is_empty() {
            return Ok(SearchView { hits });
        }
    }
    Ok(SearchView::default())
}

/// What is searched: daily work, and what was written about it.
fn everywhere() -> impl Iterator<Item = RecordType> {
    RecordType::work().chain([RecordType::Note])
}

/// One reading of the text on its way to hits.
struct Searching<'a, 'w> {
    asking: &'a mut Asking<'w>,
    text: &'a str,
    sought: &'a Sought,
    limit: usize,
    shape: Shape,
    scopes: Vec<Scope>,
    counts: Counts,
    known: BTreeSet<Id>,
    weighed: Vec<Weighed>,
}

/// A record that has every word.
struct Weighed {
    score: u32,
    record: Record,
    /// The organisation by whose name a person was found.
    tie: Option<String>,
}

/// What the store looks for.
fn seek_of(word: &SoughtWord) -> Seek {
    Seek { begins: word.spellings.clone(), is: Vec::new() }
}

impl<'a, 'w> Searching<'a, 'w> {
    async fn new(asking: &'a mut Asking<'w>, text: &'a str, sought: &'a Sought, limit: usize) -> Result<Searching<'a, 'w>, Refusal> {
        let shape = asking.shape().await?;
        let scopes = everywhere().map(|record_type| asking.scope(record_type)).collect();
        Ok(Searching { asking, text, sought, limit, shape, scopes, counts: Counts::default(), known: BTreeSet::new(), weighed: Vec::new() })
    }

    async fn hits(mut self) -> Result<Vec<Hit>, Refusal> {
        let mut seeks: Vec<Seek> = self.longest().map(seek_of).collect();
        self.weigh_named().await?;
        // Nobody answers better than who is called just so.
        if self.weighed.len() >= self.limit {
            self.scopes.retain(|scope| scope.record_type() != RecordType::Party);
        }
        self.weigh_found(&seeks).await?;
        if self.weighed.len() < self.limit && self.look_inside(&mut seeks).await? {
            self.weigh_found(&seeks).await?;
        }
        if self.weighed.len() < self.limit {
            self.weigh_phoned().await?;
        }
        if self.weighed.is_empty() {
            self.weigh_tied().await?;
        }
        self.weighed
            .sort_by_key(|w| (Reverse(w.score), rank(w.record.record_type), Reverse(w.record.text("created_at").to_owned()), w.record.id));
        self.told().await
    }

    fn most(&self) -> u64 {
        self.limit as u64 * WEIGHED
    }

    fn longest(&self) -> impl Iterator<Item = &'a SoughtWord> + use<'a, 'w> {
        let mut words: Vec<&SoughtWord> = self.sought.words.iter().collect();
        words.sort_by_key(|word| Reverse(word.spellings[0].len()));
        words.into_iter().take(ASKED)
    }

    /// Those who are called just so: among many with common names the words alone may not tell them.
    async fn weigh_named(&mut self) -> Result<(), Refusal> {
        let key = name_key(self.text);
        if key.contains(' ') {
            let most = i64::try_from(self.most()).unwrap_or(i64::MAX);
            let ids = self.asking.work.named(RecordType::Party, &key, most).await.map_err(refuse)?;
            self.weigh(RecordType::Party, &ids).await?;
        }
        Ok(())
    }

    /// Those of whose telephone number the last digits are known.
    async fn weigh_phoned(&mut self) -> Result<(), Refusal> {
        let Some(digits) = self.sought.words.iter().find_map(SoughtWord::last_digits) else { return Ok(()) };
        for record_type in [RecordType::Party, RecordType::Lead] {
            let ids = self.asking.work.phoned(record_type, digits, PHONED).await.map_err(refuse)?;
            self.weigh(record_type, &ids).await?;
        }
        Ok(())
    }

    async fn weigh_found(&mut self, seeks: &[Seek]) -> Result<(), Refusal> {
        let most = self.most();
        for (record_type, ids) in self.asking.work.find(&self.scopes, seeks, (most, Take::Both), &mut self.counts).await.map_err(refuse)? {
            self.weigh(record_type, &ids).await?;
        }
        Ok(())
    }

    async fn weigh(&mut self, record_type: RecordType, ids: &[Id]) -> Result<(), Refusal> {
        let new: Vec<Id> = ids.iter().copied().filter(|id| self.known.insert(*id)).collect();
        let scope = self.asking.scope(record_type);
        for record in self.asking.work.see_these(&scope, &new).await.map_err(refuse)? {
            if let Some(score) = self.sought.score(title(&record), &self.words(&record)) {
                self.weighed.push(Weighed { score, record, tie: None });
            }
        }
        Ok(())
    }

    fn words(&self, record: &Record) -> Vec<(String, u8)> {
        search_words(&self.shape, record.record_type, &|field| record.get(field))
    }

    /// Adds the words that have what is sought inside; whether there are any.
    async fn look_inside(&mut self, seeks: &mut [Seek]) -> Result<bool, Refusal> {
        let mut any = false;
        for (seek, word) in seeks.iter_mut().zip(self.longest()) {
            for spelling in word.inside() {
                seek.is.extend(self.asking.work.words_with(spelling, WORDS_INSIDE).await.map_err(refuse)?);
            }
            any |= !seek.is.is_empty();
        }
        Ok(any)
    }

    /// The hits, each record once: a note leads to what it is about.
    async fn told(self) -> Result<Vec<Hit>, Refusal> {
        let titles = titles(self.asking, &self.weighed).await?;
        let mut hits: Vec<Hit> = Vec::new();
        for weighed in &self.weighed {
            let Some(hit) = hit(self.sought, &self.shape, weighed, &titles) else { continue };
            if !hits.iter().any(|known| (known.record_type, known.id) == (hit.record_type, hit.id)) {
                hits.push(hit);
            }
            if hits.len() == self.limit {
                break;
            }
        }
        Ok(hits)
    }
}

/// Of what answers equally well: first who it is, then what is about them, and notes last.
fn rank(record_type: RecordType) -> usize {
    let order = [RecordType::Party, RecordType::Lead, RecordType::Opportunity];
    let last = order.len() + usize::from(record_type == RecordType::Note);
    order.iter().position(|other| *other == record_type).unwrap_or(last)
}

fn title(record: &Record) -> &str {
    if record.record_type.is_named() { record.title() } else { "" }
}

fn hit(sought: &Sought, shape: &Shape, weighed: &Weighed, titles: &BTreeMap<Id, String>) -> Option<Hit> {
    let record = &weighed.record;
    if record.record_type == RecordType::Note {
        let (record_type, id) = subject(record)?;
        let found = Found { record_type: RecordType::Note, field: "body".into(), text: sought.around(record.text("body")) };
        return Some(Hit { record_type, id, title: titles.get(&id)?.clone(), detail: String::new(), found: Some(found) });
    }
    let tied = |text: &String| Found { record_type: RecordType::Relationship, field: "organisation".into(), text: text.clone() };
    let beside =
        sought.found_beside(shape, record).map(|(field, text)| Found { record_type: record.record_type, field: field.name.into(), text });
    let found = weighed.tie.as_ref().map(tied).or(beside);
    let detail = detail(record, titles, found.as_ref().map(|found| found.field.as_str()));
    Some(Hit { record_type: record.record_type, id: record.id, title: record.title().to_owned(), detail, found })
}

fn subject(note: &Record) -> Option<(RecordType, Id)> {
    Some((RecordType::parse(note.text("about_type"))?, note.link("about")?))
}

/// The titles of what notes are about and of the parties of deals, as far as the asker reads them.
async fn titles(asking: &mut Asking<'_>, weighed: &[Weighed]) -> Result<BTreeMap<Id, String>, Refusal> {
    let mut wanted: BTreeMap<RecordType, BTreeSet<Id>> = BTreeMap::new();
    for Weighed { record, .. } in weighed {
        let party = record.link("party").map(|id| (RecordType::Party, id));
        for (record_type, id) in subject(record).into_iter().chain(party) {
            wanted.entry(record_type).or_default().insert(id);
        }
    }
    let mut titles = BTreeMap::new();
    for (record_type, ids) in wanted {
        let ids: Vec<Id> = ids.into_iter().collect();
        let scope = asking.scope(record_type);
        titles.extend(asking.work.titles(&scope, &ids).await.map_err(refuse)?);
    }
    Ok(titles)
}
