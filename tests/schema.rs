//! `#[derive(Schema)]` against the serde derive on the same types, and what it says of them.

#[path = "schema/broken.rs"]
mod broken;
#[path = "schema/depth.rs"]
mod depth;
#[path = "schema/elements.rs"]
mod elements;
#[path = "schema/formats.rs"]
mod formats;
#[path = "schema/oracle/mod.rs"]
mod oracle;
#[path = "schema/params.rs"]
mod params;
#[path = "schema/path.rs"]
mod path;
#[path = "schema/places.rs"]
mod places;
#[path = "schema/property.rs"]
mod property;
#[path = "schema/rules.rs"]
mod rules;
#[path = "schema/shape.rs"]
mod shape;
#[path = "schema/straight.rs"]
mod straight;
#[path = "schema/words.rs"]
mod words;
