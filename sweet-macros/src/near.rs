//! Finds the word that was meant.
//!
//! In:    a word as written, and the words that are known.
//! Out:   the known word that differs from it least, by no more than slips of the hand.

/// The known word nearest to `word`, where one is near.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let (far, nearest) = known.iter().map(|known| (distance(word, known), *known)).min()?;
    (far <= 1 + word.len() / 4).then_some(nearest)
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one word the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to) = (from.as_bytes(), to.as_bytes());
    let mut rows = vec![vec![0; to.len() + 1]; from.len() + 1];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let differs = usize::from(from[i - 1] != to[j - 1]);
                let swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                let swap = if swapped { rows[i - 2][j - 2] + 1 } else { usize::MAX };
                (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + differs).min(swap)
            };
        }
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(nearest(word, &["rename", "rename_all", "default", "skip", "tag", "operation_id"]), expected);
    }

    #[test]
    fn finds_the_word_that_was_meant() {
        check("rename_al", Some("rename_all"));
        check("renameall", Some("rename_all"));
        check("defualt", Some("default"));
        check("operationid", Some("operation_id"));
        check("tga", Some("tag"));
        check("tags", Some("tag"));
        check("completely", None);
    }
}
