//! `Bearer`: a token in `Authorization` (RFC 6750).

use std::rc::Rc;

use http::HeaderValue;
use sweet_core::meta::{Requirement, SchemeKind, SecurityScheme};

use super::{check_realm, verified};
use crate::{Credentials, Denied, Guard, Token, Verify};

/// Lets in whoever has a token that the field `V` of the app knows (RFC 6750). It is the scheme in the document, and derefs
/// to whose the token is.
///
/// ```
/// use sweet::auth::{Bearer, Denied, Token, Verify};
/// use sweet::meta::SecurityScheme;
/// use sweet::prelude::*;
/// use sweet::{Request, TestClient};
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
///
/// #[get("/me")]
/// async fn me(Bearer(user): Bearer<Sessions>) -> String {
///     user.name.to_owned()
/// }
///
/// #[derive(Api)]
/// #[api(routes(me))]
/// struct App {
///     sessions: Sessions,
/// }
///
/// let client = TestClient::new(App { sessions: Sessions });
/// assert_eq!(client.get("/me").header("Authorization", "Bearer 8f4e").send().text(), "Ada");
/// assert_eq!(client.get("/me").send().header("www-authenticate"), Some("Bearer realm=\"session\""));
/// ```
///
/// # Rejections
/// 401 with a challenge where there is no token, or a wrong one; 400 where it is malformed; 403 and 500 where the verifier says so.
pub struct Bearer<V: Verify<Token>>(pub Rc<V::Principal>);

impl<V: Verify<Token>> Guard for Bearer<V> {
    const REQUIREMENT: Requirement = {
        check_realm(V::REALM);
        assert!(is_bearer(&V::SCHEME), "the scheme of a verifier of tokens is `bearer`, OAuth 2.0 or OpenID Connect");
        Requirement::Scheme(&V::SCHEME, &[])
    };

    fn challenge(denied: &Denied, challenges: &mut Vec<HeaderValue>) {
        challenges.extend(Token::challenge(V::REALM).because(denied).into_value());
    }
}

verified!(Bearer by Token);

const fn is_bearer(scheme: &SecurityScheme) -> bool {
    match scheme.kind {
        SchemeKind::Http { scheme, .. } => matches!(scheme.as_bytes(), b"bearer"),
        SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. } => true,
        SchemeKind::ApiKey { .. } => false,
    }
}
