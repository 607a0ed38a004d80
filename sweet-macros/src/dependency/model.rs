//! A dependency and its attribute, as read.
//!
//! In:    tokens.
//! Out:   a struct that keeps the tokens that messages point at.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, FnArg, Ident, PatType, Path, ReturnType, Signature, Type, Visibility, parse_quote_spanned};

use crate::keys;
use crate::mistakes::Mistakes;

/// A function, up to its body.
pub(super) struct Function {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) signature: Signature,
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let start = input.cursor().span();
        let signature = input.parse().map_err(|_| syn::Error::new(start, "a dependency is a function: `async fn`"))?;
        match input.parse::<TokenTree>() {
            Ok(TokenTree::Group(_)) => Ok(Self { attributes, visibility, signature }),
            _ => Err(syn::Error::new_spanned(signature, "a dependency needs a body")),
        }
    }
}

/// A dependency and its attribute.
pub(super) struct Model {
    pub(super) function: Function,
    /// The function that tidies the value up.
    pub(super) cleanup: Option<Path>,
}

impl Model {
    pub(super) fn of(arguments: TokenStream, function: Function, mistakes: &mut Mistakes) -> Self {
        let keys = keys::parse(keys::split(arguments), "`#[dependency]`", &["cleanup"], mistakes);
        let cleanup = keys.first().and_then(|key| key.path(mistakes));
        Self { function, cleanup }
    }

    /// The function's name.
    pub(super) fn name(&self) -> &Ident {
        &self.function.signature.ident
    }

    /// The types of the arguments, as written.
    pub(super) fn arguments(&self) -> impl Iterator<Item = &PatType> {
        self.function.signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(argument) => Some(argument),
            FnArg::Receiver(_) => None,
        })
    }

    /// The type of the result; where none is written, `()` at the place of the name.
    pub(super) fn result(&self) -> Type {
        match &self.function.signature.output {
            ReturnType::Type(_, ty) => (**ty).clone(),
            ReturnType::Default => parse_quote_spanned!(self.name().span()=> ()),
        }
    }

    /// Whether it can refuse: its result is a `Result`, by that name.
    pub(super) fn can_refuse(&self) -> bool {
        match self.result() {
            Type::Path(path) => path.path.segments.last().is_some_and(|segment| segment.ident == "Result"),
            _ => false,
        }
    }

    /// Whether this is a method, beside which no type can be declared.
    pub(super) fn is_method(&self) -> bool {
        self.function.signature.receiver().is_some()
    }

    /// The attributes that decide whether the item is there at all, which everything beside it must carry too.
    pub(super) fn conditions(&self) -> TokenStream {
        let attributes = self.function.attributes.iter();
        let conditions = attributes.filter(|attribute| attribute.path().is_ident("cfg"));
        let conditions = conditions.map(ToTokens::to_token_stream);
        quote!(#(#conditions)*)
    }
}
