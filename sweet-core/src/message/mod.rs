//! The values that pass through the door: a request, borrowed from its bytes, and the response written for it.

mod body;
mod head;
mod request;
mod response;

pub use body::Body;
pub use head::{FieldSpan, Head, Headers, Span};
pub use request::Request;
pub use response::{BodyMut, Payload, Response};
