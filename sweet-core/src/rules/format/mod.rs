//! The formats of strings: one file each, one function that says whether a text has it.

pub(super) mod base64;
pub(super) mod card;
pub(super) mod email;
pub(super) mod time;
pub(super) mod url;
pub(super) mod uuid;
