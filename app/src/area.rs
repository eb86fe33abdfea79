//! What pages know of the area that is served. Its contacts stand on record once, where letters and the pages of families
//! read them too; pages that are about nobody read them as they stood when the server started.

use crate::place::Opened;
use waymark_kernel::Answer;
use waymark_people::area_contacts;
use waymark_web::{Accessibility, Area, Contact};

/// The area, `https` saying how browsers reach it. A contact that nobody has put on record is empty, and is left out.
///
/// # Errors
/// As the store's.
pub async fn read(opened: &Opened, https: bool) -> Answer<Area> {
    let contacts = area_contacts::all(&opened.store).await?;
    let of = |code: &str| {
        let known = contacts.iter().find(|contact| contact.code == code);
        known.map_or_else(Contact::default, Contact::from)
    };
    let named = if opened.area.demo {
        Area::ashdale()
    } else {
        Area {
            name: opened.area.name.clone(),
            council: opened.area.name.clone(),
            version: env!("CARGO_PKG_VERSION").into(),
            ..Area::default()
        }
    };
    let (team, sendiass, data_protection) = (of("send_team"), of("sendiass"), of("data_protection"));
    let accessibility = Accessibility { contact: of("accessibility"), ..named.accessibility.clone() };
    Ok(Area { https, team, sendiass, data_protection, accessibility, ..named })
}
