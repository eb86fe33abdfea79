//! If you are not happy: mediation and appeal at each stage at which the law gives them to a family, and complaining at any
//! time. Until which day is told where the day that the law counts from is on record, and never guessed.

use super::Reading;
use super::aside::reach;
use super::bits::{lines, phone, small_heading, why};
use super::people::Turn;
use crate::case::Case;
use crate::codes::{ReviewOutcome, Stage};
use crate::mark::Mark;
use crate::standing::{Ending, FamilyState};
use crate::words::say;
use waymark_kernel::Day;
use waymark_law::Rule;
use waymark_law::ftt_rules_2008::rule_20::T1;
use waymark_law::send_regs_2014::reg_33::M1;
use waymark_web::Html;
use waymark_web::components::Panel;
use waymark_web::words::day_plain;

/// What can be done against the newest decision.
pub(super) struct Rights {
    about: About,
    /// The last day to appeal, where it can be worked out.
    until: Option<Day>,
    /// The last day to ring the adviser.
    ring: Option<Day>,
    today: Day,
}

/// Which decision it is.
#[derive(PartialEq, Eq)]
enum About {
    /// None that can be appealed.
    Nothing,
    /// No assessment, no plan, or the end of a plan.
    Refusal,
    /// What a plan says: made, changed, or left as it was after a review.
    Plan,
}

impl Rights {
    /// Of a case as the family reads it.
    pub(super) fn of(reading: &Reading) -> Self {
        let (about, sent) = decided(reading);
        let last = |rule: &'static Rule| sent.and_then(|sent| rule.day(sent));
        Self { about, until: last(&T1), ring: last(&M1), today: reading.opened.today }
    }

    /// Whether the days to appeal run.
    pub(super) fn run(&self) -> bool {
        self.until.is_some_and(|until| self.today <= until)
    }

    /// For a young person: whom to ring and the days, while they run or are not known.
    pub(super) fn brief(&self, turn: &Turn) -> Html {
        let body = match self.about {
            About::Refusal if self.until.is_none() => self.ring(turn).and(undated()),
            About::Refusal | About::Plan if self.run() => self.ring(turn).and(lines(self.appeal())),
            _ => Html::empty(),
        };
        if body.is_empty() { body } else { Panel::new(say().tracker_adviser_heading(), body).into() }
    }

    /// All that is told of them.
    fn told(&self, turn: &Turn) -> Html {
        match (&self.about, self.until) {
            (About::Nothing, _) => Html::empty(),
            (About::Plan, _) if !self.run() => line(&say().tracker_appeal_next()),
            (_, None) => self.ring(turn).and(undated()),
            (_, Some(until)) if !self.run() => {
                let passed = say().tracker_appeal_passed(day_plain(until));
                lines([Html::text(&passed), why(&T1, &say().tracker_appeal_why())])
            }
            (about, Some(_)) => {
                let certificate = Html::text(&say().tracker_appeal_certificate());
                let appeal = lines(self.appeal().into_iter().chain([certificate]));
                let plan = *about == About::Plan;
                let before = if plan { line(&say().tracker_appeal_plan()) } else { Html::empty() };
                let place = if plan { line(&say().tracker_appeal_place()) } else { Html::empty() };
                before.and(self.ring(turn)).and(appeal).and(place)
            }
        }
    }

    /// The mediation adviser, until the last day to ring them.
    fn ring(&self, turn: &Turn) -> Html {
        let Some(adviser) = &turn.mediation else { return Html::empty() };
        let told = match self.ring {
            Some(by) if self.today <= by => {
                let words = say().tracker_adviser(&adviser.name, day_plain(by));
                lines([Html::text(&words), why(&M1, &say().tracker_adviser_why())])
            }
            Some(_) => return Html::empty(),
            None => line(&say().tracker_adviser_undated(&adviser.name)),
        };
        told.and(lines([phone(&adviser.phone)]))
    }

    /// By when to appeal, and why.
    fn appeal(&self) -> Vec<Html> {
        let Some(by) = self.until else { return Vec::new() };
        vec![Html::text(&say().tracker_appeal(day_plain(by))), why(&T1, &say().tracker_appeal_why())]
    }
}

/// Two months from a letter of which the day is not on record.
fn undated() -> Html {
    line(&say().tracker_appeal_undated())
}

fn line(words: &str) -> Html {
    lines([Html::text(words)])
}

/// The newest decision that can be appealed, and the day it was sent, where that is known.
fn decided(reading: &Reading) -> (About, Option<Day>) {
    let case = reading.opened.case();
    let of = |about: About, at: Option<Mark>| (about, at.and_then(Mark::day));
    match &reading.opened.standing.family {
        FamilyState::AsAt(_) => (About::Nothing, None),
        FamilyState::Ended(Ending::NotAssessed) => {
            of(About::Refusal, case.request_end.as_ref().map(|(at, _)| *at))
        }
        FamilyState::Ended(Ending::NoPlan) => {
            of(About::Refusal, case.assessment_end.as_ref().map(|(at, _)| *at))
        }
        FamilyState::Ceasing(_) => of(About::Refusal, case.ceasing()),
        _ if reading.opened.standing.stage == Stage::Plan => of(About::Plan, plan_letter(case)),
        _ => (About::Nothing, None),
    }
}

/// The newest letter about what a plan says: the first final plan, a changed one, or that a review leaves it as it is.
fn plan_letter(case: &Case) -> Option<Mark> {
    let kept = case.review.decided.filter(|_| case.review.outcome == Some(ReviewOutcome::Maintain));
    let letters = [case.final_issued, case.review.amended, kept];
    letters.into_iter().flatten().max_by_key(|at| (at.when.last(), at.seq))
}

/// The panel of it: mediation and appeal, where the family has them, and complaining.
pub(super) fn unhappy(reading: &Reading, turn: &Turn, rights: &Rights) -> Html {
    let whose = reading.opened.names.child.whose();
    let complain = line(&say().tracker_complain(whose)).and(reach(&turn.complaints));
    let told = rights.told(turn);
    let body = if told.is_empty() {
        complain
    } else {
        small_heading(&say().tracker_adviser_heading())
            .and(told)
            .and(small_heading(&say().tracker_complain_heading()))
            .and(complain)
    };
    Panel::new(say().tracker_unhappy(), body).into()
}
