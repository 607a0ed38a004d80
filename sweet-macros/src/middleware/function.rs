//! `#[middleware]`: a function becomes a station.
//!
//! In:    the function.
//! Out:   the function as written, and beside it a type of the same name that is the station.
//! Never: fails. With mistakes the type is there all the same, so that no list complains that it is missing.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type};

use crate::function::{self, Function, Role, across};
use crate::lifetimes;
use crate::mistakes::Mistakes;

/// What `#[middleware]` makes of a function.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    if !arguments.is_empty() {
        mistakes.add(arguments, "`#[middleware]` takes nothing here: what the station needs, the function takes");
    }
    match Function::of(item.clone(), Role::Station) {
        Ok(function) => {
            function::check::signature(&function, &mut mistakes);
            function::check::arguments(&function, &mut mistakes);
            emit(&function, &item, &mistakes)
        }
        Err(error) => {
            mistakes.take(error);
            let errors = mistakes.emit();
            quote!(#item #errors)
        }
    }
}

fn emit(function: &Function, item: &TokenStream, mistakes: &Mistakes) -> TokenStream {
    let errors = mistakes.emit();
    if function.is_method() {
        return quote!(#item #errors);
    }
    let content = match mistakes.is_empty() {
        true => station(function),
        false => broken(function, &errors),
    };
    function.with(item, &content)
}

fn broken(function: &Function, errors: &TokenStream) -> TokenStream {
    let name = function.name();
    let locate = locate(function, &[]);
    quote! {
        #[automatically_derived]
        impl<__A> __sweet::middleware::Middleware<__A> for #name {
            type Passage = ();
            type Answer = __sweet::middleware::Answered;
            const META: __sweet::meta::MiddlewareMeta = { #errors };
        }
        #locate
    }
}

fn station(function: &Function) -> TokenStream {
    let name = function.name();
    let types = function.types("'__r");
    let bounds: Vec<_> =
        types.iter().map(|ty| quote!(for<'__r> #ty: __sweet::extract::FromRequest<'__r, __A>)).collect();
    let (extract, values) = extract(&types);
    let wait = function.signature.asyncness.map(|_| quote!(.await));
    let answer = lifetimes::replace(&function.answer(), "'__r");
    let outcome = quote_spanned!(answer.span()=> <#answer as __sweet::middleware::Outcome>::outcome);
    let (meta, locate) = (meta(function), locate(function, &bounds));
    quote! {
        #meta
        #[automatically_derived]
        impl<__A> __sweet::middleware::Middleware<__A> for #name
        where
            #(#bounds,)*
        {
            type Passage = ();
            type Answer = __sweet::middleware::Answered;
            const META: __sweet::meta::MiddlewareMeta = __META;
            async fn before_handler<'__r>(
                &'__r self,
                __cx: __sweet::app::Context<'__r, __A>,
                _: &mut (),
            ) -> ::core::result::Result<(), __sweet::middleware::Answered> {
                #extract
                #outcome(#name(#(#values),*) #wait)
            }
        }
        #locate
    }
}

/// Statements that extract the arguments, and the names that they have then.
fn extract(types: &[Type]) -> (TokenStream, Vec<Ident>) {
    let values: Vec<_> = (0..types.len()).map(|index| format_ident!("__argument_{index}")).collect();
    let extract = types.iter().zip(&values).enumerate().map(|(index, (ty, value))| {
        // Behind the last argument there is nobody to ask.
        let refuse = (index + 1 < types.len()).then(|| {
            let behind = &types[index..];
            quote!(.refuse(__cx, &[#(__sweet::extract::failures::<__A, #behind>),*]))
        });
        quote! {
            let #value = match __sweet::middleware::take::<__A, #ty>(__cx).await {
                ::core::result::Result::Ok(__argument) => __argument,
                ::core::result::Result::Err(__answered) => {
                    return ::core::result::Result::Err(__answered #refuse);
                }
            };
        }
    });
    (quote!(#(#extract)*), values)
}

/// What a document tells of it, and the rules that only the constants of its arguments can tell.
fn meta(function: &Function) -> TokenStream {
    let arguments = function.metas();
    let checks = function.arguments().enumerate().map(|(index, argument)| {
        let check = across(
            &argument.ty,
            |span| quote_spanned!(span=> __sweet::middleware::check::argument(&__META.arguments[#index])),
        );
        quote!(const _: () = #check;)
    });
    let answer = lifetimes::replace(&function.answer(), "'static");
    let answers = quote_spanned!(answer.span()=> <#answer as __sweet::middleware::Outcome>::ANSWERS);
    quote! {
        const __META: __sweet::meta::MiddlewareMeta = __sweet::meta::MiddlewareMeta {
            arguments: &[#(#arguments),*],
            ..__sweet::meta::MiddlewareMeta::answering(#answers)
        };
        #(#checks)*
    }
}

/// What a list names is the type itself: there is one of it, in read-only memory.
fn locate(function: &Function, bounds: &[TokenStream]) -> TokenStream {
    let name = function.name();
    quote! {
        #[automatically_derived]
        impl<__A: 'static> __sweet::middleware::Station<__A> for #name
        where
            #(#bounds,)*
        {
            type Middleware = #name;
            fn locate(_: &__A) -> &#name {
                &#name {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn a_station() {
        let item = r"
            /// Only while it is open.
            pub(crate) async fn open(Query(view): Query<View<'_>>, hours: State<'_, Hours>) -> Result<(), Closed> {
                hours.check(view)
            }
        ";
        let tokens = expand(proc_macro2::TokenStream::new(), item.parse().expect("tokens"));
        let file = syn::parse2(tokens).expect("items");
        insta::assert_snapshot!(prettyplease::unparse(&file));
    }
}
