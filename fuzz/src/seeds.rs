//! The seeds, for the ordinary tests: each is a case that every change must pass.
//!
//! In:    a property, and its folder in `fuzz/seeds`.
//! Out:   every seed checked; those in pieces also cut once at each of their bytes.
//! Never: passes where there are no seeds.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Checks every seed in `folder`.
#[track_caller]
pub(crate) fn each(folder: &str, check: impl Fn(&[u8])) {
    let seeds: Vec<_> = fs::read_dir(Path::new(folder)).expect("the folder is there").flatten().collect();
    assert!(seeds.len() >= 8, "{folder} has {} seeds", seeds.len());
    for path in seeds.iter().map(fs::DirEntry::path) {
        let seed = fs::read(&path).expect("a file");
        let held = catch_unwind(AssertUnwindSafe(|| check(&seed)));
        assert!(held.is_ok(), "{} fails", path.display());
    }
}
