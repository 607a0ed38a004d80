//! `Form` as an argument: the body, read as a form.
//!
//! In:    a body whose `Content-Type` is `application/x-www-form-urlencoded`.
//! Out:   a struct with one field per name, as `Query` makes it; borrowed where nothing is escaped.
//! Never: builds a map; takes more pairs than a query has.

use super::media_type::media_type;
use super::{Argument, FromRequest};
use crate::app::Context;
use crate::meta::{ArgumentMeta, Takes};
use crate::params::{FromParams, Part, Source};
use crate::respond::Rejection;
use crate::rules::Failures;
use crate::schema::Schema;

/// The media type of a form (WHATWG URL, section 5).
const FORM: &str = "application/x-www-form-urlencoded";

/// The fields of a form in the body, as a struct: one field per name.
///
/// A field of type `Option` may be missing, a `Vec` holds every value of a repeated name, any other type takes the first.
/// There are at most [`PAIRS_MAX`](crate::params::PAIRS_MAX) pairs.
///
/// # Rejections
/// Those of every body (400, 408, 413, 503), and 400 where the form is not well-formed (a broken percent-encoding, text that
/// is not UTF-8, too many pairs), 415 where `Content-Type` is not `application/x-www-form-urlencoded`, 422 with every failure,
/// told as those of a JSON body are: by a `pointer` such as `/name` or `/tags/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form<T>(pub T);

impl<'r, T: FromParams<'r> + Schema> Argument for Form<T> {
    const META: ArgumentMeta = ArgumentMeta {
        takes: Takes::Body { content_type: FORM, shape: T::SHAPE, required: true },
        rejects: Rejection::FORM,
    };
}

impl<'r, T: FromParams<'r> + Schema, A> FromRequest<'r, A> for Form<T> {
    type Rejection = Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Rejection> {
        let bytes = cx.request().body().bytes().await?;
        if !media_type(&cx.request().head().headers).is_some_and(|sent| sent.eq_ignore_ascii_case(FORM.as_bytes())) {
            return Err(Rejection::MediaType { expected: FORM });
        }
        let text = str::from_utf8(bytes)
            .map_err(|error| Rejection::Malformed { detail: "not valid UTF-8", offset: Some(error.valid_up_to()) })?;
        let pairs = cx.request().form(text);
        if let Some(fault) = pairs.fault() {
            return Err(Rejection::Malformed { detail: fault, offset: None });
        }
        let mut failures = Failures::default();
        let source = Source::new(Part::Form(pairs)).within(cx.contexts());
        T::from_params(source, &mut failures).map(Form).ok_or(Rejection::Invalid(failures))
    }
}
