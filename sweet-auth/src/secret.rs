//! A secret: text or bytes that are compared in constant time and never shown.
//!
//! In:    what a client sent, or what the program was configured with.
//! Out:   equality, and the content to whoever asks for it by name.
//! Never: shows its content in `Debug`; is compared by `==`, which stops at the first difference and so tells where it is.

use std::fmt;

use subtle::ConstantTimeEq;

/// Text or bytes that are secret: shown by no `Debug`, and compared in constant time alone.
///
/// ```
/// use sweet_auth::Secret;
///
/// let secret = Secret::new("correct horse battery staple");
/// assert!(secret.ct_eq("correct horse battery staple"));
/// assert!(!secret.ct_eq("correct horse"));
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// ```
///
/// It has no `==`:
///
/// ```compile_fail,E0369
/// # use sweet_auth::Secret;
/// let _ = Secret::new("a") == Secret::new("a");
/// ```
pub struct Secret<T: ?Sized = str>(Box<T>);

impl Secret {
    /// A text.
    pub fn new(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }
}

impl Secret<[u8]> {
    /// Bytes, such as the key of a signature.
    pub fn from_bytes(bytes: impl Into<Box<[u8]>>) -> Self {
        Self(bytes.into())
    }
}

impl<T: ?Sized + AsRef<[u8]>> Secret<T> {
    /// The content. What it is written into shows it: keep it out of logs and answers.
    pub fn expose(&self) -> &T {
        &self.0
    }

    /// Whether the content is the same, in a time that depends on the lengths alone. That lengths differ shows: where a
    /// length tells something, compare [hashes](crate::SecretHash).
    #[must_use]
    pub fn ct_eq<U: ?Sized + AsRef<[u8]>>(&self, other: &U) -> bool {
        let own: &T = &self.0;
        own.as_ref().ct_eq(other.as_ref()).into()
    }
}

impl<T: ?Sized> Clone for Secret<T>
where
    Box<T>: Clone,
{
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
