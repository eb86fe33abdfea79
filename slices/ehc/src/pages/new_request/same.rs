//! Whether somebody on record is the child of a request: each is shown with what tells them from another of the same name
//! and birth date, as far as this visitor may see it. A wrong choice would put the request on the wrong child.

use super::super::head::stage_words;
use super::answers::Answers;
use crate::store::lists::cases::{self, CaseRow};
use crate::words::say;
use waymark_access::{Action, Count, Label, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::matching::{Identity, Match};
use waymark_people::{Child, Desk, children, search};
use waymark_web::components::Radios;
use waymark_web::words::{capital, day_plain};
use waymark_web::{Form, Html};

/// A child on record who may be the same, and their cases.
pub(super) struct Like {
    pub(super) child: Child,
    cases: Vec<CaseRow>,
}

/// Children on record who may be the same, of those this visitor may know of: a hidden record stays hidden.
pub(super) async fn like(desk: &Desk, visitor: &Visitor, answers: &Answers) -> Answer<Vec<Like>> {
    let identity = Identity {
        forename: answers.forename.clone(),
        surname: answers.surname.clone(),
        birth_date: answers.birth_date,
        post_code: answers.post_code.clone(),
        upn: None,
        uln: None,
        nhs_number: None,
    };
    let ids: Vec<ChildId> = match search::match_child(desk.store(), &identity).await? {
        Match::Exact(id, _) => vec![id],
        Match::Close(close) => close.into_iter().map(|(id, _)| id).collect(),
        Match::None => return Ok(Vec::new()),
    };
    let mut seen = Vec::new();
    for id in ids {
        match desk.sight(visitor, id, Action::ListChild, Purpose::Search).await {
            Ok(_) => seen.push(children::get(desk.store(), id).await?),
            Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    with_cases(desk, visitor, seen).await
}

/// The children with their cases, as far as a list of cases may show them to this visitor.
async fn with_cases(desk: &Desk, visitor: &Visitor, seen: Vec<Child>) -> Answer<Vec<Like>> {
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    let asking = (Action::ListCase, Purpose::Search);
    let sight = desk.access().sight_cohort(visitor, asking, "same", desk.now())?;
    let ids: Vec<ChildId> = seen.iter().map(|child| child.id).collect();
    let rows = cases::of_children(desk, &sight, &ids).await?;
    let count: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, count)).await?;
    let of = |child: &Child| rows.iter().filter(|row| row.child == child.id).cloned().collect();
    Ok(seen.into_iter().map(|child| Like { cases: of(&child), child }).collect())
}

/// The question whether someone on record is the same child.
pub(super) fn question(like: &[Like], form: &Form) -> Html {
    let mut radios = Radios::new("child", "Is this the same child?").hint(say().staff_new_same_hint());
    for like in like.iter().filter(|like| like.child.label == Label::Open) {
        let details = &like.child.details;
        let words = format!("{}, born {}", details.name(), day_plain(details.birth_date));
        radios = radios.option(like.child.id.to_string(), words).option_hint(apart(like));
    }
    radios.option("new", "No, this is another child").of(form).into()
}

/// What tells this child from another of the same name: where they live, and each case with its stage, setting and officer.
fn apart(like: &Like) -> String {
    let lives = match &like.child.details.post_code {
        Some(post_code) => say().staff_new_same_lives(post_code),
        None => say().staff_new_same_no_post_code(),
    };
    if like.cases.is_empty() {
        return format!("{lives} {}", say().staff_new_same_no_case());
    }
    like.cases.iter().fold(lives, |words, row| format!("{words} {}", case(row)))
}

fn case(row: &CaseRow) -> String {
    let setting = row.called.setting.as_deref().map(sentence);
    let officer = match &row.called.officer {
        Some(name) => say().staff_new_same_officer(name),
        None => say().staff_new_same_nobody(),
    };
    let case = say().staff_new_same_case(&row.reference, stage_words(row.stage));
    format!("{case} {}{officer}", setting.unwrap_or_default())
}

fn sentence(name: &str) -> String {
    format!("{}. ", capital(name))
}
