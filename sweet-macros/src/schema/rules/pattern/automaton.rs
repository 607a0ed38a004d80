//! The automaton of a pattern: a table that `sweet_core::rules::Pattern` walks, a character at a time.
//!
//! In:    the parts of a pattern.
//! Out:   the kind of each character, and a row of cells for each state; or that they would be too many.
//! Never: a state behind the first match: it has matched then.
//!
//! Characters that no set of the pattern tells apart are of one kind. A kind is given a byte, and the pattern, written in
//! these bytes, is made deterministic by `regex-automata`. So the rows are as short as the pattern has different characters,
//! however many characters of Unicode a set has.

use std::collections::HashMap;

use regex_automata::Input;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::primitives::StateID;
use regex_automata::util::syntax::Config;
use regex_syntax::hir::ClassUnicode;

use super::syntax::{Part, WORD, set};

/// The most bytes of the rows: a pattern is a part of the program, and beyond this a `length` is meant mostly.
pub(super) const CELL_BYTES_MAX: usize = 64 * 1024;

/// The most bytes that the engine may take on the way, where it spends more on a state than the table does.
const WORK_BYTES_MAX: usize = 4 * 1024 * 1024;

/// What a cell says: [`DEAD`], [`FOUND`], or where the next row begins, behind two cells that stand for these two.
const DEAD: usize = 0;
const FOUND: usize = 1;

/// An automaton; it begins in its first row, behind two cells.
#[derive(Debug)]
pub(super) struct Table {
    /// The kind of each character of ASCII.
    pub(super) ascii: [u8; 128],
    /// Four bytes for each run of characters of one kind, in their order, little-endian: the first character, shifted by
    /// eight bits, and the kind. The first run begins with the first character there is.
    pub(super) runs: Vec<u8>,
    pub(super) stride: u16,
    /// Two bytes for each cell, little-endian.
    pub(super) cells: Vec<u8>,
}

/// Builds the automaton; `None` where it would be too large.
pub(super) fn build(parts: &[Part]) -> Option<Table> {
    let kinds = Kinds::of(parts)?;
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .accelerate(false)
                .start_kind(StartKind::Unanchored)
                .dfa_size_limit(Some(WORK_BYTES_MAX))
                .determinize_size_limit(Some(WORK_BYTES_MAX)),
        )
        .thompson(
            thompson::Config::new()
                .utf8(false)
                .nfa_size_limit(Some(WORK_BYTES_MAX))
                .which_captures(WhichCaptures::None),
        )
        .syntax(Config::new().unicode(false).utf8(false))
        .build(&kinds.written(parts))
        .ok()?;
    let rows = merged(rows(&dfa, &kinds.bytes)?);
    let stride = kinds.bytes.len() + 1;
    if rows.len() * stride * 2 > CELL_BYTES_MAX {
        return None;
    }
    let place = |cell: usize| if cell < 2 { cell } else { (cell - 2) * stride + 2 };
    let cells = [DEAD, FOUND].iter().chain(rows.iter().flatten()).map(|cell| u16::try_from(place(*cell)).ok());
    let cells = cells.collect::<Option<Vec<u16>>>()?;
    Some(Table {
        ascii: std::array::from_fn(|byte| kinds.kind(byte as u32) as u8),
        runs: kinds.runs.iter().flat_map(|(first, kind)| (first << 8 | *kind as u32).to_le_bytes()).collect(),
        stride: u16::try_from(stride).ok()?,
        cells: cells.into_iter().flat_map(u16::to_le_bytes).collect(),
    })
}

/// The kinds of characters that the sets of a pattern tell apart.
struct Kinds {
    /// The first character of each run of one kind, and the kind.
    runs: Vec<(u32, usize)>,
    /// The byte of each kind: a letter, digit or `_` where the kind is one of those, so that the engine sees the ends of words.
    bytes: Vec<u8>,
}

