//! A function that becomes something else too: a handler, a station, or a dependency.
//!
//! In:    the tokens of the item.
//! Out:   its signature, and the type that stands beside it.
//! Never: looks into its body.

pub(crate) mod check;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{
    Attribute, FnArg, Ident, LitStr, PatType, ReturnType, Signature, Token, Type, Visibility, parse_quote_spanned,
};

use crate::{lifetimes, root};

/// What a function becomes.
#[derive(Clone, Copy)]
pub(crate) enum Role {
    /// A handler, beside which its endpoint stands.
    Handler,
    /// A station.
    Station,
    /// A dependency.
    Dependency,
}

/// A function, up to its body.
pub(crate) struct Function {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    pub(crate) role: Role,
}

impl Function {
    /// The function, or why there is none.
    pub(crate) fn of(item: TokenStream, role: Role) -> syn::Result<Self> {
        (|input: ParseStream<'_>| Self::parse(input, role)).parse2(item)
    }

    fn parse(input: ParseStream<'_>, role: Role) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let start = input.cursor().span();
        let no_function = match role {
            Role::Handler => "an endpoint is a function: `async fn`",
            Role::Station => "this makes a function a station: for a type, implement `sweet::Middleware`",
            Role::Dependency => "a dependency is a function: `async fn`",
        };
        let is_function = is_function(&input.fork());
        let signature = input.parse().map_err(|mistake| match is_function {
            true => mistake,
            false => syn::Error::new(start, no_function),
        })?;
        match input.parse::<TokenTree>() {
            Ok(TokenTree::Group(_)) => Ok(Self { attributes, visibility, signature, role }),
            _ => Err(syn::Error::new_spanned(signature, format_args!("{} needs a body", role.name()))),
        }
    }

    /// Its name.
    pub(crate) fn name(&self) -> &Ident {
        &self.signature.ident
    }

    /// The arguments, but for a receiver.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &PatType> {
        self.signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(argument) => Some(argument),
            FnArg::Receiver(_) => None,
        })
    }

    /// The type of what it returns; where none is written, `()` at the place of the name.
    pub(crate) fn answer(&self) -> Type {
        match &self.signature.output {
            ReturnType::Type(_, ty) => (**ty).clone(),
            ReturnType::Default => parse_quote_spanned!(self.name().span()=> ()),
        }
    }

    /// Whether this is a method, beside which no type can be declared.
    pub(crate) fn is_method(&self) -> bool {
        self.signature.receiver().is_some()
    }

    /// The type of its name. It lives in the namespace of types only, so that the function keeps its name.
    fn kind(&self) -> TokenStream {
        let (visibility, name) = (&self.visibility, self.name());
        quote! {
            #[doc(hidden)]
            #[allow(non_camel_case_types, missing_docs, unreachable_pub, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
            #visibility struct #name {}
        }
    }

    /// The types of the arguments, with `lifetime` in the place of each that they name.
    pub(crate) fn types(&self, lifetime: &str) -> Vec<Type> {
        self.arguments().map(|argument| lifetimes::replace(&argument.ty, lifetime)).collect()
    }

    /// Expressions for what the arguments take and how they refuse.
    pub(crate) fn metas(&self) -> impl Iterator<Item = TokenStream> {
        self.types("'static")
            .into_iter()
            .map(|ty| quote_spanned!(ty.span()=> <#ty as __sweet::extract::Argument>::META))
    }

    /// `item`, which is this function as it was written, and beside it the type of its name, with `content`: items that reach
    /// Sweet as `__sweet`.
    pub(crate) fn with(&self, item: &TokenStream, content: &TokenStream) -> TokenStream {
        let (conditions, kind, root) = (self.conditions(), self.kind(), root::root());
        quote! {
            #item

            #conditions
            #kind

            #conditions
            #[doc(hidden)]
            #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
            const _: () = {
                use #root as __sweet;
                #content
            };
        }
    }

    /// The attributes that decide whether the item is there at all, which everything beside it must carry too.
    fn conditions(&self) -> TokenStream {
        let conditions = self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
        let conditions = conditions.map(ToTokens::to_token_stream);
        quote!(#(#conditions)*)
    }
}

impl Role {
    /// What a message calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Handler => "a handler",
            Role::Station => "a station",
            Role::Dependency => "a dependency",
        }
    }
}

/// Whether this begins as a function does, whatever comes then.
fn is_function(input: ParseStream<'_>) -> bool {
    while !input.is_empty() && !input.peek(Token![fn]) {
        let is_qualifier = input.peek(Token![async])
            || input.peek(Token![const])
            || input.peek(Token![unsafe])
            || input.peek(Token![extern])
            || input.peek(LitStr);
        if !is_qualifier || input.parse::<TokenTree>().is_err() {
            return false;
        }
    }
    input.peek(Token![fn])
}

/// The expression in the place of a type or of another expression: the compiler underlines from its first token to its last.
pub(crate) fn across(place: &(impl ToTokens + Spanned), expression: impl Fn(Span) -> TokenStream) -> TokenStream {
    let last = place.to_token_stream().into_iter().last().map_or_else(|| place.span(), |token| token.span());
    let mut tokens: Vec<TokenTree> = expression(place.span()).into_iter().collect();
    if let Some(end) = tokens.last_mut() {
        end.set_span(last);
    }
    tokens.into_iter().collect()
}
