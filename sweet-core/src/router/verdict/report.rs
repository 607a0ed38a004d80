//! The sentences that say what is wrong.
//!
//! In:    what was found about one endpoint or nest.
//! Out:   one message with a line for each mistake, as the text of a panic.
//! Never: decides what is a mistake.

use super::super::methods::is_token;
use super::super::pattern;
use super::names::{self, Names};
use super::place::Place;
use super::text::{MESSAGE, Text};
use crate::meta::{EndpointMeta, Nest};

/// A message in the making.
pub(super) struct Report {
    text: Text<MESSAGE>,
}

impl Report {
    pub(super) const fn new() -> Self {
        Self { text: Text::new() }
    }

    /// Panics where there is something to tell.
    #[track_caller]
    pub(super) const fn conclude(&self) {
        if !self.text.is_empty() {
            panic!("{}", self.text.as_str());
        }
    }

    /// What is wrong with an endpoint by itself. Where a macro wrote it, nothing is.
    pub(super) const fn endpoint(&mut self, endpoint: &EndpointMeta) {
        if !is_token(endpoint.method) {
            self.text.push_all(&["method `", endpoint.method, "` is no token (RFC 9110 section 5.6.2)"]);
        }
        if let Some(fault) = pattern::fault(endpoint.pattern) {
            self.text.line();
            self.text.push_all(&["pattern `", endpoint.pattern, "` ", fault]);
        } else if !pattern::names_are(endpoint.pattern, endpoint.params) {
            self.text.line();
            self.text.push_all(&[
                "pattern `",
                endpoint.pattern,
                "` has other params than `EndpointMeta::params` lists",
            ]);
        }
    }

    /// What is wrong with a nest by itself.
    pub(super) const fn prefix(&mut self, nest: &Nest) {
        if let Some(fault) = pattern::prefix_fault(nest.prefix) {
            self.text.push_all(&["the prefix of a nest, `", nest.prefix, "`, ", fault]);
        }
    }

    pub(super) const fn same_route(&mut self, place: &Place, other: &Place) {
        self.text.line();
        self.text.push("route ");
        place.push_route(&mut self.text);
        self.text.push(" conflicts with ");
        other.push_route(&mut self.text);
        self.text.push(" (");
        other.push_operation(&mut self.text);
        self.text.push(" at ");
        self.text.push_origin(&other.endpoint.origin);
        self.text.push("): both match the same paths; change one pattern or method");
    }

    pub(super) const fn same_operation(&mut self, place: &Place, other: &Place) {
        self.text.line();
        self.text.push("operation id ");
        place.push_operation(&mut self.text);
        self.text.push(" of ");
        place.push_route(&mut self.text);
        self.text.push(" is that of ");
        other.push_route(&mut self.text);
        self.text.push(" too, at ");
        self.text.push_origin(&other.endpoint.origin);
        self.text.push("; set `operation_id = \"…\"` on one of them");
        if place.is_nested() {
            self.text.push(", or `operation_prefix = \"…\"` on the nest");
        }
    }

    pub(super) const fn same_schema(&mut self, place: &Place, other: &Place) {
        let (names, others) = (Names::of(place.endpoint), Names::of(other.endpoint));
        let mut index = 0;
        while let Some(name) = names.at(index) {
            if let Some(rival) = others.rival_of(name) {
                self.text.line();
                self.text.push("schema `");
                names::push_name(name, &mut self.text);
                self.text.push("` of ");
                place.push_route(&mut self.text);
                self.text.push(" (declared at ");
                self.text.push_origin(&name.origin);
                self.text.push(") has the name of another, of ");
                other.push_route(&mut self.text);
                self.text.push(" (declared at ");
                self.text.push_origin(&rival.origin);
                self.text.push("); rename one with `#[schema(name = \"…\")]`");
                return;
            }
            index += 1;
        }
    }
}
