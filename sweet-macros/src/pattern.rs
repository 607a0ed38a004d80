//! The rules of a pattern such as `/users/{id}/files/{*path}`.
//!
//! In:    the literal.
//! Out:   the names of its params; every rule that it breaks becomes a mistake that shows how to write it.

use syn::LitStr;

use crate::mistakes::Mistakes;

/// More params than this are refused: a lookup keeps them in a fixed place.
const PARAMS_MAX: usize = 16;

/// The names of the params in a pattern, in order.
pub(crate) fn params(literal: &LitStr, mistakes: &mut Mistakes) -> Vec<String> {
    let pattern = literal.value();
    let mut params: Vec<String> = vec![];
    let mut refuse = |message: String| mistakes.add(literal, message);
    let Some(rest) = pattern.strip_prefix('/') else {
        refuse(format!("a pattern begins with `/`: write `/{pattern}`"));
        return params;
    };
    if let Some(at) = outside_braces(&pattern, &['?', '#']) {
        refuse(format!("a pattern has no query or fragment: end it before `{at}`, and take parameters by `Query`"));
        return params;
    }
    let segments: Vec<&str> = rest.split('/').collect();
    for (index, segment) in segments.iter().enumerate() {
        let is_last = index + 1 == segments.len();
        let names = parse(segment, is_last).unwrap_or_else(|message| {
            refuse(message);
            vec![]
        });
        for name in names {
            if params.iter().any(|other| other == name) {
                refuse(format!("the param `{name}` stands twice in the pattern: give each its own name"));
            } else {
                params.push(name.to_owned());
            }
        }
    }
    if params.len() > PARAMS_MAX {
        refuse(format!("the pattern has {} params: at most {PARAMS_MAX} are supported", params.len()));
    }
    params
}

/// The names of the params in a segment: none where it is static, several where text stands between them.
fn parse(segment: &str, is_last: bool) -> Result<Vec<&str>, String> {
    if !segment.contains('{') {
        return match segment.strip_suffix('}') {
            Some(name) => Err(format!("the brace in `{segment}` was not opened: write `{{{name}}}`")),
            None => statics(segment, is_last).map(|()| vec![]),
        };
    }
    let (mut names, mut rest) = (vec![], segment);
    while let Some((text, behind)) = rest.split_once('{') {
        let Some((inner, behind)) = behind.split_once('}') else {
            return Err(format!("the brace in `{rest}` is not closed: write `{rest}}}`"));
        };
        if text.is_empty() && !names.is_empty() {
            return Err(format!("nothing tells the params of `{segment}` apart: put text or a `/` between them"));
        }
        if inner.starts_with('*') && segment.len() > inner.len() + 2 {
            return Err(format!("a catch-all is a whole segment: write `/{{{inner}}}`"));
        }
        characters(text)?;
        names.push(param(inner, is_last)?);
        rest = behind;
    }
    characters(rest).map(|()| names)
}

/// What stands between the braces.
fn param(inner: &str, is_last: bool) -> Result<&str, String> {
    let (name, catch_all) = inner.strip_prefix('*').map_or((inner, false), |name| (name, true));
    if name.is_empty() {
        let example = if catch_all { "{*rest}" } else { "{id}" };
        return Err(format!("the param `{{{inner}}}` has no name: write `{example}`"));
    }
    if let Some((name, _)) = name.split_once(':') {
        return Err(format!("a param is a name only: write `{{{name}}}`, and let the argument's type check its value"));
    }
    if let Some(name) = name.strip_suffix("...").or_else(|| name.strip_suffix('*')) {
        return Err(format!("the star of a catch-all stands before its name: write `{{*{name}}}`"));
    }
    if let Some(odd) = name.chars().find(|&c| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')) {
        return Err(format!("the name of the param `{{{name}}}` has a `{odd}`: use letters, digits, `_` and `-`"));
    }
    if catch_all && !is_last {
        return Err(format!("the catch-all `{{*{name}}}` must be the last segment"));
    }
    Ok(name)
}

