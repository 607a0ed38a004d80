//! placeholder
/// The pairs of a query or form.
#[derive(Clone, Copy, Debug)]
pub struct Pairs<'r> {
    raw: &'r str,
    decoded: Option<&'r Decoded>,
}

/// The decoded text of a query or form in which something is escaped.
#[derive(Debug)]
pub struct Decoded {}

impl Decoded {
    /// Decodes; `None` where nothing is escaped.
    pub fn of(raw: &str) -> Option<Self> {
        let _ = raw;
        None
    }
}

impl<'r> Pairs<'r> {
    /// The pairs.
    pub fn new(raw: &'r str, decoded: Option<&'r Decoded>) -> Self {
        Self { raw, decoded }
    }
    /// Whether every escape was well-formed and UTF-8, and there were at most 1,000 pairs.
    pub fn is_well_formed(&self) -> bool {
        let _ = self.decoded;
        !self.raw.contains('%')
    }
    /// The values of `name`, in order, decoded.
    pub fn get_all(&self, name: &str) -> impl Iterator<Item = &'r str> + use<'r> {
        let _ = name;
        std::iter::empty()
    }
}
