//! Verifiers that come with Sweet: tables of hashes.
//!
//! In:    hashes of secrets that a machine has made, each with whose it is.
//! Out:   [`ApiKeys`] for the guard `ApiKey`, [`Logins`] for `Basic`.
//! Never: keeps a secret; ends a search where it has found something, which would tell how far it came.

use std::fmt;

use subtle::{Choice, ConditionallySelectable};
use sweet_core::message::Request;
use sweet_core::meta::SecurityScheme;

use crate::{Denied, Key, Login, SecretHash, Verify};

/// API keys, by their hashes, in the header field `X-API-Key`.
///
/// For another field, or a table that changes, implement [`Verify<Key>`](Verify) for a type of your own, which may ask
/// [`find`](Self::find).
///
/// ```
/// use sweet::auth::{ApiKey, ApiKeys, SecretHash};
/// use sweet::prelude::*;
///
/// #[derive(Clone)]
/// struct Machine {
///     name: &'static str,
/// }
///
/// #[get("/")]
/// async fn hello(ApiKey(machine): ApiKey<ApiKeys<Machine>>) -> String {
///     format!("hello, {}", machine.name)
/// }
///
/// #[derive(Api)]
/// #[api(routes(hello))]
/// struct App {
///     keys: ApiKeys<Machine>,
/// }
///
/// // Of the configuration: `printf %s "$KEY" | sha256sum`, of a key that `openssl rand -hex 32` has made.
/// let hash: SecretHash = "b9c950640e1b3740e98acb93e669c65766f6670dd1609ba91ff41052ba48c6f3".parse()?;
/// let client = sweet::TestClient::new(App { keys: ApiKeys::new([(hash, Machine { name: "printer" })]) });
/// assert_eq!(client.get("/").header("X-API-Key", "password1234").send().text(), "hello, printer");
/// assert_eq!(client.get("/").header("X-API-Key", "password").send().status(), 401);
/// # Ok::<(), sweet::auth::InvalidHash>(())
/// ```
pub struct ApiKeys<P>(Vec<(SecretHash, P)>);

impl<P> ApiKeys<P> {
    /// These keys, by their hashes.
    pub fn new(keys: impl IntoIterator<Item = (SecretHash, P)>) -> Self {
        Self(keys.into_iter().collect())
    }

    /// Whose a key is. All keys are looked at, whichever it is.
    pub fn find(&self, key: &Key) -> Option<&P> {
        let hash = SecretHash::of(key.expose());
        find(&self.0, |(known, _)| known.ct_eq_choice(&hash)).map(|(_, principal)| principal)
    }
}

impl<P: Clone + 'static> Verify<Key> for ApiKeys<P> {
    type Principal = P;
    const SCHEME: SecurityScheme = SecurityScheme::header_key("apiKey", "X-API-Key");

    async fn verify(&self, key: &Key, _: &Request<'_>) -> Result<P, Denied> {
        self.find(key).cloned().ok_or(Denied::Invalid)
    }
}

/// Whose they are, is not shown.
impl<P> fmt::Debug for ApiKeys<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKeys({} keys)", self.0.len())
    }
}

/// Names with passwords that a machine has made, by their hashes: for what programs call, and for few.
///
/// Passwords that people think of need a slow hash, such as Argon2id; implement [`Verify<Login>`](Verify) for a type of your
/// own then, and hash on a thread that serves no requests.
///
/// ```
/// use sweet::auth::{Basic, Logins, SecretHash};
/// use sweet::prelude::*;
///
/// #[get("/metrics")]
/// async fn metrics(Basic(scraper): Basic<Logins<&'static str>>) -> String {
///     format!("for {scraper}")
/// }
///
/// #[derive(Api)]
/// #[api(routes(metrics))]
/// struct App {
///     logins: Logins<&'static str>,
/// }
///
/// let logins = Logins::new([("prometheus", SecretHash::of("open sesame"), "the scraper")]);
/// let client = sweet::TestClient::new(App { logins });
/// let request = client.get("/metrics").header("Authorization", "Basic cHJvbWV0aGV1czpvcGVuIHNlc2FtZQ==");
/// assert_eq!(request.send().text(), "for the scraper");
/// ```
pub struct Logins<P>(Vec<(SecretHash, SecretHash, P)>);

impl<P> Logins<P> {
    /// These logins: name, hash of the password, and whose it is.
    pub fn new<U: AsRef<str>>(logins: impl IntoIterator<Item = (U, SecretHash, P)>) -> Self {
        let hashed = |(user, password, principal): (U, _, _)| (SecretHash::of(user.as_ref()), password, principal);
        Self(logins.into_iter().map(hashed).collect())
    }

    /// Whose a login is. A name that is not known takes as long as a wrong password: all logins are looked at.
    pub fn find(&self, login: &Login) -> Option<&P> {
        let [user, password] = [login.user(), login.password().expose()].map(SecretHash::of);
        let is_it =
            |(known, hash, _): &(SecretHash, SecretHash, P)| known.ct_eq_choice(&user) & hash.ct_eq_choice(&password);
        find(&self.0, is_it).map(|(.., principal)| principal)
    }
}

impl<P: Clone + 'static> Verify<Login> for Logins<P> {
    type Principal = P;
    const SCHEME: SecurityScheme = SecurityScheme::basic("basic");

    async fn verify(&self, login: &Login, _: &Request<'_>) -> Result<P, Denied> {
        self.find(login).cloned().ok_or(Denied::Invalid)
    }
}

/// Whose they are, is not shown.
impl<P> fmt::Debug for Logins<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logins({} logins)", self.0.len())
    }
}

/// The last row that is it, after a look at all of them.
fn find<T>(rows: &[T], is_it: impl Fn(&T) -> Choice) -> Option<&T> {
    let mut found = u64::MAX;
    for (index, row) in (0_u64..).zip(rows) {
        found = u64::conditional_select(&found, &index, is_it(row));
    }
    rows.get(usize::try_from(found).ok()?)
}
