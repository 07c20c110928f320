//! Searching everywhere: which records have every word, the best of each type as far as one word tells. Work is bounded: of
//! words that very many records have, the heaviest and newest are looked at.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::Id;
use domain::permission::{Reach, Scope};
use domain::record::{Reading, Record, RecordType, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Order, Query, SelectStatement, UnionType};

use crate::args;
use crate::db::{Error, Result, Work};
use crate::filter::{reach_condition, readable, within};
use crate::record::{read_record, select_records};

/// The last letter of all: what begins with a word comes before the word with it.
const LAST: char = '\u{10FFFF}';
/// So many records of a word are looked up one by one, whatever they are asked.
const FEW: i64 = 1000;
/// Of two words that no more records have, those with both are found; of more common ones, those among the first.
const MANY: i64 = 4000;
/// Records of a word that are looked at, where more have it.
const LOOKED_AT: u64 = 2000;
/// The same where other words must be found as well: each is asked for the others.
const ASKED_MORE: u64 = 1000;
/// The same of what follows a subject, where much of it is read by whoever asks: each costs a look at its subject.
const FOLLOWED: u64 = 500;

/// A word that must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seek {
    /// Words that begin so.
    pub begins: Vec<String>,
    /// Just these words.
    pub is: Vec<String>,
}

/// Words of records that answer one that is sought.
enum Span<'a> {
    /// Just this.
    Is(&'a str),
    /// Those that begin so, but not the word itself.
    Longer(&'a str),
}

impl Seek {
    fn spans(&self) -> Vec<Span<'_>> {
        let whole = self.begins.iter().chain(&self.is).map(|word| Span::Is(word));
        whole.chain(self.begins.iter().map(|word| Span::Longer(word))).collect()
    }

    fn condition(&self) -> Condition {
        let token = || Expr::col(Alias::new("token"));
        let begins = |word: &String| Cond::all().add(token().gte(word.as_str())).add(token().lt(format!("{word}{LAST}")));
        let any = self.begins.iter().map(begins).fold(Cond::any(), Condition::add);
        if self.is.is_empty() { any } else { any.add(token().is_in(self.is.iter().map(String::as_str))) }
    }
}

/// Words of which it was seen that very many records of a type have them, so that they are not counted again and again: a
/// common word stays one. Only the way goes by it on which records are looked for.
#[derive(Debug, Clone, Default)]
pub struct CommonWords(Arc<Mutex<BTreeSet<(RecordType, Seek)>>>);

impl CommonWords {
    /// So many are remembered.
    const MOST: usize = 10_000;

    fn has(&self, record_type: RecordType, seek: &Seek) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(&(record_type, seek.clone()))
    }

    fn remember(&self, record_type: RecordType, seek: &Seek) {
        let mut words = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if words.len() < Self::MOST {
            words.insert((record_type, seek.clone()));
        }
    }
}

/// How much of what answers is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// The best that have the rarest word itself, and the best that have a longer one.
    Both,
    /// Of both together no more than are wanted: where enough have the word itself, the database hardly looks for longer ones.
    Enough,
}

/// How many records of a type have a word, as far as one search has counted: what it asks in several ways is counted once.
/// Each is of the scopes of one reader.
#[derive(Debug, Clone, Default)]
pub struct Counts(BTreeMap<(RecordType, Seek), i64>);

impl Counts {
    fn of(&self, record_type: RecordType, seek: &Seek) -> Option<i64> {
        self.0.get(&(record_type, seek.clone())).copied()
    }
}

/// The words of one type, the rarest first, with how many records have it; counting stops at [`MANY`].
struct Ordered<'a> {
    words: Vec<(&'a Seek, i64)>,
}

impl Work {
    /// Records of the scopes' types in which every word is found, the best of each type first as far as the rarest word tells.
    /// What was deleted is among them.
    ///
    /// # Errors
    /// The database's.
    pub async fn find(
        &mut self,
        scopes: &[Scope],
        words: &[Seek],
        (most, take): (u64, Take),
        counts: &mut Counts,
    ) -> Result<Vec<(RecordType, Vec<Id>)>> {
        let mut found = Vec::new();
        self.count_each(scopes, words, counts).await?;
        for scope in scopes {
            // A single word is not counted.
            let count = |seek| counts.of(scope.record_type(), seek).unwrap_or(1);
            let mut words: Vec<(&Seek, i64)> = words.iter().map(|seek| (seek, count(seek))).collect();
            words.sort_by_key(|(seek, count)| (*count, Reverse(seek.begins.first().map_or(0, String::len))));
            if words.iter().any(|(_, count)| *count == 0) {
                continue;
            }
            let ordered = Ordered { words };
            let mut ids: Vec<Id> = Vec::new();
            if let Some(select) = ordered.statement(scope, (most, take)) {
                for row in self.all_built(&select).await? {
                    let id = row.get("record")?;
                    if !ids.contains(&id) {
                        ids.push(id);
                    }
                }
            }
            found.push((scope.record_type(), ids));
        }
        Ok(found)
    }

