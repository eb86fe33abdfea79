//! Telling a case what its row says. Only what differs becomes a fact, through the decisions of the slice; a day that
//! was known otherwise is corrected.

use super::columns::Field;
use super::read::{CaseRow, Wrong};
use super::{Done, How, family, officer, whose};
use std::collections::HashMap;
use waymark_ehc::decide::{self, ToldDays};
use waymark_ehc::facts::Fact;
use waymark_ehc::record::Happening;
use waymark_ehc::store::{self, OpenCase};
use waymark_kernel::{Answer, Problem, Refusal, TeamId};
use waymark_people::matching::Match;
use waymark_people::{By, ChildDetails, children};
use waymark_store::Tx;

/// Applies every row, or says what is wrong with each that cannot be.
pub async fn all(
    tx: &mut Tx,
    by: &By,
    rows: &[(CaseRow, Option<Match>)],
    how: How,
) -> Answer<Result<Done, Vec<Wrong>>> {
    let (mut done, mut wrong) = (Done::default(), Vec::new());
    let mut told = HashMap::new();
    for (row, matched) in rows {
        let open = match whose::find(tx, row, matched.as_ref()).await? {
            Ok(open) => open,
            Err(found) => {
                wrong.push(found);
                continue;
            }
        };
        if let Some(line) = told.insert(open.id, row.line) {
            wrong.push(row.wrong(None, format!("line {line} tells of the same case: keep one row for it")));
            continue;
        }
        match one(tx, by, row, open, (how, &mut done)).await {
            Ok(true) => done.told += 1,
            Ok(false) => done.unchanged += 1,
            Err(Problem::Refused(refusals)) => {
                wrong.extend(refusals.into_iter().map(|refusal| said(row, refusal)));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(if wrong.is_empty() { Ok(done) } else { Err(wrong) })
}

fn said(row: &CaseRow, refusal: Refusal) -> Wrong {
    row.wrong(Field::of_code(&refusal.field), refusal.sentence)
}

/// Answers whether the row told anything new.
async fn one(
    tx: &mut Tx,
    by: &By,
    row: &CaseRow,
    open: OpenCase,
    (how, done): (How, &mut Done),
) -> Answer<bool> {
    let child = children::get(&mut *tx, open.child).await?;
    let days = days(row);
    let mut happenings = decide::told_days(&open.case, &days, child.details.birth_date, by.now.today)?;
    let told = details(row, &child.details);
    let changed = told != child.details;
    children::change(tx, by, child.id, None, told).await?;
    let family = family::keep(tx, by, row, child.id).await?;
    done.family += family.new;
    if let Some(name) = row.text(Field::Officer) {
        let team = team(tx, by, &open).await?;
        let officer = officer::find(tx, by, name, team, (how, done)).await?;
        if open.case.given_to != Some(officer) {
            happenings.push(Happening::on(by.now.today, Fact::OwnerSet { officer: Some(officer), team }));
        }
    }
    if open.case.only_as_at() && confirms(row, &days) {
        happenings.push(Happening::on(by.now.today, Fact::Confirmed));
        done.confirmed += 1;
    }
    let news = !happenings.is_empty();
    store::append(tx, open, by, happenings).await?;
    Ok(news || changed || family != family::Told::default())
}

/// Whether a row says that its case is up to date: it does so in words, or it knows the day of a stage. One that only
/// brings an address or a GP says nothing of where the case is.
fn confirms(row: &CaseRow, days: &ToldDays) -> bool {
    row.text(Field::Confirmed).map_or_else(|| days.any(), |said| said.eq_ignore_ascii_case("yes"))
}

fn details(row: &CaseRow, known: &ChildDetails) -> ChildDetails {
    let told = |field, known: &Option<String>| row.text(field).map(str::to_owned).or_else(|| known.clone());
    ChildDetails {
        address: told(Field::Address, &known.address),
        post_code: told(Field::PostCode, &known.post_code),
        gp: told(Field::Gp, &known.gp),
        nhs_number: told(Field::NhsNumber, &known.nhs_number),
        upn: told(Field::Upn, &known.upn),
        upn_unknown: known.upn_unknown.clone().filter(|_| row.text(Field::Upn).is_none()),
        ..known.clone()
    }
}

fn days(row: &CaseRow) -> ToldDays {
    ToldDays {
        request_received: row.day(Field::RequestReceived),
        assessment_agreed: row.day(Field::AssessmentAgreed),
        assessment_refused: row.day(Field::AssessmentRefused),
        draft_sent: row.day(Field::DraftSent),
        final_issued: row.day(Field::FinalIssued),
        review_meeting: row.day(Field::ReviewMeeting),
        review_decided: row.day(Field::ReviewDecided),
    }
}

async fn team(tx: &mut Tx, by: &By, open: &OpenCase) -> Answer<TeamId> {
    match open.case.team {
        Some(team) => Ok(team),
        None => crate::imports::send_team(tx, by).await,
    }
}
