//! `Either`: the credentials of one guard, or those of another.

use http::HeaderValue;
use sweet_core::app::Context;
use sweet_core::meta::Requirement;

use super::extractor;
use crate::{Admit, Denied, Guard, Refused};

/// The credentials of one guard, or those of another: `Either<Bearer<Sessions>, ApiKey<Keys>>`; more by another `Either` within.
///
/// A request that has credentials of the first is asked for none of the second; where they are wrong, it is refused.
///
/// ```
/// use sweet::auth::{ApiKey, ApiKeys, Basic, Either, Logins, SecretHash};
/// use sweet::prelude::*;
/// use sweet::TestClient;
///
/// type Keys = ApiKeys<&'static str>;
/// type Passwords = Logins<&'static str>;
///
/// #[get("/")]
/// async fn hello(
///     (Either::Left(ApiKey(name)) | Either::Right(Basic(name))): Either<ApiKey<Keys>, Basic<Passwords>>,
/// ) -> String {
///     format!("hello, {name}")
/// }
///
/// #[derive(Api)]
/// #[api(routes(hello))]
/// struct App {
///     keys: Keys,
///     passwords: Passwords,
/// }
///
/// let keys = ApiKeys::new([(SecretHash::of("8f4e"), "robot")]);
/// let client = TestClient::new(App { keys, passwords: Logins::new([("a", SecretHash::of("b"), "Ada")]) });
/// assert_eq!(client.get("/").header("X-API-Key", "8f4e").send().text(), "hello, robot");
/// assert_eq!(client.get("/").header("Authorization", "Basic YTpi").send().text(), "hello, Ada");
/// assert_eq!(client.get("/").send().header_all("www-authenticate").len(), 2);
/// ```
#[derive(Clone, Debug)]
pub enum Either<L, R> {
    /// Those of the first.
    Left(L),
    /// Those of the second.
    Right(R),
}

impl<L: Guard, R: Guard> Guard for Either<L, R> {
    const REQUIREMENT: Requirement = Requirement::Any(&[L::REQUIREMENT, R::REQUIREMENT]);

    fn challenge(denied: &Denied, challenges: &mut Vec<HeaderValue>) {
        L::challenge(denied, challenges);
        R::challenge(denied, challenges);
    }
}

impl<A, L: Admit<A>, R: Admit<A>> Admit<A> for Either<L, R> {
    async fn admit(cx: Context<'_, A>) -> Result<Option<Self>, Refused> {
        if let Some(left) = L::admit(cx).await.map_err(Refused::or::<R>)? {
            return Ok(Some(Either::Left(left)));
        }
        Ok(R::admit(cx).await.map_err(Refused::or::<L>)?.map(Either::Right))
    }
}

extractor!([L: Guard, R: Guard] Either<L, R>);
