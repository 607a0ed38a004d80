//! Types that go in one direction only.

use serde::Serialize;
use sweet::Schema;
use sweet::json;

/// A type that is only ever sent: it compiles, though nothing can be read into it.
#[derive(Schema, Serialize, Debug, PartialEq)]
struct Greeting {
    text: &'static str,
}

#[derive(Schema, Serialize, Debug, PartialEq)]
#[schema(encode_only)]
struct Greetings {
    all: Vec<Greeting>,
    best: Greeting,
}

#[test]
fn only_written() {
    let greeting = || Greeting { text: "hi" };
    let text = json::to_vec(&Greetings { all: vec![greeting()], best: greeting() });
    assert_eq!(text, br#"{"all":[{"text":"hi"}],"best":{"text":"hi"}}"#);
}
