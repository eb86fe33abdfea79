//! What the partners said of measures: where a way of working changed, and the targets of the area's own. Each was asked for by
//! one person and agreed to by another.

use super::{Hand, figures};
use waymark_kernel::{Answer, Day, PersonId};
use waymark_measures::store::{self as measures, Saying};
use waymark_people::By;

impl Hand<'_> {
    /// Figures from elsewhere, new periods and targets. Without two people who may say it, the last two are not said.
    pub(super) async fn measures(&mut self) -> Answer<()> {
        let joint = self.joint;
        let periods = joint.periods.iter().map(|(id, day, why)| (*id, *day, Saying::NewPeriod, *why));
        let targets = joint.themes.iter().filter_map(|theme| {
            let (thousandths, on, who) = theme.target?;
            Some((theme.measure?, self.day(on), Saying::Target(thousandths), who))
        });
        let said: Vec<(&str, Day, Saying, &str)> = periods.chain(targets).collect();
        if let Some((one, other)) = self.two() {
            for (id, day, says, words) in said {
                let by = By {
                    now: waymark_kernel::Now { today: self.day(joint.agreed).max(day), ..one.now },
                    ..one.clone()
                };
                let note = measures::note(self.tx, &by, (id, day, says), words.to_owned()).await?;
                measures::agree(self.tx, &By { now: by.now, ..other.clone() }, note).await?;
            }
        }
        measures::tell(self.tx, self.by, figures::of(joint, self.by.now.today)).await.map(|_| ())
    }

    /// The hands of two people who may say something of a measure.
    fn two(&self) -> Option<(By, By)> {
        let as_one = |role: &str, agency: &str| {
            let (person, ..) = self.staff.iter().find(|(.., held)| held == role)?;
            Some(acting(self.by, *person, (role, agency)))
        };
        as_one("send_manager", "council").zip(as_one("dco", "health"))
    }
}

fn acting(by: &By, person: PersonId, (role, agency): (&str, &str)) -> By {
    let mut by = by.clone();
    by.actor.person = person;
    (by.actor.role, by.actor.agency) = (role.into(), agency.into());
    by
}
