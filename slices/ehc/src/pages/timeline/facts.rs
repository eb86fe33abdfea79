//! Each fact of a case as an entry of the timeline.

use super::{Line, Show};
use crate::case::Happened;
use crate::facts::Fact;
use crate::pages::advice_panel::visible;
use crate::pages::opened::Opened;
use crate::pages::parts::action;
use crate::standing::unexplained;
use crate::words::{agency_of, family, kind_words, say, staff, visible_to_family};
use waymark_kernel::{AdviceId, Day, When};
use waymark_web::Html;
use waymark_web::components::{Agency, Entry, EntryState};
use waymark_web::words::{capital, day_plain, list_words, london_day};

/// The facts as entries. In the usual view the advice asked for, chased or given on one day is one entry.
pub(super) fn lines(opened: &Opened, show: Show) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut together: Vec<(Day, &'static str, Vec<&Happened>)> = Vec::new();
    for happened in opened.open.facts.iter().filter(|happened| may_read(opened, &happened.fact)) {
        let group =
            about_advice(&happened.fact).filter(|_| show == Show::Everyone).zip(happened.when.exact());
        match group {
            None => lines.extend(fact(opened, happened, show)),
            Some(((kind, _), day)) => match together.iter_mut().find(|(d, k, _)| (*d, *k) == (day, kind)) {
                Some((.., facts)) => facts.push(happened),
                None => together.push((day, kind, vec![happened])),
            },
        }
    }
    lines.extend(together.iter().filter_map(|(day, kind, facts)| match facts.as_slice() {
        [only] => fact(opened, only, show),
        many => Some(many_line(opened, *day, kind, many)),
    }));
    lines
}

/// The kind of a fact about asking for advice, and which advice.
const fn about_advice(fact: &Fact) -> Option<(&'static str, AdviceId)> {
    match fact {
        Fact::AdviceAsked(asked) => Some(("advice_asked", asked.advice)),
        Fact::AdviceChased { advice } => Some(("advice_chased", *advice)),
        Fact::AdviceGiven { advice, .. } => Some(("advice_given", *advice)),
        _ => None,
    }
}

/// Several facts of one kind and day in one entry.
fn many_line(opened: &Opened, day: Day, kind: &str, facts: &[&Happened]) -> Line {
    let asked = facts.iter().filter_map(|happened| about_advice(&happened.fact));
    let mut who: Vec<String> = asked.map(|(_, advice)| opened.names.advice(opened.case(), advice)).collect();
    who.dedup();
    let entry = Entry::on(day, "Advice", Agency::Council, say().staff_many(kind, facts.len()));
    let seen = facts.first().map_or("", |happened| visible_to_family(&happened.fact));
    let seq = facts.last().map_or(0, |happened| happened.seq);
    let entry = entry.body(format!("{}.", capital(list_words(&who)))).seen(seen);
    Line { day: Some(day), ahead: false, seq, agency: Agency::Council, told: !seen.is_empty(), entry }
}

fn fact(opened: &Opened, happened: &Happened, show: Show) -> Option<Line> {
    let case = opened.case();
    if matches!(happened.fact, Fact::CaseOpened(_)) || with_the_file(opened, happened) {
        return None;
    }
    let said = staff(happened, case, &opened.dues, &opened.names);
    let title = match show {
        Show::Family => family(happened, case, &opened.names),
        _ => said.heading,
    };
    let wrong = happened.corrects.and_then(|seq| opened.open.facts.iter().find(|h| h.seq == seq));
    let seen = seen(happened, wrong);
    let agency = agency_of(&happened.fact, case, &opened.names);
    let kind = kind_words(&happened.fact);
    let entry = match happened.when {
        When::On(day) => Entry::on(day, kind, agency, title),
        When::Between(first, last) => {
            let when = format!("Between {} and {}", day_plain(first), day_plain(last));
            Entry::some_time(when, kind, agency, title)
        }
        When::Unknown => Entry::some_time("Day not known", kind, agency, title),
    };
    let mut body = Html::text(&said.detail).and(recorded_later(happened)).and(no_reason(opened, happened));
    if let Some(wrong) = wrong {
        let old = staff(wrong, case, &opened.dues, &opened.names).heading;
        let retracted = matches!(happened.fact, Fact::Retracted | Fact::Undone);
        body = body.and(if retracted { say().staff_takes_back(old) } else { say().staff_corrects(old) });
    }
    let note = if show == Show::Family { String::new() } else { opened.notes.of(happened.seq) };
    if !note.is_empty() {
        body = body.and(" ").and(note);
    }
    if opened.sight.may(waymark_access::Action::CorrectFact) && crate::decide::correctable(&happened.fact) {
        body = body.and(correct_link(opened, happened));
    }
    let state = if is_key(&happened.fact) { EntryState::Key } else { EntryState::Plain };
    let entry = entry.state(state).body(body).seen(seen);
    Some(Line {
        day: happened.when.last(),
        ahead: false,
        seq: happened.seq,
        agency,
        told: !seen.is_empty(),
        entry,
    })
}

