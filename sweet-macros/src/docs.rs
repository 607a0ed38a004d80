//! Doc comments, as text for a document.
//!
//! In:    the `#[doc = "…"]` attributes of an item.
//! Out:   all of it, or its first paragraph on one line and the rest, as written, without the indentation of the source.
//! Never: evaluates `#[doc = include_str!(…)]`: `#[derive(Schema)]` leaves it to the compiler, the others to rustdoc.

use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use crate::keys::ungrouped;

/// A doc comment.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Docs {
    /// The first paragraph, on one line; empty where there is none.
    pub(crate) summary: String,
    /// What follows it, its line breaks kept; empty where there is none.
    pub(crate) description: String,
}

impl Docs {
    /// The doc comment among these attributes.
    pub(crate) fn of(attributes: &[Attribute]) -> Self {
        Self::split(&lines(attributes))
    }

    fn split(lines: &[String]) -> Self {
        let text: Vec<&str> = lines.iter().map(|line| line.trim_end()).skip_while(|line| line.is_empty()).collect();
        let end = text.iter().position(|line| line.is_empty()).unwrap_or(text.len());
        let summary = text[..end].iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        let description = text[end..].join("\n").trim_matches('\n').to_owned();
        Self { summary, description }
    }

    /// Both parts, as one text.
    pub(crate) fn whole(&self) -> String {
        match (self.summary.as_str(), self.description.as_str()) {
            (summary, "") => summary.to_owned(),
            (summary, description) => format!("{summary}\n\n{description}"),
        }
    }
}

/// The doc comment as written, without the indentation of the source.
pub(crate) fn text(attributes: &[Attribute]) -> String {
    let lines = lines(attributes);
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The lines of all doc attributes, with the indentation that they share taken away.
fn lines(attributes: &[Attribute]) -> Vec<String> {
    let lines: Vec<String> = attributes.iter().filter_map(literal).flat_map(|text| block(&text)).collect();
    let indentation = |line: &String| line.len() - line.trim_start().len();
    let shared = lines.iter().filter(|line| !line.trim().is_empty()).map(indentation).min().unwrap_or(0);
    lines.iter().map(|line| line.get(shared..).unwrap_or_default().to_owned()).collect()
}

/// The lines of one doc attribute; the stars of a `/** … */` comment are no part of them.
fn block(text: &str) -> Vec<String> {
    let starred = text.contains('\n')
        && text.lines().skip(1).all(|line| line.trim().is_empty() || line.trim_start().starts_with('*'));
    let bare = |line: &str| line.trim_start().strip_prefix('*').unwrap_or(line).to_owned();
    match (text.is_empty(), starred) {
        (true, _) => vec![String::new()],
        (false, true) => text.lines().map(bare).collect(),
        (false, false) => text.lines().map(str::to_owned).collect(),
    }
}

fn literal(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match ungrouped(&pair.value) {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::{ItemStruct, parse_str};

    use super::Docs;

    #[track_caller]
    fn check(source: &str, summary: &str, description: &str) {
        let item: ItemStruct = parse_str(&format!("{source}\nstruct S;")).expect("a struct");
        let expected = Docs { summary: summary.to_owned(), description: description.to_owned() };
        assert_eq!(Docs::of(&item.attrs), expected);
    }

    #[test]
    fn the_first_paragraph_is_the_summary() {
        check("", "", "");
        check("/// One.", "One.", "");
        check("/// One\n/// and more.", "One and more.", "");
        check("/// One.\n///\n/// Two.\n///\n/// Three.", "One.", "Two.\n\nThree.");
        check("///\n/// One.\n///\n///\n/// Two.\n///", "One.", "Two.");
    }

    #[test]
    fn indentation_beyond_the_shared_one_is_kept() {
        check("/// One.\n///\n/// - a\n///   - b\n///\n///     code", "One.", "- a\n  - b\n\n    code");
    }

    #[test]
    fn block_comments_lose_their_stars() {
        check("/** One.\n *\n * Two.\n */", "One.", "Two.");
        check("/** One. */", "One.", "");
    }

    #[test]
    fn text_from_elsewhere_is_left_out() {
        check("#[doc = include_str!(\"x.md\")]\n/// One.", "One.", "");
        check("#[doc(hidden)]\n#[doc = \"One.\"]", "One.", "");
    }
}
