//! A school, nursery or college that is named by its number in the register. A number that no setting on record has is
//! refused: nobody could be asked there, and no clock runs for it.

use super::opened::Opened;
use crate::facts::Placement;
use crate::store::settings;
use crate::words::say;
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_web::{Form, Need};

/// The setting that the field `urn` names, such as `urn:103150`; none where it is left empty or refused, which the form then
/// holds. A setting of this very case is on record, however it came to be known.
///
/// # Errors
/// As the store's.
pub(super) async fn read(desk: &Desk, opened: &Opened, form: &mut Form) -> Answer<Option<String>> {
    known(desk, &opened.case().placements, form).await
}

/// The same where these places are known besides those on record.
///
/// # Errors
/// As the store's.
pub(super) async fn known(desk: &Desk, places: &[Placement], form: &mut Form) -> Answer<Option<String>> {
    let Some(urn) = form.text("urn", Need::Optional, 6) else { return Ok(None) };
    if urn.len() != 6 || !urn.bytes().all(|byte| byte.is_ascii_digit()) {
        form.refuse("urn", say().staff_refuse_urn());
        return Ok(None);
    }
    let setting = format!("urn:{urn}");
    let of_case = places.iter().any(|placement| placement.setting == setting);
    if of_case || settings::on_record(desk.store(), &setting).await? {
        return Ok(Some(setting));
    }
    form.refuse("urn", say().staff_refuse_urn_unknown(urn));
    Ok(None)
}
