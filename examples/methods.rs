//! Methods: several on one path, what is answered without a handler, and methods of one's own.
//!
//! `cargo run --example methods`, then `curl -i -X OPTIONS http://127.0.0.1:8000/notes/1`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use sweet::prelude::*;

/// The notes of one worker.
#[derive(Default)]
struct Notes(RefCell<BTreeMap<u32, String>>);

/// Read a note. `HEAD` is answered too, without the content.
#[get("/notes/{id}")]
async fn read(Path(id): Path<u32>, State(Notes(notes)): State<'_, Notes>) -> Option<String> {
    notes.borrow().get(&id).cloned()
}

/// Write a note: the body as it came.
#[put("/notes/{id}", status = 204)]
async fn write(
    Path(id): Path<u32>,
    content: &[u8],
    State(Notes(notes)): State<'_, Notes>,
) -> Result<NoContent, NotText> {
    let text = str::from_utf8(content).map_err(|error| NotText { place: error.valid_up_to() })?;
    notes.borrow_mut().insert(id, text.to_owned());
    Ok(NoContent)
}

/// The note is not text.
#[derive(ApiError)]
#[status(400)]
#[detail("byte {place} is not UTF-8")]
struct NotText {
    place: usize,
}

/// Forget a note.
#[delete("/notes/{id}")]
async fn remove(Path(id): Path<u32>, State(Notes(notes)): State<'_, Notes>) -> Result<(), NotFound> {
    notes.borrow_mut().remove(&id).map(|_| ()).ok_or(NotFound)
}

/// Is there anything? A `HEAD` of its own, where a `GET` would be costly.
#[head("/notes")]
async fn any(State(Notes(notes)): State<'_, Notes>) -> Result<NoContent, NotFound> {
    if notes.borrow().is_empty() { Err(NotFound) } else { Ok(NoContent) }
}

/// What can be done: without a handler, `OPTIONS` answers 204 and `Allow`.
#[options("/notes")]
async fn about() -> &'static str {
    "notes are written by PUT"
}

/// A method of one's own, which OpenAPI 3.1 cannot tell: so it is hidden there.
#[route("/notes", method = "PURGE", status = 204, hidden)]
async fn purge(State(Notes(notes)): State<'_, Notes>) {
    notes.borrow_mut().clear();
}

/// The app.
#[derive(Api, Default)]
#[api(routes(read, write, remove, any, about, purge))]
struct App {
    notes: Notes,
}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(App::default)
}

#[test]
fn methods() {
    use sweet::Method;

    let client = sweet::TestClient::new(App::default());
    assert_eq!(client.head("/notes").send().status(), 404);
    assert_eq!(client.put("/notes/1").body("text/plain", "milk").send().status(), 204);
    assert_eq!(client.head("/notes").send().status(), 204);
    assert_eq!(client.get("/notes/1").send().text(), "milk");
    let head = client.head("/notes/1").send();
    assert_eq!((head.status(), head.text(), head.content_length()), (200, "", Some(4)));

    let options = client.options("/notes/1").send();
    assert_eq!((options.status(), options.header("allow")), (204, Some("DELETE, GET, HEAD, OPTIONS, PUT")));
    assert_eq!(client.options("/notes").send().text(), "notes are written by PUT");
    assert_eq!(client.post("/notes/1").send().status(), 405);
    assert!(client.put("/notes/2").body("text/plain", b"\xff").send().text().contains("byte 0 is not UTF-8"));

    let purge = Method::from_bytes(b"PURGE").unwrap();
    assert_eq!(client.request(purge, "/notes").send().status(), 204);
    assert_eq!(client.delete("/notes/1").send().status(), 404);
}
