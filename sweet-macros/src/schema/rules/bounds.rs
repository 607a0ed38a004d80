//! Rules that compare: lengths, counts and ranges.
//!
//! In:    the keys in their parentheses, or the counts of a sequence or map.
//! Out:   kinds of rules.
//! Never: bounds between which nothing lies.

use proc_macro2::Ident;

use super::{Counted, Kind, Rule};
use crate::mistakes::Mistakes;
use crate::schema::key::{Entry, Value};
use crate::schema::number::Number;
use crate::schema::words::Words;

pub(super) fn length(keys: &[Entry], mistakes: &mut Mistakes) -> Option<Kind> {
    let find = |name: &str| keys.iter().find(|entry| entry.key == name);
    let count = |name: &str| find(name).and_then(|entry| entry.value.count());
    if let Some(equal) = count("equal") {
        if let Some(other) = find("min").or_else(|| find("max")) {
            mistakes.add(&other.key, format!("`equal` says it all: take `{}` off", other.key));
        }
        return Some(Kind::Length { min: Some(equal), max: Some(equal), of: Counted::Anything });
    }
    let (min, max) = (count("min"), count("max"));
    if let (Some(least), Some(most), Some(entry)) = (min, max, find("min"))
        && least > most
    {
        mistakes.add(&entry.key, format!("no length is at least {least} and at most {most}: exchange `min` and `max`"));
    }
    if let (None, None, Some(first)) = (min, max, keys.first())
        && keys.iter().all(Words::has)
    {
        mistakes.add(&first.key, "the rule bounds nothing: add `min = …` or `max = …`");
    }
    Some(Kind::Length { min, max, of: Counted::Anything })
}

/// A least and a greatest count by names of their own: one rule, unless each is told in its own words.
pub(super) fn counts(
    entries: &[&Entry],
    names: [&str; 2],
    of: Counted,
    rules: &mut Vec<Rule>,
    mistakes: &mut Mistakes,
) {
    let [least, most] = names.map(|name| entries.iter().find(|entry| entry.key == name));
    let Some(first) = least.or(most) else { return };
    let [min, max] = [least, most].map(|entry| entry.and_then(|entry| super::words(&entry.value).0.count()));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        mistakes
            .add(&first.key, format!("nothing is so long and so short: exchange `{}` and `{}`", names[0], names[1]));
    }
    if rules.iter().any(|rule| rule.key == "length") {
        mistakes.add(&first.key, format!("`length` is here already: write `{}` as `min` or `max` in it", first.key));
        return;
    }
    let mut add = |entry: &Entry, min, max| {
        let (_, words) = super::words(&entry.value);
        rules.push(Rule { key: entry.key.clone(), kind: Kind::Length { min, max, of }, words });
    };
    match (least, most) {
        (Some(least), Some(most))
            if [least, most].iter().any(|entry| matches!(&entry.value, Value::Told(_, keys) if !keys.is_empty())) =>
        {
            add(least, min, None);
            add(most, None, max);
        }
        _ => add(first, min, max),
    }
}

pub(super) fn range(key: &Ident, keys: &[Entry], mistakes: &mut Mistakes) -> Vec<Kind> {
    let number = |name: &str| {
        keys.iter().find(|entry| entry.key == name).and_then(|entry| match &entry.value {
            Value::Number(number) => Some((&entry.key, number)),
            _ => None,
        })
    };
    let lower = one_of(number("min"), number("exclusive_min"), mistakes);
    let upper = one_of(number("max"), number("exclusive_max"), mistakes);
    if let (Some((_, least)), Some((_, most))) = (lower, upper) {
        let exclusive = number("exclusive_min").is_some() || number("exclusive_max").is_some();
        if least > most || (exclusive && least == most) {
            mistakes.add(least, "no number lies in this range: the lower bound is above the upper one");
        }
    }
    if keys.iter().all(Words::has) && !keys.is_empty() {
        mistakes.add(key, "the rule bounds nothing: add `min = …` or `max = …`");
    }
    let names = [
        ("min", "Minimum"),
        ("max", "Maximum"),
        ("exclusive_min", "ExclusiveMinimum"),
        ("exclusive_max", "ExclusiveMaximum"),
    ];
    names.into_iter().filter_map(|(key, rule)| number(key).map(|(_, value)| Kind::Bound(rule, value.clone()))).collect()
}

type Bound<'a> = Option<(&'a Ident, &'a Number)>;

/// The one of two bounds that stands there.
fn one_of<'a>(inclusive: Bound<'a>, exclusive: Bound<'a>, mistakes: &mut Mistakes) -> Bound<'a> {
    if let (Some((kept, _)), Some((other, _))) = (inclusive, exclusive) {
        mistakes.add(other, format!("`{kept}` and `{other}` bound the same side: keep one of the two"));
    }
    inclusive.or(exclusive)
}

pub(super) fn multiple_of(number: &Number, mistakes: &mut Mistakes) -> Option<Kind> {
    if !number.is_positive() {
        mistakes.add(number, "nothing is a multiple of this: write a number greater than zero");
    }
    Some(Kind::Bound("MultipleOf", number.clone()))
}

impl Value {
    /// The value as a whole number.
    fn count(&self) -> Option<u64> {
        match self {
            Value::Count(count) => Some(*count),
            _ => None,
        }
    }
}
