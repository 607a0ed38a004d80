//! Stations on the way to a handler and back.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use sweet::message::Response;
use sweet::prelude::*;
use sweet::{Context, Middleware, TestClient, Visit};

type Log = Rc<RefCell<Vec<String>>>;

struct Named(&'static str, Log);

impl<A> Middleware<A> for Named {
    type Passage = u32;
    type Answer = Infallible;

    async fn on_request(&self, _: Visit<'_, A>, passage: &mut u32) -> Result<(), Infallible> {
        *passage += 1;
        self.1.borrow_mut().push(format!("{} in", self.0));
        Ok(())
    }

    async fn before_handler(&self, _: Context<'_, A>, passage: &mut u32) -> Result<(), Infallible> {
        *passage += 1;
        Ok(())
    }

    async fn on_response(&self, visit: Visit<'_, A>, passage: &mut u32, _: &mut Response) -> Result<(), Infallible> {
        let pattern = visit.pattern().map(|pattern| pattern.to_string());
        self.1.borrow_mut().push(format!("{} out {passage} {pattern:?}", self.0));
        Ok(())
    }
}

#[get("/{name}")]
async fn hello(Path(name): Path<String>) -> String {
    assert_ne!(name, "panic");
    name
}

#[derive(Api)]
#[api(routes(hello))]
struct Inner {
    #[api(middleware)]
    c: Named,
}

struct A(Named);
struct B(Named);

macro_rules! forward {
    ($name:ident) => {
        impl<T> Middleware<T> for $name {
            type Passage = u32;
            type Answer = Infallible;

            async fn on_request(&self, visit: Visit<'_, T>, passage: &mut u32) -> Result<(), Infallible> {
                self.0.on_request(visit, passage).await
            }

            async fn on_response(
                &self,
                visit: Visit<'_, T>,
                passage: &mut u32,
                response: &mut Response,
            ) -> Result<(), Infallible> {
                self.0.on_response(visit, passage, response).await
            }
        }
    };
}
forward!(A);
forward!(B);

#[derive(Api)]
#[api(routes())]
struct App {
    #[api(middleware)]
    a: A,
    #[api(middleware)]
    b: B,
    #[api(nest = "/inner")]
    inner: Inner,
}

#[test]
fn stations_are_passed_in_order_and_back() {
    let log = Log::default();
    let named = |name| Named(name, log.clone());
    let client = TestClient::new(App { a: A(named("a")), b: B(named("b")), inner: Inner { c: named("c") } });
    assert_eq!(client.get("/inner/you").send().text(), "you");
    insta::assert_snapshot!(log.take().join("\n"));
    assert_eq!(client.get("/inner/panic").send().status(), 500);
    insta::assert_snapshot!(log.take().join("\n"));
    assert_eq!(client.get("/nowhere").send().status(), 404);
    insta::assert_snapshot!(log.take().join("\n"));
}
