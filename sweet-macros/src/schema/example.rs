//! An example, written as JSON in the tokens of an attribute.
//!
//! In:    the tokens behind `example =` or `examples =`: a literal, or an object or array with literals in it.
//! Out:   JSON text.
//! Never: takes a string for JSON text: `example = "1"` is a string with one character.

use std::fmt::Write;

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Ident, Lit, LitBool, LitFloat, LitInt, LitStr, Token, braced, bracketed, token};

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Example {
    /// Its text.
    pub(super) text: String,
    /// The texts of its elements, where it is an array.
    pub(super) elements: Option<Vec<String>>,
}

impl Parse for Example {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            let members = Punctuated::<Member, Token![,]>::parse_terminated(&content)?;
            let text = format!("{{{}}}", joined(members.iter().map(|member| &member.0)));
            return Ok(Example { text, elements: None });
        }
        if input.peek(token::Bracket) {
            let content;
            bracketed!(content in input);
            let elements = Punctuated::<Example, Token![,]>::parse_terminated(&content)?;
            let elements: Vec<String> = elements.into_iter().map(|element| element.text).collect();
            return Ok(Example { text: format!("[{}]", joined(elements.iter())), elements: Some(elements) });
        }
        scalar(input).map(|text| Example { text, elements: None })
    }
}

/// One member of an object.
struct Member(String);

impl Parse for Member {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let name: LitStr = input.parse()?;
        input.parse::<Token![:]>()?;
        let Example { text: value, .. } = input.parse()?;
        Ok(Member(format!("{}:{value}", quoted(&name.value()))))
    }
}

fn joined<'a>(parts: impl Iterator<Item = &'a String>) -> String {
    parts.map(String::as_str).collect::<Vec<_>>().join(",")
}

fn scalar(input: ParseStream) -> syn::Result<String> {
    if input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        return number(input).map(|digits| format!("-{digits}"));
    }
    if input.peek(LitInt) || input.peek(LitFloat) {
        return number(input);
    }
    if input.peek(LitBool) {
        return input.parse::<LitBool>().map(|word| word.value.to_string());
    }
    if input.peek(Lit) {
        let literal: Lit = input.parse()?;
        return match &literal {
            Lit::Str(text) => Ok(quoted(&text.value())),
            Lit::Char(letter) => Ok(quoted(&letter.value().to_string())),
            _ => Err(syn::Error::new_spanned(literal, "no value of JSON is written so")),
        };
    }
    let word: Ident = input.fork().parse().map_err(|_| input.error(EXPECTED))?;
    if word != "null" {
        return Err(input.error(EXPECTED));
    }
    input.parse::<Ident>().map(|_| String::from("null"))
}

const EXPECTED: &str = "expected JSON: a literal, `null`, `[…]` or `{\"name\": …}`";

fn number(input: ParseStream) -> syn::Result<String> {
    if input.peek(LitFloat) {
        return finite(&input.parse()?);
    }
    input.parse::<LitInt>().map(|digits| String::from(digits.base10_digits()))
}

/// JSON wants a digit on both sides of the point.
fn finite(literal: &LitFloat) -> syn::Result<String> {
    let digits = literal.base10_digits();
    match digits.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(digits.strip_suffix('.').unwrap_or(digits).to_owned()),
        _ => Err(syn::Error::new_spanned(literal, "the number is out of range")),
    }
}

/// A string as JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            // Writing to a string cannot fail.
            control if control < ' ' => _ = write!(out, "\\u{:04x}", u32::from(control)),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::Example;

    #[track_caller]
    fn check(tokens: &str, expected: Result<&str, &str>) {
        let example = syn::parse_str::<Example>(tokens).map(|example| example.text).map_err(|error| error.to_string());
        assert_eq!(example.as_deref().map_err(String::as_str), expected);
    }

    #[test]
    fn are_json() {
        check("\"a \\\"b\\\"\\n\"", Ok(r#""a \"b\"\n""#));
        check("-1", Ok("-1"));
        check("1_000u32", Ok("1000"));
        check("0.5", Ok("0.5"));
        check("2.", Ok("2"));
        check("true", Ok("true"));
        check("null", Ok("null"));
        check("'x'", Ok("\"x\""));
        check("[1, null, []]", Ok("[1,null,[]]"));
        check("{ \"name\": \"Ann\", \"tags\": [\"a\"], }", Ok(r#"{"name":"Ann","tags":["a"]}"#));
    }

    #[test]
    fn are_refused_where_they_are_not() {
        check("none", Err(super::EXPECTED));
        check("b\"x\"", Err("no value of JSON is written so"));
        check("1e999", Err("the number is out of range"));
        check("{ name: 1 }", Err("expected string literal"));
    }
}
