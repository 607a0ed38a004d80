//! `#[derive(ApiError)]`: an enum or a struct becomes an error that a handler can answer.
//!
//! In:    the variants, each with its status and its doc comment.
//! Out:   `Respond`, by way of problem details (RFC 9457), and one documented response per variant.
//! Never: shows a field that the person did not name in `#[detail]`.

mod check;
mod detail;
mod emit;
mod model;

use proc_macro2::TokenStream;

use crate::mistakes::Mistakes;
use model::Model;

/// What the derive adds to a type.
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
    fn an_error() {
        let item = r#"
            #[status(500)]
            pub enum TransferError {
                /// The balance is too low.
                ///
                /// Not told to the client.
                #[status(409)]
                #[problem(type = "https://example.com/problems/balance", title = "Balance too low")]
                Balance,
                /// There is no such account.
                #[status(404)]
                #[detail("there is no account `{0}`")]
                Unknown(u64, Secret),
                #[detail("the limit is {limit:>5}, {{not}} {asked}")]
                #[status(422)]
                Limit { limit: u64, asked: u64, account: u64 },
                Broken,
            }
        "#;
        let file = syn::parse2(expand(item.parse().expect("tokens"))).expect("items");
        insta::assert_snapshot!(prettyplease::unparse(&file));
    }
}
