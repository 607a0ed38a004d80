//! The reader: a position in a text, and what is wrong with it so far.
//!
//! In:    one JSON text.
//! Out:   tokens to decoders; at the end every failure at once, or the one place where the text is not JSON.
//! Never: builds a tree; allocates from a number that the text declares; goes on behind malformed text.

use super::flatten::Overlay;
use crate::json::Error;
use crate::rules::{Contexts, FAILURES_MAX, Failure, Failures, pointer};

/// How deep arrays and objects may be nested.
pub const DEPTH_MAX: u8 = 128;

/// How often, on average, each byte of a text may be read again (flattened structs, tagged and untagged enums). It keeps
/// an untagged enum that contains itself from taking time exponential in the depth of the text.
pub const REWIND_FACTOR_MAX: usize = 64;

/// How many bytes may be read again however short the text is.
const REWIND_BYTES_MIN: usize = 1 << 16;

/// A value could not be made; the reader knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

/// Reads JSON.
#[derive(Debug)]
pub struct Reader<'de> {
    pub(super) text: &'de str,
    /// What has not been read. Invariant: it is the end of `text`, from the boundary of a character on.
    pub(super) rest: &'de [u8],
    /// How many arrays and objects around the position are open.
    pub(super) depth: u8,
    /// How many bytes have been read more than once.
    rewound: usize,
    /// How many variants of untagged enums are being tried: the first failure ends the trial, and is not recorded.
    pub(super) trials: u8,
    pub(super) overlay: Overlay,
    stop: Option<Stop>,
    failures: Vec<Failure>,
    /// What checks of one's own may look at.
    pub(super) contexts: Contexts<'de>,
}

/// Why nothing more can be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stop {
    /// The text is not JSON, for good.
    Syntax { message: &'static str, offset: usize },
    /// The variant that is being tried does not fit.
    Mismatch,
}

/// A position to come back to.
#[derive(Clone, Copy, Debug)]
pub(in crate::json) struct Mark {
    at: usize,
    depth: u8,
}

impl<'de> Reader<'de> {
    /// A reader at the beginning of `text`. Where `text` is not UTF-8, it has stopped already.
    pub fn new(text: &'de [u8]) -> Self {
        let (text, stop) = match str::from_utf8(text) {
            Ok(text) => (text, None),
            Err(error) => ("", Some(Stop::Syntax { message: "not valid UTF-8", offset: error.valid_up_to() })),
        };
        Self {
            text,
            rest: text.as_bytes(),
            depth: 0,
            rewound: 0,
            trials: 0,
            overlay: Overlay::default(),
            stop,
            failures: Vec::new(),
            contexts: Contexts::NONE,
        }
    }

    /// Reads the only value of the text.
    ///
    /// # Errors
    /// Where the text is not JSON, or not a value of the type that obeys its rules.
    pub fn finish<T>(mut self, value: Result<T, Failed>) -> Result<T, Error> {
        if !self.has_stopped() {
            self.whitespace();
            if !self.rest.is_empty() {
                let _ = self.malformed("expected the end of the text");
            }
        }
        match (self.stop, value) {
            (Some(Stop::Syntax { message, offset }), _) => Err(Error::Syntax { message, offset }),
            (None, Ok(value)) if self.failures.is_empty() => Ok(value),
            _ => Err(Error::Invalid(Failures(self.failures))),
        }
    }

    /// Whether nothing more can be read: a decoder that sees this after a failure returns at once.
    pub fn has_stopped(&self) -> bool {
        self.stop.is_some()
    }

    /// Records that the value just read breaks `rule`; `detail` is a short sentence without the value.
    #[cold]
    pub fn fail(&mut self, rule: &'static str, detail: impl Into<String>) -> Failed {
        self.record(Failure::new(rule, detail))
    }

    /// Records a failure of the value just read.
    #[cold]
    pub fn record(&mut self, failure: Failure) -> Failed {
        if self.trials > 0 {
            self.stop.get_or_insert(Stop::Mismatch);
        } else if self.failures.len() < FAILURES_MAX {
            self.failures.push(failure);
        }
        Failed
    }

    /// Records a failure of the member `key` of the value just read.
    #[cold]
    pub(super) fn fail_at(&mut self, key: &str, rule: &'static str, detail: impl Into<String>) -> Failed {
        let count = self.failure_count();
        let failed = self.fail(rule, detail);
        let _ = self.under_key(count, key);
        failed
    }

    /// Ends the reading: the text is malformed at the position. The first such place is told.
    #[cold]
    pub(super) fn malformed(&mut self, message: &'static str) -> Failed {
        self.forgive();
        self.stop.get_or_insert(Stop::Syntax { message, offset: self.at() });
        Failed
    }

    /// The number of failures so far, for [`under_key`](Reader::under_key) and [`under_index`](Reader::under_index).
    pub(super) fn failure_count(&self) -> usize {
        self.failures.len()
    }

    /// Puts `key` before the pointers of the failures since `count`; fails where reading has stopped.
    #[cold]
    pub(super) fn under_key(&mut self, count: usize, key: &str) -> Result<(), Failed> {
        pointer::prefix_key(&mut self.failures[count..], key);
        if self.has_stopped() { Err(Failed) } else { Ok(()) }
    }

    /// Puts `index` before the pointers of the failures since `count`; fails where reading has stopped.
    #[cold]
    pub(super) fn under_index(&mut self, count: usize, index: usize) -> Result<(), Failed> {
        pointer::prefix_index(&mut self.failures[count..], index);
        if self.has_stopped() { Err(Failed) } else { Ok(()) }
    }

    /// Opens an array or object.
    pub(super) fn descend(&mut self) -> Result<(), Failed> {
        if self.depth == DEPTH_MAX {
            return Err(self.malformed("nested too deeply"));
        }
        self.depth += 1;
        Ok(())
    }

    /// The offset of the next byte.
    #[inline]
    pub(super) fn at(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// Steps over bytes that have been seen.
    #[inline]
    pub(super) fn advance(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Goes to an offset.
    #[inline]
    pub(super) fn move_to(&mut self, at: usize) {
        self.rest = self.text.as_bytes().get(at..).unwrap_or_default();
    }

    /// The position, to come back to.
    pub(in crate::json) fn mark(&self) -> Mark {
        Mark { at: self.at(), depth: self.depth }
    }

    /// The text between a position and this one.
    pub(in crate::json) fn since(&self, mark: Mark) -> &'de str {
        &self.text[mark.at..self.at()]
    }

    /// Goes back to a position in order to read on from there once more.
    pub(super) fn rewind(&mut self, mark: Mark) -> Result<(), Failed> {
        self.rewound = self.rewound.saturating_add(self.at().saturating_sub(mark.at));
        if self.rewound > REWIND_BYTES_MIN.max(self.text.len().saturating_mul(REWIND_FACTOR_MAX)) {
            return Err(self.malformed("takes too many attempts to understand"));
        }
        self.restore(mark);
        Ok(())
    }

    /// Takes up a position again that was left by [`rewind`](Reader::rewind).
    pub(in crate::json) fn restore(&mut self, mark: Mark) {
        self.move_to(mark.at);
        self.depth = mark.depth;
    }

    /// Takes up the position `end` behind a value that was read by going back.
    pub(super) fn behind<T>(&mut self, end: Mark, value: Result<T, Failed>) -> Result<T, Failed> {
        if !self.has_stopped() {
            self.restore(end);
        }
        value
    }

    /// Forgets that the variant just tried does not fit.
    pub(super) fn forgive(&mut self) {
        if self.stop == Some(Stop::Mismatch) {
            self.stop = None;
        }
    }
}
