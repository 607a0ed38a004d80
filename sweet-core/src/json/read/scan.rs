//! Looking for the end of a run of bytes, many at a time.
//!
//! In:    a text.
//! Out:   how long the run is with which it begins, or what is behind it.
//! Never: reads behind the text.

/// How many bytes at the beginning of `text` are plain in a string: neither `"` nor `\` nor a control character.
#[inline]
pub(in crate::json) fn plain_length(text: &[u8]) -> usize {
    let mut rest = text;
    let mut marks = [0; 16];
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        mark_special(chunk, &mut marks);
        let hits = u128::from_le_bytes(marks);
        if hits != 0 {
            return text.len() - rest.len() + hits.trailing_zeros() as usize / 8;
        }
        rest = behind;
    }
    if let Some((chunk, behind)) = rest.split_first_chunk() {
        let hits = special_in_word(u64::from_le_bytes(*chunk));
        if hits != 0 {
            return text.len() - rest.len() + hits.trailing_zeros() as usize / 8;
        }
        rest = behind;
    }
    while let [byte, behind @ ..] = rest
        && !is_special(*byte)
    {
        rest = behind;
    }
    text.len() - rest.len()
}

fn is_special(byte: u8) -> bool {
    // Without branches.
    (byte < 0x20) | (byte == b'"') | (byte == b'\\')
}

/// Sets the bytes of `marks` where those of `chunk` are not plain.
///
/// A function of its own, from memory to memory: the compiler makes a few vector instructions of it on every processor that
/// has them, eleven with SSE2, which it does not where the marks are used at once.
#[inline(never)]
fn mark_special(chunk: &[u8; 16], marks: &mut [u8; 16]) {
    for (mark, &byte) in marks.iter_mut().zip(chunk) {
        *mark = if is_special(byte) { 0xff } else { 0 };
    }
}

/// The high bit of the first byte that is not plain, and perhaps those of bytes behind it.
///
/// A byte `b` below 128 is less than `n` exactly where `b - n` borrows into its high bit, and equal to `q` where `b ^ q` is
/// less than 1. A borrow can make the byte *behind* a hit look like one, but the first hit is exact.
#[inline]
fn special_in_word(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let control = word.wrapping_sub(ONES * 0x20);
    let quote = (word ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
    let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    (control | quote | backslash) & !word & (ONES * 0x80)
}

/// What is behind white space (RFC 8259 section 2): mostly one space, or a line break and an indentation.
#[inline(never)]
pub(super) fn behind_space(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\n' | b'\r' | b'\t', behind @ ..] = text {
        text = behind;
        if let Some(chunk) = text.first_chunk() {
            let others = u64::from_le_bytes(*chunk) ^ u64::from_le_bytes([b' '; 8]);
            text = &text[others.trailing_zeros() as usize / 8..];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{behind_space, plain_length};

    /// Checks a run of `inside` of every length, ended by every byte, at every offset that could matter.
    #[track_caller]
    fn check(inside: &[u8], length: fn(&[u8]) -> usize, ends: fn(u8) -> bool) {
        for byte in (0..=255).filter(|byte| !cfg!(miri) || b"\t \"\\x\xe9".contains(byte)) {
            for count in (0..40).step_by(if cfg!(miri) { 13 } else { 1 }) {
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