    /// Counts for each scope how many records of its type have each word, whoever may see them, where that is not known; counting
    /// stops at [`MANY`]. A single word is not counted.
    async fn count_each(&mut self, scopes: &[Scope], words: &[Seek], counts: &mut Counts) -> Result<()> {
        if words.len() < 2 {
            return Ok(());
        }
        let mut wanted: Vec<(&Scope, &Seek)> = Vec::new();
        for (scope, seek) in scopes.iter().flat_map(|scope| words.iter().map(move |seek| (scope, seek))) {
            if counts.of(scope.record_type(), seek).is_some() {
                continue;
            }
            match !counts_own(scope) && self.common.has(scope.record_type(), seek) {
                true => drop(counts.0.insert((scope.record_type(), seek.clone()), MANY)),
                false => wanted.push((scope, seek)),
            }
        }
        let statement = wanted.iter().zip(0..).map(|((scope, seek), at)| count(scope, seek, at)).reduce(|mut all, one| {
            all.union(UnionType::All, one);
            all
        });
        let Some(statement) = statement else { return Ok(()) };
        for row in self.all_built(&statement).await? {
            let at = usize::try_from(row.get::<i64>("at")?).ok().and_then(|at| wanted.get(at));
            let (scope, seek) = at.ok_or_else(|| Error::Stored("a count of nothing".into()))?;
            let count = row.get("total")?;
            counts.0.insert((scope.record_type(), (*seek).clone()), count);
            if count == MANY && !counts_own(scope) {
                self.common.remember(scope.record_type(), seek);
            }
        }
        Ok(())
    }

    /// Words with some letters inside, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn words_with(&mut self, inside: &str, most: u64) -> Result<Vec<String>> {
        let select = Query::select()
            .column(Alias::new("word"))
            .from(Alias::new("word_endings"))
            .and_where(Expr::col(Alias::new("ending")).gte(inside))
            .and_where(Expr::col(Alias::new("ending")).lt(format!("{inside}{LAST}")))
            .order_by(Alias::new("ending"), Order::Asc)
            .order_by(Alias::new("word"), Order::Asc)
            .limit(most)
            .take();
        self.all_built(&select).await?.iter().map(|row| row.get("word")).collect()
    }

    /// Records of a type that are called just so, the newest first: by the key of a name.
    ///
    /// # Errors
    /// The database's.
    pub async fn named(&mut self, record_type: RecordType, key: &str, most: i64) -> Result<Vec<Id>> {
        let rows = self
            .all(
                "SELECT record FROM identity_keys WHERE kind = 'name' AND key = $1 AND record_type = $2 ORDER BY record DESC LIMIT $3",
                args![key, record_type.name(), most],
            )
            .await?;
        rows.iter().map(|row| row.get("record")).collect()
    }

    /// Records of a type with a telephone number that ends in some digits, four at least; the newest first, whoever may see them.
    ///
    /// # Errors
    /// The database's.
    pub async fn phoned(&mut self, record_type: RecordType, last_digits: &str, most: i64) -> Result<Vec<Id>> {
        let Some(four) = last_digits.len().checked_sub(4).and_then(|from| last_digits.get(from..)) else { return Ok(Vec::new()) };
        let rows = self
            .all(
                "SELECT DISTINCT record FROM identity_keys WHERE kind = 'phone' AND substr(key, length(key) - 3) = $1 \
                 AND key LIKE $2 AND record_type = $3 ORDER BY record DESC LIMIT $4",
                args![four, format!("%{last_digits}"), record_type.name(), most],
            )
            .await?;
        rows.iter().map(|row| row.get("record")).collect()
    }

    /// Records of a type that belong to one of some subjects by a field and have every word, whoever may see them: each with its
    /// subject, the newest first.
    ///
    /// # Errors
    /// The database's.
    pub async fn tied(
        &mut self,
        record_type: RecordType,
        field: &'static str,
        subjects: &[Id],
        words: &[Seek],
        most: u64,
    ) -> Result<Vec<(Id, Id)>> {
        let mut select = Query::select();
        select
            .expr_as(Expr::col(Alias::new("id")), Alias::new("record"))
            .expr_as(Expr::col(Alias::new(field)), Alias::new("subject"))
            .from(Alias::new(describe(record_type).table))
            .and_where(Expr::col(Alias::new(field)).is_in(subjects.iter().copied()));
        self.having_words(select, words, most).await
    }

    /// The same of people who belong to an organisation.
    ///
    /// # Errors
    /// The database's.
    pub async fn tied_people(&mut self, organisations: &[Id], words: &[Seek], most: u64) -> Result<Vec<(Id, Id)>> {
        let mut select = Query::select();
        select
            .expr_as(Expr::col(Alias::new("person")), Alias::new("record"))
            .expr_as(Expr::col(Alias::new("organisation")), Alias::new("subject"))
            .from(Alias::new("relationships"))
            .and_where(Expr::col(Alias::new("organisation")).is_in(organisations.iter().copied()))
            .and_where(Expr::col(Alias::new("deleted_at")).is_null());
        self.having_words(select, words, most).await
    }

    /// Of rows `record, subject` those whose record has every word.
    async fn having_words(&mut self, rows: SelectStatement, words: &[Seek], most: u64) -> Result<Vec<(Id, Id)>> {
        let select = Query::select()
            .columns(["record", "subject"].map(Alias::new))
            .from_subquery(rows, Alias::new("found"))
            .cond_where(words.iter().fold(Cond::all(), |cond, seek| cond.add(has(seek))))
            .order_by(Alias::new("record"), Order::Desc)
            .limit(most)
            .take();
        self.all_built(&select).await?.iter().map(|row| Ok((row.get("record")?, row.get("subject")?))).collect()
    }

    /// Of some records those that the scope shows and that are not deleted, in no order.
    ///
    /// # Errors
    /// The database's.
    pub async fn see_these(&mut self, scope: &Scope, ids: &[Id]) -> Result<Vec<Record>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let record_type = scope.record_type();
        let column = |name: &'static str| Expr::col((Alias::new(describe(record_type).table), Alias::new(name)));
        let shown = match describe(record_type).reading {
            // Few are asked, so each is looked up.
            Reading::Subject => Cond::all().add(column("deleted_at").is_null()).add(subject_is_reached(scope)),
            _ => readable(scope, false)?,
        };
        let shape = self.shape().await?;
        let mut select = select_records(&shape, record_type);
        select.cond_where(shown.add(column("id").is_in(ids.iter().copied())));
        self.all_built(&select).await?.iter().map(|row| read_record(&shape, scope, row)).collect()
    }
}

