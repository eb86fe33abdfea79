//! How many requests for advice a team has to answer, for those who read figures and may see no child: as at the end of a
//! month, and never a count of one to five.

use crate::store::lists::asked::open_at;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, TeamId, add_days};
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::words::thousands;

/// `EHC advice due: 36`, in bold; nothing for those who read no figures.
///
/// # Errors
/// As the store's.
pub async fn counted(desk: &Desk, visitor: &Visitor, team: TeamId) -> Answer<Html> {
    if !desk.access().gate(visitor, Action::ReadFigures).allowed {
        return Ok(Html::empty());
    }
    let day = add_days(desk.now().today.first_of_month(), -1);
    let count = match open_at(desk.store(), team, day).await? {
        0 => "none".to_owned(),
        1..=5 => "5 or fewer".to_owned(),
        many => thousands(many),
    };
    Ok(Html::fixed("<strong>EHC advice due: ").and(Html::text(&count)).and(Html::fixed("</strong>")))
}
