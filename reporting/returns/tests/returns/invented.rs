//! An invented return of every year: people who do not exist, in situations that the format must carry.

use waymark_identifiers::sen::{Need, Setting};
use waymark_identifiers::{Coded, Ethnicity, uln, upn};
use waymark_kernel::{Day, day};
use waymark_returns::model::{
    ActivePlans, Assessment, AssessmentOutcome, CeaseReason, DirectPayment, NamedPlan, Outcome,
    PlacementDetail, PlanDetail, Post, Rank, Request, RequestSource, Residential, ReviewOutcome, SenNeed,
    Sex, UpnUnknown, WorkBased,
};
use waymark_returns::{Header, Person, Return, sen2};

/// The invented return of a year. Council 343; the activity is that of the calendar year before.
pub fn of(year: i16) -> Return {
    let persons =
        vec![with_plan(year), waiting(year), refused_then_again(year), ceased(year), transferred_in(year)];
    Return { header: header(year), persons }
}

pub fn header(year: i16) -> Header {
    Header {
        collection: "SEN2".into(),
        year,
        reference_date: Some(sen2::year(year).unwrap().reference_date),
        source_level: "L".into(),
        lea: "343".into(),
        software_code: "Waymark".into(),
        release: "0.1".into(),
        serial_no: "001".into(),
        date_time: format!("{year}-02-02T09:00:00"),
        dmo: Some(Post::Vacant),
        dco: Some(Post::Filled),
        dsco: (year >= 2025).then_some(Post::Recruiting),
        ..Header::default()
    }
}

fn person(surname: &str, forename: &str, born: Day, serial: u16) -> Person {
    Person {
        surname: surname.into(),
        forename: forename.into(),
        birth_date: Some(born),
        sex: Some(if serial.is_multiple_of(2) { Sex::Female } else { Sex::Male }),
        ethnicity: Ethnicity::from_code(if serial.is_multiple_of(2) { "APKN" } else { "WBRI" }),
        post_code: "PR8 1DA".into(),
        upn: upn::make(343, 2000, 20, serial),
        ..Person::default()
    }
}

/// Asked, agreed, assessed and given a plan within the year before; a school with a resourced provision, a review done.
pub fn with_plan(year: i16) -> Person {
    let before = year - 1;
    let mut child = person("O'Shea & Sons <test>", "Ásta", day(before - 8, 5, 3), 2);
    let place = PlacementDetail {
        urn: "103150".into(),
        rank: Some(Rank::Primary),
        entry: Some(day(before, 9, 2)),
        sen_unit: Some(false),
        resourced_provision: Some(true),
        attendance_pattern: if year == 2023 { "F".into() } else { String::new() },
        ..PlacementDetail::default()
    };
    let active = ActivePlans { placements: vec![place], needs: needs(year), ..ActivePlans::default() };
    child.requests.push(Request {
        active_plans: Some(active),
        assessment: Some(issued(day(before, 6, 20), "103150")),
        ..agreed(year, day(before, 2, 3), day(before, 3, 12))
    });
    child
}

fn needs(year: i16) -> Vec<SenNeed> {
    let second = if year >= 2025 { Need::DownSyndrome } else { Need::Autism };
    let need = |need, rank| SenNeed { need: Some(need), rank: Some(rank), ..SenNeed::default() };
    vec![need(Need::SpeechLanguage, Rank::Primary), need(second, Rank::Secondary)]
}

fn agreed(year: i16, received: Day, decided: Day) -> Request {
    Request {
        received: Some(received),
        source: (year >= 2025).then_some(RequestSource::Setting),
        rya: Some(false),
        outcome_date: Some(decided),
        outcome: Some(Outcome::Agreed),
        mediation: Some(false),
        tribunal: Some(false),
        ..Request::default()
    }
}

fn issued(on: Day, urn: &str) -> Assessment {
    let detail = PlanDetail {
        urn: urn.into(),
        rank: Some(Rank::Primary),
        sen_unit: Some(false),
        resourced_provision: Some(true),
        ..PlanDetail::default()
    };
    Assessment {
        outcome: Some(AssessmentOutcome::Plan),
        outcome_date: Some(on),
        mediation: Some(false),
        tribunal: Some(false),
        other_mediation: Some(false),
        other_tribunal: Some(false),
        week20: Some(false),
        named_plan: Some(NamedPlan {
            start: Some(on),
            details: vec![detail],
            personal_budget: Some(false),
            organised_arrangements: Some(false),
            ..NamedPlan::default()
        }),
        ..Assessment::default()
    }
}

