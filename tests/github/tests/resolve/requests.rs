//! Requests for an operation, and requests that are nearly that.

use crate::oracle::Operation;

const METHODS: [&str; 8] = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE", "get"];

/// A path of the operation, and what its params take of it.
pub(crate) fn own(operation: &Operation<'_>) -> (String, Vec<String>) {
    let (mut path, mut params, mut rest) = (String::new(), vec![], operation.pattern);
    while let Some((text, behind)) = rest.split_once('{') {
        let (name, behind) = behind.split_once('}').expect("a closed brace");
        let value = value(name, params.len());
        path.push_str(text);
        path.push_str(&value);
        params.push(value);
        rest = behind;
    }
    (path + rest, params)
}

/// A value that no static segment has, and that tells its place.
fn value(name: &str, place: usize) -> String {
    if name.ends_with("_number") { (700 + place).to_string() } else { format!("{name}.{place}") }
}

/// Requests that nearly are the operation's: each is a method and a path.
pub(crate) fn near<'a>(
    operation: &Operation<'a>,
    words: &[&'a str],
    number: usize,
) -> impl Iterator<Item = (&'a str, String)> {
    let (path, _) = own(operation);
    let segments: Vec<String> = path.split('/').skip(1).map(str::to_owned).collect();
    let mut paths = vec![path.clone() + "/", path.clone() + "//", format!("/{path}"), path.clone() + "/more"];
    for at in 0..segments.len() {
        let mut change = |change: &dyn Fn(&str) -> Vec<String>| {
            let changed = [&segments[..at], &change(&segments[at]), &segments[at + 1..]].concat();
            paths.push(format!("/{}", changed.join("/")));
        };
        change(&|_| vec![]);
        change(&|_| vec![String::new()]);
        change(&|segment| vec![segment.to_owned(), segment.to_owned()]);
        change(&|segment| vec![swapped_case(segment)]);
        change(&|segment| vec![format!("{segment}x")]);
        change(&|segment| vec![segment.chars().skip(1).collect()]);
        change(&|segment| vec![escaped(segment, 1)]);
        change(&|segment| vec![escaped(segment, usize::MAX)]);
        change(&|_| vec!["a%2Fb".to_owned()]);
        change(&|_| vec!["main...topic".to_owned()]);
        // Words of other patterns, others in each place.
        for word in words.iter().cycle().skip(number * 7 + at * 3).take(3) {
            change(&|_| vec![(*word).to_owned()]);
        }
    }
    for at in 1..segments.len() {
        let mut swapped = segments.clone();
        swapped.swap(at - 1, at);
        paths.push(format!("/{}", swapped.join("/")));
    }
    let method = operation.method;
    METHODS
        .into_iter()
        .map(move |method| (method, path.clone()))
        .chain(paths.into_iter().map(move |path| (method, path)))
}

fn swapped_case(text: &str) -> String {
    let swap = |c: char| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
    text.chars().map(swap).collect()
}

/// The first `count` bytes escaped.
fn escaped(text: &str, count: usize) -> String {
    let escape =
        |(at, byte): (usize, u8)| if at < count { format!("%{byte:02x}") } else { char::from(byte).to_string() };
    text.bytes().enumerate().map(escape).collect()
}
