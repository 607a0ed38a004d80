//! A type as a person writes it, for messages.
//!
//! In:    a type.
//! Out:   its text, without the spaces that tokens are printed with.

use quote::ToTokens;
use syn::Type;

/// The text of a type.
pub(super) fn written(ty: &Type) -> String {
    const SPACES: [(&str, &str); 8] =
        [(" <", "<"), ("< ", "<"), (" >", ">"), (" :: ", "::"), (":: ", "::"), ("& ", "&"), (" ,", ","), (" ;", ";")];
    let tokens = ty.to_token_stream().to_string();
    SPACES.iter().fold(tokens, |text, (printed, written)| text.replace(printed, written))
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(text: &str) {
        assert_eq!(super::written(&syn::parse_str(text).expect("a type")), text);
    }

    #[test]
    fn types_are_as_they_were_written() {
        check("Option<String>");
        check("&'a str");
        check("::std::sync::Arc<dyn Names + Send>");
        check("BTreeMap<String, Vec<u8>>");
        check("[u8; 4]");
    }
}
