//! Rules on values: what `#[validate(…)]` says, as constants that are both checked and documented.

mod check;
mod email;
mod failure;
mod number;
mod parameter;
mod rule;
mod sequence;
mod slot;
mod text;
mod through;
mod url;
mod uuid;

pub(crate) use check::listed;
pub use check::{Checked, HasLength, HasNumber, HasText, HasUnique, check, check_unique};
pub use failure::{FAILURES_MAX, Failure, Failures};
pub use parameter::Parameter;
pub use rule::{Limit, Rule};
pub use slot::Slot;
