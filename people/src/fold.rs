//! Names made comparable: without case, accents and punctuation, in any script. For matching and search only;
//! a folded name must never be shown or sent.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text, folded: `Zoë O’Brien-Łuczak` gives `zoe`, `o`... joined as `zoe obrien luczak`.
/// Apostrophes vanish, so that O'Brien and OBrien are one; hyphens part words; what is no letter or digit goes.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match character {
            '\'' | '\u{2019}' | '\u{2018}' | '\u{02bc}' | '`' => {}
            c => push(&mut folded, c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The words of a folded text.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

/// Letters that Unicode does not take apart, though English-language records write them so.
fn push(folded: &mut String, character: char) {
    match character {
        'ł' => folded.push('l'),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        c if c.is_alphanumeric() => folded.push(c),
        _ if folded.is_empty() || folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

/// A postcode without its space, in capitals; `None` when nothing is left.
#[must_use]
pub fn post_code(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    (!bare.is_empty()).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_written_by_two_systems_folds_to_one() {
        for (a, b) in [
            ("Zoë", "ZOE"),
            ("O’Brien", "O'BRIEN"),
            ("O'Brien", "OBrien"),
            ("Smith-Jones", "smith  jones"),
            ("Łuczak", "luczak"),
            ("Nguyễn", "Nguyen"),
            ("ﬁona", "Fiona"),
            ("José\u{301}", "jose"),
            ("Ünal", "U\u{308}nal"),
            ("Ｍａｙａ", "Maya"),
            (" van der Berg ", "Van Der Berg"),
            ("İpek", "ipek"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_ne!(fold("Maya"), fold("Mia"));
    }

    #[test]
    fn names_in_other_scripts_keep_their_letters() {
        assert_eq!(fold("Олена"), "олена");
        assert_eq!(fold("محمد"), "محمد");
        assert_eq!(fold("李 雷"), "李 雷");
        assert_eq!(fold("--- '"), "");
    }

    #[test]
    fn a_post_code_is_compared_without_its_space() {
        assert_eq!(post_code("b1 1aa"), post_code("B11AA"));
        assert_eq!(post_code("  "), None);
    }
}
