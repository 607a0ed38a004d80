//! Looking for the end of a run of bytes, many at a time.
//!
//! In:    a text.
//! Out:   how long the run is with which it begins, or what is behind it.
//! Never: reads behind the text.

/// How many bytes at the beginning of `text` are plain in a string: neither `"` nor `\` nor a control character.
#[inline]
pub(in crate::json) fn plain_length(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        let hits = special_in_chunk(chunk);
        if hits != 0 {
            return text.len() - rest.len() + hits.trailing_zeros() as usize;
        }
        rest = behind;
    }
    end_length(text)
}

/// The same of a text of which at most the last 15 bytes have not been looked at. What is looked at twice is plain.
#[inline]
fn end_length(text: &[u8]) -> usize {
    if let Some((before, chunk)) = text.split_last_chunk() {
        let hits = special_in_chunk(chunk);
        return if hits == 0 { text.len() } else { before.len() + hits.trailing_zeros() as usize };
    }
    if let (Some(first), Some((before, last))) = (text.first_chunk(), text.split_last_chunk()) {
        let (first, last) = (special_in_word(u64::from_le_bytes(*first)), special_in_word(u64::from_le_bytes(*last)));
        return match (first, last) {
            (0, 0) => text.len(),
            (0, last) => before.len() + first_mark(last),
            (first, _) => first_mark(first),
        };
    }
    if let (Some(first), Some((before, last))) = (text.first_chunk(), text.split_last_chunk()) {
        let both = u64::from(u32::from_le_bytes(*last)) << 32 | u64::from(u32::from_le_bytes(*first));
        return match special_in_word(both) {
            0 => text.len(),
            hits if first_mark(hits) < 4 => first_mark(hits),
            hits => before.len() + first_mark(hits) - 4,
        };
    }
    text.iter().position(|&byte| is_special(byte)).unwrap_or(text.len())
}

fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// A bit for each byte that is not plain, the lowest for the first one.
#[cfg(target_arch = "x86_64")]
#[expect(unsafe_code)]
#[inline]
fn special_in_chunk(chunk: &[u8; 16]) -> u32 {
    // SAFETY: `marks` needs SSE2 alone, which every x86-64 processor has, and Rust's targets of that architecture enable.
    unsafe { marks(u128::from_le_bytes(*chunk)) }
}

/// [`special_in_chunk`], seven instructions.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "sse2")]
#[inline]
fn marks(chunk: u128) -> u32 {
    use std::arch::x86_64::{
        _mm_cmpeq_epi8, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set_epi64x, _mm_set1_epi8,
    };
    // One load: the halves are beside each other.
    let bytes = _mm_set_epi64x((chunk >> 64) as i64, chunk as i64);
    let control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
    let quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b'"' as i8));
    let backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b'\\' as i8));
    _mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, backslash))) as u32
}

#[cfg(not(target_arch = "x86_64"))]
use special_in_words as special_in_chunk;

/// A bit for the first byte that is not plain, and perhaps some behind it, the lowest for the first byte.
#[cfg(any(test, not(target_arch = "x86_64")))]
#[inline]
fn special_in_words(chunk: &[u8; 16]) -> u32 {
    let whole = u128::from_le_bytes(*chunk);
    match (special_in_word(whole as u64), special_in_word((whole >> 64) as u64)) {
        (0, 0) => 0,
        (0, second) => 1 << (8 + first_mark(second)),
        (first, _) => 1 << first_mark(first),
    }
}

/// The number of the byte of the lowest bit.
#[inline]
fn first_mark(hits: u64) -> usize {
    hits.trailing_zeros() as usize / 8
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
    use super::{behind_space, plain_length, special_in_chunk, special_in_words};

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

    /// Two bytes of any value, at any two places: the first that is not plain is the same to both.
    #[test]
    fn every_architecture_finds_the_same() {
        let bytes = || (0..=255_u8).filter(|byte| !cfg!(miri) || b"\t\"\\x\xe9".contains(byte));
        for (first, second) in bytes().flat_map(|first| [b'"', b'\\', 0x1f, b' ', 0xff].map(|second| (first, second))) {
            for at in 0..16 {
                for behind in 0..16 {
                    let mut chunk = [b'a'; 16];
                    chunk[behind] = second;
                    chunk[at] = first;
                    let (here, elsewhere) = (special_in_chunk(&chunk), special_in_words(&chunk));
                    assert_eq!(here.trailing_zeros(), elsewhere.trailing_zeros(), "{chunk:?}");
                }
            }
        }
    }

    #[test]
    fn runs_of_white_space_end_where_they_end() {
        check(b" \n      \r\t", |text| text.len() - behind_space(text).len(), |byte| !b" \n\r\t".contains(&byte));
    }
}
