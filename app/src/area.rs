//! What pages know of the area that is served. Its contacts stand on record once, where letters and the pages of families read
//! them too; a server that runs reads them again.

use crate::place::Opened;
use waymark_kernel::Answer;
use waymark_people::area_contacts;
use waymark_web::Area;

/// The area, `https` saying how browsers reach it. A contact that nobody has put on record is empty, and is left out.
///
/// # Errors
/// As the store's.
pub async fn read(opened: &Opened, https: bool) -> Answer<Area> {
    let contacts = area_contacts::all(&opened.store).await?;
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
    Ok(area_contacts::onto(Area { https, ..named }, &contacts))
}
