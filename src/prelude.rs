//! What nearly every API needs: `use sweet::prelude::*;`.

pub use crate::{
    Api, ApiError, BadRequest, Bytes, Conflict, Cookie, Fault, Forbidden, Form, Header, HeaderName, HeaderValue, Html,
    Json, NoContent, NotFound, Path, Query, Redirect, Schema, SetCookie, State, Status, StatusCode, delete, get, head,
    middleware, options, patch, post, put, route,
};
