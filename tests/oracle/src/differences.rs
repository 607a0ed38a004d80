//! Where Sweet and serde_json are meant to differ: the list at the end of `sweet-core/src/json/walks.md`, as predicates.
//!
//! In:    a text, and what both sides made of it.
//! Out:   whether all of the difference is meant, and by which name.
//! Never: excuses a text as a whole where a value of it can be named.

use sweet::json::{DEPTH_MAX, Error};
use sweet::rules::Failure;

use crate::family::Member;
use crate::judge::{Judgement, Value};
use crate::tree::{Tree, quoted, unquoted};

/// The names of the differences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Difference {
    /// `1.0`, `1e2` and `-0` are integers.
    WholeNumber,
    /// A number beyond the range of `f32` is refused.
    FloatRange,
    /// What is skipped must be UTF-8 without lone surrogates too.
    SkippedText,
    /// One level more is read, and no more are skipped.
    Depth,
    /// An array is no struct.
    ArrayAsObject,
    /// A number is no variant.
    NumberAsName,
    /// An object is no name: serde takes `{"Name":null}` for the tag beside a content where a variant is `other`.
    ObjectAsName,
    /// A set has no element twice.
    RepeatedElement,
    /// Integer keys may have escapes.
    EscapedKey,
    /// `null` is the inner `None` of an `Option` of an `Option`; the outer one is a field that is missing.
    InnerNull,
    /// A number beyond the range of `f64` is a number, also where serde would keep it for later.
    HugeNumber,
}

use Difference::*;

/// The differences that explain why the two judgements are not alike; nothing where they do not.
pub(crate) fn explain(text: &[u8], judgement: &Judgement, member: &Member) -> Option<Vec<Difference>> {
    match (&judgement.ours, &judgement.theirs) {
        (Ok(ours), theirs) => more_is_read(text, ours, theirs.as_ref().ok(), member),
        (Err(error), Ok(theirs)) => less_is_read(text, error, theirs),
        (Err(_), Err(_)) => Some(Vec::new()),
    }
}

/// Ours is a value: serde_json reads it too where integers and keys are written as it knows them.
fn more_is_read(text: &[u8], ours: &Value, theirs: Option<&Value>, member: &Member) -> Option<Vec<Difference>> {
    if theirs == Some(ours) {
        return Some(Vec::new());
    }
    let flat = ours.without_inner_null();
    if flat != *ours {
        let mut others = more_is_read(text, &flat, theirs, member)?;
        others.push(InnerNull);
        return Some(others);
    }
    let tree = Tree::of(str::from_utf8(text).ok()?);
    let Some(tree) = tree else {
        return (levels(text) >= usize::from(DEPTH_MAX)).then(|| vec![Depth]);
    };
    let same = str::to_owned;
    let unescaped = |key: &str| unquoted(key).map_or_else(|| key.to_owned(), |key| quoted(&key));
    let ways: [(Difference, Tree); 3] = [
        (EscapedKey, tree.map(&same, &unescaped)),
        (WholeNumber, tree.map(&plain_integer, &same)),
        (
            WholeNumber,
            tree.map(&|number| if number == "-0" { number.to_owned() } else { plain_integer(number) }, &same),
        ),
    ];
    let read = |tree: &Tree| (member.judge)(tree.write().as_bytes()).theirs.ok();
    let found = ways.iter().find(|(_, tree)| read(tree).is_some_and(|theirs| theirs.is_nearly(ours)));
    if let Some((difference, _)) = found {
        return Some(vec![*difference]);
    }
    let both = ways[1].1.map(&same, &unescaped);
    if read(&both).is_some_and(|theirs| theirs.is_nearly(ours)) {
        return Some(vec![EscapedKey, WholeNumber]);
    }
    let all_finite = tree.map(&finite, &same);
    if all_finite != tree && read(&all_finite).is_some_and(|theirs| theirs == *ours) {
        return Some(vec![HugeNumber]);
    }
    let both = ways[1].1.map(&finite, &same);
    if both != ways[1].1 && read(&both).is_some_and(|theirs| theirs.is_nearly(ours)) {
        return Some(vec![WholeNumber, HugeNumber]);
    }
    (tree.depth() >= usize::from(DEPTH_MAX)).then(|| vec![Depth])
}

/// A number that `f64` has, for one that it has not.
fn finite(text: &str) -> String {
    let is_huge = !text.starts_with('"') && text.parse::<f64>().is_ok_and(f64::is_infinite);
    if is_huge { format!("{}1e300", if text.starts_with('-') { "-" } else { "" }) } else { text.to_owned() }
}

impl Value {
    /// The value as serde has it, for which a `null` is always the outer `None`.
    fn without_inner_null(&self) -> Self {
        Value { shown: self.shown.replace("Some(None)", "None"), written: self.written.clone() }
    }

