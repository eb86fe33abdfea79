//! The services that children wait for, as a release tells them: how long children have waited, in the bands of the national
//! return, and what those may expect who ask now, beside the forecasts' own record.

use super::forecasts;
use std::collections::BTreeMap;
use waymark_kernel::{Answer, Day, add_days};
use waymark_scrutiny::release::{Asked, AskedBy, AskedGroup, Counted, MadeOf, Place, WaitSaid};
use waymark_store::Store;
use waymark_therapies::Service;
use waymark_therapies::forecast::Forecasts;
use waymark_therapies::standing::{BANDS, WAITED};
use waymark_therapies::store::figures::{Of, bands_at};
use waymark_therapies::words::published::{asked_now, lately, standard};

/// How many waited at the end of each week, by service.
type Weeks = BTreeMap<String, BTreeMap<Day, u32>>;

/// The bands that are within 18 weeks, from the first.
const WITHIN: usize = 5;

/// Adds the bands to the number who wait, and says what else they make up. Bands that do not make it up are not told.
pub(super) async fn bands(
    store: &Store,
    service: &Service,
    on: Day,
    figures: &mut [Asked],
) -> Answer<Vec<MadeOf>> {
    let id = |measure: &str| format!("{measure}.{}", service.details.slug);
    let bands = bands_at(store, service, Of::Everybody, on).await?;
    let all = Counted::Count(bands.iter().sum());
    let waiting = id("waiting");
    let Some(figure) = figures.iter_mut().find(|one| one.id == waiting && one.counted == all) else {
        return Ok(Vec::new());
    };
    let group = |(code, (band, count)): (usize, (&waymark_therapies::standing::Band, u64))| AskedGroup {
        code: code.to_string(),
        name: band.words.to_owned(),
        counted: Counted::Count(count),
    };
    figure.by.push(AskedBy {
        code: WAITED.to_owned(),
        words: "how long they have waited".to_owned(),
        fixed: true,
        groups: BANDS.iter().zip(bands).enumerate().map(group).collect(),
    });
    let band = |code: usize| Place {
        figure: waiting.clone(),
        group: Some((WAITED.to_owned(), code.to_string())),
        counted: false,
    };
    let whole = |measure: &str, counted| Place { figure: id(measure), group: None, counted };
    Ok(vec![
        MadeOf {
            total: whole("waiting-18-weeks", true),
            with: vec![],
            parts: (0..WITHIN).map(band).collect(),
        },
        MadeOf { total: whole("waiting-52-weeks", false), with: vec![], parts: vec![band(BANDS.len() - 1)] },
    ])
}

/// What is said of each service beside its counts, from all that had happened by the end of a day; and how many waited for it
/// at the end of each week.
pub(super) async fn said(store: &Store, services: &[Service], on: Day) -> Answer<(Vec<WaitSaid>, Weeks)> {
    let (kept, after) = (Forecasts::default(), add_days(on, 1));
    let (mut said, mut weeks) = (Vec::new(), Weeks::new());
    for service in services {
        let standing = kept.standing(store, service, after).await?;
        let (checked, slug) = (standing.past.checked, &service.details.slug);
        weeks.insert(slug.clone(), forecasts::weeks(&standing.past.history));
        said.push(WaitSaid {
            service: slug.clone(),
            name: service.details.name.clone(),
            standard: standard(service),
            lately: lately(&standing).to_owned(),
            asked_now: asked_now(&standing),
            record: standing.answered.forecast.record.held_80(),
            decisions: (checked.held, checked.checked),
            ahead: forecasts::ahead(&standing),
            came: forecasts::due(store, service, &standing, after).await?,
        });
    }
    Ok((said, weeks))
}
