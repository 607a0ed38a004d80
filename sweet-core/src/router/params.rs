//! placeholder
/// The params that a lookup captured, decoded.
#[derive(Debug, Default)]
pub struct Params<'path> {
    values: Vec<&'path str>,
}

impl<'path> Params<'path> {
    /// The value of the param at this place in the pattern, decoded.
    pub fn get(&self, index: usize) -> Option<&str> {
        self.values.get(index).copied()
    }
}
