//! The generics of an implementation.
//!
//! In:    the item's own generics, and what the implementation asks of the types of its fields.
//! Out:   the parameters, the arguments and the `where` clause.
//!
//! Type parameters are bounded as serde does it: those that a field's type names. The types of fields are not bounded for
//! `Decode`, because such bounds go round in circles between types that hold each other. `#[schema(bound = "…")]` stands in
//! place of all bounds of parameters.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit::{self, Visit};
use syn::{
    GenericArgument, GenericParam, Generics, Ident, Lifetime, Path, PathArguments, PathSegment, Type, TypePath,
    WherePredicate, parse_quote,
};

use crate::schema::model::Item;

/// The generics of one implementation.
pub(crate) struct Bounds<'a> {
    item: &'a Item<'a>,
    generics: Generics,
}

impl<'a> Bounds<'a> {
    /// The item's own generics.
    pub(crate) fn new(item: &'a Item<'a>) -> Self {
        let mut bounds = Bounds { item, generics: item.input.generics.clone() };
        bounds.push(item.bounds().unwrap_or_default().to_vec());
        bounds
    }

    /// Adds a lifetime that outlives every lifetime of the item: what is read is borrowed from it.
    pub(crate) fn borrowing(mut self, lifetime: &Lifetime) -> Self {
        let own: Vec<_> = self.generics.lifetimes().map(|own| own.lifetime.clone()).collect();
        self.generics.params.insert(0, parse_quote!(#lifetime: #(#own)+*));
        self
    }

    /// Asks that each type parameter that occurs in `types` has the trait.
    pub(crate) fn parameters<'t>(mut self, types: impl Iterator<Item = &'t Type>, bound: &TokenStream) -> Self {
        if self.item.bounds().is_some() {
            return self;
        }
        let mut mentions = Mentions::new(&self.item.input.generics);
        types.for_each(|ty| mentions.visit_type(ty));
        let bounds = mentions.found.iter().map(|path| parse_quote!(#path: #bound)).collect();
        self.push(bounds);
        self
    }

    /// Asks that each type parameter that occurs in the keys of maps among `types` has the trait. A map is known by its
    /// name: of a type that is another's alias nothing is known, and `#[schema(bound = "…")]` says it.
    pub(crate) fn keys<'t>(self, types: impl Iterator<Item = &'t Type>, bound: &TokenStream) -> Self {
        let mut keys = Keys(Vec::new());
        types.for_each(|ty| keys.visit_type(ty));
        self.parameters(keys.0.into_iter(), bound)
    }

    /// Asks that a field's type has the trait.
    pub(crate) fn field(mut self, ty: &Type, bound: &TokenStream) -> Self {
        self.push(vec![parse_quote!(#ty: #bound)]);
        self
    }

    /// Asks that a type has the trait, where it may well not: then there is no implementation, and no mistake either. The
    /// lifetime, which nothing uses, keeps the compiler from calling a bound false that no parameter could make true.
    pub(crate) fn perhaps(mut self, ty: &Type, bound: &TokenStream) -> Self {
        self.push(vec![parse_quote!(for<'__perhaps> #ty: #bound)]);
        self
    }

    fn push(&mut self, bounds: Vec<WherePredicate>) {
        if !bounds.is_empty() {
            self.generics.make_where_clause().predicates.extend(bounds);
        }
    }

    /// An implementation of `name` with this content.
    pub(crate) fn implement(&self, name: &TokenStream, content: &TokenStream) -> TokenStream {
        let (parameters, _, clause) = self.generics.split_for_impl();
        let (_, arguments, _) = self.item.input.generics.split_for_impl();
        let ident = &self.item.input.ident;
        quote! {
            #[automatically_derived]
            impl #parameters #name for #ident #arguments #clause { #content }
        }
    }
}

/// What the name of a generic type tells: those of its parameters that occur in some types, in the order of their
/// declaration, and behind them the types that belong to one, such as `T::Item`.
pub(crate) fn arguments<'t>(generics: &Generics, types: impl Iterator<Item = &'t Type>) -> Vec<Path> {
    let mut mentions = Mentions::new(generics);
    types.for_each(|ty| mentions.visit_type(ty));
    let own = generics.type_params().map(|own| Path::from(own.ident.clone()));
    let mut arguments: Vec<Path> = own.filter(|own| mentions.found.contains(own)).collect();
    arguments.extend(mentions.found.into_iter().filter(|path| path.segments.len() > 1));
    arguments
}

/// Whether a type mentions a type parameter.
pub(crate) fn is_generic(generics: &Generics, ty: &Type) -> bool {
    let mut mentions = Mentions::new(generics);
    mentions.visit_type(ty);
    !mentions.found.is_empty()
}

/// Whether a type mentions `ident`.
pub(crate) fn mentions(ty: &Type, ident: &Ident) -> bool {
    let mut finder = Finder { ident, found: false };
    finder.visit_type(ty);
    finder.found
}

struct Mentions {
    own: Vec<Ident>,
    /// A parameter, or a type that belongs to one, such as `T::Item`.
    found: Vec<Path>,
}

impl Mentions {
    fn new(generics: &Generics) -> Self {
        Mentions { own: generics.type_params().map(|own| own.ident.clone()).collect(), found: Vec::new() }
    }
}

impl<'ast> Visit<'ast> for Mentions {
    fn visit_type_path(&mut self, node: &'ast TypePath) {
        let phantom = node.path.segments.last().is_some_and(|last| last.ident == "PhantomData");
        if phantom {
            return;
        }
        let first = node.path.segments.first().filter(|_| node.qself.is_none() && node.path.leading_colon.is_none());
        if first.is_some_and(|first| self.own.contains(&first.ident)) && !self.found.contains(&node.path) {
            self.found.push(node.path.clone());
        }
        visit::visit_type_path(self, node);
    }
}

/// The types of the keys of maps.
struct Keys<'ast>(Vec<&'ast Type>);

impl<'ast> Visit<'ast> for Keys<'ast> {
    fn visit_path_segment(&mut self, node: &'ast PathSegment) {
        let is_map = ["BTreeMap", "HashMap"].iter().any(|name| node.ident == name);
        if let (true, PathArguments::AngleBracketed(arguments)) = (is_map, &node.arguments)
            && let Some(GenericArgument::Type(key)) = arguments.args.first()
        {
            self.0.push(key);
        }
        visit::visit_path_segment(self, node);
    }
}

struct Finder<'a> {
    ident: &'a Ident,
    found: bool,
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_ident(&mut self, node: &'ast Ident) {
        self.found |= node == self.ident || node == "Self";
    }
}

/// A lifetime that the item does not use.
pub(crate) fn fresh(item: &Item<'_>, name: &str) -> Lifetime {
    let taken = |name: &str| {
        let is =
            |parameter: &GenericParam| matches!(parameter, GenericParam::Lifetime(own) if own.lifetime.ident == name);
        item.input.generics.params.iter().any(is)
    };
    let mut name = String::from(name);
    while taken(&name) {
        name.push('_');
    }
    let lifetime = format!("'{name}");
    Lifetime::new(&lifetime, proc_macro2::Span::mixed_site())
}
