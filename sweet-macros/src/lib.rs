//! Macros of the sweet framework: tokens in, tokens out. People use them through the crate `sweet`.
