//! The sentence about one occurrence of an error: `#[detail("there is no user {id}")]`.
//!
//! In:    the literal, and the fields that it may name.
//! Out:   a format string and the fields that it shows.
//! Never: names a field that is not there, or takes one by place without its number.

use syn::{Fields, Ident, LitStr, Member};

use super::field::{binding, text};
use crate::keys::listed;
use crate::mistakes::Mistakes;

/// A detail.
pub(super) struct Detail {
    /// The text for `format!`, in which a field by place has the name that it is bound to.
    pub(super) format: LitStr,
    /// The fields that are shown, each once, and what they are bound to.
    pub(super) shown: Vec<(Member, Ident)>,
}

impl Detail {
    /// Reads the text; what it names must be among `fields`.
    pub(super) fn parse(literal: &LitStr, fields: &Fields, mistakes: &mut Mistakes) -> Option<Self> {
        let text = literal.value();
        let mut format = String::new();
        let mut shown: Vec<(Member, Ident)> = vec![];
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            format.push_str(before);
            if from.starts_with("{{") || from.starts_with("}}") {
                format.push_str(&from[..2]);
                rest = &from[2..];
                continue;
            }
            let Some((inner, behind)) = from.strip_prefix('{').and_then(|from| from.split_once('}')) else {
                let message = "a brace of the detail has no partner: write `{field}`, or `{{` and `}}` for braces";
                mistakes.add(literal, message);
                return None;
            };
            let (name, how) = inner.split_at(inner.find(':').unwrap_or(inner.len()));
            let (member, bound) = field(name.trim(), fields, literal, mistakes)?;
            format.push_str(&format!("{{{bound}{how}}}"));
            if !shown.iter().any(|(other, _)| *other == member) {
                shown.push((member, bound));
            }
            rest = behind;
        }
        format.push_str(rest);
        Some(Self { format: LitStr::new(&format, literal.span()), shown })
    }

    /// The sentence, where it shows no field and so is always the same.
    pub(super) fn constant(&self) -> Option<String> {
        self.shown.is_empty().then(|| self.format.value().replace("{{", "{").replace("}}", "}"))
    }
}

/// The field of this name or number, and what it is bound to.
fn field(name: &str, fields: &Fields, literal: &LitStr, mistakes: &mut Mistakes) -> Option<(Member, Ident)> {
    let members: Vec<Member> = fields.members().collect();
    if let Some(member) = members.iter().find(|member| text(member) == name) {
        let mut bound = binding(member);
        bound.set_span(bound.span().located_at(literal.span()));
        return Some((member.clone(), bound));
    }
    let names: Vec<String> = members.iter().map(text).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let message = match (name, names.as_slice()) {
        (_, []) => "there are no fields to show here: write `{{` and `}}` for braces".to_owned(),
        ("", names) => format!("say which field to show: `{{field}}`; here is {}", listed(names)),
        (name, names) => format!("there is no field `{name}` here: there is {}", listed(names)),
    };
    mistakes.add(literal, message);
    None
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::{ItemStruct, LitStr, parse_str};

    use super::Detail;
    use crate::mistakes::Mistakes;

    #[track_caller]
    fn check(source: &str, detail: &str, expected: Result<&str, &str>) {
        let item: ItemStruct = parse_str(source).expect("a struct");
        let mut mistakes = Mistakes::default();
        let found = Detail::parse(&LitStr::new(detail, Span::call_site()), &item.fields, &mut mistakes);
        let found = found.map(|detail| detail.format.value()).ok_or_else(|| mistakes.messages().concat());
        match (found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected),
            (Err(found), Err(expected)) => assert!(found.contains(expected), "{found}"),
            (found, _) => panic!("{found:?}"),
        }
    }

    #[test]
    fn fields_are_named() {
        check("struct S;", "none", Ok("none"));
        check("struct S { id: u64 }", "no {id}, {{id}}", Ok("no {__field_id}, {{id}}"));
        check("struct S { id: u64 }", "{id:>5} {id:?}", Ok("{__field_id:>5} {__field_id:?}"));
        check("struct S(u64, u64);", "{1}", Ok("{__field_1}"));
    }

    #[test]
    fn what_is_not_there_is_told() {
        check(
            "struct S { id: u64, name: u64 }",
            "{ids}",
            Err("there is no field `ids` here: there is `id` and `name`"),
        );
        check("struct S;", "{0}", Err("there are no fields to show here"));
        check("struct S(u64);", "{}", Err("say which field to show: `{field}`; here is `0`"));
        check("struct S(u64);", "{0", Err("has no partner"));
        check("struct S(u64);", "0}", Err("has no partner"));
    }
}
