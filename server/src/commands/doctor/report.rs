//! Findings, and how they are told.

use std::fmt;

use crate::database::Trouble;

/// What was found.
#[derive(Debug, Default)]
pub struct Report(Vec<Finding>);

#[derive(Debug)]
struct Finding {
    weight: Weight,
    what: String,
    advice: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    Good,
    Note,
    Wrong,
}

impl Report {
    /// All is well with that.
    pub fn good(&mut self, what: impl Into<String>) {
        self.0.push(Finding { weight: Weight::Good, what: what.into(), advice: None });
    }

    /// It works, and may not be what is wanted.
    pub fn note(&mut self, what: impl Into<String>, advice: impl Into<String>) {
        self.0.push(Finding { weight: Weight::Note, what: what.into(), advice: Some(advice.into()) });
    }

    /// It does not work, or is not safe.
    pub fn wrong(&mut self, what: impl Into<String>, advice: impl Into<String>) {
        self.0.push(Finding { weight: Weight::Wrong, what: what.into(), advice: Some(advice.into()) });
    }

    /// The same of a database.
    pub fn trouble(&mut self, trouble: Trouble) {
        self.wrong(trouble.what, trouble.advice);
    }

    /// What is wrong, and what to do about it.
    pub fn wrongs(&self) -> impl Iterator<Item = (&str, &str)> {
        let wrong = self.0.iter().filter(|finding| finding.weight == Weight::Wrong);
        wrong.map(|finding| (finding.what.as_str(), finding.advice.as_deref().unwrap_or_default()))
    }

    /// Whether nothing is wrong.
    pub fn is_well(&self) -> bool {
        self.0.iter().all(|finding| finding.weight != Weight::Wrong)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.0 {
            let mark = match finding.weight {
                Weight::Good => "good ",
                Weight::Note => "note ",
                Weight::Wrong => "WRONG",
            };
            writeln!(f, "{mark}  {}", finding.what)?;
            if let Some(advice) = &finding.advice {
                writeln!(f, "       {advice}")?;
            }
        }
        Ok(())
    }
}
