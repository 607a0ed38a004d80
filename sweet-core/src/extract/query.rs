//! `Query`: the parameters behind the `?`.

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::meta::{ArgumentMeta, Location, Takes};
use crate::params::{FromParams, Source};
use crate::respond::Rejection;
use crate::rules::Failures;
use crate::schema::Schema;

/// The parameters of the query, as a struct: one field per parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Query<T>(pub T);

impl<T: Schema> Argument for Query<T> {
    const META: ArgumentMeta = ArgumentMeta {
        takes: Takes::Params { location: Location::Query, shape: T::SHAPE },
        rejects: Rejection::PARAMS,
    };
}

impl<'r, T: FromParams<'r> + Schema, A> FromRequest<'r, A> for Query<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        let pairs = cx.request().query();
        if !pairs.is_well_formed() {
            return Err(Rejection::Malformed("the query is not well-formed"));
        }
        let mut failures = Failures::default();
        T::from_params(Source::Query(pairs), &mut failures).map(Query).ok_or(Rejection::Invalid(failures))
    }
}
