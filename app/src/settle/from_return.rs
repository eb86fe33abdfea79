//! A demonstration made from a return: the people are the file's, and round them stand invented officers, teams and one
//! invited parent a case, marked as invented for ever. The cases stay *as at* the census day until somebody confirms them.

use super::fitting::{Ages, fitted};
use super::waiting::buyer;
use super::{Settled, area};
use crate::commands::import::sen2::approve;
use crate::imports::{Head, NotTaken, stage};
use crate::place::Opened;
use std::sync::Arc;
use waymark_access::Role;
use waymark_demo::Area;
use waymark_ehc::commands::{Command, act_in};
use waymark_ehc::decide::give_case;
use waymark_kernel::{Answer, CaseId, ChildId, ImportId, PersonId, TeamId};
use waymark_people::facts::{FamilyRecorded, RoleGiven};
use waymark_people::families::{self, Right};
use waymark_people::imports::Import;
use waymark_people::{By, PersonDetails, children, last_day_of_compulsory_school_age, persons, roles};
use waymark_store::Tx;

/// How many cases one transaction gives out.
const BATCH: usize = 100;

/// Brings the return in and settles the invented people round it. Answers the import, which says who was held back.
pub async fn settle(
    opened: &Opened,
    head: &Head,
    file_name: &str,
    invented: &Area,
    by: &By,
) -> anyhow::Result<Import> {
    let mut ages = Ages::default();
    head.each_person(|person| ages.add(person, by.now.today))?;
    let settled = Arc::new(area::settle(&opened.store, &fitted(invented, &ages), by, true).await?);
    let hand = by.clone();
    opened
        .store
        .write(move |tx| Box::pin(async move { buyer(tx, &hand, ("Noor Castell", true)).await }))
        .await?;
    let import = match stage(&opened.store, by, head, file_name).await {
        Ok(import) => approve(&opened.store, by, import, false).await?,
        Err(NotTaken::Already(import)) => *import,
        Err(NotTaken::Problem(problem)) => return Err(problem.into()),
    };
    give_out(opened, import.id, &settled, by).await?;
    Ok(import)
}

async fn give_out(opened: &Opened, import: ImportId, settled: &Arc<Settled>, by: &By) -> Answer<()> {
    let officers: Vec<PersonId> =
        settled.staff.iter().filter(|(_, _, role)| role == "case_officer").map(|(id, ..)| *id).collect();
    let Some(team) = settled.teams.first().copied() else { return Ok(()) };
    let cases = waymark_ehc::store::cases_of_import(&opened.store, import).await?;
    for (batch, chunk) in cases.chunks(BATCH).enumerate() {
        let (chunk, by, officers) = (chunk.to_vec(), by.clone(), officers.clone());
        opened
            .store
            .write(move |tx| {
                Box::pin(async move {
                    for (n, (case, child)) in chunk.into_iter().enumerate() {
                        let officer = officers.get((batch * BATCH + n) % officers.len().max(1)).copied();
                        around(tx, &by, (case, child), (officer, team)).await?;
                    }
                    Ok(())
                })
            })
            .await?;
    }
    Ok(())
}

/// An officer, and an invented parent who is invited to the family's page; past compulsory school age the young person
/// themself, whose own the record is then.
async fn around(
    tx: &mut Tx,
    by: &By,
    (case, child): (CaseId, ChildId),
    (officer, team): (Option<PersonId>, TeamId),
) -> Answer<()> {
    let command = Command { key: "demo/given".into(), words: Vec::new() };
    let today = by.now.today;
    act_in(tx, by, case, command, move |_| Ok(vec![give_case(officer, team, today)])).await?;
    if !families::of_child(&mut *tx, child, today).await?.is_empty() {
        return Ok(());
    }
    let details = children::get(&mut *tx, child).await?.details;
    let grown = today > last_day_of_compulsory_school_age(details.birth_date);
    let (name, right, role) = if grown {
        (details.name(), Right::Itself, Role::YoungPerson)
    } else {
        ("Invented Parent".to_owned(), Right::Responsible, Role::Parent)
    };
    let person = persons::invent(tx, by, PersonDetails::named(name), grown.then_some(child)).await?;
    let recorded = FamilyRecorded {
        person,
        right: right.code().to_owned(),
        relationship: None,
        lives_with: true,
        first_contact: true,
        from: today,
        to: None,
    };
    families::record(tx, by, child, recorded).await?;
    let given = RoleGiven {
        person,
        role: role.code().to_owned(),
        agency: "family".into(),
        team: None,
        setting: None,
        from: today,
        to: None,
    };
    roles::give(tx, by, given).await.map(|_| ())
}
