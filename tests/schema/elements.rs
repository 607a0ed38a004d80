//! Rules on what stands in sequences, sets, maps and tuples: each failure has the pointer of its element.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sweet::Schema;
use sweet::json;

use crate::broken::check;

#[derive(Schema)]
struct Lists<'a> {
    #[validate(length(max = 3))]
    #[schema(items(length(min = 1), pattern = "^[a-z]*$"))]
    tags: Vec<&'a str>,
    #[schema(items(range(max = 9)))]
    set: Option<BTreeSet<u8>>,
    #[schema(items(items(range(max = 9)), unique_items))]
    grid: Option<[Vec<u8>; 2]>,
    #[schema(items(email))]
    perhaps: Option<Vec<Option<String>>>,
}

#[test]
fn of_sequences_and_sets() {
    check::<Lists<'_>>(r#"{"tags":["a"],"set":[1],"grid":[[1],[1,2]],"perhaps":[null,"a@b.de"]}"#, &[]);
    check::<Lists<'_>>(
        r#"{"tags":["a","","B","c"],"set":[1,10],"grid":[[1,1],[10]],"perhaps":[null,"a"]}"#,
        &[
            "/tags length",
            "/tags/1 length",
            "/tags/2 pattern",
            "/set/1 range",
            "/grid/0 unique",
            "/grid/1/0 range",
            "/perhaps/1 email",
        ],
    );
    check::<Lists<'_>>(r#"{"tags":["a",1,""]}"#, &["/tags/1 type"]);
}

#[derive(Schema)]
struct Maps {
    #[schema(keys(length(max = 2)), values(range(min = 1)))]
    counts: BTreeMap<String, i64>,
    #[schema(min_properties = 1, values(items(length(min = 1))))]
    lists: Option<HashMap<u32, Vec<String>>>,
}

#[test]
fn of_maps() {
    check::<Maps>(r#"{"counts":{"a":1},"lists":{"7":["a"]}}"#, &[]);
    check::<Maps>(
        r#"{"counts":{"a/b":0,"c":0},"lists":{"7":["a",""]}}"#,
        &["/counts/a~1b length", "/counts/a~1b range", "/counts/c range", "/lists/7/1 length"],
    );
    check::<Maps>(r#"{"counts":{},"lists":{}}"#, &["/lists length"]);
}

#[derive(Schema)]
struct Tags(#[schema(items(length(min = 1)))] Vec<String>);

#[derive(Schema)]
struct Pair(#[validate(range(min = 1))] u8, #[schema(items(range(min = 1)))] Vec<u8>);

#[derive(Schema)]
enum Choice {
    One(#[schema(items(length(min = 1)))] Vec<String>),
    Two(u8, #[validate(length(min = 1))] String),
    Named {
        #[schema(items(length(min = 1)))]
        tags: Vec<String>,
    },
}

#[derive(Schema)]
#[serde(untagged)]
enum Either {
    Short(#[schema(items(length(max = 1)))] Vec<String>),
    Any(Vec<String>),
}

#[test]
fn of_newtypes_tuples_and_variants() {
    check::<Tags>(r#"["a",""]"#, &["/1 length"]);
    check::<Pair>("[1,[1]]", &[]);
    check::<Pair>("[0,[1,0]]", &["/0 range", "/1/1 range"]);
    check::<Choice>(r#"{"One":["",""]}"#, &["/One/0 length", "/One/1 length"]);
    check::<Choice>(r#"{"Two":[1,""]}"#, &["/Two/1 length"]);
    check::<Choice>(r#"{"Named":{"tags":[""]}}"#, &["/Named/tags/0 length"]);
    assert!(matches!(json::from_slice(br#"["ab"]"#), Ok(Either::Any(_))));
    assert!(matches!(json::from_slice(br#"["a"]"#), Ok(Either::Short(_))));
}
