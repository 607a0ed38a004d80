//! The properties of the fuzz targets, on every seed and on generated conversations, without a fuzzer.

use proptest::prelude::*;

macro_rules! properties {
    ($($name:ident $path:literal)*) => {$(
        #[path = $path]
        #[expect(unreachable_pub, reason = "in the crate of the fuzz targets it is public")]
        mod $name;
    )*};
}

properties! {
    chunked "../../../fuzz/src/chunked.rs"
    conversation "../../../fuzz/src/conversation.rs"
    framing "../../../fuzz/src/framing.rs"
    head "../../../fuzz/src/head.rs"
    target "../../../fuzz/src/target.rs"
}

#[path = "../../../fuzz/src/cut.rs"]
mod cut;
#[path = "../../../fuzz/src/seeds.rs"]
mod seeds;

macro_rules! seeds {
    ($name:literal) => {
        concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/seeds/", $name)
    };
}

/// A property, on a stream as it is, and on the stream cut once at each byte.
fn cut_everywhere(check: fn(&[u8])) -> impl Fn(&[u8]) {
    move |seed| {
        check(seed);
        for cut in 0..=seed.len() {
            check(&[&seed[..cut], &[0xFF], &seed[cut..]].concat());
        }
    }
}

#[test]
fn heads() {
    seeds::each(seeds!("head"), cut_everywhere(head::check));
}

#[test]
fn framings() {
    seeds::each(seeds!("framing"), framing::check);
}

#[test]
fn chunks() {
    seeds::each(seeds!("chunked"), cut_everywhere(chunked::check));
}

#[test]
fn targets() {
    seeds::each(seeds!("target"), target::check);
}

#[test]
fn conversations() {
    seeds::each(seeds!("conversation"), cut_everywhere(conversation::check));
}

/// A request that is good, whatever it carries.
fn request() -> impl Strategy<Value = String> {
    let target = "/[a-z]{0,3}(\\?[a-z=&]{0,5})?|http://a(/[a-z]{0,3})?";
    let field = "(X-[A-Za-z]{1,4}|Accept): ?[ -~]{0,8}|Connection: (keep-alive|x|, ,)";
    let chunk = ("[ -~\r\n]{1,20}", "(;[a-z]{0,3}(=\"[a-z]*\")?)?");
    let body = prop_oneof![
        Just(String::from("\r\n")),
        "[ -~\r\n]{0,40}".prop_map(|body| format!("Content-Length: {}\r\n\r\n{body}", body.len())),
        (prop::collection::vec(chunk, 0..4), "(T: [a-z]{0,3}\r\n)?").prop_map(|(chunks, trailer)| {
            let chunks = chunks.iter().map(|(data, extension)| format!("{:x}{extension}\r\n{data}\r\n", data.len()));
            format!("Transfer-Encoding: chunked\r\n\r\n{}0\r\n{trailer}\r\n", chunks.collect::<String>())
        }),
    ];
    ("GET|POST|PUT|OPTIONS|HEAD", target, prop::collection::vec(field, 0..3), body).prop_map(
        |(method, target, fields, body)| {
            let fields: String = fields.iter().map(|field| format!("{field}\r\n")).collect();
            format!("{method} {target} HTTP/1.1\r\nHost: a\r\n{fields}{body}")
        },
    )
}

/// What may stand where something else stood, to lead two servers to different readings.
const DISTURBANCES: &[&str] = &[
    "",
    " ",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\0",
    "\x0b",
    ":",
    ";",
    ",",
    "0",
    "1",
    "+",
    "-",
    "a",
    "é",
    "\r\n ",
    "\r\n\r\n",
    "0\r\n\r\n",
    "Content-Length: 3\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: x\r\n",
    "Host: b\r\n",
    "Connection: close\r\n",
    "Expect: 100-continue\r\n",
    "GET /x HTTP/1.1\r\nHost: a\r\n\r\n",
    "HTTP/1.0",
    "/",
];

/// The places where a stream says how it is to be read: line ends, colons, digits, spaces.
fn interesting(stream: &str) -> Vec<usize> {
    let marks = |byte: u8| b"\r\n: ,;/0123456789".contains(&byte);
    (0..stream.len()).filter(|at| marks(stream.as_bytes()[*at])).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done to good requests at interesting places, hyper reads what is answered alike.
    #[test]
    fn disturbed_requests_are_read_as_hyper_reads_them(
        requests in prop::collection::vec(request(), 1..4),
        disturbances in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..3_usize, prop::sample::select(DISTURBANCES)), 0..3),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let mut stream = requests.concat();
        for (place, taken, put) in disturbances {
            let places = interesting(&stream);
            let at = places[place.index(places.len())];
            let end = (at + taken).min(stream.len());
            if stream.is_char_boundary(at) && stream.is_char_boundary(end) {
                stream.replace_range(at..end, put);
            }
        }
        let mut bytes = stream.into_bytes();
        for cut in cuts {
            bytes.insert(cut.index(bytes.len()), 0xFF);
        }
        conversation::check(&bytes);
    }

    /// What the generator makes is answered to the last request, or to one that leaves its body alone, of which nobody can
    /// tell how much is left: the property above compares something.
    #[test]
    fn good_requests_are_all_answered(requests in prop::collection::vec(request(), 1..4)) {
        let stream = requests.concat();
        conversation::check(stream.as_bytes());
        let seen = super::converse(&[stream.as_bytes()]);
        let is_left = seen.closed && seen.requests.last().is_some_and(|request| request.body.is_none());
        prop_assert!(seen.requests.len() == requests.len() || is_left, "{}", stream);
    }
}
