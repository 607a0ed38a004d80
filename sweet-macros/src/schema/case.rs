//! The cases of `rename_all`, as serde has them.
//!
//! In:    the name of a field (`snake_case`) or variant (`PascalCase`) in Rust.
//! Out:   its name on the wire.

/// A case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

/// Every case by its name in an attribute, which is written in that case.
pub(super) const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    /// The case with this name.
    pub(super) fn named(name: &str) -> Option<Case> {
        CASES.iter().find(|(known, _)| *known == name).map(|(_, case)| *case)
    }

    /// A field's name in this case.
    pub(super) fn of_field(self, name: &str) -> String {
        match self {
            Case::Lower | Case::Snake => String::from(name),
            Case::Upper | Case::ScreamingSnake => name.to_ascii_uppercase(),
            Case::Pascal => pascal(name),
            Case::Camel => first_lower(&pascal(name)),
            Case::Kebab => name.replace('_', "-"),
            Case::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// A variant's name in this case.
    pub(super) fn of_variant(self, name: &str) -> String {
        match self {
            Case::Pascal => String::from(name),
            Case::Lower => name.to_ascii_lowercase(),
            Case::Upper => name.to_ascii_uppercase(),
            Case::Camel => first_lower(name),
            Case::Snake => snake(name),
            Case::ScreamingSnake => snake(name).to_ascii_uppercase(),
            Case::Kebab => snake(name).replace('_', "-"),
            Case::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(name: &str) -> String {
    name.split('_').map(first_upper).collect()
}

fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (index, letter) in name.char_indices() {
        if index > 0 && letter.is_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

fn first_upper(word: &str) -> String {
    with_first(word, |letter| letter.to_ascii_uppercase())
}

fn first_lower(word: &str) -> String {
    with_first(word, |letter| letter.to_ascii_lowercase())
}

fn with_first(word: &str, change: fn(char) -> char) -> String {
    let mut letters = word.chars();
    letters.next().map(change).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::CASES;

    #[track_caller]
    fn check(field: &str, variant: &str, expected: [[&str; 2]; 8]) {
        for ((name, case), [as_field, as_variant]) in CASES.iter().zip(expected) {
            assert_eq!(case.of_field(field), as_field, "{name}");
            assert_eq!(case.of_variant(variant), as_variant, "{name}");
        }
    }

    #[test]
    fn are_those_of_serde() {
        check(
            "very_tasty",
            "VeryTasty",
            [
                ["very_tasty", "verytasty"],
                ["VERY_TASTY", "VERYTASTY"],
                ["VeryTasty", "VeryTasty"],
                ["veryTasty", "veryTasty"],
                ["very_tasty", "very_tasty"],
                ["VERY_TASTY", "VERY_TASTY"],
                ["very-tasty", "very-tasty"],
                ["VERY-TASTY", "VERY-TASTY"],
            ],
        );
        check(
            "z42",
            "Z42",
            [
                ["z42", "z42"],
                ["Z42", "Z42"],
                ["Z42", "Z42"],
                ["z42", "z42"],
                ["z42", "z42"],
                ["Z42", "Z42"],
                ["z42", "z42"],
                ["Z42", "Z42"],
            ],
        );
    }
}
