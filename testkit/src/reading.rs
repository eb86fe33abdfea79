//! How hard a sentence is to read, and the sentences of a Fluent file as they are read.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_precision_loss,
    reason = "a test must stop here"
)]

/// The messages of a Fluent file: id and text, with plain words where values go and every choice written out.
///
/// # Panics
/// When the file begins with a continued line.
#[must_use]
pub fn messages(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            Some((id, words)) => messages.push((id.to_owned(), words.to_owned())),
            None => {
                let last = messages.last_mut().unwrap();
                last.1.push(' ');
                last.1.push_str(line.trim());
            }
        }
    }
    messages.into_iter().map(|(id, words)| (id, plain(&words))).collect()
}

/// The words of a message with plain words where values go, and every choice written out.
///
/// # Panics
/// When a choice has no end.
#[must_use]
pub fn plain(words: &str) -> String {
    let mut text = words.to_owned();
    for (value, word) in [
        ("{ $childs }", "Maya’s"),
        ("{ $child }", "Maya"),
        ("{ $n }", "two"),
        ("{ $what }", "the school"),
        ("{ $officer }", "Priya"),
        ("{ $who }", "Priya"),
    ] {
        text = text.replace(value, word);
    }
    while let Some(start) = text.find("{ $") {
        let end = text[start..].find(['}', '>']).unwrap() + start;
        let choice = text[start..=end].contains("->");
        text.replace_range(start..=end, if choice { " " } else { "9 May" });
    }
    for mark in
        ["*[other]", "*[unknown]", "*[false]", "[one]", "[0]", "[true]", "[M]", "[A]", "[C]", "}", "{"]
    {
        text = text.replace(mark, " ");
    }
    text
}

/// Flesch–Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
#[must_use]
pub fn grade(text: &str) -> f64 {
    let sentences = text.matches(['.', '?', '!']).count().max(1);
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences) = (words.len() as f64, sentences as f64);
    0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59
}

/// Groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        groups += usize::from(vowel(letter) && !before);
        before = vowel(letter);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Whether a word stands in a text by itself.
#[must_use]
pub fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let outside = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        outside(text[..at].chars().next_back()) && outside(text[at + word.len()..].chars().next())
    })
}

/// Words written in capitals: acronyms, mostly.
#[must_use]
pub fn words_in_capitals(text: &str) -> Vec<&str> {
    text.split_whitespace()
        .filter(|word| word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase()))
        .collect()
}
