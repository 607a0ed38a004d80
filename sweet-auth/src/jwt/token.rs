//! The compact form of a token (RFC 7515 section 3.1).
//!
//! In:    text of any kind.
//! Out:   its three parts, decoded, and what was signed.
//! Never: more than 8 KiB; padding, white space, or a second form of the same bytes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::error::JwtError;
use crate::CREDENTIALS_BYTES_MAX;

/// How many bytes a token may have: what a request can bring, 8 KiB.
pub const TOKEN_BYTES_MAX: usize = CREDENTIALS_BYTES_MAX;

/// A token, taken apart.
#[derive(Debug)]
pub(super) struct Token<'t> {
    pub(super) header: Vec<u8>,
    pub(super) claims: Vec<u8>,
    pub(super) signature: Vec<u8>,
    /// Header and claims as they were sent, with the dot: what was signed.
    pub(super) signed: &'t str,
}

impl<'t> Token<'t> {
    /// Takes a token apart.
    pub(super) fn of(text: &'t str) -> Result<Self, JwtError> {
        const PARTS: JwtError = JwtError::Malformed("it has no three parts");
        if text.len() > TOKEN_BYTES_MAX {
            return Err(JwtError::TooLong);
        }
        let (signed, signature) = text.rsplit_once('.').ok_or(PARTS)?;
        let (header, claims) = signed.split_once('.').filter(|(_, claims)| !claims.contains('.')).ok_or(PARTS)?;
        Ok(Token { header: decode(header)?, claims: decode(claims)?, signature: decode(signature)?, signed })
    }
}

/// Decodes base64url without padding (RFC 7515 appendix C). Bits that are left over must be 0.
pub(super) fn decode(text: &str) -> Result<Vec<u8>, JwtError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| JwtError::Malformed("a part is not base64url"))
}

/// Encodes in base64url without padding.
pub(super) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
