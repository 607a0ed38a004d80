//! Checks of one's own, where a value has been made.
//!
//! In:    the functions of a field or type, and the expression that makes its value.
//! Out:   the same expression, whose value has passed them.
//! Never: a function called twice for one value; a local that a function could see.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Lifetime, Type};

use super::Emitter;
use crate::schema::check::{named, rust_name};
use crate::schema::custom::Function;
use crate::schema::model::Field;
use crate::schema::written::written;

impl Emitter<'_> {
    /// What is done with `__value`, a reference, and `__exam`; nothing where no function checks the field.
    pub(super) fn checks_of(&self, field: &Field<'_>) -> Option<TokenStream> {
        if !field.is_examined() {
            return None;
        }
        let rules = &self.paths.rules;
        let required = field.required().map(|(key, words)| {
            let words = words.arguments();
            let check = quote_spanned!(key.span()=> #rules::required(__value));
            quote!(__exam.hold(#check, #words);)
        });
        let calls: TokenStream = field.customs().map(|function| self.call(&function)).collect();
        let calls = if calls.is_empty() { calls } else { present(field.ty, &calls) };
        Some(quote!(#required #calls))
    }

    /// What is done with `__value`, a reference to the whole; nothing where no function checks it.
    pub(super) fn checks_of_whole(&self) -> Option<TokenStream> {
        let calls: TokenStream = self.item.wholes().map(|function| self.call(&function)).collect();
        (!calls.is_empty()).then_some(calls)
    }

    /// Whether a type with these fields is checked by more than rules.
    pub(super) fn is_examined(&self, fields: &[Field<'_>]) -> bool {
        self.item.wholes().next().is_some() || fields.iter().any(Field::is_examined)
    }

    /// A `Result` of a value, held against the checks of its field.
    pub(super) fn examined(&self, field: &Field<'_>, value: TokenStream) -> TokenStream {
        let Some(checks) = self.checks_of(field) else { return value };
        quote!({
            let __result = #value;
            __reader.examined(__result, |__value, __exam| { #checks })
        })
    }

    /// The body of `decode`, whose value is held against the checks of the whole.
    pub(super) fn examined_whole(&self, walk: TokenStream, lifetime: &Lifetime) -> TokenStream {
        let Some(checks) = self.checks_of_whole() else { return walk };
        let json = &self.paths.json;
        quote! {
            let __walk = |__reader: &mut #json::Reader<#lifetime>| -> ::core::result::Result<Self, #json::Failed> { #walk };
            let __result = __walk(__reader);
            __reader.examined(__result, |__value, __exam| { #checks })
        }
    }

    /// The slot of a parameter, held against the checks of its field.
    pub(super) fn examined_param(&self, field: &Field<'_>, names: &TokenStream, slot: TokenStream) -> TokenStream {
        let Some(checks) = self.checks_of(field) else { return slot };
        quote!({
            let __slot = #slot;
            __source.examined(#names, __slot, __failures, |__value, __exam| { #checks })
        })
    }

    /// An `Option` of a value, held against the checks of its field, which have no context.
    pub(super) fn examined_value(&self, field: &Field<'_>, value: TokenStream) -> TokenStream {
        match self.checks_of(field) {
            Some(checks) => {
                let filter = self.filter(&checks);
                quote!((#value)#filter)
            }
            None => value,
        }
    }

    /// What holds an `Option` of the whole against its checks, which have no context.
    pub(super) fn examined_names(&self) -> TokenStream {
        self.checks_of_whole().map(|checks| self.filter(&checks)).unwrap_or_default()
    }

    /// Makes the whole of an `Option` of its value, and holds it against the checks of the whole, which have no context.
    pub(super) fn examined_make(&self, make: &TokenStream) -> TokenStream {
        let filter = self.examined_names();
        quote!(.map(#make)#filter)
    }

    fn filter(&self, checks: &TokenStream) -> TokenStream {
        let rules = &self.paths.rules;
        quote! {
            .filter(|__value| {
                #rules::examine(__value, #rules::Contexts::NONE, __failures, |__value, __exam| { #checks })
            })
        }
    }

    /// What refuses a field that is asked for and missing; `None` where the field is not asked for.
    pub(super) fn present(&self, field: &Field<'_>) -> Option<TokenStream> {
        let (_, words) = field.required()?;
        let (rules, words) = (&self.paths.rules, words.arguments());
        Some(quote!(|| #rules::missing(#words)))
    }

    /// Refuses fields that differ from those that they must match; `refuse` does it where `__differ` holds, to a field with
    /// what is wrong.
    pub(super) fn matches(
        &self,
        fields: &[Field<'_>],
        refuse: impl Fn(&Field<'_>, TokenStream) -> TokenStream,
    ) -> TokenStream {
        let rules = &self.paths.rules;
        let checks = fields.iter().filter_map(|field| {
            let must_match = field.must_match()?;
            let path = must_match.other?;
            let other = named(fields, &quote!(#path).to_string())?;
            let (this, that, name) = (field.local(), other.local(), &other.name.text);
            let words = must_match.words.arguments();
            let broken = refuse(field, quote!(#rules::mismatched(#name, #words)));
            let differ = quote_spanned!(path.span()=> __this != __that);
            Some(quote! {
                let __differ = match (&#this, &#that) {
                    (::core::option::Option::Some(__this), ::core::option::Option::Some(__that)) => #differ,
                    _ => false,
                };
                #broken
            })
        });
        checks.collect()
    }

    /// What the checks of the item look at, as a constant.
    pub(super) fn contexts(&self) -> TokenStream {
        let Some((_, ty)) = self.item.context() else { return quote!(&[]) };
        let (schema, shown) = (&self.paths.schema, written(ty));
        let of_fields =
            self.item.fields().filter(|field| field.customs().any(|function| function.use_context.is_some()));
        let of_whole = self.item.wholes().any(|function| function.use_context.is_some()).then(String::new);
        let needs = of_fields.map(rust_name).chain(of_whole).map(|field| {
            let id = quote_spanned!(ty.span()=> ::core::any::TypeId::of::<#ty>());
            quote!(#schema::ContextMeta { field: #field, ty: #shown, id: || #id })
        });
        quote!(&[#(#needs),*])
    }

    fn call(&self, function: &Function<'_>) -> TokenStream {
        let Some(path) = function.path else { return TokenStream::new() };
        let words = function.words.arguments();
        match self.item.context().filter(|_| function.use_context.is_some()) {
            None => {
                let call = quote_spanned!(path.span()=> #path(__value));
                quote!(__exam.hold(#call, #words);)
            }
            Some((_, ty)) => {
                let shown = written(ty);
                let call = quote_spanned!(path.span()=> #path(__value, __context));
                quote! {
                    if let ::core::option::Option::Some(__context) = __exam.context::<#ty>(#shown) {
                        __exam.hold(#call, #words);
                    }
                }
            }
        }
    }
}

/// Checks what is there of an `Option`, however often it is one.
fn present(ty: &Type, checks: &TokenStream) -> TokenStream {
    let Some(inner) = inside_of_option(ty) else { return quote!({ #checks }) };
    let checks = present(inner, checks);
    quote!(if let ::core::option::Option::Some(__value) = __value { #checks })
}

/// `T` of an `Option<T>`.
fn inside_of_option(ty: &Type) -> Option<&Type> {
    let ty = match ty {
        Type::Group(group) => return inside_of_option(&group.elem),
        Type::Paren(paren) => return inside_of_option(&paren.elem),
        Type::Path(path) => path,
        _ => return None,
    };
    let last = ty.path.segments.last().filter(|last| last.ident == "Option")?;
    match &last.arguments {
        syn::PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
            syn::GenericArgument::Type(inner) => Some(inner),
            _ => None,
        }),
        _ => None,
    }
}
