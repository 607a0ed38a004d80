//! Finds the word that was meant.
//!
//! In:    a word as written, and the words that are known.
//! Out:   the known words that differ from it by few letters.

/// The known words near to `word`, nearest first, at most three.
pub(super) fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let limit = word.chars().count().div_ceil(3);
    let mut found: Vec<_> = known.map(|name| (distance(word, name), name)).filter(|(far, _)| *far <= limit).collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, name)| name).take(3).collect()
}

/// How many letters must be put in, taken out or replaced to make one word the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (above, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = above + 1;
        for (column, other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::near;

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        assert_eq!(near(word, ["rename", "rename_all", "default", "skip", "tag"].into_iter()), expected);
    }

    #[test]
    fn finds_the_word_that_was_meant() {
        check("rename_al", &["rename_all", "rename"]);
        check("renameall", &["rename_all", "rename"]);
        check("defualt", &["default"]);
        check("tga", &[]);
        check("tags", &["tag"]);
        check("completely", &[]);
    }
}
