//! Guards: extractors that are their own security schemes.
//!
//! A guard takes credentials, has them checked by a field of the app, and hands over who they are of. What the document says of
//! it is its constant, so an operation cannot be guarded and undocumented, or documented and unguarded. People use it
//! through `sweet::auth`.

#![forbid(unsafe_code)]

mod authorization;
mod challenge;
mod credentials;
mod denied;
mod guard;
mod hash;
#[cfg(feature = "jwt")]
pub mod jwt;
pub mod oauth2;
mod scopes;
mod secret;
mod table;
mod verify;

pub use challenge::Challenge;
pub use credentials::{CREDENTIALS_BYTES_MAX, Credentials, Key, Login, Token};
pub use denied::{Denied, Refused};
pub use guard::{Admit, ApiKey, Basic, Bearer, Either, Guard};
pub use hash::{InvalidHash, SecretHash};
#[doc(hidden)]
pub use scopes::is_scope;
pub use scopes::{HasScopes, InvalidScopes, Scope, ScopeList, Scoped, Scopes};
pub use secret::Secret;
pub use table::{ApiKeys, Logins};
pub use verify::Verify;
