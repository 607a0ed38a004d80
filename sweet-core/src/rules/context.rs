//! What checks of one's own may look at beside the value: values of the app, found by their types.
//!
//! In:    an app, or one value where a text is read by hand.
//! Out:   a borrow of the value of a type.
//! Never: clones; knows what an app is.

use std::any::{Any, TypeId};
use std::fmt;

/// Something that has values to be found by type. Every app is one: its fields are found.
pub trait FindContext {
    /// The value of the type `id`, where there is one.
    fn find_context(&self, id: TypeId) -> Option<&dyn Any>;
}

/// The values that checks find by type, or none.
///
/// ```
/// use sweet_core::rules::Contexts;
///
/// struct Names(Vec<String>);
///
/// let names = Names(vec!["Ada".into()]);
/// assert_eq!(Contexts::of(&names).get::<Names>().map(|names| names.0.len()), Some(1));
/// assert!(Contexts::NONE.get::<Names>().is_none());
/// ```
#[derive(Clone, Copy, Default)]
pub struct Contexts<'a>(Kind<'a>);

#[derive(Clone, Copy, Default)]
enum Kind<'a> {
    #[default]
    None,
    One(&'a dyn Any),
    Several(&'a dyn FindContext),
}

impl<'a> Contexts<'a> {
    /// No value of any type.
    pub const NONE: Contexts<'static> = Contexts(Kind::None);

    /// One value.
    pub fn of<T: Any>(value: &'a T) -> Self {
        Self(Kind::One(value))
    }

    /// All values of an app, or of something else that has several.
    pub fn several(several: &'a dyn FindContext) -> Self {
        Self(Kind::Several(several))
    }

    /// The value of the type `T`, where there is one.
    pub fn get<T: Any>(self) -> Option<&'a T> {
        match self.0 {
            Kind::None => None,
            Kind::One(value) => value.downcast_ref(),
            Kind::Several(several) => several.find_context(TypeId::of::<T>())?.downcast_ref(),
        }
    }
}

impl fmt::Debug for Contexts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::None => "Contexts::NONE",
            Kind::One(_) | Kind::Several(_) => "Contexts(…)",
        })
    }
}
