//! Numbers held against rules.
//!
//! In:    integers of all widths and floats, and bounds of either kind.
//! Out:   exact answers: an integer is never rounded to be compared with a float, nor a float to be compared with an integer.
//! Never: calls 0.3 no multiple of 0.1 because neither can be written in binary.

use std::cmp::Ordering;
use std::num::NonZero;

use super::{Checked, HasNumber, Limit, Number, Rule};

/// A number that can be held against a limit.
trait Quantity: Copy {
    fn compare(self, limit: Limit) -> Option<Ordering>;
    fn is_multiple_of(self, limit: Limit) -> bool;

    /// Whether it is neither infinite nor NaN.
    fn is_finite(self) -> bool {
        true
    }
}

#[inline]
fn obeys(value: impl Quantity, rule: &Rule) -> bool {
    use Ordering::{Equal, Greater, Less};
    let Rule::Number(rule) = rule else { return true };
    match rule {
        Number::Minimum(limit) => matches!(value.compare(*limit), Some(Greater | Equal)),
        Number::Maximum(limit) => matches!(value.compare(*limit), Some(Less | Equal)),
        Number::ExclusiveMinimum(limit) => value.compare(*limit) == Some(Greater),
        Number::ExclusiveMaximum(limit) => value.compare(*limit) == Some(Less),
        Number::MultipleOf(limit) => value.is_multiple_of(*limit),
        Number::Finite => value.is_finite(),
        Number::OneOf(allowed) => allowed.iter().any(|limit| value.compare(*limit) == Some(Equal)),
    }
}

/// Compiled for the widest types alone, and not for each field.
#[inline(never)]
fn obeys_all(value: impl Quantity, rules: &[Rule]) -> bool {
    rules.iter().all(|rule| obeys(value, rule.asked()))
}

impl Quantity for i128 {
    #[inline]
    fn compare(self, limit: Limit) -> Option<Ordering> {
        match limit {
            Limit::Integer(limit) => Some(self.cmp(&limit)),
            Limit::Number(limit) => compare_mixed(self, limit),
        }
    }

    fn is_multiple_of(self, limit: Limit) -> bool {
        match limit {
            Limit::Integer(step) => self.checked_rem(step) == Some(0),
            Limit::Number(step) => is_multiple(self as f64, step, f64::EPSILON),
        }
    }
}

/// Beyond the range of `i128`, in which all limits are.
impl Quantity for u128 {
    fn compare(self, limit: Limit) -> Option<Ordering> {
        match (i128::try_from(self), limit) {
            (Ok(value), _) => value.compare(limit),
            (Err(_), Limit::Integer(_)) => Some(Ordering::Greater),
            (Err(_), Limit::Number(limit)) => (self as f64).partial_cmp(&limit),
        }
    }

    fn is_multiple_of(self, limit: Limit) -> bool {
        match limit {
            Limit::Integer(step) => self.checked_rem(step.unsigned_abs()) == Some(0),
            Limit::Number(step) => is_multiple(self as f64, step, f64::EPSILON),
        }
    }
}

/// Compares an integer with a float, neither of which is rounded.
fn compare_mixed(value: i128, limit: f64) -> Option<Ordering> {
    const BEYOND: f64 = (1_u128 << 127) as f64;
    if limit.is_nan() {
        None
    } else if limit >= BEYOND {
        Some(Ordering::Less)
    } else if limit < -BEYOND {
        Some(Ordering::Greater)
    } else {
        let whole = limit.floor();
        Some(value.cmp(&(whole as i128)).then(if limit > whole { Ordering::Less } else { Ordering::Equal }))
    }
}

/// Whether the value is as near to a whole multiple of the step as its precision allows.
fn is_multiple(value: f64, step: f64, precision: f64) -> bool {
    let nearest = (value / step).round() * step;
    (value - nearest).abs() <= value.abs() * precision
}

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl Quantity for $type {
            #[inline]
            fn compare(self, limit: Limit) -> Option<Ordering> {
                match limit {
                    Limit::Integer(limit) => compare_mixed(limit, f64::from(self)).map(Ordering::reverse),
                    // The limit as the type would hold it: 0.1 is at most 0.1 in `f32` too.
                    Limit::Number(limit) => self.partial_cmp(&(limit as $type)),
                }
            }

            fn is_multiple_of(self, limit: Limit) -> bool {
                let step = match limit {
                    Limit::Integer(step) => step as f64,
                    Limit::Number(step) => step,
                };
                is_multiple(f64::from(self), step, f64::from($type::EPSILON))
            }

            fn is_finite(self) -> bool {
                $type::is_finite(self)
            }
        }
    )*};
}

floats!(f32 f64);

macro_rules! checked {
    ($($type:ty as $wide:ty;)*) => {$(
        impl HasNumber for $type {}

        impl Checked for $type {
            const UNIT: &'static str = "digits";

            #[inline]
            fn obeys(&self, rule: &Rule) -> bool {
                obeys(<$wide>::from(*self), rule)
            }

            #[inline]
            fn obeys_all(&self, rules: &[Rule]) -> bool {
                obeys_all(<$wide>::from(*self), rules)
            }
        }
    )*};
}

checked! {
    i8 as i128; i16 as i128; i32 as i128; i64 as i128; i128 as i128;
    u8 as i128; u16 as i128; u32 as i128; u64 as i128; u128 as u128;
    f32 as f32; f64 as f64;
    NonZero<i8> as NonZero<i128>; NonZero<i16> as NonZero<i128>; NonZero<i32> as NonZero<i128>;
    NonZero<i64> as NonZero<i128>; NonZero<i128> as NonZero<i128>;
    NonZero<u8> as NonZero<u128>; NonZero<u16> as NonZero<u128>; NonZero<u32> as NonZero<u128>;
    NonZero<u64> as NonZero<u128>; NonZero<u128> as NonZero<u128>;
}