/// What the family sees of a fact: of a line that is taken back no more than they saw of the line itself.
fn seen(happened: &Happened, wrong: Option<&Happened>) -> &'static str {
    let own = visible_to_family(&happened.fact);
    match wrong.map(|wrong| visible_to_family(&wrong.fact)) {
        Some("") if matches!(happened.fact, Fact::Retracted) => "",
        _ => own,
    }
}

/// Whether it is the team that a file's cases are with until they are given out: no return told it.
fn with_the_file(opened: &Opened, happened: &Happened) -> bool {
    let opening = opened.open.facts.iter().find(|first| matches!(first.fact, Fact::CaseOpened(_)));
    opened.case().began_in_return()
        && matches!(happened.fact, Fact::OwnerSet { officer: None, .. })
        && opening.is_some_and(|first| first.recorded == happened.recorded)
}

/// The day on which a decision was recorded, where its letter bears an earlier one.
fn recorded_later(happened: &Happened) -> Html {
    let recorded = london_day(happened.recorded);
    let earlier = happened.when.exact().is_some_and(|day| day < recorded);
    if !earlier || !told_by_letter(&happened.fact) {
        return Html::empty();
    }
    Html::text(" ").and(say().staff_recorded_on(day_plain(recorded)))
}

/// Whether it is a decision that went by a letter made here.
const fn told_by_letter(fact: &Fact) -> bool {
    match fact {
        Fact::AssessmentAgreed(decision)
        | Fact::AssessmentRefused(decision)
        | Fact::PlanAgreed(decision)
        | Fact::PlanRefused(decision)
        | Fact::CeaseDecided(decision) => decision.letter.is_some(),
        _ => false,
    }
}

/// That a late decision does not say why: staff alone read it, with the way to say it.
fn no_reason(opened: &Opened, happened: &Happened) -> Html {
    let asked = unexplained(&opened.open.facts, &opened.dues, opened.today);
    if !asked.iter().any(|decision| decision.seq == happened.seq) {
        return Html::empty();
    }
    let words = Html::text(" ").and(say().staff_no_reason_given()).and(" ");
    if opened.sight.may(waymark_access::Action::RecordFact) {
        words.and(Html::link(&opened.href("late-reason"), &say().staff_next_late_reason())).and(".")
    } else {
        words
    }
}

/// A reader of one agency's side sees what is about that agency's advice, and nothing of another's.
fn may_read(opened: &Opened, fact: &Fact) -> bool {
    let about = match fact {
        Fact::AdviceAsked(asked) => asked.advice,
        Fact::AdviceGiven { advice, .. }
        | Fact::AdviceChased { advice }
        | Fact::AdviceReceived { advice }
        | Fact::AdviceDeclined { advice, .. } => *advice,
        _ => return true,
    };
    visible(opened).iter().any(|advice| advice.id == about)
}

fn correct_link(opened: &Opened, happened: &Happened) -> Html {
    if opened.open.facts.iter().any(|other| other.corrects == Some(happened.seq)) {
        return Html::text(" Put right by a later entry.");
    }
    let hidden = staff(happened, opened.case(), &opened.dues, &opened.names).heading;
    Html::text(" ").and(action(
        &opened.href(&format!("facts/{}/correct", happened.seq)),
        "Correct this",
        &hidden,
    ))
}

/// What mattered for the clock.
const fn is_key(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::RequestReceived(_)
            | Fact::AssessmentAgreed(_)
            | Fact::AssessmentRefused(_)
            | Fact::AdviceReceived { .. }
            | Fact::PlanAgreed(_)
            | Fact::PlanRefused(_)
            | Fact::DraftSent
            | Fact::FinalIssued
            | Fact::ReviewDecided { .. }
            | Fact::CeaseDecided(_)
            | Fact::AmendedPlanIssued
    )
}
