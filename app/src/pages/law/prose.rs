//! The readings beside the provisions, from Markdown to HTML. They use paragraphs, *stress* and `code` and nothing
//! else of Markdown, which a test keeps so: a whole Markdown reader would bring more than it is for.

use askama::Template;
use waymark_web::Html;

#[derive(Template)]
#[template(path = "law/prose.html")]
struct Paragraphs<'t> {
    class: &'static str,
    paragraphs: Vec<Vec<Piece<'t>>>,
}

/// A piece of a paragraph. The template escapes its words.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'t> {
    Words(&'t str),
    Stress(&'t str),
    Code(&'t str),
}

/// Paragraphs of body text.
pub fn body(text: &str) -> Html {
    html("govuk-body", text)
}

/// The paragraphs a page begins with.
pub fn lead(text: &str) -> Html {
    html("govuk-body-l", text)
}

fn html(class: &'static str, text: &str) -> Html {
    let paragraphs = text.split("\n\n").filter(|part| !part.trim().is_empty()).map(pieces).collect();
    Html::of(&Paragraphs { class, paragraphs })
}

/// Every second part between back-quotes is code; of the rest every second part between stars is stressed.
fn pieces(paragraph: &str) -> Vec<Piece<'_>> {
    let coded = paragraph.trim().split('`').zip([false, true].into_iter().cycle());
    let mut pieces = Vec::new();
    for (part, code) in coded {
        if code {
            pieces.push(Piece::Code(part));
        } else {
            let stressed = part.split('*').zip([Piece::Words, Piece::Stress].into_iter().cycle());
            pieces.extend(stressed.map(|(words, piece): (_, fn(_) -> _)| piece(words)));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stress_and_code_become_markup_and_everything_else_is_escaped() {
        let html = body("A *day* is `a < b`.\n\nNext <b>.");
        assert_eq!(
            html.as_str().replace('\n', ""),
            "<p class=\"govuk-body\">A <em>day</em> is <code>a &#60; b</code>.</p><p class=\"govuk-body\">Next &#60;b&#62;.</p>"
        );
    }

    #[test]
    fn the_readings_use_no_more_of_markdown_than_is_read_here() {
        for provision in waymark_law::all() {
            for text in [provision.reading(), provision.left_out(), provision.example()] {
                let more = text.lines().any(|line| line.starts_with(['#', '>', '|', '-', '+', ' ']));
                let uneven = text.matches('*').count() % 2 + text.matches('`').count() % 2;
                let linked = ["](", "**", "<"].iter().any(|mark| text.contains(mark));
                assert!(!more && uneven == 0 && !linked, "{}: {text}", provision.path());
            }
        }
    }
}
