//! What stations cost: one request through the door of an app, with so many stations on its way. README.md has the commands.
//!
//! In:    the name of an app, and how often it is asked.
//! Out:   nothing, for a counter of instructions; or the names.
//! Never: a socket: what is counted is the way from the door to the handler and back.

use std::cell::Cell;
use std::convert::Infallible;
use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context as Task, Poll, Waker};

use sweet::message::{Body, Head, Headers};
use sweet::prelude::*;
use sweet::{Context, Method, Middleware, Request, Response, Service, Visit};

/// A station that leaves all hooks out.
struct Empty<const N: usize>;

impl<A, const N: usize> Middleware<A> for Empty<N> {
    type Passage = ();
    type Answer = Infallible;
}

/// A station that counts, on the way in.
struct Counts<const N: usize>(Cell<u64>);

impl<A, const N: usize> Middleware<A> for Counts<N> {
    type Passage = ();
    type Answer = Infallible;

    async fn on_request(&self, _: Visit<'_, A>, (): &mut ()) -> Result<(), Infallible> {
        self.0.set(self.0.get() + 1);
        Ok(())
    }
}

/// A station with all hooks and a passage.
struct Whole<const N: usize>(Cell<u64>);

impl<A, const N: usize> Middleware<A> for Whole<N> {
    type Passage = u64;
    type Answer = Forbidden;

    async fn on_request(&self, _: Visit<'_, A>, passage: &mut u64) -> Result<(), Forbidden> {
        *passage = self.0.get();
        if *passage == u64::MAX { Err(Forbidden) } else { Ok(()) }
    }

    async fn before_handler(&self, _: Context<'_, A>, passage: &mut u64) -> Result<(), Forbidden> {
        *passage += 1;
        Ok(())
    }

    async fn on_error(&self, _: Visit<'_, A>, passage: &mut u64, _: &mut Response) -> Result<(), Forbidden> {
        *passage += 1;
        Ok(())
    }

    async fn on_response(&self, _: Visit<'_, A>, passage: &mut u64, _: &mut Response) -> Result<(), Forbidden> {
        self.0.set(*passage);
        Ok(())
    }
}

#[middleware]
fn function() {}

#[get("/users/{id}")]
async fn user(Path(id): Path<u64>) -> String {
    id.to_string()
}

macro_rules! app {
    ($name:ident $($field:ident: $ty:ty = $value:expr),*) => {
        #[derive(Api)]
        #[api(routes(user))]
        struct $name {
            $(#[api(middleware)] $field: $ty,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $value),* }
            }
        }
    };
}

app!(Plain);
app!(Empty1 a: Empty<0> = Empty);
app!(Empty5 a: Empty<0> = Empty, b: Empty<1> = Empty, c: Empty<2> = Empty, d: Empty<3> = Empty, e: Empty<4> = Empty);
app!(Empty10 a: Empty<0> = Empty, b: Empty<1> = Empty, c: Empty<2> = Empty, d: Empty<3> = Empty, e: Empty<4> = Empty,
    f: Empty<5> = Empty, g: Empty<6> = Empty, h: Empty<7> = Empty, i: Empty<8> = Empty, j: Empty<9> = Empty);
app!(Counts1 a: Counts<0> = Counts(Cell::new(0)));
app!(Counts5 a: Counts<0> = Counts(Cell::new(0)), b: Counts<1> = Counts(Cell::new(0)),
    c: Counts<2> = Counts(Cell::new(0)), d: Counts<3> = Counts(Cell::new(0)), e: Counts<4> = Counts(Cell::new(0)));
app!(Counts10 a: Counts<0> = Counts(Cell::new(0)), b: Counts<1> = Counts(Cell::new(0)),
    c: Counts<2> = Counts(Cell::new(0)), d: Counts<3> = Counts(Cell::new(0)), e: Counts<4> = Counts(Cell::new(0)),
    f: Counts<5> = Counts(Cell::new(0)), g: Counts<6> = Counts(Cell::new(0)), h: Counts<7> = Counts(Cell::new(0)),
    i: Counts<8> = Counts(Cell::new(0)), j: Counts<9> = Counts(Cell::new(0)));
app!(Whole1 a: Whole<0> = Whole(Cell::new(0)));
app!(Whole10 a: Whole<0> = Whole(Cell::new(0)), b: Whole<1> = Whole(Cell::new(0)),
    c: Whole<2> = Whole(Cell::new(0)), d: Whole<3> = Whole(Cell::new(0)), e: Whole<4> = Whole(Cell::new(0)),
    f: Whole<5> = Whole(Cell::new(0)), g: Whole<6> = Whole(Cell::new(0)), h: Whole<7> = Whole(Cell::new(0)),
    i: Whole<8> = Whole(Cell::new(0)), j: Whole<9> = Whole(Cell::new(0)));

/// A function is a station.
#[derive(Api, Default)]
#[api(routes(user), middleware(function))]
struct Function {}

#[get("/users/{id}", middleware(function))]
async fn guarded(Path(id): Path<u64>) -> String {
    id.to_string()
}

/// A station of an endpoint.
#[derive(Api, Default)]
#[api(routes(guarded))]
struct Endpoint {}

/// Asks an app, `count` times.
fn ask<S: Service>(app: &S, count: u32) {
    let mut response = Response::default();
    for _ in 0..count {
        let head = Head {
            method: Method::GET,
            path: black_box("/users/42"),
            query: None,
            version: http::Version::HTTP_11,
            headers: Headers::EMPTY,
        };
        let request = Request::new(head, Body::EMPTY, None);
        response.clear();
        let answer = pin!(app.call(&request, &mut response)).poll(&mut Task::from_waker(Waker::noop()));
        assert_eq!(answer, Poll::Ready(()));
        black_box(response.body());
    }
    assert_eq!(response.body(), b"42");
}

/// Asks an app of its own.
fn run<S: Service + Default>(count: u32) {
    ask(&S::default(), count);
}

/// An app by its name, to be asked so often.
type App = (&'static str, fn(u32));

const APPS: [App; 11] = [
    ("none", run::<Plain>),
    ("empty-1", run::<Empty1>),
    ("empty-5", run::<Empty5>),
    ("empty-10", run::<Empty10>),
    ("counts-1", run::<Counts1>),
    ("counts-5", run::<Counts5>),
    ("counts-10", run::<Counts10>),
    ("whole-1", run::<Whole1>),
    ("whole-10", run::<Whole10>),
    ("function", run::<Function>),
    ("endpoint", run::<Endpoint>),
];

#[expect(clippy::print_stdout, reason = "the program is for this")]
fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [name, count] = &words[..] else {
        APPS.iter().for_each(|(name, _)| println!("{name}"));
        return ExitCode::SUCCESS;
    };
    let found = APPS.iter().find(|(app, _)| app == name);
    let (Some((_, run)), Ok(count)) = (found, count.parse()) else { return ExitCode::FAILURE };
    run(count);
    ExitCode::SUCCESS
}
