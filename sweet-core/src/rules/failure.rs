//! What is wrong with a value, told so that a program and a person can act on it.
//!
//! In:    decoders and checks, one entry per mistake.
//! Out:   the `errors` member of a problem body (RFC 9457).
//! Never: the value itself, which may be a secret.

use std::fmt::Display;

use super::{Parameters, Rule};
use crate::meta::Location;

/// How many failures are recorded of one text or one parameter; those behind them are not told.
pub const FAILURES_MAX: usize = 100;

/// One mistake in the content of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Where the value stands; `None` for the body.
    pub location: Option<Location>,
    /// In the body a JSON Pointer (RFC 6901), such as `/items/0/name`; elsewhere the name of the parameter, and behind
    /// it a pointer into it where it is a list.
    pub place: String,
    /// A stable code for programs: the rule that was broken, such as `length`, `type` or `required`.
    pub rule: &'static str,
    /// A sentence for people.
    pub detail: String,
    /// What the rule asks for, by name, such as `max`.
    pub parameters: Parameters,
}

/// All mistakes in the content of a request, in the order of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failures(pub Vec<Failure>);

impl Failures {
    /// Gives each failure another sentence, where `text` has one for it.
    pub fn retell(&mut self, text: &dyn Fn(&Failure) -> Option<String>) {
        for failure in &mut self.0 {
            if let Some(detail) = text(failure) {
                failure.detail = detail;
            }
        }
    }
}

impl Failure {
    /// A failure without a place or parameters: `rule` is a stable code, `detail` a short sentence without the value.
    pub fn new(rule: &'static str, detail: impl Into<String>) -> Self {
        Self { location: None, place: String::new(), rule, detail: detail.into(), parameters: Vec::new() }
    }

    /// The failure of a value that another type could not be made of (`#[serde(try_from = "…")]`), in the words of the error.
    pub fn conversion(error: impl Display) -> Self {
        Self::new("conversion", error.to_string())
    }

    /// The failure of a value that breaks `rule`, with an empty place. `unit` is what its length counts.
    pub fn of(rule: &Rule, unit: &str) -> Self {
        Self { parameters: rule.parameters(), ..Self::new(rule.code(), rule.detail(unit)) }
    }
}
