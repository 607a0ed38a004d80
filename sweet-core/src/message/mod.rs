//! The values that pass through the door: a request, borrowed from its bytes, and the response written for it.

mod body;
mod escaped;
mod extras;
mod flow;
mod head;
mod inlet;
mod redact;
mod request;
mod response;
mod token;

pub use body::{Body, BodyError, BodyStream};
pub use escaped::Escaped;
pub use extras::{Aftermath, Cleanup, Work};
pub use flow::{Flow, FlowError};
pub use head::{FieldSpan, Head, Headers, Span};
pub use inlet::Inlet;
pub use redact::{Redacted, is_secret};
pub use request::Request;
pub use response::{BodyMut, Payload, Response};
pub use token::is_token_byte;
