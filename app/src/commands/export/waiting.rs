//! `waymark export waiting-list` and `sitrep`: the list of a service, and how many wait in the bands of the national monthly
//! return, as they stood at the end of a day. A child whose record is restricted in any way is in no list.

use super::{refuse, whole};
use crate::cli::OfService;
use crate::commands::answer::tell;
use crate::commands::today;
use crate::place::{Opened, Where};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use waymark_access::{Access, Action, Cohort, Count, Purpose, Sight};
use waymark_kernel::{Answer, Day, Now, Problem};
use waymark_therapies::Service;
use waymark_therapies::export::{Counts, bands_file, list_file};
use waymark_therapies::referral::fold_as_at;
use waymark_therapies::standing::told_on;
use waymark_therapies::store::figures::{Of, bands_at};
use waymark_therapies::store::list::{ReferralRow, waiting_at};
use waymark_therapies::store::{read_referral, services};
use waymark_web::CsvFile;

/// What is about to be written, and of whom.
struct Asked {
    opened: Opened,
    service: Service,
    now: Now,
    day: Day,
}

/// Opens the area and finds the service, or says in a sentence why not.
async fn asked(place: &Where, of: &OfService) -> anyhow::Result<Result<Asked, String>> {
    let day = match of.at.as_deref().map(str::parse::<Day>).transpose() {
        Ok(day) => day,
        Err(_) => return Ok(Err("--at wants a day such as 2026-10-31.".to_owned())),
    };
    let opened = place.open().await?;
    let today = today::of(&opened).await?;
    let (now, day) = (today.now, day.unwrap_or(today.now.today));
    if day > today.latest {
        return Ok(Err(format!("{day} is in the future.")));
    }
    match services::by_slug(&opened.store, &of.service).await {
        Ok(service) => Ok(Ok(Asked { opened, service, now, day })),
        Err(Problem::Missing) => {
            let all = services::all(&opened.store).await?.into_iter().map(|service| service.details.slug);
            let known = all.collect::<Vec<_>>().join(", ");
            Ok(Err(format!("There is no service “{}”. Services: {known}.", of.service)))
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Writes the list of a service.
pub async fn list(place: &Where, of: OfService) -> anyhow::Result<ExitCode> {
    let asked = match asked(place, &of).await? {
        Ok(asked) => asked,
        Err(sentence) => return Ok(refuse(&sentence)),
    };
    let access = Access::start(asked.opened.store.clone(), asked.opened.log.clone());
    let sight = sight(&access, "export waiting-list", asked.now)?;
    let rows = waiting_at(&asked.opened.store, &sight, asked.service.id, asked.day).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = access.release(sight.seal(rows, children)).await?;
    let rows = if asked.day < asked.now.today { as_at(&asked, rows).await? } else { rows };
    written(&of.out, list_file(&rows, asked.day)?)?;
    asked.opened.store.close().await;
    tell!("{} children in {}. A child with a restricted record is in no file.", rows.len(), of.out.display());
    Ok(ExitCode::SUCCESS)
}

/// Each row as its facts stood on the day that was asked about.
async fn as_at(asked: &Asked, rows: Vec<ReferralRow>) -> Answer<Vec<ReferralRow>> {
    let mut then = Vec::with_capacity(rows.len());
    for row in rows {
        let open = read_referral(&asked.opened.store, row.id, row.child).await?;
        then.push(row.as_at(&fold_as_at(&open.facts, asked.day)));
    }
    Ok(then)
}

/// Writes the bands of a service: as they are, or `published` as whoever may see no child reads them.
pub async fn bands(place: &Where, of: OfService, published: bool) -> anyhow::Result<ExitCode> {
    let asked = match asked(place, &of).await? {
        Ok(asked) => asked,
        Err(sentence) => return Ok(refuse(&sentence)),
    };
    let day = if published && of.at.is_none() { told_on(asked.day) } else { asked.day };
    if published && day != day.last_of_month() {
        return Ok(refuse(
            "Published bands are as at the last day of a month, such as 2026-10-31: two days side by side would tell who \
             came or went.",
        ));
    }
    let (store, service) = (&asked.opened.store, &asked.service);
    let bands = bands_at(store, service, Of::Everybody, day).await?;
    let paper = crate::wiring::last_paper().last(store).await?;
    let counts = if published { Counts::Published(&paper) } else { Counts::Whole };
    written(&of.out, bands_file(&[(asked.service.clone(), bands)], counts, day)?)?;
    asked.opened.store.close().await;
    tell!("{} as at {} in {}", asked.service.details.name, day, of.out.display());
    Ok(ExitCode::SUCCESS)
}

fn sight(access: &Access, command: &str, now: Now) -> Answer<Sight<Cohort>> {
    access.sight_area(command, (Action::ListReferral, Purpose::Waiting), "waiting list, as a file", now)
}

fn written(out: &Path, file: CsvFile) -> anyhow::Result<()> {
    let place = whole(out)?;
    place.as_file().write_all(&file.finish()?)?;
    place.finish(out)
}
