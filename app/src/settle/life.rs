//! One life: the people of it, and each request with all that followed, as facts in the order they happened.

use super::area::{Settled, advice_kind};
use super::family::{child, family, young_person};
use crate::imports::keep_texts;
use crate::sen2::read;
use waymark_demo::{Exception as Ground, Life, Relied, RequestStory, Restriction, Route as Came};
use waymark_ehc::Case;
use waymark_ehc::codes::Route;
use waymark_ehc::commands::{next_reference, open_new};
use waymark_ehc::facts::{AdviceAsked, CaseOpened, Exception, Fact, GroundDays};
use waymark_ehc::record::{Happening, facts_of};
use waymark_ehc::store::Words;
use waymark_identifiers::Coded as _;
use waymark_kernel::{Answer, ChildId, Day, ImportId, PersonId, Problem, When};
use waymark_people::{By, children};
use waymark_returns::model::Request;
use waymark_store::Tx;

/// Settles a life.
pub async fn settle(tx: &mut Tx, by: &By, settled: &Settled, life: &Life) -> Answer<()> {
    let Some(details) = child(life) else {
        return Err(Problem::fault("settle an invented child", "without a birth date"));
    };
    let child = children::record(tx, by, details).await?;
    let mut carers = Vec::new();
    for (n, carer) in life.extras.carers.iter().enumerate() {
        carers.push(family(tx, by, child, carer, life, n == 0).await?);
    }
    young_person(tx, by, child, life).await?;
    for (request, story) in life.person.requests.iter().zip(&life.extras.requests) {
        case(tx, by, settled, life, (child, &carers), (request, story)).await?;
    }
    if let Some(restriction) = life.extras.restriction {
        let label = match restriction {
            Restriction::CourtOrder | Restriction::Refuge | Restriction::Safeguarding => {
                waymark_access::Label::Hidden
            }
        };
        children::set_label(tx, by, child, label, None).await?;
        if let Some(reader) = named(settled, life) {
            children::name_reader(tx, by, child, reader).await?;
        }
        waymark_ehc::store::set_case_label(tx, child, label.number()).await?;
        waymark_therapies::store::set_label(tx, child, label.number()).await?;
    }
    Ok(())
}

/// Who is named on a restricted record: the officer whose case it is, else the manager of the mock-ups.
fn named(settled: &Settled, life: &Life) -> Option<PersonId> {
    let staff = |role: &str| settled.staff.iter().find(|(_, _, held)| held == role);
    let officer = life.extras.officer.and_then(|ix| settled.staff.get(ix.0 as usize));
    officer.or_else(|| staff("send_manager")).map(|(id, ..)| *id)
}

async fn case(
    tx: &mut Tx,
    by: &By,
    settled: &Settled,
    life: &Life,
    (child, carers): (ChildId, &[PersonId]),
    (request, story): (&Request, &RequestStory),
) -> Answer<()> {
    let reference = next_reference(tx, by).await?;
    let read = read::request(request);
    keep_texts(tx, by, read.texts).await?;
    let mut facts = told(&read.record, by.now.today);
    // Where there is a plan, its placements say where the child is.
    let known = life.extras.setting.filter(|_| read.record.plan.is_none());
    let place = known.and_then(|ix| settled.places.get(ix.0 as usize));
    for happening in &mut facts {
        if let Fact::RequestReceived(received) = &mut happening.fact {
            received.route = story.route.map_or(Route::Return, came);
            received.requester = story.asked_by.and_then(|n| carers.get(n)).copied();
            received.need = story.need.map(|need| need.code().to_owned());
            received.setting = place.cloned();
        }
        if happening.fact == Fact::RequestWithdrawn || happening.fact == Fact::AssessmentWithdrawn {
            happening.when = story.withdrawn.map_or(happening.when, When::On);
        }
        if let Fact::PlanDescribed(plan) = &mut happening.fact {
            plan.first_made = life.extras.first_made.and_then(When::exact);
        }
    }
    let mut words = Vec::new();
    followed(&mut facts, &mut words, by, settled, story);
    reviews(&mut facts, life, read.record.plan.is_some());
    facts.sort_by_key(|happening| happening.when.last());
    let opened = read.record.received.or(life.person.birth_date).unwrap_or(by.now.today);
    let mut all = vec![Happening::on(opened, Fact::CaseOpened(CaseOpened { reference }))];
    let given = read.record.received.unwrap_or(by.now.today);
    let team = settled.teams.first().copied().ok_or_else(|| Problem::fault("settle a case", "no team"))?;
    let officer = life.extras.officer.and_then(|ix| settled.staff.get(ix.0 as usize)).map(|(id, ..)| *id);
    all.push(Happening::on(given, Fact::OwnerSet { officer, team }));
    all.append(&mut facts);
    open_new(tx, by, child, words, all).await.map(|_| ())
}

