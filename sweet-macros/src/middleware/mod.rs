//! Stations: the way through them, which apps, nests and endpoints emit, and `#[middleware]`, which makes a function one.

mod function;
mod list;
mod way;

pub(crate) use function::expand;
pub(crate) use list::{stations, told_at};
pub(crate) use way::{Stop, lead, metas};
