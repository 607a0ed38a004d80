//! Endpoints that panic, each in another place.

use std::convert::Infallible;
use std::panic;
use std::time::Duration;

use sweet::meta::{ArgumentMeta, Responses};
use sweet::prelude::*;
use sweet::{Argument, Context, FromRequest, Respond, Response, Streaming};

use super::timer;
use super::work::Work;

/// The paths at which the server panics before anything is sent, each of which must be answered 500.
pub(crate) const PANICS: [&str; 5] = ["/panic/handler", "/panic/late", "/panic/argument", "/panic/bomb", "/panic/torn"];
/// The path at which it panics before the first piece of the answer: answered 500, on a connection that goes on.
pub(crate) const EARLY: &str = "/panic/stream/early";
/// The path at which it panics behind the first pieces of the answer, which must be cut.
pub(crate) const CUTS: &str = "/panic/stream";
/// The paths of a handler that waits, and of an answer without an end, that panic when they are dropped.
pub(crate) const LEAVINGS: [&str; 2] = ["/panic/leaving", "/panic/stream/left"];

const ON_PURPOSE: &str = "on purpose";

/// Has nothing printed of panics that are wanted.
pub(super) fn keep_quiet() {
    let others = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if info.payload_as_str() != Some(ON_PURPOSE) {
            others(info);
        }
    }));
}

/// Panics at once.
#[get("/panic/handler")]
pub(super) async fn handler() -> &'static str {
    let _work = Work::begin();
    panic!("{ON_PURPOSE}")
}

/// Panics when it is woken.
#[get("/panic/late")]
pub(super) async fn late() -> &'static str {
    let _work = Work::begin();
    timer::sleep(Duration::from_millis(1)).await;
    panic!("{ON_PURPOSE}")
}

/// An argument that cannot be made.
pub(super) struct Trap;

impl Argument for Trap {
    const META: ArgumentMeta = ArgumentMeta::NONE;
}

impl<'r, A> FromRequest<'r, A> for Trap {
    type Rejection = Infallible;

    async fn from_request(_: Context<'r, A>) -> Result<Self, Infallible> {
        panic!("{ON_PURPOSE}")
    }
}

/// Is never called.
#[get("/panic/argument")]
pub(super) async fn argument(_trap: Trap) -> &'static str {
    "never"
}

/// A value whose destructor panics.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("{ON_PURPOSE}")
    }
}

/// Panics when it has its answer.
#[get("/panic/bomb")]
pub(super) async fn bomb() -> &'static str {
    let _work = Work::begin();
    let _bomb = Bomb;
    "never"
}

/// An answer that panics in the middle of its content.
pub(super) struct Torn;

impl Respond for Torn {
    const RESPONSES: Responses = <&str as Respond>::RESPONSES;

    fn respond(self, response: &mut Response) {
        response.body_mut().extend(b"half of an answer, which nobody may see");
        panic!("{ON_PURPOSE}")
    }
}

/// Panics when its answer is written.
#[get("/panic/torn")]
pub(super) async fn torn() -> Torn {
    Work::begin().end();
    Torn
}

/// Panics when it is dropped, or ends.
#[get("/panic/leaving")]
pub(super) async fn leaving() -> &'static str {
    let _work = Work::begin();
    let _bomb = Bomb;
    timer::sleep(Duration::from_millis(5)).await;
    "never"
}

/// Panics before the first piece of its answer.
#[get("/panic/stream/early")]
pub(super) async fn broken_early() -> Streaming {
    Streaming::with(async move |_| -> Result<(), Infallible> { panic!("{ON_PURPOSE}") })
}

/// Panics behind the first pieces of its answer.
#[get("/panic/stream")]
pub(super) async fn broken() -> Streaming {
    Streaming::with(async move |mut out| -> Result<(), Infallible> {
        out.send("a piece").await;
        timer::sleep(Duration::from_millis(1)).await;
        out.send("and another").await;
        panic!("{ON_PURPOSE}")
    })
}

/// Answers without an end, and panics when it is dropped.
#[get("/panic/stream/left")]
pub(super) async fn left() -> Streaming {
    let bomb = Bomb;
    Streaming::with(async move |mut out| -> Result<(), Infallible> {
        let _bomb = bomb;
        loop {
            out.send("a piece").await;
            timer::sleep(Duration::from_millis(1)).await;
        }
    })
}
