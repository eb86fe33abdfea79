//! Plain structured text: a line that begins with `#` or `##` is a heading, lines that begin with `-` or `1.` are points,
//! and an empty line ends a paragraph. Nothing else means anything; no word is ever read as HTML.

use waymark_documents::{Block, List};

/// The blocks of a typed text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let goes_on = std::mem::replace(&mut open, !line.is_empty());
        match (of(line), blocks.last_mut()) {
            _ if line.is_empty() => {}
            (Block::List(new), Some(Block::List(list))) if goes_on && list.numbered == new.numbered => {
                list.points.extend(new.points);
            }
            (Block::Paragraph { text: more }, Some(Block::Paragraph { text })) if goes_on => {
                text.extend([" ", more.as_str()]);
            }
            (block, _) => blocks.push(block),
        }
    }
    blocks
}

fn of(line: &str) -> Block {
    let hashes = line.chars().take_while(|sign| *sign == '#').count();
    let rest = line.trim_start_matches('#').trim();
    if hashes > 0 && !rest.is_empty() {
        return Block::Heading { level: u8::try_from(hashes).unwrap_or(3).min(3), text: rest.to_owned() };
    }
    let point = |numbered, text: &str| Block::List(List { numbered, points: vec![text.trim().to_owned()] });
    if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return point(false, text);
    }
    match line.split_once(". ") {
        Some((number, text)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            point(true, text)
        }
        _ => Block::Paragraph { text: line.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_points_and_paragraphs_are_told_apart_and_nothing_else_is_markup() {
        let made = blocks(
            "# What we found\nOne line\nand the next.\n\n- first\n- second\n1. one\n\n<b>2.5 weeks</b>\n#\n",
        );
        let list = |numbered, points: &[&str]| {
            Block::List(List { numbered, points: points.iter().map(ToString::to_string).collect() })
        };
        let paragraph = |text: &str| Block::Paragraph { text: text.to_owned() };
        assert_eq!(
            made,
            [
                Block::Heading { level: 1, text: "What we found".to_owned() },
                paragraph("One line and the next."),
                list(false, &["first", "second"]),
                list(true, &["one"]),
                paragraph("<b>2.5 weeks</b> #"),
            ]
        );
    }
}
