//! What ends with a role: the cases of somebody who works here no longer go back to their teams in the same transaction, so
//! that none is left with a person who cannot open it. For the administrator's pages and for the command line.

use waymark_kernel::{Answer, Day, FactId, PersonId};
use waymark_people::{By, accounts, officers};
use waymark_store::Tx;

/// Ends a role: `to` is the first day without it. For a day to come the cases stay until then; from that day nobody has
/// them, as `waymark_people::officers` tells everywhere.
///
/// # Errors
/// As [`accounts::end_role`].
pub async fn end_role(tx: &mut Tx, by: &By, person: PersonId, role: FactId, to: Day) -> Answer<()> {
    accounts::end_role(tx, by, person, role, to).await?;
    hand_back(tx, by, person).await
}

/// Closes an account at once. Answers how many roles ended.
///
/// # Errors
/// As [`accounts::close`].
pub async fn close(tx: &mut Tx, by: &By, person: PersonId) -> Answer<usize> {
    let ended = accounts::close(tx, by, person).await?;
    hand_back(tx, by, person).await?;
    Ok(ended)
}

async fn hand_back(tx: &mut Tx, by: &By, person: PersonId) -> Answer<()> {
    if officers::is_one(&mut *tx, person, by.now.today).await? {
        return Ok(());
    }
    waymark_ehc::commands::hand_back(tx, by, person).await.map(|_| ())
}
