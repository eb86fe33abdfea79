//! The plan as a release tells it: each area with both answers, never merged. What the partners say comes from the plan;
//! whether it helps comes from the figure that is frozen with it.

use crate::release::{AreaSaid, Frozen, MilestoneSaid};
use std::collections::HashMap;
use waymark_access::Role;
use waymark_improvement::codes::{EvidenceKind, Part, Party};
use waymark_improvement::plan::{Area, Change, Happened, Milestone, fold};
use waymark_improvement::standing::{Counts, confirmations, doing, state};
use waymark_improvement::store;
use waymark_improvement::words::confirmation;
use waymark_kernel::{Answer, Day, Instant, Mark, TextId};
use waymark_store::Store;
use waymark_web::words::{day_plain, list_words};

/// What stands where an area has no measure.
const NO_MEASURE: &str = "No measure was chosen";

/// The areas of the plan that is worked on, as they stood at the end of `on` and were known at `known`; none before the
/// first inspection.
///
/// # Errors
/// As the store's.
pub async fn areas(store: &Store, on: Day, known: Instant, figures: &[Frozen]) -> Answer<Vec<AreaSaid>> {
    let Some(id) = store::current(store).await? else { return Ok(Vec::new()) };
    let (open, texts) = store::read_plan(store, id).await?;
    let told = |fact: &Happened| fact.recorded <= known && fact.when.exact().is_none_or(|day| day <= on);
    let facts: Vec<Happened> = open.facts.into_iter().filter(told).collect();
    let (plan, roles) = (fold(&facts), store::roles(store, id).await?);
    Ok(plan.areas.iter().map(|area| said(area, (&texts, &roles), on, figures)).collect())
}

/// The words people wrote, and in which role each fact was recorded.
type Wrote<'a> = (&'a HashMap<TextId, String>, &'a HashMap<i64, Role>);

fn said(area: &Area, (texts, roles): Wrote<'_>, on: Day, figures: &[Frozen]) -> AreaSaid {
    let text = |id: TextId| texts.get(&id).cloned().unwrap_or_default();
    let counts = Counts::of(area, on);
    let figure = area.measure.as_deref().and_then(|measure| figures.iter().find(|one| one.id == measure));
    AreaSaid {
        number: area.n,
        title: text(area.title),
        led: led(area, on),
        findings: area.findings.iter().copied().map(text).collect(),
        aims: area.aims.iter().copied().map(text).collect(),
        doing: doing(area, on).map_or("No milestone yet", |progress| progress.words()).to_owned(),
        counts: (counts.done, counts.all()),
        helping: figure.map_or(NO_MEASURE, |figure| &figure.answer.0).to_owned(),
        figure: figure.map(|figure| figure.key.clone()),
        measures: exchanged(area, &text, figures),
        milestones: area.milestones.iter().map(|milestone| one(milestone, (&text, roles), on)).collect(),
        families: area
            .evidence
            .iter()
            .filter(|piece| piece.evidence.what == EvidenceKind::Quotation && piece.evidence.consent)
            .map(|piece| text(piece.evidence.words))
            .collect(),
        risks: area.risks.iter().map(|risk| (text(risk.words), text(risk.answer))).collect(),
    }
}

/// Each time another measure came to answer for an area, with the reason that was given.
fn exchanged(area: &Area, text: &impl Fn(TextId) -> String, figures: &[Frozen]) -> Vec<String> {
    let name = |id: &Option<String>| {
        let Some(id) = id else { return "no measure".to_owned() };
        let figure = figures.iter().find(|figure| figure.id == *id);
        figure.map_or_else(|| format!("the measure {id}"), |figure| format!("“{}”", figure.name))
    };
    let one = |(mark, change): (Mark, &Change)| {
        let on = mark.day().map(|day| format!(" on {}", day_plain(day))).unwrap_or_default();
        let why = change.why.map_or_else(|| "nobody gave a reason".to_owned(), text);
        let (was, is) = (name(&change.was), name(&change.is));
        format!("The measure of this area was changed from {was} to {is}{on}, because: {why}")
    };
    area.agreed_changes().map(one).collect()
}

/// The partner that answers for an area, and those that lead it too. Their officers are named inside, not outside.
fn led(area: &Area, on: Day) -> String {
    let Some(officer) = area.accountable else { return "Nobody answers for it yet".to_owned() };
    let leads = area.partners.iter().filter(|partner| partner.part == Part::CoLead);
    let with: Vec<&str> = leads.map(|partner| partner.party.words_on(on)).collect();
    let led = format!("Led by {}", officer.party.words_on(on));
    if with.is_empty() { led } else { format!("{led}, with {}", list_words(&with)) }
}

fn one(
    milestone: &Milestone,
    (text, roles): (&impl Fn(TextId) -> String, &HashMap<i64, Role>),
    on: Day,
) -> MilestoneSaid {
    let confirmed = confirmations(milestone, on);
    MilestoneSaid {
        words: text(milestone.words),
        who: milestone.party.words_on(on).to_owned(),
        planned: milestone.planned,
        due: milestone.due(),
        recorded: recorded(milestone, roles, on),
        state: state(milestone, on).words().to_owned(),
        confirmed: confirmed.into_iter().map(|(party, answer)| confirmation(party, answer)).collect(),
    }
}

/// Who said last how it stands, where that was a partner that does not tell of it: the council for the health commissioner.
fn recorded(milestone: &Milestone, roles: &HashMap<i64, Role>, on: Day) -> String {
    let closed = milestone.closed.as_ref().map(|closed| closed.mark);
    let last = closed.or_else(|| milestone.told.last().map(|told| told.mark));
    let Some(role) = last.and_then(|mark| roles.get(&mark.seq)).copied() else { return String::new() };
    let by = Party::ALL.iter().find(|party| party.told_by(role));
    match by.filter(|_| !milestone.party.told_by(role)) {
        Some(by) => format!("Recorded by {}, for {}", by.words_on(on), milestone.party.words_on(on)),
        None => String::new(),
    }
}