/// The facts of the record alone, without the mark of having come from a return.
fn told(record: &waymark_ehc::record::Record, today: Day) -> Vec<Happening> {
    let file = ImportId(uuid::Uuid::nil());
    let mut facts = facts_of(record, &Case::default(), today, file);
    facts.retain(|happening| !matches!(happening.fact, Fact::KnownFromReturn { .. }));
    facts
}

const fn came(route: Came) -> Route {
    match route {
        Came::FamilyOnline | Came::SettingOnline => Route::Online,
        Came::Telephone => Route::Phone,
        Came::Email => Route::Email,
        Came::Letter | Came::Professional => Route::Letter,
    }
}

fn followed(
    facts: &mut Vec<Happening>,
    words: &mut Vec<Words>,
    by: &By,
    settled: &Settled,
    story: &RequestStory,
) {
    let team_of = |ix: Option<waymark_demo::TeamIx>| {
        ix.and_then(|ix| settled.teams.get(ix.0 as usize)).or_else(|| settled.teams.first()).copied()
    };
    for advice in &story.advice {
        let Some(team) = team_of(advice.team) else { continue };
        let id = by.ids.next();
        let asked = AdviceAsked { advice: id, kind: advice_kind(advice.service), team };
        facts.push(Happening::on(advice.asked, Fact::AdviceAsked(asked)));
        if let Some((person, ..)) = advice.by.and_then(|ix| settled.staff.get(ix.0 as usize)) {
            facts.push(Happening::on(advice.asked, Fact::AdviceGiven { advice: id, to: *person }));
        }
        let chased = advice.chased.iter().map(|day| Happening::on(*day, Fact::AdviceChased { advice: id }));
        facts.extend(chased);
        facts.extend(advice.received.map(|day| Happening::on(day, Fact::AdviceReceived { advice: id })));
    }
    let refused = facts.iter().any(|h| matches!(h.fact, Fact::PlanRefused(_)));
    let agreed = facts.iter().any(|h| matches!(h.fact, Fact::PlanAgreed(_)));
    if let Some(day) = story.plan_decided.filter(|_| !refused && !agreed) {
        facts.push(Happening::on(day, Fact::PlanAgreed(waymark_ehc::facts::Decision::default())));
    }
    facts.extend(story.draft_sent.map(|day| Happening::on(day, Fact::DraftSent)));
    if let Some(exception) = story.exception
        && let Some((officer, ..)) = settled.staff.first()
    {
        let relied = relied(exception, *officer, by, words);
        facts.push(Happening::on(exception.on, Fact::ExceptionRelied(relied)));
    }
}

fn relied(exception: Relied, officer: PersonId, by: &By, words: &mut Vec<Words>) -> Exception {
    let (id, why) = match exception.ground {
        Ground::SchoolClosed => ("EX-a", "The head could not answer while the school was closed."),
        Ground::PersonalCircumstances => ("EX-c", "The family could not take part for a time."),
        Ground::Absent => ("EX-d", "The family was away and could not be seen."),
    };
    let mut keep = |purpose, body: &str| {
        let words_id = by.ids.next();
        words.push(Words { id: words_id, purpose, body: body.to_owned() });
        words_id
    };
    Exception {
        rule: "A11".into(),
        ground: id.into(),
        advice: None,
        impractical: keep("exception_impractical", why),
        evidence: keep("exception_evidence", "Noted by the officer at the time."),
        officer,
        target: None,
        days: Some(GroundDays { first: exception.first, last: exception.last }),
    }
}

/// Every review the council knows of, in place of the latest one that a return tells.
fn reviews(facts: &mut Vec<Happening>, life: &Life, has_plan: bool) {
    if !has_plan || life.extras.reviews.is_empty() {
        return;
    }
    facts.retain(|h| {
        !matches!(h.fact, Fact::ReviewMeetingHeld | Fact::ReviewDecided { .. } | Fact::AmendmentNoticeSent)
    });
    for review in &life.extras.reviews {
        facts.push(Happening::on(review.meeting, Fact::ReviewMeetingHeld));
        let outcome = crate::sen2::codes::review(review.outcome);
        facts.extend(review.decided.map(|day| Happening::on(day, Fact::ReviewDecided { outcome })));
        facts.extend(review.draft_sent.map(|day| Happening::on(day, Fact::AmendmentNoticeSent)));
        facts.extend(review.final_sent.map(|day| Happening::on(day, Fact::AmendedPlanIssued)));
    }
}
