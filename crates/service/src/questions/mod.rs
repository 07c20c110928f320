//! The registry of questions: each reads under the asker's scope, in one state of the database.

mod board;
mod cost;
mod duplicates;
mod fields;
mod figures;
mod hiding;
mod records;
mod search;
mod segments;
mod session;
mod tags;
mod timeline;

use chrono::{DateTime, Utc};
use domain::command::Question;
use domain::id::Id;
use domain::permission::{Actor, Scope};
use domain::questions::{
    Board, Column, Directory, DirectoryView, Duplicates, Figures, Fillings, Groups, List, Matching, Me, MeView, Read, Search, Segments,
    Suggest, Timeline, UsedTags,
};
use domain::record::{RecordType, Shape};
use domain::refusal::{Code, Refusal};
use domain::verbs::FieldKindChange;
use serde_json::Value;
use store::Work;

use crate::Service;
use crate::actor::acting;
use crate::fault::refuse;

pub(crate) use cost::has_no_nul;
pub(crate) use records::titles_of;
pub(crate) use session::offset_minutes;

/// What a question works with.
pub(crate) struct Asking<'a> {
    pub work: &'a mut Work,
    pub actor: &'a Actor,
    pub now: DateTime<Utc>,
    pub version: &'static str,
    /// The session, when a browser asks.
    pub session: Option<Id>,
    /// An administrator looks as the actor sees it.
    pub viewed: bool,
}

impl Asking<'_> {
    fn scope(&self, record_type: RecordType) -> Scope {
        self.actor.scope(record_type)
    }

    /// The record types as the asker sees them.
    async fn shape(&mut self) -> Result<Shape, Refusal> {
        Ok(self.work.shape().await.map_err(refuse)?.seen_with(&self.actor.rights.asking()))
    }
}

macro_rules! registry {
    ($($question:ident => $handler:path;)*) => {
        /// The name of every question about records.
        pub const QUESTIONS: &[&str] = &[$($question::NAME),*];

        async fn answer(asking: &mut Asking<'_>, name: &str, question: Value) -> Result<Value, Refusal> {
            match name {
                $($question::NAME => {
                    let question: $question = serde_json::from_value(question).map_err(|e| Refusal::of(Code::Malformed).with(e))?;
                    let answer: <$question as Question>::Answer = Box::pin($handler(asking, question)).await?;
                    serde_json::to_value(answer).map_err(|_| Code::Internal.into())
                })*
                _ => Err(Code::UnknownVerb.into()),
            }
        }
    };
}

registry! {
    Me => session::me;
    Directory => session::directory;
    Board => board::board;
    Column => board::column;
    Read => records::read;
    List => records::list;
    Matching => records::matching;
    Figures => figures::figures;
    Groups => figures::groups;
    Segments => segments::segments;
    Fillings => fields::fillings;
    FieldKindChange => fields::kind_change;
    Suggest => records::suggest;
    Search => search::search;
    Duplicates => duplicates::duplicates;
    Timeline => timeline::timeline;
    UsedTags => tags::used;
}

impl Service {
    /// Answers a question of a signed-in user.
    ///
    /// # Errors
    /// A refusal that a person can read.
    pub async fn ask(&self, user: Id, session: Option<Id>, name: &str, question: Value) -> Result<Value, Refusal> {
        self.ask_as(user, None, session, name, question).await
    }

    /// The same, where an administrator may look as somebody else sees it.
    ///
    /// # Errors
    /// As [`Service::ask`].
    pub async fn ask_as(&self, user: Id, viewing: Option<Id>, session: Option<Id>, name: &str, question: Value) -> Result<Value, Refusal> {
        has_no_nul(&question)?;
        let mut open = self.open(user, viewing, session).await?;
        answer(&mut open.asking(), name, question).await
    }

    /// What every page begins with, in one state of the database: who asks, and the small record types.
    ///
    /// # Errors
    /// As [`Service::ask`].
    pub async fn begin(&self, user: Id, viewing: Option<Id>, session: Option<Id>) -> Result<(MeView, DirectoryView), Refusal> {
        let mut open = self.open(user, viewing, session).await?;
        let mut asking = open.asking();
        Ok((session::me(&mut asking, Me {}).await?, session::directory(&mut asking, Directory {}).await?))
    }

    async fn open(&self, user: Id, viewing: Option<Id>, session: Option<Id>) -> Result<Open, Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        let actor = acting(&mut work, user, viewing).await?;
        Ok(Open { work, actor, now: self.clock.now(), version: self.version, session, viewed: viewing.is_some() })
    }
}

/// A state of the database that is open for somebody's questions.
struct Open {
    work: Work,
    actor: Actor,
    now: DateTime<Utc>,
    version: &'static str,
    session: Option<Id>,
    viewed: bool,
}

impl Open {
    fn asking(&mut self) -> Asking<'_> {
        let Open { work, actor, now, version, session, viewed } = self;
        Asking { work, actor, now: *now, version, session: *session, viewed: *viewed }
    }
}
