//! Responses: the tree of constants, flattened, and one entry per status.
//!
//! In:    what the handler's type can be, how its arguments can refuse, what the stations before it answer and add, and the
//!        limits of the endpoint.
//! Out:   the Responses Object, sorted by status, `default` last. Several responses of one status are one: their
//!        descriptions a list, their contents beside each other, and different schemas of one media type an `anyOf`, because
//!        an answer may well fit more than one of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use http::StatusCode;
use sweet_core::meta::{HeaderMeta, MiddlewareMeta, ResponseMeta, Responses};
use sweet_core::respond::Problem;
use sweet_core::schema::Name;

use super::components::Components;
use super::route::{self, Route};
use super::tree::{Node, Object};
use super::{limits, schema};

/// Where `default` stands among statuses: behind all of them.
const DEFAULT: u16 = u16::MAX;

/// The Responses Object of an operation; empty where nothing is known of what it answers.
pub(super) fn all(route: &Route, components: &mut Components) -> Object {
    let endpoint = route.endpoint;
    let owner = Name { base: endpoint.operation.id, arguments: &[], origin: endpoint.origin };
    let mut merged: BTreeMap<u16, Merged> = BTreeMap::new();
    let mut add = |mut response: Flat, passed: &[&MiddlewareMeta]| {
        passed.iter().for_each(|station| response.pass(station));
        let status = if response.meta.status == 0 { DEFAULT } else { response.meta.status };
        merged.entry(status).or_default().add(&response, &owner, components);
    };
    flatten(&endpoint.responses, &mut |mut response| {
        if let (true, Some(status)) = (response.meta.status == endpoint.plain_status(), endpoint.status) {
            response.meta.status = status;
        }
        add(response, &route.stations);
    });
    let (too_large, too_slow) = (limits::too_large(route), limits::too_slow(route));
    // What an argument says of any limit gives way to what is known of this one.
    let mut refuse = |response: Flat, passed: &[&MiddlewareMeta]| match (response.meta.status, &too_large) {
        (413, Some(text)) => add(Flat { description: text.clone().into(), ..response }, passed),
        _ => add(response, passed),
    };
    for argument in route::flat(endpoint.arguments) {
        flatten(&argument.rejects, &mut |response| refuse(response, &route.stations));
    }
    for (index, station) in route.stations.iter().enumerate() {
        // What a station answers, those behind it never see.
        let passed = &route.stations[..=index];
        let rejects = route::flat(station.arguments).into_iter().map(|argument| &argument.rejects);
        rejects.chain([&station.answers]).for_each(|tree| flatten(tree, &mut |response| refuse(response, passed)));
    }
    for (status, text) in [(413, too_large), (504, too_slow)] {
        text.into_iter().for_each(|text| {
            add(Flat { description: text.into(), ..Flat::from(Problem::meta(status, "")) }, &route.stations);
        });
    }
    let key = |status: u16| if status == DEFAULT { "default".to_owned() } else { status.to_string() };
    merged.into_iter().fold(Object::new(), |all, (status, one)| all.with(key(status), one.into_object(status)))
}

/// One response, with what stood around it in the tree.
struct Flat {
    meta: ResponseMeta,
    description: Cow<'static, str>,
    headers: Vec<HeaderMeta>,
}

impl From<ResponseMeta> for Flat {
    fn from(meta: ResponseMeta) -> Self {
        Self { meta, description: meta.description.trim().into(), headers: meta.headers.to_vec() }
    }
}

impl Flat {
    /// Passes a station on the way out, which adds header fields.
    fn pass(&mut self, station: &MiddlewareMeta) {
        self.headers.extend(station.headers);
        if is_success(self.meta.status) {
            self.headers.extend(station.success_headers);
        }
    }
}

/// The shapes that responses have.
pub(super) fn shapes(tree: &Responses, each: &mut dyn FnMut(&sweet_core::schema::Shape)) {
    flatten(tree, &mut |response| {
        response.meta.content.and_then(|content| content.shape).iter().for_each(&mut *each);
    });
}