/// How many records have a word: a row `at, total`.
fn count(scope: &Scope, seek: &Seek, at: i64) -> SelectStatement {
    let mut having = words_of(scope);
    having.expr_as(Expr::val(1), Alias::new("one")).cond_where(seek.condition()).limit(MANY.unsigned_abs());
    Query::select()
        .expr_as(Expr::val(at).cast_as(Alias::new("bigint")), Alias::new("at"))
        .expr_as(Expr::cust("count(*)"), Alias::new("total"))
        .from_subquery(having, Alias::new("counted"))
        .take()
}

/// The words of the scope's type; of somebody who reaches only the own, the words of those.
fn words_of(scope: &Scope) -> SelectStatement {
    let mut words = Query::select();
    words.from(Alias::new("search_tokens")).and_where(Expr::col(Alias::new("record_type")).eq(scope.record_type().name()));
    if counts_own(scope) {
        words.cond_where(reach_condition(scope));
    }
    words
}

/// Whether only the words of the own records are looked at.
fn counts_own(scope: &Scope) -> bool {
    stands(scope) && *scope.reach() == Reach::Own
}

/// Whether its words have an owner and a team of their own: a note stands where its subject does.
fn stands(scope: &Scope) -> bool {
    describe(scope.record_type()).reading != Reading::Subject
}

/// Whether each record that is found must be asked whether the scope reaches it.
fn asks_each(scope: &Scope) -> bool {
    let by_team = stands(scope) && matches!(scope.reach(), Reach::Teams(_));
    by_team || scope.subjects().iter().any(|(_, reach)| *reach != Reach::All)
}

fn looked_at_of(scope: &Scope, asks_more: bool) -> u64 {
    let much_is_read = scope.subjects().iter().any(|(_, reach)| *reach == Reach::All);
    match !stands(scope) && asks_each(scope) && much_is_read {
        true => FOLLOWED,
        false if asks_more => ASKED_MORE,
        false => LOOKED_AT,
    }
}

