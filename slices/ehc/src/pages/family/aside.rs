//! What stands beside a family's tracker: whom to ring and who covers, free advice, what to do when unhappy, and the doors
//! to their other pages. Nothing here tells one parent how to reach the other.

use super::Reading;
use super::bits::{first_name, lines, phone};
use super::people::{Away, Turn};
use super::rights::{Rights, unhappy};
use crate::codes::Stage;
use crate::words::{Subject, say};
use waymark_access::Action;
use waymark_kernel::Day;
use waymark_people::Person;
use waymark_web::components::Panel;
use waymark_web::words::{capital, day_plain};
use waymark_web::{Contact, Html};

/// All of it, the most needed first: what can be done against a decision goes before advice while its days run.
pub(super) fn aside(reading: &Reading, turn: &Turn, doors: &[Html]) -> Html {
    let rights = Rights::of(reading);
    let advice = Panel::new(say().tracker_advice(), advice(&turn.advice)).wash();
    let unhappy = unhappy(reading, turn, &rights);
    let officer = officer(reading, turn);
    let aside =
        if rights.run() { officer.and(unhappy).and(advice) } else { officer.and(advice).and(unhappy) };
    if doors.is_empty() { aside } else { aside.and(information(reading, doors)) }
}

/// The same in few words, for a young person: numbers to ring and pages to go to.
pub(super) fn brief(reading: &Reading, turn: &Turn, doors: &[Html]) -> Html {
    let ring = |words: String, contact: &Contact| {
        let way = if contact.phone.is_empty() { Html::mail(&contact.email) } else { phone(&contact.phone) };
        Html::text(&words).and(" ").and(way)
    };
    let help = [
        ring(say().tracker_brief_advice(), &turn.advice),
        ring(say().tracker_brief_complain(), &turn.complaints),
    ];
    let body = lines(help.into_iter().chain(doors.iter().cloned()));
    let rights = Rights::of(reading).brief(turn);
    // Without a cover to name, the team's number stands in for it; the days of an appeal go before it.
    let officer = match (&turn.officer, &turn.away) {
        (Some(officer), None) => {
            let away = ring(say().tracker_away(first_name(&officer.details.name)), &turn.team);
            let away = if rights.is_empty() { lines([away]) } else { Html::empty() };
            Panel::new(say().tracker_officer(), person(officer).and(away)).into()
        }
        _ => officer(reading, turn),
    };
    officer.and(rights).and(Panel::new(say().tracker_brief_help(), body).wash())
}

/// Whom to ring.
pub(super) fn officer(reading: &Reading, turn: &Turn) -> Html {
    let body = match &turn.officer {
        // A case that has ended gets no worker any more.
        None if reading.opened.standing.stage == Stage::Closed => reach(&turn.team),
        None => lines([Html::text(&say().tracker_no_officer())]).and(reach(&turn.team)),
        Some(officer) => person(officer).and(cover(officer, turn, reading.opened.today)),
    };
    Panel::new(say().tracker_officer(), body).into()
}

fn cover(officer: &Person, turn: &Turn, today: Day) -> Html {
    let name = first_name(&officer.details.name);
    let team = lines([Html::text(&say().tracker_away(name))]).and(reach(&turn.team));
    match &turn.away {
        Some(Away { cover, from, to }) => {
            let who = cover.details.name.as_str();
            let words = if *from <= today {
                say().tracker_away_now(name, day_plain(*to), who)
            } else {
                say().tracker_away_soon(name, day_plain(*from), day_plain(*to), who)
            };
            lines([Html::text(&words)]).and(person(cover)).and(if *from <= today {
                Html::empty()
            } else {
                team
            })
        }
        None => team,
    }
}

fn person(person: &Person) -> Html {
    let details = &person.details;
    let reach = details.contact.phone.as_deref().map_or_else(Html::empty, phone);
    let email = details.contact.email.as_deref().map_or_else(Html::empty, Html::mail);
    lines([Html::text(&details.name), reach, email])
}

/// A name and every way to reach it.
pub(super) fn reach(contact: &Contact) -> Html {
    lines([
        Html::text(&contact.name),
        phone(&contact.phone),
        if contact.email.is_empty() { Html::empty() } else { Html::mail(&contact.email) },
        Html::text(&contact.hours),
    ])
}

fn advice(service: &Contact) -> Html {
    lines([Html::text(&say().tracker_arms_length(&service.name))])
        .and(lines([phone(&service.phone), Html::text(&service.hours)]))
}

/// The doors to the pages beside the tracker: letters, telling us more, who has looked, the law.
pub(super) fn doors(reading: &Reading) -> [Html; 4] {
    let opened = &reading.opened;
    let href = |page: &str| format!("/my/cases/{}/{page}", opened.reference());
    let looked = if opened.sight.may(Action::ReadLooked) {
        Html::link(&href("looked"), &say().tracker_looked())
    } else {
        Html::empty()
    };
    let more = if opened.standing.stage == Stage::Closed {
        Html::empty()
    } else {
        Html::link(&href("add"), &say().tracker_add())
    };
    let letters = if opened.sight.may(Action::ReadLetter) {
        Html::link(&href("letters"), &say().letters_title())
    } else {
        Html::empty()
    };
    [letters, more, looked, Html::link("/law", &say().tracker_law())]
}

fn information(reading: &Reading, doors: &[Html]) -> Html {
    let opened = &reading.opened;
    let heading = say().tracker_information(match &opened.names.child {
        Subject::You => capital(opened.names.child.whose()),
        Subject::Named(_) => opened.names.child.whose(),
    });
    Panel::new(heading, lines(doors.iter().cloned())).into()
}
