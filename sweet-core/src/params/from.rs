//! All parameters of one part of a request, made into one value.
//!
//! In:    a source.
//! Out:   a scalar or a tuple by position, a struct by name.
//! Never: stops at the first failure.

use super::{FromParam, Source};
use crate::meta::PathParams;
use crate::rules::Failures;
use crate::schema::Schema;

/// A type that is made of parameters: a scalar or a tuple by position, a struct by name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of parameters",
    note = "use a number, `bool`, string or `#[derive(sweet::Schema)]` type, a tuple of them, or a struct of them"
)]
pub trait FromParams<'r>: Sized {
    /// By position or by name.
    const TAKES: PathParams;

    /// Reads all parameters; `None` where at least one failure was recorded.
    fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self>;
}

/// One parameter by position.
impl<'r, T: FromParam<'r> + Schema> FromParams<'r> for T {
    const TAKES: PathParams = PathParams::Positional(&[T::SHAPE]);

    fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self> {
        source.position(0, failures)
    }
}

macro_rules! tuples {
    ($(($($element:ident $value:ident $index:literal),*))*) => {$(
        impl<'r, $($element: FromParam<'r> + Schema),*> FromParams<'r> for ($($element,)*) {
            const TAKES: PathParams = PathParams::Positional(&[$($element::SHAPE),*]);

            fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self> {
                $(let $value = source.position($index, failures);)*
                Some(($($value?,)*))
            }
        }
    )*};
}

tuples! {
    (A a 0)
    (A a 0, B b 1)
    (A a 0, B b 1, C c 2)
    (A a 0, B b 1, C c 2, D d 3)
    (A a 0, B b 1, C c 2, D d 3, E e 4)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10)
    (A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11)
}
