//! The local variables of emitted code.
//!
//! In:    emitted tokens, some with the places of what the person wrote, so that errors are shown there.
//! Out:   the same; but each `__local` is resolved where the derive is used.
//! Never: touches another token. A type that was written inside a `macro_rules!` brings that macro's hygiene with its place,
//!        and a local of that hygiene could not be seen from the code around it.

use proc_macro2::{Group, Span, TokenStream, TokenTree};

/// Resolves the local variables in `tokens`.
pub(super) fn resolve(tokens: TokenStream) -> TokenStream {
    tokens.into_iter().map(resolve_tree).collect()
}

fn resolve_tree(tree: TokenTree) -> TokenTree {
    match tree {
        TokenTree::Group(group) => {
            let mut resolved = Group::new(group.delimiter(), resolve(group.stream()));
            resolved.set_span(group.span());
            TokenTree::Group(resolved)
        }
        TokenTree::Ident(mut ident) if ident.to_string().starts_with("__") => {
            ident.set_span(ident.span().resolved_at(Span::call_site()));
            TokenTree::Ident(ident)
        }
        other => other,
    }
}
