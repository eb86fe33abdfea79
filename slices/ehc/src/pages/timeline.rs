//! The cross-agency timeline of a case: what the law sets ahead, what passed its limit, and every fact, newest first.
//! A filter by agency, or what the family sees, is part of the address.

use super::advice_panel::{agency, visible};
use super::opened::Opened;
use crate::case::Happened;
use crate::clock::Due;
use crate::facts::Fact;
use crate::standing::{days_left, late_advice};
use crate::words::{agency_of, family, kind_words, limit_line, say, sentence_case, staff, visible_to_family};
use std::collections::BTreeSet;
use waymark_kernel::{Day, When};
use waymark_web::Html;
use waymark_web::components::{Agency, Entry, EntryState, Timeline};
use waymark_web::words::{day_plain, list_words};

/// What the timeline shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of it.
    #[default]
    Everyone,
    /// One agency's.
    Only(Agency),
    /// What the family sees, in the family's words.
    Family,
}

/// Every choice: its code and its words.
pub const SHOWS: [(Show, &str, &str); 6] = [
    (Show::Everyone, "", "Everyone"),
    (Show::Only(Agency::Education), "education", "Education"),
    (Show::Only(Agency::Health), "health", "Health"),
    (Show::Only(Agency::SocialCare), "social_care", "Social care"),
    (Show::Only(Agency::Family), "family", "Family"),
    (Show::Family, "seen", "Only what the family sees"),
];

impl Show {
    /// The choice of a code; an unknown one shows all.
    #[must_use]
    pub fn of(code: &str) -> Self {
        SHOWS.iter().find(|(_, known, _)| *known == code).map_or(Self::Everyone, |(show, ..)| *show)
    }
}

/// Something on the timeline, to be put in order.
struct Line {
    day: Option<Day>,
    ahead: bool,
    seq: i64,
    agency: Agency,
    told: bool,
    entry: Entry,
}

/// The timeline.
#[must_use]
pub fn timeline(opened: &Opened, show: Show) -> Timeline {
    let mut lines: Vec<Line> =
        opened.open.facts.iter().filter_map(|happened| fact(opened, happened, show)).collect();
    if !opened.case().only_as_at() {
        lines.extend(ahead(opened));
        lines.extend(passed(opened));
    }
    lines.retain(|line| match show {
        Show::Everyone => true,
        Show::Only(agency) => line.agency == agency,
        Show::Family => line.told,
    });
    // What is known to the day comes before what is not; of one day, the later entry first.
    lines.sort_by_key(|line| {
        (std::cmp::Reverse(line.ahead), std::cmp::Reverse(line.day), std::cmp::Reverse(line.seq))
    });
    let entries = lines.into_iter().map(|line| line.entry).collect();
    Timeline::newest_first("Case timeline, newest first", opened.today, entries)
}

fn fact(opened: &Opened, happened: &Happened, show: Show) -> Option<Line> {
    let case = opened.case();
    if matches!(happened.fact, Fact::CaseOpened(_)) || !may_read(opened, &happened.fact) {
        return None;
    }
    let said = staff(happened, case, &opened.dues, &opened.names);
    let title = match show {
        Show::Family => family(happened, case, &opened.names),
        _ => said.heading,
    };
    let seen = visible_to_family(&happened.fact);
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
    let mut body = Html::text(&said.detail);
    if let Some(wrong) = happened.corrects.and_then(|seq| opened.open.facts.iter().find(|h| h.seq == seq)) {
        let old = staff(wrong, case, &opened.dues, &opened.names).heading;
        let retracted = matches!(happened.fact, Fact::Retracted | Fact::Undone);
        body = body.and(if retracted { say().staff_takes_back(old) } else { say().staff_corrects(old) });
    } else if opened.sight.may(waymark_access::Action::CorrectFact)
        && crate::decide::correctable(&happened.fact)
    {
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
    Html::text(" ").and(Html::link(&opened.href(&format!("facts/{}/correct", happened.seq)), "Correct this"))
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
            | Fact::AmendedPlanIssued
    )
}

/// What the law sets from today on, one entry for each rule and day.
fn ahead(opened: &Opened) -> Vec<Line> {
    let today = opened.today;
    let mut seen = BTreeSet::new();
    let running = opened.dues.iter().filter(|due| days_left(due, today).is_some_and(|left| left >= 0));
    let fresh = running.filter(|due| due.day().is_some_and(|day| seen.insert((day, due.rule.id))));
    fresh.filter_map(|due| due_line(opened, due)).collect()
}

fn due_line(opened: &Opened, due: &Due) -> Option<Line> {
    let day = due.day()?;
    let advice = due.advice.and_then(|id| visible(opened).into_iter().find(|advice| advice.id == id));
    if due.advice.is_some() && advice.is_none() {
        return None;
    }
    let agency = advice.map_or(Agency::Council, |advice| agency(opened, advice));
    let title = if due.conditional {
        say().staff_mile_no_plan(&opened.names.parent)
    } else {
        sentence_case(due.rule.name)
    };
    let entry = Entry::on(day, "By law", agency, title).state(EntryState::Planned);
    let entry =
        entry.body(Html::link(&due.rule.provision.path(), due.rule.citation)).seen("Family sees the date");
    Some(Line { day: Some(day), ahead: true, seq: i64::MAX, agency, told: true, entry })
}

/// The limits that have passed: one entry for the advice of each day, one for each other rule.
fn passed(opened: &Opened) -> Vec<Line> {
    let today = opened.today;
    let mut lines = Vec::new();
    for ((day, agency), what) in late_reports(opened) {
        let entry = Entry::on(day, "Late", agency, say().staff_passed_advice(what.len()));
        let entry = entry.state(EntryState::Late).body(format!("{}.", list_words(&what)));
        let entry = entry.seen(say().staff_family_waits(what.len()));
        lines.push(Line { day: Some(day), ahead: false, seq: i64::MAX, agency, told: true, entry });
    }
    let late = |due: &&Due| {
        due.advice.is_none() && !due.conditional && days_left(due, today).is_some_and(|left| left < 0)
    };
    for due in opened.dues.iter().filter(late) {
        let Some(day) = due.day() else { continue };
        let entry = Entry::on(day, "Late", Agency::Council, limit_line(due, today)).state(EntryState::Late);
        let entry =
            entry.body(Html::link(&due.rule.provision.path(), due.rule.citation)).seen("Family sees this");
        lines.push(Line {
            day: Some(day),
            ahead: false,
            seq: i64::MAX,
            agency: Agency::Council,
            told: true,
            entry,
        });
    }
    lines
}

/// Late reports by the day they were due and the agency that owes them.
fn late_reports(opened: &Opened) -> Vec<((Day, Agency), Vec<String>)> {
    let mut late: Vec<((Day, Agency), Vec<String>)> = Vec::new();
    for due in late_advice(&opened.dues, opened.today) {
        let advice = due.advice.and_then(|id| visible(opened).into_iter().find(|advice| advice.id == id));
        let (Some(day), Some(advice)) = (due.day(), advice) else { continue };
        let (key, name) = ((day, agency(opened, advice)), opened.names.asked(advice.kind, advice.team));
        match late.iter_mut().find(|(known, _)| *known == key) {
            Some((_, names)) => names.push(name),
            None => late.push((key, vec![name])),
        }
    }
    late
}
