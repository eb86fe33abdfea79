//! How rooms work together without naming each other: every reaction of one to another, on one page.

use waymark_ehc::pages::asked;
use waymark_therapies::pages::Beside;

/// Advice that is asked of a service for an EHC assessment has its own six weeks in the team's own inbox. It stands beside
/// the waiting list of the service and is never a place in it.
pub fn beside_the_list() -> Beside {
    Beside::new(|desk, visitor, team| Box::pin(async move { asked::summary(&desk, &visitor, team).await }))
}
