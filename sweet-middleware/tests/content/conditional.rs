//! Conditional requests: the order of RFC 9110 section 13.2.2 as a whole table, and what a 304 and a 412 look like.

use std::cell::Cell;
use std::time::{Duration, UNIX_EPOCH};

use super::answer::{Answer, Piece};
use sweet::middleware::{Conditional, Current, ETag, IfMatch, LastModified, PreconditionFailed, Preconditions};
use sweet::prelude::*;
use sweet::{Method, TestClient, TestRequest};

#[derive(Api)]
#[api(routes(super::answer::read, super::answer::write))]
struct App {
    answer: Answer,
    #[api(middleware)]
    conditional: Conditional,
}

fn client(answer: Answer) -> TestClient<App> {
    TestClient::new(App { answer, conditional: Conditional::new() })
}

mod table {
    use super::*;

    // A time in the past, one second before it, and one behind it.
    const SECONDS: u64 = 784_111_777;
    const BEFORE: &str = "Sun, 06 Nov 1994 08:49:36 GMT";
    const AT: &str = "Sunday, 06-Nov-94 08:49:37 GMT";
    const AFTER: &str = "Sun Nov  6 08:49:38 1994";

    /// A value of `If-Match` or `If-None-Match`, and what it is of the tag `a`, by strong comparison and by weak.
    struct Tags(Option<&'static str>, Match, Match);

    #[derive(Clone, Copy, PartialEq)]
    enum Match {
        /// There is no field.
        Absent,
        Any,
        None,
        /// It lists `"a"`, which matches the tag of this kind.
        Strong,
        Weak,
    }

    const TAGS: [Tags; 7] = [
        Tags(None, Match::Absent, Match::Absent),
        Tags(Some("*"), Match::Any, Match::Any),
        Tags(Some("\"a\""), Match::Strong, Match::Weak),
        Tags(Some("W/\"a\""), Match::None, Match::Weak),
        Tags(Some("\"b\""), Match::None, Match::None),
        Tags(Some("\"b\", \"a\""), Match::Strong, Match::Weak),
        Tags(Some(""), Match::None, Match::None),
    ];

    /// A date, and whether what was changed at `AT` was changed later; `None` for what must be ignored.
    const DATES: [(Option<&str>, Option<bool>); 6] = [
        (None, None),
        (Some(BEFORE), Some(true)),
        (Some(AT), Some(false)),
        (Some(AFTER), Some(false)),
        (Some("yesterday"), None),
        (Some("Sun, 06 Nov 1994 08:49:36 GMT, Sun, 06 Nov 1994 08:49:36 GMT"), None),
    ];

    /// What a resource is.
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Tag {
        None,
        Strong,
        Weak,
    }

    #[derive(Clone, Copy, Debug)]
    struct Resource {
        exists: bool,
        tag: Tag,
        is_dated: bool,
    }

    impl Resource {
        fn tag(self) -> Option<ETag> {
            match self.tag {
                Tag::None => None,
                Tag::Strong => Some(ETag::strong("a")),
                Tag::Weak => Some(ETag::weak("a")),
            }
        }

        fn date(self) -> Option<LastModified> {
            self.is_dated.then(|| LastModified::at(UNIX_EPOCH + Duration::from_millis(SECONDS * 1000 + 900)))
        }
    }

    /// The steps of section 13.2.2, as they are written there, over what each field means.
    fn oracle(
        reads: bool,
        it: Resource,
        [matches, none_matches]: [&Tags; 2],
        [since, modified]: [Option<bool>; 2],
    ) -> u16 {
        let step_3 = || {
            let is_false = match none_matches.2 {
                Match::Absent => return step_4(reads, it, modified),
                Match::Any => it.exists,
                Match::Weak => it.exists && it.tag != Tag::None,
                Match::None | Match::Strong => false,
            };
            match (is_false, reads) {
                (false, _) => 200,
                (true, true) => 304,
                (true, false) => 412,
            }
        };
        // Step 1: when If-Match is present, evaluate it.
        match matches.1 {
            Match::Absent => {}
            Match::Any if it.exists => return step_3(),
            Match::Strong if it.exists && it.tag == Tag::Strong => return step_3(),
            _ => return 412,
        }
        // Step 2: when it is not, and If-Unmodified-Since is.
        match since {
            Some(true) if it.exists && it.is_dated => 412,
            _ => step_3(),
        }
    }

    /// Step 4: when the method is GET or HEAD, If-None-Match is not present, and If-Modified-Since is.
    fn step_4(reads: bool, it: Resource, modified: Option<bool>) -> u16 {
        match modified {
            Some(false) if reads && it.is_dated => 304,
            _ => 200,
        }
    }

    struct Store {
        resource: Cell<Option<Resource>>,
        changes: Cell<usize>,
    }

    #[get("/")]
    async fn read(store: State<'_, Store>) -> (Option<ETag>, Option<LastModified>, &'static str) {
        let it = store.resource.get().unwrap();
        (it.tag(), it.date(), "content")
    }

    #[put("/")]
    async fn replace(store: State<'_, Store>, if_: Preconditions<'_>) -> Result<&'static str, PreconditionFailed> {
        let it = store.resource.get().unwrap();
        let tag = it.tag();
        let current = match (&tag, it.exists) {
            (_, false) => Current::MISSING,
            (Some(tag), _) => Current::from(tag),
            (None, _) => Current::EXISTING,
        };
        if_.check(it.date().map_or(current, |date| current.with_last_modified(date)))?;
        store.changes.set(store.changes.get() + 1);
        Ok("changed")
    }

