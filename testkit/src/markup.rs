//! Reading our own pages in tests: the text a screen reader would meet, and what every page keeps to.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test must stop here"
)]

use std::collections::BTreeSet;

/// What a screen reader meets, a line for each block.
///
/// # Panics
/// When a tag has no end.
#[must_use]
pub fn text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_alphanumeric()).collect();
        if !matches!(
            name.as_str(),
            "a" | "span" | "strong" | "b" | "time" | "small" | "wbr" | "svg" | "path" | "circle"
        ) {
            text.push('\n');
        }
        let skip = if name == "svg" && !tag.starts_with('/') {
            rest[end..].find("</svg>").map(|at| end + at)
        } else {
            None
        };
        rest = &rest[skip.unwrap_or(end + 1)..];
    }
    text.push_str(rest);
    let plain = text.replace("&#39;", "'").replace("&#38;", "&").replace("&#34;", "\"");
    let lines: Vec<String> =
        plain.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// One `h1`, no id twice, a label for every control that can be filled in, and none of these names in the title.
///
/// # Panics
/// When the page is made otherwise.
pub fn well_made(name: &str, page: &str, names: &[&str]) {
    assert_eq!(page.matches("<h1").count(), 1, "{name}: one h1");
    let ids: Vec<&str> = attributes(page, " id=\"");
    let unique: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{name}: an id stands twice");
    let labelled: BTreeSet<&str> = attributes(page, " for=\"").into_iter().collect();
    for control in ["<input class=\"", "<textarea", "<select"] {
        for (at, _) in page.match_indices(control) {
            let tag = &page[at..at + page[at..].find('>').unwrap()];
            let id = attributes(tag, " id=\"");
            assert!(id.first().is_some_and(|id| labelled.contains(id)), "{name}: no label for {tag}");
        }
    }
    let title = &page[page.find("<title>").unwrap()..page.find("</title>").unwrap()];
    assert!(!names.iter().any(|person| title.contains(person)), "{name}: {title}");
}

fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    page.match_indices(name).map(|(at, _)| page[at + name.len()..].split('"').next().unwrap()).collect()
}
