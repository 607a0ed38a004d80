//! Which rules of a list are checked on a type, and how: the way into its elements, as types.
//!
//! In:    a value and the constant of its field; the derive writes the plan that the constant asks for.
//! Out:   whether all rules are obeyed, from functions that the compiler can put into each other; where they are not, the
//!        failures, which are made in a second pass.
//! Never: dispatches at run time; makes a failure for a value that obeys, or for a variant that is only tried.

use super::check::Checked;
use super::{FAILURES_MAX, Failure, Failures, HasEntries, HasItems, HasUnique, Rule, pointer};

/// How rules are checked on values of the type `T`. A tuple of plans is all of them.
///
/// ```
/// use sweet_core::rules::{Failures, Items, Own, Plan, Rule};
///
/// const RULES: &[Rule] = &[
///     Rule::Length { min: None, max: Some(2) },
///     Rule::Items(&[Rule::Length { min: Some(1), max: None }]),
/// ];
/// type Tags = (Own, Items<Own>);
///
/// let tags = vec!["a", ""];
/// assert!(!<Tags as Plan<_>>::obeys(&tags, RULES));
/// let mut failures = Failures::default();
/// <Tags as Plan<_>>::tell(&tags, RULES, &mut failures);
/// assert_eq!((failures.0[0].place.as_str(), failures.0[0].rule), ("/1", "length"));
/// ```
pub trait Plan<T: ?Sized> {
    /// Whether the value obeys those of the rules that are this plan's.
    fn obeys(value: &T, rules: &[Rule]) -> bool;

    /// Records those that it breaks, with places that start at the value.
    fn tell(value: &T, rules: &[Rule], failures: &mut Failures);
}

/// The rules on the value itself, other than [`Rule::UniqueItems`].
#[derive(Debug)]
pub enum Own {}

/// [`Rule::UniqueItems`].
#[derive(Debug)]
pub enum Unique {}

/// [`Rule::Items`]: each element, by the plan `P`.
#[derive(Debug)]
pub struct Items<P>(std::marker::PhantomData<P>);

/// [`Rule::Keys`]: each key of a map, by the plan `P`.
#[derive(Debug)]
pub struct Keys<P>(std::marker::PhantomData<P>);

/// [`Rule::Values`]: each value of a map, by the plan `P`.
#[derive(Debug)]
pub struct Values<P>(std::marker::PhantomData<P>);

impl<T: Checked + ?Sized> Plan<T> for Own {
    #[inline]
    fn obeys(value: &T, rules: &[Rule]) -> bool {
        value.obeys_all(rules)
    }

    #[cold]
    fn tell(value: &T, rules: &[Rule], failures: &mut Failures) {
        let broken = rules.iter().filter(|rule| !value.obeys(rule.asked()));
        failures.0.extend(broken.map(|rule| Failure::of(rule, T::UNIT)));
    }
}

impl<T: Checked + HasUnique + ?Sized> Plan<T> for Unique {
    fn obeys(value: &T, rules: &[Rule]) -> bool {
        !rules.iter().any(is_unique) || value.is_unique()
    }

    #[cold]
    fn tell(value: &T, rules: &[Rule], failures: &mut Failures) {
        if !value.is_unique() {
            failures.0.extend(rules.iter().filter(|rule| is_unique(rule)).map(|rule| Failure::of(rule, T::UNIT)));
        }
    }
}

fn is_unique(rule: &Rule) -> bool {
    matches!(rule.asked(), Rule::UniqueItems)
}

impl<T: HasItems + ?Sized, P: Plan<T::Item>> Plan<T> for Items<P> {
    #[inline]
    fn obeys(value: &T, rules: &[Rule]) -> bool {
        of_items(rules).all(|rules| value.items().all(|item| P::obeys(item, rules)))
    }

    #[cold]
    fn tell(value: &T, rules: &[Rule], failures: &mut Failures) {
        for (index, item) in value.items().enumerate() {
            let before = failures.0.len();
            if before >= FAILURES_MAX {
                break;
            }
            of_items(rules).for_each(|rules| P::tell(item, rules, failures));
            pointer::prefix_index(&mut failures.0[before..], index);
        }
    }
}

fn of_items(rules: &[Rule]) -> impl Iterator<Item = &'static [Rule]> {
    rules.iter().filter_map(|rule| match rule {
        Rule::Items(rules) => Some(*rules),
        _ => None,
    })
}

impl<T: HasEntries + ?Sized, P: Plan<T::Key>> Plan<T> for Keys<P> {
    #[inline]
    fn obeys(value: &T, rules: &[Rule]) -> bool {
        of_keys(rules).all(|rules| value.entries().all(|(key, _)| P::obeys(key, rules)))
    }

    #[cold]
    fn tell(value: &T, rules: &[Rule], failures: &mut Failures) {
        tell_entries(value, failures, |key, _, failures| {
            let before = failures.0.len();
            of_keys(rules).for_each(|rules| P::tell(key, rules, failures));
            for failure in &mut failures.0[before..] {
                failure.detail.insert_str(0, "its key ");
            }
        });
    }
}

fn of_keys(rules: &[Rule]) -> impl Iterator<Item = &'static [Rule]> {
    rules.iter().filter_map(|rule| match rule {
        Rule::Keys(rules) => Some(*rules),
        _ => None,
    })
}