    #[derive(Api)]
    #[api(routes(read, replace))]
    struct App {
        store: Store,
        #[api(middleware)]
        conditional: Conditional,
    }

    fn add<'a, S: sweet::Service>(request: TestRequest<'a, S>, name: &str, value: Option<&str>) -> TestRequest<'a, S> {
        value.map(|value| (name, value)).into_iter().fold(request, |request, (name, value)| request.header(name, value))
    }

    #[test]
    fn the_whole_table() {
        let store = Store { resource: Cell::new(None), changes: Cell::new(0) };
        let client = TestClient::new(App { store, conditional: Conditional::new().without_tags() });
        let store = &client.service().store;
        let tags = [Tag::None, Tag::Strong, Tag::Weak];
        let known = tags.map(|tag| [false, true].map(|is_dated| Resource { exists: true, tag, is_dated }));
        let missing = Resource { exists: false, tag: Tag::None, is_dated: false };
        let mut rows = [0; 3];
        for (method, reads) in [(Method::GET, true), (Method::HEAD, true), (Method::PUT, false)] {
            for it in known.iter().flatten().copied().chain((!reads).then_some(missing)) {
                store.resource.set(Some(it));
                for matches in &TAGS {
                    for none_matches in &TAGS {
                        for (since, is_later) in DATES {
                            for (modified, is_modified) in DATES {
                                let request = client.request(method.clone(), "/");
                                let request = add(request, "if-match", matches.0);
                                let request = add(request, "if-none-match", none_matches.0);
                                let request = add(request, "if-unmodified-since", since);
                                let request = add(request, "if-modified-since", modified);
                                let before = store.changes.get();
                                let status = request.send().status();
                                let expected = oracle(reads, it, [matches, none_matches], [is_later, is_modified]);
                                let fields = [matches.0, none_matches.0, since, modified];
                                assert_eq!(status, expected, "{method} {it:?} {fields:?}");
                                let changes = usize::from(!reads && status == 200);
                                assert_eq!(store.changes.get() - before, changes, "{it:?} {fields:?}");
                                rows[[200, 304, 412].iter().position(|other| *other == status).unwrap()] += 1;
                            }
                        }
                    }
                }
            }
        }
        // 6 + 6 + 7 resources, 7 * 7 * 6 * 6 requests to each; and each answer is there often.
        assert_eq!(rows.iter().sum::<usize>(), 19 * 1764);
        assert!(rows.iter().all(|count| *count > 2000), "{rows:?}");
    }
}

#[test]
fn content_has_a_tag_by_which_it_is_not_sent_again() {
    let client = client(Answer::text("hello", &[]));
    let first = client.get("/").send();
    let tag = first.header("etag").unwrap();
    assert!(tag.starts_with("W/\""), "{tag}");
    assert_eq!(client.head("/").send().header("etag"), Some(tag));
    for list in [tag.to_owned(), format!("\"x\", {tag}"), tag.trim_start_matches("W/").to_owned(), "*".to_owned()] {
        for request in [client.get("/"), client.head("/")] {
            let reply = request.header("if-none-match", &list).send();
            assert_eq!((reply.status(), reply.bytes(), reply.header("etag")), (304, &b""[..], Some(tag)), "{list}");
        }
    }
    let reply = client.get("/").header("if-none-match", "\"x\"").send();
    assert_eq!((reply.status(), reply.text()), (200, "hello"));
    // Nothing that is not well-formed keeps content from anybody.
    assert_eq!(client.get("/").header("if-none-match", "x").send().status(), 200);
    assert_ne!(self::client(Answer::text("hallo", &[])).get("/").send().header("etag"), Some(tag));
}

