//! A cell of the table: a body of one size and form, and what is done with it.
//!
//! In:    nothing.
//! Out:   all cells, and for each of them a function per codec.
//! Never: a cell that a codec cannot do: strings with escapes are not borrowed.

use crate::codec::{self, Issues, Pages, Runner, Signups};
use crate::record::{plain, ruled};
use crate::sample::Words;
use crate::text::Form;

/// What is done with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Read into types that own their strings.
    Owned,
    /// Read into types that borrow their strings from the body.
    Borrowed,
    /// Written.
    Encode,
}

/// How long the body is, about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    B100,
    K1,
    K10,
    K100,
}

/// A cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    task: Task,
    form: Form,
    size: Size,
}

impl Cell {
    /// All of them.
    pub(crate) fn all() -> Vec<Cell> {
        let mut cells = Vec::new();
        for task in [Task::Owned, Task::Borrowed, Task::Encode] {
            for form in Form::ALL {
                for size in [Size::B100, Size::K1, Size::K10, Size::K100] {
                    let cell = Cell { task, form, size };
                    if cell.is_sensible() {
                        cells.push(cell);
                    }
                }
            }
        }
        cells
    }

    fn is_sensible(&self) -> bool {
        match self.task {
            Task::Owned => true,
            Task::Borrowed => self.form != Form::Escapes,
            Task::Encode => !matches!(self.form, Form::Shuffled | Form::Pretty),
        }
    }

    /// Its name.
    pub(crate) fn name(&self) -> String {
        let task = match self.task {
            Task::Owned => "owned",
            Task::Borrowed => "borrowed",
            Task::Encode => "encode",
        };
        let size = match self.size {
            Size::B100 => "100B",
            Size::K1 => "1K",
            Size::K10 => "10K",
            Size::K100 => "100K",
        };
        format!("{task}-{}-{size}", self.form.name())
    }

    /// A function for each codec; Sweet without rules is the first.
    pub(crate) fn runners(self) -> Vec<Runner> {
        let mut words = Words::new(self.form);
        match self.size {
            Size::B100 => self.of::<ruled::Signup, plain::Signup, Signups>(words.signup()),
            Size::K1 => self.of::<ruled::Issue, plain::Issue, Issues>(words.issue()),
            Size::K10 => self.of::<ruled::Page, plain::Page, Pages>(words.page(10)),
            Size::K100 => self.of::<ruled::Page, plain::Page, Pages>(words.page(105)),
        }
    }

    fn of<R: codec::Ruled, P: codec::Plain, B: codec::Borrowed>(self, value: R) -> Vec<Runner> {
        let text = self.form.write(&value);
        match self.task {
            Task::Owned => codec::owned::<R, P>(text),
            Task::Borrowed => codec::borrowed::<B>(text),
            Task::Encode => codec::encode(value),
        }
    }
}
