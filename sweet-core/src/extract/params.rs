//! `Query`, `Header` and `Cookie`: parameters as the fields of a struct.
//!
//! In:    the pairs of the query, the header fields, or the cookies.
//! Out:   a struct with one field per parameter; defaults, `Option` and `Vec` as its type says, its rules obeyed.
//! Never: builds a map: a struct has few fields, and a client chooses how many pairs there are.

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::meta::{ArgumentMeta, Location, Takes};
use crate::params::{FromParams, Part, Source};
use crate::respond::Rejection;
use crate::rules::Failures;
use crate::schema::Schema;

/// The parameters of the query, as a struct: one field per parameter.
///
/// A field of type `Option` may be missing, a `Vec` holds every value of a repeated key, any other type takes the first.
///
/// # Rejections
/// 400 where the query is not well-formed (a broken percent-encoding, text that is not UTF-8, too many pairs), 422 with every failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Query<T>(pub T);

/// Header fields, as a struct: the field `user_agent` is `User-Agent`. There are always others, so a struct with
/// `#[serde(deny_unknown_fields)]` does not compile here.
///
/// # Rejections
/// 422 with every failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header<T>(pub T);

/// Cookies, as a struct: one field per cookie (RFC 6265 section 5.4). There may always be others, so a struct with
/// `#[serde(deny_unknown_fields)]` does not compile here.
///
/// # Rejections
/// 422 with every failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie<T>(pub T);

const fn meta<'r, T: FromParams<'r> + Schema>(location: Location) -> ArgumentMeta {
    ArgumentMeta { takes: Takes::Params { location, shape: T::SHAPE, closed: T::CLOSED }, rejects: Rejection::PARAMS }
}

fn source<'r, A>(cx: Context<'r, A>, part: Part<'r>) -> Source<'r> {
    Source::new(part).within(cx.contexts())
}

fn read<'r, T: FromParams<'r>, A>(cx: Context<'r, A>, part: Part<'r>) -> Result<T, Rejection> {
    let mut failures = Failures::default();
    T::from_params(source(cx, part), &mut failures).ok_or(Rejection::Invalid(failures))
}

impl<'r, T: FromParams<'r> + Schema> Argument for Query<T> {
    const META: ArgumentMeta = meta::<T>(Location::Query);
}

impl<'r, T: FromParams<'r> + Schema, A> FromRequest<'r, A> for Query<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        let pairs = cx.request().query();
        if let Some(fault) = pairs.fault() {
            return Err(Rejection::Malformed { detail: fault, offset: None });
        }
        read(cx, Part::Query(pairs)).map(Query)
    }

    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        let pairs = cx.request().query();
        if pairs.fault().is_none() {
            let _ = T::from_params(source(cx, Part::Query(pairs)), failures);
        }
    }
}

impl<'r, T: FromParams<'r> + Schema> Argument for Header<T> {
    const META: ArgumentMeta = meta::<T>(Location::Header);
}

impl<'r, T: FromParams<'r> + Schema, A> FromRequest<'r, A> for Header<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        read(cx, Part::Header(cx.request().head().headers)).map(Header)
    }

    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        let _ = T::from_params(source(cx, Part::Header(cx.request().head().headers)), failures);
    }
}

impl<'r, T: FromParams<'r> + Schema> Argument for Cookie<T> {
    const META: ArgumentMeta = meta::<T>(Location::Cookie);
}

impl<'r, T: FromParams<'r> + Schema, A> FromRequest<'r, A> for Cookie<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        read(cx, Part::Cookie(cx.request().head().headers)).map(Cookie)
    }

    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        let _ = T::from_params(source(cx, Part::Cookie(cx.request().head().headers)), failures);
    }
}
