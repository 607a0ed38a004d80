//! Mistakes that do not compile: `tests/ui/<the mistake>.rs`, and what the compiler says of it.
//!
//! After a change, `TRYBUILD=overwrite cargo test --test ui` writes the messages anew; read each before it is committed:
//! it stands under the token that the person can change, and says what to do. They are those of the toolchain that
//! `rust-version` names.

#[test]
fn mistakes_are_told_where_they_are_made() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
    cases.compile_fail("tests/ui/dependency/*.rs");
}
