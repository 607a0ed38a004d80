//! One key of an attribute, with what stands behind it.
//!
//! In:    `key`, `key = value` or `key(key = value, …)`, and the form that the key is known to have.
//! Out:   a typed value.
//! Never: drops a token without a word: what has another form than the key's is a mistake.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Ident, Lit, LitStr, Token, Type, WherePredicate, parenthesized, token};

use super::example::Example;
use super::number::Number;
use crate::keys::ungrouped;

/// A key that is known at some place.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) form: Form,
}

/// A key that takes what `form` says.
pub(super) const fn key(name: &'static str, form: Form) -> Key {
    Key { name, form }
}

/// A key that is known elsewhere, with the reason why it is not here.
pub(super) const fn refused(name: &'static str, why: &'static str) -> Key {
    key(name, Form::Refused(why))
}

/// What stands behind a key.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Nothing.
    Flag,
    /// A string.
    Text,
    /// A string for people or programs, which is not empty.
    Phrase,
    /// A string, as often as wanted.
    Texts,
    /// A string, or the same one for each direction: a document has one name for a thing.
    Name,
    /// A path in a string, as serde has it.
    Path,
    /// A path of a module in a string.
    Module,
    /// Nothing, or a path in a string.
    FlagOrPath,
    /// A type in a string, as serde has it.
    Type,
    /// Predicates of a `where` clause in a string, as serde has them; the string may be empty.
    Bounds,
    /// A whole number that is not negative.
    Count,
    /// A number.
    Number,
    /// A JSON value.
    Json,
    /// A JSON array that is not empty.
    JsonList,
    /// Keys in parentheses.
    Keys(&'static [Key]),
    /// A string, or keys in parentheses.
    TextOrKeys(&'static [Key]),
    /// What the form says, or the same in parentheses with words of one's own behind it.
    Told(&'static Form),
    /// Literals in parentheses, and words of one's own behind them.
    Values,
    /// The name of a `static`, perhaps behind a `*`.
    Static,
    /// A path, in a string or not.
    Function,
    /// Keys in parentheses, as often as wanted.
    KeysAgain(&'static [Key]),
    /// A type, in a string or not.
    Context,
    /// `true`; what else there could be is refused with the reason.
    Yes(&'static str),
    /// It is known elsewhere, but not here: why, and what to do.
    Refused(&'static str),
}

/// A key and its value.
pub(super) struct Entry {
    pub(super) key: Ident,
    pub(super) value: Value,
}

/// What stands behind a key, typed.
pub(super) enum Value {
    Flag,
    Text(LitStr),
    Path(ExprPath),
    Type(Box<Type>),
    Bounds(Vec<WherePredicate>),
    Count(u64),
    Number(Number),
    Json(Example),
    Keys(Vec<Entry>),
    Told(Box<Value>, Vec<Entry>),
    Values(Vec<Expr>, Vec<Entry>),
    Static(Expr),
    Context(Box<Type>),
    /// None that can be used, which has been told.
    Malformed,
}

/// A key and what stands behind it, before its form is known.
#[derive(Clone)]
pub(super) struct Raw {
    pub(super) key: Ident,
    pub(super) behind: Behind,
}

/// What stands behind a key, before its form is known.
#[derive(Clone)]
pub(super) enum Behind {
    Nothing,
    Json(Example, Span),
    Value(Expr),
    Keys(Punctuated<Raw, Token![,]>, Span),
    Values(Values, Span),
}

/// Values in parentheses, and keys behind them.
#[derive(Clone)]
pub(super) struct Values {
    pub(super) values: Vec<Expr>,
    pub(super) keys: Punctuated<Raw, Token![,]>,
}

impl Parse for Values {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let mut values = Vec::new();
        while !input.is_empty() && !input.peek(Ident::peek_any) {
            values.push(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(Values { values, keys: Punctuated::parse_terminated(input)? })
    }
}

impl Parse for Raw {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        let behind = if input.peek(token::Paren) {
            let content;
            let parentheses = parenthesized!(content in input);
            if content.is_empty() || content.peek(Ident::peek_any) {
                Behind::Keys(Punctuated::parse_terminated(&content)?, parentheses.span.join())
            } else {
                Behind::Values(content.parse()?, parentheses.span.join())
            }
        } else if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            value(input)?
        } else {
            Behind::Nothing
        };
        Ok(Raw { key, behind })
    }
}

/// Braces and brackets are JSON, and everything else an expression: the two grammars meet in literals only.
fn value(input: ParseStream) -> syn::Result<Behind> {
    if input.peek(token::Brace) || input.peek(token::Bracket) || is_null(input) {
        let span = input.span();
        return input.parse().map(|example| Behind::Json(example, span));
    }
    input.parse().map(Behind::Value)
}

fn is_null(input: ParseStream) -> bool {
    input.fork().parse::<Ident>().is_ok_and(|word| word == "null")
}

impl Behind {
    /// The tokens that a message about the value points at.
    pub(super) fn span(&self, key: &Ident) -> Span {
        match self {
            Behind::Nothing => key.span(),
            Behind::Json(_, span) | Behind::Keys(_, span) | Behind::Values(_, span) => *span,
            Behind::Value(value) => value.span(),
        }
    }

    /// The value as a string.
    pub(super) fn text(&self) -> Option<&LitStr> {
        match self {
            Behind::Value(value) => match ungrouped(value) {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Str(text) => Some(text),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }
}

impl Form {
    /// How a key of this form is written, for messages.
    pub(super) fn usage(&self, key: &str) -> String {
        match self {
            Form::Flag => format!("`{key}` alone, without a value"),
            Form::Text | Form::Phrase | Form::Texts | Form::Name => format!("`{key} = \"…\"`"),
            Form::Path => format!("`{key} = \"path::to::function\"`"),
            Form::Module => format!("`{key} = \"path::to::module\"`"),
            Form::FlagOrPath => format!("`{key}` or `{key} = \"path::to::function\"`"),
            Form::Type => format!("`{key} = \"Type\"`"),
            Form::Bounds => format!("`{key} = \"T: Trait\"`"),
            Form::Count => format!("`{key} = 1`, a whole number that is written out and not negative"),
            Form::Number => format!("`{key} = 1`, a number that is written out"),
            Form::Json => format!("`{key} = …` with a literal, `[…]` or `{{\"name\": …}}`"),
            Form::JsonList => format!("`{key} = [1, …]`, a list of literals, `[…]` or `{{\"name\": …}}`"),
            Form::Keys(keys) => format!("`{key}({} = …)`", keys[0].name),
            Form::TextOrKeys(keys) => format!("`{key} = \"…\"` or `{key}({} = \"…\")`", keys[0].name),
            Form::Told(form) => form.usage(key),
            Form::Values => format!("`{key}(\"a\", \"b\")` or `{key}(1, 2)`"),
            Form::Static => format!("`{key} = *NAME`, the path of a `static`"),
            Form::Function if key == "other" => "`other = field`, the name of a field".to_owned(),
            Form::Function => format!("`{key} = path::to::it`"),
            Form::KeysAgain(keys) => format!("`{key}({} = …)`", keys[0].name),
            Form::Context => format!("`{key} = Type`"),
            Form::Yes(_) => format!("`{key} = true`"),
            Form::Refused(_) => format!("`{key}`"),
        }
    }
}
