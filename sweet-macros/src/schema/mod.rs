//! `#[derive(Schema)]`: one reading of a type, from which come its schema, decoder, rules and encoder.
//!
//! In:    the item, with the attributes of serde, of the validator crate, and Sweet's own.
//! Out:   implementations of `Schema`, `Encode`, `Decode`, `FromParam` and `FromParams`; every mistake of the item at once.
//! Never: reads an attribute and forgets it: what is known and not supported is refused with the reason.
//!
//! | step | files |
//! |---|---|
//! | read | `attributes`: what is written (`key`, `example`, `number`) is held against what is known (`keys`, `words`) by `form`, or told by `refusal` |
//! | model | `model` and `field`, with `case`, `conversion`, `custom`, `docs`, `lifetimes` and `rules` |
//! | check | `check`, one function per rule, in the words of `written` |
//! | emit | `emit`, one file per trait; `rules` emits itself |

mod attributes;
mod case;
mod check;
mod conversion;
mod custom;
mod docs;
mod emit;
mod example;
mod field;
mod form;
mod key;
mod keys;
mod lifetimes;
mod model;
mod number;
mod refusal;
mod rules;
#[cfg(test)]
mod tests;
mod words;
mod written;

use proc_macro2::TokenStream;
use syn::DeriveInput;

pub(crate) use emit::{arguments, is_generic};
use model::Item;

use crate::mistakes::Mistakes;

/// Expands the derive. Where there are mistakes, implementations that only compile stand in, so that no message is about
/// a missing one.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut mistakes = Mistakes::default();
    let item = Item::read(&input, &mut mistakes);
    check::check(&item, &mut mistakes);
    if mistakes.is_empty() {
        return emit::item(&item);
    }
    let stand_in = emit::stand_in(&item);
    let mistakes = mistakes.emit();
    quote::quote!(#mistakes #stand_in)
}
