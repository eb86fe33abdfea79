//! A text as the matchers read it: letters folded, digits of any script made plain, all other signs dropped, and for
//! every letter kept where it stood. Folding never joins or splits a word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it begins among the folded letters.
    pub folded: usize,
    /// Where it begins and ends in the text, in bytes.
    pub start: usize,
    /// The end in the text.
    pub end: usize,
}

/// A folded text.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    /// Letters and digits only, in small ASCII where they have such a form.
    pub folded: String,
    /// The words, in order.
    pub words: Vec<Word>,
}

impl Letters {
    /// Folds a text.
    pub fn of(text: &str) -> Self {
        let mut letters = Self::default();
        let mut in_word = false;
        for (start, sign) in text.char_indices() {
            let end = start + sign.len_utf8();
            let before = letters.folded.len();
            fold(sign, &mut letters.folded);
            if letters.folded.len() == before {
                // A mark on the letter before it, or a soft hyphen, does not end a word.
                in_word = in_word && (is_combining_mark(sign) || is_invisible(sign));
                continue;
            }
            match letters.words.last_mut().filter(|_| in_word) {
                Some(word) => word.end = end,
                None => letters.words.push(Word { folded: before, start, end }),
            }
            in_word = true;
        }
        letters
    }

    /// The number of the word that begins at this folded place.
    pub fn word_from(&self, folded: usize) -> Option<usize> {
        self.words.binary_search_by_key(&folded, |word| word.folded).ok()
    }

    /// The number of the word that ends just before this folded place.
    pub fn word_to(&self, folded: usize) -> Option<usize> {
        if folded == self.folded.len() {
            return self.words.len().checked_sub(1);
        }
        self.word_from(folded)?.checked_sub(1)
    }

    /// The number of the word that holds this folded place.
    pub fn word_with(&self, folded: usize) -> Option<usize> {
        self.words.partition_point(|word| word.folded <= folded).checked_sub(1)
    }

    /// Where a word begins in the text, in bytes.
    pub fn start(&self, word: usize) -> usize {
        self.words.get(word).map_or(0, |word| word.start)
    }

    /// The text from the first word to the last, as it stands.
    pub fn told<'text>(&self, text: &'text str, first: usize, last: usize) -> &'text str {
        let (Some(first), Some(last)) = (self.words.get(first), self.words.get(last)) else { return "" };
        text.get(first.start..last.end).unwrap_or("")
    }
}

/// The letters of one word or name, folded.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for sign in text.chars() {
        fold(sign, &mut folded);
    }
    folded
}

fn fold(sign: char, out: &mut String) {
    if let Some(digit) = digit(sign) {
        out.push(digit);
        return;
    }
    for part in std::iter::once(sign).nfkd().filter(|part| !is_combining_mark(*part)) {
        match part {
            'ß' | 'ẞ' => out.push_str("ss"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ı' => out.push('i'),
            other if looks_like(other).is_some() => out.extend(looks_like(other)),
            'þ' | 'Þ' => out.push_str("th"),
            letter if letter.is_alphanumeric() => out.extend(letter.to_lowercase()),
            _ => {}
        }
    }
}

/// The Latin letter that a Cyrillic or a Greek one is printed like. Names in those scripts fold the same way on both sides.
const fn looks_like(sign: char) -> Option<char> {
    Some(match sign {
        'а' | 'А' | 'α' | 'Α' => 'a',
        'В' | 'Β' => 'b',
        'с' | 'С' => 'c',
        'е' | 'Е' | 'ε' | 'Ε' => 'e',
        'Н' | 'Η' => 'h',
        'і' | 'І' | 'ι' | 'Ι' => 'i',
        'ј' | 'Ј' => 'j',
        'к' | 'К' | 'κ' | 'Κ' => 'k',
        'М' | 'Μ' => 'm',
        'Ν' => 'n',
        'о' | 'О' | 'ο' | 'Ο' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ѕ' | 'Ѕ' => 's',
        'Т' | 'τ' | 'Τ' => 't',
        'у' | 'У' | 'Υ' => 'y',
        'ν' => 'v',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'Ζ' => 'z',
        _ => return None,
    })
}

/// Soft hyphens, joiners and marks of direction, which a reader does not see.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The noughts of the decimal digits in use in England's languages; the other nine follow each.
const NOUGHTS: [u32; 15] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xe50, 0x1040, 0x1946, 0xff10,
];

/// A decimal digit of any of these scripts, or of those printed in circles and bold, as a plain one.
fn digit(sign: char) -> Option<char> {
    let plain =
        NOUGHTS.iter().find_map(|nought| u32::from(sign).checked_sub(*nought).filter(|value| *value < 10));
    let digit = plain.or_else(|| std::iter::once(sign).nfkd().next()?.to_digit(10))?;
    char::from_digit(digit, 10)
}
