//! Equality at compile time, where `==` of slices and strings cannot be called.
//!
//! In:    names, patterns, places in source code.
//! Out:   whether they are the same.
//! Never: in a program that runs.

/// Whether two texts are the same.
pub(crate) const fn equal(one: &str, other: &str) -> bool {
    bytes_equal(one.as_bytes(), other.as_bytes())
}

/// Whether the bytes are the same; four at a time, because the compiler evaluates constants slowly.
pub(crate) const fn bytes_equal(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    while let ([a, b, c, d, left_rest @ ..], [e, f, g, h, right_rest @ ..]) = (left, right) {
        if *a != *e || *b != *f || *c != *g || *d != *h {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    match (left, right) {
        ([a, b, c], [e, f, g]) => *a == *e && *b == *f && *c == *g,
        ([a, b], [e, f]) => *a == *e && *b == *f,
        ([a], [e]) => *a == *e,
        _ => true,
    }
}
