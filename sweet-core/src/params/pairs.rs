//! placeholder
/// The pairs of a query or form, decoded.
#[derive(Debug)]
pub struct Pairs<'buf> {
    raw: &'buf str,
}

impl<'buf> Pairs<'buf> {
    /// Parses. Allocates only where something is percent-encoded.
    pub fn parse(raw: &'buf str) -> Self {
        Self { raw }
    }
    /// Whether every escape was well-formed and UTF-8, and there were at most 1,000 pairs.
    pub fn is_well_formed(&self) -> bool {
        !self.raw.contains('%')
    }
    /// The values of `name`, in order, decoded.
    pub fn get_all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let _ = name;
        std::iter::empty()
    }
}
