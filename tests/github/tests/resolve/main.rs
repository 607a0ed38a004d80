//! Every operation of a large API resolves to itself with its own params, and what nearly matches one resolves as a plain
//! linear search says.

mod oracle;
mod requests;

use github_routes::App;
use oracle::{Answer, Table};
use sweet::TestClient;

const TABLE: &str = include_str!("../../routes.tsv");

/// What the app answers, in the oracle's words.
fn told(client: &TestClient<App>, method: &str, path: &str) -> Answer {
    let reply = client.request(method.parse().expect("a method"), path).send();
    let allow = || reply.header("allow").unwrap_or_default().to_owned();
    match reply.status() {
        200 => Answer::Found(reply.text().to_owned()),
        204 => Answer::Options(allow()),
        404 => Answer::NotFound,
        405 => Answer::MethodNotAllowed(allow()),
        422 => Answer::NotANumber,
        status => panic!("{method} {path}: {status} {}", reply.text()),
    }
}

#[test]
fn every_operation_resolves_to_itself() {
    let (table, client) = (Table::read(TABLE), TestClient::new(App::new()));
    assert_eq!(table.operations.len(), 1223);
    for operation in &table.operations {
        let (path, params) = requests::own(operation);
        let expected = Answer::Found(
            [operation.id].into_iter().chain(params.iter().map(String::as_str)).collect::<Vec<_>>().join("\n"),
        );
        assert_eq!(told(&client, operation.method, &path), expected, "{path}");
        assert_eq!(table.search(operation.method, &path), expected, "{path}");
    }
}

#[test]
fn what_nearly_matches_resolves_as_a_linear_search_says() {
    let (table, client) = (Table::read(TABLE), TestClient::new(App::new()));
    let words = table.words();
    let mut seen = [0; 5];
    for (number, operation) in table.operations.iter().enumerate() {
        for (method, path) in requests::near(operation, &words, number) {
            let expected = table.search(method, &path);
            seen[expected.kind()] += 1;
            assert_eq!(told(&client, method, &path), expected, "{method} {path}");
        }
    }
    assert!(seen.iter().all(|count| *count > 100), "requests of each kind are made: {seen:?}");
}

#[test]
fn head_is_answered_wherever_get_is() {
    let (table, client) = (Table::read(TABLE), TestClient::new(App::new()));
    for operation in table.operations.iter().filter(|operation| operation.method == "GET") {
        let (path, _) = requests::own(operation);
        let head = client.request(sweet::Method::HEAD, &path).send();
        assert_eq!((head.status(), head.text()), (200, ""), "{path}");
        assert_eq!(head.content_length(), client.get(&path).send().content_length(), "{path}");
    }
}
