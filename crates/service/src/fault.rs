//! What a failing database means to whoever asked.

use domain::refusal::{Code, Refusal};
use store::Error;

/// Turns a failure into a refusal; the one log line about it is written here.
pub(crate) fn refuse(error: Error) -> Refusal {
    if matches!(error, Error::Away) {
        tracing::error!(error = %error, "the database does not answer");
        return Code::Unavailable.into();
    }
    if let Error::Sqlx(inner) = &error {
        if error.is_unique_violation() {
            return Code::Taken.into();
        }
        if inner.as_database_error().is_some_and(|e| e.is_foreign_key_violation()) {
            return Code::UnknownLink.into();
        }
        let away = inner
            .as_database_error()
            .is_none_or(|e| e.code().is_some_and(|c| c.starts_with("57P") || c.starts_with("08") || c == "13" || c == "5"));
        if away {
            tracing::error!(error = %error, "the database does not answer");
            return Code::Unavailable.into();
        }
    }
    tracing::error!(error = %error, "the database refused");
    Code::Internal.into()
}
