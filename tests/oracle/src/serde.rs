//! Against serde_json, with the serde derive on the same types: accepted alike, with equal values, and written alike.

use std::collections::BTreeMap;

use sweet::json::{self, DEPTH_MAX};

use crate::chance::{Chance, cases};
use crate::differences::Difference::{self, *};
use crate::differences::explain;
use crate::family::{ALL, Member};
use crate::grow::document;
use crate::mutate;
use crate::tree::Tree;

/// How often each difference was met.
type Met = BTreeMap<Difference, usize>;

/// Both judge the text alike, or the difference is one that is meant.
#[track_caller]
fn alike(member: &Member, case: u64, text: &[u8], met: &mut Met) -> bool {
    let judgement = (member.judge)(text);
    let Some(differences) = explain(text, &judgement, member) else {
        panic!("{}, case {case}:\n{}\n{judgement:#?}", member.name, String::from_utf8_lossy(text));
    };
    differences.into_iter().for_each(|difference| *met.entry(difference).or_default() += 1);
    judgement.ours.is_ok()
}

/// Each document that the shape allows is read by both, and each value is written and read again as the same.
#[test]
fn documents_of_every_type() {
    for member in ALL {
        let mut met = Met::new();
        for case in 0..cases() {
            let tree = document(&member.shape, &mut Chance::of(case));
            let text = tree.write();
            let judgement = (member.judge)(text.as_bytes());
            let is_alike = explain(text.as_bytes(), &judgement, member).is_some_and(|differences| {
                differences.iter().all(|difference| [WholeNumber, InnerNull].contains(difference))
            });
            // A text that is borrowed has no escapes.
            let is_escaped = member.name.contains("Borrowed") && text.contains('\\');
            assert!(is_alike, "{}, case {case}: {text}\n{judgement:#?}", member.name);
            // What a conversion refuses, and that a duration is too long, no shape tells.
            let is_converted = ["Even", "Ordered", "Attempts", "Standard"].contains(&member.name);
            let Ok(value) = judgement.ours else {
                assert!(
                    is_escaped || is_converted,
                    "{}, case {case}: the shape allows {text}\n{judgement:#?}",
                    member.name
                );
                continue;
            };
            alike(member, case, value.written.as_bytes(), &mut met);
            alike(member, case, tree.write_spaced(&mut Chance::of(case)).as_bytes(), &mut met);
        }
    }
}

/// Documents that are nearly those of a type, as trees and as text.
#[test]
fn mutated_documents_of_every_type() {
    let (mut met, mut read, mut all) = (Met::new(), 0_usize, 0_usize);
    for member in ALL {
        for case in 0..cases() {
            let mut chance = Chance::of(case);
            let tree = document(&member.shape, &mut chance);
            let mut names = Vec::new();
            mutate::names(&tree, &mut names);
            mutate::names(&document(&member.shape, &mut chance), &mut names);
            let mutated = mutate::tree(tree.clone(), &names, &mut chance);
            read += usize::from(alike(member, case, mutated.write().as_bytes(), &mut met));
            read += usize::from(alike(member, case, mutated.write_spaced(&mut chance).as_bytes(), &mut met));
            alike(member, case, &mutate::text(&tree.write(), &mut chance), &mut met);
            alike(member, case, &mutate::text(&tree.write_spaced(&mut chance), &mut chance), &mut met);
            all += 2;
        }
    }
    #[expect(clippy::print_stdout, reason = "what a long run has met")]
    {
        println!("{read} of {all} mutated trees are read; differences met: {met:?}");
    }
    assert!(read * 10 > all, "{read} of {all}: mutations leave nothing to read");
}

/// Every prefix of a document is refused by both, but for numbers.
#[test]
fn documents_cut_short() {
    for member in ALL {
        for case in 0..cases().min(8) {
            let text = document(&member.shape, &mut Chance::of(case)).write();
            (0..text.len()).for_each(|end| {
                alike(member, case, &text.as_bytes()[..end], &mut Met::new());
            });
        }
    }
}

fn member(name: &str) -> &'static Member {
    ALL.iter().find(|member| member.name == name).expect("one of the family")
}

/// The difference is met, and is the only one. `read` is whether Sweet is the side that reads the text.
#[track_caller]
fn check(name: &str, text: &[u8], difference: Difference, read: bool) {
    let member = member(name);
    let judgement = (member.judge)(text);
    assert_eq!(judgement.ours.is_ok(), read, "{judgement:?}");
    assert_eq!(explain(text, &judgement, member), Some(vec![difference]), "{judgement:?}");
}

