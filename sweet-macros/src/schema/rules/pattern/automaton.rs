//! The automaton of a pattern: a table that `sweet_core::rules::Pattern` walks.
//!
//! In:    a pattern in the words of `regex-syntax`.
//! Out:   a class for each byte, and a row of cells for each state; or that they would be too many.
//! Never: a state behind the first match: it has matched then.

use std::collections::HashMap;

use regex_automata::Input;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::primitives::StateID;
use regex_automata::util::syntax;

/// The most bytes of a table: a pattern is a part of the program, and beyond this a `length` is meant mostly.
pub(super) const TABLE_BYTES_MAX: usize = 64 * 1024;

/// The most bytes that the engine may take on the way, where it spends more on a state than the table does.
const WORK_BYTES_MAX: usize = 4 * 1024 * 1024;

/// What a cell says: [`DEAD`], [`FOUND`], or 2 more than where the next row begins.
const DEAD: usize = 0;
const FOUND: usize = 1;

/// An automaton; it begins in its first row.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) classes: [u8; 256],
    pub(super) stride: u16,
    /// Two bytes for each cell, little-endian.
    pub(super) cells: Vec<u8>,
}

/// Builds the automaton; `None` where it would be too large.
pub(super) fn build(pattern: &str) -> Option<Table> {
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .accelerate(false)
                .start_kind(StartKind::Unanchored)
                .dfa_size_limit(Some(WORK_BYTES_MAX))
                .determinize_size_limit(Some(WORK_BYTES_MAX)),
        )
        .thompson(
            thompson::Config::new().nfa_size_limit(Some(WORK_BYTES_MAX)).which_captures(WhichCaptures::None).shrink(false),
        )
        .syntax(syntax::Config::new())
        .build(pattern)
        .ok()?;
    let rows = merged(rows(&dfa)?);
    table(&dfa, &rows)
}

/// The rows of all states that can be reached, each cell the number of a state, in the manner of [`DEAD`] and [`FOUND`].
fn rows(dfa: &dense::DFA<Vec<u32>>) -> Option<Vec<Vec<usize>>> {
    let bytes: Vec<u8> = dfa.byte_classes().representatives(0..=255).filter_map(|unit| unit.as_u8()).collect();
    let mut states = vec![dfa.start_state_forward(&Input::new("")).ok()?];
    let mut numbers = HashMap::from([(states[0], 0)]);
    let mut rows = Vec::new();
    while let Some(&state) = states.get(rows.len()) {
        let mut cell = |next: StateID| {
            if dfa.is_match_state(next) {
                return FOUND;
            } else if dfa.is_dead_state(next) || dfa.is_quit_state(next) {
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

/// Makes equal rows one, until none are equal. A row that only leads to one outcome becomes that outcome.
fn merged(mut rows: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    loop {
        let mut kept: Vec<usize> = Vec::new();
        let mut seen: HashMap<&[usize], usize> = HashMap::new();
        let renamed: Vec<usize> = rows
            .iter()
            .enumerate()
            .map(|(number, row)| match row[0] {
                only @ (DEAD | FOUND) if number > 0 && row.iter().all(|cell| *cell == only) => only,
                _ => *seen.entry(row).or_insert_with(|| {
                    kept.push(number);
                    kept.len() + 1
                }),
            })
            .collect();
        if kept.len() == rows.len() {
            return rows;
        }
        let cell = |cell: &usize| if *cell < 2 { *cell } else { renamed[*cell - 2] };
        rows = kept.iter().map(|number| rows[*number].iter().map(cell).collect()).collect();
    }
}

fn table(dfa: &dense::DFA<Vec<u32>>, rows: &[Vec<usize>]) -> Option<Table> {
    let stride = rows.first()?.len();
    if rows.len() * stride * 2 > TABLE_BYTES_MAX {
        return None;
    }
    let place = |cell: usize| if cell < 2 { cell } else { (cell - 2) * stride + 2 };
    let cells = rows.iter().flatten().map(|cell| u16::try_from(place(*cell)).ok());
    let cells = cells.collect::<Option<Vec<u16>>>()?;
    Some(Table {
        classes: std::array::from_fn(|byte| dfa.byte_classes().get(byte as u8)),
        stride: u16::try_from(stride).ok()?,
        cells: cells.into_iter().flat_map(u16::to_le_bytes).collect(),
    })
}
