//! What the constants of an endpoint must agree on: the pattern with the arguments, the arguments with one another, the
//! status with the answer.
//!
//! In:    an [`EndpointMeta`]; the caller stands at the token that is at fault, which is where a mistake is reported.
//! Out:   nothing, or a panic while the program is compiled, with a message that says what to do.
//! Never: runs in a program. Tokens alone cannot tell these rules, because an alias hides what a type is.

mod body;

pub use self::body::body_bytes_max;
use super::equal;
use super::sentence::Sentence;
use super::{ArgumentMeta, EndpointMeta, Location, PathParams, Responses, Takes};
use crate::schema::Shape;

/// Checks the argument at `index`: what it takes must be there to be taken, and not be taken already.
///
/// # Panics
/// Where the pattern has no such param, where another argument took the params or the body before, where the method
/// has no body, where a guard stands behind the body, where no struct takes the parameters of a query, header or cookie, and where header fields or cookies are
/// to be refused that are not declared.
#[track_caller]
pub const fn argument(meta: &EndpointMeta, index: usize) {
    taken(meta, index, &meta.arguments[index].takes);
}

/// Checks what the argument at `index` takes, or one of those that it is made of.
#[track_caller]
const fn taken(meta: &EndpointMeta, index: usize, takes: &Takes) {
    match takes {
        Takes::Nothing | Takes::Request => {}
        Takes::Guard(_) => body::unread(meta, index),
        Takes::Several(parts) => several(meta, index, parts),
        Takes::Params { location: Location::Header, closed: true, .. } => unclosable("header fields"),
        Takes::Params { location: Location::Cookie, closed: true, .. } => unclosable("cookies"),
        Takes::Params { location, shape, .. } => params(*location, shape),
        Takes::Body { .. } => body::taken(meta, index, takes),
        Takes::Path(PathParams::Named { names, .. }) => named(meta, names),
        Takes::Path(PathParams::Positional(shapes)) => positional(meta, index, shapes.len()),
    }
}

#[track_caller]
const fn several(meta: &EndpointMeta, index: usize, parts: &[ArgumentMeta]) {
    let mut part = 0;
    while part < parts.len() {
        taken(meta, index, &parts[part].takes);
        part += 1;
    }
}

/// Checks that some argument takes each param of the pattern.
///
/// # Panics
/// Where none does.
#[track_caller]
pub const fn pattern(meta: &EndpointMeta) {
    let taken = by_position(meta.arguments);
    let mut param = taken;
    while param < meta.params.len() {
        let name = meta.params[param];
        if taken > 0 {
            Sentence::new("the param `")
                .text(name)
                .text("` is taken by no argument: the handler takes ")
                .number(taken)
                .text(" of ")
                .number(meta.params.len())
                .text(" params by position, so make its `Path` a tuple of ")
                .number(meta.params.len())
                .panic();
        }
        if !is_named(meta.arguments, name) {
            Sentence::new("the param `")
                .text(name)
                .text("` is taken by no argument: add `Path(")
                .text(name)
                .text("): Path<…>` to the handler, or take `{")
                .text(name)
                .text("}` out of the pattern")
                .panic();
        }
        param += 1;
    }
}

/// Checks that there is an answer that the status is for, and that one without content, as its status says, has none.
///
/// # Panics
/// Where each success of the handler has a status of its own; where the status is 204, 205 or 304 and a success of the handler
/// has content.
#[track_caller]
pub const fn status(meta: &EndpointMeta) {
    if let Some(status) = meta.status
        && !(meta.responses.have(meta.plain_status()) || meta.responses.have(status) || meta.responses.have(0))
    {
        Sentence::new("each answer of the handler has a status of its own, so that none is answered with ")
            .number(status as usize)
            .text(": leave this out, or answer something else")
            .panic();
    }
    if let Some(status @ (204 | 205 | 304)) = meta.status
        && has_content(&meta.responses)
    {
        Sentence::new("an answer of status ")
            .number(status as usize)
            .text(" has no content, but the handler answers some: answer `NoContent`, or choose another status")
            .panic();
    }
}

/// Parameters have names, so a struct takes them. What stands behind a name is not known here: the document checks it.
#[track_caller]
const fn params(location: Location, shape: &Shape) {
    // `Any` is what a type looks like whose derive has told its mistakes already.
    if !matches!(shape, Shape::Named(..) | Shape::Any) {
        let (extractor, example) = match location {
            Location::Header => ("Header", "user_agent: String"),
            Location::Cookie => ("Cookie", "session: String"),
            _ => ("Query", "page: u32"),
        };
        Sentence::new("`")
            .text(extractor)
            .text("` takes a struct with a field for each parameter: `#[derive(Schema)] struct Wanted { ")
            .text(example)
            .text(" }`")
            .panic();
    }
}

