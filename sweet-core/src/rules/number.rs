//! Rules on numbers, as data.
//!
//! In:    `range`, `multiple_of`, `finite` and `one_of` of an attribute.
//! Out:   constants, with what is said where they are broken.

use super::{Parameter, Parameters};

/// What a number must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// At least this.
    Minimum(Limit),
    /// At most this.
    Maximum(Limit),
    /// Greater than this.
    ExclusiveMinimum(Limit),
    /// Less than this.
    ExclusiveMaximum(Limit),
    /// A whole multiple of this.
    MultipleOf(Limit),
    /// Neither infinite nor NaN. No number of JSON and no parameter is, so that only a type that reads them by code of its
    /// own can break it.
    Finite,
    /// Equal to one of these.
    OneOf(&'static [Limit]),
}

/// A bound of a number, or one that is allowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// A whole number.
    Integer(i128),
    /// A number with a fraction.
    Number(f64),
}

impl Number {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Number::Minimum(_) | Number::Maximum(_) | Number::ExclusiveMinimum(_) | Number::ExclusiveMaximum(_) => {
                "range"
            }
            Number::MultipleOf(_) => "multiple_of",
            Number::Finite => "finite",
            Number::OneOf(_) => "one_of",
        }
    }

    pub(super) fn detail(&self) -> String {
        match self {
            Number::Minimum(limit) => format!("must be at least {limit}"),
            Number::Maximum(limit) => format!("must be at most {limit}"),
            Number::ExclusiveMinimum(limit) => format!("must be greater than {limit}"),
            Number::ExclusiveMaximum(limit) => format!("must be less than {limit}"),
            Number::MultipleOf(limit) => format!("must be a multiple of {limit}"),
            Number::Finite => "must be a finite number".to_owned(),
            Number::OneOf(allowed) => {
                let allowed: Vec<String> = allowed.iter().map(Limit::to_string).collect();
                format!("must be one of {}", allowed.join(", "))
            }
        }
    }

    pub(super) fn parameters(&self) -> Parameters {
        match self {
            Number::Minimum(limit) => vec![("min", limit.parameter())],
            Number::Maximum(limit) => vec![("max", limit.parameter())],
            Number::ExclusiveMinimum(limit) => vec![("exclusive_min", limit.parameter())],
            Number::ExclusiveMaximum(limit) => vec![("exclusive_max", limit.parameter())],
            Number::MultipleOf(limit) => vec![("multiple_of", limit.parameter())],
            Number::Finite => Vec::new(),
            Number::OneOf(allowed) => {
                vec![("allowed", Parameter::List(allowed.iter().map(Limit::parameter).collect()))]
            }
        }
    }
}

impl Limit {
    fn parameter(&self) -> Parameter {
        match *self {
            Limit::Integer(limit) => Parameter::Integer(limit),
            Limit::Number(limit) => Parameter::Number(limit),
        }
    }
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Limit::Integer(limit) => limit.fmt(f),
            Limit::Number(limit) => limit.fmt(f),
        }
    }
}
