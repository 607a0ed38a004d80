//! A key of the form that it is known to have.
//!
//! In:    a key and what stands behind it, as written; the form.
//! Out:   a typed entry.
//! Never: a guess: what has another form, is refused or stands there twice is a mistake.

use quote::ToTokens;
use syn::parse::Parse;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, ExprPath, Lit, LitStr, Token, Type, UnOp, WherePredicate};

use super::key::{Behind, Entry, Form, Key, Raw, Value};
use super::number::{self, Number};
use super::refusal::{one_name, unknown};
use super::words::WORDS;
use crate::keys::ungrouped;
use crate::mistakes::Mistakes;

impl Value {
    /// The value as a string.
    pub(super) fn text(&self) -> Option<&LitStr> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Types a key; `repeated` where it has been seen before.
pub(super) fn typed(raw: Raw, key: &Key, repeated: bool, shown: &str, mistakes: &mut Mistakes) -> Option<Entry> {
    if let Form::Refused(why) = key.form {
        mistakes.add(&raw.key, format!("`{shown}` is not supported: {why}"));
        return None;
    }
    if repeated && !matches!(key.form, Form::Texts | Form::KeysAgain(_)) {
        mistakes.add(&raw.key, format!("`{}` stands here twice: keep one of the two", key.name));
        return None;
    }
    let value = value(&raw, key, mistakes)?;
    Some(Entry { key: raw.key, value })
}

fn value(raw: &Raw, key: &Key, mistakes: &mut Mistakes) -> Option<Value> {
    let found = match (&key.form, &raw.behind) {
        (Form::Flag | Form::FlagOrPath, Behind::Nothing) => Some(Value::Flag),
        (Form::Path | Form::Module | Form::FlagOrPath, behind) => return path(behind, raw, key, mistakes),
        (Form::Type, behind) => parsed(behind).map(|ty| Value::Type(Box::new(ty))),
        (Form::Bounds, behind) => bounds(behind).map(Value::Bounds),
        (Form::Name, Behind::Keys(directions, _)) => match same_name(directions) {
            Some(name) => Some(Value::Text(name)),
            None => {
                mistakes.take(syn::Error::new(raw.behind.span(&raw.key), one_name(key.name)));
                return None;
            }
        },
        (Form::Phrase, behind) if behind.text().is_some_and(|text| text.value().is_empty()) => {
            mistakes.add(behind.text(), "nothing would be told of the mistake: write something, or take it off");
            return None;
        }
        (Form::Text | Form::Phrase | Form::Texts | Form::Name | Form::TextOrKeys(_), behind)
            if behind.text().is_some() =>
        {
            behind.text().cloned().map(Value::Text)
        }
        (Form::Count, Behind::Value(value)) => count(value).map(Value::Count),
        (Form::Number, Behind::Value(value)) => Number::of(value).map(Value::Number),
        (Form::Function, Behind::Value(value)) => function(value).map(Value::Path),
        (Form::Context, Behind::Value(value)) => context(value).map(|ty| Value::Context(Box::new(ty))),
        (Form::Yes(why), Behind::Value(Expr::Lit(literal))) => return yes(&literal.lit, why, raw, key, mistakes),
        (Form::Static, Behind::Value(value)) => path_of_static(value).map(Value::Static),
        (Form::Json, Behind::Json(example, _)) => Some(Value::Json(example.clone())),
        (Form::JsonList, Behind::Json(example, _)) if example.elements.as_ref().is_some_and(|all| !all.is_empty()) => {
            Some(Value::Json(example.clone()))
        }
        (Form::Json, Behind::Value(value)) => syn::parse2(value.to_token_stream()).ok().map(Value::Json),
        _ => None,
    };
    match (&key.form, &raw.behind) {
        _ if found.is_some() => found,
        (Form::Told(form), behind) => told(raw, behind, form, key.name, mistakes),
        (Form::Values, Behind::Values(inner, _)) => {
            Some(Value::Values(inner.values.clone(), inside(&inner.keys, WORDS, key.name, mistakes)))
        }
        (Form::Keys(keys) | Form::TextOrKeys(keys) | Form::KeysAgain(keys), Behind::Keys(inner, _))
            if !inner.is_empty() =>
        {
            Some(Value::Keys(inside(inner, keys, key.name, mistakes)))
        }
        _ => {
            let message = format!("expected {}", key.form.usage(key.name));
            mistakes.take(syn::Error::new(raw.behind.span(&raw.key), message));
            None
        }
    }
}

/// A value with words behind it, in parentheses; or without, as its own form is written.
fn told(raw: &Raw, behind: &Behind, form: &'static Form, name: &'static str, mistakes: &mut Mistakes) -> Option<Value> {
    let alone = |behind| Raw { key: raw.key.clone(), behind };
    let (behind, keys) = match behind {
        Behind::Keys(keys, _) if matches!(form, Form::Flag) && !keys.is_empty() => (Behind::Nothing, Some(keys)),
        Behind::Values(inner, _) if inner.values.len() == 1 && !matches!(form, Form::Flag) => {
            (Behind::Value(inner.values[0].clone()), Some(&inner.keys))
        }
        other => (other.clone(), None),
    };
    let keys = keys.map(|keys| inside(keys, WORDS, name, mistakes)).unwrap_or_default();
    let value = value(&alone(behind), &Key { name, form: *form }, mistakes)?;
    Some(Value::Told(Box::new(value), keys))
}

/// The keys in the parentheses of a key.
fn inside(raw: &Punctuated<Raw, Token![,]>, keys: &'static [Key], outer: &str, mistakes: &mut Mistakes) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for raw in raw {
        let name = raw.key.to_string();
        // What is told here is not told again as a function that is missing.
        let names_another = |key: &Key| matches!(key.form, Form::Function);
        let (entry, is_other) = match find(keys, &name) {
            Some(key) => {
                let repeated = entries.iter().any(|entry| entry.key == raw.key);
                let entry = typed(raw.clone(), key, repeated, &format!("{outer}({name})"), mistakes);
                (entry, names_another(key))
            }
            None => {
                mistakes.add(&raw.key, unknown(&name, keys));
                (None, keys.iter().any(names_another))
            }
        };
        let malformed = || Entry { key: raw.key.clone(), value: Value::Malformed };
        entries.extend(entry.or_else(|| is_other.then(malformed)));
    }
    entries
}

