//! The family: the types that the oracles are asked about.
//!
//! In:    the types of this folder, each with both derives.
//! Out:   per type its name, its shape, the names that occur in its documents, and its judges.
//! Never: a type without a shape or without a counterpart in serde.
//!
//! To add a type: declare it in one of the files, and give it a line in [`ALL`].

mod attributes;
mod enums;
mod foreign;
mod ruled;
mod standard;
mod structs;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use sweet::schema::{Schema, Shape};

use self::{attributes::*, enums::*, foreign::*, ruled::*, standard::*, structs::*};
use crate::judge::{Judgement, judge, judge_alone};

/// One type.
pub(crate) struct Member {
    /// As it is written.
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    /// Both sides' judgement of a text.
    pub(crate) judge: fn(&[u8]) -> Judgement,
}

macro_rules! members {
    ($($type:ty;)*) => { members!(judge $($type;)*) };
    ($judge:ident $($type:ty;)*) => {
        &[$(Member {
            name: stringify!($type),
            shape: <$type as Schema>::SHAPE,
            judge: |text| $judge::<$type>(text),
        }),*]
    };
}

/// The types without rules.
pub(crate) const ALL: &[Member] = members! {
    bool; char; String; (); u8; i8; u16; i16; u32; i32; u64; i64; u128; i128; usize; isize; f32; f64;
    NonZero<u8>; NonZero<i64>; Ipv4Addr; Ipv6Addr; IpAddr;
    Option<u8>; Vec<bool>; VecDeque<i16>; BTreeSet<u8>; [u8; 0]; [i32; 3]; (u8,); (u8, String, Option<bool>); Box<str>;
    BTreeMap<String, u8>; BTreeMap<u8, bool>; BTreeMap<i64, ()>; BTreeMap<u128, u8>; BTreeMap<bool, u8>; BTreeMap<char, u8>;
    BTreeMap<Name, u8>; BTreeMap<Number, u8>; BTreeMap<Color, u8>; Hashed<Color, Option<u8>>;
    Unit; Empty; Number; Name; Point; Nested; Through; Integers; Floats; Texts; Renamed; Screaming; Defaults; Whole; Optional;
    Directions; Closed; Keys; Deep; Outer; Optionally; Mapped; Tagged; TwoEnums; FlatFloats; LeftOut; Chain; Pair<u8, String>; Pair<Color, Vec<Point>>;
    Page<Point>; Page<Page<u8>>; Tree; Left; Pointers; Arrays; Borrowed<'_>; BorrowedMore<'_>; BorrowedNested<'_>; Cows<'_>;
    Color; Kebab; External; Internal; InternalClosed; Adjacent; AdjacentClosed; Untagged; UntaggedOrder; Aliased; Single;
    Generic<u8>; Generic<External>; Event<Point>; Expression; Everything; Fields; Option<Option<u8>>; Vec<External>;
    Converted; Conversions; Role; Notice; Signal; Roles; Input; Amount; Content; Halves; Marked; Patch; Standard;
    Node<u8>; Node<Pair<u8, String>>; Ring<bool>; Term<f64>; Term<Box<Term<u8>>>; Knot; Fixed<3, true>; Keyed<Color, u8>; Keyed<u8, Vec<bool>>; FlatKeyed<String>; Even; Ordered; Attempts;
    Instants; Identifiers; Anything; Adapted;
};

/// The types with rules.
pub(crate) const RULED: &[Member] = members! {
    Strings; Formats; Inside; Placed; Numbers; Lists; Maps; Wrapped; Choice; RuledAdjacent; RuledInternal; Flattened; Ruled<u8>;
    Encoded; Cards; Transformed; Checked; Matching;
};

/// The types that serde has no form for, or another one.
pub(crate) const ALONE: &[Member] = members! { judge_alone
    OwnForms;
};
