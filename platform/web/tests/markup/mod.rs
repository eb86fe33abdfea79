//! Reading our own HTML in tests: a small tokeniser, the rules every page keeps, and the words as they are read aloud.
//! It knows the HTML we write, not all that browsers forgive.

use std::collections::{HashMap, HashSet};

/// A piece of a page.
#[derive(Debug)]
enum Token {
    Open(String, HashMap<String, String>),
    Close(String),
    Text(String),
}

/// Elements that have no end.
const VOID: [&str; 7] = ["input", "meta", "link", "br", "img", "hr", "path"];

fn tokens(html: &str) -> Vec<Token> {
    // Where a long word may break is neither seen in its markup nor heard.
    let html = html.replace("<wbr>", "");
    let mut found = Vec::new();
    for (place, piece) in html.split('<').enumerate() {
        if place == 0 {
            found.push(Token::Text(decode(piece)));
            continue;
        }
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if let Some(name) = tag.strip_prefix('/') {
            found.push(Token::Close(name.to_owned()));
        } else if !tag.starts_with('!') {
            found.push(open(tag));
        }
        found.push(Token::Text(decode(text)));
    }
    found
}

fn open(tag: &str) -> Token {
    let tag = tag.trim_end_matches('/');
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = HashMap::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        if key.is_empty() {
            break;
        }
        match after.strip_prefix("=\"").and_then(|value| value.split_once('"')) {
            Some((value, after)) => {
                attributes.insert(key.to_owned(), decode(value));
                rest = after;
            }
            None => {
                attributes.insert(key.to_owned(), String::new());
                rest = after;
            }
        }
    }
    Token::Open(name.to_owned(), attributes)
}

fn decode(text: &str) -> String {
    let pairs =
        [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&ctdot;", "⋯"), ("&#38;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (code, letter)| text.replace(code, letter))
}

/// What of the rules a page breaks, a sentence each.
pub fn faults(html: &str) -> Vec<String> {
    let tokens = tokens(html);
    let mut faults = Vec::new();
    let mut ids = HashSet::new();
    let mut labelled = HashSet::new();
    let opens: Vec<(&String, &HashMap<String, String>)> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Open(name, attributes) => Some((name, attributes)),
            _ => None,
        })
        .collect();
    for (name, attributes) in &opens {
        if let Some(id) = attributes.get("id")
            && !ids.insert(id.clone())
        {
            faults.push(format!("the id {id} stands twice"));
        }
        if name.as_str() == "label" {
            labelled.extend(attributes.get("for").cloned());
        }
    }
    let h1 = opens.iter().filter(|(name, _)| *name == "h1").count();
    if h1 != 1 {
        faults.push(format!("{h1} h1 elements"));
    }
    if !opens.iter().any(|(name, attributes)| *name == "html" && attributes.contains_key("lang")) {
        faults.push("no lang on html".to_owned());
    }
    for (name, attributes) in &opens {
        faults.extend(element_faults(name, attributes, &ids, &labelled));
    }
    faults.extend(heading_faults(&opens));
    faults.extend(nesting_faults(&tokens));
    faults
}

fn element_faults(
    name: &str,
    attributes: &HashMap<String, String>,
    ids: &HashSet<String>,
    labelled: &HashSet<String>,
) -> Vec<String> {
    let mut faults = Vec::new();
    let has = |key: &str| attributes.get(key).is_some_and(|value| !value.is_empty());
    let value = |key: &str| attributes.get(key).map_or("", String::as_str);
    if attributes.contains_key("style") || attributes.keys().any(|key| key.starts_with("on")) {
        faults.push(format!("style attribute or inline handler on {name}"));
    }
    let control = matches!(name, "input" | "select" | "textarea") && value("type") != "hidden";
    if control && !labelled.contains(value("id")) && !has("aria-label") {
        faults.push(format!("{name} #{} has no label", value("id")));
    }
    if name == "label" && !ids.contains(value("for")) {
        faults.push(format!("a label for {} that is not there", value("for")));
    }
    if name == "img" && !attributes.contains_key("alt") {
        faults.push("img without alt".to_owned());
    }
    if name == "svg" && value("aria-hidden") != "true" && !has("aria-labelledby") && !has("aria-label") {
        faults.push("svg neither hidden nor named".to_owned());
    }
    if name == "script" && !has("src") {
        faults.push("script in the page".to_owned());
    }
    if let Some(target) = value("href").strip_prefix('#')
        && name == "a"
        && !ids.contains(target)
    {
        faults.push(format!("a link to #{target}, which is not there"));
    }
    for key in ["aria-describedby", "aria-labelledby", "aria-controls"] {
        for target in value(key).split_whitespace().filter(|target| !ids.contains(*target)) {
            faults.push(format!("{key} names {target}, which is not there"));
        }
    }
    faults
}

