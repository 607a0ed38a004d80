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
//! A handler is a function. What it takes are its arguments, what it can answer is its type, and both are in the document.
//! An app is a struct: its fields are what handlers share, its attribute lists them. Nothing is registered while the
//! program runs, and nothing is found by itself.
//!
//! # A package
//!
//! | file | holds |
//! |---|---|
//! | `src/lib.rs` | the app with a title, and the modules with handlers and types |
//! | `build.rs` | `include!("src/lib.rs");`, and no more: `cargo build` writes `openapi.json` beside `Cargo.toml` |
//! | `src/main.rs` | `fn main() -> sweet::Result { sweet::Server::bind("127.0.0.1:8000").run(\|\| App {}) }` |
//! | `tests/*.rs` | requests by a [`TestClient`], without a socket |
//! | `Cargo.toml` | `sweet`, and all else that the library uses, under `[dependencies]` and `[build-dependencies]` |
//!
//! One `src/main.rs` alone does as well, without a build script: the document is then made when it is first asked for.
//! [When it does not build](derive@Api#when-it-does-not-build) tells what the compiler means.
//!
//! # Where a handler runs
//!
//! On the thread of its worker, from its first line to its last, beside the other requests of that worker. So it need not be
//! `Send`, and may hold an `Rc` or a borrow of state while it waits. What blocks its thread holds the others up: give it to a
//! thread of its own, or to a pool, and await the result, whose waker may be called from anywhere. What asks for the runtime of
//! tokio, such as its timers and sockets, needs one beside: `handle.spawn(…).await` with the handle of a tokio runtime as state.
//! A panic is answered with 500, and ends no worker.
//!
//! # Where to look
//!
//! | to | see |
//! |---|---|
//! | declare an endpoint | [`get`], [`post`], [`put`], [`patch`], [`delete`], [`head`], [`options`], [`route`] |
//! | limit one endpoint | [`body_bytes_max` and `handler_timeout`](get#the-limits) in its attribute |
//! | declare an app, its state and its nested apps | [`Api`](derive@Api) |
//! | describe data, with its rules | [`Schema`](derive@Schema); any JSON is [`json::Value`] |
//! | come from serde, validator and utoipa | [what to change](derive@Schema#coming-from-serde-validator-and-utoipa) |
//! | describe a type by hand, or hold one of another crate | [`Schema`](trait@Schema) |
//! | take from a request | [`Path`], [`Query`], [`Header`], [`Cookie`], [`Json`], [`Form`], [`Bytes`] or `&[u8]`, [`State`], `&`[`Request`] |
//! | check what no rule says | [functions of one's own](derive@Schema#checks-of-ones-own) |
//! | tell failures in other words, or another language | `texts = …` of the [app](derive@Api#on-the-struct-api) |
//! | take a body while it arrives | [`BodyStream`] |
//! | compute something once for each request, and tidy it up | [`Depends`], [`dependency`] |
//! | start work that nobody waits for | [`Background`] |
//! | let in only who may | guards: [`auth`] |
//! | take something else | [`FromRequest`] and [`Argument`], implemented for a type of one's own |
//! | answer | [`Json`], `String` or `&str`, [`Html`], [`Bytes`], [`Redirect`], [`NoContent`] or `()`, `Option` (404) |
//! | answer while the answer is made | [`Streaming`] |
//! | answer with a status, header fields, cookies | `status = 201` in the attribute, [`Status`]; in a tuple before the answer: [`StatusCode`], `[(`[`HeaderName`]`, `[`HeaderValue`]`); N]`, [`SetCookie`] |
//! | answer something else | [`Respond`], implemented for a type of one's own |
//! | refuse | a `Result` of an answer and [`ApiError`](derive@ApiError), or [`NotFound`], [`Conflict`], [`Forbidden`], [`BadRequest`], [`Gone`], [`Unavailable`] |
//! | fail, for a reason that is nothing for a client | [`Fault`], by `?` from any error; [the way to the log](derive@ApiError#errors-from-the-handler-to-the-log) |
//! | have a request id, an access log, CORS, limits, compression, … | [`mod@middleware`]: all of them, in the order that is advised |
//! | come from axum, FastAPI, actix, Rocket or poem | [what is what](mod@middleware#coming-from-elsewhere) |
//! | stand between the server and handlers | [`Middleware`](trait@Middleware), or a function with [`middleware`](macro@middleware) |
//! | answer where no handler did | `fallback = …` of the [app](derive@Api#on-the-struct-api) |
//! | serve | [`Server`], [`Place`] |
//! | limit what clients may do, and set it all by the environment | [`Limits`] |
//! | see what a server does | [`Counters`] |
//! | run a server on a public address | [In production](Server#in-production) |
//! | test | [`TestClient`] |
//!
//! # Features
//!
//! | feature | brings |
//! |---|---|
//! | `docs`, on by default | the documentation page, about 440 kB of the program; without it the page answers 404 |
//! | `compression` | the station `middleware::Compression`: brotli, zstd, gzip; compiles zstd, which is written in C |
//! | `bytes`, `chrono`, `jiff`, `rust_decimal`, `serde_json`, `time`, `url`, `uuid` | the types of that crate in contracts: [`foreign`] |
//! | `utoipa` | types with the derives of serde and utoipa, held by `Foreign`: [their own chapter](trait@Schema#types-with-serdes-derive) |
//! | `validator` | the same with validator's rules, held by `Validated`; brings `utoipa` |
//! | `jwt` | JSON Web Tokens, in `auth::jwt`; compiles a library of cryptography, for which gcc is needed |
//! | `regex` | a `regex::Regex` as a [rule](derive@Schema#patterns); patterns in attributes need nothing of it |

