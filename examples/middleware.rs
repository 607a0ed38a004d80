//! Stations: one written by hand, which sees the way in and the way out, and a function that is one.
//!
//! `cargo run --example middleware`, then `curl -i http://127.0.0.1:8000/quotes/1`, and
//! `curl -i -X PUT http://127.0.0.1:8000/maintenance` to close it.

use std::cell::Cell;
use std::convert::Infallible;
use std::time::Instant;

use sweet::meta::{HeaderMeta, MiddlewareMeta};
use sweet::prelude::*;
use sweet::{Middleware, Response, Unavailable, Visit};

/// Tells how long each answer has taken, and answers an old quote where a new one is not to be had.
struct Steady {
    /// What is told where the handler fails.
    last: Cell<&'static str>,
}

impl<A> Middleware<A> for Steady {
    type Passage = Option<Instant>;
    type Answer = Infallible;

    const META: MiddlewareMeta = MiddlewareMeta {
        headers: &[HeaderMeta { name: "server-timing", shape: String::SHAPE, docs: sweet::schema::Docs::NONE }],
        ..MiddlewareMeta::NONE
    };

    fn verify(&self) -> Vec<String> {
        if self.last.get().is_empty() { vec!["there is no quote to begin with".to_owned()] } else { vec![] }
    }

    async fn on_request(&self, _: Visit<'_, A>, start: &mut Option<Instant>) -> Result<(), Infallible> {
        *start = Some(Instant::now());
        Ok(())
    }

    async fn on_error(
        &self,
        _: Visit<'_, A>,
        _: &mut Option<Instant>,
        response: &mut Response,
    ) -> Result<(), Infallible> {
        if response.status() == StatusCode::BAD_GATEWAY {
            response.clear();
            response.set_content_type("text/plain; charset=utf-8");
            response.set_static(self.last.get().as_bytes());
        }
        Ok(())
    }

    async fn on_response(
        &self,
        _: Visit<'_, A>,
        start: &mut Option<Instant>,
        response: &mut Response,
    ) -> Result<(), Infallible> {
        let elapsed = start.map(|start| start.elapsed()).unwrap_or_default();
        let timing = format!("app;dur={:.3}", elapsed.as_secs_f64() * 1000.0);
        if let Ok(timing) = HeaderValue::try_from(timing) {
            response.insert_header(HeaderName::from_static("server-timing"), timing);
        }
        Ok(())
    }
}

/// Whether the service is closed for maintenance.
#[derive(Default)]
struct Maintenance(Cell<bool>);

/// Closed for maintenance.
#[middleware]
async fn open(State(maintenance): State<'_, Maintenance>) -> Result<(), Unavailable> {
    if maintenance.0.get() { Err(Unavailable) } else { Ok(()) }
}

/// The other service does not answer.
#[derive(ApiError)]
#[status(502)]
struct Unreachable;

/// A quote.
#[get("/quotes/{id}", middleware(open))]
async fn quote(Path(id): Path<u32>, State(steady): State<'_, Steady>) -> Result<&'static str, Unreachable> {
    let quotes = ["Less is more.", "Form follows function."];
    let quote = quotes.get(id as usize).copied().ok_or(Unreachable)?;
    steady.last.set(quote);
    Ok(quote)
}

/// Close for maintenance.
#[put("/maintenance")]
async fn close(State(maintenance): State<'_, Maintenance>) {
    maintenance.0.set(true);
}

/// Open again.
#[delete("/maintenance")]
async fn reopen(State(maintenance): State<'_, Maintenance>) {
    maintenance.0.set(false);
}

/// Quotes.
#[derive(Api)]
#[api(title = "Quotes", version = "1.0.0", routes(quote, close, reopen))]
pub(crate) struct App {
    #[api(middleware)]
    steady: Steady,
    maintenance: Maintenance,
}

pub(crate) fn app() -> App {
    App { steady: Steady { last: Cell::new("Be brief.") }, maintenance: Maintenance::default() }
}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(app)
}

#[test]
fn every_answer_tells_how_long_it_took() {
    let client = sweet::TestClient::new(app());
    for path in ["/quotes/1", "/quotes/9", "/nowhere"] {
        let reply = client.get(path).send();
        assert!(reply.header("server-timing").is_some_and(|value| value.starts_with("app;dur=")), "{path}");
    }
}

#[test]
fn a_failure_is_made_good() {
    let client = sweet::TestClient::new(app());
    let text = |id: u32| client.get(&format!("/quotes/{id}")).send().text().to_owned();
    assert_eq!(text(9), "Be brief.");
    assert_eq!(text(1), "Form follows function.");
    assert_eq!(text(9), "Form follows function.");
    assert_eq!(client.get("/quotes/9").send().status(), 200);
}

#[test]
fn maintenance_closes_the_quotes_and_nothing_else() {
    let client = sweet::TestClient::new(app());
    client.put("/maintenance").send();
    assert_eq!(client.get("/quotes/1").send().status(), 503);
    assert_eq!(client.delete("/maintenance").send().status(), 204);
    assert_eq!(client.get("/quotes/1").send().status(), 200);
}

#[test]
#[should_panic(expected = "`steady` of `App`: there is no quote to begin with")]
fn a_mistake_in_the_configuration_is_told_before_it_serves() {
    let last = Cell::new("");
    let _ = sweet::TestClient::new(App { steady: Steady { last }, maintenance: Maintenance::default() });
}
