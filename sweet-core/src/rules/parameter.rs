//! What a broken rule asks for, as values that a program can act on.
//!
//! In:    a rule, or a check of one's own.
//! Out:   the `parameters` of an entry of a problem body.
//! Never: the value that was refused.

use std::borrow::Cow;

/// One parameter of a broken rule, such as the `max` of a length.
#[derive(Clone, Debug, PartialEq)]
pub enum Parameter {
    /// A whole number.
    Integer(i128),
    /// A number with a fraction; one that is not finite is told as `null`.
    Number(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// Several texts, such as those that are allowed.
    Texts(Vec<Cow<'static, str>>),
    /// Several of any kind.
    List(Vec<Parameter>),
}

/// Parameters by name, in the order in which they are told.
pub type Parameters = Vec<(&'static str, Parameter)>;
