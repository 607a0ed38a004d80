//! JSON Pointers (RFC 6901), put together from the inside to the outside, and only where something failed.
//!
//! In:    failures of a value, and the key or index under which the value stands.
//! Out:   the same failures, seen from the value around it.
//! Never: copies a key of unlimited length into each failure.

use super::Failure;

/// The most bytes of one key in a pointer; the rest is cut, and `…` says so. A key comes from the peer, and would
/// otherwise be copied into as many failures as there may be.
pub(crate) const TOKEN_BYTES_MAX: usize = 256;

/// Puts `key` before the pointers of `failures`.
pub(crate) fn prefix_key(failures: &mut [Failure], key: &str) {
    if !failures.is_empty() {
        prefix(failures, &token(key));
    }
}

/// Puts an index before the pointers of `failures`.
pub(crate) fn prefix_index(failures: &mut [Failure], index: usize) {
    if !failures.is_empty() {
        prefix(failures, &format!("/{index}"));
    }
}

pub(super) fn prefix(failures: &mut [Failure], token: &str) {
    for failure in failures {
        failure.place.insert_str(0, token);
    }
}

/// RFC 6901 section 4: `~` is written `~0`, and `/` is written `~1`.
pub(crate) fn token(key: &str) -> String {
    let end = key.floor_char_boundary(TOKEN_BYTES_MAX);
    let mut token = String::with_capacity(end + 4);
    token.push('/');
    for character in key[..end].chars() {
        match character {
            '~' => token.push_str("~0"),
            '/' => token.push_str("~1"),
            other => token.push(other),
        }
    }
    if end < key.len() {
        token.push('…');
    }
    token
}