/// A segment that is matched as written.
fn statics(segment: &str, is_last: bool) -> Result<(), String> {
    if let Some(name) = segment.strip_prefix(':').filter(|name| !name.is_empty()) {
        return Err(format!("`:{name}` is no param here: write `{{{name}}}`"));
    }
    if let Some(name) = segment.strip_prefix('*') {
        let name = if name.is_empty() { "rest" } else { name };
        return Err(format!("`{segment}` is no catch-all here: write `{{*{name}}}`"));
    }
    if let Some(name) = segment.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Err(format!("`{segment}` is no param here: write `{{{name}}}`"));
    }
    if segment == "." || segment == ".." {
        return Err(format!("the segment `{segment}` is resolved by clients and never arrives: leave it out"));
    }
    if segment.is_empty() && !is_last {
        return Err("the pattern has an empty segment: write one `/`, not two".to_owned());
    }
    characters(segment)
}

/// Text that is matched as written.
fn characters(segment: &str) -> Result<(), String> {
    match segment.chars().find(|&c| !is_path_character(c)) {
        None => Ok(()),
        Some('%') => Err(format!("`{segment}` is percent-encoded: write plain ASCII, or take the segment by a param")),
        Some(odd) if !odd.is_ascii() => {
            Err(format!("`{segment}` is not ASCII, and clients send it percent-encoded: take the segment by a param"))
        }
        Some(odd) => Err(format!("`{odd}` cannot stand in a path: take the segment by a param")),
    }
}

/// `pchar` of RFC 3986 section 3.3, without percent-encoding.
fn is_path_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(c)
}

/// The first of these characters that stands outside of braces.
fn outside_braces(pattern: &str, wanted: &[char]) -> Option<char> {
    let mut depth = 0_usize;
    pattern.chars().find(|&c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && wanted.contains(&c)
    })
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::LitStr;

    use super::params;
    use crate::mistakes::Mistakes;

    fn read(pattern: &str) -> (Vec<String>, Vec<String>) {
        let mut mistakes = Mistakes::default();
        let params = params(&LitStr::new(pattern, Span::call_site()), &mut mistakes);
        (params, mistakes.messages())
    }

    #[track_caller]
    fn check(pattern: &str, expected: &[&str]) {
        assert_eq!(read(pattern), (expected.iter().map(|name| (*name).to_owned()).collect(), vec![]));
    }

    #[track_caller]
    fn refuse(pattern: &str, expected: &str) {
        let (_, messages) = read(pattern);
        assert!(messages.len() == 1 && messages[0].contains(expected), "{messages:?}");
    }

    #[test]
    fn well_formed_patterns_name_their_params() {
        check("/", &[]);
        check("/users/", &[]);
        check("/users/{id}", &["id"]);
        check("/repos/{owner}/{repo}/files/{*path}", &["owner", "repo", "path"]);
        check("/orders/@me;v=1/a:b", &[]);
        check("/{user-id}/{a_1}", &["user-id", "a_1"]);
        check("/compare/{base}...{head}/v{major}.{minor}.json", &["base", "head", "major", "minor"]);
    }

    #[test]
    fn each_rule_shows_how_to_write_it() {
        refuse("users", "write `/users`");
        refuse("", "write `/`");
        refuse("/users/:id", "write `{id}`");
        refuse("/users/<id>", "write `{id}`");
        refuse("/files/*path", "write `{*path}`");
        refuse("/files/*", "write `{*rest}`");
        refuse("/users/{id", "write `{id}`");
        refuse("/users/id}", "write `{id}`");
        refuse("/users/{}", "write `{id}`");
        refuse("/users/{*}", "write `{*rest}`");
        refuse("/{id}/x/{id}", "`id` stands twice");
        refuse("/users/v{*id}", "whole segment");
        refuse("/users/{*id}.json", "whole segment");
        refuse("/users/{a}{b}", "apart");
        refuse("/users/{a}-{b", "write `-{b}`");
        refuse("/users/{a}}", "cannot stand in a path");
        refuse("/users/{a}.x y", "cannot stand in a path");
        refuse("/{*path}/x", "last segment");
        refuse("/users?page={page}", "before `?`");
        refuse("/users#top", "before `#`");
        refuse("/a/../b", "leave it out");
        refuse("/a/./b", "leave it out");
        refuse("/a//b", "one `/`");
        refuse("/a%20b", "percent-encoded");
        refuse("/caf\u{e9}", "not ASCII");
        refuse("/a b", "cannot stand in a path");
        refuse("/{id:[0-9]+}", "write `{id}`");
        refuse("/{rest...}", "write `{*rest}`");
        refuse("/{a.b}", "has a `.`");
        refuse("/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}/{j}/{k}/{l}/{m}/{n}/{o}/{p}/{q}", "has 17 params");
    }
}
