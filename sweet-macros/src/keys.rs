//! The arguments of an attribute: `flag`, `key = value` and `key(a, b)`.
//!
//! In:    the tokens between the parentheses, and the keys that are known there.
//! Out:   the known keys, each at most once; what is unknown, repeated or malformed becomes a mistake.
//! Never: gives up: one malformed argument does not hide the next.

use std::str::FromStr;

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, LitBool, LitInt, LitStr, Path, Token, Type};

use crate::mistakes::Mistakes;
use crate::near::nearest;

/// One argument.
pub(crate) struct Key {
    /// Its name.
    pub(crate) name: Ident,
    value: Value,
}

enum Value {
    Flag,
    Is(TokenStream),
    List(Group),
}

/// The tokens between top-level commas.
pub(crate) fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut pieces = vec![];
    let mut piece = vec![];
    for token in tokens {
        match &token {
            TokenTree::Punct(comma) if comma.as_char() == ',' => pieces.push(piece.drain(..).collect()),
            _ => piece.push(token),
        }
    }
    if !piece.is_empty() {
        pieces.push(piece.into_iter().collect());
    }
    pieces
}

/// The keys of an attribute, which `owner` names in messages, such as "`#[get]`".
pub(crate) fn parse(pieces: Vec<TokenStream>, owner: &str, known: &[&str], mistakes: &mut Mistakes) -> Vec<Key> {
    let mut keys: Vec<Key> = vec![];
    for piece in pieces {
        let Some(key) = Key::of(piece, owner, mistakes) else { continue };
        if !known.iter().any(|known| key.name == known) {
            mistakes.add(&key.name, unknown(&key.name.to_string(), owner, known));
        } else if keys.iter().any(|other| other.name == key.name) {
            mistakes.add(&key.name, format_args!("`{}` is given twice: keep one", key.name));
        } else {
            keys.push(key);
        }
    }
    keys
}

