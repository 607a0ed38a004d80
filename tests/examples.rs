//! The examples: what the document of each says and what it does are the same, for those above all who must not come in.

mod walk;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use sweet::TestClient;
use sweet::middleware::Clock;

macro_rules! examples {
    ($($name:ident = $file:literal;)*) => {$(
        #[path = $file]
        #[expect(dead_code, reason = "it is a program of its own")]
        mod $name;
    )*};
}
examples! {
    checks = "../examples/checks.rs";
    data = "../examples/data.rs";
    dependencies = "../examples/dependencies.rs";
    middleware = "../examples/middleware.rs";
    nested = "../examples/nested.rs";
    rate_limit = "../examples/rate_limit.rs";
    streams = "../examples/streams.rs";
    tour = "../examples/tour.rs";
    uploads = "../examples/uploads.rs";
}
#[path = "../examples/quickstart/src/lib.rs"]
#[expect(unreachable_pub, reason = "it is a library of its own")]
mod quickstart;
#[cfg(feature = "jwt")]
examples! {
    jwt = "../examples/jwt.rs";
}

/// Those that have no document.
const UNDOCUMENTED: [&str; 5] = ["answers", "extractor", "hello", "methods", "params"];

/// How many operations of the example `jwt` are guarded, without whose feature there is no such example.
fn signed() -> usize {
    #[cfg(feature = "jwt")]
    {
        let secret = "a secret of thirty-two bytes, at least";
        walk::guarded(&TestClient::new(jwt::App::new(secret).expect("a good secret")))
    }
    #[cfg(not(feature = "jwt"))]
    3
}

#[test]
fn documents_and_behaviour_agree() {
    let guarded = [
        ("checks", walk::guarded(&TestClient::new(checks::app()))),
        ("data", walk::guarded(&TestClient::new(data::App {}))),
        ("dependencies", walk::guarded(&TestClient::new(dependencies::App::new(Rc::new(dependencies::Printed))))),
        ("jwt", signed()),
        ("middleware", walk::guarded(&TestClient::new(middleware::app()))),
        ("nested", walk::guarded(&TestClient::new(nested::App::new()))),
        ("quickstart", walk::guarded(&TestClient::new(quickstart::App::new(quickstart::Shelf::default())))),
        ("rate_limit", walk::guarded(&TestClient::new(rate_limit::App::new(Clock::machine())))),
        ("streams", walk::guarded(&TestClient::new(streams::App {}))),
        ("tour", walk::guarded(&TestClient::new(tour::app()))),
        ("uploads", walk::guarded(&TestClient::new(uploads::App {}))),
    ];
    let expected = |name| match name {
        "dependencies" | "tour" => 1,
        "jwt" => 3,
        _ => 0,
    };
    guarded.iter().for_each(|(name, count)| assert_eq!(*count, expected(*name), "{name}"));
    // None is left out.
    let mut walked: Vec<_> = guarded.iter().map(|(name, _)| *name).chain(UNDOCUMENTED).collect();
    walked.sort_unstable();
    let examples = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).expect("a folder");
    let examples = examples.map(|entry| entry.expect("an entry").path());
    let mut examples: Vec<_> =
        examples.map(|path| path.file_stem().expect("a name").to_str().expect("text").to_owned()).collect();
    // What is measured against others.
    examples.retain(|name| name != "bench");
    examples.sort_unstable();
    assert_eq!(walked, examples);
}

#[test]
fn some_have_no_document() {
    for name in UNDOCUMENTED {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name).with_extension("rs");
        let text = fs::read_to_string(file).expect("a file");
        assert!(!text.contains("title = "), "{name} has a document: walk through it");
    }
}
