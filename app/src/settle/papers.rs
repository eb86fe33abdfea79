//! The papers of the demonstration: one that everybody can read, and one that is being prepared. Both are frozen, approved
//! and published by the room's own commands, as people would.

use jiff::ToSpan as _;
use waymark_kernel::{Answer, Day, PersonId, Problem};
use waymark_people::By;
use waymark_scrutiny::gather::Gather;
use waymark_scrutiny::prepare::{Prepared, Wanted, files, prepared};
use waymark_scrutiny::release::{Commentary, Fact, approve, because, change, publish};
use waymark_scrutiny::store::{counts, get, keep_files, record};
use waymark_store::Store;

/// The staff of the area: person, name, code of the role.
type Staff = [(PersonId, String, String)];

/// Settles both. Where nobody can be the second to approve, none is published.
pub async fn settle(store: &Store, by: &By, (area, staff): (&str, &Staff)) -> Answer<()> {
    let months = |ago: i32| by.now.today.first_of_month().saturating_sub(ago.months()).last_of_month();
    let first = freeze(store, by, (months(2), months(2))).await?;
    say(store, by, first).await?;
    let who = |role: &str| staff.iter().find(|(.., code)| code == role).map(|(person, ..)| *person);
    if let (Some(manager), Some(officer)) = (who("send_manager"), who("dco")) {
        leave(store, by, (area, first), [manager, officer]).await?;
        freeze(store, by, (months(1), by.now.today)).await?;
    }
    Ok(())
}

/// A paper with the figures to the end of a month and the plan to the end of a day; its number.
async fn freeze(store: &Store, by: &By, (on, plan_on): (Day, Day)) -> Answer<u32> {
    let gather: Gather = crate::wiring::behind_the_papers();
    let title = format!("How the joint plan is going, {}", on.strftime("%B %Y"));
    let gathered = gather.ask(store, on, by.now.at).await?;
    let old = gathered.feeds.iter().filter(|feed| feed.is_old(on));
    let old_feeds = old.map(|feed| because(&feed.name, "the next file is not due yet.")).collect();
    let wanted = Wanted { title, meeting: None, on, plan_on, old_feeds };
    let Prepared { contents, counts, fact } = prepared(store, gathered, wanted, by.now.at).await?;
    let (by, number) = (by.clone(), contents.number);
    store
        .write(move |tx| {
            Box::pin(async move { record(tx, &by, number, fact, Some((&contents, &counts))).await })
        })
        .await?;
    Ok(number)
}

/// What somebody says of the figures.
async fn say(store: &Store, by: &By, number: u32) -> Answer<()> {
    let release = get(store, number).await?;
    let (mut contents, counts) = (release.contents, counts(store, number).await?);
    let words = "Families still wait too long. The partners have agreed who does what, and by when.";
    contents.commentary.push(Commentary { area: "Waiting".to_owned(), words: words.to_owned() });
    let fact = change(&release.standing, &contents)?;
    let by = by.clone();
    store
        .write(move |tx| {
            Box::pin(async move { record(tx, &by, number, fact, Some((&contents, &counts))).await })
        })
        .await
}

/// Two people approve it, and it leaves.
async fn leave(store: &Store, by: &By, (area, number): (&str, u32), people: [PersonId; 2]) -> Answer<()> {
    for person in people {
        let release = get(store, number).await?;
        let digest = release.standing.digest.clone().unwrap_or_default();
        let approved = approve(&release.standing, &release.contents, person, &digest)?;
        fact(store, by, number, approved).await?;
    }
    let release = get(store, number).await?;
    let held = |why| Problem::fault("publish an invented paper", why);
    let files = files(store, area, &release).await?.map_err(held)?;
    let (by, out) = (by.clone(), publish(&release.standing)?);
    store
        .write(move |tx| {
            Box::pin(async move {
                keep_files(tx, number, &files).await?;
                record(tx, &by, number, out, None).await
            })
        })
        .await
}

async fn fact(store: &Store, by: &By, number: u32, fact: Fact) -> Answer<()> {
    let by = by.clone();
    store.write(move |tx| Box::pin(async move { record(tx, &by, number, fact, None).await })).await
}
