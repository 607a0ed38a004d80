//! `Basic`: a name and a password in `Authorization` (RFC 7617).

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use http::HeaderValue;
use sweet_core::app::{Context, Provide};
use sweet_core::meta::{Requirement, SchemeKind, SecurityScheme};

use super::{admit, check_realm, extractor};
use crate::{Admit, Credentials, Denied, Guard, Login, Refused, Verify};

/// Lets in whoever gives a name and a password that the field `V` of the app knows (RFC 7617). It is the scheme in the
/// document, and derefs to whose they are.
///
/// Each request carries the password: serve it by TLS alone (RFC 7617 section 4).
///
/// ```
/// use sweet::auth::{Basic, Denied, Login, SecretHash, Verify};
/// use sweet::meta::SecurityScheme;
/// use sweet::prelude::*;
/// use sweet::{Request, TestClient};
///
/// /// The hash of the one password.
/// struct Door(SecretHash);
///
/// impl Verify<Login> for Door {
///     type Principal = String;
///     const SCHEME: SecurityScheme = SecurityScheme::basic("door");
///
///     async fn verify(&self, login: &Login, _: &Request<'_>) -> Result<String, Denied> {
///         let is_right = SecretHash::of(login.password().expose()).ct_eq(&self.0);
///         if is_right { Ok(login.user().to_owned()) } else { Err(Denied::Invalid) }
///     }
/// }
///
/// #[get("/")]
/// async fn hello(Basic(name): Basic<Door>) -> String {
///     format!("hello, {name}")
/// }
///
/// #[derive(Api)]
/// #[api(routes(hello))]
/// struct App {
///     door: Door,
/// }
///
/// let client = TestClient::new(App { door: Door(SecretHash::of("open sesame")) });
/// let request = client.get("/").header("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
/// assert_eq!(request.send().text(), "hello, Aladdin");
/// assert_eq!(client.get("/").send().status(), 401);
/// ```
///
/// # Rejections
/// 401 with a challenge where there is no login, or a wrong one; 400 where it is malformed; 403 and 500 where the verifier says so.
pub struct Basic<V: Verify<Login>>(pub Rc<V::Principal>);

impl<V: Verify<Login>> Guard for Basic<V> {
    const REQUIREMENT: Requirement = {
        check_realm(V::REALM);
        assert!(is_basic(&V::SCHEME), "the scheme of a verifier of logins is `basic`");
        Requirement::Scheme(&V::SCHEME, &[])
    };

    fn challenge(denied: &Denied, challenges: &mut Vec<HeaderValue>) {
        challenges.extend(Login::challenge(V::REALM).because(denied).into_value());
    }
}

impl<V: Verify<Login>, A: Provide<V>> Admit<A> for Basic<V> {
    async fn admit(cx: Context<'_, A>) -> Result<Option<Self>, Refused> {
        let admitted = admit::<V, Login>(cx.app().provide(), cx.request()).await;
        admitted.map(|principal| principal.map(Self)).map_err(Refused::by::<Self>)
    }
}

extractor!([V: Verify<Login>] Basic<V>);

impl<V: Verify<Login>> Deref for Basic<V> {
    type Target = V::Principal;

    fn deref(&self) -> &V::Principal {
        &self.0
    }
}

impl<V: Verify<Login>> Clone for Basic<V> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

/// Whose it is, is not shown.
impl<V: Verify<Login>> fmt::Debug for Basic<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Basic(…)")
    }
}

const fn is_basic(scheme: &SecurityScheme) -> bool {
    matches!(scheme.kind, SchemeKind::Http { scheme, .. } if matches!(scheme.as_bytes(), b"basic"))
}