#![forbid(unsafe_code)]

pub mod auth;
#[cfg(unix)]
mod banner;
#[cfg(unix)]
mod environment;
mod error;
pub mod middleware;
pub mod prelude;
#[cfg(unix)]
mod server;
mod test_client;

pub use bytes::Bytes;
pub use error::{Error, Result};
pub use http::{HeaderName, HeaderValue, Method, StatusCode, header};
#[cfg(unix)]
pub use server::Server;
pub use sweet_core::app::{Api, Context, Describe, Endpoint, Provide, Service, Visit};
#[doc = include_str!("docs/background.md")]
pub use sweet_core::extract::Background;
#[doc = include_str!("docs/cookie.md")]
pub use sweet_core::extract::Cookie;
#[doc = include_str!("docs/dependencies.md")]
pub use sweet_core::extract::Depends;
#[doc = include_str!("docs/form.md")]
pub use sweet_core::extract::Form;
#[doc = include_str!("docs/from_request.md")]
pub use sweet_core::extract::FromRequest;
#[doc = include_str!("docs/header.md")]
pub use sweet_core::extract::Header;
#[doc = include_str!("docs/json.md")]
pub use sweet_core::extract::Json;
#[doc = include_str!("docs/path.md")]
pub use sweet_core::extract::Path;
#[doc = include_str!("docs/query.md")]
pub use sweet_core::extract::Query;
#[doc = include_str!("docs/state.md")]
pub use sweet_core::extract::State;
pub use sweet_core::extract::{Argument, Dependency, OptionalArgument, OptionalFromRequest, Resolve};
#[doc = include_str!("docs/body_stream.md")]
pub use sweet_core::message::BodyStream;
#[doc = include_str!("docs/request.md")]
pub use sweet_core::message::Request;
pub use sweet_core::message::{Body, BodyError, BodyMut, Head, Headers, Response};
#[doc = include_str!("docs/middleware.md")]
pub use sweet_core::middleware::Middleware;
pub use sweet_core::middleware::{Answered, Station};
#[doc = include_str!("docs/html.md")]
pub use sweet_core::respond::Html;
#[doc = include_str!("docs/not_found.md")]
pub use sweet_core::respond::NotFound;
#[doc = include_str!("docs/respond.md")]
pub use sweet_core::respond::Respond;
#[doc = include_str!("docs/set_cookie.md")]
pub use sweet_core::respond::SetCookie;
#[doc = include_str!("docs/streaming.md")]
pub use sweet_core::respond::Streaming;
pub use sweet_core::respond::{
    Addition, BadRequest, BodyWriter, Conflict, Fault, Forbidden, Gone, InvalidCookie, MediaType, NoContent,
    OctetStream, PROBLEM_JSON, Problem, Redirect, Rejection, SameSite, Status, ToHeaderValue, Unavailable,
};
#[doc = include_str!("docs/own_types.md")]
pub use sweet_core::schema::Schema;
pub use sweet_core::{foreign, json, message, meta, params, router, rules, schema};
#[doc = include_str!("docs/errors.md")]
pub use sweet_macros::ApiError;
#[doc = include_str!("docs/schema.md")]
#[doc = include_str!("docs/checks.md")]
#[doc = include_str!("docs/refused.md")]
#[doc = include_str!("docs/coming_from.md")]
pub use sweet_macros::Schema;
pub use sweet_macros::{Api, delete, dependency, get, head, middleware, options, patch, post, put, route};
#[cfg(unix)]
#[doc = include_str!("docs/configuration.md")]
pub use sweet_runtime::Limits;
#[cfg(unix)]
#[doc = include_str!("docs/running.md")]
pub use sweet_runtime::Running;
#[cfg(unix)]
pub use sweet_runtime::{Amount, Counters, Counts, Driver, Io, Limit, LimitError, Listening, Place};
pub use test_client::{TestClient, TestRequest, TestResponse};

/// What emitted code names. Not for people: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use sweet_core::{app, extract, json, message, meta, middleware, params, respond, router, rules, schema};
    pub use sweet_openapi as openapi;
}