impl Key {
    fn of(piece: TokenStream, owner: &str, mistakes: &mut Mistakes) -> Option<Self> {
        let mut tokens = piece.clone().into_iter();
        let parts = (tokens.next(), tokens.next(), tokens.next());
        let key = match parts {
            (Some(TokenTree::Ident(name)), None, _) => Self { name, value: Value::Flag },
            (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(sign)), Some(first)) if sign.as_char() == '=' => {
                Self { name, value: Value::Is(std::iter::once(first).chain(tokens).collect()) }
            }
            (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list)), None) => {
                Self { name, value: Value::List(list) }
            }
            _ => {
                mistakes.add(&piece, format_args!("{owner} takes `key = value`, `key(…)` or `key` here"));
                return None;
            }
        };
        Some(key)
    }

    /// The tokens of the value, or of the name where there is none: what a message about the value points at.
    pub(crate) fn tokens(&self) -> TokenStream {
        match &self.value {
            Value::Flag => self.name.to_token_stream(),
            Value::Is(value) => value.clone(),
            Value::List(list) => list.to_token_stream(),
        }
    }

    /// `key`.
    pub(crate) fn flag(&self, mistakes: &mut Mistakes) -> bool {
        let is_flag = matches!(self.value, Value::Flag);
        if !is_flag {
            mistakes.add(self.tokens(), format_args!("`{0}` takes no value: write `{0}` alone", self.name));
        }
        is_flag
    }

    /// `key = false`.
    pub(crate) fn off(&self, mistakes: &mut Mistakes) -> bool {
        let is_off = match &self.value {
            Value::Is(value) => syn::parse2::<LitBool>(value.clone()).is_ok_and(|value| !value.value),
            _ => false,
        };
        if !is_off {
            mistakes.add(self.tokens(), format_args!("`{0}` can only be turned off: `{0} = false`", self.name));
        }
        is_off
    }

    /// `key = "text"`.
    pub(crate) fn string(&self, mistakes: &mut Mistakes) -> Option<LitStr> {
        let found = match &self.value {
            Value::Is(value) => syn::parse2::<LitStr>(value.clone()).ok(),
            _ => None,
        };
        if found.is_none() {
            mistakes.add(self.tokens(), format_args!("`{0}` takes a string: `{0} = \"…\"`", self.name));
        }
        found
    }

    /// `key = a::b`.
    pub(crate) fn path(&self, mistakes: &mut Mistakes) -> Option<Path> {
        let found = match &self.value {
            Value::Is(value) => syn::parse2::<Path>(value.clone()).ok(),
            _ => None,
        };
        if found.is_none() {
            mistakes.add(self.tokens(), format_args!("`{0}` takes the path of a function: `{0} = a::b`", self.name));
        }
        found
    }

    /// `key = expression`.
    pub(crate) fn expression(&self, takes: &str, mistakes: &mut Mistakes) -> Option<Expr> {
        let found = match &self.value {
            Value::Is(value) => syn::parse2::<Expr>(value.clone()).ok(),
            _ => None,
        };
        if found.is_none() {
            mistakes.add(self.tokens(), format_args!("`{0}` takes {takes}", self.name));
        }
        found
    }

    /// `key = "text"`, and the text is not empty.
    pub(crate) fn text(&self, mistakes: &mut Mistakes) -> Option<LitStr> {
        let found = self.string(mistakes)?;
        if found.value().trim().is_empty() {
            mistakes.add(&found, format_args!("`{}` is empty: say something or leave it out", self.name));
        }
        Some(found)
    }

    /// `key = "text"` or `key = false`; the latter is `None`.
    pub(crate) fn string_or_false(&self, mistakes: &mut Mistakes) -> Option<Option<LitStr>> {
        let value = match &self.value {
            Value::Is(value) => value.clone(),
            _ => TokenStream::new(),
        };
        let off = syn::parse2::<LitBool>(value.clone()).is_ok_and(|value| !value.value);
        let found = if off { Some(None) } else { syn::parse2(value).ok().map(Some) };
        if found.is_none() {
            let name = &self.name;
            mistakes.add(self.tokens(), format_args!("`{name}` takes a path or `false`: `{name} = \"/…\"`"));
        }
        found
    }

    /// `key = 123`.
    pub(crate) fn number<N: FromStr>(&self, example: &str, mistakes: &mut Mistakes) -> Option<(LitInt, N)> {
        let found = match &self.value {
            Value::Is(value) => syn::parse2::<LitInt>(value.clone()).ok(),
            _ => None,
        };
        let number = found.and_then(|literal| Some((literal.clone(), literal.base10_digits().parse().ok()?)));
        if number.is_none() {
            mistakes.add(self.tokens(), format_args!("`{0}` takes a number: `{0} = {example}`", self.name));
        }
        number
    }

    /// `key("a", "b")`.
    pub(crate) fn strings(&self, mistakes: &mut Mistakes) -> Vec<LitStr> {
        self.list(&format!("strings: `{}(\"a\", \"b\")`", self.name), mistakes)
    }

    /// `key(a, b::c)`.
    pub(crate) fn paths(&self, mistakes: &mut Mistakes) -> Vec<Path> {
        self.list(&format!("paths: `{}(a, b::c)`", self.name), mistakes)
    }

    /// `key(a, B<C, D>)`.
    pub(crate) fn types(&self, example: &str, mistakes: &mut Mistakes) -> Vec<Type> {
        // Commas between angle brackets are none between the types of the list.
        let types = match &self.value {
            Value::List(list) => Punctuated::<Type, Token![,]>::parse_terminated.parse2(list.stream()).ok(),
            Value::Flag | Value::Is(_) => None,
        };
        match types {
            Some(types) if types.is_empty() => {
                mistakes.add(self.tokens(), format_args!("`{}` names nothing: leave it out", self.name));
                vec![]
            }
            Some(types) => types.into_iter().collect(),
            None => self.list(&format!("types: `{}({example})`", self.name), mistakes),
        }
    }

    /// Whether it has a list.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.value, Value::List(_))
    }

    fn list<T: syn::parse::Parse>(&self, takes: &str, mistakes: &mut Mistakes) -> Vec<T> {
        let Value::List(list) = &self.value else {
            mistakes.add(self.tokens(), format_args!("`{}` takes a list of {takes}", self.name));
            return vec![];
        };
        let parsed = split(list.stream()).into_iter().map(|piece| {
            let one = |input: syn::parse::ParseStream<'_>| input.parse::<T>();
            one.parse2(piece.clone()).map_err(|_| piece)
        });
        let mut found = vec![];
        for item in parsed {
            match item {
                Ok(item) => found.push(item),
                Err(piece) => mistakes.add(piece, format_args!("`{}` takes a list of {takes}", self.name)),
            }
        }
        found
    }
}

