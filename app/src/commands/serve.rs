//! `waymark serve`: the pages of the area that is there.

use crate::clock::Machine;
use crate::place::{Opened, Where};
use crate::server::links::Links;
use crate::server::{Server, serve};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use waymark_kernel::Ids;
use waymark_people::Desk;
use waymark_web::Area;

/// Serves until stopped.
pub async fn run(place: &Where, listen: SocketAddr) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let desk = desk(&opened, Machine::real()?)?;
    serve(Server { desk, links: Arc::new(Links::default()) }, listen).await?;
    Ok(ExitCode::SUCCESS)
}

/// A desk over an opened area, with ids that nobody can guess.
pub fn desk(opened: &Opened, clock: Machine) -> anyhow::Result<Desk> {
    let area = if opened.area.demo {
        Area::ashdale()
    } else {
        Area { name: opened.area.name.clone(), version: env!("CARGO_PKG_VERSION").into(), ..Area::default() }
    };
    Ok(Desk::new(
        opened.store.clone(),
        opened.log.clone(),
        Arc::new(random_ids()?),
        Box::new(clock),
        Arc::new(area),
    ))
}

/// A generator of ids seeded by the operating system.
pub fn random_ids() -> anyhow::Result<Ids> {
    let mut seed = [0_u8; 32];
    rand::TryRng::try_fill_bytes(&mut rand::rngs::SysRng, &mut seed)?;
    Ok(Ids::new(seed))
}
