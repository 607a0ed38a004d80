//! An app with the stations that most services have on: each alone, and all of them.

use sweet::middleware::{AccessLog, Cors, RateLimit, RequestId, SecurityHeaders};
use sweet::prelude::*;

use crate::ask::run;
use crate::table::Row;

#[get("/users/{id}")]
async fn user(Path(id): Path<u64>) -> String {
    id.to_string()
}

/// So many requests a second that none is refused.
fn limit() -> RateLimit {
    RateLimit::per_second(1_000_000).burst(1_000_000)
}

fn cors() -> Cors {
    Cors::new().origins(["https://app.example"])
}

macro_rules! app {
    ($name:ident $($field:ident: $ty:ty = $value:expr),*) => {
        #[derive(Api)]
        #[api(routes(user))]
        struct $name {
            $(#[api(middleware)] $field: $ty,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $value),* }
            }
        }
    };
}

app!(Ids ids: RequestId = RequestId::new());
app!(Log log: AccessLog = AccessLog::new());
app!(Shared cors: Cors = cors());
app!(Fields fields: SecurityHeaders = SecurityHeaders::new());
app!(Limited limit: RateLimit = limit());
app!(All ids: RequestId = RequestId::new(), log: AccessLog = AccessLog::new(), cors: Cors = cors(),
    fields: SecurityHeaders = SecurityHeaders::new(), limit: RateLimit = limit());

/// The apps.
pub(crate) const ROWS: &[Row] = &[
    Row("sweet, RequestId", run::<Ids>),
    Row("sweet, AccessLog", run::<Log>),
    Row("sweet, Cors", run::<Shared>),
    Row("sweet, SecurityHeaders", run::<Fields>),
    Row("sweet, RateLimit", run::<Limited>),
    Row("sweet, all five", run::<All>),
];
