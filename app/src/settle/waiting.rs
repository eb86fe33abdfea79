//! The waiting lists of the demonstration: four services with their capacity, and each child's wait as the slice's own
//! decisions give it.

mod capacity;

use super::Settled;
use capacity::capacities;
use std::sync::Arc;
use waymark_demo::improvement::plan_of;
use waymark_demo::{List, Newcomer, Population, Wait, WaitStep};
use waymark_identifiers::Coded as _;
use waymark_kernel::{Answer, ChildId, Day, add_days, day};
use waymark_people::facts::RoleGiven;
use waymark_people::{By, ChildDetails, PersonDetails, children, happenings, roles};
use waymark_store::{Store, Tx};
use waymark_therapies::Service;
use waymark_therapies::codes::{CancelledBy, Channel, ClockRule, Ground, Priority, Source, Standard};
use waymark_therapies::commands::{next_reference, open_new};
use waymark_therapies::decide::{self, NewReferral};
use waymark_therapies::facts::Agreement;
use waymark_therapies::happening::Happening;
use waymark_therapies::service::ServiceDetails;
use waymark_therapies::store::{self, OpenReferral, Words, services};

/// How many referrals one transaction settles.
const BATCH: usize = 100;
/// Since when each service can do what it can.
const SINCE: Day = day(2023, 9, 1);

/// A list as it is settled: its name in addresses, its name, its number of weeks, what that is, and the rule it rests on,
/// whether families may ask, and what they can do meanwhile.
type Told = (&'static str, &'static str, i64, Standard, Option<&'static str>, bool, &'static str);

const fn told(list: List) -> Told {
    match list {
        List::Speech => (
            "speech-and-language",
            "Speech and language therapy",
            18,
            Standard::Aim,
            Some("W3"),
            true,
            "Talk, sing and read together each day. Give time to answer. You can come to our open talk group on Tuesdays.",
        ),
        List::Occupational => (
            "occupational-therapy",
            "Children’s occupational therapy",
            18,
            Standard::Aim,
            Some("W3"),
            true,
            "Our website shows games that help with dressing, eating and writing. You can ring our advice line on Mondays.",
        ),
        List::Autism => (
            "autism",
            "Autism assessment",
            13,
            Standard::Aim,
            Some("W4"),
            false,
            "School can help now. You do not need to wait for an answer from us. The parents’ group meets each month.",
        ),
        List::Adhd => (
            "adhd",
            "ADHD assessment",
            18,
            Standard::Local,
            None,
            false,
            "School can help now. You do not need to wait for an answer from us. Our course for parents starts each term.",
        ),
    }
}

/// Since when a service has had its room and whoever pays for it has been at work: three years at least, so that an area of
/// the past has them too.
fn since(today: Day) -> Day {
    SINCE.min(add_days(today, -3 * 365))
}

/// Settles the services and everybody who waits or waited for them.
pub async fn settle(store: &Store, population: &Population, settled: &Settled, by: &By) -> Answer<()> {
    let mut children: Vec<(ChildId, Day)> = children::unrestricted(store).await?;
    // The child whom the demonstration is shown with waits for nothing yet: whoever is shown it refers her.
    let shown = population.lives().next().and_then(|life| life.person.birth_date);
    children.retain(|(_, born)| Some(*born) != shown);
    let born: Vec<Day> = children.iter().map(|(_, born)| *born).collect();
    let (newcomers, waits) = population.waits(&born);
    children.extend(recorded(store, by, &newcomers).await?);
    let services = Arc::new(services(store, population, settled, (by, &waits)).await?);
    let children = Arc::new(children);
    for batch in waits.chunks(BATCH) {
        let (batch, by, services, children) =
            (batch.to_vec(), by.clone(), services.clone(), children.clone());
        store
            .write(move |tx| {
                Box::pin(async move {
                    for wait in &batch {
                        let service = services.iter().find(|(list, _)| *list == wait.list);
                        if let (Some((_, service)), Some(child)) = (service, children.get(wait.child)) {
                            one(tx, &by, service, *child, wait).await?;
                        }
                    }
                    Ok(())
                })
            })
            .await?;
    }
    Ok(())
}

/// Puts the children on record whom only a service knows.
async fn recorded(store: &Store, by: &By, newcomers: &[Newcomer]) -> Answer<Vec<(ChildId, Day)>> {
    let mut all = Vec::with_capacity(newcomers.len());
    for batch in newcomers.chunks(BATCH) {
        let (by, batch) = (by.clone(), batch.to_vec());
        let ids = store
            .write(move |tx| {
                Box::pin(async move {
                    let mut ids = Vec::with_capacity(batch.len());
                    for newcomer in &batch {
                        ids.push((children::record(tx, &by, details(newcomer)).await?, newcomer.born));
                    }
                    Ok(ids)
                })
            })
            .await?;
        all.extend(ids);
    }
    Ok(all)
}

fn details(newcomer: &Newcomer) -> ChildDetails {
    let (forename, surname) = &newcomer.name;
    ChildDetails {
        sex: Some(newcomer.sex.code().to_owned()),
        ethnicity: newcomer.ethnicity.map(|code| code.code().to_owned()),
        post_code: Some(newcomer.address.postcode.clone()),
        address: Some(format!("{}\n{}", newcomer.address.street, newcomer.address.town)),
        nhs_number: Some(newcomer.nhs_number.clone()).filter(|number| !number.is_empty()),
        ..ChildDetails::new(forename, surname, newcomer.born)
    }
}

