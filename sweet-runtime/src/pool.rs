//! Buffers that wait for the next connection that needs some.
//!
//! In:    the buffers of a connection that became idle or ended.
//! Out:   empty buffers with room.
//! Never: keeps more, or larger ones, than its limits say.

use std::cell::RefCell;

use sweet_core::message::FieldSpan;

use crate::limits::{KEPT_BUFFERS_MAX, KEPT_BYTES_MAX, READ_BYTES};

/// What a connection needs while it has something to do.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    /// Bytes that were read.
    pub(crate) input: Vec<u8>,
    /// Bytes to write.
    pub(crate) output: Vec<u8>,
    /// The answer that is being written.
    pub(crate) content: Vec<u8>,
    /// The fields of the head that is being decoded.
    pub(crate) fields: Vec<FieldSpan>,
}

/// The buffers of a worker that nobody uses.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    free: RefCell<Vec<Buffers>>,
}

impl Pool {
    /// Empty buffers.
    pub(crate) fn take(&self) -> Buffers {
        self.free.borrow_mut().pop().unwrap_or_else(|| Buffers {
            input: Vec::with_capacity(READ_BYTES),
            // Answers are swapped with the output: it gets room when there are two to write at once.
            output: Vec::new(),
            content: Vec::with_capacity(READ_BYTES),
            fields: Vec::with_capacity(16),
        })
    }

    /// Keeps `buffers`, unless there are enough or they have grown.
    pub(crate) fn put(&self, mut buffers: Buffers) {
        let mut free = self.free.borrow_mut();
        let Buffers { input, output, content, .. } = &mut buffers;
        let fitting = [&*input, output, content].iter().all(|buffer| buffer.capacity() <= KEPT_BYTES_MAX);
        // Those of a connection that broke may be gone.
        let useful = input.capacity() >= READ_BYTES;
        if fitting && useful && free.len() < KEPT_BUFFERS_MAX {
            input.clear();
            output.clear();
            content.clear();
            buffers.fields.clear();
            free.push(buffers);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_come_back_empty() {
        let pool = Pool::default();
        let mut buffers = pool.take();
        buffers.input.extend_from_slice(b"secret");
        let place = buffers.input.as_ptr();
        pool.put(buffers);
        let again = pool.take();
        assert_eq!((again.input.as_ptr(), again.input.len()), (place, 0));
    }

    #[test]
    fn large_and_many_buffers_are_not_kept() {
        let pool = Pool::default();
        let mut buffers = pool.take();
        buffers.content.reserve(KEPT_BYTES_MAX + 1);
        pool.put(buffers);
        pool.put(Buffers::default());
        assert_eq!(pool.free.borrow().len(), 0);
        let many: Vec<Buffers> = (0..=KEPT_BUFFERS_MAX).map(|_| pool.take()).collect();
        many.into_iter().for_each(|buffers| pool.put(buffers));
        assert_eq!(pool.free.borrow().len(), KEPT_BUFFERS_MAX);
    }
}
