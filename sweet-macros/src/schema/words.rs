//! The words in which a failure is told, where they are the person's own: `message` and `code` of a rule or a check.
//!
//! In:    the entries in its parentheses.
//! Out:   the code and the sentence, as they stand there and as tokens.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use super::emit::option;
use super::key::{Entry, Form, Key, key};

/// The key of the sentence.
pub(super) const MESSAGE: Key = key("message", Form::Phrase);
/// The key of the code.
pub(super) const CODE: Key = key("code", Form::Phrase);
/// Both.
pub(super) const WORDS: &[Key] = &[MESSAGE, CODE];

/// The words, each where it stands there.
#[derive(Clone, Default)]
pub(super) struct Words {
    code: Option<LitStr>,
    message: Option<LitStr>,
}

impl Words {
    /// The words among other entries.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let text = |key: Key| entries.iter().find(|entry| entry.key == key.name)?.value.text().cloned();
        Words { code: text(CODE), message: text(MESSAGE) }
    }

    /// Whether an entry is one of them.
    pub(super) fn has(entry: &Entry) -> bool {
        WORDS.iter().any(|key| entry.key == key.name)
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.code.is_none() && self.message.is_none()
    }

    /// The code, as an `Option`.
    pub(super) fn code(&self) -> TokenStream {
        option(self.code.as_ref())
    }

    /// The sentence, as an `Option`.
    pub(super) fn message(&self) -> TokenStream {
        option(self.message.as_ref())
    }

    /// The code and the sentence, as arguments.
    pub(super) fn arguments(&self) -> TokenStream {
        let (code, message) = (self.code(), self.message());
        quote!(#code, #message)
    }
}
