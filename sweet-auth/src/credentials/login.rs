//! A name and a password: `Authorization: Basic …` (RFC 7617).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sweet_core::message::Request;
use sweet_core::meta::SecurityScheme;

use super::Credentials;
use crate::{Challenge, Denied, Secret, authorization};

/// A name and a password (RFC 7617). Both are UTF-8 and may be empty; neither has control characters.
///
/// ```
/// # use sweet_auth::Login;
/// let login = Login::new("Aladdin", "open sesame");
/// assert_eq!(login.user(), "Aladdin");
/// assert!(login.password().ct_eq("open sesame"));
/// ```
#[derive(Clone, Debug)]
pub struct Login {
    user: Box<str>,
    password: Secret,
}

impl Login {
    /// A login, as a test of a verifier makes it.
    pub fn new(user: impl Into<Box<str>>, password: impl Into<Box<str>>) -> Self {
        Self { user: user.into(), password: Secret::new(password) }
    }

    /// The name: what stands before the first colon.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The password.
    pub fn password(&self) -> &Secret {
        &self.password
    }

    /// `None` where it is no user-pass: RFC 7617 section 2 asks for base64 as RFC 4648 section 4 has it, a colon and no
    /// control characters; the challenge has asked for UTF-8.
    fn decode(token: &str) -> Option<Self> {
        let text = String::from_utf8(STANDARD.decode(token).ok()?).ok()?;
        let (user, password) = text.split_once(':')?;
        (!text.contains(char::is_control)).then(|| Self::new(user, password))
    }
}

impl Credentials for Login {
    fn read(request: &Request<'_>, _: &SecurityScheme) -> Result<Option<Self>, Denied> {
        let Some(token) = authorization::token68(&request.head().headers, "basic")? else { return Ok(None) };
        Self::decode(token).map(Some).ok_or(Denied::Malformed("`Authorization` holds no name and password"))
    }

    fn challenge(realm: &'static str) -> Challenge {
        Challenge::basic(realm)
    }
}
