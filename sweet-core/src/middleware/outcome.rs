//! What a function with `#[middleware]` may return.

use super::Answered;
use crate::meta::Responses;
use crate::respond::Respond;

/// What a function with `#[middleware]` may return: `()`, or `Result<(), E>` where `E` is an answer.
#[diagnostic::on_unimplemented(
    message = "a station cannot return `{Self}`",
    label = "a function with `#[middleware]` returns nothing, or `Result<(), E>`",
    note = "`Ok(())` lets the request through, and `E` is answered in the place of the handler: what `Result` a handler answers can be its error, such as a type with `#[derive(sweet::ApiError)]`"
)]
pub trait Outcome {
    /// What is answered in the place of the handler.
    const ANSWERS: Responses;

    /// Whether the request is let through.
    ///
    /// # Errors
    /// What is answered in the place of the handler.
    fn outcome(self) -> Result<(), Answered>;
}

impl Outcome for () {
    const ANSWERS: Responses = Responses::None;

    fn outcome(self) -> Result<(), Answered> {
        Ok(())
    }
}

impl<E: Respond> Outcome for Result<(), E> {
    const ANSWERS: Responses = E::RESPONSES;

    fn outcome(self) -> Result<(), Answered> {
        self.map_err(Answered::with)
    }
}