fn flatten(tree: &Responses, each: &mut dyn FnMut(Flat)) {
    match *tree {
        Responses::None => {}
        Responses::One(meta) => each(meta.into()),
        Responses::Many(many) => many.iter().for_each(|meta| each((*meta).into())),
        Responses::Both(first, second) => {
            flatten(first, each);
            flatten(second, each);
        }
        Responses::WithStatus(status, inner) => flatten(inner, &mut |mut response| {
            if is_success(response.meta.status) {
                response.meta.status = status;
            }
            each(response);
        }),
        Responses::WithHeaders(headers, inner) => flatten(inner, &mut |mut response| {
            if is_success(response.meta.status) {
                response.headers.extend(headers);
            }
            each(response);
        }),
    }
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// The responses of one status.
#[derive(Default)]
struct Merged {
    descriptions: Vec<Cow<'static, str>>,
    headers: Vec<(&'static str, Object)>,
    contents: Vec<(&'static str, Vec<Object>)>,
}

impl Merged {
    fn add(&mut self, response: &Flat, owner: &Name, components: &mut Components) {
        if !response.description.is_empty() && !self.descriptions.contains(&response.description) {
            self.descriptions.push(response.description.clone());
        }
        for header in &response.headers {
            if !self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(header.name)) {
                self.headers.push((header.name, of_header(header, owner, components)));
            }
        }
        if let Some(content) = response.meta.content {
            let schema = content.shape.map(|shape| schema::of(&shape, components)).unwrap_or_default();
            match self.contents.iter_mut().find(|(media_type, _)| *media_type == content.content_type) {
                Some((_, schemas)) if schemas.contains(&schema) => {}
                Some((_, schemas)) => schemas.push(schema),
                None => self.contents.push((content.content_type, vec![schema])),
            }
        }
    }

    fn into_object(self, status: u16) -> Object {
        let mut response = Object::new().with("description", describe(&self.descriptions, status));
        if !self.headers.is_empty() {
            let headers = self.headers.into_iter();
            response.put("headers", headers.fold(Object::new(), |all, (name, header)| all.with(name, header)));
        }
        // RFC 9110 sections 15.2, 15.3.5, 15.3.6 and 15.4.5: these have no content, whatever the type says.
        let has_content = !(matches!(status, 204 | 205 | 304) || status < 200);
        if has_content && !self.contents.is_empty() {
            let contents = self.contents.into_iter();
            response.put(
                "content",
                contents.fold(Object::new(), |all, (media, schemas)| all.with(media, of_media(schemas))),
            );
        }
        response
    }
}

fn of_header(header: &HeaderMeta, owner: &Name, components: &mut Components) -> Object {
    let mut object = Object::new();
    object.put_text("description", header.docs.description.trim());
    object.put_flag("deprecated", header.docs.deprecated);
    let docs = sweet_core::schema::Docs { description: "", deprecated: false, ..header.docs };
    let mut schema = schema::documentation(&docs, owner, components);
    schema.extend(schema::of(&header.shape, components));
    object.with("schema", schema)
}

fn of_media(mut schemas: Vec<Object>) -> Object {
    let schema = match schemas.len() {
        1 => schemas.swap_remove(0),
        _ => Object::new().with("anyOf", schemas.into_iter().map(Node::from).collect::<Vec<_>>()),
    };
    match schema.is_empty() {
        true => Object::new(),
        false => Object::new().with("schema", schema),
    }
}

/// What a response means. OpenAPI asks for a description; the reason phrase is the least that can be said.
fn describe(descriptions: &[Cow<'static, str>], status: u16) -> String {
    match descriptions {
        [] if status == DEFAULT => "Any other answer".to_owned(),
        [] => StatusCode::from_u16(status)
            .ok()
            .and_then(|status| status.canonical_reason())
            .unwrap_or("Answer")
            .to_owned(),
        [one] => one.clone().into_owned(),
        many => many.iter().map(|one| format!("- {}", one.replace('\n', "\n  "))).collect::<Vec<_>>().join("\n"),
    }
}
