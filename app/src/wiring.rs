//! How rooms work together without naming each other: every reaction of one to another, on one page.

use waymark_ehc::pages::asked;
use waymark_improvement::pages::{Helping, Place};
use waymark_kernel::{ChildId, PersonId, TeamId};
use waymark_people::{Beside, Naming, Papers};
use waymark_scrutiny::gather::Gather;
use waymark_therapies::pages::{AdviceOf, waits_of_child, waits_of_family};

/// Advice that is asked of a service for an EHC assessment has its own six weeks in the team's own inbox. It stands beside
/// the waiting list of the service and is never a place in it.
pub fn beside_the_list() -> Beside<TeamId> {
    Beside::new(|desk, visitor, team| Box::pin(async move { asked::summary(&desk, &visitor, team).await }))
}

/// How much of that advice there is, for those who read figures and see no child.
pub fn beside_the_figures() -> Beside<AdviceOf> {
    Beside::new(|desk, visitor, AdviceOf(team)| {
        Box::pin(async move { asked::counted(&desk, &visitor, team).await })
    })
}

/// What a child waits for stands on the page of its case, for those who may see it.
pub fn beside_the_case() -> Beside<ChildId> {
    Beside::new(|desk, visitor, child| Box::pin(async move { waits_of_child(&desk, &visitor, child).await }))
}

/// What a family waits for stands on its home page.
pub fn beside_the_home() -> Beside<PersonId> {
    Beside::new(|desk, visitor, _| Box::pin(async move { waits_of_family(&desk, &visitor).await }))
}

/// What the improvement plan's measures tell, and what it can be linked to.
pub fn beside_the_plan() -> Helping {
    Helping::new(crate::helping::Behind::default())
}

/// What papers ask of an area's lead, and the papers of a meeting.
pub fn beside_areas_and_meetings() -> Beside<Place> {
    Beside::new(|desk, visitor, place| {
        Box::pin(async move { waymark_scrutiny::pages::beside(&desk, &visitor, place).await })
    })
}

/// Whether words and files that others will read may tell who a child is: asked by the rooms that keep such.
pub fn words_without_names() -> Naming {
    Naming::new(waymark_scrutiny::pages::EveryChild)
}

/// The measures, for papers that freeze them.
pub fn behind_the_papers() -> Gather {
    Gather::new(|store, on, known| Box::pin(async move { crate::papers::gather(&store, on, known).await }))
}

/// What the last published paper left out, for every page whose readers may see no child.
pub fn last_paper() -> Papers {
    crate::papers::last_kept()
}
