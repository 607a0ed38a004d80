//! Reads the JSON texts that shapes carry: examples and defaults.
//!
//! In:    a JSON text (RFC 8259) from the person's own source.
//! Out:   its tree, numbers as written.
//! Never: sees a byte that a peer sent, so depth is the person's own business.

use super::tree::{Node, Object};

/// The tree of a whole JSON text; `None` where it is no JSON.
pub(super) fn parse(text: &str) -> Option<Node> {
    let mut cursor = Cursor { rest: text.trim_ascii() };
    let node = cursor.value()?;
    cursor.rest.is_empty().then_some(node)
}

struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    fn value(&mut self) -> Option<Node> {
        match self.rest.as_bytes().first()? {
            b'{' => self.object(),
            b'[' => self.list(),
            b'"' => self.text().map(Node::from),
            b't' => self.take("true").then_some(Node::Boolean(true)),
            b'f' => self.take("false").then_some(Node::Boolean(false)),
            b'n' => self.take("null").then_some(Node::Null),
            _ => self.number(),
        }
    }

    /// Takes `token` and white space behind it.
    fn take(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest.trim_ascii_start();
                true
            }
            None => false,
        }
    }

    fn object(&mut self) -> Option<Node> {
        let mut object = Object::new();
        self.take("{");
        while !self.take("}") {
            if !object.is_empty() && !self.take(",") {
                return None;
            }
            let key = self.text()?;
            if !self.take(":") {
                return None;
            }
            object.put(key, self.value()?);
        }
        Some(object.into())
    }

    fn list(&mut self) -> Option<Node> {
        let mut list = Vec::new();
        self.take("[");
        while !self.take("]") {
            if !list.is_empty() && !self.take(",") {
                return None;
            }
            list.push(self.value()?);
        }
        Some(list.into())
    }

    fn number(&mut self) -> Option<Node> {
        let end =
            self.rest.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')).unwrap_or(self.rest.len());
        let (number, _) = self.rest.split_at(end);
        let digits = number.strip_prefix('-').unwrap_or(number);
        let leading_zero = digits.starts_with('0') && digits[1..].starts_with(|c: char| c.is_ascii_digit());
        // Rust reads `1.` and `.5`, JSON does not; a point stands between digits.
        let bare_point =
            digits.starts_with('.') || digits.ends_with('.') || digits.contains(".e") || digits.contains(".E");
        if !digits.starts_with(|c: char| c.is_ascii_digit()) || leading_zero || bare_point {
            return None;
        }
        number.parse::<f64>().ok()?;
        let node = Node::Number(number.to_owned());
        self.take(number);
        Some(node)
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut characters = self.rest.strip_prefix('"')?.chars();
        loop {
            match characters.next()? {
                '"' => break,
                '\\' => text.push(escape(&mut characters)?),
                '\0'..='\u{1f}' => return None,
                character => text.push(character),
            }
        }
        self.rest = characters.as_str().trim_ascii_start();
        Some(text)
    }
}

fn escape(characters: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match characters.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'u' => return unicode(characters),
        character @ ('"' | '\\' | '/') => character,
        _ => return None,
    })
}

/// Four hexadecimal digits, and where they are the first half of a surrogate pair, the second half.
fn unicode(characters: &mut std::str::Chars<'_>) -> Option<char> {
    let high = hex(characters)?;
    if !(0xd800..0xdc00).contains(&high) {
        return char::from_u32(high);
    }
    let follows = characters.next()? == '\\' && characters.next()? == 'u';
    let low = hex(characters)?;
    if !follows || !(0xdc00..0xe000).contains(&low) {
        return None;
    }
    char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
}

fn hex(characters: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |value, _| Some(value * 16 + characters.next()?.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The oracle is serde_json: what it accepts is accepted with an equal value, what it refuses is refused.
    #[track_caller]
    fn check(text: &str) {
        let expected: Option<serde_json::Value> = serde_json::from_str(text).ok();
        let found = parse(text).map(|node| {
            let written = Object::new().with("value", node).into_text();
            serde_json::from_str::<serde_json::Value>(&written).unwrap()["value"].take()
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn as_serde_json() {
        for text in [
            "null",
            "true",
            "false",
            " 1 ",
            "-0",
            "01",
            "1.",
            ".5",
            "-1.5e-3",
            "1e5",
            "1.e5",
            "+1",
            "-",
            "",
            "\"\"",
            "\"a\\nb\"",
            "\"\\u00e9\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\x\"",
            "\"\u{1}\"",
            "[]",
            "[1, [2 ,3]]",
            "[1 2]",
            "[1,]",
            "[,1]",
            "{}",
            "{\"a\" : {\"b\":[]} , \"c\":null}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\"}",
            "tru",
            "truee",
            "1 2",
            "[",
            "{\"a\":",
            "\"a",
        ] {
            check(text);
        }
    }
}