macro_rules! sizes {
    ($($type:ty as $wide:ty;)*) => {$(
        impl HasNumber for $type {}

        impl Checked for $type {
            const UNIT: &'static str = "digits";

            #[inline]
            fn obeys(&self, rule: &Rule) -> bool {
                // No platform has pointers of more than 64 bits.
                obeys(*self as $wide, rule)
            }

            #[inline]
            fn obeys_all(&self, rules: &[Rule]) -> bool {
                obeys_all(*self as $wide, rules)
            }
        }
    )*};
}

sizes! { isize as i128; usize as i128; }

impl Quantity for NonZero<i128> {
    fn compare(self, limit: Limit) -> Option<Ordering> {
        self.get().compare(limit)
    }

    fn is_multiple_of(self, limit: Limit) -> bool {
        self.get().is_multiple_of(limit)
    }
}

impl Quantity for NonZero<u128> {
    fn compare(self, limit: Limit) -> Option<Ordering> {
        self.get().compare(limit)
    }

    fn is_multiple_of(self, limit: Limit) -> bool {
        Quantity::is_multiple_of(self.get(), limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Limit::Integer;

    #[track_caller]
    fn check<T: Checked + std::fmt::Debug>(value: T, rule: Number, expected: bool) {
        assert_eq!(value.obeys(&Rule::Number(rule)), expected, "{value:?} {rule:?}");
    }

    #[test]
    fn bounds_of_integers() {
        check(5_u8, Number::Minimum(Integer(5)), true);
        check(4_u8, Number::Minimum(Integer(5)), false);
        check(5_u8, Number::ExclusiveMinimum(Integer(5)), false);
        check(-5_i64, Number::Maximum(Integer(-5)), true);
        check(-4_i64, Number::Maximum(Integer(-5)), false);
        check(-5_i64, Number::ExclusiveMaximum(Integer(-5)), false);
        check(u64::MAX, Number::Maximum(Integer(u64::MAX.into())), true);
        check(u128::MAX, Number::Maximum(Integer(i128::MAX)), false);
        check(u128::MAX, Number::Minimum(Integer(i128::MAX)), true);
        check(i128::MIN, Number::Minimum(Integer(i128::MIN)), true);
        check(NonZero::<u8>::MAX, Number::Maximum(Integer(254)), false);
        check(7_usize, Number::Maximum(Integer(7)), true);
    }

    #[test]
    fn integers_against_floats_are_exact() {
        check(1_i32, Number::Minimum(Limit::Number(0.5)), true);
        check(0_i32, Number::Minimum(Limit::Number(0.5)), false);
        check(-1_i32, Number::Maximum(Limit::Number(-0.5)), true);
        check(9_007_199_254_740_993_i64, Number::Maximum(Limit::Number(9_007_199_254_740_992.0)), false);
        check(i128::MAX, Number::Maximum(Limit::Number(1e300)), true);
        check(i128::MIN, Number::Minimum(Limit::Number(-1e300)), true);
        check(i128::MAX, Number::ExclusiveMaximum(Limit::Number((1_u128 << 127) as f64)), true);
        check(1_i32, Number::Maximum(Limit::Number(f64::NAN)), false);
    }

    #[test]
    fn bounds_of_floats() {
        check(0.1_f32, Number::Maximum(Limit::Number(0.1)), true);
        check(0.1_f32, Number::Minimum(Limit::Number(0.1)), true);
        check(0.1_f64, Number::ExclusiveMaximum(Limit::Number(0.1)), false);
        check(2.5_f64, Number::Maximum(Integer(2)), false);
        check(2.0_f64, Number::Maximum(Integer(2)), true);
        check(-0.5_f64, Number::Minimum(Integer(0)), false);
        check(9_007_199_254_740_992.0_f64, Number::Minimum(Integer(9_007_199_254_740_993)), false);
    }

    #[test]
    fn multiples() {
        check(9_u8, Number::MultipleOf(Integer(3)), true);
        check(10_u8, Number::MultipleOf(Integer(3)), false);
        check(i128::MIN, Number::MultipleOf(Integer(-1)), false);
        check(u128::MAX, Number::MultipleOf(Integer(5)), true);
        check(3_u8, Number::MultipleOf(Limit::Number(1.5)), true);
        check(0.3_f64, Number::MultipleOf(Limit::Number(0.1)), true);
        check(19.99_f64, Number::MultipleOf(Limit::Number(0.01)), true);
        check(19.995_f64, Number::MultipleOf(Limit::Number(0.01)), false);
        check(0.3_f32, Number::MultipleOf(Limit::Number(0.1)), true);
        check(0.35_f32, Number::MultipleOf(Limit::Number(0.1)), false);
        check(0.0_f64, Number::MultipleOf(Limit::Number(0.1)), true);
    }

    #[test]
    fn one_of_several() {
        const FEW: Number = Number::OneOf(&[Integer(1), Limit::Number(2.5), Integer(i128::MAX)]);
        check(1_u8, FEW, true);
        check(2_u8, FEW, false);
        check(2.5_f32, FEW, true);
        check(1.0_f64, FEW, true);
        check(u128::MAX, FEW, false);
        check(i128::MAX, FEW, true);
    }

    #[test]
    fn finite() {
        check(f64::MAX, Number::Finite, true);
        check(f64::INFINITY, Number::Finite, false);
        check(f32::NAN, Number::Finite, false);
        check(u128::MAX, Number::Finite, true);
    }
}
