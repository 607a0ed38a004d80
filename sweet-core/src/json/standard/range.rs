//! Ranges: objects with their bounds. As in serde, a field that is not one of them is refused.

use std::ops::{Range, RangeFrom, RangeInclusive, RangeTo};

use crate::json::{Decode, Encode, Failed, Flatten, Reader, Slot, Writer};

const START: &[u8] = b",\"start\":";
const END: &[u8] = b",\"end\":";

/// Reads both bounds.
fn bounds<'de, T: Decode<'de>>(reader: &mut Reader<'de>) -> Result<(T, T), Failed> {
    let (mut start, mut end) = (Slot::new(), Slot::new());
    let mut object = reader.object()?;
    while let Some(key) = object.key()? {
        match &*key {
            "start" => object.field(&key, &mut start)?,
            "end" => object.field(&key, &mut end)?,
            _ => object.refuse(&key, &["start", "end"])?,
        }
    }
    let (start, end) = (object.required("start", start), object.required("end", end));
    object.end()?;
    Ok((start.ok_or(Failed)?, end.ok_or(Failed)?))
}

/// Reads the only bound.
fn bound<'de, T: Decode<'de>>(reader: &mut Reader<'de>, name: &'static str) -> Result<T, Failed> {
    let mut bound = Slot::new();
    let mut object = reader.object()?;
    while let Some(key) = object.key()? {
        if *key == *name { object.field(&key, &mut bound)? } else { object.refuse(&key, &[name])? }
    }
    let bound = object.required(name, bound);
    object.end()?;
    bound.ok_or(Failed)
}

macro_rules! ranges {
    ($($range:ident $members:expr, $read:expr;)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $range<T> {
            fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
                $read(reader)
            }

            fn takes(key: &str) -> bool {
                let names: &[&str] = &$members;
                names.contains(&key)
            }
        }

        impl<T> Flatten for $range<T> {}
    )*};
}

ranges! {
    Range ["start", "end"], |reader| bounds(reader).map(|(start, end)| start..end);
    RangeInclusive ["start", "end"], |reader| bounds(reader).map(|(start, end)| start..=end);
    RangeFrom ["start"], |reader| bound(reader, "start").map(|start| start..);
    RangeTo ["end"], |reader| bound(reader, "end").map(|end| ..end);
}

fn write<T: Encode>(start: Option<&T>, end: Option<&T>, writer: &mut Writer<'_>) {
    let mut object = writer.object();
    if let Some(start) = start {
        object.field(START, start);
    }
    if let Some(end) = end {
        object.field(END, end);
    }
    object.end();
}

impl<T: Encode> Encode for Range<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(Some(&self.start), Some(&self.end), writer);
    }
}

impl<T: Encode> Encode for RangeInclusive<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(Some(self.start()), Some(self.end()), writer);
    }
}

impl<T: Encode> Encode for RangeFrom<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(Some(&self.start), None, writer);
    }
}

impl<T: Encode> Encode for RangeTo<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(None, Some(&self.end), writer);
    }
}
