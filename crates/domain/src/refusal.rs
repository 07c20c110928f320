//! Refusals: codes with parameters. The words for them are in `words`.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::record::Record;
use crate::words::Word;

macro_rules! codes {
    ($( $(#[$doc:meta])* $code:ident = $status:literal, $word:ident; )*) => {
        /// Why something was refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Code { $( $(#[$doc])* $code, )* }

        impl Code {
            /// The HTTP status that answers it (RFC 9110).
            pub const fn status(self) -> u16 {
                match self { $( Code::$code => $status, )* }
            }

            /// The words that tell it to a person.
            pub const fn word(self) -> Word {
                match self { $( Code::$code => Word::$word, )* }
            }
        }
    };
}

codes! {
    /// Nobody is signed in.
    SignInFirst = 401, RefuseSignInFirst;
    /// Name or password is wrong.
    WrongPassword = 401, RefuseWrongPassword;
    /// Too many attempts; the parameter says how many seconds to wait.
    SlowDown = 429, RefuseSlowDown;
    /// The actor's role does not allow it.
    NotAllowed = 403, RefuseNotAllowed;
    /// An administrator looks at the product as somebody else, and changes nothing.
    OnlyLooking = 403, RefuseOnlyLooking;
    /// It does not exist, or the actor may not see it.
    NotFound = 404, RefuseNotFound;
    /// Somebody else changed a field meanwhile; `current` has the record as it is.
    Conflict = 409, RefuseConflict;
    /// The command id was used with another payload.
    IdReused = 422, RefuseIdReused;
    /// No such verb or question.
    UnknownVerb = 400, RefuseUnknownVerb;
    /// The address is known, the method is not.
    WrongMethod = 405, RefuseWrongMethod;
    /// The body is not of the media type `application/json`.
    NotJson = 415, RefuseNotJson;
    /// The request cannot be read.
    Malformed = 400, RefuseMalformed;
    /// The field is not one of the record type's.
    UnknownField = 422, RefuseUnknownField;
    /// The field cannot be written this way.
    ReadOnly = 422, RefuseReadOnly;
    /// The field must have a value.
    Required = 422, RefuseRequired;
    /// The value has another type.
    WrongType = 422, RefuseWrongType;
    /// More characters than the parameter.
    TooLong = 422, RefuseTooLong;
    /// Fewer characters than the parameter.
    TooShort = 422, RefuseTooShort;
    /// More entries than the parameter.
    TooMany = 422, RefuseTooMany;
    /// More records than the parameter have the word.
    TooManyToRename = 422, RefuseTooManyToRename;
    /// Less than the parameter.
    TooSmall = 422, RefuseTooSmall;
    /// More than the parameter.
    TooLarge = 422, RefuseTooLarge;
    /// Characters that no text has.
    ControlCharacter = 422, RefuseControlCharacter;
    /// Not a day.
    NotADay = 422, RefuseNotADay;
    /// Not one of the choices.
    NotAChoice = 422, RefuseNotAChoice;
    /// A role changes or deletes more than it reads; the parameter is the record type.
    MoreThanRead = 422, RefuseMoreThanRead;
    /// Records cannot do without the field in the parameter, so every role sees it.
    MustBeSeen = 422, RefuseMustBeSeen;
    /// Nobody would be left who administers.
    NoAdministrator = 422, RefuseNoAdministrator;
    /// The formula ends too early.
    FormulaEnds = 422, RefuseFormulaEnds;
    /// The formula cannot be read from the parameter on.
    FormulaUnreadable = 422, RefuseFormulaUnreadable;
    /// The formula mentions a field that is not there, or with which nothing is calculated.
    FormulaField = 422, RefuseFormulaField;
    /// The formula calls a function that is not there.
    FormulaFunction = 422, RefuseFormulaFunction;
    /// A part of the formula has not the kind that is needed there.
    FormulaKind = 422, RefuseFormulaKind;
    /// The formula divides by nought.
    FormulaZero = 422, RefuseFormulaZero;
    /// The formula needs itself.
    FormulaCircle = 422, RefuseFormulaCircle;
    /// The formula mentions a field by another name than it has.
    FormulaMisnamed = 422, RefuseFormulaMisnamed;
    /// A number of the formula is written with a comma.
    FormulaComma = 422, RefuseFormulaComma;
    /// The formula of the field in the parameter needs it.
    NeededByFormula = 409, RefuseNeededByFormula;
    /// The values of the field are still being worked out for the records that were there before.
    BeingFilled = 409, RefuseBeingFilled;
    /// The field in the parameter must be filled in records such as this one.
    RequiredHere = 422, RefuseRequiredHere;
    /// A field that must be filled is left out of forms, or shown to some only.
    HiddenRequired = 422, RefuseHiddenRequired;
    /// Not an id.
    NotAnId = 422, RefuseNotAnId;
    /// Not an e-mail address.
    NotAnEmail = 422, RefuseNotAnEmail;
    /// Not a phone number.
    NotAPhone = 422, RefuseNotAPhone;
    /// Not an address on the web.
    NotAWebsite = 422, RefuseNotAWebsite;
    /// Not an ISO 4217 code.
    NotACurrency = 422, RefuseNotACurrency;
    /// Not a rate.
    NotARate = 422, RefuseNotARate;
    /// The record a field points to does not exist.
    UnknownLink = 422, RefuseUnknownLink;
    /// A link would close a circle.
    Circle = 422, RefuseCircle;
    /// The value is taken by another record.
    Taken = 422, RefuseTaken;
    /// Another of its kind is called as the parameter says.
    CalledSo = 422, RefuseCalledSo;
    /// The record in the parameter has the name, capitals and marks aside.
    NameTaken = 422, RefuseNameTaken;
    /// Two entries of a list are called the same.
    Twice = 422, RefuseTwice;
    /// The record already exists.
    Exists = 409, RefuseExists;
    /// The record is deleted.
    Deleted = 409, RefuseDeleted;
    /// The lead was converted before.
    AlreadyConverted = 409, RefuseAlreadyConverted;
    /// Person or company is needed.
    NameNeeded = 422, RefuseNameNeeded;
    /// The stage belongs to another pipeline or is retired.
    WrongStage = 422, RefuseWrongStage;
    /// Records still use it; the parameter says how many.
    InUse = 409, RefuseInUse;
    /// The last one cannot go.
    LastOne = 409, RefuseLastOne;
    /// Nobody gives up administering by themselves.
    OwnRole = 409, RefuseOwnRole;
    /// There is nothing to take back.
    NothingToUndo = 409, RefuseNothingToUndo;
    /// The set-up token is not the one that was printed.
    WrongToken = 403, RefuseWrongToken;
    /// The link or token is used up or too old.
    Expired = 410, RefuseExpired;
    /// The file or request is larger than allowed.
    TooBig = 413, RefuseTooBig;
    /// The database does not answer.
    Unavailable = 503, RefuseUnavailable;
    /// Something of ours broke; the log knows.
    Internal = 500, RefuseInternal;
}

/// A refusal that a person can read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// The field at fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The values that the words mention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<String>,
    /// After a conflict, the record as it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Box<Record>>,
}

impl Refusal {
    /// A refusal with that code.
    pub const fn of(code: Code) -> Refusal {
        Refusal { code, field: None, params: Vec::new(), current: None }
    }

    /// Names the field at fault, unless one is named already.
    #[must_use]
    pub fn on(mut self, field: &str) -> Refusal {
        self.field.get_or_insert_with(|| field.to_owned());
        self
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, param: impl ToString) -> Refusal {
        self.params.push(param.to_string());
        self
    }

    /// The refusal in words.
    pub fn say(&self, lang: Lang) -> String {
        let params: Vec<&str> = self.params.iter().map(String::as_str).collect();
        self.code.word().fill(lang, &params)
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Refusal {
        Refusal::of(code)
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.field {
            Some(field) => write!(f, "{field}: {}", self.say(Lang::En)),
            None => f.write_str(&self.say(Lang::En)),
        }
    }
}

impl std::error::Error for Refusal {}
