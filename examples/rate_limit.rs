//! Rate limits: one for the whole API, and a stricter one for attempts to log in.
//!
//! `cargo run --example rate_limit`, then `curl -i http://127.0.0.1:8000/books`, a few times.

use sweet::middleware::rate_limit::Policy;
use sweet::middleware::{Clock, RateLimit};
use sweet::prelude::*;

/// Attempts to log in: a limit of its own, which clients see by this name.
struct Attempts;

impl Policy for Attempts {
    const NAME: &'static str = "attempts";
}

/// Who wants to log in.
#[derive(Schema)]
struct Credentials<'a> {
    name: &'a str,
    password: &'a str,
}

/// The credentials are wrong.
#[derive(ApiError)]
#[status(403)]
struct Wrong;

/// List the books.
#[get("/books")]
async fn books() -> &'static str {
    "Frankenstein"
}

/// Every book there is, which is as much work as ten lists.
#[get("/export")]
async fn export() -> &'static str {
    "Frankenstein"
}

/// Log in.
#[post("/login", middleware(State<RateLimit<Attempts>>))]
async fn log_in(Json(credentials): Json<Credentials<'_>>) -> Result<String, Wrong> {
    let is_right = credentials.name == "Mary" && credentials.password == "1818";
    if is_right { Ok(format!("Hello, {}!", credentials.name)) } else { Err(Wrong) }
}

/// The app. A clone of it has the same limits.
#[derive(Api, Clone)]
#[api(title = "Books", version = "1.0.0", openapi = "/openapi.json", routes(books, export, log_in))]
pub(crate) struct App {
    /// For all endpoints, since it is a station of the app.
    #[api(middleware)]
    limit: RateLimit,
    /// For the endpoints that list it.
    attempts: RateLimit<Attempts>,
}

impl App {
    pub(crate) fn new(clock: impl Into<Clock>) -> Self {
        let clock = clock.into();
        let limit = RateLimit::per_minute(60)
            .burst(20)
            .exempt(|request| request.head().is_at("/openapi.json"))
            .cost(|request| if request.head().is_at("/export") { 10 } else { 1 });
        let attempts = RateLimit::per_hour(20).burst(3);
        Self { limit: limit.clock(clock.clone()), attempts: attempts.clock(clock) }
    }
}

fn main() -> sweet::Result {
    // Made once, and cloned for each worker: one limit for the server.
    let app = App::new(Clock::machine());
    sweet::Server::bind("127.0.0.1:8000").run(move || app.clone())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use sweet::middleware::clock::ManualClock;
    use sweet::{TestClient, TestResponse};

    use super::*;

    fn client() -> (TestClient<App>, ManualClock) {
        let clock = Clock::manual();
        (TestClient::new(App::new(&clock)), clock)
    }

    fn log_in(client: &TestClient<App>, password: &str) -> TestResponse {
        client.post("/login").json(&Credentials { name: "Mary", password }).send()
    }

    #[test]
    fn a_client_is_told_what_is_left() {
        let (client, _) = client();
        let reply = client.get("/books").send();
        assert_eq!(reply.header("ratelimit-policy"), Some(r#""default";q=20;w=20"#));
        assert_eq!(reply.header("ratelimit"), Some(r#""default";r=19;t=19"#));
        assert_eq!(client.get("/export").send().header("ratelimit"), Some(r#""default";r=9;t=9"#));
        assert_eq!(client.get("/openapi.json").send().header("ratelimit"), None);
    }

    #[test]
    fn a_path_costs_the_same_however_it_is_written() {
        let (client, _) = client();
        assert_eq!(client.get("/%65xport").send().header("ratelimit"), Some(r#""default";r=10;t=10"#));
    }

    #[test]
    fn too_many_requests_wait() {
        let (client, clock) = client();
        assert!((0..20).all(|_| client.get("/books").send().status() == 200));
        let refused = client.get("/books").send();
        assert_eq!((refused.status(), refused.header("retry-after")), (429, Some("1")));
        assert_eq!(client.get("/export").send().header("retry-after"), Some("10"));
        clock.advance(Duration::from_secs(1));
        assert_eq!(client.get("/books").send().status(), 200);
    }

    #[test]
    fn attempts_are_few() {
        let (client, clock) = client();
        let statuses = ["1", "2", "3", "1818"].map(|password| log_in(&client, password).status());
        assert_eq!(statuses, [403, 403, 403, 429], "the fourth attempt is not looked at");
        let refused = log_in(&client, "1818");
        assert_eq!(refused.header("retry-after"), Some("180"));
        // The limit of the app counts it too, and says so.
        let left = [r#""attempts";r=0;t=180"#, r#""default";r=15;t=15"#];
        assert_eq!(refused.header_all("ratelimit"), left);
        // Everything else goes on.
        assert_eq!(client.get("/books").send().status(), 200);
        clock.advance(Duration::from_secs(180));
        assert_eq!(log_in(&client, "1818").text(), "Hello, Mary!");
    }

    #[test]
    fn the_document_says_so() {
        let document: serde_json::Value =
            serde_json::from_str(client().0.get("/openapi.json").send().text()).expect("JSON");
        for (path, method) in [("/books", "get"), ("/export", "get"), ("/login", "post")] {
            let headers = &document["paths"][path][method]["responses"]["429"]["headers"];
            assert!(headers["Retry-After"].is_object() && headers["RateLimit"].is_object(), "{path}: {headers}");
        }
    }

    #[test]
    fn workers_count_together() {
        let app = App::new(&Clock::manual());
        let workers = [TestClient::new(app.clone()), TestClient::new(app)];
        assert!((0..10).all(|_| workers.iter().all(|worker| worker.get("/books").send().status() == 200)));
        assert_eq!(workers.map(|worker| worker.get("/books").send().status()), [429, 429]);
    }
}
