//! The names that sentences need, read once for a page. A name that is not known gives a plain word in its place,
//! never an id.

use crate::case::Case;
use crate::codes::AdviceKind;
use std::collections::HashMap;
use waymark_kernel::{AdviceId, PersonId, TeamId};

/// How the child is named to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// By the name they like to be called.
    Named(String),
    /// To the young person themselves.
    You,
}

impl Subject {
    /// `Maya` or `you`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Named(name) => name,
            Self::You => "you",
        }
    }

    /// `Maya’s` or `your`.
    #[must_use]
    pub fn whose(&self) -> String {
        match self {
            Self::Named(name) => format!("{name}’s"),
            Self::You => "your".into(),
        }
    }
}

/// A team that was asked, as its record says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TeamName {
    /// Its name.
    pub name: String,
    /// What it is for, such as `speech`.
    pub kind: String,
    /// `council`, `health`, `care` or `setting`.
    pub agency: String,
}

/// The names of one case.
#[derive(Debug, Clone)]
pub struct Names {
    /// The child.
    pub child: Subject,
    /// The parent to write to, by first name; the word for them where there is none.
    pub parent: String,
    /// People by id.
    pub people: HashMap<PersonId, String>,
    /// Teams by id.
    pub teams: HashMap<TeamId, TeamName>,
    /// Settings by id, such as `urn:103150`.
    pub settings: HashMap<String, String>,
}

impl Names {
    /// Names of which only the child's is known.
    #[must_use]
    pub fn of(child: Subject) -> Self {
        let (people, teams, settings) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { child, parent: "the family".into(), people, teams, settings }
    }

    /// A person's name, or `An officer`.
    #[must_use]
    pub fn person(&self, id: Option<PersonId>) -> &str {
        id.and_then(|id| self.people.get(&id)).map_or("An officer", String::as_str)
    }

    /// A team's name, or `the team`.
    #[must_use]
    pub fn team(&self, id: Option<TeamId>) -> &str {
        id.and_then(|id| self.teams.get(&id)).map_or("the team", |team| team.name.as_str())
    }

    /// A setting's name, such as `Larkfield Primary`, or else `School 103150`.
    #[must_use]
    pub fn setting(&self, id: &str) -> String {
        if let Some(name) = self.settings.get(id) {
            return name.clone();
        }
        match id.split_once(':') {
            Some(("urn", number)) => format!("School {number}"),
            Some(("ukprn", number)) => format!("Provider {number}"),
            Some(("sen", code)) => sen_setting(code).into(),
            _ => "a setting".into(),
        }
    }

    /// Whose advice it is, for staff.
    #[must_use]
    pub fn advice(&self, case: &Case, id: AdviceId) -> String {
        let Some(advice) = case.advice.iter().find(|advice| advice.id == id) else { return "advice".into() };
        self.asked(advice.kind, advice.team)
    }

    /// Whose advice of a kind a team gives, for staff.
    #[must_use]
    pub fn asked(&self, kind: AdviceKind, team: TeamId) -> String {
        let team = self.teams.get(&team).map(|team| team.name.clone());
        match kind {
            AdviceKind::Family => "the family’s own views".into(),
            kind => team.unwrap_or_else(|| kind_name(kind).into()),
        }
    }
}

/// What a kind of advice is called where no team is named.
#[must_use]
pub const fn kind_name(kind: AdviceKind) -> &'static str {
    match kind {
        AdviceKind::Family => "Family’s own views",
        AdviceKind::Setting => "School or setting",
        AdviceKind::Health => "Health",
        AdviceKind::Psychologist => "Educational psychology",
        AdviceKind::SocialCare => "Social care",
        AdviceKind::Adulthood => "Preparing for adulthood",
        AdviceKind::Sensory => "Sensory specialist teacher",
        AdviceKind::Other => "Another adviser",
    }
}

/// The words of the return's codes for a place that is no school (SEN2 items 4.2 and 5.2).
fn sen_setting(code: &str) -> &'static str {
    match code {
        "EHE" => "educated at home",
        "OLA" => "other arrangements by the council",
        "OPA" => "other arrangements by the parents",
        "EYP" => "an early years provider",
        "NEET" => "not in education, employment or training",
        "NIEC" | "NIEO" => "not in education",
        _ => "another setting",
    }
}