#[test]
fn whole_numbers_are_integers() {
    for number in ["1.0", "1e2", "-0", "0.1e1", "100e-1", "0e5", "-0.0"] {
        check("u8", number.as_bytes(), WholeNumber, true);
    }
    check("Untagged", b"1.0", WholeNumber, true);
    check("UntaggedOrder", b"-0.0", WholeNumber, true);
    let judgement = (member("f64").judge)(b"-0");
    assert_eq!(judgement.ours.unwrap(), judgement.theirs.unwrap(), "a float keeps its sign");
}

#[test]
fn floats_beyond_their_range_are_refused() {
    check("FlatFloats", br#"{"single":3.5e38,"double":1,"list":[]}"#, FloatRange, false);
    check("FlatFloats", br#"{"single":1,"double":1,"list":[],"pair":[-1e300,0]}"#, FloatRange, false);
}

#[test]
fn what_is_skipped_is_text() {
    check("Empty", br#"{"x":"\ud800"}"#, SkippedText, false);
    check("Empty", b"{\"x\":\"\xff\"}", SkippedText, false);
}

#[test]
fn depth() {
    let chain = |levels: usize| [r#"{"name":"","next":"#.repeat(levels), "null".into(), "}".repeat(levels)].concat();
    let most = usize::from(DEPTH_MAX);
    check("Chain", chain(most).as_bytes(), Depth, true);
    let judgement = (member("Chain").judge)(chain(most + 1).as_bytes()).ours;
    assert!(matches!(judgement, Err(json::Error::Syntax { .. })));
    assert!((member("Chain").judge)(chain(most - 1).as_bytes()).theirs.is_ok());
    let skipped = |levels: usize| format!(r#"{{"x":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
    assert!((member("Empty").judge)(skipped(most - 1).as_bytes()).ours.is_ok());
    check("Empty", skipped(most).as_bytes(), Depth, false);
}

#[test]
fn arrays_are_no_structs() {
    check("Chain", br#"["",null]"#, ArrayAsObject, false);
    check("Internal", br#"["dot"]"#, ArrayAsObject, false);
    check("Adjacent", br#"["Newtype",1]"#, ArrayAsObject, false);
}

#[test]
fn numbers_are_no_names() {
    check("Tagged", br#"{"id":1,"kind":0}"#, NumberAsName, false);
}

#[test]
fn objects_are_no_names() {
    check("Signal", br#"{"t":{"Named":null},"c":{"a":true}}"#, ObjectAsName, false);
}

#[test]
fn sets_have_no_element_twice() {
    check("BTreeSet<u8>", b"[1,1]", RepeatedElement, false);
}

#[test]
fn numbers_may_be_huge_where_nobody_reads_them() {
    check("Optionally", br#"{"id":5,"x":1e400}"#, HugeNumber, true);
}

#[test]
fn null_is_the_inner_option() {
    check("Option<Option<u8>>", b"null", InnerNull, true);
    check("Pointers", br#"{"boxed":1,"of_box":null,"phantom":null,"natural":1}"#, InnerNull, true);
}

#[test]
fn keys_may_have_escapes() {
    check("BTreeMap<u8, bool>", br#"{"\u0031":true}"#, EscapedKey, true);
}

/// What neither derive reads twice, and what both do.
#[test]
fn repeated_members() {
    let mut met = Met::new();
    for (name, text, read) in [
        ("Closed", r#"{"a":1,"a":1}"#, false),
        ("Defaults", r#"{"id":1,"key":1}"#, false),
        ("Empty", r#"{"x":1,"x":1}"#, true),
        ("BTreeMap<String, u8>", r#"{"x":1,"x":2}"#, true),
        ("Outer", r#"{"id":1,"x":1,"x":1,"z":null}"#, false),
        ("Mapped", r#"{"id":1,"y":1,"y":2}"#, true),
        ("Internal", r#"{"kind":"dot","kind":"dot"}"#, false),
        ("Adjacent", r#"{"t":"Unit","t":"Unit"}"#, false),
        ("External", r#"{"Newtype":1,"Newtype":1}"#, false),
    ] {
        assert_eq!(alike(member(name), 0, text.as_bytes(), &mut met), read, "{name} {text}");
    }
    assert!(met.is_empty(), "{met:?}");
}

#[test]
fn every_text_is_a_tree_or_none() {
    assert_eq!(Tree::of("[1,]"), None);
}
