//! `State`: a field of the app, borrowed.

use std::convert::Infallible;
use std::ops::Deref;

use super::{Argument, FromRequest};
use crate::app::{Context, Provide};
use crate::meta::ArgumentMeta;

/// A field of the app, by its type.
#[derive(Debug)]
pub struct State<'r, T>(pub &'r T);

impl<T> Deref for State<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

impl<T> Argument for State<'_, T> {
    const META: ArgumentMeta = ArgumentMeta::NONE;
}

impl<'r, T, A: Provide<T>> FromRequest<'r, A> for State<'r, T> {
    type Rejection = Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Infallible> {
        Ok(State(cx.app().provide()))
    }
}
