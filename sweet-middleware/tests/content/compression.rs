//! `Compression`: what is compressed, what is not, and what a client reads of it.

use super::answer::{Answer, Piece, decoded, read, write};
use proptest::prelude::*;
use sweet::middleware::{Coding, Compression};
use sweet::prelude::*;
use sweet::{Problem, Service, TestClient};

#[derive(Api)]
#[api(routes(read, write))]
struct App {
    answer: Answer,
    #[api(middleware)]
    compression: Compression,
}

fn client(answer: Answer) -> TestClient<App> {
    client_with(answer, Compression::new())
}

fn client_with(answer: Answer, compression: Compression) -> TestClient<App> {
    TestClient::new(App { answer, compression })
}

/// Text that can be compressed.
fn text(bytes: usize) -> Vec<u8> {
    b"All the world's a stage, and all the men and women merely players. ".iter().copied().cycle().take(bytes).collect()
}

/// Bytes that cannot.
fn noise(bytes: usize) -> Vec<u8> {
    let next = |seed: &u64| Some(seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    std::iter::successors(Some(1), next).map(|seed: u64| (seed >> 56) as u8).take(bytes).collect()
}

const CODINGS: [&str; 3] = ["br", "zstd", "gzip"];

#[test]
fn content_is_compressed_as_its_client_would_have_it() {
    for length in [1024, 5000, 64 * 1024, 64 * 1024 + 1, 1_000_000] {
        let content = text(length);
        for coding in CODINGS {
            let reply = client(Answer::text(content.clone(), &[])).get("/").header("accept-encoding", coding).send();
            assert_eq!((reply.status(), reply.header("content-encoding")), (200, Some(coding)));
            assert_eq!(reply.header("vary"), Some("Accept-Encoding"));
            assert!(reply.bytes().len() < length / 4, "{coding} {length}: {}", reply.bytes().len());
            assert_eq!(decoded(Some(coding), reply.bytes()), content);
            // A length is told where it is known, and it is that of what is sent.
            let told = (length <= 64 * 1024).then_some(reply.bytes().len() as u64);
            assert_eq!(reply.content_length(), told, "{coding} {length}");
        }
    }
}

#[test]
fn content_from_anywhere_is_compressed() {
    static TEXT: [u8; 100_000] = [b'a'; 100_000];
    for length in [2000, 100_000] {
        let of_static = Answer::new(move |response| {
            response.set_content_type("application/json");
            response.set_static(&TEXT[..length]);
        });
        let of_shared = Answer::new(move |response| {
            response.set_content_type("image/svg+xml; charset=utf-8");
            response.set_shared(Bytes::from_static(&TEXT[..length]));
        });
        for answer in [of_static, of_shared] {
            let reply = client(answer).get("/").header("accept-encoding", "gzip").send();
            assert_eq!(decoded(reply.header("content-encoding"), reply.bytes()), TEXT[..length]);
            assert_eq!(reply.header("content-encoding"), Some("gzip"));
        }
    }
}

#[test]
fn the_preferred_coding_is_taken_where_a_client_has_no_preference() {
    const BROWSER: &str = "gzip, deflate, br, zstd";
    let coding = |compression: Compression, accepted: &str| {
        let client = client_with(Answer::text(text(2000), &[]), compression);
        client.get("/").header("accept-encoding", accepted).send().header("content-encoding").map(str::to_owned)
    };
    assert_eq!(coding(Compression::new(), BROWSER).as_deref(), Some("zstd"));
    assert_eq!(coding(Compression::new(), "gzip, br").as_deref(), Some("br"));
    let only = Compression::new().codings([Coding::Gzip, Coding::Brotli]);
    assert_eq!(coding(only.clone(), BROWSER).as_deref(), Some("gzip"));
    assert_eq!(coding(only.clone(), "br, zstd, gzip;q=0.9").as_deref(), Some("br"));
    assert_eq!(coding(only, "zstd"), None);
}

#[test]
fn levels_are_obeyed_over_their_whole_range() {
    for coding in [Coding::Brotli, Coding::Zstd, Coding::Gzip] {
        let lengths = [*coding.levels().start(), *coding.levels().end()].map(|level| {
            let content = [text(3000), noise(50_000).iter().map(|byte| b'a' + byte % 8).collect()].concat();
            let client = client_with(Answer::text(content.clone(), &[]), Compression::new().level(coding, level));
            let reply = client.get("/").header("accept-encoding", coding.name()).send();
            assert_eq!(decoded(Some(coding.name()), reply.bytes()), content);
            reply.bytes().len()
        });
        assert!(lengths[1] < lengths[0], "{coding:?}: {lengths:?}");
    }
}

/// Sends what could be compressed, or not, to a client that accepts everything.
#[track_caller]
fn left_alone(answer: Answer, varies: bool) {
    let client = client(answer);
    let plain = client.get("/").send();
    let reply = client.get("/").header("accept-encoding", "br, zstd, gzip").send();
    assert_eq!(reply.bytes(), plain.bytes());
    assert_eq!(reply.header("content-encoding"), plain.header("content-encoding"));
    assert_eq!(reply.content_length(), plain.content_length());
    assert_eq!(reply.header("etag"), plain.header("etag"));
    for reply in [&reply, &plain] {
        assert_eq!(reply.header("vary").is_some(), varies);
    }
}

#[test]
fn what_must_stay_as_it_is_stays() {
    let with = |fields| Answer::text(text(5000), fields);
    left_alone(with(&[("content-encoding", "gzip")]), false);
    left_alone(with(&[("content-encoding", "identity")]), false);
    left_alone(with(&[("content-range", "bytes 0-4999/9000")]), false);
    left_alone(with(&[("cache-control", "max-age=3, No-Transform")]), false);
    left_alone(with(&[("repr-digest", "sha-256=:AA==:")]), false);
    left_alone(with(&[("content-digest", "sha-256=:AA==:")]), false);
    for media_type in
        ["image/png", "application/zip", "text/event-stream", "TEXT/EVENT-STREAM; charset=utf-8", "", "json"]
    {
        let answer = Answer::new(move |response| {
            response.set_content_type(media_type);
            response.body_mut().extend(&text(5000));
        });
        left_alone(answer, false);
    }
    for status in [204, 205, 206, 304] {
        let answer = Answer::new(move |response| {
            response.set_status(StatusCode::from_u16(status).unwrap());
            response.set_content_type("text/plain");
            response.body_mut().extend(&text(5000));
        });
        // What a 304 would have been, nobody knows.
        left_alone(answer, status == 304);
    }
    let untyped = Answer::new(|response| response.body_mut().extend(&text(5000)));
    left_alone(untyped, false);
    left_alone(Answer::text(text(1023), &[]), false);
    left_alone(Answer::flow(vec![Piece::Bytes(text(1000))], Some(1000)), false);
}

#[test]
fn what_would_grow_stays_as_it_is() {
    left_alone(Answer::text(noise(1024), &[]), true);
    left_alone(Answer::text(noise(60_000), &[]), true);
}

#[test]
fn whoever_accepts_no_coding_is_told_that_others_may() {
    let client = client(Answer::text(text(2000), &[("vary", "Origin")]));
    for accepted in [None, Some(""), Some("identity"), Some("gzip;q=0"), Some("gzip;q=x"), Some("identity;q=0")] {
        let request = client.get("/");
        let reply = accepted.map_or(client.get("/"), |accepted| request.header("accept-encoding", accepted)).send();
        assert_eq!((reply.header("content-encoding"), reply.bytes().len()), (None, 2000), "{accepted:?}");
        assert_eq!(reply.header("vary"), Some("Origin, Accept-Encoding"));
    }
}

#[test]
fn the_options_decide() {
    let sent = |answer, compression| {
        let reply = client_with(answer, compression).get("/").header("accept-encoding", "gzip").send();
        (reply.header("content-encoding").is_some(), reply.header("etag").map(str::to_owned))
    };
    let tagged = || Answer::text(text(500), &[("etag", "\"1\"")]);
    let all = || Compression::new().bytes_min(0);
    assert_eq!(sent(tagged(), Compression::new()), (false, Some("\"1\"".to_owned())));
    assert_eq!(sent(tagged(), all()), (true, Some("W/\"1\"".to_owned())));
    assert_eq!(sent(tagged(), all().sparing_strong_tags()), (false, Some("\"1\"".to_owned())));
    assert!(sent(tagged(), all().media_types(|media_type| media_type == "text/plain")).0);
    assert!(!sent(tagged(), all().media_types(|media_type| media_type == "text/html")).0);
    let weak = Answer::text(text(500), &[("etag", "W/\"1\"")]);
    assert_eq!(sent(weak, all().sparing_strong_tags()), (true, Some("W/\"1\"".to_owned())));
    // Content of no bytes has no coding.
    assert!(!sent(Answer::text("", &[]), all()).0);
}

#[test]
fn what_was_said_of_the_content_is_taken_back() {
    let fields = &[("content-length", "2000"), ("accept-ranges", "bytes"), ("content-language", "en")];
    let reply = client(Answer::text(text(2000), fields)).get("/").header("accept-encoding", "br").send();
    assert_eq!((reply.header("content-length"), reply.header("accept-ranges")), (None, None));
    assert_eq!(reply.header("content-language"), Some("en"));
    assert_eq!(reply.content_length(), Some(reply.bytes().len() as u64));
}

#[test]
fn head_has_the_fields_of_get() {
    for length in [500, 2000, 100_000] {
        let client = client(Answer::text(text(length), &[("etag", "\"1\"")]));
        for accepted in ["br", "zstd", "gzip", "identity"] {
            let [get, head] =
                [client.get("/"), client.head("/")].map(|request| request.header("accept-encoding", accepted).send());
            let fields = ["content-encoding", "content-type", "vary", "etag"];
            assert_eq!(fields.map(|name| head.header(name)), fields.map(|name| get.header(name)));
            assert_eq!(head.content_length(), get.content_length());
            assert!(head.bytes().is_empty());
        }
    }
}

#[test]
fn errors_are_compressed_like_everything_else() {
    let problem = Answer::new(|response| {
        let detail = "long ".repeat(1000);
        sweet::Respond::respond(Problem::new(StatusCode::CONFLICT).with_detail(&detail), response);
    });
    let client = client(problem);
    let reply = client.post("/").header("accept-encoding", "gzip").send();
    assert_eq!((reply.status(), reply.header("content-type")), (409, Some("application/problem+json")));
    let plain = client.post("/").send();
    assert_eq!(decoded(reply.header("content-encoding"), reply.bytes()), plain.bytes());
    assert!(reply.bytes().len() < 500 && plain.bytes().len() > 5000);
    assert_eq!(client.get("/nowhere").header("accept-encoding", "gzip").send().header("content-encoding"), None);
}

#[derive(Api)]
#[api(routes(read))]
struct Twice {
    answer: Answer,
    #[api(middleware)]
    outer: Compression,
    #[api(nest = "/inner", operation_prefix = "inner_")]
    inner: App,
}

#[test]
fn nothing_is_compressed_twice() {
    for length in [2000, 100_000] {
        let content = text(length);
        let app = Twice {
            answer: Answer::text("", &[]),
            outer: Compression::new(),
            inner: App { answer: Answer::text(content.clone(), &[("etag", "\"1\"")]), compression: Compression::new() },
        };
        let reply = TestClient::new(app).get("/inner/").header("accept-encoding", "br").send();
        assert_eq!(reply.header_all("content-encoding"), ["br"]);
        assert_eq!(reply.header_all("vary"), ["Accept-Encoding"]);
        assert_eq!(reply.header("etag"), Some("W/\"1\""));
        assert_eq!(decoded(Some("br"), reply.bytes()), content);
    }
}

#[test]
fn what_broke_off_stays_broken() {
    let half = || Piece::Bytes(text(100_000));
    let flows = [
        (vec![half(), Piece::Break], None, "it broke"),
        (vec![half(), Piece::Wait, Piece::Break], None, "it broke"),
        (vec![Piece::Break], None, "it broke"),
        (vec![half()], Some(100_001), "it has not the length that was told"),
        (vec![half(), half()], Some(150_000), "it is longer than was told"),
    ];
    for (pieces, length, why) in flows {
        for coding in CODINGS {
            let client = client(Answer::flow(pieces.clone(), length));
            let reply = client.get("/").header("accept-encoding", coding).send();
            assert_eq!((reply.header("content-encoding"), reply.broke_off()), (Some(coding), Some(why)), "{pieces:?}");
        }
    }
}

#[test]
fn all_mistakes_are_told_before_the_first_request() {
    let compression = Compression::new().codings([]).level(Coding::Zstd, 22).level(Coding::Gzip, 0);
    let app = App { answer: Answer::text("", &[]), compression };
    let mistakes = app.verify_configuration().unwrap_err();
    assert_eq!(
        mistakes,
        "`compression` of `App`: it has no coding: name one in `codings`, or leave the station out\n\
         `compression` of `App`: `zstd` has no level 22: it is 1 to 19\n\
         `compression` of `App`: `gzip` has no level 0: it is 1 to 9"
    );
}

/// Content: of few different bytes, which is compressed well, or of any.
fn any_content() -> impl Strategy<Value = Vec<u8>> {
    let few = prop::collection::vec(prop::sample::select(b"ab \n".to_vec()), 0..3000);
    let any = prop::collection::vec(any::<u8>(), 0..3000);
    // Long enough for several slices, now and then.
    (prop_oneof![few, any], 1_usize..60).prop_map(|(part, times)| part.repeat(times))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_content_comes_back(content in any_content(), coding in 0_usize..3) {
        let compression = Compression::new().bytes_min(0);
        let client = client_with(Answer::text(content.clone(), &[]), compression);
        let reply = client.get("/").header("accept-encoding", CODINGS[coding]).send();
        prop_assert_eq!(reply.broke_off(), None);
        prop_assert_eq!(decoded(reply.header("content-encoding"), reply.bytes()), content);
    }

    #[test]
    fn any_flow_comes_back(
        content in any_content(),
        cuts in prop::collection::vec((0_usize..70_000, 0_usize..3), 0..30),
        coding in 0_usize..3,
        is_told in any::<bool>(),
    ) {
        let (mut rest, mut pieces) = (&content[..], Vec::new());
        for (length, waits) in cuts {
            let (piece, behind) = rest.split_at(length.min(rest.len()));
            pieces.push(Piece::Bytes(piece.to_vec()));
            pieces.extend((0..waits).map(|_| Piece::Wait));
            rest = behind;
        }
        pieces.push(Piece::Bytes(rest.to_vec()));
        let compression = Compression::new().bytes_min(0);
        let client = client_with(Answer::flow(pieces, is_told.then_some(content.len() as u64)), compression);
        let reply = client.get("/").header("accept-encoding", CODINGS[coding]).send();
        prop_assert_eq!(reply.broke_off(), None);
        prop_assert_eq!(reply.header("content-encoding"), Some(CODINGS[coding]));
        prop_assert_eq!(decoded(Some(CODINGS[coding]), reply.bytes()), content);
    }
}
