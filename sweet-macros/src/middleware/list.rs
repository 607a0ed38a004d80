//! A list of stations: `middleware(a, b::c, State<T>)`.
//!
//! In:    the key of an attribute.
//! Out:   the types that it names.
//! Never: knows what they are: that they are stations of the app is told by the compiler.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, Type, parse_quote_spanned};

use crate::keys::Key;
use crate::lifetimes;
use crate::mistakes::Mistakes;

/// The stations that a key names, each once.
pub(crate) fn stations(key: Option<&Key>, mistakes: &mut Mistakes) -> Vec<Type> {
    let Some(key) = key else { return vec![] };
    let stations: Vec<Type> = key.types("a, State<T>", mistakes).iter().map(of_the_app).collect();
    let written: Vec<String> = stations.iter().map(written).collect();
    for (index, station) in stations.iter().enumerate() {
        if written[..index].contains(&written[index]) {
            mistakes.add(station, format_args!("`{}` is listed twice: keep one", written[index]));
        }
    }
    stations
}

/// A station as a person writes it.
fn written(station: &Type) -> String {
    station.to_token_stream().to_string().replace(' ', "").replace("'static,", "").replace(",", ", ")
}

/// The station, with the life of the app in the place of each lifetime, and of the one that `State<T>` leaves out.
fn of_the_app(station: &Type) -> Type {
    let mut station = lifetimes::replace(station, "'static");
    if let Type::Path(path) = &mut station
        && let Some(last) = path.path.segments.last_mut()
        && last.ident == "State"
        && let PathArguments::AngleBracketed(arguments) = &mut last.arguments
        && !arguments.args.iter().any(|argument| matches!(argument, GenericArgument::Lifetime(_)))
    {
        arguments.args.insert(0, parse_quote_spanned!(last.ident.span()=> 'static));
    }
    station
}

/// Where it is told what is wrong with a station: at the type of `State<T>`, or at the last segment of its path.
pub(crate) fn told_at(station: &Type) -> Span {
    let Type::Path(path) = station else { return station.span() };
    let Some(last) = path.path.segments.last() else { return station.span() };
    let state = match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == "State" => arguments.args.last(),
        _ => None,
    };
    match state {
        Some(GenericArgument::Type(ty)) => told_at(ty),
        _ => last.ident.span(),
    }
}
