//! Rules on values: what `#[validate(…)]` and `#[schema(…)]` say, as constants that are both checked and documented.
//!
//! In:    the constant of a field, and its value; what checks of one's own return.
//! Out:   a failure for each rule that is broken: its place, its code, its sentence, and what it asks for.
//! Never: tells the value, which may be a secret; makes anything for a value that obeys.
//!
//! The attributes are listed at the derive `Schema`. People meet the rest where they write something themselves:
//!
//! | to | see |
//! |---|---|
//! | say what is wrong with a value, in a check of one's own | [`Broken`], [`Parameter`] |
//! | give such checks something to look at, where a text is read by hand | [`Contexts`] |
//! | tell failures in other words (`texts = …` of an app) | [`Failure`] |
//! | match strings by an engine of one's own | [`Matcher`] |
//! | write a decoder by hand, with rules | [`Rule`], [`check`], [`Plan`] |

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
