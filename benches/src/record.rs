//! What the bodies say: a form that somebody fills in, an issue of a tracker, a page of issues.
//!
//! In:    words.
//! Out:   values whose every field obeys its rules.
//! Never: a field that one codec reads and another one does not.

/// Types that own their strings, with rules: Sweet's from the same attributes as validator's, and garde's beside them.
pub(crate) mod ruled {
    use serde::{Deserialize, Serialize};
    use sweet::Schema;
    use validator::Validate;

    /// What somebody fills in.
    #[derive(Debug, Serialize, Deserialize, Schema, Validate, garde::Validate)]
    pub(crate) struct Signup {
        #[validate(length(min = 1, max = 64))]
        #[garde(length(chars, min = 1, max = 64))]
        pub(crate) name: String,
        #[validate(email)]
        #[garde(email)]
        pub(crate) email: String,
        #[validate(range(min = 18, max = 130))]
        #[garde(range(min = 18, max = 130))]
        pub(crate) age: u8,
        #[garde(skip)]
        pub(crate) newsletter: bool,
        #[validate(length(min = 2, max = 2))]
        #[garde(length(chars, min = 2, max = 2))]
        pub(crate) country: Option<String>,
    }

    /// An issue.
    #[derive(Debug, Serialize, Deserialize, Schema, Validate, garde::Validate)]
    pub(crate) struct Issue {
        #[garde(skip)]
        pub(crate) id: u64,
        #[validate(url)]
        #[garde(url)]
        pub(crate) url: String,
        #[validate(range(min = 1))]
        #[garde(range(min = 1))]
        pub(crate) number: u32,
        #[garde(skip)]
        pub(crate) state: super::State,
        #[validate(length(min = 1, max = 256))]
        #[garde(length(chars, min = 1, max = 256))]
        pub(crate) title: String,
        #[validate(length(max = 65536))]
        #[garde(length(chars, max = 65536))]
        pub(crate) body: Option<String>,
        #[validate(nested)]
        #[garde(dive)]
        pub(crate) user: User,
        #[validate(nested, length(max = 100))]
        #[garde(dive, length(max = 100))]
        pub(crate) labels: Vec<Label>,
        #[validate(nested)]
        #[garde(dive)]
        pub(crate) assignee: Option<User>,
        #[garde(skip)]
        pub(crate) locked: bool,
        #[garde(skip)]
        pub(crate) comments: u32,
        #[validate(range(min = 0.0, max = 1.0))]
        #[garde(range(min = 0.0, max = 1.0))]
        pub(crate) score: f64,
        #[validate(length(min = 20, max = 20))]
        #[garde(length(chars, min = 20, max = 20))]
        pub(crate) created_at: String,
        #[validate(length(min = 20, max = 20))]
        #[garde(length(chars, min = 20, max = 20))]
        pub(crate) closed_at: Option<String>,
    }

    /// Somebody.
    #[derive(Debug, Serialize, Deserialize, Schema, Validate, garde::Validate)]
    pub(crate) struct User {
        #[validate(length(min = 1, max = 39))]
        #[garde(length(chars, min = 1, max = 39))]
        pub(crate) login: String,
        #[garde(skip)]
        pub(crate) id: u64,
        #[validate(url)]
        #[garde(url)]
        pub(crate) avatar_url: String,
        #[serde(rename = "type")]
        #[garde(skip)]
        pub(crate) kind: String,
        #[garde(skip)]
        pub(crate) site_admin: bool,
    }

    /// A label.
    #[derive(Debug, Serialize, Deserialize, Schema, Validate, garde::Validate)]
    pub(crate) struct Label {
        #[garde(skip)]
        pub(crate) id: u64,
        #[validate(length(min = 1, max = 50))]
        #[garde(length(chars, min = 1, max = 50))]
        pub(crate) name: String,
        #[validate(length(min = 6, max = 6))]
        #[garde(length(chars, min = 6, max = 6))]
        pub(crate) color: String,
        #[garde(skip)]
        pub(crate) description: Option<String>,
        #[garde(skip)]
        pub(crate) default: bool,
    }

    /// A page of issues.
    #[derive(Debug, Serialize, Deserialize, Schema, Validate, garde::Validate)]
    pub(crate) struct Page {
        #[garde(skip)]
        pub(crate) total_count: u32,
        #[garde(skip)]
        pub(crate) incomplete_results: bool,
        #[validate(nested)]
        #[garde(dive)]
        pub(crate) items: Vec<Issue>,
    }
}

