//! The `Authorization` field, for schemes whose credentials are one token (RFC 9110 sections 11.4 and 11.6.2).
//!
//! In:    the header fields of a request.
//! Out:   the token of the scheme that is asked for; `None` where there is none, or that of another scheme.
//! Never: guesses: what is no `scheme SP token68` is refused, and so are two fields, of which others may have seen the other.

use sweet_core::message::{Headers, is_token_byte};

use crate::{CREDENTIALS_BYTES_MAX, Denied};

/// The token of `scheme`, which is compared without regard to case (RFC 9110 section 11.1).
pub(crate) fn token68<'r>(headers: &Headers<'r>, scheme: &str) -> Result<Option<&'r str>, Denied> {
    let mut fields = headers.get_all("authorization");
    let Some(field) = fields.next() else { return Ok(None) };
    if fields.next().is_some() {
        return Err(Denied::Malformed("`Authorization` is sent more than once"));
    }
    let (name, behind) = field.split_at(field.iter().position(|byte| *byte == b' ').unwrap_or(field.len()));
    if name.is_empty() || !name.iter().all(|byte| is_token_byte(*byte)) {
        return Err(Denied::Malformed("`Authorization` does not begin with a scheme"));
    }
    if !name.eq_ignore_ascii_case(scheme.as_bytes()) {
        return Ok(None);
    }
    let token = &behind[behind.iter().take_while(|byte| **byte == b' ').count()..];
    if token.len() > CREDENTIALS_BYTES_MAX {
        return Err(Denied::Malformed("`Authorization` is too long"));
    }
    let text = str::from_utf8(token).ok().filter(|_| is_token68(token));
    text.map(Some).ok_or(Denied::Malformed("`Authorization` holds no token behind its scheme"))
}

/// `token68 = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="` (RFC 9110 section 11.2).
fn is_token68(token: &[u8]) -> bool {
    let padding = token.iter().rev().take_while(|byte| **byte == b'=').count();
    let digits = &token[..token.len() - padding];
    !digits.is_empty() && digits.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte))
}
