//! The codecs, each as a function to run again and again.
//!
//! In:    a body, and the types to read it into; or a value.
//! Out:   a function per codec. Those of one list do the same, but for the rules in the names with a `+`.
//! Never: leaves out what a service has to do: simd-json writes into the text that it reads, so that it is given a copy.

use std::cell::RefCell;
use std::hint::black_box;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sweet::json::{self, Decode, Encode};

use crate::record::borrowed::{Issue, Page, Signup};

/// One codec at one task.
pub(crate) struct Runner {
    pub(crate) codec: &'static str,
    pub(crate) run: Box<dyn Fn()>,
}

/// A type that owns its strings, with rules, for all codecs.
pub(crate) trait Ruled:
    Serialize
    + DeserializeOwned
    + Encode
    + for<'de> Decode<'de>
    + validator::Validate
    + garde::Validate<Context = ()>
    + 'static
{
}

impl<T> Ruled for T where
    T: Serialize
        + DeserializeOwned
        + Encode
        + for<'de> Decode<'de>
        + validator::Validate
        + garde::Validate<Context = ()>
        + 'static
{
}

/// A type that owns its strings, without rules, for Sweet alone: the others do not look at the rules unasked.
pub(crate) trait Plain: for<'de> Decode<'de> + 'static {}

impl<T: for<'de> Decode<'de> + 'static> Plain for T {}

/// A type that borrows its strings, for each lifetime.
pub(crate) trait Borrowed: 'static {
    type Of<'de>: Deserialize<'de> + Decode<'de>;
}

/// [`Signup`], for each lifetime.
pub(crate) struct Signups;

/// [`Issue`], for each lifetime.
pub(crate) struct Issues;

/// [`Page`], for each lifetime.
pub(crate) struct Pages;

impl Borrowed for Signups {
    type Of<'de> = Signup<'de>;
}

impl Borrowed for Issues {
    type Of<'de> = Issue<'de>;
}

impl Borrowed for Pages {
    type Of<'de> = Page<'de>;
}

fn runner(codec: &'static str, run: impl Fn() + 'static) -> Runner {
    Runner { codec, run: Box::new(run) }
}

/// A function that reads `text`.
fn reads<T, E: std::fmt::Debug>(
    codec: &'static str,
    text: &[u8],
    read: impl Fn(&[u8]) -> Result<T, E> + 'static,
) -> Runner {
    let text = text.to_vec();
    if let Err(error) = read(&text) {
        panic!("{codec}: {error:?}");
    }
    runner(codec, move || {
        let _ = black_box(read(black_box(&text)));
    })
}

/// A function that reads `text`, of which it has a copy made, in a buffer that it keeps.
fn reads_copy<T, E: std::fmt::Debug>(
    codec: &'static str,
    text: &[u8],
    read: impl Fn(&mut [u8]) -> Result<T, E> + 'static,
) -> Runner {
    let copy = RefCell::new(Vec::new());
    reads(codec, text, move |text| {
        let mut copy = copy.borrow_mut();
        copy.clear();
        copy.extend_from_slice(text);
        read(&mut copy)
    })
}

/// Reading into types that own their strings.
pub(crate) fn owned<R: Ruled, P: Plain>(text: Vec<u8>) -> Vec<Runner> {
    type Boxed = Box<dyn std::error::Error>;
    fn validated<R: Ruled>(value: R) -> Result<R, Boxed> {
        validator::Validate::validate(&value)?;
        Ok(value)
    }
    fn gardened<R: Ruled>(value: R) -> Result<R, Boxed> {
        garde::Validate::validate(&value)?;
        Ok(value)
    }
    vec![
        reads("sweet", &text, |text| json::from_slice::<P>(text)),
        reads("sweet+rules", &text, |text| json::from_slice::<R>(text)),
        reads("serde_json", &text, |text| serde_json::from_slice::<R>(text)),
        reads("serde_json+validator", &text, |text| validated::<R>(serde_json::from_slice(text)?)),
        reads("serde_json+garde", &text, |text| gardened::<R>(serde_json::from_slice(text)?)),
        reads("sonic-rs", &text, |text| sonic_rs::from_slice::<R>(text)),
        reads("sonic-rs+validator", &text, |text| validated::<R>(sonic_rs::from_slice(text)?)),
        reads("sonic-rs+garde", &text, |text| gardened::<R>(sonic_rs::from_slice(text)?)),
        reads_copy("simd-json", &text, |text| simd_json::from_slice::<R>(text)),
        reads_copy("simd-json+validator", &text, |text| validated::<R>(simd_json::from_slice(text)?)),
        reads_copy("simd-json+garde", &text, |text| gardened::<R>(simd_json::from_slice(text)?)),
    ]
}

/// Reading into types that borrow their strings.
pub(crate) fn borrowed<B: Borrowed>(text: Vec<u8>) -> Vec<Runner> {
    vec![
        reads("sweet", &text, |text| json::from_slice::<B::Of<'_>>(text).map(|value| drop(black_box(value)))),
        reads("serde_json", &text, |text| {
            serde_json::from_slice::<B::Of<'_>>(text).map(|value| drop(black_box(value)))
        }),
        reads("sonic-rs", &text, |text| sonic_rs::from_slice::<B::Of<'_>>(text).map(|value| drop(black_box(value)))),
        reads_copy("simd-json", &text, |text| {
            simd_json::from_slice::<B::Of<'_>>(text).map(|value| drop(black_box(value)))
        }),
    ]
}

/// Writing, into a buffer that is kept, as a connection keeps its own.
pub(crate) fn encode<R: Ruled>(value: R) -> Vec<Runner> {
    let value = std::rc::Rc::new(value);
    let writes = |codec, write: fn(&R, &mut Vec<u8>)| {
        let (value, out) = (value.clone(), RefCell::new(Vec::new()));
        runner(codec, move || {
            let mut out = out.borrow_mut();
            out.clear();
            write(black_box(&value), &mut out);
            black_box(&*out);
        })
    };
    const WRITES: &str = "a vector takes all that is written to it";
    vec![
        writes("sweet", |value, out| json::write(value, out)),
        writes("serde_json", |value, out| serde_json::to_writer(out, value).expect(WRITES)),
        writes("sonic-rs", |value, out| sonic_rs::to_writer(out, value).expect(WRITES)),
        writes("simd-json", |value, out| simd_json::to_writer(out, value).expect(WRITES)),
    ]
}
