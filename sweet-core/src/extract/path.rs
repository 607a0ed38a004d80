//! `Path`: the params of the path.

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::meta::{ArgumentMeta, Takes};
use crate::params::{FromParams, Part, Source};
use crate::respond::Rejection;
use crate::rules::Failures;

/// The params of the path, decoded: one, a tuple in the order of the pattern, or a struct by name.
///
/// That they fit the pattern is checked when the handler is compiled.
///
/// # Rejections
/// 422 with every failure. A path whose percent-encoding is broken is refused with 400 before any handler is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path<T>(pub T);

fn source<A>(cx: Context<'_, A>) -> Source<'_> {
    Source::new(Part::Path { params: cx.params(), names: cx.endpoint().params }).within(cx.contexts())
}

impl<'r, T: FromParams<'r>> Argument for Path<T> {
    const META: ArgumentMeta = ArgumentMeta { takes: Takes::Path(T::TAKES), rejects: Rejection::PATH };
}

impl<'r, T: FromParams<'r>, A> FromRequest<'r, A> for Path<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        let mut failures = Failures::default();
        T::from_params(source(cx), &mut failures).map(Path).ok_or(Rejection::Invalid(failures))
    }

    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        let _ = T::from_params(source(cx), failures);
    }
}