#[track_caller]
const fn unclosable(others: &str) {
    Sentence::new("other ")
        .text(others)
        .text(" cannot be refused, because user agents and proxies add some: take `deny_unknown_fields` off the struct")
        .panic();
}

#[track_caller]
const fn named(meta: &EndpointMeta, names: &[&str]) {
    let mut index = 0;
    while index < names.len() {
        if !contains(meta.params, names[index]) {
            Sentence::new("the pattern `")
                .text(meta.pattern)
                .text("` has no param `")
                .text(names[index])
                .text("`: add `{")
                .text(names[index])
                .text("}` to it, or take the field out of the struct")
                .panic();
        }
        index += 1;
    }
}

#[track_caller]
const fn positional(meta: &EndpointMeta, index: usize, count: usize) {
    if count > meta.params.len() {
        Sentence::new("this takes ")
            .number(count)
            .text(if count == 1 { " param" } else { " params" })
            .text(", but the pattern `")
            .text(meta.pattern)
            .text("` has ")
            .number(meta.params.len())
            .text(": add what is missing to the pattern, such as `{id}`, or take less")
            .panic();
    }
    let mut other = 0;
    // What a dependency takes, the handler may take too.
    while other < index && matches!(meta.arguments[index].takes, Takes::Path(_)) {
        if let Takes::Path(PathParams::Positional(_)) = meta.arguments[other].takes {
            Sentence::new("the params are already taken by argument ")
                .number(other + 1)
                .text(": take them once, as a tuple: `Path<(A, B)>`")
                .panic();
        }
        other += 1;
    }
}

/// How many params are taken by position: a dependency may take fewer than the handler.
const fn by_position(arguments: &[ArgumentMeta]) -> usize {
    let (mut most, mut index) = (0, 0);
    while index < arguments.len() {
        let taken = match &arguments[index].takes {
            Takes::Path(PathParams::Positional(shapes)) => shapes.len(),
            Takes::Several(parts) => by_position(parts),
            _ => 0,
        };
        if taken > most {
            most = taken;
        }
        index += 1;
    }
    most
}

