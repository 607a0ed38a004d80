//! What nearly every API needs: `use sweet::prelude::*;`.

pub use crate::{
    Api, ApiError, Background, BadRequest, Bytes, Conflict, Cookie, Depends, Fault, Forbidden, Form, Header,
    HeaderName, HeaderValue, Html, Json, NoContent, NotFound, Path, Query, Redirect, Schema, SetCookie, State, Status,
    StatusCode, delete, dependency, get, head, middleware, options, patch, post, put, route,
};
