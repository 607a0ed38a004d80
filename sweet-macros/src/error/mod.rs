//! `#[derive(ApiError)]`: an enum or a struct becomes an error that a handler can answer.
//!
//! In:    the variants, each with its status and its doc comment.
//! Out:   `Respond`, by way of problem details (RFC 9457), and one documented response per variant; `Display`, `Error` and
//!        `From`, where nobody else implements them.
//! Never: shows a field that the person did not name in `#[detail]` or mark; the cause of a 5xx.

mod check;
mod detail;
mod emit;
mod field;
mod header;
mod model;
mod problem;

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

    fn expanded(item: &str) -> String {
        let file = syn::parse2(expand(item.parse().expect("tokens"))).expect("items");
        prettyplease::unparse(&file)
    }

    #[test]
    fn an_error() {
        let expansion = expanded(
            r#"
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
        "#,
        );
        insta::assert_snapshot!(expansion);
    }

    #[test]
    fn an_error_with_everything() {
        let expansion = expanded(
            r#"
            #[status(503)]
            pub enum PayError<T> {
                /// The balance is too low.
                #[status(403)]
                #[header("Cache-Control" = "no-store")]
                Balance {
                    /// What there is.
                    #[extension]
                    balance: u64,
                    #[extension("accounts")]
                    of: Vec<T>,
                    /// When to come again.
                    #[header("Retry-After")]
                    after: Option<u32>,
                },
                /// The bank does not answer.
                Bank(#[from] std::io::Error),
                #[status(502)]
                #[detail("the bank said {code}")]
                Refused { code: u16, #[source] why: Option<Box<dyn std::error::Error>> },
                #[problem(transparent)]
                Transfer(#[from] TransferError),
            }
        "#,
        );
        insta::assert_snapshot!(expansion);
    }

    #[test]
    fn an_error_that_thiserror_knows_too() {
        let expansion = expanded(
            r#"
            /// The disk is gone.
            #[error("the disk is gone")]
            #[status(500)]
            struct Disk(#[from] std::io::Error);
        "#,
        );
        insta::assert_snapshot!(expansion);
    }

    #[test]
    fn what_thiserror_takes_for_a_source_is_hidden_too() {
        let item = r#"
            #[status(500)]
            #[error("the disk failed")]
            #[detail("the disk failed: {source}")]
            struct Disk { source: std::io::Error }
        "#;
        assert!(expanded(item).contains("a client never sees the cause of a 5xx: leave `{source}` out"));
    }
}
