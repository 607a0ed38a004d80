//! Documents of constants written by hand.
//!
//! The constants are those that the macros write; the snapshots are read by people, and the whole document also by the
//! validators of `.ci/document`.

mod mistakes;
mod operations;
mod rules;
mod sample;
mod schemas;
mod security;
mod stations;

use sweet_core::schema::Shape;

use super::components::Components;
use super::schema;
use super::tree::Object;

/// The schema of a shape, and the components that it reaches.
#[track_caller]
fn schema_text(shape: &Shape) -> String {
    let mut components = Components::default();
    let schema = schema::of(shape, &mut components);
    let (schemas, findings) = components.into_schemas();
    assert_eq!(findings.mistakes, [""; 0]);
    let mut text = Object::new().with("schema", schema);
    if !schemas.is_empty() {
        text.put("components", schemas);
    }
    text.into_text()
}