/// The expression without the invisible groups that `macro_rules` leaves around it.
pub(crate) fn ungrouped(mut value: &Expr) -> &Expr {
    while let Expr::Group(group) = value {
        value = &group.expr;
    }
    value
}

/// The message for a key that is not known.
pub(crate) fn unknown(name: &str, owner: &str, known: &[&str]) -> String {
    if let Some(here) = elsewhere(name).filter(|_| known.contains(&"middleware")) {
        return format!("{owner} has no `{name}`: {here}");
    }
    match nearest(name, known) {
        Some(near) => format!("{owner} has no `{name}`: did you mean `{near}`?"),
        None => format!("{owner} has no `{name}`: it takes {}", listed(known)),
    }
}

/// What is written here for what other frameworks write in an attribute.
fn elsewhere(name: &str) -> Option<&'static str> {
    match name {
        "guard" | "guards" | "security" | "auth" | "scopes" => Some(
            "a guard is an argument, such as `Bearer<V>`, and tells the document itself; before many, `middleware(…)`",
        ),
        "dependencies" | "depends" => {
            Some("a dependency is an argument, `Depends<'_, name>`; before many, `middleware(…)`")
        }
        "layer" | "layers" | "wrap" | "fairing" | "fairings" => Some("stations stand in `middleware(a, State<T>)`"),
        _ => None,
    }
}

/// The names, each between backticks, as a list in a sentence.
pub(crate) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, split};
    use crate::mistakes::Mistakes;

    #[track_caller]
    fn check(arguments: &str, expected: &[&str]) {
        let mut mistakes = Mistakes::default();
        let pieces = split(arguments.parse().expect("tokens"));
        for key in parse(pieces, "`#[get]`", &["summary", "status", "hidden", "tags"], &mut mistakes) {
            match key.name.to_string().as_str() {
                "summary" => drop(key.text(&mut mistakes)),
                "status" => drop(key.number::<u16>("201", &mut mistakes)),
                "hidden" => drop(key.flag(&mut mistakes)),
                _ => drop(key.strings(&mut mistakes)),
            }
        }
        assert_eq!(mistakes.messages(), expected);
    }

    #[test]
    fn well_formed_arguments_pass() {
        check("", &[]);
        check("hidden, status = 201, tags(\"a\", \"b\",), summary = \"x\",", &[]);
    }

    #[test]
    fn every_mistake_is_told() {
        check(
            "sumary = \"x\", hidden, hidden, frob = 1",
            &[
                "`#[get]` has no `sumary`: did you mean `summary`?",
                "`hidden` is given twice: keep one",
                "`#[get]` has no `frob`: it takes `summary`, `status`, `hidden` and `tags`",
            ],
        );
        check(
            "1 + 1, summary = 2, status = \"x\", hidden = true, tags(1, \"b\")",
            &[
                "`#[get]` takes `key = value`, `key(…)` or `key` here",
                "`summary` takes a string: `summary = \"…\"`",
                "`status` takes a number: `status = 201`",
                "`hidden` takes no value: write `hidden` alone",
                "`tags` takes a list of strings: `tags(\"a\", \"b\")`",
            ],
        );
        check("status = 70000", &["`status` takes a number: `status = 201`"]);
        check("summary = \" \"", &["`summary` is empty: say something or leave it out"]);
    }
}
