//! What a request means: messages, routing, extraction, validation, JSON and problem details.
//!
//! No sockets, clock, threads or environment, and no async runtime: everything here is a function of its arguments, runs
//! in a browser, and can be tested without a server. People use it through the crate `sweet`.

#![deny(unsafe_code)]

pub mod app;
pub mod extract;
pub mod foreign;
pub mod json;
pub mod message;
pub mod meta;
pub mod middleware;
pub mod params;
pub mod respond;
pub mod router;
pub mod rules;
pub mod schema;