impl<T: HasEntries + ?Sized, P: Plan<T::Value>> Plan<T> for Values<P> {
    #[inline]
    fn obeys(value: &T, rules: &[Rule]) -> bool {
        of_values(rules).all(|rules| value.entries().all(|(_, value)| P::obeys(value, rules)))
    }

    #[cold]
    fn tell(value: &T, rules: &[Rule], failures: &mut Failures) {
        tell_entries(value, failures, |_, value, failures| {
            of_values(rules).for_each(|rules| P::tell(value, rules, failures));
        });
    }
}

fn of_values(rules: &[Rule]) -> impl Iterator<Item = &'static [Rule]> {
    rules.iter().filter_map(|rule| match rule {
        Rule::Values(rules) => Some(*rules),
        _ => None,
    })
}

/// Tells each entry, under its key.
fn tell_entries<T: HasEntries + ?Sized>(
    value: &T,
    failures: &mut Failures,
    mut tell: impl FnMut(&T::Key, &T::Value, &mut Failures),
) {
    for (key, entry) in value.entries() {
        let before = failures.0.len();
        if before >= FAILURES_MAX {
            break;
        }
        tell(key, entry, failures);
        if failures.0.len() > before {
            pointer::prefix_key(&mut failures.0[before..], &T::key_text(key));
        }
    }
}

/// Nothing is checked: for a value that is only transformed.
impl<T: ?Sized> Plan<T> for () {
    #[inline]
    fn obeys(_: &T, _: &[Rule]) -> bool {
        true
    }

    fn tell(_: &T, _: &[Rule], _: &mut Failures) {}
}

macro_rules! all {
    ($(($($plan:ident)*))*) => {$(
        impl<T: ?Sized, $($plan: Plan<T>),*> Plan<T> for ($($plan,)*) {
            #[inline]
            fn obeys(value: &T, rules: &[Rule]) -> bool {
                $($plan::obeys(value, rules))&&*
            }

            #[cold]
            fn tell(value: &T, rules: &[Rule], failures: &mut Failures) {
                $($plan::tell(value, rules, failures);)*
            }
        }
    )*};
}

all! { (A B) (A B C) (A B C D) }

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::rules::{Limit, Number};

    const SHORT: Rule = Rule::Length { min: None, max: Some(1) };

    #[track_caller]
    fn check<P: Plan<T>, T: ?Sized>(value: &T, rules: &[Rule], expected: &[&str]) {
        let mut failures = Failures::default();
        P::tell(value, rules, &mut failures);
        let found: Vec<_> = failures
            .0
            .iter()
            .map(|failure| format!("{} {}: {}", failure.place, failure.rule, failure.detail))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(P::obeys(value, rules), expected.is_empty());
    }

    #[test]
    fn elements_are_told_by_their_index() {
        let rules = [SHORT, Rule::Items(&[SHORT, Rule::UniqueItems, Rule::Items(&[SHORT])])];
        type All = (Own, Items<(Own, Unique, Items<Own>)>);
        check::<All, _>(&vec![vec!["a"]], &rules, &[]);
        check::<All, _>(
            &Some(vec![vec!["a", "a"], vec!["ab"]]),
            &rules,
            &[
                " length: must have at most 1 element",
                "/0 length: must have at most 1 element",
                "/0 unique: must have no two equal elements",
                "/1/0 length: must have at most 1 character",
            ],
        );
        check::<All, _>(&None::<Vec<Vec<&str>>>, &rules, &[]);
    }

    #[test]
    fn entries_are_told_by_their_key() {
        let positive = [Rule::Number(Number::Minimum(Limit::Integer(1)))];
        let rules = [Rule::Keys(&[SHORT]), Rule::Values(&[Rule::Number(Number::Minimum(Limit::Integer(1)))])];
        type All = (Keys<Own>, Values<Own>);
        check::<All, _>(&BTreeMap::from([("a", 1)]), &rules, &[]);
        check::<All, _>(
            &Box::new(BTreeMap::from([("a/b", 0), ("c", 0)])),
            &rules,
            &[
                "/a~1b length: its key must have at most 1 character",
                "/a~1b range: must be at least 1",
                "/c range: must be at least 1",
            ],
        );
        check::<Values<Own>, _>(&BTreeMap::from([(7_u8, 0)]), &rules, &["/7 range: must be at least 1"]);
        check::<Own, _>(&0_u8, &positive, &[" range: must be at least 1"]);
    }

    #[test]
    fn failures_are_bounded() {
        let mut failures = Failures::default();
        <Items<Own> as Plan<_>>::tell(&vec!["ab"; 1_000], &[Rule::Items(&[SHORT])], &mut failures);
        assert_eq!(failures.0.len(), FAILURES_MAX);
    }

    #[test]
    fn words_of_ones_own_are_told() {
        const TOLD: Rule = Rule::Told { rule: &SHORT, code: Some("brief"), message: Some("be brief") };
        check::<Own, _>("ab", &[TOLD], &[" brief: be brief"]);
        check::<Own, _>("a", &[TOLD], &[]);
        const UNIQUE: Rule = Rule::Told { rule: &Rule::UniqueItems, code: None, message: Some("twice") };
        check::<(Own, Unique), _>(&["a", "a"], &[UNIQUE], &[" unique: twice"]);
    }
}
