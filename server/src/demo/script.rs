//! What happens in the demo's past: commands with who sends them and when, played in the order of time.

use chrono::{DateTime, Datelike, Duration, Utc, Weekday};
use domain::command::{Envelope, Verb};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::Refusal;
use domain::verbs::CreateRecord;
use serde_json::{Map, Value};
use service::{Service, Submission};

use super::chance::Chance;

/// The past that is being written.
pub(super) struct Script {
    /// The dice.
    pub chance: Chance,
    /// When the past ends.
    pub now: DateTime<Utc>,
    scenes: Vec<Scene>,
}

struct Scene {
    at: DateTime<Utc>,
    user: Id,
    envelope: Envelope,
}

impl Script {
    /// A past that ends now.
    pub(super) fn new(now: DateTime<Utc>) -> Script {
        Script { chance: Chance::new(0x5261_7070_6f72_7431), now, scenes: Vec::new() }
    }

    /// Somebody sends a verb.
    pub(super) fn send<V: Verb>(&mut self, at: DateTime<Utc>, user: Id, verb: &V) {
        let id = self.chance.id(at);
        self.scenes.push(Scene { at, user, envelope: Envelope::of(id, verb) });
    }

    /// Somebody makes a record; its id comes back.
    pub(super) fn create(&mut self, at: DateTime<Utc>, user: Id, record_type: RecordType, fields: Value) -> Id {
        let id = self.chance.id(at);
        self.send(at, user, &CreateRecord { record_type, id, fields: map(fields) });
        id
    }

    /// A moment in working hours so many days before the end of the past, never after it.
    pub(super) fn days_ago(&mut self, days: i64) -> DateTime<Utc> {
        self.working(self.now - Duration::days(days))
    }

    /// A moment in working hours so many days after another.
    pub(super) fn later(&mut self, than: DateTime<Utc>, days: i64) -> DateTime<Utc> {
        let at = self.working(than + Duration::days(days));
        if at > than { at } else { than + Duration::minutes(self.chance.between(20, 90)) }
    }

    /// From eight in the morning to half past five in Việt Nam, Monday to Friday.
    fn working(&mut self, day: DateTime<Utc>) -> DateTime<Utc> {
        let back = match day.weekday() {
            Weekday::Sat => 1,
            Weekday::Sun => 2,
            _ => 0,
        };
        let midnight = day.date_naive() - Duration::days(back);
        let minutes = self.chance.between(60, 60 * 10 + 30);
        let at = midnight.and_time(chrono::NaiveTime::MIN).and_utc()
            + Duration::minutes(minutes)
            + Duration::seconds(self.chance.between(0, 59));
        if at < self.now { at } else { self.now - Duration::minutes(self.chance.between(5, 120)) }
    }

    /// Plays everything that was written since the last time, in the order of time.
    ///
    /// # Errors
    /// What the door refuses, with the verb.
    pub(super) async fn play(&mut self, service: &Service) -> Result<(), (String, Refusal)> {
        self.scenes.sort_by_key(|scene| scene.at);
        for scene in self.scenes.drain(..) {
            let told = scene.envelope.clone();
            let submission = Submission { user: scene.user, envelope: scene.envelope, effective_at: Some(scene.at), batch: None };
            service.accept(submission).await.map_err(|refusal| (format!("{} {}", told.name, told.payload), refusal))?;
        }
        Ok(())
    }
}

/// The fields of a JSON object; what is null is left out.
pub(super) fn map(fields: Value) -> Map<String, Value> {
    match fields {
        Value::Object(map) => map.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        _ => Map::new(),
    }
}
