//! A stream of bytes that arrives in pieces.
//!
//! In:    the input of a fuzz target, in which the byte 0xFF stands where the stream is cut.
//! Out:   the stream without these marks, and where each piece ends.
//! Never: the byte 0xFF in a stream. Nothing tells it from 0xFE: both are above ASCII, and neither is in any UTF-8.

/// A stream and its cuts.
pub(crate) struct Cut {
    /// The whole stream.
    pub(crate) bytes: Vec<u8>,
    /// Where each piece ends, in order. The last one is the end of the stream.
    pub(crate) ends: Vec<usize>,
}

impl Cut {
    /// Cuts `input` at its marks.
    pub(crate) fn at_marks(input: &[u8]) -> Self {
        let (mut bytes, mut ends) = (Vec::with_capacity(input.len()), Vec::new());
        for piece in input.split(|byte| *byte == 0xFF) {
            bytes.extend_from_slice(piece);
            ends.push(bytes.len());
        }
        Self { bytes, ends }
    }

    /// The pieces.
    pub(crate) fn pieces(&self) -> Vec<&[u8]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.bytes[start..*end]).collect()
    }
}