impl Ordered<'_> {
    /// The records of the rarest word that have the others too; `None` when there is no word, or nothing to reach.
    fn statement(&self, scope: &Scope, (most, take): (u64, Take)) -> Option<SelectStatement> {
        if *scope.reach() == Reach::None {
            return None;
        }
        let (rarest, _) = self.words.first()?;
        let mut parts = rarest.spans().into_iter().map(|span| self.part(scope, &span, most));
        let mut statement = parts.next()?;
        for part in parts {
            statement.union(UnionType::All, part);
        }
        if take == Take::Enough {
            statement.limit(most);
        }
        Some(statement)
    }

    /// The best of one span: a row `record`, inside a statement of its own, for what is sorted and limited is united.
    fn part(&self, scope: &Scope, span: &Span<'_>, most: u64) -> SelectStatement {
        let mut looked_at = words_of(scope);
        looked_at.columns(["record", "token", "weight", "owner", "team"].map(Alias::new));
        let token = || Expr::col(Alias::new("token"));
        match span {
            Span::Is(word) => looked_at.and_where(token().eq(*word)),
            Span::Longer(word) => looked_at.and_where(token().gt(*word)).and_where(token().lt(format!("{word}{LAST}"))),
        };
        match span {
            Span::Is(_) => looked_at.order_by(Alias::new("weight"), Order::Desc).order_by(Alias::new("record"), Order::Desc),
            Span::Longer(_) => looked_at
                .order_by(Alias::new("token"), Order::Asc)
                .order_by(Alias::new("weight"), Order::Asc)
                .order_by(Alias::new("record"), Order::Asc),
        };
        let rest = self.among_both(scope, &mut looked_at);
        let is_asked_more = !rest.is_empty() || asks_each(scope);
        let is_in_order = matches!(span, Span::Is(_));
        looked_at.limit(if is_in_order && !is_asked_more { most } else { looked_at_of(scope, !rest.is_empty()) });
        let mut best = Query::select();
        best.columns(["record", "token", "weight"].map(Alias::new))
            .from_subquery(looked_at, Alias::new("found"))
            .cond_where(rest.iter().fold(Cond::all(), |cond, seek| cond.add(has(seek))))
            .order_by(Alias::new("weight"), Order::Desc)
            .order_by(Alias::new("token"), Order::Asc)
            .order_by(Alias::new("record"), Order::Desc)
            .limit(most);
        match scope.reach() {
            _ if !asks_each(scope) => &mut best,
            Reach::Teams(_) if stands(scope) => best.cond_where(reach_condition(scope)),
            _ => best.and_where(note_is_read(scope)),
        };
        Query::select().column(Alias::new("record")).from_subquery(best, Alias::new("best")).take()
    }

    /// Where the rarest word is not rare and the next is not too common either, has only those looked at that have both. Gives
    /// the words that are left to ask for.
    fn among_both(&self, scope: &Scope, looked_at: &mut SelectStatement) -> Vec<&Seek> {
        let rest: Vec<&Seek> = self.words.iter().skip(1).map(|(seek, _)| *seek).collect();
        match self.words.as_slice() {
            [(_, rarest), (next, count), ..] if *rarest > FEW && *count < MANY => {
                let mut both = words_of(scope);
                both.column(Alias::new("record")).cond_where(next.condition());
                looked_at.and_where(Expr::col(Alias::new("record")).in_subquery(both));
                rest.into_iter().skip(1).collect()
            }
            _ => rest,
        }
    }
}

/// The record that was found has another word as well.
fn has(seek: &Seek) -> Expr {
    let other = Query::select()
        .expr(Expr::val(1))
        .from_as(Alias::new("search_tokens"), Alias::new("other"))
        .and_where(Expr::col((Alias::new("other"), Alias::new("record"))).equals((Alias::new("found"), Alias::new("record"))))
        .cond_where(seek.condition())
        .take();
    Expr::exists(other)
}

/// A note is about a record that the scope reaches.
fn subject_is_reached(scope: &Scope) -> Condition {
    scope.subjects().iter().fold(Cond::any(), |subjects, (subject, reach)| {
        let about = Cond::all().add(Expr::col(Alias::new("about_type")).eq(subject.name()));
        if *reach == Reach::All {
            return subjects.add(about);
        }
        let table = Alias::new(describe(*subject).table);
        let reached = Query::select()
            .expr(Expr::val(1))
            .from(table.clone())
            .and_where(Expr::col((table, Alias::new("id"))).equals((Alias::new("notes"), Alias::new("about"))))
            .cond_where(within(reach, scope.user()))
            .take();
        subjects.add(about.add(Expr::exists(reached)))
    })
}

/// The note that was found is one that the scope shows.
fn note_is_read(scope: &Scope) -> Expr {
    let note = Query::select()
        .expr(Expr::val(1))
        .from(Alias::new("notes"))
        .and_where(Expr::col((Alias::new("notes"), Alias::new("id"))).equals((Alias::new("found"), Alias::new("record"))))
        .cond_where(subject_is_reached(scope))
        .take();
    Expr::exists(note)
}
