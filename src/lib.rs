//! HTTP APIs from annotated functions and types.
//!
//! `cargo build` turns the annotations into a static route trie, extractors, validators, JSON codecs and an OpenAPI 3.1
//! file; a thread-per-core io_uring server runs the result.
//!
//! ```
//! use sweet::prelude::*;
//!
//! #[derive(Schema)]
//! struct Greeting {
//!     text: String,
//! }
//!
//! /// Greet somebody.
//! #[get("/hello/{name}")]
//! async fn hello(Path(name): Path<&str>) -> Json<Greeting> {
//!     Json(Greeting { text: format!("Hello, {name}!") })
//! }
//!
//! #[derive(Api)]
//! #[api(title = "Greetings", version = "1.0.0", routes(hello))]
//! struct App {}
//!
//! let reply = sweet::TestClient::new(App {}).get("/hello/Ada").send();
//! assert_eq!(reply.text(), r#"{"text":"Hello, Ada!"}"#);
//! ```
//!
//! # Where to look
//!
//! | to | see |
//! |---|---|
//! | declare an endpoint | [`get`], [`post`], [`put`], [`patch`], [`delete`], [`head`], [`options`], [`route`] |
//! | declare an app, its state and its nested apps | [`Api`](derive@Api) |
//! | describe data | [`Schema`](derive@Schema) |
//! | take from a request | [`Path`], [`Query`], [`Header`], [`Cookie`], [`Json`], [`Bytes`], [`State`] |
//! | answer | [`Json`], text, [`Html`], [`Redirect`], [`NoContent`], [`Status`], [`SetCookie`], [`Respond`] |
//! | refuse | [`ApiError`](derive@ApiError), [`NotFound`], [`Conflict`], [`Forbidden`], [`Problem`] |
//! | serve | [`Server`] |
//! | test | [`TestClient`] |

#![forbid(unsafe_code)]

#[cfg(unix)]
mod banner;
#[cfg(unix)]
mod environment;
mod error;
pub mod prelude;
#[cfg(unix)]
mod server;
mod test_client;

pub use bytes::Bytes;
pub use error::{Error, Result};
pub use http::{HeaderName, HeaderValue, Method, StatusCode, header};
#[cfg(unix)]
pub use server::Server;
pub use sweet_core::app::{Api, Context, Describe, Endpoint, Provide, Service};
pub use sweet_core::extract::{Argument, Cookie, FromRequest, Header, Json, Path, Query, State};
pub use sweet_core::message::{Body, BodyMut, Head, Headers, Request, Response};
pub use sweet_core::respond::{
    Addition, BadRequest, Conflict, Forbidden, Gone, Html, InvalidCookie, NoContent, NotFound, PROBLEM_JSON, Problem,
    Redirect, Rejection, Respond, SameSite, SetCookie, Status, Unavailable,
};
pub use sweet_core::schema::Schema;
pub use sweet_core::{json, message, meta, params, router, rules, schema};
#[doc = include_str!("docs/schema.md")]
pub use sweet_macros::Schema;
pub use sweet_macros::{Api, ApiError, delete, get, head, options, patch, post, put, route};
#[cfg(unix)]
pub use sweet_runtime::{Driver, Io, Limits, Listening, Running};
pub use test_client::{TestClient, TestRequest, TestResponse};

/// What emitted code names. Not for people: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use sweet_core::{app, extract, json, message, meta, params, respond, router, rules, schema};
    pub use sweet_openapi as openapi;
}