async fn services(
    store: &Store,
    population: &Population,
    settled: &Settled,
    (by, waits): (&By, &[Wait]),
) -> Answer<Vec<(List, Service)>> {
    let area = population.area();
    let team_of = |list: List| {
        let place = area.teams.iter().position(|team| team.service == list.service());
        place.and_then(|place| settled.teams.get(place).copied())
    };
    let wanted: Vec<_> = List::ALL
        .into_iter()
        .filter_map(|list| Some((list, team_of(list)?, capacities(population, list, waits, by.now.today))))
        .collect();
    let (by, commissioner) = (by.clone(), area.commissioner.to_owned());
    let mut leads = plan_of(population.like()).leads();
    let lead = leads.find(|(party, _)| *party == "commissioner").map_or("Noor Castell", |(_, name)| name);
    store
        .write(move |tx| {
            Box::pin(async move {
                buyer(tx, &by, (lead, false)).await?;
                let mut made = Vec::new();
                for (list, team, capacities) in wanted {
                    let (slug, name, weeks, standard, rule, families_refer, meanwhile) = told(list);
                    let details = ServiceDetails {
                        slug: slug.into(),
                        name: name.into(),
                        provider: "Ashdale Community Health".into(),
                        commissioner: commissioner.clone(),
                        team,
                        clock: ClockRule::FirstContact,
                        standard,
                        rule: rule.map(str::to_owned),
                        weeks,
                        families_refer,
                        tell_every: 8,
                        meanwhile: meanwhile.into(),
                        ages: if list == List::Adhd { (5, 25) } else { (0, 18) },
                    };
                    let service = services::record(tx, &by, details).await?;
                    for capacity in capacities {
                        services::set_capacity(tx, &by, service.id, capacity).await?;
                    }
                    super::support::settle(tx, &by, list, &service).await?;
                    made.push((list, service));
                }
                Ok(made)
            })
        })
        .await
}

/// Whoever pays for the services and leads in the plan: reads figures, and never about one child. Round the people of a return
/// they are `invented`, and marked so.
pub(super) async fn buyer(tx: &mut Tx, by: &By, (name, invented): (&str, bool)) -> Answer<()> {
    let person = super::area::person(tx, by, PersonDetails::named(name), invented).await?;
    let given = RoleGiven {
        person,
        role: "commissioner".into(),
        agency: "health".into(),
        team: None,
        setting: None,
        from: since(by.now.today),
        to: None,
    };
    roles::give(tx, by, given).await.map(|_| ())
}

async fn one(
    tx: &mut Tx,
    by: &By,
    service: &Service,
    (child, born): (ChildId, Day),
    wait: &Wait,
) -> Answer<()> {
    let referral = NewReferral {
        reference: next_reference(tx, by).await?,
        service: service.id,
        source: Source::from_code(wait.source).unwrap_or(Source::Gp),
        setting: None,
        day: wait.received,
        reason: None,
        agreement: Agreement { referral: true, setting: wait.shared.0, council: wait.shared.1 },
        list_number: None,
    };
    let facts = decide::refer(referral, born, &[], by.now.today)?;
    let mut open = open_new(tx, by, (child, service), Vec::new(), facts).await?;
    for (on, step) in &wait.steps {
        let (words, facts) = decided(&open, by, *step, *on)?;
        happenings::keep_words(tx, by, open.subject(), words).await?;
        open = store::append(tx, open, by, facts).await?;
    }
    Ok(())
}

/// The facts of a step, decided as on its own day.
fn decided(open: &OpenReferral, by: &By, step: WaitStep, on: Day) -> Answer<(Vec<Words>, Vec<Happening>)> {
    let referral = &open.referral;
    let words =
        |purpose: &'static str, body: &str| Words { id: by.ids.next(), purpose, body: body.to_owned() };
    let facts = match step {
        WaitStep::Accepted => decide::accept(referral, on, on)?,
        WaitStep::Sooner => decide::set_priority(referral, Priority::Soon, Some(Ground::Clinical), None, on)?,
        WaitStep::Offered(day) => decide::offer(referral, decide::Slot::on(day, None), on)?,
        WaitStep::NotBrought => decide::not_brought(referral, on)?,
        WaitStep::CalledOff { by_family } => {
            let by = if by_family { CancelledBy::Family } else { CancelledBy::Service };
            decide::called_off(referral, by, on)?
        }
        WaitStep::Later(from) => decide::ask_for_later(referral, from, on)?,
        WaitStep::Seen => decide::seen(referral, on, on)?,
        WaitStep::Treated => decide::treatment_started(referral, on, on)?,
        WaitStep::Told => {
            let told =
                words("words", "We told the family that we do not know the day yet and will write again.");
            let facts = decide::tell(referral, Channel::Letter, told.id, on)?;
            return Ok((vec![told], facts));
        }
        WaitStep::Discharged => {
            let why = words("why", "We have finished our work together. You can ask again at any time.");
            let facts = decide::discharge(referral, why.id, on, on)?;
            return Ok((vec![why], facts));
        }
    };
    Ok((Vec::new(), facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_demo::counted_on;
    use waymark_therapies::standing::told_on;

    #[test]
    fn the_lists_have_their_shape_on_the_day_whose_figures_pages_tell() {
        for ahead in 0..400 {
            let today = add_days(day(2026, 11, 1), ahead);
            assert_eq!(counted_on(today), told_on(today), "{today}");
        }
    }
}
