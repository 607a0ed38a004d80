//! Stations that look after content: `Compression` and `Conditional`, each alone and both together.

mod answer;
mod compressed_tags;
mod compression;
mod conditional;