/// A child of four without a UPN whose request waits for its decision.
fn waiting(year: i16) -> Person {
    let mut child = person("Vane", "Ben", day(year - 5, 11, 19), 3);
    child.upn.clear();
    child.upn_unknown = Some(UpnUnknown::Under6);
    child.requests.push(Request {
        received: Some(day(year - 1, 12, 10)),
        source: (year >= 2025).then_some(RequestSource::Family),
        rya: Some(false),
        outcome: Some(Outcome::Awaited),
        ..Request::default()
    });
    child
}

/// Refused in spring, asked again in autumn; the second assessment ended without a plan.
fn refused_then_again(year: i16) -> Person {
    let before = year - 1;
    let mut child = person("Vane", "Cara", day(before - 10, 1, 30), 4);
    child.requests.push(Request {
        outcome: Some(Outcome::Refused),
        mediation: Some(true),
        ..agreed(year, day(before, 1, 9), day(before, 2, 16))
    });
    child.requests.push(Request {
        assessment: Some(Assessment {
            outcome: Some(AssessmentOutcome::Refused),
            outcome_date: Some(day(before, 11, 3)),
            mediation: Some(false),
            tribunal: Some(true),
            ..Assessment::default()
        }),
        ..agreed(year, day(before, 8, 1), day(before, 9, 5))
    });
    child
}

/// A young man of nineteen whose plan ended when he found work.
fn ceased(year: i16) -> Person {
    let before = year - 1;
    let mut young = person("Hale", "Dev", day(before - 19, 3, 4), 5);
    young.uln = uln::make(7);
    let mut assessment = issued(day(before - 3, 5, 20), "130001");
    assessment.outcome = Some(AssessmentOutcome::Historical);
    assessment.outcome_date = None;
    assessment.week20 = None;
    if let Some(plan) = assessment.named_plan.as_mut() {
        plan.residential = Some(Residential::Weeks38To51);
        plan.work_based = Some(WorkBased::SupportedInternship);
        plan.personal_budget = Some(true);
        plan.organised_arrangements = Some(true);
        plan.direct_payment = Some(DirectPayment::Education);
        plan.cease_date = Some(day(before, 7, 21));
        plan.cease_reason = Some(CeaseReason::Employment);
    }
    young.requests.push(Request {
        outcome: Some(Outcome::Historical),
        assessment: Some(assessment),
        ..Request::default()
    });
    young
}

/// Moved in with a plan from another council; educated at home, reviewed, amended, at phase transfer.
fn transferred_in(year: i16) -> Person {
    let before = year - 1;
    let mut child = person("Moor", "Efa", day(before - 10, 9, 2), 6);
    let mut assessment = issued(day(before - 2, 4, 1), "103150");
    assessment.outcome = Some(AssessmentOutcome::Historical);
    assessment.outcome_date = None;
    assessment.week20 = None;
    let at_home = PlacementDetail {
        setting: Some(Setting::HomeEducated),
        rank: Some(Rank::Primary),
        entry: Some(day(before, 4, 14)),
        residential: (year >= 2024).then_some(Residential::Weeks52),
        work_based: None,
        ..PlacementDetail::default()
    };
    let mut active = ActivePlans {
        transfer_la: "330".into(),
        placements: vec![at_home],
        needs: needs(year),
        last_review: Some(day(before, 11, 20)),
        residential: (year == 2023).then_some(Residential::Weeks52),
        ..ActivePlans::default()
    };
    if year >= 2024 {
        active.review_meeting = Some(day(before, 11, 3));
        active.review_outcome = Some(ReviewOutcome::Amend);
    }
    if year >= 2025 {
        active.review_draft = Some(day(before, 11, 24));
        active.phase_transfer_due = Some(day(before, 2, 15));
        active.phase_transfer_final = Some(day(before, 2, 14));
    }
    child.requests.push(Request {
        outcome: Some(Outcome::Historical),
        assessment: Some(assessment),
        active_plans: Some(active),
        ..Request::default()
    });
    child
}

/// The same return without the lines of its source: what was said, not where it stood.
pub fn without_lines(mut all: Return) -> Return {
    all.header.line = 0;
    all.persons.iter_mut().for_each(forget_lines);
    all
}

pub fn forget_lines(person: &mut Person) {
    person.line = 0;
    person.lines.clear();
    for request in &mut person.requests {
        request.line = 0;
        if let Some(assessment) = request.assessment.as_mut() {
            assessment.line = 0;
            if let Some(plan) = assessment.named_plan.as_mut() {
                plan.line = 0;
                plan.details.iter_mut().for_each(|detail| detail.line = 0);
            }
        }
        if let Some(active) = request.active_plans.as_mut() {
            active.line = 0;
            active.placements.iter_mut().for_each(|place| place.line = 0);
            active.needs.iter_mut().for_each(|need| need.line = 0);
        }
    }
}
