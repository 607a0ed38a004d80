//! The methods of an app, each with a place, so that a set of them is a number.
//!
//! In:    the methods of all endpoints, as written.
//! Out:   the same in the order of their bytes, each once, with `HEAD` and `OPTIONS`, which are answered without handlers.
//! Never: folds case: methods are case-sensitive (RFC 9110 section 9.1).

use crate::meta::ApiMeta;

/// The greatest number of different methods in an app, `HEAD` and `OPTIONS` included: a set of them is 32 bits.
pub const METHODS_MAX: usize = 32;

/// The methods of an app.
#[derive(Clone, Copy, Debug)]
pub(super) struct Methods {
    names: [&'static str; METHODS_MAX],
    tokens: [bool; METHODS_MAX],
    count: u8,
}

impl Methods {
    /// The methods of `api` and of all nested in it.
    pub(super) const fn of(api: &ApiMeta) -> Self {
        let mut methods = Self { names: [""; METHODS_MAX], tokens: [false; METHODS_MAX], count: 0 };
        methods.insert("HEAD");
        methods.insert("OPTIONS");
        methods.insert_api(api);
        methods
    }

    /// All of them, in order.
    pub(super) const fn names(&self) -> &[&'static str] {
        self.names.split_at(self.count as usize).0
    }

    /// The place of one that is there.
    pub(super) const fn place(&self, method: &str) -> u8 {
        match self.search(method) {
            Ok(place) => place,
            Err(_) => panic!("the method was inserted"),
        }
    }

    /// Whether the one at `place` is a token.
    pub(super) const fn is_token(&self, place: u8) -> bool {
        self.tokens[place as usize]
    }

    const fn insert_api(&mut self, api: &ApiMeta) {
        let mut index = 0;
        while index < api.endpoints.len() {
            self.insert(api.endpoints[index].method);
            index += 1;
        }
        index = 0;
        while index < api.nests.len() {
            self.insert_api(api.nests[index].api);
            index += 1;
        }
    }

    const fn insert(&mut self, method: &'static str) {
        let Err(place) = self.search(method) else { return };
        assert!((self.count as usize) < METHODS_MAX, "an app has at most 30 methods besides `HEAD` and `OPTIONS`");
        let mut at = self.count as usize;
        while at > place as usize {
            self.names[at] = self.names[at - 1];
            self.tokens[at] = self.tokens[at - 1];
            at -= 1;
        }
        self.names[at] = method;
        self.tokens[at] = is_token(method);
        self.count += 1;
    }

    /// Where it is, or where it would be.
    const fn search(&self, method: &str) -> Result<u8, u8> {
        let mut place = 0;
        while place < self.count {
            match compare(self.names[place as usize].as_bytes(), method.as_bytes()) {
                0 => return Ok(place),
                1.. => return Err(place),
                _ => place += 1,
            }
        }
        Err(place)
    }
}

/// The order of bytes: negative, zero or positive.
pub(super) const fn compare(mut left: &[u8], mut right: &[u8]) -> i32 {
    while let ([one, left_rest @ ..], [two, right_rest @ ..]) = (left, right) {
        if *one != *two {
            return *one as i32 - *two as i32;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.len() as i32 - right.len() as i32
}

/// Whether `text` is a token.
pub(super) const fn is_token(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let is_mark = matches!(
            bytes[at],
            b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        );
        if !is_mark && !bytes[at].is_ascii_alphanumeric() {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}
