//! The plan as a release tells it: each area with both answers, never merged. What the partners say comes from the plan;
//! whether it helps comes from the figure that is frozen with it.

use crate::release::{AreaSaid, Frozen, MilestoneSaid};
use std::collections::HashMap;
use waymark_improvement::codes::{EvidenceKind, Part};
use waymark_improvement::plan::{Area, Happened, Milestone, fold};
use waymark_improvement::standing::{Counts, confirmations, doing, state};
use waymark_improvement::store;
use waymark_improvement::words::confirmation;
use waymark_kernel::{Answer, Day, Instant, TextId};
use waymark_store::Store;
use waymark_web::words::list_words;

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
    let plan = fold(&facts);
    Ok(plan.areas.iter().map(|area| said(area, &texts, on, figures)).collect())
}

fn said(area: &Area, texts: &HashMap<TextId, String>, on: Day, figures: &[Frozen]) -> AreaSaid {
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
        milestones: area.milestones.iter().map(|milestone| one(milestone, &text, on)).collect(),
        families: area
            .evidence
            .iter()
            .filter(|piece| piece.evidence.what == EvidenceKind::Quotation && piece.evidence.consent)
            .map(|piece| text(piece.evidence.words))
            .collect(),
        risks: area.risks.iter().map(|risk| (text(risk.words), text(risk.answer))).collect(),
    }
}

/// The partner that answers for an area, and those that lead it too. Their officers are named inside, not outside.
fn led(area: &Area, on: Day) -> String {
    let Some(officer) = area.accountable else { return "Nobody answers for it yet".to_owned() };
    let leads = area.partners.iter().filter(|partner| partner.part == Part::CoLead);
    let with: Vec<&str> = leads.map(|partner| partner.party.words()).collect();
    let led = format!("Led by {}", officer.party.words_on(on));
    if with.is_empty() { led } else { format!("{led}, with {}", list_words(&with)) }
}

fn one(milestone: &Milestone, text: &impl Fn(TextId) -> String, on: Day) -> MilestoneSaid {
    let confirmed = confirmations(milestone, on);
    MilestoneSaid {
        words: text(milestone.words),
        who: milestone.party.words().to_owned(),
        planned: milestone.planned,
        due: milestone.due(),
        state: state(milestone, on).words().to_owned(),
        confirmed: confirmed.into_iter().map(|(party, answer)| confirmation(party, answer)).collect(),
    }
}
