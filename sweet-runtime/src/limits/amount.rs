//! What a limit is by name: its default, its range, and the text that says a value of it.
//!
//! In:    a text, such as `64KiB`, `10s` or `100`.
//! Out:   an amount, or a sentence that says what would have been allowed.
//! Never: a unit that has to be guessed, a number that is rounded, or a control character of the text in a message.

use std::fmt;
use std::time::Duration;

use crate::escaped::Escaped;

/// One limit, as a table tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limit {
    /// Its name, as that of its field.
    pub name: &'static str,
    /// Its value where nothing else is said. Its kind is that of all values of this limit.
    pub default: Amount,
    /// The least value that is allowed.
    pub least: Amount,
    /// The greatest value that is allowed.
    pub most: Amount,
}

impl Limit {
    /// What a value has to be: the second half of a sentence whose first says what it is.
    ///
    /// ```
    /// let limit = sweet_runtime::Limits::ALL.iter().find(|limit| limit.name == "head_timeout").unwrap();
    /// assert_eq!(limit.asked(), "not a time from `1ms` to `8760h`, such as `10s`");
    /// ```
    pub fn asked(&self) -> String {
        let kind = match self.default {
            Amount::Bytes(_) => "bytes",
            Amount::Time(_) => "a time",
            Amount::Count(_) => "a whole number",
        };
        format!("not {kind} from `{}` to `{}`, such as `{}`", self.least, self.most, self.default)
    }

    /// The value that `text` says, where it says one that is allowed.
    pub(super) fn amount(&self, text: &str) -> Option<Amount> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at(digits);
        let number: u64 = number.parse().ok()?;
        let units: &[(&str, u64)] = match self.default {
            Amount::Bytes(_) => &BYTES,
            Amount::Time(_) => &TIMES,
            Amount::Count(_) => &[("", 1)],
        };
        let (_, factor) = units.iter().find(|(name, _)| *name == unit)?;
        let number = number.checked_mul(*factor)?;
        let amount = match self.default {
            Amount::Bytes(_) => Amount::Bytes(number),
            Amount::Time(_) => Amount::Time(Duration::from_millis(number)),
            Amount::Count(_) => Amount::Count(number),
        };
        self.has(amount).then_some(amount)
    }

    /// Whether `amount` is in the range.
    pub(super) const fn has(&self, amount: Amount) -> bool {
        self.least.number() <= amount.number() && amount.number() <= self.most.number()
    }
}

/// The value of a limit. Its `Display` form can be set again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Amount {
    /// Bytes.
    Bytes(u64),
    /// A time.
    Time(Duration),
    /// A number of things.
    Count(u64),
}

/// The units of bytes, and what they stand for.
const BYTES: [(&str, u64); 4] = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("", 1)];
/// The units of time, in milliseconds.
const TIMES: [(&str, u64); 4] = [("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

impl Amount {
    /// What amounts of one kind are compared by.
    const fn number(self) -> u128 {
        match self {
            Amount::Bytes(number) | Amount::Count(number) => number as u128,
            Amount::Time(time) => time.as_nanos(),
        }
    }
}

/// In the greatest unit that is exact.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, units) = match self {
            Amount::Count(number) => return number.fmt(f),
            Amount::Bytes(number) => (u128::from(*number), &BYTES),
            // Text does not say less than a millisecond; code can.
            Amount::Time(time) if time.subsec_nanos() % 1_000_000 != 0 => return write!(f, "{time:?}"),
            Amount::Time(time) => (time.as_millis(), &TIMES),
        };
        let exact = units.iter().find(|(_, factor)| number > 0 && number % u128::from(*factor) == 0);
        let (unit, factor) = exact.unwrap_or(&units[units.len() - 1]);
        write!(f, "{}{unit}", number / u128::from(*factor))
    }
}

/// The type of a field that holds the value of a limit.
pub(super) trait Holds: Sized {
    /// `amount` as such a value, where it is of its kind and fits.
    fn hold(amount: Amount) -> Option<Self>;
}

impl Holds for usize {
    fn hold(amount: Amount) -> Option<Self> {
        match amount {
            Amount::Bytes(number) | Amount::Count(number) => number.try_into().ok(),
            Amount::Time(_) => None,
        }
    }
}

impl Holds for u32 {
    fn hold(amount: Amount) -> Option<Self> {
        usize::hold(amount).and_then(|number| number.try_into().ok())
    }
}

impl Holds for Duration {
    fn hold(amount: Amount) -> Option<Self> {
        match amount {
            Amount::Time(time) => Some(time),
            Amount::Bytes(_) | Amount::Count(_) => None,
        }
    }
}

/// Why a limit was not set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitError {
    name: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Unknown(Option<&'static str>),
    Value(Limit, String),
}

impl LimitError {
    /// There is no limit `name`, and `nearest` may have been meant.
    pub(super) fn unknown(name: &str, nearest: Option<&'static str>) -> Self {
        Self { name: name.to_owned(), kind: Kind::Unknown(nearest) }
    }

    /// `text` is no value of `limit`.
    pub(super) fn value(limit: Limit, text: &str) -> Self {
        Self { name: limit.name.to_owned(), kind: Kind::Value(limit, text.to_owned()) }
    }

    /// The same, where limits go by other names, such as those of environment variables.
    ///
    /// ```
    /// let error = sweet_runtime::Limits::default().set("head_timeout", "10").unwrap_err();
    /// let told = error.called(|name| format!("LIMIT_{}", name.to_uppercase()));
    /// assert_eq!(told, "`LIMIT_HEAD_TIMEOUT` is `10`, not a time from `1ms` to `8760h`, such as `10s`");
    /// ```
    pub fn called(&self, called: impl Fn(&str) -> String) -> String {
        let name = called(&self.name);
        let name = Escaped(&name);
        match &self.kind {
            Kind::Unknown(None) => format!("`{name}` is no limit"),
            Kind::Unknown(Some(nearest)) => format!("`{name}` is no limit; `{}` is one", called(nearest)),
            Kind::Value(limit, text) => format!("`{name}` is `{}`, {}", Escaped(text), limit.asked()),
        }
    }
}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.called(str::to_owned))
    }
}

impl std::error::Error for LimitError {}

/// The limit whose name is most like `name`, where it can be what was meant: at most a third of it differs, or it is the
/// beginning of the name.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let distance = |limit: &&str| match !name.is_empty() && limit.starts_with(name) {
        true => 0,
        false => differences(name.as_bytes(), limit.as_bytes()),
    };
    let names = super::Limits::ALL.iter().map(|limit| limit.name).filter(|limit| name.len() <= 2 * limit.len());
    names.min_by_key(distance).filter(|limit| distance(limit) <= limit.len() / 3)
}

/// How many bytes have to be put in, left out or changed to make one of the other (Levenshtein).
fn differences(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, a) in one.iter().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], above + 1);
        for (at, b) in other.iter().enumerate() {
            let changed = corner + usize::from(a != b);
            corner = row[at + 1];
            row[at + 1] = changed.min(corner + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}
