//! `Scoped`: a guard that asks for scopes too.
//!
//! In:    a guard whose principal knows its scopes.
//! Out:   the guard; 403 where a scope is missing.
//! Never: a scope that is enforced and not documented: both are [`Scopes::NAMES`].

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use http::HeaderValue;
use sweet_core::app::Context;
use sweet_core::meta::Requirement;

use super::{HasScopes, Scopes};
use crate::guard::extractor;
use crate::{Admit, Denied, Guard, Refused};

/// Lets in whom the guard `G` lets in, and who has all of the scopes `S`: `Scoped<Bearer<Tokens>, ReadUsers>`, or
/// `Scoped<Bearer<Tokens>, (ReadUsers, WriteUsers)>`. Derefs to the guard, and so to whose the credentials are, which must be
/// [`HasScopes`].
///
/// # Rejections
/// Those of `G`, and 403 where a scope is missing, with the challenge of RFC 6750 section 3.1: `error="insufficient_scope"` and the
/// scopes that are asked for.
///
/// ```
/// use sweet::auth::{Bearer, Denied, HasScopes, ScopeList, Scoped, Token, Verify, scopes};
/// use sweet::meta::SecurityScheme;
/// use sweet::prelude::*;
///
/// scopes! {
///     /// Read users.
///     ReadUsers = "users:read";
/// }
///
/// struct Tokens;
///
/// impl Verify<Token> for Tokens {
///     type Principal = ScopeList;
///     const SCHEME: SecurityScheme = SecurityScheme::bearer("tokens");
///
///     async fn verify(&self, token: &Token, _: &sweet::Request<'_>) -> Result<ScopeList, Denied> {
///         if token.ct_eq("8f4e") { Ok(ScopeList::of::<ReadUsers>()) } else { Ok(ScopeList::default()) }
///     }
/// }
///
/// #[get("/users")]
/// async fn users(_: Scoped<Bearer<Tokens>, ReadUsers>) -> &'static str {
///     "Ada"
/// }
///
/// #[derive(Api)]
/// #[api(routes(users))]
/// struct App { tokens: Tokens }
///
/// let client = sweet::TestClient::new(App { tokens: Tokens });
/// assert_eq!(client.get("/users").header("Authorization", "Bearer 8f4e").send().text(), "Ada");
/// assert_eq!(client.get("/users").header("Authorization", "Bearer other").send().status(), 403);
/// assert_eq!(client.get("/users").send().status(), 401);
/// ```
pub struct Scoped<G, S> {
    guard: G,
    scopes: PhantomData<fn() -> S>,
}

impl<G, S> Scoped<G, S> {
    /// The guard.
    pub fn into_inner(self) -> G {
        self.guard
    }
}

impl<G: Guard, S: Scopes> Guard for Scoped<G, S> {
    const REQUIREMENT: Requirement = match G::REQUIREMENT {
        Requirement::Scheme(scheme, []) => Requirement::Scheme(scheme, S::NAMES),
        _ => panic!(
            "`Scoped` goes around a guard of one scheme: scopes of one operation stand in one tuple, and `Either` around `Scoped`"
        ),
    };

    fn challenge(denied: &Denied, challenges: &mut Vec<HeaderValue>) {
        G::challenge(denied, challenges);
    }
}

impl<A, G, S: Scopes> Admit<A> for Scoped<G, S>
where
    G: Admit<A> + Deref<Target: HasScopes>,
{
    async fn admit(cx: Context<'_, A>) -> Result<Option<Self>, Refused> {
        let Some(guard) = G::admit(cx).await? else { return Ok(None) };
        if S::NAMES.iter().all(|scope| guard.has_scope(scope)) {
            return Ok(Some(Self { guard, scopes: PhantomData }));
        }
        Err(Refused::by::<Self>(Denied::Scopes(S::NAMES)))
    }
}

extractor!([G: Guard, S: Scopes] Scoped<G, S>);

impl<G, S> Deref for Scoped<G, S> {
    type Target = G;

    fn deref(&self) -> &G {
        &self.guard
    }
}

impl<G: Clone, S> Clone for Scoped<G, S> {
    fn clone(&self) -> Self {
        Self { guard: self.guard.clone(), scopes: PhantomData }
    }
}

impl<G: fmt::Debug, S> fmt::Debug for Scoped<G, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Scoped").field(&self.guard).finish()
    }
}
