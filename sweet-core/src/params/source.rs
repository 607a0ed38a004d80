//! Where parameters come from, and how a value is read from there by name or by position.
//!
//! In:    the params of a path, the pairs of a query, header fields, cookies; all of them borrowed.
//! Out:   slots for the derive: full, missing or refused, with failures that tell location and name.
//! Never: builds a map; copies a text.

use super::{FromParam, Pairs, cookie};
use crate::message::Headers;
use crate::meta::Location;
use crate::router::Params;
use crate::rules::{self, Checked, Contexts, FAILURES_MAX, Failures, Own, Plan, Rule, Slot, pointer};

/// Where parameters come from, and what checks of one's own may look at while they are read.
#[derive(Clone, Copy, Debug)]
pub struct Source<'r> {
    pub(super) part: Part<'r>,
    pub(super) contexts: Contexts<'r>,
}

/// The part of a request that has parameters.
#[derive(Clone, Copy, Debug)]
pub enum Part<'r> {
    /// The path: values in the order of the pattern, with their names. A list stands in one param, between commas.
    Path {
        /// The values.
        params: &'r Params<'r>,
        /// The names of the pattern, in its order.
        names: &'static [&'static str],
    },
    /// The query. A list repeats its name.
    Query(Pairs<'r>),
    /// A form in the body. A list repeats its name. Failures are told as those of a body: by a JSON Pointer into the object
    /// that the form stands for.
    Form(Pairs<'r>),
    /// Header fields; `_` in a name stands for `-`, and case is all the same. A list stands in one field or several,
    /// between commas (RFC 9110 section 5.6.1).
    Header(Headers<'r>),
    /// Cookies, by their exact names (RFC 6265 section 5.4). A list repeats its name.
    Cookie(Headers<'r>),
}

impl<'r> Source<'r> {
    /// The parameters of a part of the request, for checks that look at nothing else.
    pub const fn new(part: Part<'r>) -> Self {
        Self { part, contexts: Contexts::NONE }
    }

    /// The same parameters, for checks that may look at these contexts.
    #[must_use]
    pub const fn within(self, contexts: Contexts<'r>) -> Self {
        Self { contexts, ..self }
    }

    /// Where its parameters stand; `None` for those of a form, which is the body.
    pub const fn location(&self) -> Option<Location> {
        match self.part {
            Part::Path { .. } => Some(Location::Path),
            Part::Query(_) => Some(Location::Query),
            Part::Form(_) => None,
            Part::Header(_) => Some(Location::Header),
            Part::Cookie(_) => Some(Location::Cookie),
        }
    }

    /// Reads a parameter by its name, which stands first, or by one of the aliases behind it.
    pub fn field<T: FromParam<'r>>(self, names: &[&'static str], failures: &mut Failures) -> Slot<T> {
        let given = match names {
            [only] => Some(only),
            // Not the first slot that is full: a list is full without a value.
            _ => names.iter().find(|name| self.holds(name)).or(names.first()),
        };
        self.placed(names, failures, |failures| given.map_or(Slot::Empty, |name| self.named(name, failures)))
    }

    /// Whether a parameter was sent, under any of its names. One that was not gets its default (`#[serde(default)]`).
    pub fn is_given(self, names: &[&'static str]) -> bool {
        names.iter().any(|name| self.holds(name))
    }

    /// The value of a parameter that is missing and has a default (`#[serde(default)]`).
    #[inline]
    pub fn missing<T>(self, default: impl FnOnce() -> T) -> Option<T> {
        Some(default())
    }

    /// Reads a parameter that has rules on itself ([`Own`]).
    pub fn checked<T>(self, names: &[&'static str], rules: &'static [Rule], failures: &mut Failures) -> Slot<T>
    where
        T: FromParam<'r> + Checked,
    {
        self.checked_by::<Own, T>(names, rules, std::convert::identity, failures)
    }

    /// Reads a parameter, transforms it, and checks its rules by a plan.
    pub fn checked_by<P: Plan<T>, T: FromParam<'r>>(
        self,
        names: &[&'static str],
        rules: &'static [Rule],
        transform: impl FnOnce(T) -> T,
        failures: &mut Failures,
    ) -> Slot<T> {
        let slot = self.field(names, failures);
        self.placed(names, failures, |failures| {
            super::then(slot, |value| {
                let value = transform(value);
                rules::check_by::<P, T>(&value, rules, failures).then_some(value)
            })
        })
    }

    /// Refuses parameters of a query or form that are not among `known` (`#[serde(deny_unknown_fields)]`). Elsewhere there are none
    /// to refuse: all params of a path are taken, and a closed struct of header fields or cookies does not compile.
    pub fn only(self, known: &[&str], failures: &mut Failures) -> bool {
        let (Part::Query(pairs) | Part::Form(pairs)) = self.part else { return true };
        let before = failures.0.len();
        for (name, _) in pairs.iter().filter(|(name, _)| !known.contains(name)).take(FAILURES_MAX) {
            let detail = "is not a known parameter";
            self.placed(&[name], failures, |failures| super::value::refuse::<()>("unknown", detail, failures));
        }
        failures.0.len() == before
    }

    /// The value of a slot. A missing one gets the value that its type has for that ([`FromParam::missing`]), or is
    /// recorded as such.
    pub fn required<T: FromParam<'r>>(
        self,
        names: &[&'static str],
        slot: Slot<T>,
        failures: &mut Failures,
    ) -> Option<T> {
        match slot {
            Slot::Full(value) => Some(value),
            Slot::Refused => None,
            Slot::Empty => T::missing().or_else(|| {
                self.placed(names, failures, |failures| super::value::refuse("required", "is required", failures))
            }),
        }
    }

    /// Reads the param at a place in the pattern. Only a path has places; elsewhere every param is missing.
    pub fn position<T: FromParam<'r>>(self, index: usize, failures: &mut Failures) -> Option<T> {
        let Part::Path { params, names } = self.part else { return self.required(&[], Slot::Empty, failures) };
        let name = [names.get(index).copied().unwrap_or_default()];
        let slot = self.placed(&name, failures, |failures| from_text(params.get(index), ',', failures));
        self.required(&name, slot, failures)
    }

    fn named<T: FromParam<'r>>(self, name: &str, failures: &mut Failures) -> Slot<T> {
        match self.part {
            Part::Path { params, names } => {
                let index = names.iter().position(|known| *known == name);
                from_text(index.and_then(|index| params.get(index)), ',', failures)
            }
            Part::Query(pairs) | Part::Form(pairs) => T::from_values(pairs.get_all(name), failures),
            Part::Header(headers) => header(headers, name, failures),
            Part::Cookie(headers) => T::from_values(cookie::values(headers, name), failures),
        }
    }

    fn holds(self, name: &str) -> bool {
        match self.part {
            Part::Path { names, .. } => names.contains(&name),
            Part::Query(pairs) | Part::Form(pairs) => pairs.get_all(name).next().is_some(),
            Part::Header(headers) => headers.iter().any(|(field, _)| is_header(field, name)),
            Part::Cookie(headers) => cookie::values(headers, name).next().is_some(),
        }
    }

    /// Runs a reading, and tells the failures it recorded where they stand.
    pub(super) fn placed<T>(self, names: &[&str], failures: &mut Failures, read: impl FnOnce(&mut Failures) -> T) -> T {
        let before = failures.0.len();
        let value = read(failures);
        for failure in &mut failures.0[before..] {
            failure.location = self.location();
            failure.place.insert_str(0, &self.shown(names.first().copied().unwrap_or_default()));
        }
        value
    }

    /// A name as a client would write it.
    pub(super) fn shown(self, name: &str) -> String {
        match self.part {
            Part::Header(_) => name.replace('_', "-"),
            // The whole of the form has no name.
            Part::Form(_) if name.is_empty() => String::new(),
            Part::Form(_) => pointer::token(name),
            _ => name.to_owned(),
        }
    }
}

/// Reads one text, in which a list has separators: OpenAPI's style `simple`.
fn from_text<'r, T: FromParam<'r>>(text: Option<&'r str>, separator: char, failures: &mut Failures) -> Slot<T> {
    match text {
        Some(text) if T::REPEATS => T::from_values(text.split(separator), failures),
        text => T::from_values(text.into_iter(), failures),
    }
}

fn header<'r, T: FromParam<'r>>(headers: Headers<'r>, name: &str, failures: &mut Failures) -> Slot<T> {
    let fields = || headers.iter().filter(|(field, _)| is_header(field, name)).map(|(_, value)| value);
    if fields().any(|value| str::from_utf8(value).is_err()) {
        let _ = super::mismatch::<T>("must be UTF-8", failures);
        return Slot::Refused;
    }
    let texts = fields().filter_map(|value| str::from_utf8(value).ok());
    if T::REPEATS {
        // RFC 9110 section 5.6.1.2: empty elements are passed over.
        let elements = texts.flat_map(|text| text.split(',')).map(|text| text.trim_matches([' ', '\t']));
        return T::from_values(elements.filter(|text| !text.is_empty()), failures);
    }
    T::from_values(texts, failures)
}

/// Whether a field has the name that a Rust field of the name `name` asks for.
fn is_header(field: &str, name: &str) -> bool {
    let same = |(sent, asked): (u8, u8)| sent.eq_ignore_ascii_case(&if asked == b'_' { b'-' } else { asked });
    field.len() == name.len() && field.bytes().zip(name.bytes()).all(same)
}
