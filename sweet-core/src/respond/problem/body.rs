//! The body of a problem.
//!
//! In:    a problem.
//! Out:   a response with its status and its JSON.
//! Never: a member twice.

use super::{PROBLEM_JSON, Problem};
use crate::json::{self, Encode, Writer};
use crate::message::Response;
use crate::meta::Responses;
use crate::respond::Respond;
use crate::rules::{Failure, Failures, Parameter};

impl Respond for Problem<'_> {
    /// Of any status: the document calls it `default`, for which 0 stands.
    const RESPONSES: Responses = Responses::One(Problem::meta(0, "a problem"));

    fn respond(self, response: &mut Response) {
        response.clear();
        response.set_status(self.status);
        response.set_content_type(PROBLEM_JSON);
        let mut body = response.body_mut();
        let out = body.buffer();
        member(out, b"{\"type\":", self.type_uri.unwrap_or("about:blank"));
        let phrase = self.status.canonical_reason().unwrap_or("Unknown");
        member(out, b",\"title\":", self.title.unwrap_or(phrase));
        out.extend_from_slice(b",\"status\":");
        out.extend_from_slice(self.status.as_str().as_bytes());
        if let Some(detail) = self.detail {
            member(out, b",\"detail\":", detail);
        }
        if let Some(Failures(failures)) = self.failures {
            out.extend_from_slice(b",\"errors\":[");
            for (index, failure) in failures.iter().enumerate() {
                out.extend_from_slice(if index == 0 { b"{" } else { b",{" });
                write_failure(failure, out);
                out.push(b'}');
            }
            out.push(b']');
        }
        for (name, value) in &self.extensions {
            member(out, b",", name);
            out.push(b':');
            out.extend_from_slice(value);
        }
        out.push(b'}');
    }
}

/// Writes a member whose value is a string; `key` has all that stands before that.
fn member(out: &mut Vec<u8>, key: &[u8], text: &str) {
    out.extend_from_slice(key);
    json::write(text, out);
}

/// Writes the members of one failure.
fn write_failure(failure: &Failure, out: &mut Vec<u8>) {
    match failure.location {
        None => member(out, b"\"pointer\":", &failure.place),
        Some(location) => {
            member(out, b"\"in\":", location.as_str());
            member(out, b",\"name\":", &failure.place);
        }
    }
    member(out, b",\"rule\":", failure.rule);
    member(out, b",\"detail\":", &failure.detail);
    if !failure.parameters.is_empty() {
        out.extend_from_slice(b",\"parameters\":");
        write_parameters(&failure.parameters, &mut Writer::new(out));
    }
}

/// Writes what a rule asks for, as an object.
fn write_parameters(parameters: &[(&'static str, Parameter)], writer: &mut Writer<'_>) {
    let mut object = writer.object();
    for (name, parameter) in parameters {
        object.entry(*name, parameter);
    }
    object.end();
}

impl Encode for Parameter {
    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Parameter::Integer(number) => number.encode(writer),
            Parameter::Number(number) => number.encode(writer),
            Parameter::Text(text) => text.encode(writer),
            Parameter::Texts(texts) => texts.encode(writer),
            Parameter::List(list) => list.encode(writer),
        }
    }
}
