//! What a client gives to be let in: a token, a login or a key.
//!
//! In:    a request, and the scheme that says where in it credentials stand.
//! Out:   the credentials, well-formed; `None` where the request has none of that scheme.
//! Never: knows whether they are right; shows them.

mod key;
mod login;
mod token;

#[cfg(test)]
mod tests;

pub use key::Key;
pub use login::Login;
use sweet_core::message::Request;
use sweet_core::meta::SecurityScheme;
pub use token::Token;

use crate::{Challenge, Denied};

/// The greatest number of bytes that credentials may have, those of a token of many claims included.
pub const CREDENTIALS_BYTES_MAX: usize = 8 * 1024;

/// A kind of credentials: [`Token`], [`Login`] or [`Key`].
pub trait Credentials: Sized + 'static {
    /// Finds them where `scheme` says; `None` where there are none.
    ///
    /// # Errors
    /// [`Denied::Malformed`] where what is there is none.
    fn read(request: &Request<'_>, scheme: &SecurityScheme) -> Result<Option<Self>, Denied>;

    /// The challenge of such a scheme (RFC 9110 section 11.6.1).
    fn challenge(realm: &'static str) -> Challenge;
}
