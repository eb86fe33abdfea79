//! The check page of a decision: each letter as it will go, what the law asks it to say, and whether it may go now.

use super::{Answers, Which, recipients};
use crate::pages::head::{form_heading, form_page};
use crate::pages::opened::Opened;
use crate::pages::parts::{FormBody, items, letter};
use crate::standing::addressee::Addressee;
use crate::standing::letter::{Kind, Letter, Making};
use crate::standing::release::{Release, release};
use crate::words::say;
use waymark_kernel::{Answer, Day, Instant};
use waymark_people::{Desk, Visit, area_contacts};
use waymark_web::components::{Button, SummaryList, Warning};
use waymark_web::words::day_long;
use waymark_web::{Html, Page};

/// A decision with its letters, one an addressee and never none, checked.
pub(super) struct Checked {
    pub(super) letters: Vec<Letter>,
    release: Release,
    /// A refusal with nobody of the family to tell it to.
    told_to_nobody: bool,
}

impl Checked {
    /// Makes the letters from the case, the answers and the area's contacts, and checks them.
    pub(super) async fn new(desk: &Desk, opened: &Opened, which: Which, answers: &Answers) -> Answer<Self> {
        let contacts = area_contacts::all(desk.store()).await?;
        let kind = answers.letter(which);
        let of = |rule: &str| limit_day(opened, rule);
        let each = recipients::addressees(opened, answers.day);
        let name = opened.child.details.name();
        let making = |to| Making {
            to,
            child: &name,
            born: opened.child.details.birth_date,
            reference: opened.reference(),
            sent: answers.day,
            limit: match kind {
                Kind::Plan => of("A11"),
                _ => which.limit(opened),
            },
            reasons: &answers.reasons,
            officer: &answers.officer_name,
            no_plan: of("A7"),
            final_plan: of("A11").filter(|day| *day >= answers.day),
            contacts: &contacts,
        };
        let letters = each.iter().map(|to| Letter::new(kind, &making(to))).collect();
        let told_to_nobody = kind.refuses() && each.first().is_none_or(|to| to.names.is_empty());
        // A letter that went on an earlier day is recorded as it went; only one that goes now can wait.
        let goes_now = kind.refuses() && answers.day == answers.today;
        let hour = london_hour(desk.now().at);
        let release = if goes_now { release(answers.today, hour, which.limit(opened)) } else { Release::Now };
        Ok(Self { letters, release, told_to_nobody })
    }

    /// What keeps the letters from being sent. The law asks the same of each, so the first is as whole as all.
    fn absent(&self) -> Vec<&str> {
        self.letters.first().map_or_else(Vec::new, Letter::absent)
    }

    /// Whether the letters are whole, a refusal has somebody to go to, and they may go now.
    pub(super) fn may_go(&self) -> bool {
        self.absent().is_empty() && !self.told_to_nobody && self.release.may_go()
    }
}

/// The day a rule gives from the day of the request: also before the limit has begun to bind.
fn limit_day(opened: &Opened, rule: &str) -> Option<Day> {
    let received = opened.case().received.as_ref().and_then(|(at, _)| at.day())?;
    waymark_law::rule(rule)?.day(received)
}

/// The hour in London, 0 to 23.
fn london_hour(at: Instant) -> i8 {
    let zone = jiff::tz::TimeZone::get("Europe/London").unwrap_or(jiff::tz::TimeZone::UTC);
    jiff::Timestamp::from_microsecond(at.0).map_or(0, |at| at.to_zoned(zone).hour())
}

/// The page.
pub(super) fn page(
    visit: &Visit,
    opened: &Opened,
    (which, answers, checked): (Which, &Answers, &Checked),
) -> Page {
    let before = summary(opened, which, answers, checked)
        .and(cautions(opened, answers, checked))
        .and(previews(&checked.letters));
    let heading = form_heading(opened, heading(&checked.letters));
    let fresh = visit.tokens();
    let body = if checked.may_go() {
        let send = Button::new("Send the decision").sends("step", "send");
        let body = FormBody::with(heading, opened.href(which.page()), fresh, send);
        body.second(Button::new("Change the answers").secondary().sends("step", "change"))
    } else {
        let change = Button::new("Change the answers").sends("step", "change");
        FormBody::with(heading, opened.href(which.page()), fresh, change)
    };
    let mut body = body.before(before).cancel(opened.href(""));
    for (name, value) in answers.fields() {
        body = body.keep(name, value);
    }
    form_page(visit, opened, "Check the letter", body)
}

const fn heading(letters: &[Letter]) -> &'static str {
    if letters.len() > 1 { "Check the letters before they go" } else { "Check the letter before it goes" }
}

fn summary(opened: &Opened, which: Which, answers: &Answers, checked: &Checked) -> Html {
    let summary = SummaryList::new()
        .line("Goes on", day_long(answers.day))
        .line("Decided by", &*answers.officer_name)
        .line("To", recipients::in_words(opened, answers.day, &to(&checked.letters)));
    let summary = match &answers.earlier_because {
        Some(why) => summary.line("Why an earlier day", &**why),
        None => summary,
    };
    let summary = if answers.late(which, opened) {
        let why = answers.late_because.clone().unwrap_or_else(|| say().staff_late_without());
        summary.line("Why it is late", why)
    } else {
        summary
    };
    Html::of(&summary)
}

fn to(letters: &[Letter]) -> Vec<&Addressee> {
    letters.iter().map(|letter| &letter.to).collect()
}

/// What keeps the letters back, and what an officer has to know of those they go to.
fn cautions(opened: &Opened, answers: &Answers, checked: &Checked) -> Html {
    let held = Some(checked.release.words()).filter(|why| !why.is_empty());
    let nobody = checked.told_to_nobody.then(|| say().staff_refuse_nobody());
    let why = checked.absent().into_iter().map(str::to_owned).chain(nobody).chain(held);
    let back = why.fold(Html::empty(), |all, why| all.and(Warning::new(why)));
    back.and(recipients::cautions(opened, answers.day, &to(&checked.letters)))
}

/// Every letter whole, as its own addressee gets it, and once what the law asks of them all.
fn previews(letters: &[Letter]) -> Html {
    let all =
        letters.iter().fold(Html::empty(), |all, each| all.and(letter(each, &recipients::whom(&each.to))));
    match letters.first() {
        Some(first) if !first.items.is_empty() => all.and(items(&first.items)),
        _ => all,
    }
}
