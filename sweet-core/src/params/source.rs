//! placeholder
use super::Pairs;
use crate::message::Headers;
use crate::meta::PathParams;
use crate::router::Params;
use crate::rules::Failures;

/// Where parameters come from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'r> {
    /// The path: values in the order of the pattern, with their names.
    Path { params: &'r Params<'r>, names: &'static [&'static str] },
    /// The query.
    Query(Pairs<'r>),
    /// Header fields; `_` in a name stands for `-`.
    Header(Headers<'r>),
    /// Cookies.
    Cookie(Headers<'r>),
}

/// A type that is made of parameters: a scalar or a tuple by position, a struct by name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of parameters",
    note = "use a number, `bool`, string or `#[derive(sweet::Schema)]` type, a tuple of them, or a struct of them"
)]
pub trait FromParams<'r>: Sized {
    /// By position or by name.
    const TAKES: PathParams;

    /// Reads all parameters; `None` where at least one failure was recorded.
    fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self>;
}
