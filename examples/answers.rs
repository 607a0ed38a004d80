//! Answers: statuses, pages, redirects, cookies, header fields, errors.
//!
//! `cargo run --example answers`, then `curl -i http://127.0.0.1:8000/login`.

use sweet::header::CACHE_CONTROL;
use sweet::prelude::*;

/// A page.
#[get("/")]
async fn index() -> Html<&'static str> {
    Html("<!doctype html><title>Answers</title><p>Hello")
}

/// Accepted, to be done later.
#[post("/jobs")]
async fn job() -> Status<202, &'static str> {
    Status("queued")
}

/// Somewhere else.
#[get("/old")]
async fn old() -> Redirect<308> {
    Redirect::to("/")
}

/// A cookie beside the answer.
#[get("/login")]
async fn login() -> (Option<SetCookie>, NoContent) {
    (SetCookie::new("session", "8f4e").ok(), NoContent)
}

/// A header field beside the answer.
#[get("/cached")]
async fn cached() -> ([(HeaderName, HeaderValue); 1], &'static str) {
    ([(CACHE_CONTROL, HeaderValue::from_static("max-age=60"))], "good for a minute")
}

/// Why the vault stays shut.
#[derive(ApiError)]
enum VaultError {
    /// The vault is shut until morning.
    #[status(403)]
    Shut,
    /// There is no such vault.
    #[status(404)]
    #[detail("there is no vault {number}")]
    Missing {
        /// The number asked for.
        number: u8,
    },
}

/// Always refused.
#[get("/vaults/{number}")]
async fn vault(Path(number): Path<u8>) -> Result<&'static str, VaultError> {
    if number == 1 { Err(VaultError::Shut) } else { Err(VaultError::Missing { number }) }
}

/// The app.
#[derive(Api)]
#[api(routes(index, job, old, login, cached, vault))]
struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[test]
fn answers() {
    let client = sweet::TestClient::new(App {});
    assert_eq!(client.get("/").send().header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(client.post("/jobs").send().status(), 202);
    let old = client.get("/old").send();
    assert_eq!((old.status(), old.header("location")), (308, Some("/")));
    let login = client.get("/login").send();
    assert_eq!(login.header("set-cookie"), Some("session=8f4e; Path=/; Secure; HttpOnly; SameSite=Lax"));
    assert_eq!(client.get("/cached").send().header("cache-control"), Some("max-age=60"));
    assert_eq!(client.get("/vaults/1").send().status(), 403);
    assert_eq!(
        client.get("/vaults/7").send().text(),
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"there is no vault 7"}"#
    );
}