/// Headings go down one level at a time.
fn heading_faults(opens: &[(&String, &HashMap<String, String>)]) -> Vec<String> {
    let levels: Vec<u32> = opens
        .iter()
        .filter_map(|(name, _)| name.strip_prefix('h').filter(|rest| rest.len() == 1)?.parse().ok())
        .collect();
    let jumps = levels.windows(2).filter(|pair| pair[1] > pair[0] + 1);
    jumps.map(|pair| format!("h{} after h{}", pair[1], pair[0])).collect()
}

/// Every element that opens closes, in order, and buttons and links have words.
fn nesting_faults(tokens: &[Token]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut path: Vec<(String, String)> = Vec::new();
    for token in tokens {
        match token {
            Token::Open(name, attributes) => {
                let words = attributes.get("aria-label").cloned().unwrap_or_default();
                if !VOID.contains(&name.as_str()) && name != "rect" && name != "circle" {
                    path.push((name.clone(), words));
                }
            }
            Token::Text(text) => path.iter_mut().for_each(|(_, words)| words.push_str(text)),
            Token::Close(name) => match path.pop() {
                Some((open, words)) if open == *name => {
                    if matches!(name.as_str(), "button" | "a" | "label" | "legend" | "th")
                        && words.trim().is_empty()
                    {
                        faults.push(format!("a {name} without words"));
                    }
                }
                other => faults.push(format!("</{name}> closes {other:?}")),
            },
        }
    }
    faults.extend(path.iter().map(|(name, _)| format!("{name} is never closed")));
    faults
}

/// The words in the order they are read, with what each is: a screen reader's view, near enough to judge wording.
pub fn spoken(html: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut silent = 0_u32;
    for token in tokens(html) {
        match token {
            Token::Open(name, attributes) => {
                let hidden = attributes.get("aria-hidden").is_some_and(|value| value == "true");
                if silent > 0 || hidden || matches!(name.as_str(), "head" | "title" | "text") {
                    if !VOID.contains(&name.as_str()) && name != "rect" && name != "circle" {
                        silent += 1;
                    }
                    continue;
                }
                if block(&name) {
                    flush(&mut line, &mut lines);
                }
                line.push_str(&opening(&name, &attributes));
            }
            Token::Close(_) if silent > 0 => silent -= 1,
            Token::Close(name) if block(&name) => flush(&mut line, &mut lines),
            Token::Close(_) => {}
            Token::Text(_) if silent > 0 => {}
            Token::Text(text) => line.push_str(&text.replace('\n', " ")),
        }
    }
    flush(&mut line, &mut lines);
    lines.join("\n")
}

fn flush(line: &mut String, lines: &mut Vec<String>) {
    let words: Vec<&str> = line.split_whitespace().collect();
    if !words.is_empty() {
        lines.push(words.join(" "));
    }
    line.clear();
}

fn block(name: &str) -> bool {
    !matches!(name, "a" | "span" | "strong" | "b" | "time" | "label" | "desc" | "svg" | "option")
}

fn opening(name: &str, attributes: &HashMap<String, String>) -> String {
    let value = |key: &str| attributes.get(key).map_or("", String::as_str);
    let label = value("aria-label");
    match name {
        "h1" | "h2" | "h3" => format!("[heading {}] ", &name[1..]),
        "a" if label.is_empty() => "[link] ".to_owned(),
        "a" => format!("[link {label}] "),
        "button" => "[button] ".to_owned(),
        "nav" | "main" | "header" | "footer" | "form" => format!("[{name} {label}] "),
        "li" | "dt" | "dd" | "th" | "td" | "legend" | "summary" | "caption" => format!("[{name}] "),
        "svg" => "[picture] ".to_owned(),
        "textarea" | "select" => format!("[{name}] "),
        "input" if value("type") == "hidden" => String::new(),
        "input" => {
            let ticked = if attributes.contains_key("checked") { ", chosen" } else { "" };
            format!("[{} {}{ticked}] ", value("type"), value("value"))
        }
        _ if value("role") == "alert" => "[alert] ".to_owned(),
        _ => String::new(),
    }
}
