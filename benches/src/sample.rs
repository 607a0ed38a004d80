//! Values for the bodies: the same ones at every run.
//!
//! In:    which kind of words.
//! Out:   records whose every field obeys its rules.
//! Never: somebody else's text.

use crate::record::State;
use crate::record::ruled::{Issue, Label, Page, Signup, User};
use crate::text::Form;

/// Words of one kind, one after the other.
#[derive(Debug)]
pub(crate) struct Words {
    known: &'static [&'static str],
    /// The state of a linear congruential generator.
    state: u64,
}

const PLAIN: &[&str] = &[
    "the",
    "connection",
    "is",
    "closed",
    "before",
    "a",
    "body",
    "has",
    "been",
    "read",
    "when",
    "timeout",
    "of",
    "server",
    "expires",
    "and",
    "client",
    "still",
    "sends",
    "it",
    "see",
    "log",
    "below",
    "for",
    "details",
    "please",
    "reproduce",
];
const ESCAPES: &[&str] = &[
    "the \"connection\"",
    "is\nclosed",
    "in C:\\temp\\",
    "a\tbody",
    "has\r\n",
    "\"been\"",
    "read",
    "when",
    "\\d+",
    "it",
    "says:\n\n",
    "\u{1}",
    "and",
    "\"then\"",
    "nothing\n",
];
const FOREIGN: &[&str] = &[
    "Verbindung",
    "schließt",
    "während",
    "größer",
    "соединение",
    "закрыто",
    "раньше",
    "接続",
    "が切れ",
    "ました",
    "σύνδεση",
    "🦀",
    "naïve",
    "façade",
    "été",
    "the",
    "body",
];

impl Words {
    /// The words of a form.
    pub(crate) fn new(form: Form) -> Self {
        let known = match form {
            Form::Escapes => ESCAPES,
            Form::Foreign => FOREIGN,
            Form::Ordered | Form::Shuffled | Form::Pretty => PLAIN,
        };
        Words { known, state: 7 }
    }

    /// A number less than `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) % end
    }

    fn sentence(&mut self, count: u64) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.known[self.below(self.known.len() as u64) as usize]).collect();
        words.join(" ")
    }

    /// About 100 bytes.
    pub(crate) fn signup(&mut self) -> Signup {
        Signup {
            name: self.sentence(2),
            email: "ada.lovelace@example.org".to_owned(),
            age: 36,
            newsletter: true,
            country: Some("GB".to_owned()),
        }
    }

    fn user(&mut self) -> User {
        let id = self.below(90_000_000);
        User {
            login: format!("user-{id}"),
            id,
            avatar_url: format!("https://avatars.example.com/u/{id}?v=4"),
            kind: "User".to_owned(),
            site_admin: false,
        }
    }

    fn label(&mut self) -> Label {
        Label {
            id: 200_000_000 + self.below(100_000_000),
            name: self.sentence(1),
            color: format!("{:06x}", self.below(1 << 24)),
            description: (self.below(2) == 0).then(|| self.sentence(4)),
            default: self.below(2) == 0,
        }
    }

    /// About 1 KB.
    pub(crate) fn issue(&mut self) -> Issue {
        let number = 1 + self.below(9000) as u32;
        Issue {
            id: 2_000_000_000 + self.below(1_000_000_000),
            url: format!("https://api.example.com/repos/acme/rocket/issues/{number}"),
            number,
            state: if self.below(3) == 0 { State::Closed } else { State::Open },
            title: self.sentence(6),
            body: Some(self.sentence(30)),
            user: self.user(),
            labels: vec![self.label(), self.label()],
            assignee: (self.below(4) > 0).then(|| self.user()),
            locked: false,
            comments: self.below(50) as u32,
            score: self.below(1000) as f64 / 1000.0,
            created_at: "2025-03-14T09:26:53Z".to_owned(),
            closed_at: None,
        }
    }

    /// About 1 KB for each issue.
    pub(crate) fn page(&mut self, count: u32) -> Page {
        Page { total_count: 3 * count, incomplete_results: false, items: (0..count).map(|_| self.issue()).collect() }
    }
}
