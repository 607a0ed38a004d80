//! Types that borrow, have parameters, or hold themselves.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json;

use super::both;
use super::structs::{Newtype, Unit};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Search<'a> {
    #[serde(borrow)]
    q: Cow<'a, str>,
    exact: &'a str,
    maybe: Option<&'a str>,
}

#[test]
fn borrowed() {
    both(&Search { q: "a".into(), exact: "b", maybe: Some("c") }, r#"{"q":"a","exact":"b","maybe":"c"}"#);
    let search: Search<'_> = json::from_slice(br#"{"q":"a","exact":"b"}"#).expect("a search");
    assert!(matches!(search.q, Cow::Borrowed("a")));
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<T>>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Tree {
    name: String,
    #[serde(default)]
    children: Vec<Tree>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Chain<'a, T> {
    #[serde(borrow)]
    name: &'a str,
    value: T,
    next: Option<Box<Chain<'a, T>>>,
}

#[test]
fn generic_and_recursive() {
    both(&Page { items: vec![Newtype(1)], next: Some(Box::new(Newtype(2))) }, r#"{"items":[1],"next":2}"#);
    let leaf = Tree { name: "b".into(), children: vec![] };
    both(&Tree { name: "a".into(), children: vec![leaf] }, r#"{"name":"a","children":[{"name":"b","children":[]}]}"#);
    let last = Chain { name: "b", value: 2, next: None };
    let first = Chain { name: "a", value: 1, next: Some(Box::new(last)) };
    both(&first, r#"{"name":"a","value":1,"next":{"name":"b","value":2,"next":null}}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Left<'a> {
    name: &'a str,
    #[serde(borrow)]
    right: Option<Box<Right<'a>>>,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Right<'a> {
    #[serde(borrow)]
    left: Vec<Left<'a>>,
}

#[test]
fn types_that_hold_each_other() {
    let left = Left { name: "b", right: None };
    both(
        &Left { name: "a", right: Some(Box::new(Right { left: vec![left] })) },
        r#"{"name":"a","right":{"left":[{"name":"b","right":null}]}}"#,
    );
}

/// The type that belongs to a type parameter.
#[test]
fn types_of_parameters() {
    trait Owner {
        type Owned;
    }
    impl Owner for Unit {
        type Owned = Newtype;
    }
    #[derive(Schema)]
    struct Of<T: Owner> {
        owned: Option<T::Owned>,
    }
    assert_eq!(json::to_vec(&Of::<Unit> { owned: Some(Newtype(1)) }), br#"{"owned":1}"#);
    assert_eq!(json::from_slice::<Of<Unit>>(b"{}").map(|of| of.owned), Ok(None));
}

/// Bounds, defaults, `where` clauses, lifetimes that outlive each other, types that stand in `PhantomData` alone.
#[test]
fn parameters_of_all_kinds() {
    #[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
    struct All<'a, 'b: 'a, T: Clone = u8, P = str, const N: usize = 2>
    where
        P: ?Sized,
        Option<T>: PartialEq,
    {
        short: &'a str,
        #[serde(borrow)]
        long: Option<Cow<'b, str>>,
        values: Vec<T>,
        #[serde(skip)]
        of: PhantomData<P>,
        size: PhantomData<[(); N]>,
    }
    let value: All<'_, '_> =
        All { short: "a", long: Some("b".into()), values: vec![1], of: PhantomData, size: PhantomData };
    both(&value, r#"{"short":"a","long":"b","values":[1],"size":null}"#);
    assert_eq!(All::<'_, '_, bool, str, 3>::SHAPE.full_name(), "All_Boolean_3");
    assert_eq!(All::<'_, '_, Vec<u8>>::SHAPE.full_name(), "All_List_uint8_2");
}

/// A number is part of the schema's name.
#[test]
fn constant_parameters() {
    #[derive(Schema, Debug, PartialEq)]
    struct Grid<T, const W: usize, const H: usize> {
        rows: [[T; W]; H],
    }
    #[derive(Schema, Debug, PartialEq)]
    enum Flags<const ON: bool, const LOW: i8, const LETTER: char> {
        #[serde(rename = "one")]
        One([u8; 1]),
    }
    #[derive(Schema, Debug, PartialEq)]
    struct Holds<const N: usize>(Grid<u8, N, 1>);
    let grid = Grid { rows: [[1, 2, 3], [4, 5, 6]] };
    assert_eq!(json::to_vec(&grid), br#"{"rows":[[1,2,3],[4,5,6]]}"#);
    assert_eq!(json::from_slice::<Grid<u8, 3, 2>>(br#"{"rows":[[1,2,3],[4,5,6]]}"#), Ok(grid));
    assert!(json::from_slice::<Grid<u8, 2, 2>>(br#"{"rows":[[1,2,3],[4,5,6]]}"#).is_err());
    assert_eq!(Grid::<u8, 3, 2>::SHAPE.full_name(), "Grid_uint8_3_2");
    assert_eq!(Flags::<true, -3, 'A'>::SHAPE.full_name(), "Flags_true_-3_65");
    assert_eq!(json::from_slice(b"{\"rows\":[[1]]}").map(Holds::<1>), Ok(Holds(Grid { rows: [[1]] })));
    assert_eq!(Holds::<1>::SHAPE.full_name(), "Holds_1");
}

/// Types that hold themselves by way of another's parameter.
#[test]
fn recursion_through_parameters() {
    #[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
    struct Listed<T> {
        all: Vec<T>,
    }
    #[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
    struct Folder {
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        folders: Option<Listed<Folder>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        best: Option<Box<(Folder, Listed<Option<Folder>>)>>,
    }
    let leaf = |name: &str| Folder { name: name.into(), folders: None, best: None };
    let value = Folder {
        folders: Some(Listed { all: vec![leaf("b")] }),
        best: Some(Box::new((leaf("c"), Listed { all: vec![None, Some(leaf("d"))] }))),
        ..leaf("a")
    };
    both(&value, r#"{"name":"a","folders":{"all":[{"name":"b"}]},"best":[{"name":"c"},{"all":[null,{"name":"d"}]}]}"#);
    assert_eq!(Listed::<Folder>::SHAPE.full_name(), "Listed_Folder");
}
