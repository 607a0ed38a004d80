//! The header of a token (RFC 7515 section 4).
//!
//! In:    its JSON.
//! Out:   what chooses the key: `alg` and `kid`; what the token says it is: `typ`; whether it asks for more than is understood.
//! Never: looks at `jku`, `jwk`, `x5u` or `x5c`: keys come from the person who configures, not from whom the token came.

use std::borrow::Cow;

use sweet_core::json::{Decode, Failed, Reader, Slot};

use super::object;

/// The header of a token.
#[derive(Debug)]
pub(super) struct Header<'de> {
    pub(super) algorithm: Cow<'de, str>,
    pub(super) kid: Option<Cow<'de, str>>,
    pub(super) token_type: Option<Cow<'de, str>>,
    /// Whether it has `crit`, or `b64`, which changes what is signed (RFC 7797).
    pub(super) is_critical: bool,
}

impl<'de> Decode<'de> for Header<'de> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let (mut algorithm, mut kid, mut token_type) = (Slot::new(), Slot::new(), Slot::new());
        let mut is_critical = false;
        object::read(reader, |name, object| match name {
            "alg" => object::text(object, name, &mut algorithm),
            "kid" => object::text(object, name, &mut kid),
            "typ" => object::text(object, name, &mut token_type),
            "crit" | "b64" => {
                is_critical = true;
                Ok(false)
            }
            _ => Ok(false),
        })?;
        let Some(algorithm) = algorithm.value() else { return Err(reader.fail("required", "must have an `alg`")) };
        Ok(Header { algorithm, kid: kid.value(), token_type: token_type.value(), is_critical })
    }
}

impl Header<'_> {
    /// Whether it says that the token is of type `expected`, with or without `application/` before it, in any case (RFC 7515
    /// section 4.1.9).
    pub(super) fn is_of_type(&self, expected: &str) -> bool {
        let is = |said: &str| bare(said).eq_ignore_ascii_case(bare(expected));
        self.token_type.as_deref().is_some_and(is)
    }
}

fn bare(token_type: &str) -> &str {
    const PREFIX: &str = "application/";
    match token_type.split_at_checked(PREFIX.len()) {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case(PREFIX) && !rest.contains('/') => rest,
        _ => token_type,
    }
}
