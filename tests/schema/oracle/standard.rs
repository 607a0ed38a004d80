//! The types of the standard library, in fields and elements.

use std::borrow::Cow;
use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, LinkedList};
use std::fmt::Debug;
use std::marker::PhantomData;
use std::net::{SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZero, Wrapping};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::time::Duration;

use serde::Serialize;
use sweet::json::{self, Decode, Encode};

use super::{both, refuse};

/// Both write alike, and what Sweet reads it writes again; for types that serde compares or reads only with a feature.
#[track_caller]
fn written<T: Encode + for<'de> Decode<'de> + Serialize + Debug>(value: &T, text: &str) {
    assert_eq!(serde_json::to_string(value).expect("serde writes it"), text, "written by serde");
    assert_eq!(String::from_utf8(json::to_vec(value)).expect("UTF-8"), text, "written by sweet");
    again::<T>(text);
}

/// What is read is written again.
#[track_caller]
fn again<T: Encode + for<'de> Decode<'de> + Debug>(text: &str) {
    match json::from_slice::<T>(text.as_bytes()) {
        Ok(value) => assert_eq!(String::from_utf8(json::to_vec(&value)).expect("UTF-8"), text),
        Err(error) => panic!("sweet does not read it: {error:?}"),
    }
}

#[test]
fn durations() {
    both(&Duration::new(1, 5), r#"{"secs":1,"nanos":5}"#);
    both(&Duration::MAX, r#"{"secs":18446744073709551615,"nanos":999999999}"#);
    super::reads(&Duration::new(3, 1), r#"{"nanos":2000000001,"secs":1}"#);
    refuse::<Duration>(r#"{"secs":18446744073709551615,"nanos":1000000000}"#);
    refuse::<Duration>(r#"{"secs":1}"#);
    refuse::<Duration>(r#"{"secs":1,"nanos":0,"x":0}"#);
    refuse::<Duration>("1");
}

#[test]
fn ranges_and_bounds() {
    both(&(1..3_u8), r#"{"start":1,"end":3}"#);
    both(&(1..=3_u8), r#"{"start":1,"end":3}"#);
    both(&(1_u8..), r#"{"start":1}"#);
    both(&(..3_u8), r#"{"end":3}"#);
    both(&(None..Some(1_u8)), r#"{"start":null,"end":1}"#);
    refuse::<Range<u8>>(r#"{"start":1}"#);
    refuse::<RangeInclusive<u8>>(r#"{"start":1,"end":3,"step":1}"#);
    refuse::<RangeFrom<u8>>(r#"{"start":1,"end":3}"#);
    refuse::<RangeTo<u8>>("{}");
    both(&Bound::<u8>::Unbounded, r#""Unbounded""#);
    both(&Bound::Included(1_u8), r#"{"Included":1}"#);
    both(&Bound::Excluded(1_u8), r#"{"Excluded":1}"#);
    refuse::<Bound<u8>>(r#"{"Without":1}"#);
}

#[test]
fn results() {
    both(&Ok::<u8, String>(1), r#"{"Ok":1}"#);
    both(&Err::<u8, String>("x".into()), r#"{"Err":"x"}"#);
    refuse::<Result<u8, u8>>("1");
    refuse::<Result<u8, u8>>(r#"{"ok":1}"#);
    refuse::<Result<u8, u8>>(r#"{"Ok":1,"Err":1}"#);
}

#[test]
fn addresses() {
    both(&"127.0.0.1:80".parse::<SocketAddr>().expect("an address"), r#""127.0.0.1:80""#);
    both(&"127.0.0.1:80".parse::<SocketAddrV4>().expect("an address"), r#""127.0.0.1:80""#);
    both(&"[::1]:80".parse::<SocketAddrV6>().expect("an address"), r#""[::1]:80""#);
    refuse::<SocketAddr>(r#""localhost:80""#);
    refuse::<SocketAddr>(r#""127.0.0.1""#);
}

#[test]
fn what_stands_around_a_value() {
    both(&Wrapping(7_u8), "7");
    refuse::<Wrapping<u8>>("256");
    both(&Reverse(String::from("x")), r#""x""#);
    both(&Cell::new(1_u8), "1");
    both(&PhantomData::<u8>, "null");
    both(&Cow::<u32>::Owned(7), "7");
    both(&Cow::<[u8]>::Borrowed(&[1, 2]), "[1,2]");
    again::<Rc<[u8]>>("[1,2]");
    again::<Arc<[u8]>>("[1,2]");
    written(&Box::<[u8]>::from([1, 2]), "[1,2]");
    written(&AtomicBool::new(true), "true");
    written(&AtomicU64::new(u64::MAX), "18446744073709551615");
    both(&BTreeMap::from([(NonZero::<u8>::MIN, Wrapping(1))]), r#"{"1":1}"#);
    refuse::<BTreeMap<NonZero<u8>, u8>>(r#"{"0":1}"#);
}

#[test]
fn sequences() {
    both(&LinkedList::from([1, 2]), "[1,2]");
    written(&BinaryHeap::from([1, 3, 2]), "[3,1,2]");
    // serde ends at 32 elements.
    again::<[u8; 33]>("[0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2]");
}
