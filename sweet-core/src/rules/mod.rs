//! Rules on values: what `#[validate(…)]` says, as constants that are both checked and documented.

mod failure;
mod rule;

pub use failure::{Failure, Failures};
pub use rule::{Limit, Rule};
