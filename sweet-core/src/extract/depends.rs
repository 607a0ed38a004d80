//! `Depends`: a value that is computed for a request, once, however many ask for it.
//!
//! In:    a function with `#[dependency]`, as the two traits that the macro writes for it.
//! Out:   a borrow of its value, which lives as long as the request; the value's cleanup, once the request has ended.
//! Never: remembers a refusal: who asks again, computes again.

use std::any::Any;
use std::fmt;
use std::future::{Future, ready};
use std::ops::Deref;

use super::refuse::Check;
use super::{Argument, FromRequest};
use crate::app::Context;
use crate::message::{Cleanup, Request, Response, Work};
use crate::meta::{ArgumentMeta, Responses, Takes};
use crate::respond::Respond;
use crate::rules::{Failure, Failures};

/// What computes a value for a request, told apart from the app. `#[dependency]` writes it for a type of the function's name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no dependency",
    label = "`Depends` names a function with `#[dependency]`",
    note = "`Depends<'_, session>` is the value that `#[dependency] async fn session(…)` makes; a field of the app is `State<'_, T>`"
)]
pub trait Dependency: Sized + 'static {
    /// What it makes.
    type Value: 'static;

    /// What its arguments take, and how they can refuse.
    const ARGUMENTS: &'static [ArgumentMeta];

    /// How it can refuse itself.
    const REJECTS: Responses;

    /// The work that tidies its value up once the request has ended (`cleanup = …`).
    const CLEANUP: Option<fn(Self::Value) -> Work> = None;
}

/// What the function returns that `cleanup = …` names. For emitted code.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a cleanup is an `async fn` that returns nothing",
    label = "this is none: it returns `{Self}`",
    note = "write `async fn close(value: Session) {{ … }}`"
)]
pub trait Cleaning: Future<Output = ()> + 'static {}

#[diagnostic::do_not_recommend]
impl<F: Future<Output = ()> + 'static> Cleaning for F {}

/// The work of a cleanup. For emitted code.
#[doc(hidden)]
pub fn cleaning(cleaning: impl Cleaning) -> Work {
    Box::pin(cleaning)
}

/// A dependency that an app of type `A` can compute. `#[dependency]` writes it.
#[diagnostic::on_unimplemented(
    message = "the dependency `{Self}` cannot be computed by the app `{A}`",
    label = "a handler here takes `Depends<'_, {Self}>`"
)]
pub trait Resolve<'r, A>: Dependency {
    /// The answer where it cannot be made: one of its arguments', or its own.
    type Rejection: Respond;

    /// Extracts its arguments, and makes the value.
    ///
    /// # Errors
    /// Where an argument was refused, or the function refuses.
    fn resolve(cx: Context<'r, A>) -> impl Future<Output = Result<Self::Value, Refused<Self::Rejection>>>;

    /// [`FromRequest::failures`] of its arguments.
    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        let _ = (cx, failures);
    }
}

/// The value of a dependency.
///
/// It is computed when it is first asked for, by a handler, a guard, a station or another dependency, and all of them borrow
/// the same value. It is dropped once the response is on its way; where it has a cleanup, that has it then.
pub struct Depends<'r, D: Dependency>(pub &'r D::Value);

impl<'r, D: Dependency> Depends<'r, D> {
    /// The value, where it has been computed for this request; for what only looks at it, such as a log.
    pub fn computed(request: &'r Request<'_>) -> Option<Self> {
        request.held::<D, D::Value>().map(Depends)
    }

    /// Gives a request this value, so that it is not computed: for tests, before the request is answered. It is dropped in
    /// the end, without the cleanup of the dependency. Where there is a value already, that one stays.
    pub fn provide(request: &Request<'_>, value: D::Value) {
        request.hold::<D, _>(value, None);
    }
}

impl<D: Dependency> Deref for Depends<'_, D> {
    type Target = D::Value;

    fn deref(&self) -> &D::Value {
        self.0
    }
}

impl<D: Dependency<Value: fmt::Debug>> fmt::Debug for Depends<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Depends").field(self.0).finish()
    }
}

impl<D: Dependency> Argument for Depends<'_, D> {
    const META: ArgumentMeta = ArgumentMeta { takes: Takes::Several(D::ARGUMENTS), rejects: D::REJECTS };
}

impl<'r, A, D: Resolve<'r, A>> FromRequest<'r, A> for Depends<'r, D> {
    type Rejection = D::Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, D::Rejection> {
        let request = cx.request();
        if let Some(computed) = Self::computed(request) {
            return Ok(computed);
        }
        match D::resolve(cx).await {
            Ok(value) => Ok(Depends(request.hold::<D, _>(value, D::CLEANUP.map(|_| tidy_up::<D> as Cleanup)))),
            Err(Refused { at, rejection }) => {
                request.hold::<Place<D>, usize>(at, None);
                Err(rejection)
            }
        }
    }

    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        if Self::computed(cx.request()).is_none() {
            D::failures(cx, failures);
        }
    }
}

/// The key under which is kept which argument of a dependency was refused.
struct Place<D>(D);

/// The failures of a dependency's arguments: where one was refused, of it and those behind it; nothing where that was not for
/// its parameters, for those behind it are none of the client's business then. Emitted code calls this.
pub fn failures_of<'r, A, D: Dependency>(cx: Context<'r, A>, arguments: &[Check<'r, A>], failures: &mut Failures) {
    let refused = cx.request().held::<Place<D>, usize>().copied();
    let before = failures.0.len();
    for (index, argument) in arguments.iter().enumerate().skip(refused.unwrap_or_default()) {
        argument(cx, failures);
        if refused == Some(index) && failures.0.len() == before {
            return;
        }
    }
}

/// The work that tidies up a value of which the type is not known any more.
fn tidy_up<D: Dependency>(value: Box<dyn Any>) -> Work {
    match (D::CLEANUP, value.downcast::<D::Value>()) {
        // Called in its turn, and not before: it may be a function that works, or panics, before it returns.
        (Some(cleanup), Ok(value)) => Box::pin(async move { cleanup(*value).await }),
        // What is held under a dependency is its value.
        _ => Box::pin(ready(())),
    }
}

/// What a function with `#[dependency]` returns, where that is a `Result`. Emitted code asks for it.
pub trait Outcome {
    /// What it makes.
    type Value;
    /// How it refuses.
    type Error: Respond;

    /// The same as a `Result`.
    fn into_result(self) -> Result<Self::Value, Self::Error>;
}

impl<T, E: Respond> Outcome for Result<T, E> {
    type Value = T;
    type Error = E;

    fn into_result(self) -> Result<T, E> {
        self
    }
}

/// The refusal of a dependency, and of which argument it is: of none, where the number is that of the arguments.
#[derive(Debug)]
pub struct Refused<R> {
    /// From 0.
    pub at: usize,
    /// The answer.
    pub rejection: R,
}

/// One of two refusals.
#[derive(Debug)]
pub enum Either<L, R> {
    /// That of an argument.
    Left(L),
    /// That of what stands behind it.
    Right(R),
}

impl<L: Respond, R: Respond> Respond for Either<L, R> {
    const RESPONSES: Responses = Responses::Both(&L::RESPONSES, &R::RESPONSES);

    fn respond(self, response: &mut Response) {
        match self {
            Either::Left(left) => left.respond(response),
            Either::Right(right) => right.respond(response),
        }
    }

    fn retell(&mut self, text: &dyn Fn(&Failure) -> Option<String>) {
        match self {
            Either::Left(left) => left.retell(text),
            Either::Right(right) => right.retell(text),
        }
    }
}
