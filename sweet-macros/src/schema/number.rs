//! A number in an attribute.
//!
//! In:    a literal, perhaps negative.
//! Out:   its value, and the expression of a `Limit`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Expr, Lit, UnOp};

use crate::keys::ungrouped;

/// A number, with its tokens.
#[derive(Clone)]
pub(super) struct Number {
    pub(super) tokens: Expr,
    pub(super) value: Value,
}

/// The value of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Integer(i128),
    Fraction(f64),
}

impl Number {
    /// The number that an expression is; `None` where it is no literal, or out of range.
    pub(super) fn of(expression: &Expr) -> Option<Number> {
        let value = match ungrouped(expression) {
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match literal(&unary.expr)? {
                Value::Integer(number) => Value::Integer(-number),
                Value::Fraction(number) => Value::Fraction(-number),
            },
            other => literal(other)?,
        };
        Some(Number { tokens: expression.clone(), value })
    }

    /// The value of the bound as data of `rules`.
    pub(super) fn limit(&self, rules: &TokenStream) -> TokenStream {
        match self.value {
            Value::Integer(number) => quote!(#rules::Limit::Integer(#number)),
            Value::Fraction(number) => quote!(#rules::Limit::Number(#number)),
        }
    }

    /// Whether it is greater than zero.
    pub(super) fn is_positive(&self) -> bool {
        match self.value {
            Value::Integer(number) => number > 0,
            Value::Fraction(number) => number > 0.0,
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<std::cmp::Ordering> {
        match (self.value, other.value) {
            (Value::Integer(left), Value::Integer(right)) => left.partial_cmp(&right),
            (left, right) => left.as_f64().partial_cmp(&right.as_f64()),
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Number) -> bool {
        self.partial_cmp(other).is_some_and(std::cmp::Ordering::is_eq)
    }
}

impl ToTokens for Number {
    fn to_tokens(&self, out: &mut TokenStream) {
        self.tokens.to_tokens(out);
    }
}

impl Value {
    fn as_f64(self) -> f64 {
        match self {
            Value::Integer(number) => number as f64,
            Value::Fraction(number) => number,
        }
    }
}

fn literal(expression: &Expr) -> Option<Value> {
    let Expr::Lit(expression) = ungrouped(expression) else { return None };
    match &expression.lit {
        Lit::Int(digits) => digits.base10_parse().ok().map(Value::Integer),
        Lit::Float(digits) => digits.base10_parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Fraction),
        _ => None,
    }
}
