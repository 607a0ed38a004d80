//! The types of the standard library that are objects or enums in JSON: components, as types of people are.

use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::time::Duration;

use crate::meta::Origin;
use crate::schema::{
    Content, Define, Definition, Docs, Enum, Field, Name, Naming, Object, Representation, Schema, Shape, Variant,
};

macro_rules! named {
    ($([$($parameter:ident)*] $type:ty, $base:literal, $description:literal => $content:expr;)*) => {$(
        impl<$($parameter: Schema),*> Schema for $type {
            const SHAPE: Shape = Shape::Named(
                Name {
                    base: $base,
                    arguments: &[$($parameter::SHAPE),*],
                    origin: Origin { file: file!(), line: line!(), column: column!() },
                },
                <Self as Define>::define,
            );
        }

        impl<$($parameter: Schema),*> Define for $type {
            fn define() -> &'static Definition {
                const {
                    &Definition { docs: Docs::of($description), content: $content, contexts: &[] }
                }
            }
        }
    )*};
}

named! {
    [] Duration, "Duration", "A span of time: `secs` seconds and `nanos` nanoseconds." => object(const {
        &[field("secs", u64::SHAPE), field("nanos", u32::SHAPE)]
    });
    [T] Range<T>, "Range", "From `start`, which is in it, to `end`, which is not." => object(const {
        &[field("start", T::SHAPE), field("end", T::SHAPE)]
    });
    [T] RangeInclusive<T>, "RangeInclusive", "From `start` to `end`, both of them in it." => object(const {
        &[field("start", T::SHAPE), field("end", T::SHAPE)]
    });
    [T] RangeFrom<T>, "RangeFrom", "From `start` on." => object(const { &[field("start", T::SHAPE)] });
    [T] RangeTo<T>, "RangeTo", "Up to `end`, which is not in it." => object(const { &[field("end", T::SHAPE)] });
    [T] Bound<T>, "Bound", "The end of a range." => choice(const {
        &[
            Variant { content: Content::Unit, ..variant("Unbounded", Shape::Null) },
            variant("Included", T::SHAPE),
            variant("Excluded", T::SHAPE),
        ]
    });
    [T E] Result<T, E>, "Result", "A value, or why there is none." => choice(const {
        &[variant("Ok", T::SHAPE), variant("Err", E::SHAPE)]
    });
}

const fn object(fields: &'static [Field]) -> Content {
    Content::Object(Object { fields, closed: true })
}

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { required: !shape.is_nullable(), ..Field::new(name, shape) }
}

const fn choice(variants: &'static [Variant]) -> Content {
    Content::Enum(Enum { representation: Representation::External, variants, closed: false })
}

const fn variant(name: &'static str, shape: Shape) -> Variant {
    let content = Content::Transparent(shape, &[]);
    Variant { name, docs: Docs::NONE, content, naming: Naming::Own, read_only: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Schema>(name: &str, expected: &str) {
        let Shape::Named(_, define) = T::SHAPE else { panic!("no name") };
        assert_eq!(T::SHAPE.full_name(), name);
        let parts: Vec<_> = match define().content {
            Content::Object(object) => object.fields.iter().map(|field| field.name).collect(),
            Content::Enum(choice) => choice.variants.iter().map(|variant| variant.name).collect(),
            other => panic!("neither: {other:?}"),
        };
        assert_eq!(parts.join(" "), expected);
    }

    #[test]
    fn objects_and_enums_have_names() {
        check::<Duration>("Duration", "secs nanos");
        check::<Range<u8>>("Range_uint8", "start end");
        check::<RangeTo<Range<bool>>>("RangeTo_Range_Boolean", "end");
        check::<Bound<u8>>("Bound_uint8", "Unbounded Included Excluded");
        check::<Result<u8, String>>("Result_uint8_String", "Ok Err");
    }

    #[test]
    fn an_end_that_may_be_missing_is_not_required() {
        let Shape::Named(_, define) = <RangeFrom<Option<u8>>>::SHAPE else { panic!("no name") };
        let Content::Object(object) = define().content else { panic!("no object") };
        assert!(!object.fields[0].required && object.closed);
    }
}
