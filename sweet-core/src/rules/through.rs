//! Rules on what stands around a value: a missing one obeys all of them, a pointer obeys those of its target.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::{Checked, HasLength, HasNumber, HasText, HasUnique, Rule};

impl<T: Checked> Checked for Option<T> {
    const UNIT: &'static str = T::UNIT;

    #[inline]
    fn obeys(&self, rule: &Rule) -> bool {
        self.as_ref().is_none_or(|value| value.obeys(rule))
    }

    #[inline]
    fn obeys_all(&self, rules: &[Rule]) -> bool {
        self.as_ref().is_none_or(|value| value.obeys_all(rules))
    }
}

impl<T: HasLength> HasLength for Option<T> {}
impl<T: HasNumber> HasNumber for Option<T> {}
impl<T: HasText> HasText for Option<T> {}

impl<T: HasUnique> HasUnique for Option<T> {
    fn is_unique(&self) -> bool {
        self.as_ref().is_none_or(T::is_unique)
    }
}

macro_rules! pointers {
    ($([$($bound:tt)*] $type:ty;)*) => {$(
        impl<T: Checked + ?Sized $($bound)*> Checked for $type {
            const UNIT: &'static str = T::UNIT;

            #[inline]
            fn obeys(&self, rule: &Rule) -> bool {
                (**self).obeys(rule)
            }
        }

        impl<T: HasLength + ?Sized $($bound)*> HasLength for $type {}
        impl<T: HasNumber + ?Sized $($bound)*> HasNumber for $type {}
        impl<T: HasText + ?Sized $($bound)*> HasText for $type {}

        impl<T: HasUnique + ?Sized $($bound)*> HasUnique for $type {
            fn is_unique(&self) -> bool {
                (**self).is_unique()
            }
        }
    )*};
}

pointers! {
    [] &T;
    [] Box<T>;
    [] Rc<T>;
    [] Arc<T>;
    [+ ToOwned] Cow<'_, T>;
}
