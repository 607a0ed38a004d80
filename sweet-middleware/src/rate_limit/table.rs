//! The table of keys, of a size that never changes.
//!
//! In:    a key, the time, what a request costs.
//! Out:   whether it is let in.
//! Never: grows; forgets what a key has used up, whoever floods it.
//!
//! A key stands in the one row that its hash says, in any of its places. A key that is not there takes over the place of
//! the row that is least used *as it is*: with what was used of it. Most often that is nothing, because the bucket of whoever
//! had it is full again. Where keys flood the table it is something, and then
//!
//! - no key gains by being pushed out: a place is only ever used more, so the least used place of the row that it finds
//!   when it comes back is at least as used as its own was;
//! - all together are let in no more than the table has places for, whatever number of keys they have: with 100,000 places
//!   and 100 requests a minute that is 166,667 requests a second. Beyond that the keys of a row share its places, and whoever
//!   asks first is let in. That is the price: who has that many addresses and sends that much, keeps out others too.
//!
//! To forget the least recently used key instead, as caches do, would let anybody in again who can send a table full of
//! fresh keys in between.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::gcra::{Gcra, Standing, Units};
use super::key::Key;

/// The places of a row: as many as fit into four cache lines, with its lock and its count.
pub(super) const PLACES: usize = 9;

/// Some places under one lock, apart from others in memory, so that workers who meet in no row do not wait for each other.
#[repr(align(64))]
struct Row(Mutex<Places>);

const _: () = assert!(size_of::<Row>() == 256, "a row has room for more, or too much in it");

struct Places {
    /// The keys; 0 where nobody was yet.
    keys: [u64; PLACES],
    /// When each is full again.
    arrivals: [Units; PLACES],
    /// How many requests were refused.
    refused: u64,
}

/// Keys, and what they have used up.
pub(super) struct Table(Box<[Row]>);

impl Table {
    /// With at least `capacity` places.
    pub(super) fn new(capacity: usize) -> Self {
        let empty = || Places { keys: [0; PLACES], arrivals: [0; PLACES], refused: 0 };
        Self((0..capacity.div_ceil(PLACES).max(1)).map(|_| Row(Mutex::new(empty()))).collect())
    }

    /// Decides about a request of `key`.
    pub(super) fn decide(&self, key: Key, gcra: &Gcra, now: Units, cost: u32) -> Result<Standing, Standing> {
        let mut row = self.row(key);
        let place = row.place(key);
        let decision = gcra.decide(&mut row.arrivals[place], now, cost);
        match decision {
            Ok(_) => row.keys[place] = key.bits(),
            Err(_) => row.refused += 1,
        }
        decision
    }

    /// How many requests were refused.
    pub(super) fn refused(&self) -> u64 {
        self.0.iter().map(|row| locked(row).refused).sum()
    }

    /// The row of a key, by the upper bits of a product: each has the same share of all hashes.
    fn row(&self, key: Key) -> MutexGuard<'_, Places> {
        let row = (u128::from(key.bits()) * self.0.len() as u128) >> 64;
        locked(&self.0[row as usize])
    }
}

impl Places {
    /// Where a key stands, or else the place that it may take over.
    fn place(&self, key: Key) -> usize {
        let own = self.keys.iter().position(|other| *other == key.bits());
        own.or_else(|| (0..PLACES).min_by_key(|place| self.arrivals[*place])).unwrap_or(0)
    }
}

fn locked(row: &Row) -> MutexGuard<'_, Places> {
    // Nothing that is done under the lock can leave a row half written.
    row.0.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
