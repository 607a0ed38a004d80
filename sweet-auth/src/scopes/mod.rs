//! Scopes: what credentials are good for, as types, so that what is enforced and what is documented are one constant.
//!
//! In:    types made by [`scopes!`](crate::scopes!), and principals that know their scopes.
//! Out:   the guard [`Scoped`], the lists that documents and flows tell.
//! Never: text that is compared in one place and documented in another.

mod list;
mod scoped;

pub use list::{InvalidScopes, ScopeList};
pub use scoped::Scoped;

/// A scope: a type that has its name and what it is for. [`scopes!`](crate::scopes!) makes them.
#[diagnostic::on_unimplemented(message = "`{Self}` is no scope", note = "`sweet::auth::scopes!` makes scopes")]
pub trait Scope {
    /// The name in tokens and documents: a `scope-token` (RFC 6749 section 3.3).
    const NAME: &'static str;
    /// What it lets do, for documents.
    const DESCRIPTION: &'static str;
}

/// One scope, or a tuple of up to 8, all of which are meant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no scope, and no tuple of scopes",
    note = "`sweet::auth::scopes!` makes scopes; a tuple has up to 8 of them"
)]
pub trait Scopes {
    /// Their names.
    const NAMES: &'static [&'static str];
    /// Their names, each with what it is for, as the flows of OAuth 2.0 list them.
    const DESCRIBED: &'static [(&'static str, &'static str)];
}

impl<S: Scope> Scopes for S {
    const NAMES: &'static [&'static str] = &[S::NAME];
    const DESCRIBED: &'static [(&'static str, &'static str)] = &[(S::NAME, S::DESCRIPTION)];
}

macro_rules! tuples {
    ($(($($scope:ident)*))*) => {$(
        impl<$($scope: Scope),*> Scopes for ($($scope,)*) {
            const NAMES: &'static [&'static str] = &[$($scope::NAME),*];
            const DESCRIBED: &'static [(&'static str, &'static str)] = &[$(($scope::NAME, $scope::DESCRIPTION)),*];
        }
    )*};
}

tuples! {
    (A)
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
}

/// Who knows the scopes of their credentials: a principal, such as the claims of a token.
///
/// ```
/// use sweet_auth::{HasScopes, ScopeList};
///
/// struct Claims {
///     scope: ScopeList,
/// }
///
/// impl HasScopes for Claims {
///     fn has_scope(&self, scope: &str) -> bool {
///         self.scope.has_scope(scope)
///     }
/// }
///
/// let claims = Claims { scope: "users:read".parse().unwrap() };
/// assert!(claims.has_scope("users:read") && !claims.has_scope("users"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not know its scopes",
    note = "implement `sweet::auth::HasScopes` for `{Self}`"
)]
pub trait HasScopes {
    /// Whether they have this scope, each letter in its case.
    fn has_scope(&self, scope: &str) -> bool;
}

/// Makes scopes: unit types that implement [`Scope`], with their doc comments as what documents say of them.
///
/// ```
/// use sweet_auth::{Scope, Scopes, scopes};
///
/// scopes! {
///     /// Read users.
///     pub ReadUsers = "users:read";
///     /// Change users.
///     pub WriteUsers = "users:write";
/// }
///
/// assert_eq!((ReadUsers::NAME, ReadUsers::DESCRIPTION), ("users:read", "Read users."));
/// assert_eq!(<(ReadUsers, WriteUsers)>::NAMES, ["users:read", "users:write"]);
/// ```
///
/// A name is visible ASCII without `"` and `\` (RFC 6749 section 3.3):
///
/// ```compile_fail
/// sweet_auth::scopes! { ReadUsers = "read users"; }
/// ```
#[macro_export]
macro_rules! scopes {
    ($($(#[doc = $line:literal])* $visibility:vis $scope:ident = $name:literal;)*) => {$(
        $(#[doc = $line])*
        #[derive(Clone, Copy, Debug)]
        $visibility struct $scope;

        impl $crate::Scope for $scope {
            const NAME: &'static str = $name;
            const DESCRIPTION: &'static str = concat!($($line, "\n",)* "").trim_ascii();
        }

        const _: () = assert!(
            $crate::is_scope(<$scope as $crate::Scope>::NAME),
            "the name of a scope has visible characters of ASCII, without `\"` and `\\`"
        );
    )*};
}

/// Whether a text is a `scope-token` (RFC 6749 section 3.3). For `scopes!`.
#[doc(hidden)]
pub const fn is_scope(text: &str) -> bool {
    let (bytes, mut index) = (text.as_bytes(), 0);
    while index < bytes.len() {
        if !matches!(bytes[index], 0x21 | 0x23..=0x5b | 0x5d..=0x7e) {
            return false;
        }
        index += 1;
    }
    !bytes.is_empty()
}
