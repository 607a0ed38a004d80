//! A pattern, as the automaton that the derive has made of it.
//!
//! In:    a string.
//! Out:   whether a part of it matches, after one look at each byte at most.
//! Never: parses a pattern, builds anything, or goes back: the table is a constant.

/// A pattern, as JSON Schema has it: ECMA-262 with the flag `u`, unanchored. `#[schema(pattern = "…")]` makes it.
///
/// Its automaton is deterministic: a row for each state, in it a cell for each class of bytes and one for the end of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    source: &'static str,
    /// The class of each byte.
    classes: &'static [u8; 256],
    /// How many cells a row has.
    stride: u16,
    /// Rows of cells, each a little-endian number of two bytes: [`DEAD`], [`FOUND`], or where the next row begins, plus 2.
    cells: &'static [u8],
}

/// Nothing that may follow makes it match.
const DEAD: u16 = 0;

/// It has matched, whatever follows.
const FOUND: u16 = 1;

impl Pattern {
    /// A pattern and its automaton, which begins in the first row.
    #[doc(hidden)]
    pub const fn new(source: &'static str, classes: &'static [u8; 256], stride: u16, cells: &'static [u8]) -> Self {
        Self { source, classes, stride, cells }
    }

    /// The pattern as it was written.
    pub const fn as_str(&self) -> &'static str {
        self.source
    }

    /// Whether a part of the text matches.
    pub fn is_match(&self, text: &str) -> bool {
        let (cells, _) = self.cells.as_chunks::<2>();
        let cell = |row: usize, class: usize| cells.get(row + class).map_or(DEAD, |cell| u16::from_le_bytes(*cell));
        let mut row = 0;
        for byte in text.bytes() {
            match cell(row, usize::from(self.classes[usize::from(byte)])) {
                DEAD => return false,
                FOUND => return true,
                next => row = usize::from(next - 2),
            }
        }
        cell(row, usize::from(self.stride) - 1) == FOUND
    }
}

impl std::fmt::Debug for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}
