//! The field that has the id of a request, as a type: a document, which is made of constants, has its name.
//!
//! In:    a name as it is written in documents, in any case of letters.
//! Out:   the name of a field, made at compile time.

use std::marker::PhantomData;

use http::HeaderName;

/// The field in which a [`RequestId`](super::RequestId) stands.
///
/// ```
/// use sweet::middleware::{IdField, RequestId};
/// use sweet::prelude::*;
///
/// struct Correlation;
///
/// impl IdField for Correlation {
///     const NAME: &'static str = "X-Correlation-Id";
/// }
///
/// #[derive(Api)]
/// #[api(routes())]
/// struct App {
///     #[api(middleware)]
///     id: RequestId<Correlation>,
/// }
///
/// let reply = sweet::TestClient::new(App { id: RequestId::named() }).get("/").send();
/// assert_eq!(reply.header("X-Correlation-Id").map(str::len), Some(32));
/// ```
pub trait IdField: 'static {
    /// Its name: a token (RFC 9110 section 5.6.2) of 1 to 64 bytes, in any case of letters, such as `X-Request-Id`. Another does
    /// not compile.
    const NAME: &'static str;
}

/// The field `X-Request-Id`.
#[derive(Clone, Copy, Debug)]
pub struct XRequestId;

impl IdField for XRequestId {
    const NAME: &'static str = "X-Request-Id";
}

const NAME_BYTES_MAX: usize = 64;

/// The name of `F`, for a response.
pub(super) fn name<F: IdField>() -> HeaderName {
    const { HeaderName::from_static(Lower::<F>::NAME) }
}

/// The name of `F` in lower case, as constants of `http` want it.
struct Lower<F>(PhantomData<F>);

impl<F: IdField> Lower<F> {
    const BYTES: &'static [u8; NAME_BYTES_MAX] = &lower_case(F::NAME.as_bytes());

    const NAME: &'static str = match str::from_utf8(Self::BYTES.split_at(F::NAME.len()).0) {
        Ok(name) => name,
        Err(_) => panic!("the name of a header field is ASCII"),
    };
}

const fn lower_case(name: &[u8]) -> [u8; NAME_BYTES_MAX] {
    assert!(name.len() <= NAME_BYTES_MAX, "the name of a header field has at most 64 bytes here");
    let mut lower = [0; NAME_BYTES_MAX];
    let mut index = 0;
    while index < name.len() {
        lower[index] = name[index].to_ascii_lowercase();
        index += 1;
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Longest;

    impl IdField for Longest {
        const NAME: &'static str = "X-234567890123456789012345678901234567890123456789012345678901-B";
    }

    #[test]
    fn names_are_those_of_the_type() {
        assert_eq!(name::<XRequestId>(), "x-request-id");
        assert_eq!(name::<Longest>(), Longest::NAME);
    }
}
