//! The syntax of patterns: ECMA-262 with the flag `u` (section 22.2.1), as JSON Schema and OpenAPI have it.
//!
//! In:    a pattern.
//! Out:   its parts, every class a set of characters; or the first thing in it that JSON Schema or the check cannot say.
//! Never: hands on a character of the pattern unread: what is taken is what is understood here.

use std::iter::Peekable;
use std::str::Chars;

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

/// A part of a pattern.
#[derive(Debug)]
pub(super) enum Part {
    /// One character of this set.
    Set(ClassUnicode),
    /// A place before or behind a letter, digit or `_` of ASCII.
    WordBoundary,
    /// What regular expressions of all kinds write alike: groups, alternatives, repetitions, both ends.
    Syntax(String),
}

/// A class of characters, by its ranges.
type Ranges = &'static [(char, char)];

const DIGIT: Ranges = &[('0', '9')];
pub(super) const WORD: Ranges = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
/// `WhiteSpace` and `LineTerminator` (ECMA-262 sections 12.2 and 12.3).
const SPACE: Ranges = &[
    ('\t', '\r'),
    (' ', ' '),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];
/// `LineTerminator`: what `.` does not match.
const LINE_END: Ranges = &[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];

/// The characters that stand for themselves only behind a `\` (ECMA-262, `SyntaxCharacter`, and `/`).
const SYNTAX: &str = r"^$\.*+?()[]{}|/";

/// The general categories of Unicode, by the short names that both sides have.
const CATEGORIES: &str = "C Cc Cf Cn Co L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So \
                          Z Zl Zp Zs";

/// How deep groups may be nested: each is a call.
const DEPTH_MAX: u32 = 100;

/// The most repetitions that a quantifier may name.
const REPEATS_MAX: u32 = 1_000;

/// Reads a pattern.
pub(super) fn parse(pattern: &str) -> Result<Vec<Part>, String> {
    let mut parser = Parser { rest: pattern.chars().peekable(), parts: Vec::new(), depth: 0 };
    parser.disjunction()?;
    match parser.rest.next() {
        None => Ok(parser.parts),
        Some(_) => Err("there is a `)` without its `(`: write `\\)` for the character".to_owned()),
    }
}

struct Parser<'a> {
    rest: Peekable<Chars<'a>>,
    parts: Vec<Part>,
    depth: u32,
}

/// What a `\` and the characters behind it stand for.
enum Escape {
    Character(char),
    Class(ClassUnicode),
}

impl Escape {
    fn into_set(self) -> ClassUnicode {
        match self {
            Escape::Character(character) => set(&[(character, character)], false),
            Escape::Class(set) => set,
        }
    }
}

/// The set of these ranges, or of all characters but these.
pub(super) fn set(ranges: &[(char, char)], negated: bool) -> ClassUnicode {
    let mut set = ClassUnicode::new(ranges.iter().map(|(first, last)| ClassUnicodeRange::new(*first, *last)));
    if negated {
        set.negate();
    }
    set
}

