//! `/data/imports/{id}`: what a file would change, what is wrong with it, who may be someone on record, and how far it
//! has come.

use super::veil::Veil;
use super::{findings, gate, id, state_words};
use crate::imports::Report;
use askama::Template;
use axum::extract::{Path, State};
use waymark_access::{Action, Purpose, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::imports::{self, Counts, Import, Outcome, Row};
use waymark_people::{Desk, SignedIn, children};
use waymark_web::components::{Banner, SummaryList};
use waymark_web::{Frame, Html, PageAnswer, Title, Tokens, words};

/// How many findings the page shows; the download has all.
const SHOWN: usize = 25;
/// How many close matches one page asks about.
const ASKED: usize = 25;
/// How many of them are read at a time.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "imports/review.html")]
struct ReviewPage<'p> {
    import: &'p Import,
    state: &'static str,
    problem: &'p str,
    summary: SummaryList,
    counts: Counts,
    to_come: i64,
    findings: Vec<String>,
    more: bool,
    report: Report,
    close: Vec<Close>,
    tokens: Tokens,
    may_decide: bool,
}

/// A close match: the row, and those on record whom this visitor may know of.
struct Close {
    n: i64,
    label: String,
    line: i64,
    candidates: Vec<(String, String)>,
}

impl ReviewPage<'_> {
    fn is(&self, code: &str) -> bool {
        self.import.state.code() == code
    }

    fn can_approve(&self) -> bool {
        self.may_decide && self.to_come > 0 && (self.is("review") || self.is("done"))
    }
}

/// The page.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadImport)?;
    let import = imports::get(desk.store(), id(&written)?).await?;
    let veil = Veil::read(&desk, &visitor, import.id).await?;
    let counts = imports::counts(desk.store(), import.id).await?;
    let (import, counts) = veil.over(import, counts);
    let mut findings = findings::of(desk.store(), import.id, (&veil, SHOWN + 1)).await?;
    let more = findings.len() > SHOWN;
    findings.truncate(SHOWN);
    let page = ReviewPage {
        state: state_words(import.state),
        problem: import.problem.as_deref().unwrap_or_default(),
        summary: summary(&import, &counts),
        counts,
        to_come: (counts.to_apply() - counts.applied).max(0),
        findings: findings.iter().map(|(_, found)| words::capital(found.to_string())).collect(),
        more,
        report: serde_json::from_str(&import.report).unwrap_or_default(),
        close: close(&desk, &visitor, (&import, &veil)).await?,
        tokens: Tokens::without_key(&frame.csrf),
        may_decide: desk.access().gate(&visitor, Action::DecideImport).allowed,
        import: &import,
    };
    Ok(frame.page(Title::new("Import"), Html::of(&page)).crumb("/data/imports", "Imports"))
}

fn summary(import: &Import, counts: &Counts) -> SummaryList {
    let number = |count: i64| words::thousands(count.unsigned_abs());
    let day = import.file.reference_day.map(words::day_plain).unwrap_or_default();
    SummaryList::new()
        .line("File", import.file.file_name.clone())
        .line("As at", day)
        .line("Brought", words::instant_words(import.uploaded_at))
        .line("Persons in it", number(counts.in_file()))
        .line("New", number(counts.new))
        .line("On record, with something new", number(counts.changed))
        .line("On record, with nothing new", number(counts.known))
        .line("May be someone on record", number(counts.close))
        .line("Held back", number(counts.held))
        .line("On the last return and not on this one", number(counts.removed))
}

/// The close matches with those on record. One whom this visitor may not know of is left out without a word.
/// A row that rests on nobody else is not asked about.
async fn close(desk: &Desk, visitor: &Visitor, (import, veil): (&Import, &Veil)) -> Answer<Vec<Close>> {
    let (mut asked, mut after) = (Vec::new(), 0);
    while asked.len() < ASKED {
        let rows = imports::rows(desk.store(), import.id, Outcome::Close, after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = last.n;
        let open = |row: &Row| veil.outcome(row.n, row.outcome) == Outcome::Close;
        for row in rows.into_iter().filter(open).take(ASKED - asked.len()) {
            let candidates = candidates(desk, visitor, &row).await?;
            asked.push(Close { n: row.n, label: row.label, line: row.line, candidates });
        }
    }
    Ok(asked)
}

async fn candidates(desk: &Desk, visitor: &Visitor, row: &Row) -> Answer<Vec<(String, String)>> {
    let mut shown = Vec::new();
    for (child, _) in &row.candidates {
        match desk.sight(visitor, *child, Action::ReadQuality, Purpose::Import).await {
            Ok(sight) => {
                let known = children::get(desk.store(), sight.child()).await?.details;
                let place = known.post_code.clone().unwrap_or_default();
                let words = format!("{}, born {} {place}", known.name(), words::day_plain(known.birth_date));
                shown.push((child.to_string(), words.trim_end().to_owned()));
            }
            Err(Problem::Missing) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(shown)
}

/// What an import that goes on says at the top.
pub fn going_on(import: &Import) -> Html {
    let (applied, total) = (import.applied, import.total);
    Banner::important(format!(
        "{applied} of {total} persons so far. Nothing of it can be seen until all of it is in."
    ))
    .into()
}
