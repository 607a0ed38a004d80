//! The library through the test client: no socket, no server.

use quickstart::{App, Book, Genre, NewBook, Page, Shelf};
use sweet::TestClient;

fn client() -> TestClient<App> {
    TestClient::new(App::new(Shelf::default()))
}

fn book(title: &str, genre: Genre) -> NewBook {
    NewBook { title: title.into(), author: "Ada Lovelace".into(), year: 1843, genre }
}

#[test]
fn a_book_comes_and_goes() {
    let client = client();
    let notes = book("Notes", Genre::Science);

    let added = client.post("/books").json(&notes).send();
    assert_eq!(added.status(), 201);
    assert_eq!(added.json::<Book>(), Book { id: 1, about: notes.clone() });
    assert_eq!(client.post("/books").json(&notes).send().status(), 409);

    assert_eq!(client.get("/books/1").send().json::<Book>().about, notes);
    let sketches = book("Sketches", Genre::History);
    assert_eq!(client.put("/books/1").json(&sketches).send().json::<Book>().about, sketches);
    assert_eq!(client.put("/books/2").json(&notes).send().status(), 404);

    let removed = client.delete("/books/1").send();
    assert_eq!((removed.status(), removed.text()), (204, ""));
    assert_eq!(client.get("/books/1").send().status(), 404);
    assert_eq!(client.delete("/books/1").send().status(), 404);
}

#[test]
fn lists_are_filtered_and_paged() {
    let client = client();
    for (title, genre) in [("A", Genre::Fiction), ("B", Genre::History), ("C", Genre::Fiction), ("D", Genre::Other)] {
        client.post("/books").json(&book(title, genre)).send();
    }
    #[track_caller]
    fn check(client: &TestClient<App>, query: &str, titles: &[&str], total_count: usize) {
        let reply = client.get(&format!("/books{query}")).send();
        let page: Page<Book> = reply.json();
        let found: Vec<&str> = page.items.iter().map(|book| book.about.title.as_str()).collect();
        assert_eq!((found.as_slice(), page.total_count), (titles, total_count), "{query}");
    }
    check(&client, "", &["A", "B", "C", "D"], 4);
    check(&client, "?per_page=2", &["A", "B"], 4);
    check(&client, "?per_page=2&page=2", &["C", "D"], 4);
    check(&client, "?page=3", &[], 4);
    check(&client, "?genre=fiction", &["A", "C"], 2);
    check(&client, "?genre=fiction&genre=other", &["A", "C", "D"], 3);
    check(&client, "?author=Lovelace&genre=history", &["B"], 1);
    check(&client, "?author=Ada%20Love", &["A", "B", "C", "D"], 4);
    check(&client, "?author=Grace", &[], 0);
}

#[test]
fn every_mistake_is_told_at_once() {
    let reply = client()
        .post("/books")
        .body("application/json", r#"{"title":"","author":"x","year":12,"genre":"poetry"}"#)
        .send();
    assert_eq!(reply.status(), 422);
    assert_eq!(reply.header("content-type"), Some("application/problem+json"));
    for place in ["/title", "/year", "/genre"] {
        assert!(reply.text().contains(&format!(r#""pointer":"{place}""#)), "{place} in {}", reply.text());
    }
    assert_eq!(client().get("/books?page=0&per_page=1000").send().status(), 422);
    assert_eq!(client().get("/books/seven").send().status(), 422);
    assert_eq!(client().post("/books").body("text/plain", "{}").send().status(), 415);
    assert_eq!(client().post("/books").body("application/json", "{").send().status(), 400);
}

#[test]
fn the_document_is_served() {
    let reply = client().get("/openapi.json").send();
    assert_eq!((reply.status(), reply.header("content-type")), (200, Some("application/json")));
    assert_eq!(reply.text(), include_str!("../openapi.json"));
    assert_eq!(client().get("/docs").send().status(), 200);
}
