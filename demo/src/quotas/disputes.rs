//! Mediation and appeals: about a refused assessment, a refused plan, or the contents of a plan.

use super::Scale;
use crate::deck::Deck;
use crate::figures::Figures;

/// Whether there was mediation, and whether there was an appeal.
pub(crate) type Dispute = (bool, bool);

/// A deck for each kind of decision.
#[derive(Debug, Clone)]
pub(crate) struct Disputes {
    /// For each refusal to assess of the year.
    pub(crate) request: Deck<Dispute>,
    /// For each refusal of a plan of the year.
    pub(crate) plan: Deck<Dispute>,
    /// For each plan issued in the year.
    pub(crate) contents: Deck<Dispute>,
}

impl Disputes {
    /// `refused`: requests refused; `plans_refused` and `issued`: assessments that ended so.
    pub(crate) fn new(
        figures: &Figures,
        scale: Scale,
        refused: u32,
        (plans_refused, issued): (u32, u32),
    ) -> Self {
        let (r, a) = (&figures.requests, &figures.assessments);
        let request = [r.mediation, r.tribunal, r.tribunal_after_mediation];
        let plan = [a.mediation, a.tribunal, a.mediation_and_tribunal];
        let contents = [a.other_mediation, a.other_tribunal, a.other_mediation_and_tribunal];
        Self {
            request: among(refused, request, scale),
            plan: among(plans_refused, plan, scale),
            contents: among(issued, contents, scale),
        }
    }
}

/// Mediation and appeals among `total`, from the counts of mediation, of appeals and of both.
fn among(total: u32, [mediation, tribunal, both]: [u32; 3], scale: Scale) -> Deck<Dispute> {
    let counts = scale.all(&[both, mediation.saturating_sub(both), tribunal.saturating_sub(both)]);
    let some: u32 = counts.iter().sum();
    let kinds = [(true, true), (true, false), (false, true)];
    let none = [((false, false), total.saturating_sub(some))];
    Deck::new(kinds.into_iter().zip(counts).chain(none))
}
