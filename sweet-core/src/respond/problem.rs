//! Problem details: the body of every refusal (RFC 9457).
//!
//! In:    a status, and what may be told of it.
//! Out:   `application/problem+json`.
//! Never: the value of a field, the text of a panic, the cause of a fault.

use http::StatusCode;

use super::Respond;
use crate::json::{self, Encode, Writer};
use crate::message::Response;
use crate::meta::{ContentMeta, Origin, ResponseMeta, Responses};
use crate::rules::{Failures, Parameter};
use crate::schema::{Content, Definition, Docs, Field, Name, Object, Schema, Shape};

/// The media type of problem details (RFC 9457 section 3).
pub const PROBLEM_JSON: &str = "application/problem+json";

/// A refusal, as RFC 9457 tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem<'a> {
    status: StatusCode,
    type_uri: Option<&'a str>,
    title: Option<&'a str>,
    detail: Option<&'a str>,
    failures: Option<&'a Failures>,
}

impl<'a> Problem<'a> {
    /// A problem of the type `about:blank`, whose title is the reason phrase of `status`.
    pub fn new(status: StatusCode) -> Self {
        Self { status, type_uri: None, title: None, detail: None, failures: None }
    }

    /// A problem of the type `about:blank`, of a status given by its number; 500 where that is none of an error.
    ///
    /// For `#[derive(ApiError)]`, which has checked the number.
    pub fn of(status: u16) -> Self {
        let error = StatusCode::from_u16(status).ok().filter(|status| status.as_u16() >= 400);
        Self::new(error.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
    }

    /// Names the type of the problem, by a URI reference.
    #[must_use]
    pub fn with_type(mut self, uri: &'a str) -> Self {
        self.type_uri = Some(uri);
        self
    }

    /// Sets the title: a short sentence that does not change from one occurrence to the next.
    #[must_use]
    pub fn with_title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Sets the detail: a sentence about this occurrence.
    #[must_use]
    pub fn with_detail(mut self, detail: &'a str) -> Self {
        self.detail = Some(detail);
        self
    }

    /// Lists everything that is wrong with the content of the request.
    #[must_use]
    pub fn with_failures(mut self, failures: &'a Failures) -> Self {
        self.failures = Some(failures);
        self
    }

    /// The response that a problem of this status is, for a `RESPONSES` constant. `description` says when it happens.
    pub const fn meta(status: u16, description: &'static str) -> ResponseMeta {
        ResponseMeta {
            status,
            description,
            content: Some(ContentMeta { content_type: PROBLEM_JSON, shape: Some(<Problem<'_> as Schema>::SHAPE) }),
            headers: &[],
        }
    }
}

impl Respond for Problem<'_> {
    /// Of any status: the document calls it `default`, for which 0 stands.
    const RESPONSES: Responses = Responses::One(Problem::meta(0, "a problem"));

    fn respond(self, response: &mut Response) {
        response.clear();
        response.set_status(self.status);
        response.set_content_type(PROBLEM_JSON);
        let mut body = response.body_mut();
        let out = body.buffer();
        let member = |out: &mut Vec<u8>, key: &[u8], text: &str| {
            out.extend_from_slice(key);
            json::write(text, out);
        };
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
                out.push(b'}');
            }
            out.push(b']');
        }
        out.push(b'}');
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

/// Names, and values of any kind.
const PARAMETERS: Shape = Shape::Map(&[Shape::String { format: None }, Shape::Any]);

const fn text(name: &'static str, required: bool, description: &'static str) -> Field {
    field(name, Shape::String { format: None }, required, description)
}

const fn field(name: &'static str, shape: Shape, required: bool, description: &'static str) -> Field {
    Field {
        name,
        shape,
        rules: &[],
        required,
        flatten: false,
        docs: Docs { description, ..Docs::NONE },
        default: None,
        read_only: false,
        write_only: false,
        left_out: false,
    }
}

const fn object(description: &'static str, fields: &'static [Field]) -> Definition {
    Definition {
        docs: Docs { description, ..Docs::NONE },
        content: Content::Object(Object { fields, closed: false }),
        contexts: &[],
    }
}

const HERE: Origin = Origin { file: file!(), line: line!(), column: column!() };

impl Schema for Problem<'_> {
    const SHAPE: Shape = {
        fn define() -> &'static Definition {
            const FAILURES: Shape = Shape::Array { items: &Failures::ITEM, unique: false, length: None };
            const FIELDS: &[Field] = &[
                text("type", true, "A URI reference that names the type of the problem."),
                text("title", true, "What the type means."),
                field(
                    "status",
                    Shape::Integer { format: Some("int32"), minimum: Some(400), maximum: Some(599) },
                    true,
                    "The status code.",
                ),
                text("detail", false, "What happened this time."),
                field("errors", FAILURES, false, "Everything that is wrong with the content of the request."),
            ];
            const { &object("A refusal, as RFC 9457 tells it.", FIELDS) }
        }
        Shape::Named(Name { base: "Problem", arguments: &[], origin: HERE }, define)
    };
}

impl Failures {
    const ITEM: Shape = {
        fn define() -> &'static Definition {
            const FIELDS: &[Field] = &[
                text("pointer", false, "Where it stands in the body, as a JSON Pointer (RFC 6901)."),
                text("in", false, "Where it stands outside the body: `path`, `query`, `header` or `cookie`."),
                text("name", false, "The name of the parameter."),
                text("rule", true, "The rule that was broken, for programs."),
                text("detail", true, "What is wrong, for people."),
                field("parameters", PARAMETERS, false, "What the rule asks for, by name, such as `max`."),
            ];
            const { &object("One thing that is wrong with the content of a request.", FIELDS) }
        }
        Shape::Named(Name { base: "ProblemError", arguments: &[], origin: HERE }, define)
    };
}