/// Whether an issue is done.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize, sweet::Schema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    Open,
    Closed,
}

/// Sweet's types without rules.
pub(crate) mod plain {
    use sweet::Schema;

    /// What somebody fills in.
    #[derive(Debug, Schema)]
    pub(crate) struct Signup {
        pub(crate) name: String,
        pub(crate) email: String,
        pub(crate) age: u8,
        pub(crate) newsletter: bool,
        pub(crate) country: Option<String>,
    }

    /// An issue.
    #[derive(Debug, Schema)]
    pub(crate) struct Issue {
        pub(crate) id: u64,
        pub(crate) url: String,
        pub(crate) number: u32,
        pub(crate) state: super::State,
        pub(crate) title: String,
        pub(crate) body: Option<String>,
        pub(crate) user: User,
        pub(crate) labels: Vec<Label>,
        pub(crate) assignee: Option<User>,
        pub(crate) locked: bool,
        pub(crate) comments: u32,
        pub(crate) score: f64,
        pub(crate) created_at: String,
        pub(crate) closed_at: Option<String>,
    }

    /// Somebody.
    #[derive(Debug, Schema)]
    pub(crate) struct User {
        pub(crate) login: String,
        pub(crate) id: u64,
        pub(crate) avatar_url: String,
        #[serde(rename = "type")]
        pub(crate) kind: String,
        pub(crate) site_admin: bool,
    }

    /// A label.
    #[derive(Debug, Schema)]
    pub(crate) struct Label {
        pub(crate) id: u64,
        pub(crate) name: String,
        pub(crate) color: String,
        pub(crate) description: Option<String>,
        pub(crate) default: bool,
    }

    /// A page of issues.
    #[derive(Debug, Schema)]
    pub(crate) struct Page {
        pub(crate) total_count: u32,
        pub(crate) incomplete_results: bool,
        pub(crate) items: Vec<Issue>,
    }
}

/// Types that borrow their strings, without rules.
pub(crate) mod borrowed {
    use serde::Deserialize;
    use sweet::Schema;

    /// What somebody fills in.
    #[derive(Debug, Deserialize, Schema)]
    pub(crate) struct Signup<'a> {
        pub(crate) name: &'a str,
        pub(crate) email: &'a str,
        pub(crate) age: u8,
        pub(crate) newsletter: bool,
        #[serde(borrow)]
        pub(crate) country: Option<&'a str>,
    }

    /// An issue.
    #[derive(Debug, Deserialize, Schema)]
    pub(crate) struct Issue<'a> {
        pub(crate) id: u64,
        pub(crate) url: &'a str,
        pub(crate) number: u32,
        pub(crate) state: super::State,
        pub(crate) title: &'a str,
        #[serde(borrow)]
        pub(crate) body: Option<&'a str>,
        #[serde(borrow)]
        pub(crate) user: User<'a>,
        #[serde(borrow)]
        pub(crate) labels: Vec<Label<'a>>,
        #[serde(borrow)]
        pub(crate) assignee: Option<User<'a>>,
        pub(crate) locked: bool,
        pub(crate) comments: u32,
        pub(crate) score: f64,
        pub(crate) created_at: &'a str,
        #[serde(borrow)]
        pub(crate) closed_at: Option<&'a str>,
    }

    /// Somebody.
    #[derive(Debug, Deserialize, Schema)]
    pub(crate) struct User<'a> {
        pub(crate) login: &'a str,
        pub(crate) id: u64,
        pub(crate) avatar_url: &'a str,
        #[serde(rename = "type")]
        pub(crate) kind: &'a str,
        pub(crate) site_admin: bool,
    }

    /// A label.
    #[derive(Debug, Deserialize, Schema)]
    pub(crate) struct Label<'a> {
        pub(crate) id: u64,
        pub(crate) name: &'a str,
        pub(crate) color: &'a str,
        #[serde(borrow)]
        pub(crate) description: Option<&'a str>,
        pub(crate) default: bool,
    }

    /// A page of issues.
    #[derive(Debug, Deserialize, Schema)]
    pub(crate) struct Page<'a> {
        pub(crate) total_count: u32,
        pub(crate) incomplete_results: bool,
        #[serde(borrow)]
        pub(crate) items: Vec<Issue<'a>>,
    }
}
