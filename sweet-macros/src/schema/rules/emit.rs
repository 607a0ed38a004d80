//! Rules as tokens: the constant, the plan by which it is checked, the assertions that it fits, the transforms.
//!
//! In:    the rules of a field, and its type.
//! Out:   expressions and types of `sweet_core::rules`.
//! Never: a rule in the constant that no plan checks.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::{Counted, Kind, Rule};
use crate::schema::emit::option;

/// How a value with rules is read.
pub(in crate::schema) enum Reading {
    /// As it is.
    Plain,
    /// With rules on itself only.
    Own,
    /// By a plan, after a transform.
    Planned { plan: TokenStream, transform: TokenStream },
}

impl Reading {
    /// How a value of this type is read, with these rules.
    pub(in crate::schema) fn of(rules: &[Rule], ty: &Type, module: &TokenStream) -> Self {
        let transforms: Vec<_> = rules.iter().filter_map(Rule::transform).collect();
        let module = &at(module, ty);
        match (rules, plans(rules, ty, module).as_slice()) {
            ([], _) => Reading::Plain,
            (rules, [_]) if transforms.is_empty() && rules.iter().all(|rule| rule.kind.is_own()) => Reading::Own,
            (rules, _) => {
                Reading::Planned { plan: plan(rules, ty, module), transform: transform(&transforms, ty, module) }
            }
        }
    }
}

/// A path at the tokens of a type: what does not fit it is told there.
fn at(path: &TokenStream, ty: &Type) -> TokenStream {
    let placed = |mut tree: TokenTree| {
        tree.set_span(ty.span());
        tree
    };
    path.clone().into_iter().map(placed).collect()
}