/// Whether an argument takes this param by name.
const fn is_named(arguments: &[ArgumentMeta], name: &str) -> bool {
    let mut index = 0;
    while index < arguments.len() {
        let is_named = match &arguments[index].takes {
            Takes::Path(PathParams::Named { names, .. }) => contains(names, name),
            Takes::Several(parts) => is_named(parts, name),
            _ => false,
        };
        if is_named {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a success without a status of its own has content.
const fn has_content(responses: &Responses) -> bool {
    match responses {
        Responses::None | Responses::WithStatus(..) => false,
        Responses::One(one) => one.status == 200 && one.content.is_some(),
        Responses::Many(many) => {
            let mut index = 0;
            while index < many.len() {
                if many[index].status == 200 && many[index].content.is_some() {
                    return true;
                }
                index += 1;
            }
            false
        }
        Responses::Both(one, other) => has_content(one) || has_content(other),
        Responses::WithHeaders(_, inner) => has_content(inner),
    }
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < names.len() {
        if equal(names[index], name) {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::{argument, body_bytes_max, pattern, status};
    use crate::meta::{
        ArgumentMeta, ContentMeta, EndpointLimits, EndpointMeta, Location, Operation, Origin, PathParams, Requirement,
        ResponseMeta, Responses, Takes,
    };
    use crate::schema::{Name, Shape};

    const OPERATION: Operation =
        Operation { id: "x", summary: "", description: "", tags: &[], deprecated: false, hidden: false };
    const BODY: ArgumentMeta = takes(Takes::Body { content_type: "text/plain", shape: Shape::Any, required: true });
    const ONE: ArgumentMeta = takes(Takes::Path(PathParams::Positional(&[Shape::Any])));
    const TWO: ArgumentMeta = takes(Takes::Path(PathParams::Positional(&[Shape::Any, Shape::Any])));
    const ID: ArgumentMeta = takes(Takes::Path(PathParams::Named { names: &["id"], shape: Shape::Any }));
    const TEXT: Responses = Responses::One(ResponseMeta {
        status: 200,
        description: "",
        content: Some(ContentMeta { content_type: "text/plain", shape: None }),
        headers: &[],
    });

    const fn takes(takes: Takes) -> ArgumentMeta {
        ArgumentMeta { takes, rejects: Responses::None }
    }

    fn endpoint(
        method: &'static str,
        params: &'static [&'static str],
        arguments: &'static [ArgumentMeta],
    ) -> EndpointMeta {
        EndpointMeta {
            method,
            pattern: "/…",
            params,
            operation: OPERATION,
            arguments,
            responses: TEXT,
            status: None,
            limits: EndpointLimits::NONE,
            middleware: &[],
            origin: Origin { file: "", line: 0, column: 0 },
        }
    }

    /// The mistakes of an endpoint: those of its arguments, its pattern, its status and its limits.
    fn mistakes(meta: &EndpointMeta) -> Vec<String> {
        let mut found = vec![];
        let mut run = |check: &dyn Fn()| {
            if let Err(panic) = catch_unwind(AssertUnwindSafe(check)) {
                found.push(*panic.downcast::<String>().expect("a message"));
            }
        };
        for index in 0..meta.arguments.len() {
            run(&|| argument(meta, index));
        }
        run(&|| pattern(meta));
        run(&|| status(meta));
        run(&|| body_bytes_max(meta));
        found
    }

    #[track_caller]
    fn check(meta: &EndpointMeta, expected: &[&str]) {
        let found = mistakes(meta);
        let agree = found.iter().zip(expected).all(|(found, part)| found.contains(part));
        assert!(agree && found.len() == expected.len(), "{found:?}");
    }

    #[test]
    fn what_an_argument_is_made_of_counts() {
        const fn several(parts: &'static [ArgumentMeta]) -> ArgumentMeta {
            takes(Takes::Several(parts))
        }
        const fn named(base: &'static str, line: u32) -> ArgumentMeta {
            let name = Name { base, arguments: &[], origin: Origin { file: "", line, column: 1 } };
            takes(Takes::Body {
                content_type: "text/plain",
                shape: Shape::Named(name, || unreachable!()),
                required: true,
            })
        }
        const PART: ArgumentMeta = several(&[ONE]);
        const BODY_PART: ArgumentMeta = several(&[BODY]);
        const A: ArgumentMeta = named("A", 1);
        const B: ArgumentMeta = named("B", 2);
        check(&endpoint("GET", &["id"], const { &[several(&[PART])] }), &[]);
        check(&endpoint("GET", &["id"], const { &[several(&[ID])] }), &[]);
        check(&endpoint("GET", &["id"], const { &[several(&[ONE]), ONE] }), &[]);
        check(&endpoint("GET", &["id"], const { &[ONE, several(&[ONE])] }), &[]);
        check(&endpoint("GET", &["a", "b"], const { &[several(&[ONE]), TWO] }), &[]);
        check(&endpoint("GET", &[], const { &[several(&[ONE])] }), &["takes 1 param, but the pattern `/…` has 0"]);
        check(&endpoint("GET", &[], const { &[several(&[ID])] }), &["has no param `id`"]);
        check(&endpoint("GET", &[], const { &[several(&[BODY])] }), &["a `GET` request has no body"]);
        check(&endpoint("POST", &[], const { &[BODY_PART, several(&[BODY_PART])] }), &[]);
        check(&endpoint("POST", &[], const { &[several(&[BODY]), BODY] }), &[]);
        check(&endpoint("POST", &[], const { &[BODY, several(&[A])] }), &["already taken by argument 1"]);
        check(&endpoint("POST", &[], const { &[several(&[A]), several(&[A])] }), &[]);
        const OTHERS: &[ArgumentMeta] = &[several(&[A]), several(&[B])];
        check(&endpoint("POST", &[], OTHERS), &["already taken by argument 1"]);
        check(&endpoint("POST", &[], const { &[several(OTHERS)] }), &["taken twice by what this depends on"]);
        let limits = EndpointLimits { body_bytes_max: Some(1), ..EndpointLimits::NONE };
        check(&EndpointMeta { limits, ..endpoint("POST", &[], const { &[several(&[BODY])] }) }, &[]);
    }

    #[test]
    fn the_pattern_agrees_with_the_arguments() {
        check(&endpoint("GET", &[], &[]), &[]);
        check(&endpoint("GET", &["id"], &[ONE]), &[]);
        check(&endpoint("GET", &["id"], &[ID]), &[]);
        check(&endpoint("GET", &["a", "b"], &[TWO]), &[]);
        check(&endpoint("GET", &["id"], &[]), &["`id` is taken by no argument: add `Path(id): Path<…>`"]);
        check(&endpoint("GET", &["id", "x"], &[ID]), &["`x` is taken by no argument: add `Path(x)"]);
        check(&endpoint("GET", &["a", "b"], &[ONE]), &["`b` is taken by no argument: the handler takes 1 of 2"]);
        check(&endpoint("GET", &["a"], &[TWO]), &["takes 2 params, but the pattern `/…` has 1"]);
        check(&endpoint("GET", &[], &[ONE]), &["takes 1 param, but the pattern `/…` has 0"]);
        check(&endpoint("GET", &[], &[ID]), &["has no param `id`: add `{id}`"]);
        check(&endpoint("GET", &["id"], &[ONE, ONE]), &["already taken by argument 1"]);
    }

    #[test]
    fn parameters_are_taken_by_a_struct() {
        const NUMBER: Shape = Shape::Integer { format: None, minimum: None, maximum: None };
        const QUERY: ArgumentMeta = takes(Takes::Params { location: Location::Query, shape: NUMBER, closed: false });
        const COOKIE: ArgumentMeta =
            takes(Takes::Params { location: Location::Cookie, shape: Shape::Nullable(&NUMBER), closed: false });
        check(&endpoint("GET", &[], &[QUERY]), &["`Query` takes a struct with a field for each parameter"]);
        check(&endpoint("GET", &[], &[COOKIE]), &["`Cookie` takes a struct"]);
    }

    #[test]
    fn the_body_is_taken_once_and_where_there_is_one() {
        check(&endpoint("POST", &[], &[BODY]), &[]);
        check(&endpoint("DELETE", &[], &[BODY]), &[]);
        check(&endpoint("GET", &[], &[BODY]), &["a `GET` request has no body"]);
        check(&endpoint("HEAD", &[], &[BODY]), &["a `HEAD` request has no body"]);
        check(&endpoint("PUT", &["id"], &[BODY, ONE, BODY]), &["already taken by argument 1"]);
    }

    #[test]
    fn a_guard_stands_before_the_body() {
        const GUARD: ArgumentMeta = takes(Takes::Guard(Requirement::Any(&[])));
        check(&endpoint("POST", &["id"], const { &[ONE, GUARD, BODY] }), &[]);
        check(&endpoint("POST", &[], const { &[BODY, GUARD] }), &["the body is read by argument 1, before"]);
        const PARTS: ArgumentMeta = takes(Takes::Several(&[GUARD]));
        check(&endpoint("POST", &[], const { &[BODY, PARTS] }), &["the body is read by argument 1, before"]);
        check(&endpoint("POST", &[], const { &[takes(Takes::Several(&[BODY])), GUARD] }), &["argument 1"]);
    }

    #[test]
    fn a_limit_of_the_body_limits_something() {
        let limited = |bytes, arguments| {
            let limits = EndpointLimits { body_bytes_max: Some(bytes), ..EndpointLimits::NONE };
            EndpointMeta { limits, ..endpoint("POST", &[], arguments) }
        };
        check(&limited(1, &[BODY]), &[]);
        check(&limited(1, &[ArgumentMeta::NONE, ArgumentMeta::REQUEST]), &[]);
        check(&limited(0, &[BODY]), &["`body_bytes_max` is 0"]);
        check(&limited(1, &[]), &["no argument takes the body"]);
        check(&limited(1, &[ArgumentMeta::NONE]), &["no argument takes the body"]);
    }

    #[test]
    fn only_a_query_can_be_closed() {
        const fn closed(location: Location) -> ArgumentMeta {
            takes(Takes::Params { location, shape: Shape::Any, closed: true })
        }
        check(&endpoint("GET", &[], const { &[closed(Location::Query)] }), &[]);
        check(&endpoint("GET", &[], const { &[closed(Location::Header)] }), &["other header fields cannot be refused"]);
        check(&endpoint("GET", &[], const { &[closed(Location::Cookie)] }), &["other cookies cannot be refused"]);
    }

    #[test]
    fn a_status_is_for_an_answer_that_has_none() {
        const fn one(status: u16) -> Responses {
            Responses::One(ResponseMeta { status, description: "", content: None, headers: &[] })
        }
        let with = |status, responses| EndpointMeta { status: Some(status), responses, ..endpoint("PUT", &[], &[]) };
        check(&with(201, one(204)), &[]);
        check(&with(303, one(303)), &[]);
        check(&with(201, one(0)), &[]);
        check(&with(201, Responses::Both(const { &one(404) }, const { &one(204) })), &[]);
        check(&with(201, one(307)), &["each answer of the handler has a status of its own"]);
        check(&with(201, Responses::WithStatus(202, const { &one(200) })), &["is answered with 201"]);
        assert_eq!(with(201, one(204)).plain_status(), 204);
        assert_eq!(with(201, Responses::Both(const { &one(204) }, const { &one(200) })).plain_status(), 200);
    }

    #[test]
    fn no_content_goes_with_a_status_that_has_none() {
        const EMPTY: Responses =
            Responses::One(ResponseMeta { status: 200, description: "", content: None, headers: &[] });
        let with = |status, responses| EndpointMeta { status: Some(status), responses, ..endpoint("PUT", &[], &[]) };
        check(&with(204, EMPTY), &[]);
        check(&with(201, TEXT), &[]);
        check(&with(204, Responses::Both(&EMPTY, &Responses::WithStatus(202, &TEXT))), &[]);
        check(&with(204, TEXT), &["status 204 has no content"]);
        check(&with(304, Responses::Both(&EMPTY, &TEXT)), &["status 304 has no content"]);
    }
}