#[test]
fn a_304_has_what_caches_need_and_no_more() {
    let fields = &[
        ("cache-control", "max-age=3"),
        ("content-disposition", "inline"),
        ("content-encoding", "identity"),
        ("content-language", "en"),
        ("content-length", "5"),
        ("content-location", "/hello"),
        ("date", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("etag", "\"1\""),
        ("expires", "0"),
        ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("repr-digest", "sha-256=:AA==:"),
        ("vary", "Accept"),
        ("x-request-id", "7"),
    ];
    let client = client(Answer::text("hello", fields));
    let reply = client.get("/").header("if-none-match", "\"1\"").send();
    let kept = ["cache-control", "content-location", "date", "etag", "expires", "vary", "x-request-id"];
    for (name, value) in fields {
        assert_eq!(reply.header(name), kept.contains(name).then_some(*value), "{name}");
    }
    assert_eq!(reply.header("content-type"), None);
}

#[test]
fn a_date_stays_where_there_is_no_tag() {
    const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT";
    let app = App {
        answer: Answer::text("hello", &[("last-modified", DATE)]),
        conditional: Conditional::new().without_tags(),
    };
    let reply = TestClient::new(app).get("/").header("if-modified-since", DATE).send();
    assert_eq!((reply.status(), reply.header("last-modified"), reply.header("etag")), (304, Some(DATE), None));
}

#[test]
fn a_412_is_a_problem() {
    let reply = client(Answer::text("hello", &[("etag", "\"1\"")])).get("/").header("if-match", "\"2\"").send();
    assert_eq!((reply.status(), reply.header("content-type")), (412, Some("application/problem+json")));
    assert_eq!(
        reply.text(),
        r#"{"type":"about:blank","title":"Precondition Failed","status":412,"detail":"the resource is not in the state that the preconditions of the request name"}"#
    );
}

#[test]
fn a_tag_of_its_own_is_left_to_the_handler() {
    let reply = client(Answer::text("hello", &[("etag", "\"mine\"")])).get("/").send();
    assert_eq!(reply.header_all("etag"), ["\"mine\""]);
    let flow = || Answer::flow(vec![Piece::Bytes(b"hello".to_vec())], None);
    assert_eq!(client(flow()).get("/").send().header("etag"), None);
    let answer = Answer::new(|response| {
        response.set_flow(sweet::message::Flow::new(super::answer::Pieces::of(vec![Piece::Break])));
        super::answer::add(response, &[("etag", "\"flow\"")]);
    });
    // Its stream is dropped before it begins.
    let reply = client(answer).get("/").header("if-none-match", "\"flow\"").send();
    assert_eq!((reply.status(), reply.broke_off(), reply.content_length()), (304, None, Some(0)));
}

#[test]
fn what_is_no_success_of_a_read_is_left_alone() {
    let client = client(Answer::text("hello", &[("etag", "\"1\"")]));
    // Whoever acted has acted: nobody is told otherwise.
    for name in ["if-none-match", "if-match"] {
        let reply = client.post("/").header(name, "\"x\", \"1\"").send();
        assert_eq!((reply.status(), reply.text()), (200, "hello"));
    }
    assert_eq!(client.post("/").header("if-match", "\"x\"").send().status(), 200);
    for status in [302, 404, 500] {
        let answer = Answer::new(move |response| {
            response.set_status(StatusCode::from_u16(status).unwrap());
            response.body_mut().extend(b"no");
        });
        let reply = self::client(answer).get("/").header("if-none-match", "*").header("if-match", "\"x\"").send();
        assert_eq!((reply.status(), reply.header("etag")), (status, None));
    }
    // Of nothing there is no tag, nor of another success.
    assert_eq!(self::client(Answer::text("", &[])).get("/").send().header("etag"), None);
    let created = Answer::new(|response| {
        response.set_status(StatusCode::NON_AUTHORITATIVE_INFORMATION);
        response.body_mut().extend(b"created");
    });
    assert_eq!(self::client(created).get("/").send().header("etag"), None);
}

#[put("/any")]
async fn any(if_: Preconditions<'_>) -> Result<NoContent, PreconditionFailed> {
    if_.check(Current::MISSING)?;
    Ok(NoContent)
}

#[patch("/guarded")]
async fn guarded(if_match: IfMatch<'_>) -> Result<(ETag, NoContent), PreconditionFailed> {
    if_match.check(Some(&ETag::strong(1)))?;
    Ok((ETag::strong(2), NoContent))
}

#[options("/any")]
async fn asked(if_: Preconditions<'_>) -> Result<NoContent, PreconditionFailed> {
    if_.check(Current::MISSING)?;
    Ok(NoContent)
}

#[derive(Api)]
#[api(routes(any, guarded, asked))]
struct Guarded {}

#[test]
fn a_handler_refuses_before_it_acts() {
    let client = TestClient::new(Guarded {});
    assert_eq!(client.put("/any").send().status(), 204);
    assert_eq!(client.put("/any").header("if-none-match", "*").send().status(), 204);
    assert_eq!(client.put("/any").header("if-match", "*").send().status(), 412);
    // RFC 9110 section 13.2.1: of no resource, no precondition.
    assert_eq!(client.options("/any").header("if-match", "*").send().status(), 204);

    let reply = client.patch("/guarded").send();
    assert_eq!((reply.status(), reply.header("content-type")), (428, Some("application/problem+json")));
    assert_eq!(client.patch("/guarded").header("if-unmodified-since", "now").send().status(), 428);
    assert_eq!(client.patch("/guarded").header("if-match", "W/\"1\"").send().status(), 412);
    assert_eq!(client.patch("/guarded").header("if-match", "\"1\"").send().header("etag"), Some("\"2\""));
    for name in ["if-match", "if-none-match"] {
        let reply = client.patch("/guarded").header("if-match", "\"1\"").header(name, "1").send();
        assert_eq!(reply.status(), 400);
        assert!(reply.text().to_ascii_lowercase().contains(&format!("`{name}`")), "{}", reply.text());
    }
}

/// What an operation of the document says that it answers, and in which of its answers an `ETag` is told.
fn told(document: &serde_json::Value, path: &str, method: &str) -> (Vec<String>, Vec<String>) {
    let responses = document["paths"][path][method]["responses"].as_object().unwrap();
    let tagged = responses.iter().filter(|(_, response)| !response["headers"]["ETag"].is_null());
    (responses.keys().cloned().collect(), tagged.map(|(status, _)| status.clone()).collect())
}

#[derive(Api)]
#[api(title = "Texts", version = "1.0.0", routes(hello, any, guarded))]
struct Documented {
    #[api(middleware)]
    conditional: Conditional,
}

#[get("/hello")]
async fn hello() -> Result<&'static str, NotFound> {
    Ok("hello")
}

