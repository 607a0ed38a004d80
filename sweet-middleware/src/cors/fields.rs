//! The `Access-Control-…` fields that do not change from one request to the next.
//!
//! In:    the options of a station.
//! Out:   fields, made once.

use std::rc::Rc;

use http::{HeaderName, HeaderValue, header};

use super::Cors;
use super::preflight::{Allowed, Preflight};

/// A field, ready to be sent.
pub(super) type Field = (HeaderName, HeaderValue);

/// What stands on an answer beside the origin.
pub(super) struct Fields {
    /// On every answer to an origin that is allowed.
    pub(super) answer: Vec<Field>,
    /// On the answer to a preflight of one.
    preflight: Rc<[Field]>,
}

impl Fields {
    pub(super) fn of<O>(cors: &Cors<O>) -> Self {
        let credentials = cors.credentials.then(|| HeaderValue::from_static("true"));
        let credentials = credentials.map(|value| (header::ACCESS_CONTROL_ALLOW_CREDENTIALS, value));
        let exposed = list(header::ACCESS_CONTROL_EXPOSE_HEADERS, &cors.exposed_headers);
        let preflight = [
            credentials.clone(),
            list(header::ACCESS_CONTROL_ALLOW_METHODS, &cors.methods),
            list(header::ACCESS_CONTROL_ALLOW_HEADERS, &cors.request_headers),
            Some((header::ACCESS_CONTROL_MAX_AGE, cors.max_age.as_secs().into())),
        ];
        Self {
            answer: credentials.into_iter().chain(exposed).collect(),
            preflight: preflight.into_iter().flatten().collect(),
        }
    }

    /// The answer to the preflight of an origin that is allowed, or of one that is not.
    pub(super) fn preflight(&self, origin: Option<HeaderValue>) -> Preflight {
        Preflight { allowed: origin.map(|origin| Allowed { origin, fields: Rc::clone(&self.preflight) }) }
    }
}

/// A list of tokens; `None` where it is empty.
fn list(name: HeaderName, members: &[impl AsRef<str>]) -> Option<Field> {
    let members: Vec<&str> = members.iter().map(AsRef::as_ref).collect();
    let value = HeaderValue::try_from(members.join(", ")).ok().filter(|value| !value.is_empty())?;
    Some((name, value))
}

/// Adds the names of fields, or what is wrong with them.
pub(super) fn add_names<N: AsRef<str>>(
    names: impl IntoIterator<Item = N>,
    list: &mut Vec<HeaderName>,
    mistakes: &mut Vec<String>,
) {
    for text in names {
        let text = text.as_ref();
        match HeaderName::try_from(text) {
            Ok(_) if text == "*" => {
                mistakes.push("`*` allows no field where there are credentials: list each one by its name".to_owned());
            }
            Ok(name) if list.contains(&name) => {}
            Ok(name) => list.push(name),
            Err(_) => mistakes.push(format!("`{}` is no name of a header field", text.escape_debug())),
        }
    }
}
