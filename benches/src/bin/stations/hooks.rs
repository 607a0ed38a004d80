//! Apps with stations that do nothing, or next to nothing: what the way through them costs by itself.

use std::cell::Cell;
use std::convert::Infallible;

use sweet::prelude::*;
use sweet::{Context, Middleware, Response, Visit};

use crate::ask::run;
use crate::table::Row;

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

/// The apps.
pub(crate) const ROWS: &[Row] = &[
    Row("sweet, no station", run::<Plain>),
    Row("sweet, 1 without hooks", run::<Empty1>),
    Row("sweet, 5 without hooks", run::<Empty5>),
    Row("sweet, 10 without hooks", run::<Empty10>),
    Row("sweet, 1 with on_request", run::<Counts1>),
    Row("sweet, 5 with on_request", run::<Counts5>),
    Row("sweet, 10 with on_request", run::<Counts10>),
    Row("sweet, 1 with four hooks", run::<Whole1>),
    Row("sweet, 10 with four hooks", run::<Whole10>),
    Row("sweet, 1 function", run::<Function>),
    Row("sweet, 1 function, of the endpoint", run::<Endpoint>),
];
