//! Acts on one's own account and on access: direct, never queued, never in the journal, because secrets are in them.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::command::Question;
use crate::id::Id;

/// An act: a name, a payload (the type itself) and an answer.
pub trait Act: Serialize + DeserializeOwned {
    /// The name on the wire.
    const NAME: &'static str;
    /// What a success answers.
    type Answer: Serialize + DeserializeOwned;
}

macro_rules! acts {
    ($( $(#[$doc:meta])* $name:ident = $wire:literal -> $answer:ty { $( $(#[$fdoc:meta])* $field:ident: $ty:ty, )* } )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, PartialEq, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $( $(#[$fdoc])* pub $field: $ty, )* }

            impl Act for $name {
                const NAME: &'static str = $wire;
                type Answer = $answer;
            }
        )*
    };
}

acts! {
    /// Changes one's own name, language, time zone or currency.
    ChangeMe = "change_me" -> () {
        /// The fields of the user that change.
        fields: Map<String, Value>,
    }
    /// Changes one's own password; other sessions end.
    ChangePassword = "change_password" -> () {
        /// The password so far.
        old: String,
        /// The new one.
        new: String,
    }
    /// Makes an API token and answers its secret, once.
    MakeToken = "make_token" -> String {
        /// What it is for.
        name: String,
    }
    /// Revokes one of one's own API tokens.
    RevokeToken = "revoke_token" -> () {
        /// The token.
        token: Id,
    }
    /// Ends one of one's own sessions.
    EndSession = "end_session" -> () {
        /// The session.
        session: Id,
    }
    /// Looks at the product as another user sees it, without changing anything; with nobody, as oneself again. For administrators.
    ViewAs = "view_as" -> () {
        /// The user.
        user: Option<Id>,
    }
    /// Makes a one-time link for a user: an invitation or a new password.
    MakeLink = "make_link" -> LinkMade {
        /// The user.
        user: Id,
    }
}

/// A one-time link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinkMade {
    /// The address to open.
    pub address: String,
    /// Until when it is good, RFC 3339.
    pub expires_at: String,
}

/// Which sessions and tokens do I have?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MyAccess {}

/// A session or a token.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AccessView {
    /// Its id.
    pub id: Id,
    /// The device or the token's name.
    pub label: String,
    /// Since when, RFC 3339.
    pub created_at: String,
    /// Last used, RFC 3339.
    pub seen_at: Option<String>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// One's sessions and tokens.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MyAccessView {
    /// Sessions, last used first.
    pub sessions: Vec<AccessView>,
    /// API tokens.
    pub tokens: Vec<AccessView>,
}

impl Question for MyAccess {
    const NAME: &'static str = "my_access";
    type Answer = MyAccessView;
}

/// Whose one-time link is this? Asked without being signed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinkName {
    /// The secret part of the address.
    pub token: String,
}

impl Question for LinkName {
    const NAME: &'static str = "link_name";
    type Answer = String;
}
