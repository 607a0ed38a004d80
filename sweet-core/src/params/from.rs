//! All parameters of one part of a request, made into one value.
//!
//! In:    a source.
//! Out:   a scalar or a tuple by position, a struct by name.
//! Never: stops at the first failure.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::NonZero;

use super::{FromParam, Source};
use crate::meta::PathParams;
use crate::rules::Failures;
use crate::schema::Schema;

/// A type that is made of parameters: a scalar or a tuple by position, a struct by name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of parameters",
    note = "`Path` takes a number, `bool`, string or newtype of one, a tuple of them, or a struct with `#[derive(sweet::Schema)]`",
    note = "`Query`, `Header` and `Cookie` take a struct with `#[derive(sweet::Schema)]`: a field for each parameter"
)]
pub trait FromParams<'r>: Sized {
    /// By position or by name.
    const TAKES: PathParams;

    /// Whether it refuses parameters that it does not declare (`#[serde(deny_unknown_fields)]`).
    const CLOSED: bool = false;

    /// Reads all parameters; `None` where at least one failure was recorded.
    fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self>;
}

/// One parameter by position. There is no implementation for every `FromParam`: beside one, the compiler could not tell
/// which field of a struct keeps it from being made of parameters.
macro_rules! positional {
    ($([$($generics:tt)*] $type:ty),* $(,)?) => {$(
        impl<$($generics)*> FromParams<'r> for $type {
            const TAKES: PathParams = PathParams::Positional(&[<$type>::SHAPE]);

            fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self> {
                source.position(0, failures)
            }
        }
    )*};
}

macro_rules! scalars {
    ($($scalar:ty),* $(,)?) => { positional! { $(['r] $scalar),* } };
}

scalars! {
    u8, u16, u32, u64, u128, usize,
    i8, i16, i32, i64, i128, isize,
    NonZero<u8>, NonZero<u16>, NonZero<u32>, NonZero<u64>, NonZero<u128>, NonZero<usize>,
    NonZero<i8>, NonZero<i16>, NonZero<i32>, NonZero<i64>, NonZero<i128>, NonZero<isize>,
    f32, f64, bool, char, String, Box<str>, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
}

positional! {
    ['r: 'a, 'a] &'a str,
    ['r: 'a, 'a] Cow<'a, str>,
    ['r, T: FromParam<'r> + Schema] Option<T>,
    ['r, T: FromParam<'r> + Schema] Vec<T>,
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
