//! `#[derive(Api)]`: a struct becomes an app.
//!
//! In:    the struct, whose fields are state and nested apps, and its `#[api(…)]`.
//! Out:   its routes as constants, its dispatch, and one `Provide` per field of state.
//! Never: looks for endpoints: they are listed, so that none is lost without a word.

mod check;
mod dispatch;
mod document;
mod emit;
mod middleware;
mod model;

use proc_macro2::TokenStream;

use crate::mistakes::Mistakes;
use model::Model;

/// What the derive adds to a struct.
pub(crate) fn expand(item: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let model = match syn::parse2(item).and_then(|input| Model::of(input, &mut mistakes)) {
        Ok(model) => model,
        Err(error) => {
            mistakes.take(error);
            return mistakes.emit();
        }
    };
    check::all(&model, &mut mistakes);
    emit::emit(&model, &mistakes)
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn an_app() {
        let item = r#"
            /// A library.
            #[api(title = "Library", version = "1.0.0", routes(list, books::add), docs = "/help/docs")]
            pub struct App {
                shelf: Shelf,
                #[api(nest = "/admin", operation_prefix = "admin_", tags("admin"))]
                admin: admin::Admin,
            }
        "#;
        let file = syn::parse2(expand(item.parse().expect("tokens"))).expect("items");
        insta::assert_snapshot!(prettyplease::unparse(&file));
    }
}
