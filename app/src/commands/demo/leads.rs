//! Who leads the joint plan of a demonstration, so that each of them has a sign-in link of their own.

use waymark_access::Role;
use waymark_improvement::codes::Party;
use waymark_improvement::store::{current, read_plan};
use waymark_kernel::PersonId;
use waymark_store::Store;
use waymark_web::words::list_words;

/// Everyone who is accountable for areas of the joint plan and has an account: the role, the person, the name, and which.
pub(super) async fn accountable(store: &Store) -> anyhow::Result<Vec<(Role, PersonId, String, String)>> {
    let Some(plan) = current(store).await? else { return Ok(Vec::new()) };
    let (open, texts) = read_plan(store, plan).await?;
    let mut all: Vec<(Role, PersonId, String, Vec<String>)> = Vec::new();
    for area in &open.plan.areas {
        let Some(lead) = area.accountable else { continue };
        let Some(person) = lead.officer_id else { continue };
        let role = if lead.party == Party::Council { Role::SendManager } else { Role::Commissioner };
        match all.iter_mut().find(|(_, known, ..)| *known == person) {
            Some((.., areas)) => areas.push(area.n.to_string()),
            None => {
                let name = texts.get(&lead.name).cloned().unwrap_or_default();
                all.push((role, person, name, vec![area.n.to_string()]));
            }
        }
    }
    let words = |areas: &[String]| {
        let word = if areas.len() == 1 { "area" } else { "areas" };
        format!("leads {word} {} of the plan", list_words(areas))
    };
    Ok(all.into_iter().map(|(role, person, name, areas)| (role, person, name, words(&areas))).collect())
}