impl Kinds {
    fn of(parts: &[Part]) -> Option<Self> {
        let mut sets: Vec<ClassUnicode> = Vec::new();
        for part in parts {
            match part {
                Part::Set(set) if !sets.contains(set) => sets.push(set.clone()),
                _ => {}
            }
        }
        let word = set(WORD, false);
        if parts.iter().any(|part| matches!(part, Part::WordBoundary)) {
            sets.push(word.clone());
        }
        let ends = sets.iter().flat_map(ClassUnicode::ranges);
        let mut firsts: Vec<u32> =
            ends.flat_map(|range| [range.start().into(), u32::from(range.end()) + 1]).chain([0]).collect();
        firsts.sort_unstable();
        firsts.dedup();
        let (mut known, mut out) = (HashMap::new(), Kinds { runs: Vec::new(), bytes: Vec::new() });
        let (mut word_bytes, mut other_bytes) =
            ((0..=u8::MAX).filter(is_word), (0..=u8::MAX).filter(|byte| !is_word(byte)));
        for first in firsts {
            let members: Vec<bool> = sets.iter().map(|set| contains(set, first)).collect();
            let kind = match known.get(&members) {
                Some(kind) => *kind,
                None => {
                    let byte = if contains(&word, first) { word_bytes.next()? } else { other_bytes.next()? };
                    out.bytes.push(byte);
                    known.insert(members, out.bytes.len() - 1);
                    out.bytes.len() - 1
                }
            };
            if out.runs.last().is_none_or(|(_, last)| *last != kind) {
                out.runs.push((first, kind));
            }
        }
        Some(out)
    }

    fn kind(&self, character: u32) -> usize {
        self.runs[self.runs.partition_point(|(first, _)| *first <= character) - 1].1
    }

    /// The pattern in bytes instead of characters.
    fn written(&self, parts: &[Part]) -> String {
        let part = |part: &Part| match part {
            Part::Syntax(syntax) => syntax.clone(),
            Part::WordBoundary => r"(?-u:\b)".to_owned(),
            Part::Set(set) => {
                let first = |kind| self.runs.iter().find(|(_, its)| *its == kind).map(|(first, _)| *first);
                let members =
                    (0..self.bytes.len()).filter(|kind| first(*kind).is_some_and(|first| contains(set, first)));
                let members: String = members.map(|kind| format!(r"\x{:02X}", self.bytes[kind])).collect();
                if members.is_empty() { r"[^\x00-\xFF]".to_owned() } else { format!("[{members}]") }
            }
        };
        parts.iter().map(part).collect()
    }
}

fn is_word(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || *byte == b'_'
}

fn contains(set: &ClassUnicode, character: u32) -> bool {
    let ranges = set.ranges();
    let at = ranges.partition_point(|range| u32::from(range.end()) < character);
    ranges.get(at).is_some_and(|range| u32::from(range.start()) <= character)
}

/// The rows of all states that can be reached, each cell the number of a state plus 2, or [`DEAD`] or [`FOUND`].
fn rows(dfa: &dense::DFA<Vec<u32>>, bytes: &[u8]) -> Option<Vec<Vec<usize>>> {
    let mut states = vec![dfa.start_state_forward(&Input::new("")).ok()?];
    let mut numbers = HashMap::from([(states[0], 0)]);
    let mut rows = Vec::new();
    while let Some(&state) = states.get(rows.len()) {
        let mut cell = |next: StateID| {
            if dfa.is_match_state(next) {
                return FOUND;
            } else if dfa.is_dead_state(next) {
                return DEAD;
            }
            let number = *numbers.entry(next).or_insert(states.len());
            if number == states.len() {
                states.push(next);
            }
            number + 2
        };
        let mut row: Vec<usize> = bytes.iter().map(|byte| cell(dfa.next_state(state, *byte))).collect();
        row.push(usize::from(dfa.is_match_state(dfa.next_eoi_state(state))));
        rows.push(row);
    }
    Some(rows)
}

/// Makes equal rows one, until none are equal. A row that leads to one outcome only becomes that outcome.
fn merged(mut rows: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    loop {
        let mut kept: Vec<usize> = Vec::new();
        let mut seen: HashMap<&[usize], usize> = HashMap::new();
        let mut renamed = Vec::with_capacity(rows.len());
        for (number, row) in rows.iter().enumerate() {
            renamed.push(match row[0] {
                only @ (DEAD | FOUND) if number > 0 && row.iter().all(|cell| *cell == only) => only,
                _ => *seen.entry(row).or_insert_with(|| {
                    kept.push(number);
                    kept.len() + 1
                }),
            });
        }
        if kept.len() == rows.len() {
            return rows;
        }
        let cell = |cell: &usize| if *cell < 2 { *cell } else { renamed[*cell - 2] };
        rows = kept.iter().map(|number| rows[*number].iter().map(cell).collect()).collect();
    }
}