/// The name that stands for each of the two directions.
fn same_name(directions: &Punctuated<Raw, Token![,]>) -> Option<LitStr> {
    let of = |key: &str| directions.iter().find(|raw| raw.key == key).and_then(|raw| raw.behind.text());
    let (one, other) = (of("serialize")?, of("deserialize")?);
    (directions.len() == 2 && one.value() == other.value()).then(|| one.clone())
}

fn parsed<T: Parse>(behind: &Behind) -> Option<T> {
    behind.text()?.parse().ok()
}

fn bounds(behind: &Behind) -> Option<Vec<WherePredicate>> {
    let parse = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    behind.text()?.parse_with(parse).ok().map(|bounds| bounds.into_iter().collect())
}

fn path(behind: &Behind, raw: &Raw, key: &Key, mistakes: &mut Mistakes) -> Option<Value> {
    let parsed: Option<ExprPath> = parsed(behind);
    if parsed.is_none() {
        let message = format!("expected {}", key.form.usage(key.name));
        mistakes.take(syn::Error::new(behind.span(&raw.key), message));
    }
    parsed.map(Value::Path)
}

/// A path, in a string as the older validator crate has it, or not.
fn function(value: &Expr) -> Option<ExprPath> {
    match ungrouped(value) {
        Expr::Path(path) => Some(path.clone()),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
        _ => None,
    }
}

/// A type, in a string where it is none of the expressions that a type can be read as.
fn context(value: &Expr) -> Option<Type> {
    match ungrouped(value) {
        path @ Expr::Path(_) => syn::parse2(path.to_token_stream()).ok(),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
        _ => None,
    }
}

fn yes(literal: &Lit, why: &str, raw: &Raw, key: &Key, mistakes: &mut Mistakes) -> Option<Value> {
    match literal {
        Lit::Bool(yes) if yes.value => return Some(Value::Flag),
        Lit::Bool(no) => mistakes.add(no, format!("`{} = false` is not supported: {why}", key.name)),
        _ => {
            mistakes.take(syn::Error::new(raw.behind.span(&raw.key), format!("expected {}", key.form.usage(key.name))))
        }
    }
    None
}

/// The validator crate asks for a reference by `*NAME`, which the type of the name decides here.
fn path_of_static(value: &Expr) -> Option<Expr> {
    match ungrouped(value) {
        Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => path_of_static(&unary.expr),
        path @ Expr::Path(_) => Some(path.clone()),
        _ => None,
    }
}

fn count(value: &Expr) -> Option<u64> {
    match Number::of(value)?.value {
        number::Value::Integer(number) => u64::try_from(number).ok(),
        number::Value::Fraction(_) => None,
    }
}

/// The key with this name.
pub(super) fn find(keys: &'static [Key], name: &str) -> Option<&'static Key> {
    keys.iter().find(|key| key.name == name)
}
