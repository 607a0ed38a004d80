//! `Retry-After`: when to come back (RFC 9110 section 10.2.3).

use std::time::Duration;

use sweet_core::meta::HeaderMeta;
use sweet_core::schema::{Docs, Shape};

/// How a document tells of it.
pub(crate) const META: HeaderMeta = HeaderMeta {
    name: "Retry-After",
    shape: Shape::Integer { format: None, minimum: Some(1), maximum: None },
    docs: Docs::of("The seconds to wait."),
};

/// Whole seconds, rounded up: who comes back a moment too early comes in vain.
pub(crate) fn seconds(time: Duration) -> u64 {
    time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_rounded_up() {
        let rounded = |millis| seconds(Duration::from_millis(millis));
        assert_eq!([0, 1, 999, 1_000, 1_001].map(rounded), [0, 1, 1, 1, 2]);
        assert_eq!(seconds(Duration::MAX), u64::MAX);
    }
}
