//! `Basic`: a name and a password in `Authorization` (RFC 7617).

use std::rc::Rc;

use http::HeaderValue;
use sweet_core::meta::{Requirement, SchemeKind, SecurityScheme};

use super::{check_realm, verified};
use crate::{Credentials, Denied, Guard, Login, Verify};

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

verified!(Basic by Login);

const fn is_basic(scheme: &SecurityScheme) -> bool {
    matches!(scheme.kind, SchemeKind::Http { scheme, .. } if matches!(scheme.as_bytes(), b"basic"))
}
