//! Patterns against a table, and against an engine of ECMA-262.

use proptest::prelude::*;
use sweet::rules::Pattern;

use super::compile;

/// The check that a program would have.
fn pattern(source: &str) -> Result<Pattern, String> {
    let table = compile(source)?;
    let ascii: &'static [u8; 128] = Box::leak(Box::new(table.ascii));
    Ok(Pattern::new(Box::leak(source.into()), ascii, table.runs.leak(), table.stride, table.cells.leak()))
}

#[track_caller]
fn check(source: &str, matching: &[&str], others: &[&str]) {
    let pattern = pattern(source).unwrap();
    let oracle = regress::Regex::with_flags(source, "u").unwrap();
    for (text, expected) in matching.iter().map(|text| (text, true)).chain(others.iter().map(|text| (text, false))) {
        assert_eq!(pattern.is_match(text), expected, "`{source}` on {text:?}");
        assert_eq!(oracle.find(text).is_some(), expected, "the oracle: `{source}` on {text:?}");
    }
}

#[test]
fn places() {
    check("b", &["b", "abc"], &["", "ac"]);
    check("^b", &["b", "bc"], &["", "ab", "a\nb"]);
    check("b$", &["b", "ab"], &["", "bc", "b\n"]);
    check("^$", &[""], &["a", "\n"]);
    check("", &["", "a"], &[]);
    check("^(a|b$)", &["a", "ac", "b"], &["bc", "ca"]);
    check(r"\bcat\b", &["cat", "a cat.", "écaté"], &["cats", "_cat", "concat1"]);
}

#[test]
fn classes() {
    check(r"^\d+$", &["0", "42"], &["", "٣", "a"]);
    check(r"^\D$", &["a", "٣", "é"], &["4", "ab"]);
    check(r"^\w+$", &["aZ_9"], &["é", "-", ""]);
    check(r"^\W$", &["é", " ", "😀"], &["a", "_"]);
    check(
        r"^\s$",
        &["\t", "\n", "\u{b}", "\u{c}", "\r", " ", "\u{a0}", "\u{feff}", "\u{2028}", "\u{3000}", "\u{1680}"],
        &["\u{85}", "\u{200b}", "\u{180e}", "a"],
    );
    check(r"^\S$", &["\u{85}", "a", "😀"], &[" ", "\u{feff}"]);
    check("^.$", &["a", "é", "😀", "\u{85}"], &["\n", "\r", "\u{2028}", "\u{2029}", "", "ab"]);
    check(r"^[\s\S]$", &["\n", "😀"], &["", "ab"]);
    check("^[a-c\\-.]+$", &["a-b.c"], &["d", "\\"]);
    check("^[-a]+$", &["-a"], &["b"]);
    check("^[a-]+$", &["-a"], &["b"]);
    check(r"^[^a\d]$", &["b", "\n", "é"], &["a", "1"]);
    check(r"^[\D1]$", &["1", "a"], &["2"]);
    check("^[[&&]$", &["[", "&"], &["a"]);
    check("^[~^]$", &["~", "^"], &["a"]);
    check(r"^[\b]$", &["\u{8}"], &["b"]);
    check(r"^\p{Lu}[\p{Ll}\P{L}]$", &["Ab", "Éé", "A1"], &["aB", "AB"]);
    check("^[α-ω]+$", &["βγ"], &["b"]);
}

#[test]
fn repetitions_and_groups() {
    check("^a{2,3}$", &["aa", "aaa"], &["a", "aaaa"]);
    check("^a{2}$", &["aa"], &["a", "aaa"]);
    check("^a{2,}$", &["aa", "aaaaa"], &["a"]);
    check("^(?:ab)+?(?<rest>c*)$", &["ab", "ababcc"], &["a", "abca"]);
    check("^(a(b(c)?)?)$", &["a", "ab", "abc"], &["ac", ""]);
    check("^a|b$", &["ax", "xb"], &["xa", "bx"]);
    check("^(|a)$", &["", "a"], &["b"]);
}

