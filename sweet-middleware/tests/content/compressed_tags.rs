//! `Compression` and `Conditional` together, in both orders.

use super::answer::{Answer, decoded, read};
use sweet::TestClient;
use sweet::middleware::{Compression, Conditional};
use sweet::prelude::*;

/// The order that is advised: what is not sent, is not compressed.
#[derive(Api)]
#[api(routes(read))]
struct Outside {
    answer: Answer,
    #[api(middleware)]
    compression: Compression,
    #[api(middleware)]
    conditional: Conditional,
}

/// The other one.
#[derive(Api)]
#[api(routes(read))]
struct Inside {
    answer: Answer,
    #[api(middleware)]
    conditional: Conditional,
    #[api(middleware)]
    compression: Compression,
}

fn outside(answer: Answer) -> TestClient<Outside> {
    TestClient::new(Outside { answer, compression: Compression::new(), conditional: Conditional::new() })
}

fn inside(answer: Answer) -> TestClient<Inside> {
    TestClient::new(Inside { answer, conditional: Conditional::new(), compression: Compression::new() })
}

fn text(fields: &'static [(&'static str, &'static str)]) -> Answer {
    Answer::text("hello ".repeat(1000), fields)
}

/// Asks, and asks again with the tag that came: for each coding, and for none.
fn ask_twice<S: sweet::Service>(client: &TestClient<S>) -> Vec<String> {
    let ask = |coding: &str| {
        let first = client.get("/").header("accept-encoding", coding).send();
        assert_eq!(decoded(first.header("content-encoding"), first.bytes()), "hello ".repeat(1000).as_bytes());
        let tag = first.header("etag").unwrap();
        let again = client.get("/").header("accept-encoding", coding).header("if-none-match", tag).send();
        assert_eq!((again.status(), again.bytes(), again.header("content-encoding")), (304, &b""[..], None));
        // RFC 9110 section 15.4.5: as in the 200.
        assert_eq!((again.header("etag"), again.header("vary")), (Some(tag), Some("Accept-Encoding")), "{coding}");
        assert_eq!(first.header("vary"), Some("Accept-Encoding"));
        tag.to_owned()
    };
    ["br", "zstd", "gzip", "identity"].map(ask).into()
}

#[test]
fn outside_all_codings_have_one_tag() {
    let made = ask_twice(&outside(text(&[])));
    assert!(made.iter().all(|tag| *tag == made[0] && tag.starts_with("W/")), "{made:?}");
    let strong = ask_twice(&outside(text(&[("etag", "\"1\"")])));
    assert_eq!(strong, ["W/\"1\"", "W/\"1\"", "W/\"1\"", "\"1\""]);
}

#[test]
fn inside_each_coding_has_its_own() {
    let mut made = ask_twice(&inside(text(&[])));
    made.sort();
    made.dedup();
    assert_eq!(made.len(), 4);
    let strong = ask_twice(&inside(text(&[("etag", "\"1\"")])));
    assert_eq!(strong, ["W/\"1\"", "W/\"1\"", "W/\"1\"", "\"1\""]);
}

#[test]
fn long_content_has_a_tag_only_where_it_is_made_before() {
    let long = || Answer::text("hello ".repeat(20_000), &[]);
    let reply = outside(long()).get("/").header("accept-encoding", "br").send();
    assert!(reply.header("etag").is_some() && reply.content_length().is_none());
    let reply = inside(long()).get("/").header("accept-encoding", "br").send();
    assert!(reply.header("etag").is_none() && reply.content_length().is_none());
}

#[test]
fn what_is_written_back_keeps_its_tag() {
    let app = Outside {
        answer: text(&[("etag", "\"1\"")]),
        compression: Compression::new().sparing_strong_tags(),
        conditional: Conditional::new(),
    };
    let client = TestClient::new(app);
    for request in [client.get("/"), client.get("/").header("if-none-match", "\"1\"")] {
        assert_eq!(request.header("accept-encoding", "br").send().header("etag"), Some("\"1\""));
    }
}
