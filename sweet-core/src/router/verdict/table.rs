//! A hash table of numbers, for finding what occurs twice without comparing everything with everything.
//!
//! In:    hashes of things that are numbered from 0.
//! Out:   the numbers of the things with an equal hash; whether they are equal is for the caller to compare.
//! Never: holds what a client sent; it exists at compile time only.

/// Stands for no number.
pub(super) const NONE: u16 = u16::MAX;

/// A table. Each slice has one place for each thing, and is full of [`NONE`] at first where it holds numbers.
pub(super) struct Table<'a> {
    pub(super) hashes: &'a mut [u64],
    pub(super) first: &'a mut [u16],
    pub(super) next: &'a mut [u16],
}

impl Table<'_> {
    /// The first thing with this hash, or [`NONE`].
    pub(super) const fn first(&self, hash: u64) -> u16 {
        self.skip(self.first[hash as usize % self.first.len()], hash)
    }

    /// The thing with the same hash that comes behind this one, or [`NONE`].
    pub(super) const fn after(&self, number: u16) -> u16 {
        self.skip(self.next[number as usize], self.hashes[number as usize])
    }

    /// Adds a thing, which must not be there, before those with its hash.
    pub(super) const fn insert(&mut self, number: u16, hash: u64) {
        let bucket = hash as usize % self.first.len();
        self.hashes[number as usize] = hash;
        self.next[number as usize] = self.first[bucket];
        self.first[bucket] = number;
    }

    const fn skip(&self, mut number: u16, hash: u64) -> u16 {
        while number != NONE && self.hashes[number as usize] != hash {
            number = self.next[number as usize];
        }
        number
    }
}

/// A hash of 32 bits, so that no product overflows and nothing has to be called for it. To be continued from an earlier
/// one, in whatever pieces: the hash of a text is that of its pieces.
#[derive(Clone, Copy)]
pub(super) struct Hash(pub(super) u64);

impl Hash {
    pub(super) const NOTHING: Hash = Hash(0x811c_9dc5);

    /// The hash of what was hashed before, followed by `bytes`.
    pub(super) const fn then(self, bytes: &[u8]) -> Self {
        let (mut hash, mut rest) = (self.0, bytes);
        while let [byte, next @ ..] = rest {
            hash = ((hash ^ *byte as u64) * 0x0100_0193) & 0xffff_ffff;
            rest = next;
        }
        Hash(hash)
    }
}
