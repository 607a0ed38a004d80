//! Guards: extractors that are their own security schemes.
//!
//! A guard takes credentials, has them checked by a field of the app, and hands over who they are of. What the document says of
//! it is its constant, so an operation cannot be guarded and undocumented, or documented and unguarded. People use it
//! through `sweet::auth`.

#![forbid(unsafe_code)]

#[cfg(feature = "jwt")]
pub mod jwt;
