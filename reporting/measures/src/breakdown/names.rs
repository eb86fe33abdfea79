//! The plain names of groups.

use super::UNKNOWN;
use crate::definition::By;
use std::collections::BTreeMap;
use uuid::Uuid;
use waymark_ehc::codes::{AdviceKind, RequestSource};
use waymark_ehc::words::kind_name;
use waymark_identifiers::{Coded, ethnicity, sen};
use waymark_kernel::{Answer, PersonId, TeamId};
use waymark_people::{persons, settings, teams};
use waymark_store::Store;
use waymark_web::words::capital;

/// The names of these groups, by code; a code without a name is its own.
pub(super) async fn of(
    store: &Store,
    by: By,
    codes: impl Iterator<Item = &String>,
) -> Answer<BTreeMap<String, String>> {
    let codes: Vec<String> = codes.filter(|code| *code != UNKNOWN).cloned().collect();
    let mut names: BTreeMap<String, String> = match by {
        By::Setting => settings::names(store, &codes).await?,
        By::Team => {
            let ids: Vec<TeamId> = ids(&codes).map(TeamId).collect();
            let found = teams::many(store, &ids).await?;
            found.into_iter().map(|team| (team.id.0.simple().to_string(), team.details.name)).collect()
        }
        By::Officer => {
            let ids: Vec<PersonId> = ids(&codes).map(PersonId).collect();
            let found = persons::many(store, &ids).await?;
            found.into_iter().map(|one| (one.id.0.simple().to_string(), one.details.name)).collect()
        }
        By::Source | By::Need | By::Ethnicity | By::Kind | By::Locality => BTreeMap::new(),
    };
    for code in codes {
        if let Some(words) = words(by, &code) {
            names.insert(code, words);
        }
    }
    names.insert(UNKNOWN.to_owned(), "Not known".to_owned());
    Ok(names)
}

fn ids(codes: &[String]) -> impl Iterator<Item = Uuid> {
    codes.iter().filter_map(|code| Uuid::parse_str(code).ok())
}

/// The words of a code that stands in a list; `None` for what has its name in the record.
fn words(by: By, code: &str) -> Option<String> {
    match by {
        By::Source => RequestSource::from_code(code).map(|source| source_words(source).to_owned()),
        By::Need => label::<sen::Need>(code),
        By::Ethnicity => label::<ethnicity::Group>(code),
        By::Setting => label::<sen::Setting>(code),
        By::Kind => AdviceKind::from_code(code).map(|kind| kind_name(kind).to_owned()),
        By::Locality | By::Team | By::Officer => None,
    }
}

fn label<C: Coded>(code: &str) -> Option<String> {
    C::from_code(code).map(|value| capital(value.label()))
}

const fn source_words(source: RequestSource) -> &'static str {
    match source {
        RequestSource::Family => "The family or the young person",
        RequestSource::Setting => "A school or other setting",
        RequestSource::Health => "A health service",
        RequestSource::SocialCare => "Social care",
        RequestSource::Other => "Someone else",
    }
}
