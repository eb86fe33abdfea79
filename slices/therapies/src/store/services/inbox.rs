//! A service's inbox becomes another team's: who sees the children who were referred to it goes with it.

use waymark_access::{Relation, Tie, ties};
use waymark_kernel::{Answer, ChildId, Day, ServiceId, TeamId, add_days};
use waymark_store::{Tx, args};

/// Ties every child of the service to its new team from today on; the old team's ties end yesterday, but for children of its
/// other services.
pub(super) async fn moves(
    tx: &mut Tx,
    service: ServiceId,
    (old, new): (TeamId, TeamId),
    today: Day,
) -> Answer<()> {
    let sql = "SELECT DISTINCT child_id FROM therapies_referral WHERE area = $1 AND service_id = $2";
    let children: Vec<(ChildId,)> = tx.all(sql, args![tx.area(), service]).await?;
    let ties: Vec<Tie> =
        children.iter().map(|(child,)| Tie::from_day(*child, new.0, Relation::Referred, today)).collect();
    ties::put(tx, &ties).await?;
    let sql = "SELECT DISTINCT r.child_id FROM therapies_referral r JOIN therapies_service s \
        ON s.area = r.area AND s.id = r.service_id WHERE r.area = $1 AND s.team = $2";
    let staying: Vec<(ChildId,)> = tx.all(sql, args![tx.area(), old]).await?;
    let staying: std::collections::HashSet<ChildId> = staying.into_iter().map(|(child,)| child).collect();
    for (child,) in children.into_iter().filter(|(child,)| !staying.contains(child)) {
        ties::close(tx, child, old.0, Relation::Referred, add_days(today, -1)).await?;
        ties::stop(tx, child, old.0, Relation::Referred, today).await?;
    }
    Ok(())
}