/// A plan that checks all of the rules, at the tokens of the type that it must fit.
fn plan(rules: &[Rule], ty: &Type, module: &TokenStream) -> TokenStream {
    match plans(rules, ty, module).as_slice() {
        [only] => only.clone(),
        plans => quote_spanned!(ty.span()=> (#(#plans),*)),
    }
}

fn plans(rules: &[Rule], ty: &Type, module: &TokenStream) -> Vec<TokenStream> {
    let at = ty.span();
    let own = rules.iter().any(|rule| rule.kind.is_own());
    let own = own.then(|| quote_spanned!(at=> #module::Own));
    let unique = rules.iter().any(|rule| matches!(rule.kind, Kind::Unique));
    let unique = unique.then(|| quote_spanned!(at=> #module::Unique));
    let deeper = rules.iter().filter_map(|rule| match &rule.kind {
        Kind::Items(inner) => Some(("Items", inner)),
        Kind::Keys(inner) => Some(("Keys", inner)),
        Kind::Values(inner) => Some(("Values", inner)),
        _ => None,
    });
    let deeper = deeper.map(|(name, inner)| {
        let (name, inner) = (Ident::new(name, at), plan(inner, ty, module));
        quote_spanned!(at=> #module::#name<#inner>)
    });
    own.into_iter().chain(unique).chain(deeper).collect()
}

/// A function that changes the value before its rules are checked.
fn transform(transforms: &[&'static str], ty: &Type, module: &TokenStream) -> TokenStream {
    let function = |name: &str| match name {
        "Trim" => quote_spanned!(ty.span()=> <#ty as #module::Trim>::trim),
        "Lowercase" => quote_spanned!(ty.span()=> <#ty as #module::Case>::lowercase),
        _ => quote_spanned!(ty.span()=> <#ty as #module::Case>::uppercase),
    };
    match transforms {
        [] => quote!(::core::convert::identity),
        [only] => function(only),
        several => {
            let value = several.iter().fold(quote!(__value), |value, name| {
                let function = function(name);
                quote!(#function(#value))
            });
            quote!(|__value| #value)
        }
    }
}

impl Rule {
    fn transform(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Transform(name) => Some(name),
            _ => None,
        }
    }

    /// The constant.
    pub(in crate::schema) fn emit(&self, module: &TokenStream) -> TokenStream {
        let rule = self.kind.emit(module);
        if self.words.is_empty() {
            return rule;
        }
        let (code, message) = (self.words.code(), self.words.message());
        quote!(#module::Rule::Told { rule: &#rule, code: #code, message: #message })
    }

    /// Assertions that it fits a type, at the tokens `at`.
    pub(in crate::schema) fn fits(
        &self,
        ty: &TokenStream,
        at: &Type,
        module: &TokenStream,
        schema: &TokenStream,
    ) -> TokenStream {
        let (inner, inside) = match &self.kind {
            Kind::Items(inner) => (inner, quote_spanned!(at.span()=> <#ty as #module::HasItems>::Item)),
            Kind::Keys(inner) => (inner, quote_spanned!(at.span()=> <#ty as #module::HasEntries>::Key)),
            Kind::Values(inner) => (inner, quote_spanned!(at.span()=> <#ty as #module::HasEntries>::Value)),
            kind => {
                let Some(function) = kind.fit() else { return TokenStream::new() };
                return quote_spanned!(at.span()=> #schema::#function::<#ty>(););
            }
        };
        inner.iter().map(|rule| rule.fits(&inside, at, module, schema)).collect()
    }
}

impl Kind {
    /// Whether it is about the value itself, and checked as such.
    fn is_own(&self) -> bool {
        !matches!(self, Kind::Unique | Kind::Items(_) | Kind::Keys(_) | Kind::Values(_) | Kind::Transform(_))
    }

    fn emit(&self, module: &TokenStream) -> TokenStream {
        let text = |rule: TokenStream| quote!(#module::Rule::Text(#module::Text::#rule));
        let number = |rule: TokenStream| quote!(#module::Rule::Number(#module::Number::#rule));
        let all = |rules: &[Rule]| {
            let rules = rules.iter().map(|rule| rule.emit(module));
            quote!(&[#(#rules),*])
        };
        match self {
            Kind::Length { min, max, .. } => {
                let (min, max) = (option(*min), option(*max));
                quote!(#module::Rule::Length { min: #min, max: #max })
            }
            Kind::Bound(rule, limit) => {
                let (rule, limit) = (format_ident!("{rule}"), limit.limit(module));
                number(quote!(#rule(#limit)))
            }
            Kind::OneOfNumbers(allowed) => {
                let allowed = allowed.iter().map(|limit| limit.limit(module));
                number(quote!(OneOf(&[#(#allowed),*])))
            }
            Kind::Finite => number(quote!(Finite)),
            Kind::Text(rule) => {
                let rule = format_ident!("{rule}");
                text(quote!(#rule))
            }
            Kind::Part(rule, part) => {
                let rule = format_ident!("{rule}");
                text(quote!(#rule(#part)))
            }
            Kind::OneOfTexts(allowed) => text(quote!(OneOf(&[#(#allowed),*]))),
            Kind::Pattern(pattern) => {
                let pattern = pattern.emit(module);
                text(quote!(Pattern(#pattern)))
            }
            Kind::Regex(path) => text(quote_spanned!(path.span()=> Regex(#module::Regex::new(|| &#path)))),
            Kind::Unique => quote!(#module::Rule::UniqueItems),
            Kind::Items(rules) => {
                let rules = all(rules);
                quote!(#module::Rule::Items(#rules))
            }
            Kind::Keys(rules) => {
                let rules = all(rules);
                quote!(#module::Rule::Keys(#rules))
            }
            Kind::Values(rules) => {
                let rules = all(rules);
                quote!(#module::Rule::Values(#rules))
            }
            Kind::Transform(name) => {
                let name = format_ident!("{name}");
                quote!(#module::Rule::Transform(#module::Transform::#name))
            }
        }
    }

    /// The function that compiles where the rule fits a type; a transform is called, which says the same.
    fn fit(&self) -> Option<Ident> {
        let name = match self {
            Kind::Length { of: Counted::Anything, .. } => "length_fits",
            Kind::Length { of: Counted::Items, .. } | Kind::Items(_) => "items_fit",
            Kind::Length { of: Counted::Entries, .. } | Kind::Keys(_) | Kind::Values(_) => "entries_fit",
            Kind::Bound(..) | Kind::OneOfNumbers(_) | Kind::Finite => "number_fits",
            Kind::Unique => "unique_fits",
            Kind::Transform(_) => return None,
            Kind::Text(_) | Kind::Part(..) | Kind::OneOfTexts(_) | Kind::Pattern(_) | Kind::Regex(_) => "text_fits",
        };
        Some(format_ident!("{name}"))
    }
}
