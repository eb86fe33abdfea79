//! The answer to one thing done to many cases: each case by its reference with what became of it. A refusal stops its own
//! line and no other; the same post again gives the same answer.

use super::parts::heading;
use crate::words::say;
use waymark_kernel::{Answer, Problem};
use waymark_web::components::{Cell, Column, Row, Table, Tag, Tone};
use waymark_web::{Frame, Html, Page, Title};

/// One case of many.
pub(super) struct Line {
    /// Its reference.
    pub(super) reference: String,
    /// The child's name.
    pub(super) name: String,
    /// What was to be done, such as the team that was reminded.
    pub(super) what: String,
    /// Why it was not done; `None` when it was.
    pub(super) refused: Option<String>,
}

/// Why one of many was not done; `None` when it was.
///
/// # Errors
/// A fault, which stops the rest too.
pub(super) fn refused(done: Answer<i64>) -> Answer<Option<String>> {
    match done {
        Ok(_) => Ok(None),
        Err(Problem::Refused(refusals)) => {
            let sentences: Vec<String> = refusals.into_iter().map(|refusal| refusal.sentence).collect();
            Ok(Some(sentences.join(" ")))
        }
        Err(Problem::Busy(sentence)) => Ok(Some(sentence)),
        Err(Problem::Missing) => Ok(Some(say().staff_many_missing())),
        Err(problem) => Err(problem),
    }
}

/// The page: a heading that counts what was done, and every line.
pub(super) fn page(frame: &Frame, caption: &str, title: &str, lines: &[Line]) -> Page {
    let row = |line: &Line| {
        let became = match &line.refused {
            None => Cell::Tag(Tag::new(Tone::Done, "Done")),
            Some(why) => Cell::TagNote(Tag::new(Tone::Warn, "Not done"), why.clone()),
        };
        let href = format!("/cases/{}", line.reference);
        let case = Cell::LinkNote(href, line.name.clone(), line.reference.clone());
        Row::new(vec![case, Cell::Text(line.what.clone()), became])
    };
    let table = Table::new("done", "What was done").hide_caption().stack();
    let table = table.columns(["Case", "What", "How it went"].map(Column::new)).rows(lines.iter().map(row));
    let back = Html::fixed("<p class=\"govuk-body\">").and(Html::link("/home", "Back to the home page"));
    let main = heading(caption, title).and(table).and(back).and(Html::fixed("</p>"));
    frame.page(Title::new("What was done"), main).crumb("/home", "Home").crumb("/cases", "Cases")
}
