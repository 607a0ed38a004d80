//! Ids that nobody can guess, and no two of which are equal.
//!
//! In:    128 random bits of the operating system, which std has for each thread.
//! Out:   128 bits for each id: a keyed function of a number that only goes up.
//! Never: asks the system again, or shares anything with another worker.

use std::cell::Cell;
use std::hash::{BuildHasher, RandomState};

/// Makes ids.
///
/// std seeds its keys from the operating system, once for each thread, and gives no two of one thread the same; its hash
/// (SipHash) is a pseudo-random function of them. What would replace it is a generator of a crate.
#[derive(Default)]
pub(super) struct Ids {
    keys: RandomState,
    /// How many were made.
    count: Cell<u64>,
}

impl Ids {
    /// The next one.
    pub(super) fn next(&self) -> Id {
        let count = self.count.get();
        self.count.set(count.wrapping_add(1));
        Id::of([self.keys.hash_one((count, 0_u8)), self.keys.hash_one((count, 1_u8))])
    }
}

/// An id: 32 hexadecimal digits in lower case.
pub(super) struct Id([u8; 32]);

impl Id {
    fn of(halves: [u64; 2]) -> Self {
        let bytes = halves.map(u64::to_be_bytes);
        let mut digits = [0; 32];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes.as_flattened()) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        Self(digits)
    }

    pub(super) fn as_str(&self) -> &str {
        // Digits are ASCII.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

fn digit(value: u8) -> u8 {
    b"0123456789abcdef"[usize::from(value)]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn digits_are_those_of_the_number() {
        let halves = [0x0123_4567_89ab_cdef, 0x0000_0000_0000_00ff];
        assert_eq!(Id::of(halves).as_str(), format!("{:016x}{:016x}", halves[0], halves[1]));
    }

    #[test]
    fn no_two_are_equal() {
        let workers = [Ids::default(), Ids::default(), std::thread::spawn(Ids::default).join().unwrap()];
        let made: HashSet<_> =
            workers.iter().flat_map(|ids| (0..1000).map(|_| ids.next().as_str().to_owned())).collect();
        assert_eq!(made.len(), 3000);
    }

    #[test]
    fn every_bit_changes() {
        let ids = Ids::default();
        let (mut ones, mut zeros) = (0_u128, 0_u128);
        for _ in 0..200 {
            let bits = u128::from_str_radix(ids.next().as_str(), 16).unwrap();
            ones |= bits;
            zeros |= !bits;
        }
        // That one bit stays the same in 200 ids happens once in 2^192 runs.
        assert_eq!((ones, zeros), (u128::MAX, u128::MAX));
    }
}
