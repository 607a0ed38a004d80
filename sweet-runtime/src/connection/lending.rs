//! The buffers of a connection come and go: the kernel owns one while it reads or writes.
//!
//! In:    bytes that were read; buffers whose bytes were written; buffers for a connection that wakes up.
//! Out:   room to read into, bytes to write, and all buffers of a connection that rests.
//! Never: makes more room than a few times what has arrived.

use super::{Connection, Message, Progress};
use crate::h1::encode::Tail;
use crate::limits::{BUSY_BYTES_MAX, READ_BYTES, READ_BYTES_LEAST, READ_BYTES_MOST};
use crate::pool::Buffers;

impl Connection {
    /// Lends the input with room behind what is in it.
    pub(crate) fn lend_input(&mut self) -> Vec<u8> {
        self.input.drain(..self.start);
        self.start = 0;
        let mut room = READ_BYTES_LEAST;
        match &mut self.message {
            Some(Message { head, body: Progress::Chunked(chunked) }) => chunked.close_gap(&mut self.input, *head),
            // Not all that was announced: memory is for bytes that came.
            Some(Message { head, body: Progress::Known(length) }) => {
                let missing = (*head + *length).saturating_sub(self.input.len());
                room = missing.clamp(READ_BYTES_LEAST, READ_BYTES_MOST);
            }
            None if self.input.is_empty() && self.input.capacity() > BUSY_BYTES_MAX => self.input = Vec::new(),
            None => {}
        }
        if self.input.capacity() - self.input.len() < room {
            self.input.reserve(room.max(READ_BYTES));
        }
        std::mem::take(&mut self.input)
    }

    /// Takes the input back, with what was read into it.
    pub(crate) fn return_input(&mut self, input: Vec<u8>) {
        self.input = input;
    }

    /// Whether there is anything to write.
    pub(crate) fn has_output(&mut self) -> bool {
        self.output_bytes() > 0 || self.tail.is_some()
    }

    /// Lends what is to be written.
    pub(crate) fn lend_output(&mut self) -> Vec<u8> {
        self.response.take_buffer()
    }

    /// Takes the output back, once it is written.
    pub(crate) fn return_output(&mut self, mut output: Vec<u8>) {
        output.clear();
        if output.capacity() > BUSY_BYTES_MAX {
            output = Vec::new();
        }
        self.response.set_buffer(output);
    }

    /// What is to be written behind the output.
    pub(crate) fn take_tail(&mut self) -> Option<Tail> {
        self.tail.take()
    }

    /// Gives all buffers away, with everything in them.
    pub(crate) fn give_buffers(&mut self) -> Buffers {
        let (input, fields) = (std::mem::take(&mut self.input), std::mem::take(&mut self.fields));
        Buffers { input, output: self.response.take_buffer(), fields }
    }

    /// Takes buffers, with `first` as the first bytes of a request.
    pub(crate) fn take_buffers(&mut self, buffers: Buffers, first: &[u8]) {
        let Buffers { input, output, fields } = buffers;
        (self.input, self.fields) = (input, fields);
        self.input.extend_from_slice(first);
        self.response.set_buffer(output);
    }
}