#[test]
fn the_document_tells_what_can_happen_and_where() {
    let client = TestClient::new(Documented { conditional: Conditional::new() });
    let document = client.get("/openapi.json").send();
    let document: serde_json::Value = serde_json::from_slice(document.bytes()).unwrap();
    let of = |statuses: &[&str], tagged: &[&str]| {
        (
            statuses.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>(),
            tagged.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>(),
        )
    };
    assert_eq!(told(&document, "/hello", "get"), of(&["200", "304", "404", "412"], &["200", "304"]));
    assert_eq!(told(&document, "/any", "put"), of(&["204", "400", "412"], &[]));
    assert_eq!(told(&document, "/guarded", "patch"), of(&["204", "400", "412", "428"], &["204"]));
    let parameters = |path: &str, method: &str| -> Vec<(String, bool)> {
        let parameters = document["paths"][path][method]["parameters"].as_array().cloned().unwrap_or_default();
        let one = |it: &serde_json::Value| {
            assert_eq!(it["in"], "header");
            (it["name"].as_str().unwrap().to_owned(), it["required"] == true)
        };
        parameters.iter().map(one).collect()
    };
    let fields = |required| [("If-Match", required), ("If-None-Match", false), ("If-Unmodified-Since", false)];
    let fields = |required| fields(required).map(|(name, required)| (name.to_owned(), required));
    assert_eq!(parameters("/any", "put"), fields(false));
    assert_eq!(parameters("/guarded", "patch"), fields(true));
    assert_eq!(parameters("/hello", "get"), []);
}
