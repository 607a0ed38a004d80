//! `#[dependency]`: a function becomes a value that is computed once for each request.
//!
//! In:    the attribute's arguments and the function's signature.
//! Out:   the function as written, and beside it a type of the same name that is the dependency.
//! Never: looks into the function's body.

mod check;
mod emit;
mod model;

use proc_macro2::TokenStream;

use crate::function::{self, Function, Role};
use crate::mistakes::Mistakes;
use model::Model;

/// What `#[dependency]` makes of a function.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    match Function::of(item.clone(), Role::Dependency) {
        Ok(function) => {
            let model = Model::of(arguments, function, &mut mistakes);
            function::check::signature(&model.function, &mut mistakes);
            function::check::arguments(&model.function, &mut mistakes);
            check::result(&model, &mut mistakes);
            emit::emit(&model, &item, &mistakes)
        }
        Err(error) => {
            mistakes.take(error);
            let errors = mistakes.emit();
            quote::quote!(#item #errors)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn a_dependency() {
        let item = r"
            /// Who asks.
            pub(crate) async fn session(
                Header(token): Header<Token<'_>>,
                users: State<'_, Users>,
            ) -> Result<Session, Denied> {
                users.session(token).await
            }
        ";
        let tokens = expand("cleanup = close".parse().expect("tokens"), item.parse().expect("tokens"));
        let file = syn::parse2(tokens).expect("items");
        insta::assert_snapshot!(prettyplease::unparse(&file));
    }

    #[test]
    fn one_that_never_refuses() {
        let item = "fn clock() -> Instant { Instant::now() }";
        let file = syn::parse2(expand(Default::default(), item.parse().expect("tokens"))).expect("items");
        insta::assert_snapshot!(prettyplease::unparse(&file));
    }
}
