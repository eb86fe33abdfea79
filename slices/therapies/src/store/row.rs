//! One row of a list: a referral with the child's name, which is joined to the rows that are shown alone.

use crate::codes::Stage;
use crate::referral::Referral;
use crate::standing::{FellThrough, Known};
use waymark_kernel::{Answer, ChildId, Day, Instant, Mark, Problem, ReferralId, ServiceId};
use waymark_store::{FromRow, Row};

/// One referral of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// The referral.
    pub id: ReferralId,
    /// Whose it is.
    pub child: ChildId,
    /// The service.
    pub service: ServiceId,
    /// `RF-26-00012`.
    pub reference: String,
    /// The child's name.
    pub name: String,
    /// Their day of birth.
    pub born: Day,
    /// The name of the setting they attend, where it is known.
    pub setting: Option<String>,
    /// How far it has come.
    pub stage: Stage,
    /// The day the wait counts from.
    pub since: Day,
    /// 0 urgent, 1 sooner, 2 in turn.
    pub soon: i64,
    /// The day of the open appointment.
    pub offered: Option<Day>,
    /// Why the last appointment did not happen.
    pub fell_through: Option<FellThrough>,
    /// When the family was last told something, and whether that was the offer.
    pub told: Option<(Day, bool)>,
    /// The family asked for later.
    pub later: Option<Day>,
    /// When more was asked for.
    pub more_asked: Option<Day>,
    /// Since when the trust's own list does not hold the child.
    pub gone: Option<Day>,
    /// When it ended.
    pub ended: Option<Day>,
    /// The number by which the trust's own list knows it.
    pub list_number: Option<String>,
    /// How often the family was asked whether it still waits, without an answer, and when last.
    pub asked: (i64, Option<Day>),
    /// When the latest thing was recorded, and whether the trust's own list told it.
    pub recorded: (Instant, bool),
}

impl ReferralRow {
    /// What says what comes next.
    #[must_use]
    pub const fn known(&self) -> Known {
        Known {
            stage: self.stage,
            more_asked: self.more_asked,
            offered: self.offered,
            fell_through: self.fell_through,
            later: self.later,
        }
    }

    /// The same as the referral stood on another day. What is known of the child stays as it is known now.
    #[must_use]
    pub fn as_at(self, referral: &Referral) -> Self {
        let exact = |mark: Option<Mark>| mark.and_then(Mark::day);
        let known = Known::of(referral);
        Self {
            stage: known.stage,
            soon: referral.how_soon().order(),
            offered: known.offered,
            fell_through: known.fell_through,
            told: exact(referral.told).map(|day| (day, referral.told_by_offer())),
            later: known.later,
            more_asked: known.more_asked,
            gone: exact(referral.gone),
            asked: (
                i64::try_from(referral.asked_still_needed.len()).unwrap_or(i64::MAX),
                exact(referral.asked_still_needed.last().copied()),
            ),
            ended: exact(referral.ended.map(|(mark, _)| mark)),
            ..self
        }
    }
}

impl FromRow for ReferralRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let called = row.str_opt(5)?.or(row.str_opt(4)?).unwrap_or_default();
        let stage = row.str_opt(9)?.and_then(Stage::from_code);
        Ok(Self {
            id: row.id(0)?,
            child: row.id(1)?,
            service: row.id(2)?,
            reference: row.text(3)?,
            name: format!("{called} {}", row.str_opt(6)?.unwrap_or_default()),
            born: row.day(7)?,
            setting: row.text_opt(8)?,
            stage: stage.ok_or_else(|| Problem::fault("read a referral of a list", "an unknown stage"))?,
            since: row.day(10)?,
            soon: row.int(11)?,
            offered: row.day_opt(12)?,
            fell_through: row.str_opt(13)?.and_then(FellThrough::from_code),
            told: row.day_opt(14)?.zip(Some(row.bool(15)?)),
            later: row.day_opt(16)?,
            more_asked: row.day_opt(17)?,
            gone: row.day_opt(18)?,
            ended: row.day_opt(19)?,
            list_number: row.text_opt(20)?,
            asked: (row.int(23)?, row.day_opt(24)?),
            recorded: (row.instant(21)?, row.str_opt(22)? == Some("import")),
        })
    }
}

pub(super) const NAMED: &str = "SELECT c.id, c.child_id, c.service_id, c.reference, p.forename, p.known_as, p.surname, p.birth_date, \
    s.name, c.stage, c.since, c.soon, c.offered, c.fell_through, c.told, c.told_offer, c.later, c.more_asked, c.gone, \
    c.ended, c.list_number, j.recorded, j.source, c.asked_needed, c.asked_day \
    FROM (SELECT c.* FROM therapies_referral c WHERE ";
pub(super) const NAMES: &str = ") c JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
    JOIN journal j ON j.area = c.area AND j.seq = c.last_seq \
    LEFT JOIN people_setting s ON s.area = c.area AND s.id = c.setting";