    /// Whether it is the other, but for the sign of zero, which a plain integer has lost.
    fn is_nearly(&self, other: &Value) -> bool {
        let unsigned = |text: &str| text.replace("-0.0", "0.0");
        unsigned(&self.shown) == unsigned(&other.shown) && unsigned(&self.written) == unsigned(&other.written)
    }
}

/// Ours is refused: each reason that is told must be one of those that are meant.
fn less_is_read(text: &[u8], error: &Error, theirs: &Value) -> Option<Vec<Difference>> {
    let tree = str::from_utf8(text).ok().and_then(Tree::of);
    match error {
        Error::Invalid(failures) => {
            let tree = tree?;
            failures.0.iter().map(|failure| of_failure(failure, &tree, theirs)).collect()
        }
        _ if levels(text) > usize::from(DEPTH_MAX) => Some(vec![Depth]),
        _ if str::from_utf8(text).is_err() || tree.as_ref().is_some_and(has_lone_surrogate) => Some(vec![SkippedText]),
        _ => None,
    }
}

fn of_failure(failure: &Failure, tree: &Tree, theirs: &Value) -> Option<Difference> {
    let pointer = failure.place.to_string();
    let places = tree.at(&pointer);
    let some = |is: &dyn Fn(&Tree) -> bool| places.iter().any(|place| is(place));
    let within = |is: &dyn Fn(&Tree) -> bool| places.iter().any(|place| place.any(is));
    let is_list = |tree: &Tree| matches!(tree, Tree::List(_));
    let is_object = |tree: &Tree| matches!(tree, Tree::Object(_));
    match failure.rule {
        // The pointer is that of the second.
        "unique" if tree.at(pointer.rsplit_once('/')?.0).into_iter().any(has_repeated) => Some(RepeatedElement),
        "type" if some(&is_list) => Some(ArrayAsObject),
        "type" if pointer.ends_with("/t") && some(&is_object) => Some(ObjectAsName),
        "type" | "variant" if some(&Tree::is_number) && theirs.shown.contains("inf") => Some(FloatRange),
        "range" if theirs.shown.contains("inf") => Some(FloatRange),
        "type" | "variant" if some(&Tree::is_number) => Some(NumberAsName),
        // An untagged enum, of which no variant fits: something in it is the reason.
        "variant" if within(&is_list) => Some(ArrayAsObject),
        "variant" if within(&Tree::is_number) => Some(NumberAsName),
        _ => None,
    }
}

fn has_repeated(tree: &Tree) -> bool {
    let Tree::List(items) = tree else { return false };
    let plain = |tree: &Tree| {
        let string = |text: &str| unquoted(text).map_or_else(|| plain_integer(text), |text| quoted(&text));
        tree.map(&string, &string)
    };
    let items: Vec<Tree> = items.iter().map(plain).collect();
    items.iter().enumerate().any(|(at, item)| items[..at].contains(item))
}

fn has_lone_surrogate(tree: &Tree) -> bool {
    let is_lone = |text: &str| text.starts_with('"') && unquoted(text).is_none();
    tree.any(&|tree| match tree {
        Tree::Scalar(text) => is_lone(text),
        Tree::Object(members) => members.iter().any(|(key, _)| is_lone(key)),
        Tree::List(_) => false,
    })
}

/// How many brackets are open at once, strings not minded: an upper bound of the depth.
fn levels(text: &[u8]) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for byte in text {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open);
    }
    most
}

/// A whole number of a few hundred digits at most, written with digits alone; everything else as it was.
pub(crate) fn plain_integer(number: &str) -> String {
    whole(number).unwrap_or_else(|| number.to_owned())
}

fn whole(number: &str) -> Option<String> {
    let (sign, magnitude) = number.strip_prefix('-').map_or(("", number), |magnitude| ("-", magnitude));
    magnitude.starts_with(|first: char| first.is_ascii_digit()).then_some(())?;
    let (digits, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
    let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = format!("{integer}{fraction}");
    if digits.bytes().all(|digit| digit == b'0') {
        return Some("0".into());
    }
    let point = integer.len() as i32 + exponent.parse::<i32>().ok().filter(|exponent| exponent.abs() < 400)?;
    let digit = |place: i32| usize::try_from(place).ok().and_then(|place| digits.get(place..=place)).unwrap_or("0");
    let text: String = (0..point).map(digit).collect();
    let behind = (point.max(0)..digits.len() as i32).all(|place| digit(place) == "0");
    let text = text.trim_start_matches('0');
    (behind && !text.is_empty() && point >= 0).then(|| format!("{sign}{text}"))
}
