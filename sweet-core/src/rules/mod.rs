//! Rules on values: what `#[validate(…)]` says, as constants that are both checked and documented.

mod check;
mod failure;
mod rule;

pub(crate) use check::listed;
pub use check::{Checked, HasLength, HasNumber, HasText, HasUnique, check};
pub use failure::{Failure, Failures};
pub use rule::{Limit, Rule};
