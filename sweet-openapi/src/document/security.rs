//! Who may ask: the security requirements of an operation, and the schemes that they name.
//!
//! In:    what the guards among the arguments of a handler, and of the stations before it, ask for.
//! Out:   alternatives, any one of which is enough, each of schemes that are all needed (OpenAPI 3.1 section 4.8.30); an empty
//!        one where no credentials are needed. And the schemes, each once, sorted by name.
//! Never: merges two schemes of one name in silence, or tells of a way in that no request can go.

use std::collections::BTreeMap;

use sweet_core::meta::{Flow, Grant, Location, Origin, Requirement, SchemeKind, SecurityScheme, Takes};

use super::findings::{Findings, place};
use super::route::Route;
use super::tree::{Node, Object};

/// The security schemes met so far, each with the operation that it was met at first.
#[derive(Debug, Default)]
pub(super) struct Schemes(BTreeMap<&'static str, (&'static SecurityScheme, String, Origin)>);

/// Schemes that are all needed, each with its scopes, in the order in which they are asked for.
type Alternative = Vec<(&'static SecurityScheme, Vec<&'static str>)>;

/// The security requirements of an operation; empty where nobody asks for credentials.
pub(super) fn of(route: &Route, schemes: &mut Schemes, findings: &mut Findings) -> Vec<Node> {
    let arguments = route.arguments();
    let guards = arguments.iter().filter_map(|argument| match &argument.takes {
        Takes::Guard(requirement) => Some(requirement),
        _ => None,
    });
    let mut all: Vec<Alternative> = vec![vec![]];
    for requirement in guards {
        note(requirement, route, schemes, findings);
        all = both(&all, &alternatives(requirement));
    }
    let possible: Vec<&Alternative> = all.iter().filter(|alternative| is_possible(alternative)).collect();
    match possible.as_slice() {
        [] => {
            let (id, place) = (&route.id, place(route.endpoint.origin));
            findings.mistake(format!(
                "`{id}` asks for credentials of two schemes that both stand in `Authorization`, of which a request has one; ask \
                 for `Either` of them, at {place}"
            ));
            Vec::new()
        }
        [one] if one.is_empty() => Vec::new(),
        some => some.iter().map(|alternative| object(alternative).into()).collect(),
    }
}

/// The alternatives of one guard.
fn alternatives(requirement: &'static Requirement) -> Vec<Alternative> {
    match *requirement {
        Requirement::Scheme(scheme, scopes) => vec![vec![(scheme, scopes.to_vec())]],
        Requirement::Any(any) => any.iter().flat_map(alternatives).collect(),
        Requirement::Optional(inner) => alternatives(inner).into_iter().chain([vec![]]).collect(),
    }
}

/// The alternatives of two guards that both ask, each once.
fn both(one: &[Alternative], other: &[Alternative]) -> Vec<Alternative> {
    let mut all = Vec::new();
    for (first, second) in one.iter().flat_map(|first| other.iter().map(move |second| (first, second))) {
        let mut joined = first.clone();
        second.iter().for_each(|(scheme, scopes)| join(&mut joined, scheme, scopes));
        if !all.contains(&joined) {
            all.push(joined);
        }
    }
    all
}

fn join(alternative: &mut Alternative, scheme: &'static SecurityScheme, scopes: &[&'static str]) {
    match alternative.iter_mut().find(|(known, _)| known.name == scheme.name) {
        Some((_, known)) => {
            let new: Vec<_> = scopes.iter().copied().filter(|scope| !known.contains(scope)).collect();
            known.extend(new);
        }
        None => alternative.push((scheme, scopes.to_vec())),
    }
}

/// Whether a request can have all of these: `Authorization` holds the credentials of one scheme.
fn is_possible(alternative: &Alternative) -> bool {
    let mut words = alternative.iter().filter_map(|(scheme, _)| word(scheme));
    let first = words.next();
    words.all(|word| Some(word) == first)
}

/// What stands before credentials in `Authorization`; `None` where they stand elsewhere.
fn word(scheme: &SecurityScheme) -> Option<&'static str> {
    match scheme.kind {
        SchemeKind::Http { scheme, .. } => Some(scheme),
        SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. } => Some("bearer"),
        SchemeKind::ApiKey { .. } => None,
    }
}

