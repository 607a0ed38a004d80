//! Rules on values: what `#[validate(…)]` says, as constants that are both checked and documented.

mod broken;
mod check;
mod context;
mod examination;
mod failure;
mod format;
mod items;
mod number;
mod parameter;
mod pattern;
mod plan;
pub(crate) mod pointer;
mod quantity;
mod regex;
mod rule;
mod sequence;
mod slot;
mod text;
mod through;
mod transform;

pub use broken::Broken;
pub(crate) use check::listed;
pub use check::{Checked, HasLength, HasNumber, HasText, HasUnique, check, check_by};
pub use context::{Contexts, FindContext};
#[doc(hidden)]
pub use examination::{Examination, Missable, Verdict, examine, mismatched, missing, required};
pub use failure::{FAILURES_MAX, Failure, Failures};
pub use items::{HasEntries, HasItems};
pub use number::{Limit, Number};
pub use parameter::{Parameter, Parameters};
pub use pattern::Pattern;
pub use plan::{Items, Keys, Own, Plan, Unique, Values};
pub use regex::{Matcher, Regex};
pub use rule::{Rule, Transform};
pub use slot::Slot;
pub use text::Text;
pub use transform::{Case, Trim};
