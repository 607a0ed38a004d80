//! Types whose attributes and parameters go beyond fields and rules.

use std::ops::{Bound, Range};
use std::time::Duration;

use sweet::prelude::*;

/// Names, and any other one.
#[derive(Schema)]
#[serde(rename_all = "snake_case")]
enum Role {
    Admin,
    Member,
    /// A role of a later version.
    #[serde(other)]
    Unknown,
}

/// Contents, names, and any other name.
#[derive(Schema)]
enum Unit {
    Plain,
    Scaled(u8),
    #[serde(other)]
    Other,
}

/// Objects, and any other object with a tag.
#[derive(Schema)]
#[serde(tag = "type")]
enum Event {
    Moved {
        x: u8,
    },
    Ended,
    /// An event of a later version.
    #[serde(other)]
    Other,
}

/// Objects with content, and any other one with a tag.
#[derive(Schema)]
#[serde(tag = "t", content = "c")]
enum Signal {
    Level(u8),
    #[serde(other)]
    Other,
}

/// With a tag, or told by the content.
#[derive(Schema)]
#[serde(tag = "type")]
enum Input {
    Circle {
        radius: u8,
    },
    /// A square of this side.
    #[serde(untagged)]
    Side(u8),
    #[serde(untagged)]
    Legacy {
        side: u8,
    },
}

/// Read as another type.
#[derive(Schema)]
#[serde(from = "Wire")]
struct Own {
    sum: u16,
}

/// The other type.
#[derive(Schema)]
struct Wire {
    #[validate(range(max = 9))]
    one: u8,
    other: u8,
}

impl From<Wire> for Own {
    fn from(wire: Wire) -> Self {
        Own { sum: u16::from(wire.one) + u16::from(wire.other) }
    }
}

/// Missing, `null`, or there.
#[derive(Schema)]
struct Patch {
    name: Option<Option<String>>,
    #[serde(default)]
    own: Option<Option<Page<3>>>,
}

/// A page of a fixed length.
#[derive(Schema)]
struct Page<const N: usize> {
    items: [u8; N],
}

/// What the standard library has.
#[derive(Schema)]
struct Standard {
    duration: Option<Duration>,
    range: Option<Range<u8>>,
    bound: Option<Bound<u8>>,
    result: Option<Result<u8, String>>,
}

/// A field that a module reads.
#[derive(Schema)]
#[schema(decode_only)]
struct Marked {
    #[schema(with = "mark")]
    mark: std::num::IntErrorKind,
}

mod mark {
    use std::num::IntErrorKind;

    use sweet::json::{Decode, Failed, Reader};
    use sweet::schema::{Schema, Shape};

    pub(super) const SHAPE: Shape = bool::SHAPE;

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<IntErrorKind, Failed> {
        bool::decode(reader).map(|zero| if zero { IntErrorKind::Zero } else { IntErrorKind::Empty })
    }
}

macro_rules! endpoints {
    ($($name:ident $pattern:literal $type:ty, $component:literal;)*) => {
        $(
            #[post($pattern)]
            async fn $name(Json(_): Json<$type>) {}
        )*

        /// An endpoint for each type.
        #[derive(Api)]
        #[api(routes($($name),*))]
        pub(super) struct Attributes {}

        /// The types, with the names that they have in the document.
        pub(super) const TYPES: &[(&str, super::IsRead)] = &[$(($component, super::is_read::<$type>)),*];
    };
}

endpoints! {
    role "/role" Role, "Role";
    unit "/unit" Unit, "Unit";
    event "/event" Event, "Event";
    signal "/signal" Signal, "Signal";
    input "/input" Input, "Input";
    own "/own" Own, "Own";
    patch_body "/patch" Patch, "Patch";
    page_of_3 "/page-of-3" Page<3>, "Page_3";
    standard "/standard" Standard, "Standard";
    marked "/marked" Marked, "Marked";
}
