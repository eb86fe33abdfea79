//! Telling a case what its row says. Only what differs becomes a fact; a day that was known otherwise is corrected.

use super::columns::Field;
use super::read::{CaseRow, Wrong};
use super::{Done, family};
use waymark_ehc::case::RequestEnd;
use waymark_ehc::codes::{Route, Stage};
use waymark_ehc::facts::{Decision, Fact, RequestReceived};
use waymark_ehc::mark::Mark;
use waymark_ehc::record::Happening;
use waymark_ehc::store::{self, OpenCase};
use waymark_kernel::{Answer, ChildId, Day, PersonId, Problem, TeamId};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::RoleGiven;
use waymark_people::matching::{Identity, Match};
use waymark_people::{By, ChildDetails, PersonDetails, children, persons, roles};
use waymark_store::Tx;

/// Applies every row, or says what is wrong with each that cannot be.
pub async fn all(
    tx: &mut Tx,
    by: &By,
    rows: &[(CaseRow, Option<Match>)],
) -> Answer<Result<Done, Vec<Wrong>>> {
    let (mut done, mut wrong) = (Done::default(), Vec::new());
    for (row, matched) in rows {
        let open = match find(tx, row, matched.as_ref()).await? {
            Ok(open) => open,
            Err(found) => {
                wrong.push(found);
                continue;
            }
        };
        match one(tx, by, row, open, &mut done).await {
            Ok(true) => done.told += 1,
            Ok(false) => done.unchanged += 1,
            Err(Problem::Refused(refusals)) => {
                wrong.extend(refusals.into_iter().map(|refusal| row.wrong(None, refusal.sentence)));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(if wrong.is_empty() { Ok(done) } else { Err(wrong) })
}

/// The case of a row: by its reference, or the newest open case of a child who is recognised for certain.
async fn find(tx: &mut Tx, row: &CaseRow, matched: Option<&Match>) -> Answer<Result<OpenCase, Wrong>> {
    if let Some(reference) = row.text(Field::Reference) {
        let wrong = row.wrong(Some(Field::Reference), format!("there is no case {reference}"));
        return match store::case_by_reference(&mut *tx, &reference.to_uppercase()).await {
            Ok(id) => store::open_case(tx, id).await.map(Ok),
            Err(Problem::Missing) => Ok(Err(wrong)),
            Err(other) => Err(other),
        };
    }
    let child = match recognise(row, matched) {
        Ok(child) => child,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let cases = store::cases_for_import(tx, child).await?;
    let newest = cases.iter().rev().find(|open| open.case.stage(Day::MAX) != Stage::Closed).or(cases.last());
    match newest {
        Some(open) => store::open_case(tx, open.id).await.map(Ok),
        None => Ok(Err(row.wrong(None, "this child has no case"))),
    }
}

/// Whom a row without a reference is about, from what matching found.
fn recognise(row: &CaseRow, matched: Option<&Match>) -> Result<ChildId, Wrong> {
    match matched {
        Some(Match::Exact(child, _)) => Ok(*child),
        Some(Match::Close(close)) => {
            let why = close.first().map_or("", |(_, likeness)| likeness.words());
            Err(row.wrong(None, format!("may be someone on record ({why}): give the case reference")))
        }
        Some(Match::None) => Err(row.wrong(None, "nobody on record has this name and date of birth")),
        None => Err(row.wrong(None, "give a case reference, or first name, surname and date of birth")),
    }
}

/// By what the child of a row can be recognised; `None` when a reference says whose case it is.
pub fn identity(row: &CaseRow) -> Option<Identity> {
    let text = |field| row.text(field).map(str::to_owned);
    if row.text(Field::Reference).is_some() {
        return None;
    }
    Some(Identity {
        forename: text(Field::Forename)?,
        surname: text(Field::Surname)?,
        birth_date: row.day(Field::BirthDate)?,
        post_code: text(Field::PostCode),
        upn: text(Field::Upn),
        uln: None,
        nhs_number: text(Field::NhsNumber),
    })
}

/// Answers whether the row told anything new.
async fn one(tx: &mut Tx, by: &By, row: &CaseRow, open: OpenCase, done: &mut Done) -> Answer<bool> {
    let child = children::get(&mut *tx, open.child).await?;
    let told = details(row, &child.details);
    let changed = told != child.details;
    children::change(tx, by, child.id, None, told).await?;
    let family = family::keep(tx, by, row, child.id).await?;
    done.family += family;
    let mut happenings = stages(row, &open, by.now.today);
    if let Some(name) = row.text(Field::Officer) {
        let team = team(tx, by, &open).await?;
        let officer = officer(tx, by, name, team, done).await?;
        if open.case.owner != Some(officer) {
            happenings.push(Happening::on(by.now.today, Fact::OwnerSet { officer: Some(officer), team }));
        }
    }
    if open.case.as_at.is_some() {
        happenings.push(Happening::on(by.now.today, Fact::Confirmed));
    }
    let news = !happenings.is_empty();
    store::append(tx, open, by, happenings).await?;
    Ok(news || changed || family > 0)
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

/// The days of the stages that differ from what is known, in the order they happened.
fn stages(row: &CaseRow, open: &OpenCase, today: Day) -> Vec<Happening> {
    let case = &open.case;
    let mut facts = Vec::new();
    let mut tell = |field, known: Option<Mark>, correct: bool, fact: Fact| {
        if let Some(day) = row.day(field).filter(|day| known.and_then(Mark::day) != Some(*day)) {
            let corrects = known.filter(|_| correct).map(|at| at.seq);
            facts.push(Happening { corrects, ..Happening::on(day, fact) });
        }
    };
    let request = case.received.clone().map_or_else(unheard_of, |(_, request)| request);
    tell(
        Field::RequestReceived,
        case.received.as_ref().map(|(at, _)| *at),
        true,
        Fact::RequestReceived(request),
    );
    let ended =
        |end: &RequestEnd| case.request_end.as_ref().filter(|(_, known)| known == end).map(|(at, _)| *at);
    tell(
        Field::AssessmentAgreed,
        ended(&RequestEnd::Agreed),
        true,
        Fact::AssessmentAgreed(Decision::default()),
    );
    tell(
        Field::AssessmentRefused,
        ended(&RequestEnd::Refused),
        true,
        Fact::AssessmentRefused(Decision::default()),
    );
    let draft = row.day(Field::DraftSent).and_then(|day| case.drafts.iter().find(|at| at.day() == Some(day)));
    tell(Field::DraftSent, draft.copied(), false, Fact::DraftSent);
    tell(Field::FinalIssued, case.final_issued, true, Fact::FinalIssued);
    tell(Field::ReviewMeeting, case.review.meeting, false, Fact::ReviewMeetingHeld);
    let same_review =
        row.day(Field::ReviewMeeting).is_none_or(|day| case.review.meeting.and_then(Mark::day) == Some(day));
    let decided = Fact::ReviewDecided { outcome: case.review.outcome.filter(|_| same_review) };
    tell(Field::ReviewDecided, case.review.decided, same_review, decided);
    facts.sort_by_key(|happening| happening.when.last().unwrap_or(today));
    facts
}

const fn unheard_of() -> RequestReceived {
    RequestReceived {
        source: None,
        route: Route::Return,
        rya: None,
        requester: None,
        parent_told: None,
        words: None,
    }
}

async fn team(tx: &mut Tx, by: &By, open: &OpenCase) -> Answer<TeamId> {
    match open.case.team {
        Some(team) => Ok(team),
        None => crate::imports::send_team(tx, by).await,
    }
}

/// The case officer of this name or e-mail address. One not on record yet is recorded, with the role.
async fn officer(tx: &mut Tx, by: &By, told: &str, team: TeamId, done: &mut Done) -> Answer<PersonId> {
    let email = told.contains('@');
    let found = if email {
        persons::by_email(&mut *tx, told).await?.map(|person| person.id)
    } else {
        let found = persons::by_name(&mut *tx, told, "case_officer", by.now.today).await?;
        if found.len() > 1 {
            let sentence =
                format!("officer: there are {} officers called {told}; give the e-mail address", found.len());
            return Err(Problem::refuse("officer", sentence));
        }
        found.first().map(|person| person.id)
    };
    if let Some(person) = found {
        return Ok(person);
    }
    done.officers += 1;
    let contact = ContactDetails { email: email.then(|| told.to_owned()), phone: None };
    let person =
        persons::record(tx, by, PersonDetails { contact, ..PersonDetails::named(told) }, None).await?;
    let given = RoleGiven {
        person,
        role: "case_officer".to_owned(),
        agency: "council".to_owned(),
        team: Some(team),
        setting: None,
        from: by.now.today,
        to: None,
    };
    roles::give(tx, by, given).await?;
    Ok(person)
}