impl Parser<'_> {
    fn disjunction(&mut self) -> Result<(), String> {
        while let Some(&next) = self.rest.peek() {
            match next {
                ')' => break,
                '|' => {
                    self.rest.next();
                    self.push("|");
                }
                _ => self.term()?,
            }
        }
        Ok(())
    }

    /// An assertion, or an atom and how often it is repeated.
    fn term(&mut self) -> Result<(), String> {
        let Some(first) = self.rest.next() else { return Ok(()) };
        match first {
            '^' => return self.assertion(Part::Syntax(r"\A".to_owned())),
            '$' => return self.assertion(Part::Syntax(r"\z".to_owned())),
            '\\' if self.takes('b') => return self.assertion(Part::WordBoundary),
            '\\' if self.takes('B') => return Err("`\\B` is not supported: say what stands there instead".to_owned()),
            '\\' => {
                let escape = self.escape(false)?;
                self.parts.push(Part::Set(escape.into_set()));
            }
            '.' => self.parts.push(Part::Set(set(LINE_END, true))),
            '(' => self.group()?,
            '[' => self.bracket()?,
            '*' | '+' | '?' => return Err(nothing_to_repeat(first)),
            ')' | ']' | '{' | '}' => {
                return Err(format!("`{first}` stands for itself only behind a `\\`: write `\\{first}`"));
            }
            other => self.parts.push(Part::Set(set(&[(other, other)], false))),
        }
        self.quantifier()
    }

    fn assertion(&mut self, assertion: Part) -> Result<(), String> {
        self.parts.push(assertion);
        match self.rest.peek() {
            Some(&next @ ('*' | '+' | '?' | '{')) => Err(nothing_to_repeat(next)),
            _ => Ok(()),
        }
    }

    fn group(&mut self) -> Result<(), String> {
        if self.takes('?') {
            self.group_kind()?;
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(format!("groups are nested more than {DEPTH_MAX} deep"));
        }
        self.push("(?:");
        self.disjunction()?;
        self.push(")");
        self.depth -= 1;
        if self.takes(')') { Ok(()) } else { Err("there is a `(` without its `)`".to_owned()) }
    }

    /// What stands between `(?` and the content.
    fn group_kind(&mut self) -> Result<(), String> {
        match self.rest.next() {
            Some(':') => Ok(()),
            Some('=' | '!') => Err(look_around()),
            Some('<') if matches!(self.rest.peek(), Some('=' | '!')) => Err(look_around()),
            Some('<') => match self.rest.find(|next| !(next.is_alphanumeric() || matches!(next, '_' | '$'))) {
                Some('>') => Ok(()),
                _ => Err("the name of a group is letters and digits between `<` and `>`".to_owned()),
            },
            _ => Err("a pattern of JSON Schema has no flags: write out what they would do, such as `[Aa]`".to_owned()),
        }
    }

    /// How often the atom before is repeated. Whether greedily makes no difference to whether something matches.
    fn quantifier(&mut self) -> Result<(), String> {
        match self.rest.peek() {
            Some(&sign @ ('*' | '+' | '?')) => {
                self.rest.next();
                self.parts.push(Part::Syntax(sign.to_string()));
            }
            Some('{') => {
                self.rest.next();
                self.count()?;
            }
            _ => return Ok(()),
        }
        self.takes('?');
        Ok(())
    }

    fn count(&mut self) -> Result<(), String> {
        let usage = || "a number of repetitions is written `{2}`, `{2,}` or `{2,5}`; the character is `\\{`".to_owned();
        let least = self.number()?.ok_or_else(usage)?;
        let most = if self.takes(',') { self.number()? } else { Some(least) };
        if !self.takes('}') {
            return Err(usage());
        }
        self.push(&match most {
            Some(most) if most < least => {
                return Err(format!("nothing is repeated {least} to {most} times: exchange the two"));
            }
            Some(most) => format!("{{{least},{most}}}"),
            None => format!("{{{least},}}"),
        });
        Ok(())
    }

    fn number(&mut self) -> Result<Option<u32>, String> {
        let mut number = None;
        while let Some(digit) = self.rest.peek().and_then(|next| next.to_digit(10)) {
            self.rest.next();
            number = Some(number.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit));
        }
        match number {
            Some(REPEATS_MAX..) if number != Some(REPEATS_MAX) => {
                Err(format!("no more than {REPEATS_MAX} repetitions are counted by a pattern: use the rule `length`"))
            }
            number => Ok(number),
        }
    }

    /// A class in brackets.
    fn bracket(&mut self) -> Result<(), String> {
        let negated = self.takes('^');
        if self.rest.peek() == Some(&']') {
            return Err("a class without characters: `[\\s\\S]` is any character".to_owned());
        }
        let mut inside = set(&[], false);
        while !self.takes(']') {
            let first = self.class_atom()?;
            let is_range = self.takes('-');
            if !is_range || self.rest.peek() == Some(&']') {
                inside.union(&first.into_set());
                inside.union(&set(if is_range { &[('-', '-')] } else { &[] }, false));
                continue;
            }
            match (first, self.class_atom()?) {
                (Escape::Character(first), Escape::Character(last)) if first <= last => {
                    inside.union(&set(&[(first, last)], false));
                }
                (Escape::Character(first), Escape::Character(last)) => {
                    return Err(format!("no character lies from `{first}` to `{last}`: exchange the two"));
                }
                _ => return Err("a range goes from one character to another: write `\\-` for the hyphen".to_owned()),
            }
        }
        if negated {
            inside.negate();
        }
        self.parts.push(Part::Set(inside));
        Ok(())
    }

    fn class_atom(&mut self) -> Result<Escape, String> {
        match self.rest.next() {
            None => Err("there is a `[` without its `]`".to_owned()),
            Some('\\') => self.escape(true),
            Some(other) => Ok(Escape::Character(other)),
        }
    }

    /// What stands behind a `\`.
    fn escape(&mut self, in_class: bool) -> Result<Escape, String> {
        let Some(next) = self.rest.next() else { return Err("a `\\` at the end escapes nothing".to_owned()) };
        let class = |ranges, negated| Ok(Escape::Class(set(ranges, negated)));
        Ok(Escape::Character(match next {
            'd' | 'D' => return class(DIGIT, next == 'D'),
            'w' | 'W' => return class(WORD, next == 'W'),
            's' | 'S' => return class(SPACE, next == 'S'),
            'p' | 'P' => return self.category(next == 'P'),
            't' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            'b' if in_class => '\u{8}',
            '-' if in_class => '-',
            '0' if !self.rest.peek().is_some_and(char::is_ascii_digit) => '\0',
            '0'..='9' | 'k' => return Err(back_reference()),
            'c' => match self.rest.next() {
                Some(letter) if letter.is_ascii_alphabetic() => char::from(letter as u8 % 32),
                _ => return Err("`\\c` stands before a letter of ASCII".to_owned()),
            },
            'x' => self.scalar(|parser| parser.hex(2))?,
            'u' => self.scalar(Self::unicode)?,
            other if SYNTAX.contains(other) => other,
            other => {
                return Err(format!("`\\{other}` means nothing in JSON Schema: write `{other}` for the character"));
            }
        }))
    }

    fn category(&mut self, negated: bool) -> Result<Escape, String> {
        let name: String = match self.takes('{') {
            true => self.rest.by_ref().take_while(|next| *next != '}').collect(),
            false => String::new(),
        };
        if CATEGORIES.split_whitespace().any(|known| known == name) {
            return Ok(Escape::Class(of_category(&name, negated)));
        }
        Err(format!(
            "`\\p` takes the short name of a general category of Unicode, such as `\\p{{L}}` for letters, not `{name}`"
        ))
    }

    fn scalar(&mut self, read: impl FnOnce(&mut Self) -> Option<u32>) -> Result<char, String> {
        read(self).and_then(char::from_u32).ok_or_else(|| {
            "a character is written `\\x41`, `\\u0041` or `\\u{1F600}`, and half of a surrogate pair is none".to_owned()
        })
    }

    /// What stands behind `\u`: four digits, two times four that are a surrogate pair, or some in braces.
    fn unicode(&mut self) -> Option<u32> {
        if self.takes('{') {
            let digits: String = self.rest.by_ref().take_while(|next| *next != '}').collect();
            let are_digits = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            return u32::from_str_radix(&digits, 16).ok().filter(|_| are_digits);
        }
        let first = self.hex(4)?;
        if !(0xd800..0xdc00).contains(&first) {
            return Some(first);
        }
        let second = if self.takes('\\') && self.takes('u') { self.hex(4)? } else { return None };
        (0xdc00..0xe000).contains(&second).then(|| 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn hex(&mut self, digits: usize) -> Option<u32> {
        (0..digits).try_fold(0, |number, _| Some(number * 16 + self.rest.next()?.to_digit(16)?))
    }

    fn takes(&mut self, wanted: char) -> bool {
        self.rest.next_if_eq(&wanted).is_some()
    }

    fn push(&mut self, syntax: &str) {
        self.parts.push(Part::Syntax(syntax.to_owned()));
    }
}

/// The characters of a general category, which is one of [`CATEGORIES`].
fn of_category(name: &str, negated: bool) -> ClassUnicode {
    let parsed = regex_syntax::parse(&format!(r"\p{{{name}}}")).map(|hir| hir.into_kind());
    let mut set = match parsed {
        Ok(HirKind::Class(Class::Unicode(set))) => set,
        _ => ClassUnicode::empty(),
    };
    if negated {
        set.negate();
    }
    set
}

fn nothing_to_repeat(sign: char) -> String {
    format!("there is nothing before `{sign}` that it could repeat: write `\\{sign}` for the character")
}

fn look_around() -> String {
    "look-around is not supported, because an engine that takes linear time has none: say it without, or by a second rule"
        .to_owned()
}

fn back_reference() -> String {
    "a back-reference is not supported, because an engine that takes linear time has none: write the text out"
        .to_owned()
}
