//! A walk through the operations of an app, as somebody without credentials and as somebody with wrong ones, who sends nothing
//! that is asked for, and then bodies that are none.
//!
//! In:    a test client of an app with a document. Examples include this file in their tests.
//! Out:   a panic with every operation whose document and behaviour differ.

use serde_json::Value;
use sweet::{Method, Service, TestClient, TestResponse};

/// One way in: the schemes of one alternative, each with its definition in the document.
type Way<'a> = Vec<(&'a str, &'a Value)>;

/// Walks; tells how many operations ask for credentials.
///
/// # Panics
/// Where an operation lets somebody in whom its document keeps out, or the other way round; and where an answer, its content or a
/// challenge is not in the document.
pub(crate) fn guarded<S: Service>(client: &TestClient<S>) -> usize {
    let document: Value = serde_json::from_slice(client.get("/openapi.json").send().bytes()).expect("a document");
    let (mut differences, mut count) = (Vec::new(), 0);
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let ways = ways(&document, operation);
            count += usize::from(!ways.is_empty());
            let mut check = |reply: &TestResponse, is_refused: bool, who: &str| {
                let faults = faults(operation, &ways, reply, is_refused).into_iter();
                differences.extend(faults.map(|fault| format!("{method} {path}, {who}: {fault}")));
            };
            let is_open = ways.is_empty() || ways.iter().any(Vec::is_empty);
            for body in bodies(operation) {
                check(&send(client, method, path, &vec![], body), !is_open, "without credentials");
                for way in ways.iter().filter(|way| !way.is_empty()) {
                    check(&send(client, method, path, way, body), true, "with wrong credentials");
                }
            }
        }
    }
    assert!(differences.is_empty(), "{differences:#?}");
    count
}

/// The alternatives of an operation.
fn ways<'a>(document: &'a Value, operation: &'a Value) -> Vec<Way<'a>> {
    let security = operation.get("security").unwrap_or(&document["security"]).as_array();
    let way = |alternative: &'a Value| {
        let names = alternative.as_object().into_iter().flat_map(|schemes| schemes.keys());
        names.map(|name| (name.as_str(), &document["components"]["securitySchemes"][name])).collect()
    };
    security.into_iter().flatten().map(way).collect()
}

/// The media types of bodies to send: of none at all, of one that nobody asks for, and of those that the operation takes.
fn bodies(operation: &Value) -> impl Iterator<Item = Option<&str>> {
    let taken = operation["requestBody"]["content"].as_object();
    let taken = taken.into_iter().flat_map(|content| content.keys().map(|name| Some(name.as_str())));
    [None, Some("application/x-nobody-asks")].into_iter().chain(taken.filter(|name| !name.is_some_and(is_range)))
}

/// Whether a media type is a range of them.
fn is_range(name: &str) -> bool {
    name.contains('*')
}

/// Asks, with wrong credentials of these schemes and a body that is none of its media type.
fn send<S: Service>(
    client: &TestClient<S>,
    method: &str,
    path: &str,
    way: &Way<'_>,
    body: Option<&str>,
) -> TestResponse {
    let mut target = String::new();
    for (index, part) in path.split(['{', '}']).enumerate() {
        target.push_str(if index % 2 == 0 { part } else { "1" });
    }
    let in_query = way.iter().find(|(_, scheme)| scheme["in"] == "query");
    if let Some((_, scheme)) = in_query {
        target = format!("{target}?{}=wrong", text(&scheme["name"]));
    }
    let method: Method = method.to_uppercase().parse().expect("a method");
    let request = client.request(method, &target);
    let request = body.into_iter().fold(request, |request, media_type| request.body(media_type, "{\0"));
    way.iter()
        .fold(request, |request, (_, scheme)| match challenge(scheme) {
            "Basic" => request.header("Authorization", "Basic d3Jvbmc6d3Jvbmc="),
            "Bearer" => request.header("Authorization", "Bearer wrong"),
            _ if scheme["in"] == "header" => request.header(text(&scheme["name"]), "wrong"),
            _ if scheme["in"] == "cookie" => request.header("Cookie", &format!("{}=wrong", text(&scheme["name"]))),
            _ => request,
        })
        .send()
}

/// What an answer differs in from the document.
fn faults(operation: &Value, ways: &[Way<'_>], reply: &TestResponse, is_refused: bool) -> Vec<String> {
    let (status, mut faults) = (reply.status(), Vec::new());
    if is_refused != matches!(status, 401 | 403) && (is_refused || status == 401) {
        faults.push(format!("the answer is {status}"));
    }
    let responses = &operation["responses"];
    match responses.get(status.to_string()).or(responses.get("default")) {
        Some(response) => faults.extend(content_fault(response, reply)),
        None => faults.push(format!("{status} is not documented")),
    }
    if status == 401 {
        let challenges = reply.header_all("www-authenticate");
        let known: Vec<_> = ways.iter().flatten().map(|(_, scheme)| challenge(scheme)).collect();
        if challenges.is_empty() {
            faults.push("401 has no challenge".to_owned());
        }
        for challenge in challenges {
            let scheme = challenge.split(' ').next().unwrap_or_default();
            if !known.contains(&scheme) {
                faults.push(format!("the challenge `{challenge}` is of no documented scheme"));
            }
        }
    }
    faults
}

/// What the content of an answer differs in from that of its document.
fn content_fault(response: &Value, reply: &TestResponse) -> Option<String> {
    let media_type = reply.header("content-type").map(|value| value.split(';').next().unwrap_or_default().trim());
    let told: Vec<_> = response["content"].as_object().into_iter().flat_map(|content| content.keys()).collect();
    let is_told = match media_type {
        Some(media_type) => told.iter().any(|told| is_range(told) || *told == media_type),
        None => told.is_empty() && reply.bytes().is_empty(),
    };
    (!is_told).then(|| format!("{} has content of {media_type:?}, not of {told:?}", reply.status()))
}

/// The word with which challenges of a scheme begin.
fn challenge(scheme: &Value) -> &'static str {
    match (text(&scheme["type"]), text(&scheme["scheme"])) {
        ("http", "basic") => "Basic",
        ("http", "bearer") | ("oauth2" | "openIdConnect", _) => "Bearer",
        ("apiKey", _) => "ApiKey",
        other => panic!("there is no guard for {other:?}"),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
