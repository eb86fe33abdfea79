//! What a release says, word for word and number for number, and the digest that its approvers put their names to.

use super::frozen::Frozen;
use super::said::{AreaSaid, WaitSaid};
use super::{ForMeeting, LeadCommentary, MetSaid};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use waymark_kernel::{Answer, Day, Instant, Problem};
use waymark_web::words::day_long;

/// Everything a release says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Its number, from 1; a new version of a paper has a number of its own.
    pub number: u32,
    /// The title of the paper.
    pub title: String,
    /// The meeting it is made for; none where it is for the public alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<ForMeeting>,
    /// Up to the end of which day things had happened.
    pub on: Day,
    /// Up to which instant they had been recorded.
    pub known: Instant,
    /// The committee’s meetings that have met, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<MetSaid>,
    /// The figures, in the order they are told.
    pub figures: Vec<Frozen>,
    /// Up to the end of which day the plan is told: it names no child, so it need not be the end of a month. That of the
    /// figures where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_on: Option<Day>,
    /// The plan by area, with both answers; none where there is no plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaSaid>,
    /// Each service that children wait for; none where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits: Vec<WaitSaid>,
    /// What the lead of each area was asked to say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<LeadCommentary>,
    /// What else is said about the figures.
    pub commentary: Vec<Commentary>,
    /// What the meeting is asked to decide.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<String>,
    /// Why it leaves although a feed is old; one sentence a feed.
    pub old_feeds: Vec<String>,
    /// The digest of the version before this one.
    pub before: Option<String>,
}

/// What one person says about one part of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commentary {
    /// Which area of the plan.
    pub area: String,
    /// The words.
    pub words: String,
}

impl Contents {
    /// The digest of exactly these contents, as 64 hexadecimal digits (SHA-256).
    ///
    /// # Errors
    /// A fault when they cannot be written.
    pub fn digest(&self) -> Answer<String> {
        let text = serde_json::to_string(self).map_err(|cause| Problem::fault("write a release", cause))?;
        Ok(hex::encode(Sha256::digest(text.as_bytes())))
    }

    /// Up to the end of which day the plan is told.
    #[must_use]
    pub fn plan_on(&self) -> Day {
        self.plan_on.unwrap_or(self.on)
    }

    /// Up to which days it tells: of the figures, and of the plan where that is another day.
    #[must_use]
    pub fn told_to(&self) -> String {
        let figures = format!("Figures to the end of {}", day_long(self.on));
        match self.plan_on() {
            plan if plan == self.on || self.areas.is_empty() => format!("{figures}."),
            plan => format!("{figures}. The plan as it stood at the end of {}.", day_long(plan)),
        }
    }

    /// The figure of a measure.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&Frozen> {
        self.figures.iter().find(|figure| !id.is_empty() && figure.id == id)
    }
}
