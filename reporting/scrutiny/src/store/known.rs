//! Every child whom the record knows, as the matcher of what must not leave.

use crate::check::{Known, KnownChild};
use waymark_kernel::{Answer, Problem};
use waymark_people::children;
use waymark_store::Store;

/// Made from all that was ever recorded of every child, those hidden included. About a second for 25,000 children.
///
/// # Errors
/// As the store's, and a fault when the matcher cannot be made: then nothing may leave.
pub async fn known(store: &Store) -> Answer<Known> {
    let told = children::ever_told(store).await?;
    let children = told.iter().map(|(id, child)| KnownChild {
        id: *id,
        forename: &child.forename,
        known_as: child.known_as.as_deref(),
        surname: &child.surname,
        birth_date: child.birth_date,
        upn: child.upn.as_deref(),
        uln: child.uln.as_deref(),
        nhs_number: child.nhs_number.as_deref(),
    });
    Known::of(children).map_err(|cause| Problem::fault("look for names", cause))
}
