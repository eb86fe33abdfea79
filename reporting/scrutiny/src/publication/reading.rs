//! How old a reader must be: the Flesch–Kincaid grade (0.39 × words a sentence + 11.8 × syllables a word − 15.59), plus the
//! five years before a child's first grade. A hint for a writer, never a verdict.

/// The age, in years; `None` for a text without words. Counted in hundredths of a grade, so that no rounding is hidden.
#[must_use]
pub fn reading_age(text: &str) -> Option<u64> {
    let has_letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    let words: Vec<&str> = text.split_whitespace().filter(has_letters).collect();
    let count = u64::try_from(words.len()).ok().filter(|count| *count > 0)?;
    let ends =
        |word: &&&str| word.trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '?', '!', ':', ';']);
    let sentences = u64::try_from(words.iter().filter(ends).count().max(1)).ok()?;
    let syllables: u64 = words.iter().map(|word| syllables(word)).sum();
    let grade = (39 * count / sentences + 1_180 * syllables / count).saturating_sub(1_559);
    Some((grade + 50) / 100 + 5)
}

/// Groups of vowels; an e at the end is silent.
fn syllables(word: &str) -> u64 {
    let letters = word.to_lowercase();
    let letters = letters.trim_matches(|sign: char| !sign.is_alphabetic());
    let spoken = letters.strip_suffix('e').filter(|rest| !rest.ends_with('l')).unwrap_or(letters);
    let groups =
        spoken.split(|sign: char| !"aeiouy".contains(sign)).filter(|group| !group.is_empty()).count();
    u64::try_from(groups.max(1)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_in_short_sentences_are_for_the_young_and_long_ones_are_not() {
        assert_eq!(reading_age("We met. We said what we will do. You can ask us."), Some(5));
        let heavy = "The partnership acknowledges considerable inconsistency regarding the operationalisation of \
                     statutory responsibilities throughout neighbouring organisations.";
        assert!(reading_age(heavy).expect("has words") > 18);
        assert_eq!(reading_age("… — 。"), None);
    }
}
