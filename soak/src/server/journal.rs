//! Which requests were handled, in a file that outlives the process.
//!
//! In:    the numbers of requests.
//! Out:   whether a number was noted, by whichever process.
//! Never: loses a note when the process ends: it is with the system as soon as it is made.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;

/// A file with a byte for each request.
#[derive(Clone, Debug)]
pub(crate) struct Journal(Arc<File>);

impl Journal {
    /// Opens the journal, and makes it where there is none.
    ///
    /// # Errors
    /// What the system says.
    pub(crate) fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        Ok(Self(Arc::new(file)))
    }

    /// Notes that a request was handled.
    pub(super) fn note(&self, number: u64) {
        self.0.write_all_at(&[1], number).expect("a file that can be written");
    }

    /// Whether a request was handled.
    pub(crate) fn has(&self, number: u64) -> bool {
        let mut byte = [0];
        self.0.read_exact_at(&mut byte, number).is_ok() && byte == [1]
    }
}
