//! The check page of a decision: the letter as it will go, what the law asks it to say, and whether it may go now.

use super::{Answers, Which};
use crate::pages::act::tokens;
use crate::pages::head::{form_heading, form_page};
use crate::pages::opened::Opened;
use crate::pages::parts::{FormBody, items, letter};
use crate::pages::relatives::unsure;
use crate::standing::letter::{Kind, Letter, Making};
use crate::standing::release::{Release, release};
use crate::words::say;
use waymark_kernel::{Answer, Day, Instant};
use waymark_people::{Desk, area_contacts};
use waymark_web::components::{Button, Inset, SummaryList, Warning};
use waymark_web::words::{day_long, list_words};
use waymark_web::{Frame, Html, Page};

/// A decision with its letter, checked.
pub(super) struct Checked {
    pub(super) letter: Letter,
    release: Release,
}

impl Checked {
    /// Makes the letter from the case, the answers and the area's contacts, and checks it.
    pub(super) async fn new(desk: &Desk, opened: &Opened, which: Which, answers: &Answers) -> Answer<Self> {
        let contacts = area_contacts::all(desk.store()).await?;
        let kind = answers.letter(which);
        let of = |rule: &str| limit_day(opened, rule);
        let making = Making {
            child: &opened.child.details.name(),
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
        let letter = Letter::new(kind, &making);
        // A letter that went on an earlier day is recorded as it went; only one that goes now can wait.
        let goes_now = kind.refuses() && answers.day == answers.today;
        let hour = london_hour(desk.now().at);
        let release = if goes_now { release(answers.today, hour, which.limit(opened)) } else { Release::Now };
        Ok(Self { letter, release })
    }

    /// Whether the letter is whole and may go now.
    pub(super) fn may_go(&self) -> bool {
        self.letter.absent().is_empty() && self.release.may_go()
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
    desk: &Desk,
    frame: &Frame,
    opened: &Opened,
    (which, answers, checked): (Which, &Answers, &Checked),
) -> Page {
    let summary = SummaryList::new()
        .line("Goes on", day_long(answers.day))
        .line("Decided by", &*answers.officer_name)
        .line("To", recipients(opened, answers.day));
    let summary = if answers.late(which, opened) {
        let why = answers.late_because.clone().unwrap_or_else(|| say().staff_late_without());
        summary.line("Why it is late", why)
    } else {
        summary
    };
    let mut before = Html::of(&summary);
    for why in checked.letter.absent() {
        before = before.and(Warning::new(why));
    }
    if !checked.release.words().is_empty() {
        before = before.and(Warning::new(checked.release.words()));
    }
    before = before.and(not_known(opened, answers.day));
    before = before.and(letter(&checked.letter, &answers.officer_name, opened.reference()));
    if !checked.letter.items.is_empty() {
        before = before.and(items(&checked.letter.items));
    }
    let heading = form_heading(opened, "Check the letter before it goes");
    let fresh = tokens(desk, frame);
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
    form_page(frame, opened, "Check the letter", body)
}

/// Whoever is the child's parent in law, by responsibility or care; the young person once compulsory school age has ended,
/// whether or not they have a line of their own on record.
fn recipients(opened: &Opened, day: Day) -> String {
    if opened.grown(day) {
        return say().staff_letter_young_person(opened.child.details.name());
    }
    let written_to = opened.family.iter().filter(|(member, _)| member.right().is_parent());
    let names: Vec<&str> = written_to.map(|(_, person)| person.details.name.as_str()).collect();
    if names.is_empty() { say().staff_letter_nobody() } else { list_words(&names) }
}

/// Those of whom nobody has said whether they are a parent in law: the letter does not go to them until someone does.
fn not_known(opened: &Opened, day: Day) -> Html {
    let names = unsure(opened);
    if names.is_empty() || opened.grown(day) {
        return Html::empty();
    }
    let link = Html::link(&opened.href("family"), &say().staff_next_right(list_words(&names)));
    Html::of(&Inset::new(Html::text(&say().staff_letter_not_known(list_words(&names))).and(" ").and(link)))
}
