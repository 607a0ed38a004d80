//! `ApiKey`: a key in a header field, the query or a cookie.

use std::rc::Rc;

use http::HeaderValue;
use sweet_core::meta::{Location, Requirement, SchemeKind, SecurityScheme};

use super::{check_realm, verified};
use crate::{Credentials, Denied, Guard, Key, Verify};

/// Lets in whoever has a key that the field `V` of the app knows. It is the scheme in the document, which says where the key
/// stands, and derefs to whose the key is.
///
/// [`ApiKeys`](crate::ApiKeys) is a verifier for keys in a header field. This one looks into the query, which is for what can
/// set no header field, such as a link in a calendar:
///
/// ```
/// use sweet::auth::{ApiKey, ApiKeys, Denied, Key, Verify, SecretHash};
/// use sweet::meta::SecurityScheme;
/// use sweet::prelude::*;
/// use sweet::{Request, TestClient};
///
/// struct Links(ApiKeys<u64>);
///
/// impl Verify<Key> for Links {
///     type Principal = u64;
///     const SCHEME: SecurityScheme = SecurityScheme::query_key("link", "key");
///
///     async fn verify(&self, key: &Key, _: &Request<'_>) -> Result<u64, Denied> {
///         self.0.find(key).copied().ok_or(Denied::Invalid)
///     }
/// }
///
/// #[get("/calendar")]
/// async fn calendar(ApiKey(owner): ApiKey<Links>) -> String {
///     format!("of {owner}")
/// }
///
/// #[derive(Api)]
/// #[api(routes(calendar))]
/// struct App {
///     links: Links,
/// }
///
/// let client = TestClient::new(App { links: Links(ApiKeys::new([(SecretHash::of("8f4e"), 7)])) });
/// assert_eq!(client.get("/calendar?key=8f4e").send().text(), "of 7");
/// assert_eq!(client.get("/calendar").header("key", "8f4e").send().status(), 401);
/// ```
///
/// # Rejections
/// 401 with a challenge where there is no key, or a wrong one; 400 where it is malformed; 403 and 500 where the verifier says so.
pub struct ApiKey<V: Verify<Key>>(pub Rc<V::Principal>);

impl<V: Verify<Key>> Guard for ApiKey<V> {
    const REQUIREMENT: Requirement = {
        check_realm(V::REALM);
        assert!(
            is_key(&V::SCHEME),
            "the scheme of a verifier of keys is a key in a header field, the query or a cookie"
        );
        Requirement::Scheme(&V::SCHEME, &[])
    };

    fn challenge(denied: &Denied, challenges: &mut Vec<HeaderValue>) {
        challenges.extend(Key::challenge(V::REALM).because(denied).into_value());
    }
}

verified!(ApiKey by Key);

const fn is_key(scheme: &SecurityScheme) -> bool {
    matches!(scheme.kind, SchemeKind::ApiKey { location: Location::Header | Location::Query | Location::Cookie, .. })
}
