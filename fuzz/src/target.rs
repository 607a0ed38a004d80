//! Request targets, with `http::Uri` as their oracle.
//!
//! An input is a method, a space and a target. What is accepted, `http::Uri` splits alike, except that
//!
//! - it knows `*` for `OPTIONS http://authority` (RFC 9112 section 3.2.4) not, and calls the path `/`;
//! - it refuses `<`, `>` and `` ` `` in a path, and `<`, `>` and `"` in a query, which browsers send;
//! - it refuses some authorities that RFC 3986 section 3.2.2 allows.

use http::{Method, Uri};

use crate::fuzzing;

/// Checks one method and target.
pub fn check(input: &[u8]) {
    let Some(space) = input.iter().position(|byte| *byte == b' ') else { return };
    let (method, bytes) = (&input[..space], &input[space + 1..]);
    let Ok(method) = Method::from_bytes(method) else { return };
    // The head decoder lets nothing else pass.
    if bytes.is_empty() || bytes.len() > 8192 || bytes.iter().any(|byte| !byte.is_ascii_graphic() || *byte == b'#') {
        return;
    }
    let Ok((authority, path, query)) = fuzzing::target(&method, bytes) else { return };
    assert!(method != Method::CONNECT && (path.starts_with('/') || (path == "*" && method == Method::OPTIONS)));
    assert!(!path.contains('?'));
    assert_eq!(authority.is_some(), bytes[0] != b'/' && bytes != b"*");
    // Nothing of the target is lost or made up.
    let text = str::from_utf8(bytes).expect("ASCII");
    let split = [path, query.unwrap_or_default()].concat();
    assert!(split.len() <= text.len() + 1);
    match bytes {
        b"*" => assert_eq!((path, query), ("*", None)),
        [b'/', ..] => {
            let whole = query.map_or(path.to_owned(), |query| format!("{path}?{query}"));
            assert_eq!(whole, text);
            // An origin form alone: `//a/b` is a path here, and never an authority.
            oracle(text, None, path, query);
        }
        _ => {
            let path = if path == "*" && method == Method::OPTIONS { "/" } else { path };
            oracle(text, authority, path, query);
        }
    }
}

#[track_caller]
fn oracle(text: &str, authority: Option<&[u8]>, path: &str, query: Option<&str>) {
    let Ok(uri) = text.parse::<Uri>() else {
        let odd_path = path.contains(['<', '>', '`']) || query.is_some_and(|query| query.contains(['<', '>', '"']));
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-:".contains(byte);
        let odd_authority = authority.is_some_and(|authority| !authority.iter().all(is_plain));
        assert!(odd_path || odd_authority, "`http::Uri` refuses {text}");
        return;
    };
    assert_eq!((uri.path(), uri.query()), (path, query), "{text}");
    assert_eq!(uri.authority().map(|authority| authority.as_str().as_bytes()), authority, "{text}");
}
