//! The methods that a path allows, as the `Allow` field lists them (RFC 9110 section 10.2.1).
//!
//! In:    a set of methods.
//! Out:   the value of the field, in the order of the methods' bytes.
//! Never: allocates; the text is made where it is written.

use std::fmt;

/// The methods that a path allows: those of its routes, `HEAD` where there is `GET`, and always `OPTIONS`.
///
/// It is shown as the field's value: `GET, HEAD, OPTIONS`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Allow {
    methods: &'static [&'static str],
    set: u32,
}

impl Allow {
    /// Those of `methods` whose places are in `set`.
    pub(super) fn new(methods: &'static [&'static str], set: u32) -> Self {
        Self { methods, set }
    }

    /// Each method, in the order of their bytes.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        let Self { methods, set } = *self;
        methods.iter().enumerate().filter(move |(place, _)| set & (1 << place) != 0).map(|(_, method)| *method)
    }
}

impl fmt::Display for Allow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, method) in self.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            f.write_str(method)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Allow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Allow({self})")
    }
}
