//! `waymark serve`: the pages of the area that is there.

use super::refused::Refused;
use crate::clock::Machine;
use crate::place::{Opened, Where};
use crate::server::links::Links;
use crate::server::{Server, serve};
use anyhow::bail;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use waymark_kernel::Ids;
use waymark_people::Desk;

/// Serves until stopped.
pub async fn run(
    place: &Where,
    listen: SocketAddr,
    https: bool,
    metrics: Option<SocketAddr>,
) -> anyhow::Result<ExitCode> {
    if metrics.is_some_and(|address| !address.ip().is_loopback()) {
        let sentence =
            "The figures of the server are for this machine alone: use an address such as 127.0.0.1:9090.";
        bail!(Refused(sentence.to_owned()));
    }
    let opened = place.open().await?;
    if opened.area.demo {
        demonstration(place, listen)?;
    }
    for (code, what_for) in super::area::missing(&opened.store).await? {
        eprintln!("Nothing is on record of {code}, {what_for}: pages leave it out.");
        eprintln!("  waymark area set {code} name=… phone=… email=…");
    }
    let desk = desk(&opened, Machine::real()?, https).await?;
    let server = Server { desk, links: Arc::new(Links::default()), metrics: Arc::default() };
    serve(server, listen, metrics).await?;
    Ok(ExitCode::SUCCESS)
}

/// A demonstration lets anybody in as anyone: it is served to this machine alone, by whatever command. The links of the server
/// before are no links of this one.
fn demonstration(place: &Where, listen: SocketAddr) -> anyhow::Result<()> {
    if !listen.ip().is_loopback() {
        bail!(Refused(format!(
            "The people in {} are made up: a demonstration listens only on this machine, at an address such as 127.0.0.1:8080.",
            place.words()
        )));
    }
    eprintln!(
        "The people here are made up, and nobody can sign in: `waymark demo` gives a link for each role."
    );
    Links::default().leave(&place.data)
}

/// A desk over an opened area, with ids that nobody can guess. `https` says how browsers reach it.
pub async fn desk(opened: &Opened, clock: Machine, https: bool) -> anyhow::Result<Desk> {
    let area = crate::area::read(opened, https).await?;
    let (store, log) = (opened.store.clone(), opened.log.clone());
    let desk = Desk::new(store, log, Arc::new(random_ids()?), Box::new(clock), Arc::new(area));
    Ok(desk.with_papers(crate::wiring::last_paper()))
}

/// A generator of ids seeded by the operating system.
pub fn random_ids() -> anyhow::Result<Ids> {
    let mut seed = [0_u8; 32];
    rand::TryRng::try_fill_bytes(&mut rand::rngs::SysRng, &mut seed)?;
    Ok(Ids::new(seed))
}
