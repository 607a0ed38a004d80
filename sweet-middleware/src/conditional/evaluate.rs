//! Whether a request goes on, by its preconditions, in the order of RFC 9110 section 13.2.2.
//!
//! In:    the header fields, whether the method only reads, and what the resource is now.
//! Out:   to go on, or 304, or 412.
//! Never: knows ranges: `If-Range` is for whoever serves them.

use sweet_core::message::Headers;

use super::etag::Tag;
use super::fields::{self, Listed};
use super::{ETag, LastModified};

/// What a resource is now, for [`Preconditions::check`](super::Preconditions::check).
///
/// Made of an `&ETag`, of a [`LastModified`], of both, or of an `Option` of one, which is `None` where there is no such resource.
///
/// ```
/// use std::time::SystemTime;
///
/// use sweet::middleware::{Current, ETag, LastModified};
///
/// let tag = ETag::strong(7);
/// let both = Current::from(&tag).with_last_modified(LastModified::at(SystemTime::now()));
/// let missing = Current::MISSING;
/// # let _ = (both, missing);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Current<'a> {
    pub(super) exists: bool,
    pub(super) tag: Option<Tag<'a>>,
    pub(super) modified: Option<LastModified>,
}

impl Current<'_> {
    /// There is no such resource: `If-Match` fails, `If-None-Match` holds.
    pub const MISSING: Current<'static> = Current { exists: false, tag: None, modified: None };

    /// There is such a resource, of which nothing else is known.
    pub const EXISTING: Current<'static> = Current { exists: true, tag: None, modified: None };

    /// The same, which was changed last at that time.
    #[must_use]
    pub fn with_last_modified(self, modified: LastModified) -> Self {
        Self { modified: Some(modified), ..self }
    }
}

impl<'a> From<&'a ETag> for Current<'a> {
    fn from(tag: &'a ETag) -> Self {
        Self { tag: Some(tag.tag()), ..Self::EXISTING }
    }
}

impl From<LastModified> for Current<'_> {
    fn from(modified: LastModified) -> Self {
        Self { modified: Some(modified), ..Self::EXISTING }
    }
}

/// `None` where there is no such resource.
impl<'a, T: Into<Current<'a>>> From<Option<T>> for Current<'a> {
    fn from(current: Option<T>) -> Self {
        current.map_or(Self::MISSING, Into::into)
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    GoOn,
    NotModified,
    Failed,
}

/// Decides, by the steps of RFC 9110 section 13.2.2. `reads` is whether the method is GET or HEAD.
pub(super) fn evaluate(headers: &Headers<'_>, reads: bool, current: &Current<'_>) -> Verdict {
    // Steps 1 and 2.
    let is_the_state =
        match fields::listed(headers, "if-match", |tag| current.tag.is_some_and(|it| it.is_strongly(tag))) {
            Listed::Absent => is_unmodified(headers, current),
            Listed::Any => current.exists,
            Listed::Tags(found) => found,
            // What cannot be read matches nothing: nobody writes over a state that the client may not know.
            Listed::Malformed => false,
        };
    if !is_the_state {
        return Verdict::Failed;
    }
    // Steps 3 and 4.
    let is_news = match fields::listed(headers, "if-none-match", |tag| current.tag.is_some_and(|it| it.is_weakly(tag)))
    {
        Listed::Absent => !reads || is_modified(headers, current),
        Listed::Any => !current.exists,
        Listed::Tags(found) => !found,
        Listed::Malformed => true,
    };
    match (is_news, reads) {
        (true, _) => Verdict::GoOn,
        (false, true) => Verdict::NotModified,
        (false, false) => Verdict::Failed,
    }
}

/// `If-Unmodified-Since` (RFC 9110 section 13.1.4): ignored where there is no date on either side.
fn is_unmodified(headers: &Headers<'_>, current: &Current<'_>) -> bool {
    match (fields::date(headers, "if-unmodified-since"), current.modified) {
        (Some(since), Some(modified)) => modified <= since,
        _ => true,
    }
}

/// `If-Modified-Since` (RFC 9110 section 13.1.3): ignored where there is no date on either side.
fn is_modified(headers: &Headers<'_>, current: &Current<'_>) -> bool {
    match (fields::date(headers, "if-modified-since"), current.modified) {
        (Some(since), Some(modified)) => modified > since,
        _ => true,
    }
}
