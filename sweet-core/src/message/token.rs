//! Tokens: what names of header fields, methods, schemes and parameters are made of (RFC 9110 section 5.6.2).

/// Whether a byte may stand in a token.
///
/// ```
/// use sweet_core::message::is_token_byte;
///
/// assert!("X-Api-Key".bytes().all(is_token_byte));
/// assert!(!is_token_byte(b' ') && !is_token_byte(b'"'));
/// ```
#[inline]
pub const fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        )
}

#[cfg(test)]
mod tests {
    use super::is_token_byte;

    #[test]
    fn the_bytes_are_those_of_a_name_of_a_field() {
        for byte in 0..=u8::MAX {
            assert_eq!(is_token_byte(byte), http::HeaderName::from_bytes(&[byte]).is_ok(), "{byte}");
        }
    }
}
