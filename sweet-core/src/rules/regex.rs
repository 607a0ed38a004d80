//! Regular expressions of one's own: `#[validate(regex(path = *RE))]`.
//!
//! In:    a `static` that implements [`Matcher`].
//! Out:   whether a string matches, and the text for the document.
//! Never: translates the text: what its engine and JSON Schema understand differently is for the person to leave out.

use std::sync::LazyLock;

/// A regular expression, by whatever engine.
///
/// With the feature `regex`, `regex::Regex` is one; a `LazyLock` of one is one too.
///
/// ```
/// struct Prefix(&'static str);
///
/// impl sweet_core::rules::Matcher for Prefix {
///     fn is_match(&self, text: &str) -> bool {
///         text.starts_with(&self.0[1..])
///     }
///
///     fn as_str(&self) -> &str {
///         self.0
///     }
/// }
///
/// static RE: Prefix = Prefix("^ab");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no regular expression",
    label = "does not implement `sweet::rules::Matcher`",
    note = "use a `static` of type `regex::Regex`, or a `LazyLock` of one, with the feature `regex` of `sweet`; or implement \
            `sweet::rules::Matcher`"
)]
pub trait Matcher: Sync {
    /// Whether a part of the text matches. The time that it takes is the person's care: a peer chooses the text.
    fn is_match(&self, text: &str) -> bool;

    /// The expression as the document tells it, in the keyword `pattern`: in the syntax of ECMA-262 with the flag `u`.
    fn as_str(&self) -> &str;
}

impl<T: Matcher, F: FnOnce() -> T> Matcher for LazyLock<T, F>
where
    LazyLock<T, F>: Sync,
{
    fn is_match(&self, text: &str) -> bool {
        (**self).is_match(text)
    }

    fn as_str(&self) -> &str {
        (**self).as_str()
    }
}

#[cfg(feature = "regex")]
impl Matcher for ::regex::Regex {
    fn is_match(&self, text: &str) -> bool {
        self.is_match(text)
    }

    fn as_str(&self) -> &str {
        self.as_str()
    }
}

/// A `static` regular expression, by a function that returns it, because a constant cannot refer to what is made later.
#[derive(Clone, Copy)]
pub struct Regex(fn() -> &'static dyn Matcher);

impl Regex {
    /// The regular expression that the function returns.
    pub const fn new(matcher: fn() -> &'static dyn Matcher) -> Self {
        Self(matcher)
    }

    /// Its text.
    pub fn as_str(&self) -> &'static str {
        (self.0)().as_str()
    }

    /// Whether a part of the text matches.
    pub fn is_match(&self, text: &str) -> bool {
        (self.0)().is_match(text)
    }
}

impl PartialEq for Regex {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl std::fmt::Debug for Regex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Regex").field(&self.as_str()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Word(&'static str);

    impl Matcher for Word {
        fn is_match(&self, text: &str) -> bool {
            text.contains(self.0)
        }

        fn as_str(&self) -> &str {
            self.0
        }
    }

    static WORD: LazyLock<Word> = LazyLock::new(|| Word("cat"));
    const REGEX: Regex = Regex::new(|| &WORD);

    #[test]
    fn is_made_at_its_first_use() {
        assert!(REGEX.is_match("a cat") && !REGEX.is_match("a dog"));
        assert_eq!((REGEX.as_str(), format!("{REGEX:?}").as_str()), ("cat", "Regex(\"cat\")"));
        assert_eq!(REGEX, Regex::new(|| &Word("cat")));
    }

    #[cfg(feature = "regex")]
    #[test]
    fn of_the_regex_crate() {
        static RE: LazyLock<::regex::Regex> = LazyLock::new(|| ::regex::Regex::new("^[a-c]+$").unwrap());
        let regex = Regex::new(|| &RE);
        assert!(regex.is_match("abc") && !regex.is_match("abd"));
        assert_eq!(regex.as_str(), "^[a-c]+$");
    }
}
