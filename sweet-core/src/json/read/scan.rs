//! Looking for the end of a run of bytes, eight at a time.
//!
//! In:    a text.
//! Out:   how long the run is with which it begins, or what is behind it.
//! Never: reads behind the text.

const ONES: u64 = u64::MAX / 255;
const HIGH: u64 = ONES * 0x80;

/// How many bytes at the beginning of `text` are plain in a string: neither `"` nor `\` nor a control character.
///
/// A byte `b` below 128 is less than `n` exactly where `b - n` borrows into its high bit, and equal to `q` where `b ^ q` is
/// less than 1. A borrow can make the byte *behind* a hit look like one, but the first hit is exact.
#[inline]
pub(in crate::json) fn plain_length(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*chunk);
        let control = word.wrapping_sub(ONES * 0x20);
        let quote = (word ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
        let hits = (control | quote | backslash) & !word & HIGH;
        if hits != 0 {
            return text.len() - rest.len() + hits.trailing_zeros() as usize / 8;
        }
        rest = behind;
    }
    while let [byte, behind @ ..] = rest
        && !matches!(byte, b'"' | b'\\' | 0..0x20)
    {
        rest = behind;
    }
    text.len() - rest.len()
}

/// What is behind white space (RFC 8259 section 2): mostly one space, or a line break and an indentation.
#[inline(never)]
pub(super) fn behind_space(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\n' | b'\r' | b'\t', behind @ ..] = text {
        text = behind;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{behind_space, plain_length};

    /// Checks a run of `inside` of every length, ended by every byte, at every offset that could matter.
    #[track_caller]
    fn check(inside: &[u8], length: fn(&[u8]) -> usize, ends: fn(u8) -> bool) {
        for byte in 0..=255 {
            for count in 0..40 {
                for behind in [0, 1, 20] {
                    let mut text: Vec<u8> = inside.iter().copied().cycle().take(count).collect();
                    text.push(byte);
                    text.extend(std::iter::repeat_n(b'"', behind));
                    let expected = text.iter().position(|byte| ends(*byte)).unwrap_or(text.len());
                    for at in 0..=count {
                        assert_eq!(
                            at + length(&text[at..]),
                            expected,
                            "{byte} behind {count}, before {behind}, from {at}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn runs_of_plain_characters_end_where_they_end() {
        check("aé ~\u{7f}!#[]🦀".as_bytes(), plain_length, |byte| byte < 0x20 || byte == b'"' || byte == b'\\');
    }

    #[test]
    fn runs_of_white_space_end_where_they_end() {
        check(b" \n      \r\t", |text| text.len() - behind_space(text).len(), |byte| !b" \n\r\t".contains(&byte));
    }
}
