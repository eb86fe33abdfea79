//! `/law/{instrument}/{provision}`: what one provision says in plain words first; then its rules, its exceptions, a
//! worked example, and what we chose not to work out.

use super::{exception, proof, prose, rule};
use askama::Template;
use waymark_law::counting::forms::{self, FORMS};
use waymark_law::{Case, LEGAL_REVIEW, Proof, Provision, Version, words};
use waymark_web::Html;
use waymark_web::components::{Column, Details, Row, Table};
use waymark_web::words::capital;

#[derive(Template)]
#[template(path = "law/provision.html")]
struct Main {
    citation: String,
    provision: &'static Provision,
    reading: Html,
    review: &'static str,
    checked: String,
    rules: Vec<rule::View>,
    exceptions: Vec<exception::View>,
    forms: Option<Table>,
    example: Html,
    left_out: Html,
    cases: Option<Details>,
}

/// The main part of the page.
pub fn page(provision: &'static Provision) -> Html {
    Html::of(&Main {
        citation: capital(provision.citation),
        provision,
        reading: prose::lead(provision.reading()),
        review: LEGAL_REVIEW,
        checked: words::day(provision.checked),
        rules: provision.rules.iter().map(|rule| rule::View::of(rule)).collect(),
        exceptions: provision.exceptions.iter().map(|one| exception::View::of(one)).collect(),
        forms: is_forms(provision).then(counting_forms),
        example: prose::body(provision.example()),
        left_out: prose::body(provision.left_out()),
        cases: cases(provision),
    })
}

/// The versions of all its rules, oldest first, each once.
pub fn versions(provision: &Provision) -> Vec<Version> {
    let mut all: Vec<_> = provision.rules.iter().flat_map(|rule| rule.versions).copied().collect();
    all.sort_by_key(|version| (version.from, version.name));
    all.dedup_by_key(|version| version.name);
    all
}

/// The marks of everything on its page, surest first, each once.
pub fn marks(provision: &Provision) -> Vec<Proof> {
    let rules = provision.rules.iter().flat_map(|rule| rule::marks(rule));
    let exceptions = provision.exceptions.iter().map(|exception| exception.proof);
    let forms = FORMS.iter().filter(|_| is_forms(provision)).map(|form| form.proof);
    let found: Vec<_> = rules.chain(exceptions).chain(forms).collect();
    proof::ALL.into_iter().filter(|mark| found.contains(mark)).collect()
}

fn is_forms(provision: &Provision) -> bool {
    provision.path() == forms::PROVISION.path()
}

/// The forms in which a period is written: a table, for they are no duties of anybody.
fn counting_forms() -> Table {
    let columns = ["Form", "Words in the law", "The last day", "How sure we are"];
    let rows = FORMS.iter().map(|form| {
        Row::new(vec![form.id.into(), form.words.into(), form.counted.into(), proof::tag(form.proof).into()])
    });
    Table::new("forms", "Counting forms").hide_caption().columns(columns.map(Column::new)).rows(rows)
}

/// The cases that the rules are tested with. A table that cannot be read fails the law's own tests, so here it is
/// only left out.
fn cases(provision: &Provision) -> Option<Details> {
    let cases = provision.read_cases().unwrap_or_default();
    if cases.is_empty() {
        return None;
    }
    let summary = match cases.len() {
        1 => "The case this page is tested with".to_owned(),
        n => format!("The {n} cases this page is tested with"),
    };
    let columns = ["Rule", "What happened", "What is asked", "Answer", "Where the case is from"];
    let table = Table::new("cases", "Cases").hide_caption().columns(columns.map(Column::new));
    Some(Details::new(summary, table.rows(cases.into_iter().map(case))))
}

fn case(case: Case) -> Row {
    let Case { rule, events, limit, expected, source } = case;
    let events = if events.is_empty() { "nothing yet" } else { events };
    let spaced = |words: &str| words.replace('_', " ").replace('=', ": ").into();
    Row::new(vec![rule.into(), spaced(events), spaced(limit), expected.into(), source.into()])
}
