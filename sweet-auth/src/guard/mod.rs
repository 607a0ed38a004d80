//! Guards: extractors that are their own security schemes.
//!
//! In:    a request, and the field of the app that verifies.
//! Out:   whose it is; or a refusal, with challenges.
//! Never: asks a verifier twice for one request.

mod api_key;
mod basic;
mod bearer;
mod either;
mod kept;

use std::future::Future;

pub use api_key::ApiKey;
pub use basic::Basic;
pub use bearer::Bearer;
pub use either::Either;
use sweet_core::app::Context;
use sweet_core::meta::Requirement;

use crate::{Denied, Refused};

pub(crate) use kept::admit;

/// An extractor that is its own security scheme, told apart from the app.
#[diagnostic::on_unimplemented(message = "`{Self}` is no guard", label = "this is no guard")]
pub trait Guard: Sized {
    /// What it asks for, as documents tell it.
    const REQUIREMENT: Requirement;

    /// Adds what a client is told that it did not let in, for each scheme that would do.
    fn challenge(denied: &Denied, challenges: &mut Vec<http::HeaderValue>);
}

/// A guard of the app `A`.
#[diagnostic::on_unimplemented(message = "`{Self}` is no guard for the app `{A}`", label = "this is no guard here")]
pub trait Admit<A>: Guard {
    /// Whose request it is; `None` where it has no credentials that this guard asks for.
    ///
    /// # Errors
    /// Where it has some, and they are wrong.
    fn admit(cx: Context<'_, A>) -> impl Future<Output = Result<Option<Self>, Refused>>;
}

/// What a guard is beside a guard: an extractor, and one that may be missing. By a macro, because these traits are of another
/// crate, where no `impl` for all guards can stand.
macro_rules! extractor {
    ([$($generics:tt)*] $guard:ty) => {
        impl<$($generics)*> sweet_core::extract::Argument for $guard {
            const META: sweet_core::meta::ArgumentMeta = sweet_core::meta::ArgumentMeta {
                takes: sweet_core::meta::Takes::Guard(<$guard as $crate::Guard>::REQUIREMENT),
                rejects: <$crate::Refused as sweet_core::respond::Respond>::RESPONSES,
            };
        }

        impl<$($generics)*> sweet_core::extract::OptionalArgument for $guard {
            const META: sweet_core::meta::ArgumentMeta = sweet_core::meta::ArgumentMeta {
                takes: sweet_core::meta::Takes::Guard(sweet_core::meta::Requirement::Optional(
                    &<$guard as $crate::Guard>::REQUIREMENT,
                )),
                rejects: <$crate::Refused as sweet_core::respond::Respond>::RESPONSES,
            };
        }

        impl<'r, A, $($generics)*> sweet_core::extract::FromRequest<'r, A> for $guard
        where
            $guard: $crate::Admit<A>,
        {
            type Rejection = $crate::Refused;

            async fn from_request(cx: sweet_core::app::Context<'r, A>) -> Result<Self, $crate::Refused> {
                let admitted = <$guard as $crate::Admit<A>>::admit(cx).await?;
                admitted.ok_or_else(|| $crate::Refused::by::<$guard>($crate::Denied::Missing))
            }
        }

        impl<'r, A, $($generics)*> sweet_core::extract::OptionalFromRequest<'r, A> for $guard
        where
            $guard: $crate::Admit<A>,
        {
            type Rejection = $crate::Refused;

            async fn optional_from_request(
                cx: sweet_core::app::Context<'r, A>,
            ) -> Result<Option<Self>, $crate::Refused> {
                <$guard as $crate::Admit<A>>::admit(cx).await
            }
        }
    };
}
pub(crate) use extractor;

/// What a guard is that holds whose the credentials are, as the verifier `V` says: it admits by the verifier, and derefs to whose
/// they are, who is not shown.
macro_rules! verified {
    ($guard:ident by $credentials:ident) => {
        impl<V: $crate::Verify<$credentials>, A: sweet_core::app::Provide<V>> $crate::Admit<A> for $guard<V> {
            async fn admit(cx: sweet_core::app::Context<'_, A>) -> Result<Option<Self>, $crate::Refused> {
                let admitted = $crate::guard::admit::<V, $credentials>(cx.app().provide(), cx.request()).await;
                admitted.map(|principal| principal.map(Self)).map_err($crate::Refused::by::<Self>)
            }
        }

        $crate::guard::extractor!([V: $crate::Verify<$credentials>] $guard<V>);

        impl<V: $crate::Verify<$credentials>> std::ops::Deref for $guard<V> {
            type Target = V::Principal;

            fn deref(&self) -> &V::Principal {
                &self.0
            }
        }

        impl<V: $crate::Verify<$credentials>> Clone for $guard<V> {
            fn clone(&self) -> Self {
                Self(std::rc::Rc::clone(&self.0))
            }
        }

        impl<V: $crate::Verify<$credentials>> std::fmt::Debug for $guard<V> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($guard), "(…)"))
            }
        }
    };
}
use verified;

/// Checks the text that stands in challenges (RFC 9110 section 5.6.4): nothing in it needs an escape.
pub(crate) const fn check_realm(realm: &str) {
    let (bytes, mut index) = (realm.as_bytes(), 0);
    while index < bytes.len() {
        assert!(
            matches!(bytes[index], b' '..=b'~') && !matches!(bytes[index], b'"' | b'\\'),
            "a `REALM` has visible characters of ASCII and spaces, without `\"` and `\\`"
        );
        index += 1;
    }
}