/// A Security Requirement Object. What is no OAuth 2.0 lists its scopes as roles (OpenAPI 3.1 section 4.8.30.1).
fn object(alternative: &Alternative) -> Object {
    let scopes = |scopes: &[&'static str]| scopes.iter().map(|scope| Node::from(*scope)).collect::<Vec<_>>();
    alternative.iter().fold(Object::new(), |object, (scheme, list)| object.with(scheme.name, scopes(list)))
}

/// Takes up the schemes that a guard names, and looks at them.
fn note(requirement: &'static Requirement, route: &Route, schemes: &mut Schemes, findings: &mut Findings) {
    match *requirement {
        Requirement::Scheme(scheme, scopes) => {
            schemes.note(scheme, route, findings);
            undeclared(scheme, scopes, route, findings);
        }
        Requirement::Any(any) => any.iter().for_each(|one| note(one, route, schemes, findings)),
        Requirement::Optional(inner) => note(inner, route, schemes, findings),
    }
}

/// Scopes that no flow of their scheme has cannot be asked for.
fn undeclared(scheme: &SecurityScheme, scopes: &[&'static str], route: &Route, findings: &mut Findings) {
    let SchemeKind::OAuth2 { flows } = scheme.kind else { return };
    let is_known = |scope: &str| flows.iter().flat_map(|flow| flow.scopes).any(|(known, _)| *known == scope);
    for scope in scopes.iter().filter(|scope| !is_known(scope)) {
        let (id, name, place) = (&route.id, scheme.name, place(route.endpoint.origin));
        findings.mistake(format!(
            "`{id}` asks for the scope `{scope}`, which no flow of the security scheme `{name}` has; add it to a flow, at {place}"
        ));
    }
}

impl Schemes {
    fn note(&mut self, scheme: &'static SecurityScheme, route: &Route, findings: &mut Findings) {
        let (id, origin) = (&route.id, route.endpoint.origin);
        let Some((known, other, at)) = self.0.get(scheme.name) else {
            mistakes(scheme).into_iter().for_each(|mistake| {
                findings.mistake(format!(
                    "the security scheme `{}` of `{id}` {mistake}, at {}",
                    scheme.name,
                    place(origin)
                ));
            });
            self.0.insert(scheme.name, (scheme, id.clone(), origin));
            return;
        };
        if *known != scheme {
            let (name, first, second) = (scheme.name, place(*at), place(origin));
            findings.mistake(format!(
                "two security schemes are named `{name}`, and differ: one of `{other}` at {first}, one of `{id}` at {second}; \
                 give one of them another name"
            ));
        }
    }

    /// The Security Scheme Objects, sorted by name.
    pub(super) fn into_object(self) -> Object {
        self.0.into_iter().fold(Object::new(), |all, (name, (scheme, ..))| all.with(name, definition(scheme)))
    }
}

/// What is wrong with a scheme by itself.
fn mistakes(scheme: &SecurityScheme) -> Vec<String> {
    let mut found = Vec::new();
    // OpenAPI 3.1 section 4.8.7.1.
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if scheme.name.is_empty() || !scheme.name.chars().all(is_allowed) {
        found.push("has a name of other characters than letters, digits, `.`, `-` and `_`".to_owned());
    }
    match scheme.kind {
        SchemeKind::ApiKey { location: Location::Path, .. } => found.push("has its key in the path".to_owned()),
        SchemeKind::ApiKey { name: "", .. } => found.push("has a key without a name".to_owned()),
        SchemeKind::OpenIdConnect { url: "" } => found.push("has no URL".to_owned()),
        SchemeKind::OAuth2 { flows } => {
            for (index, flow) in flows.iter().enumerate() {
                let word = grant(flow.grant);
                if flow.token_url.is_empty() {
                    found.push(format!("has no `token_url` in its flow `{word}`"));
                }
                if (flow.grant == Grant::AuthorizationCode) == flow.authorization_url.is_empty() {
                    found.push(format!(
                        "has {} `authorization_url` in its flow `{word}`",
                        if flow.authorization_url.is_empty() { "no" } else { "an" }
                    ));
                }
                if flows[..index].iter().any(|other| other.grant == flow.grant) {
                    found.push(format!("has its flow `{word}` twice"));
                }
            }
        }
        SchemeKind::Http { .. } | SchemeKind::ApiKey { .. } | SchemeKind::OpenIdConnect { .. } => {}
    }
    found
}

/// A Security Scheme Object (OpenAPI 3.1 section 4.8.27).
fn definition(scheme: &SecurityScheme) -> Object {
    let mut object = Object::new();
    let kind = match scheme.kind {
        SchemeKind::Http { .. } => "http",
        SchemeKind::ApiKey { .. } => "apiKey",
        SchemeKind::OAuth2 { .. } => "oauth2",
        SchemeKind::OpenIdConnect { .. } => "openIdConnect",
    };
    object.put("type", kind);
    object.put_text("description", scheme.description.trim());
    match scheme.kind {
        SchemeKind::Http { scheme, bearer_format } => {
            object.put("scheme", scheme);
            object.put_text("bearerFormat", bearer_format);
        }
        SchemeKind::ApiKey { location, name } => {
            object.put("name", name);
            object.put("in", location.as_str());
        }
        SchemeKind::OAuth2 { flows } => {
            let flows = flows.iter().fold(Object::new(), |all, one| all.with(grant(one.grant), flow(one)));
            object.put("flows", flows);
        }
        SchemeKind::OpenIdConnect { url } => object.put("openIdConnectUrl", url),
    }
    object
}

/// An OAuth Flow Object (OpenAPI 3.1 section 4.8.29).
fn flow(flow: &Flow) -> Object {
    let mut object = Object::new();
    object.put_text("authorizationUrl", flow.authorization_url);
    object.put("tokenUrl", flow.token_url);
    object.put_text("refreshUrl", flow.refresh_url);
    let scopes = flow.scopes.iter();
    object.with("scopes", scopes.fold(Object::new(), |all, (name, description)| all.with(*name, *description)))
}

/// The field of the OAuth Flows Object (OpenAPI 3.1 section 4.8.28).
fn grant(grant: Grant) -> &'static str {
    match grant {
        Grant::AuthorizationCode => "authorizationCode",
        Grant::Password => "password",
        Grant::ClientCredentials => "clientCredentials",
    }
}
