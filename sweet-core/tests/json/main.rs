//! The JSON codec against its oracle, serde_json, and against tables of what it must refuse.

mod flattened;
mod hostile;
mod malformed;
mod oracle;
mod pointers;
mod standard;
mod structs;
mod variants;
