//! Types that hold themselves, as deep as a text may be, and one level deeper.
//!
//! On a thread with a small stack, without optimizations: what a client sends decides how deep decoders go, and must not
//! decide whether the server lives.

use std::thread;

use sweet::Schema;
use sweet::json::{self, DEPTH_MAX, Decode, Encode, Error};

/// A quarter of what threads have by default.
const STACK_BYTES: usize = 512 << 10;

/// As deep as a text may be that is read again at each level, at the end of which a tag may stand or a field that is flattened.
const DEPTH_OF_REREAD: usize = 100;

/// Reads and writes as many levels as there may be, and refuses one more: `open` and `close` stand around each.
#[track_caller]
fn check<T>(open: &'static str, inmost: &'static str, close: &'static str)
where
    T: for<'de> Decode<'de> + Encode,
{
    check_at::<T>(usize::from(DEPTH_MAX), [open, inmost, close]);
}

/// As [`check`], but that `depth` levels are enough.
#[track_caller]
fn check_at<T>(depth: usize, [open, inmost, close]: [&'static str; 3])
where
    T: for<'de> Decode<'de> + Encode,
{
    let levels_of = |text: &str| text.matches(['{', '[']).count();
    let text = |depth: usize| {
        let times = (depth - levels_of(inmost)) / levels_of(open);
        [open.repeat(times), inmost.into(), close.repeat(times)].concat()
    };
    let (deep, too_deep) = (text(depth), text(usize::from(DEPTH_MAX) + levels_of(open)));
    let run = move || {
        let value = json::from_slice::<T>(deep.as_bytes()).map_err(|error| format!("{error:?}")).expect("it is read");
        assert_eq!(json::to_vec(&value), deep.as_bytes());
        let Err(Error::Syntax { message, .. }) = json::from_slice::<T>(too_deep.as_bytes()) else { panic!("too deep") };
        assert!(["nested too deeply", "takes too many attempts to understand"].contains(&message), "{message}");
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(run).expect("a thread");
    thread.join().expect("both verdicts");
}

#[derive(Schema)]
struct Boxed {
    inner: Option<Box<Boxed>>,
}

#[derive(Schema)]
struct Listed(Vec<Listed>);

#[derive(Schema)]
struct One {
    other: Vec<Other>,
}

#[derive(Schema)]
struct Other(Option<Box<One>>);

#[derive(Schema)]
struct Of<T> {
    of: Option<Box<T>>,
}

#[derive(Schema)]
struct Itself(Of<Itself>);

#[derive(Schema)]
enum External {
    In(Box<External>),
    Leaf,
}

#[derive(Schema)]
#[serde(tag = "t")]
enum Internal {
    In { x: Box<Internal> },
    Leaf,
}

#[derive(Schema)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    In(Box<Adjacent>),
    Leaf,
}

#[derive(Schema)]
#[serde(untagged)]
enum Untagged {
    In(Vec<Untagged>),
    Leaf(u8),
}

#[derive(Schema)]
struct Flat {
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Schema)]
struct Rest {
    #[serde(skip_serializing_if = "Option::is_none")]
    inner: Option<Box<Flat>>,
}

#[derive(Schema, Clone)]
#[serde(from = "Vec<Converted>", into = "Vec<Converted>")]
struct Converted {
    all: Vec<Converted>,
}

impl From<Vec<Converted>> for Converted {
    fn from(all: Vec<Converted>) -> Self {
        Converted { all }
    }
}

impl From<Converted> for Vec<Converted> {
    fn from(converted: Converted) -> Self {
        converted.all
    }
}

#[test]
fn structs() {
    check::<Boxed>(r#"{"inner":"#, "null", "}");
    check::<Listed>("[", "[]", "]");
    check::<One>(r#"{"other":["#, "null", "]}");
    check::<Itself>(r#"{"of":"#, "null", "}");
    check_at::<Flat>(DEPTH_OF_REREAD, [r#"{"inner":"#, "{}", "}"]);
    check::<Converted>("[", "[]", "]");
}

#[test]
fn enums() {
    check::<External>(r#"{"In":"#, r#""Leaf""#, "}");
    check_at::<Internal>(DEPTH_OF_REREAD, [r#"{"t":"In","x":"#, r#"{"t":"Leaf"}"#, "}"]);
    check_at::<Adjacent>(DEPTH_OF_REREAD, [r#"{"t":"In","c":"#, r#"{"t":"Leaf"}"#, "}"]);
    check::<Untagged>("[", "1", "]");
}
