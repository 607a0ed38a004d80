//! `#[get("/…")]` and its like: a function becomes an endpoint.
//!
//! In:    the attribute's arguments and the function's signature.
//! Out:   the function as written, and beside it a type of the same name that is the endpoint.
//! Never: looks into the function's body.

mod check;
mod emit;
mod limits;
mod model;

use proc_macro2::TokenStream;

use crate::function::{self, Function, Role};
use crate::mistakes::Mistakes;
use model::Model;

/// What `#[get]` and its like make of a function; `method` is `None` for `#[route]`.
pub(crate) fn expand(method: Option<&'static str>, arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let handler = match Function::of(item.clone(), Role::Handler) {
        Ok(handler) => handler,
        Err(error) => {
            mistakes.take(error);
            let errors = mistakes.emit();
            return quote::quote!(#item #errors);
        }
    };
    let model = Model::of(method, arguments, handler, &mut mistakes);
    function::check::signature(&model.handler, &mut mistakes);
    function::check::arguments(&model.handler, &mut mistakes);
    check::status(&model, &mut mistakes);
    emit::emit(&model, &item, &mistakes)
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn an_endpoint() {
        let arguments = r#""/users/{id}/files/{*path}", status = 201, tags("users", "files"), operation_id = "upload",
            body_bytes_max = 64 * KIB, handler_timeout = "2m""#;
        let item = r"
            /// Upload a file.
            ///
            /// It replaces what is there.
            #[deprecated]
            pub(crate) async fn upload(
                Path((id, path)): Path<(u64, &str)>,
                Json(file): Json<File<'_>>,
                files: State<'_, Files>,
            ) -> Result<Json<Receipt>, UploadError> {
                files.put(id, path, file).await
            }
        ";
        let tokens = expand(Some("PUT"), arguments.parse().expect("tokens"), item.parse().expect("tokens"));
        let file = syn::parse2(tokens).expect("items");
        insta::assert_snapshot!(prettyplease::unparse(&file));
    }
}
