//! A pattern, as the automaton that the derive has made of it.
//!
//! In:    a string.
//! Out:   whether a part of it matches, after one look at each character at most.
//! Never: parses a pattern, builds anything, or goes back: the table is a constant.

/// A pattern, as JSON Schema has it: ECMA-262 with the flag `u`, unanchored. `#[schema(pattern = "…")]` makes it.
///
/// Its automaton is deterministic: a row for each state, in it a cell for each kind of characters that the pattern tells apart,
/// and one for the end of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    source: &'static str,
    /// The kind of each character of ASCII.
    ascii: &'static [u8; 128],
    /// Runs of characters of one kind, each a little-endian number of four bytes: the first character, and in the lowest
    /// eight bits the kind.
    runs: &'static [u8],
    /// How many cells a row has.
    stride: u16,
    /// Cells, each a little-endian number of two bytes: [`DEAD`], [`FOUND`], or where the next row begins. The rows begin
    /// behind two cells that mean nothing, so that no row is called as the two outcomes are.
    cells: &'static [u8],
}

/// Nothing that may follow makes it match.
const DEAD: u16 = 0;

/// It has matched, whatever follows.
const FOUND: u16 = 1;

/// Where the first row begins.
const FIRST: u16 = 2;

impl Pattern {
    /// A pattern and its automaton, which begins in the first row.
    #[doc(hidden)]
    pub const fn new(
        source: &'static str,
        ascii: &'static [u8; 128],
        runs: &'static [u8],
        stride: u16,
        cells: &'static [u8],
    ) -> Self {
        Self { source, ascii, runs, stride, cells }
    }

    /// The pattern as it was written.
    pub const fn as_str(&self) -> &'static str {
        self.source
    }

    /// Whether a part of the text matches.
    pub fn is_match(&self, text: &str) -> bool {
        let (cells, _) = self.cells.as_chunks::<2>();
        let cell = |row: u16, kind: usize| match cells.get(usize::from(row) + kind) {
            Some(cell) => u16::from_le_bytes(*cell),
            None => DEAD,
        };
        let mut row = FIRST;
        for character in text.chars() {
            row = cell(row, self.kind(character));
            if row < FIRST {
                return row == FOUND;
            }
        }
        cell(row, usize::from(self.stride) - 1) == FOUND
    }

    #[inline]
    fn kind(&self, character: char) -> usize {
        match self.ascii.get(character as usize) {
            Some(kind) => usize::from(*kind),
            None => self.kind_of_other(character),
        }
    }

    fn kind_of_other(&self, character: char) -> usize {
        let (runs, _) = self.runs.as_chunks::<4>();
        let behind = runs.partition_point(|run| u32::from_le_bytes(*run) >> 8 <= u32::from(character));
        behind.checked_sub(1).map_or(0, |at| usize::from(runs[at][0]))
    }
}

impl std::fmt::Debug for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}
