//! Which coding a client would have, out of its `Accept-Encoding` fields (RFC 9110 section 12.5.3).
//!
//! In:    the lines of the field, and the codings that there are, the preferred one first.
//! Out:   one of them, or none: the content goes as it is.
//! Never: guesses. A field that is not well-formed asks for nothing.

use sweet_core::message::is_token_byte;

use super::Coding;

/// A weight in thousandths (RFC 9110 section 12.4.2).
type Weight = u16;

/// What each coding weighs; `None` where the client does not name it. One that is named twice has the lower weight.
#[derive(Default)]
struct Weights {
    codings: [Option<Weight>; Coding::COUNT],
    identity: Option<Weight>,
    /// That of `*`: whatever is not named.
    others: Option<Weight>,
}

/// The coding that a client would have, out of `codings`, the preferred one first; `None` for the content as it is.
///
/// Where weights are equal a coding stands before none, and the order of `codings` decides. Where the client accepts nothing
/// at all, not even the content as it is (`identity;q=0`), that is sent nevertheless: section 12.4.1 lets a server disregard
/// the field, a client that asks for the impossible is better off with content than with a 406, and any client can read it.
pub(super) fn choose<'h>(lines: impl Iterator<Item = &'h [u8]>, codings: &[Coding]) -> Option<Coding> {
    let weights = Weights::read(lines)?;
    let mut best = (None, 0);
    for &coding in codings {
        let weight = weights.codings[coding.index()].or(weights.others).unwrap_or(0);
        if weight > best.1 {
            best = (Some(coding), weight);
        }
    }
    // Content as it is, is acceptable by default, but asked for by those alone that name it, or everything.
    let identity = weights.identity.or(weights.others).unwrap_or(0);
    best.0.filter(|_| identity <= best.1)
}

impl Weights {
    /// `None` where a line is not well-formed.
    fn read<'h>(lines: impl Iterator<Item = &'h [u8]>) -> Option<Self> {
        let mut weights = Self::default();
        for member in lines.flat_map(|line| line.split(|byte| *byte == b',')).map(<[u8]>::trim_ascii) {
            // RFC 9110 section 5.6.1.2: empty members count for nothing.
            if !member.is_empty() {
                weights.add(member)?;
            }
        }
        Some(weights)
    }

    fn add(&mut self, member: &[u8]) -> Option<()> {
        let (name, weight) = match member.iter().position(|byte| *byte == b';') {
            Some(at) => (member[..at].trim_ascii(), weight(member[at + 1..].trim_ascii())?),
            None => (member, 1000),
        };
        if name.is_empty() || !name.iter().all(|byte| is_token_byte(*byte)) {
            return None;
        }
        let place = match name {
            b"*" => Some(&mut self.others),
            name if name.eq_ignore_ascii_case(b"identity") => Some(&mut self.identity),
            name => Coding::named(name).map(|coding| &mut self.codings[coding.index()]),
        };
        if let Some(place) = place {
            *place = Some(place.map_or(weight, |other| other.min(weight)));
        }
        Some(())
    }
}

/// `q=0.5` (RFC 9110 section 12.4.2).
fn weight(parameter: &[u8]) -> Option<Weight> {
    let [b'q' | b'Q', b'=', value @ ..] = parameter else { return None };
    let (whole, decimals) = match value {
        [whole] => (whole, &[][..]),
        [whole, b'.', decimals @ ..] if decimals.len() <= 3 => (whole, decimals),
        _ => return None,
    };
    let is_valid = match whole {
        b'0' => decimals.iter().all(u8::is_ascii_digit),
        b'1' => decimals.iter().all(|digit| *digit == b'0'),
        _ => false,
    };
    let digits = [*whole].into_iter().chain(decimals.iter().copied()).chain([b'0'; 3]).take(4);
    is_valid.then(|| digits.fold(0, |weight, digit| weight * 10 + Weight::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::super::Coding::{Brotli, Gzip, Zstd};
    use super::*;

    #[track_caller]
    fn check(lines: &[&str], expected: Option<Coding>) {
        let found = choose(lines.iter().map(|line| line.as_bytes()), &[Brotli, Zstd, Gzip]);
        assert_eq!(found, expected, "{lines:?}");
    }

    /// The examples of RFC 9110 section 12.5.3, in its order.
    #[test]
    fn the_examples_of_the_standard() {
        check(&["compress, gzip"], Some(Gzip));
        check(&[""], None);
        check(&["*"], Some(Brotli));
        check(&["compress;q=0.5, gzip;q=1.0"], Some(Gzip));
        check(&["gzip;q=1.0, identity; q=0.5, *;q=0"], Some(Gzip));
    }

    #[test]
    fn weights_decide_and_then_the_order_here() {
        check(&[], None);
        check(&["gzip, deflate, br, zstd"], Some(Brotli));
        check(&["gzip, deflate, zstd"], Some(Zstd));
        check(&["gzip;q=0.9, br;q=0.8, zstd;q=0.7"], Some(Gzip));
        check(&["gzip;q=0.001, br;q=0"], Some(Gzip));
        check(&["gzip;q=0.899, zstd;q=0.9"], Some(Zstd));
        check(&["br;q=1.000, zstd"], Some(Brotli));
        check(&["GZip; Q=0.5"], Some(Gzip));
        check(&["x-gzip"], Some(Gzip));
        check(&["gzip;q=0.5, gzip;q=0"], None);
        check(&["br;q=0.1", "gzip;q=0.2"], Some(Gzip));
        check(&[" ,\tgzip ; q=0.3\t,, "], Some(Gzip));
        check(&["compress"], None);
        check(&["deflate, x-unknown;q=0.4"], None);
    }

    #[test]
    fn everything_else_and_nothing_else() {
        check(&["*;q=0"], None);
        check(&["gzip;q=0, *"], Some(Brotli));
        check(&["br;q=0, *;q=0.5"], Some(Zstd));
        check(&["br;q=0, zstd;q=0, gzip;q=0, *;q=1"], None);
        check(&["gzip;q=0.3, *;q=0.5"], Some(Brotli));
        check(&["identity"], None);
        check(&["identity, gzip"], Some(Gzip));
        check(&["identity, gzip;q=0.5"], None);
        check(&["identity;q=0.5, *;q=0.2"], None);
        check(&["identity;q=0, gzip;q=0.1"], Some(Gzip));
        // Nothing is acceptable: the content goes as it is.
        check(&["identity;q=0"], None);
        check(&["identity;q=0, *;q=0"], None);
        check(&["compress, identity;q=0"], None);
    }

    #[test]
    fn a_field_that_is_not_well_formed_asks_for_nothing() {
        for member in [
            "gzip;",
            "gzip;q",
            "gzip;q=",
            "gzip;q=2",
            "gzip;q=1.5",
            "gzip;q=0.1234",
            "gzip;q=.5",
            "gzip;q=-1",
            "gzip;q= 1",
            "gzip;q =1",
            "gzip;level=9",
            "gzip;q=0.5;x=1",
            ";q=1",
            "gz ip",
            "gzip\u{e9}",
            "\"gzip\"",
            "gzip;q=1.001",
            "gzip;q=1,0;",
            "gzip;q=0.5 x",
            "gzip/1",
            "gzip=1",
        ] {
            check(&[member], None);
            check(&["br", member], None);
        }
    }
}
