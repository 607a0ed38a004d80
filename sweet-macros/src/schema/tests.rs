//! Expansions, as people would read them: one snapshot for each kind of type.
//!
//! After a change, `INSTA_UPDATE=always cargo test -p sweet-macros` writes them anew; read the difference.

use proc_macro2::TokenStream;

/// The expansion of a type, formatted.
fn expansion(item: &str) -> String {
    let item: TokenStream = item.parse().expect("tokens");
    let expanded = super::derive(item);
    let file = syn::parse2(expanded.clone()).unwrap_or_else(|error| panic!("{error}: {expanded}"));
    prettyplease::unparse(&file)
}

macro_rules! snapshot {
    ($($name:ident: $item:literal)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(expansion($item));
        }
    )*};
}

snapshot! {
    a_struct: r#"
        /// A person.
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        struct Person {
            #[validate(length(min = 1, max = 64))]
            first_name: String,
            #[serde(default = "eighteen", alias = "years")]
            #[schema(example = 7)]
            age: u8,
            #[serde(skip_serializing_if = "Option::is_none")]
            note: Option<String>,
            #[serde(skip)]
            cache: u8,
        }
    "#
    a_struct_that_borrows_and_flattens: r#"
        struct Search<'a, T> {
            q: &'a str,
            #[serde(flatten)]
            rest: T,
        }
    "#
    a_newtype: "struct Id(#[validate(range(min = 1))] u64);"
    a_tuple_struct: "struct Pair(u8, String);"
    a_unit_struct: "struct Nothing;"
    an_enum_of_names: r#"
        #[serde(rename_all = "snake_case")]
        enum Order { NewestFirst, #[serde(alias = "old")] OldestFirst }
    "#
    an_externally_tagged_enum: "enum Shape { Dot, Circle(f64), Rect { w: f64, h: f64 }, Line(u8, u8) }"
    an_internally_tagged_enum: r#"#[serde(tag = "type")] enum Shape { Dot, Circle(Circle), Rect { w: f64 } }"#
    an_adjacently_tagged_enum: r#"#[serde(tag = "t", content = "c")] enum Shape { Dot, Circle(f64) }"#
    an_untagged_enum: r#"#[serde(untagged)] enum Id { Number(u64), Name { name: String } }"#
    an_enum_with_variants_of_one_direction_and_without_a_tag: r#"
        #[serde(tag = "type", expecting = "must be an event or a number")]
        enum Event {
            Moved { x: u8 },
            #[serde(skip_deserializing)]
            Sent(Sent),
            #[serde(untagged)]
            Number(u8),
        }
    "#
    an_enum_of_names_and_any_other: r#"enum Role { Admin, #[serde(other)] Unknown }"#
    a_type_that_is_converted: r#"
        #[serde(try_from = "String", into = "String")]
        struct Slug { words: Vec<String> }
    "#
    a_struct_with_a_module_and_a_constant: r#"
        #[schema(decode_only, bound = "T: Data")]
        struct Theme<T, const N: usize> {
            #[schema(with = "crate::hex")]
            color: Color,
            others: [T; N],
        }
    "#
    every_mistake_and_a_stand_in: r#"
        #[serde(rename_al = "x", tag = "type")]
        struct User {
            #[serde(flatten)]
            name: String,
            #[validate(length(min = 2, max = 1), regex(path = *NAME))]
            other: String,
        }
    "#
}