#[test]
fn escapes() {
    check(r"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$", &[r"^$\.*+?()[]{}|/"], &["a"]);
    check(r"^\t\n\v\f\r\0$", &["\t\n\u{b}\u{c}\r\0"], &["tnvfr0"]);
    check(r"^\x41\u0042\u{43}\uD83D\uDE00\cJ$", &["ABC😀\n"], &["ABC"]);
    check("^é😀-#~&,:=!<>'\"` @;%$", &["é😀-#~&,:=!<>'\"` @;%"], &[""]);
}

#[track_caller]
fn refused(source: &str, part: &str) {
    let why = pattern(source).unwrap_err();
    assert!(why.contains(part), "`{source}`: {why}");
}

#[test]
fn what_one_of_the_two_cannot_say_is_refused() {
    for source in ["(?=a)", "(?!a)", "(?<=a)b", "(?<!a)b"] {
        refused(source, "look-around");
    }
    for source in [r"(a)\1", r"(?<x>a)\k<x>", r"\01"] {
        refused(source, "back-reference");
    }
    for source in ["(?i)a", "(?i:a)", "(?-u:a)", "(?P<x>a)"] {
        refused(source, "flags");
    }
    for source in ["*a", "a**", "^*", "a|+", "(?)", r"\b+", "${2}"] {
        assert!(pattern(source).is_err(), "{source}");
    }
    for source in ["(a", "a)", "[a", "[]", "[^]", "a{", "a{,2}", "{2}", "a]", "}", "a{3,2}", "[z-a]", r"[\d-z]", "\\"] {
        assert!(pattern(source).is_err(), "{source}");
    }
    for source in [r"\a", r"\z", r"\A", r"\h", r"\e", r"\B", r"\-", r"[\B]", r"\c1", r"\x4", r"\u12", r"\u{110000}"] {
        assert!(pattern(source).is_err(), "{source}");
    }
    for source in [r"\uD83D", r"\uDE00", r"\p{Greek}", r"\pL", r"\p{Letter}", r"\u{ 41}", r"\u{+41}", r"\u{}"] {
        assert!(pattern(source).is_err(), "{source}");
    }
    refused("a{1,1001}", "length");
}

#[test]
fn an_automaton_has_a_limit() {
    refused("([0-9]{1,900}[a-z]){9}", "bounded repetition");
    refused("(a|b)*a(a|b){15}$", "bounded repetition");
    let nested = format!("{}a{}", "(".repeat(101), ")".repeat(101));
    refused(&nested, "nested");
    for fits in ["^[a-z0-9-]{1,500}$", "^.{1,64}$", r"^[\p{L} '-]{1,500}$", "^#[0-9a-f]{6}$"] {
        assert!(compile(fits).unwrap().cells.len() <= super::automaton::CELL_BYTES_MAX, "{fits}");
    }
}

/// Patterns of which some are malformed: then the oracle refuses them too, or we have a reason.
fn patterns() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a", "b", "é", "😀", ".", r"\d", r"\w", r"\S", r"\W", r"\b", "^", "$", "|", "(", ")", "(?:", "[ab]", "[^a]",
        r"[\w-]", "[é-ü]", "*", "+", "?", "{2}", "{0,2}", r"\.", r"\u0061", "-", r"[\s\d]", r"\p{L}",
    ]);
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_500) })]

    #[test]
    fn agree_with_ecma_262(source in patterns(), texts in prop::collection::vec("[ab1 _é😀\n.-]{0,5}", 8)) {
        match (pattern(&source), regress::Regex::with_flags(source.as_str(), "u")) {
            (Ok(pattern), Ok(oracle)) => {
                for text in texts {
                    prop_assert_eq!(pattern.is_match(&text), oracle.find(&text).is_some(), "`{}` on {:?}", source, text);
                }
            }
            (Ok(_), Err(error)) => prop_assert!(false, "`{source}` is taken, but {error}"),
            // The oracle repeats assertions, which section 22.2.1 does not.
            (Err(why), Ok(_)) if why.contains("nothing before") => {}
            (Err(why), oracle) => prop_assert!(oracle.is_err(), "`{source}` is refused: {why}"),
        }
    }
}
