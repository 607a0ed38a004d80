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

/// Makes parameters of what people have at hand.
macro_rules! from {
    ($kind:ident: $($ty:ty),+) => {$(
        impl From<$ty> for Parameter {
            fn from(value: $ty) -> Self {
                Parameter::$kind(value.into())
            }
        }
    )+};
}

from!(Integer: u8, u16, u32, u64, i8, i16, i32, i64, i128);
from!(Number: f32, f64);
from!(Text: &'static str, String, Cow<'static, str>);

impl From<usize> for Parameter {
    fn from(value: usize) -> Self {
        // No width of a `usize` is beyond 64 bits.
        Parameter::Integer(value as i128)
    }
}

impl<P: Into<Parameter>> From<Vec<P>> for Parameter {
    fn from(values: Vec<P>) -> Self {
        Parameter::List(values.into_iter().map(P::into).collect())
    }
}
