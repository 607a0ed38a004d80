//! What is done to strings before their rules are checked.
//!
//! In:    a string that is owned or borrowed, or perhaps none.
//! Out:   the same type; borrowed where nothing had to be changed, or the change can be borrowed.
//! Never: copies a text that is as it should be.

use std::borrow::Cow;

/// A type that `trim` fits.
#[diagnostic::on_unimplemented(
    message = "`trim` does not fit `{Self}`",
    label = "no string that can be trimmed",
    note = "`trim` fits `String`, `&str`, `Cow<str>` and `Option` of them"
)]
pub trait Trim {
    /// Takes white space (Unicode's `White_Space`) off both ends.
    fn trim(self) -> Self;
}

/// A type that `lowercase` and `uppercase` fit.
#[diagnostic::on_unimplemented(
    message = "`lowercase` and `uppercase` do not fit `{Self}`",
    label = "no string whose letters can be changed",
    note = "they fit `String`, `Cow<str>` and `Option` of them; what is borrowed as `&str` cannot be changed"
)]
pub trait Case {
    /// Makes its letters lower case, as [`str::to_lowercase`] does.
    fn lowercase(self) -> Self;

    /// Makes its letters upper case, as [`str::to_uppercase`] does.
    fn uppercase(self) -> Self;
}

impl Trim for &str {
    fn trim(self) -> Self {
        str::trim(self)
    }
}

impl Trim for String {
    fn trim(mut self) -> Self {
        self.truncate(self.trim_end().len());
        self.drain(..self.len() - self.trim_start().len());
        self
    }
}

impl Trim for Cow<'_, str> {
    fn trim(self) -> Self {
        match self {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(Trim::trim(text)),
        }
    }
}

impl<T: Trim> Trim for Option<T> {
    fn trim(self) -> Self {
        self.map(T::trim)
    }
}

impl Case for String {
    fn lowercase(mut self) -> Self {
        if !self.is_ascii() {
            return self.to_lowercase();
        }
        self.make_ascii_lowercase();
        self
    }

    fn uppercase(mut self) -> Self {
        if !self.is_ascii() {
            return self.to_uppercase();
        }
        self.make_ascii_uppercase();
        self
    }
}

impl Case for Cow<'_, str> {
    fn lowercase(self) -> Self {
        match self {
            Cow::Borrowed(text) if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) => self,
            text => Cow::Owned(text.into_owned().lowercase()),
        }
    }

    fn uppercase(self) -> Self {
        match self {
            Cow::Borrowed(text) if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_lowercase()) => self,
            text => Cow::Owned(text.into_owned().uppercase()),
        }
    }
}

impl<T: Case> Case for Option<T> {
    fn lowercase(self) -> Self {
        self.map(T::lowercase)
    }

    fn uppercase(self) -> Self {
        self.map(T::uppercase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, trimmed: &str, lower: &str, upper: &str) {
        assert_eq!(Trim::trim(text), trimmed);
        assert_eq!(Trim::trim(text.to_owned()), trimmed);
        assert_eq!(Trim::trim(Some(Cow::Borrowed(text))).as_deref(), Some(trimmed));
        assert_eq!(Trim::trim(Cow::<str>::Owned(text.to_owned())), trimmed);
        assert_eq!((text.to_owned().lowercase(), text.to_owned().uppercase()), (lower.to_owned(), upper.to_owned()));
        assert_eq!(
            (Cow::from(text).lowercase(), Some(Cow::from(text)).uppercase()),
            (lower.into(), Some(upper.into()))
        );
    }

    #[test]
    fn table() {
        check("", "", "", "");
        check("aB", "aB", "ab", "AB");
        check(" \u{a0}aÉ ß\t\n", "aÉ ß", " \u{a0}aé ß\t\n", " \u{a0}AÉ SS\t\n");
        check("\u{2003}", "", "\u{2003}", "\u{2003}");
    }

    #[test]
    fn what_is_right_stays_borrowed() {
        assert!(matches!(Cow::from("ab 1").lowercase(), Cow::Borrowed(_)));
        assert!(matches!(Cow::from("AB 1").uppercase(), Cow::Borrowed(_)));
        assert!(matches!(Trim::trim(Cow::from(" a ")), Cow::Borrowed("a")));
    }
}
