//! The log of errors: one line for each, at a level that no client can fill a log with.

mod log;

use std::future::{Future as _, pending};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use log::Log;
use sweet::message::{Body, Head, Headers};
use sweet::middleware::prelude::*;
use sweet::prelude::*;
use sweet::{Method, Middleware, Request, Response, Service, TestClient, Visit};
