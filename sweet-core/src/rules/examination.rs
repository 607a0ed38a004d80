//! One value, held against checks of one's own.
//!
//! In:    what the functions of an attribute return, one after the other.
//! Out:   all that they find wrong, with places that start at the value.
//! Never: passes a value whose check needs a context that is not there: that is a failure too.

use std::any::Any;

use super::{Broken, Contexts, Failure, Failures};

/// One value, held against checks of one's own. Emitted code calls it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Examination<'c> {
    contexts: Contexts<'c>,
    failures: Vec<Failure>,
}

impl<'c> Examination<'c> {
    /// An examination that may look at these contexts.
    pub fn new(contexts: Contexts<'c>) -> Self {
        Self { contexts, failures: Vec::new() }
    }

    /// Takes up what a check says, in the words of its attribute where it has some.
    #[inline]
    pub fn hold(&mut self, verdict: impl Verdict, code: Option<&'static str>, message: Option<&'static str>) {
        if let Err(broken) = verdict.into_result() {
            self.failures.extend(broken.in_words(code, message).into_failures());
        }
    }

    /// The context of a check; where it is not there, the value is refused with the code `context`. `name` is that of its type.
    pub fn context<T: Any>(&mut self, name: &str) -> Option<&'c T> {
        let context = self.contexts.get();
        if context.is_none() {
            let detail = format!("cannot be checked, because there is no context of the type `{name}`");
            self.failures.push(Failure::new("context", detail));
        }
        context
    }

    /// The failures.
    pub fn finish(self) -> Vec<Failure> {
        self.failures
    }
}

/// What a check of one's own returns: `Result<(), E>`, where `E` is what can be made into a [`Broken`].
#[diagnostic::on_unimplemented(
    message = "a check does not return `{Self}`",
    label = "returns what tells nothing",
    note = "it returns `Result<(), E>`, where `E` is a sentence (`&'static str`, `String`), `sweet::rules::Broken`, a `Vec` of them, or an error of your own with `impl From<…> for Broken`"
)]
pub trait Verdict {
    /// What is wrong, if anything.
    fn into_result(self) -> Result<(), Broken>;
}

// Otherwise the compiler would tell of `From`, which says less.
#[diagnostic::do_not_recommend]
impl<E: Into<Broken>> Verdict for Result<(), E> {
    #[inline]
    fn into_result(self) -> Result<(), Broken> {
        self.map_err(E::into)
    }
}

/// Holds a value against checks, and records what they find. Returns whether it passes.
#[doc(hidden)]
pub fn examine<'c, T>(
    value: &T,
    contexts: Contexts<'c>,
    failures: &mut Failures,
    check: impl FnOnce(&T, &mut Examination<'c>),
) -> bool {
    let mut examination = Examination::new(contexts);
    check(value, &mut examination);
    let found = examination.finish();
    let passes = found.is_empty();
    failures.0.extend(found);
    passes
}

/// The failure of a field that differs from the one that it must match; `other` is the name of that one.
#[doc(hidden)]
#[cold]
pub fn mismatched(other: &'static str, code: Option<&'static str>, message: Option<&'static str>) -> Broken {
    let broken = Broken::new("must_match", format!("must match `{other}`"));
    broken.with("other", other).in_words(code, message)
}

/// A type whose values may be missing, so that one can be asked for (`#[validate(required)]`).
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`required` does not fit `{Self}`",
    label = "is required already",
    note = "`required` stands on fields of type `Option`: all others are required, unless they have a default"
)]
pub trait Missable {
    /// Whether it is there.
    fn is_there(&self) -> bool;
}

impl<T> Missable for Option<T> {
    fn is_there(&self) -> bool {
        self.is_some()
    }
}

/// Whether a value of a field that is asked for is there.
#[doc(hidden)]
pub fn required<T: Missable>(value: &T) -> Result<(), Broken> {
    if value.is_there() { Ok(()) } else { Err(missing(None, None)) }
}

/// The failure of a field that is asked for and missing.
#[doc(hidden)]
#[cold]
pub fn missing(code: Option<&'static str>, message: Option<&'static str>) -> Broken {
    Broken::new("required", "is required").in_words(code, message)
}
