//! Verifiers: the fields of an app that know whose credentials are whose.

use std::future::Future;

use sweet_core::message::Request;
use sweet_core::meta::SecurityScheme;

use crate::{Credentials, Denied};

/// Knows whose credentials are whose: a field of the app, and with it a security scheme.
///
/// ```
/// use sweet_auth::{Denied, Token, Verify};
/// use sweet_core::message::Request;
/// use sweet_core::meta::SecurityScheme;
///
/// struct User {
///     name: &'static str,
/// }
///
/// struct Sessions;
///
/// impl Verify<Token> for Sessions {
///     type Principal = User;
///     const SCHEME: SecurityScheme = SecurityScheme::bearer("session");
///
///     async fn verify(&self, token: &Token, _: &Request<'_>) -> Result<User, Denied> {
///         if token.ct_eq("8f4e") { Ok(User { name: "Ada" }) } else { Err(Denied::Invalid) }
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` verifies no `{C}`",
    label = "this is no verifier of such credentials",
    note = "implement `sweet::auth::Verify<{C}>` for `{Self}`: `Token` for `Bearer`, `Login` for `Basic`, `Key` for `ApiKey`"
)]
pub trait Verify<C: Credentials>: 'static {
    /// Whose the credentials are: what a guard hands to the handler.
    type Principal: 'static;

    /// The scheme, as documents tell it. Its name is its own in a document.
    const SCHEME: SecurityScheme;

    /// What the credentials open, in challenges (RFC 9110 section 11.5): visible ASCII and spaces, without `"` and `\`.
    const REALM: &'static str = <Self as Verify<C>>::SCHEME.name;

    /// Finds out whose these are. Asked once for each request, however many guards ask.
    ///
    /// Compare what is secret in constant time ([`Secret::ct_eq`](crate::Secret::ct_eq),
    /// [`SecretHash::ct_eq`](crate::SecretHash::ct_eq)), and take as long for a name that is not known as for a wrong password.
    ///
    /// # Errors
    /// Where nobody's, or where it cannot be found out.
    fn verify(&self, credentials: &C, request: &Request<'_>) -> impl Future<Output = Result<Self::Principal, Denied>>;
}
