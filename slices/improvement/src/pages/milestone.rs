//! M4: one milestone: who leads it, both of its dates, how it stands and why, what partners answered, evidence, history.

use super::deeds::{self, Target};
use super::opened::Opened;
use super::parts::{area_href, links, page, para, tag};
use crate::codes::Party;
use crate::facts::MilestoneNo;
use crate::plan::{Area, Milestone};
use crate::standing::{Confirmation, confirmations, days_past, silent, state};
use crate::store::speakers;
use crate::words::{confirmation, late_update};
use axum::extract::{Path, RawQuery, State};
use std::collections::HashMap;
use waymark_kernel::{Mark, Problem, TextId, When};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Entry, Inset, Panel, SummaryList, Timeline, heading};
use waymark_web::words::{count_words, day_plain, london_day};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /improvement-plan/{area}/milestones/{n}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((area, n)): Path<(i64, i64)>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let no = MilestoneNo { area, n };
    let found = opened.plan().area(area).ok_or(Problem::Missing)?;
    let milestone = opened.plan().milestone(no).ok_or(Problem::Missing)?;
    let caption = format!("Area {area} · milestone {n}");
    // Names of staff beside what they said: for those who tell the plan themselves.
    let speakers = match opened.may_keep || opened.may_tell {
        true => speakers(desk.store(), opened.open.id).await?,
        false => HashMap::new(),
    };
    let main = heading(&caption, opened.text(milestone.words))
        .and(alarm(&opened, found, milestone))
        .and(summary(&opened, milestone))
        .and(answers(&opened, milestone))
        .and(evidence(&opened, found, n))
        .and(links(deeds::offered(&opened, Target::Milestone(no))))
        .and(Html::fixed("<h2 class=\"govuk-heading-m\">What was said</h2>"))
        .and(history(&opened, milestone, &speakers));
    let page = page(&frame, Title::new("Milestone").about(format!("{area}.{n}")), main)
        .crumb(area_href(area, ""), opened.text(found.title).to_owned());
    Ok(deeds::told(page, query.as_deref()))
}

/// That nobody says anything, and with whom it is now.
fn alarm(opened: &Opened, area: &Area, milestone: &Milestone) -> Html {
    silent(area, milestone, opened.today).map_or_else(Html::empty, |silent| {
        let (days, now) = late_update(silent, |id| opened.text(id).to_owned());
        Inset::new(format!("{days}. {now}")).into()
    })
}

fn summary(opened: &Opened, milestone: &Milestone) -> Html {
    let today = opened.today;
    let mut due = day_plain(milestone.due());
    if let Some(days) = days_past(milestone, today) {
        due = format!("{due}, {}", count_words(days.unsigned_abs(), "day ago", "days ago"));
    }
    let lead = format!("{}, {}", opened.text(milestone.lead), milestone.party.words_on(today));
    let mut list = SummaryList::new()
        .line("How it stands", Html::from(tag(state(milestone, today))))
        .line("Led by", lead)
        .line("Due", due)
        .line("First planned for", day_plain(milestone.planned));
    for (mark, moved, why) in &milestone.moved {
        let on = mark.day().map(day_plain).unwrap_or_default();
        let what = format!("to {} (on {on}): {}", day_plain(*moved), opened.text(*why));
        list = list.line("Moved", what);
    }
    if milestone.closed.is_none() && !milestone.confirmers.is_empty() {
        let who: Vec<&str> = milestone.confirmers.iter().map(|party| party.words()).collect();
        list = list.line("Asked to confirm when done", waymark_web::words::list_words(&who));
    }
    list.into()
}

/// What each partner that was asked has answered.
fn answers(opened: &Opened, milestone: &Milestone) -> Html {
    let all = confirmations(milestone, opened.today);
    if all.is_empty() {
        return Html::empty();
    }
    let body = all.into_iter().fold(Html::empty(), |html, (party, answer)| {
        let html = html.and(para(&confirmation(party, answer)));
        match answer {
            Confirmation::Declined(_, Some(why)) => html.and(Inset::new(opened.text(why))),
            Confirmation::NotConfirmed(until) => html.and(para(&format!(
                "No answer came by {}, 20 working days after it was asked. That is no yes and no no.",
                day_plain(until)
            ))),
            _ => html,
        }
    });
    Panel::new("Confirmation", body).into()
}

fn evidence(opened: &Opened, area: &Area, n: i64) -> Html {
    let mut list = SummaryList::new();
    let mut some = false;
    for piece in area.evidence_of(n) {
        some = true;
        let source =
            format!("{} ({})", opened.text(piece.evidence.words), opened.text(piece.evidence.source));
        list = list.line(piece.evidence.what.words(), source);
    }
    let body = if some { list.into() } else { para("Not yet.") };
    Panel::new("Evidence that it helped", body).into()
}

/// Everything that was said, for whom, and by whom where the reader may know that.
fn history(opened: &Opened, milestone: &Milestone, speakers: &HashMap<i64, String>) -> Html {
    let mut entries: Vec<(Mark, Entry)> = Vec::new();
    let mut add = |mark: Mark, kind: &str, party: Party, title: String, words: Option<TextId>| {
        let Some(day) = mark.day() else { return };
        let mut body = words.map_or_else(Html::empty, |words| Html::text(opened.text(words)));
        if let Some(who) = speakers.get(&mark.seq) {
            let said = format!("Recorded by {who}, for {}.", party.words_on(opened.today));
            body = body
                .and(Html::fixed("<p class=\"wm-note\">"))
                .and(Html::text(&said))
                .and(Html::fixed("</p>"));
        }
        entries.push((mark, Entry::on(day, kind, party.agency(), title).body(body)));
    };
    let party = milestone.party;
    for told in &milestone.told {
        add(told.mark, "Update", party, told.progress.words().to_owned(), told.words);
    }
    for (mark, due, why) in &milestone.moved {
        add(*mark, "Date", party, format!("Day moved to {}", day_plain(*due)), Some(*why));
    }
    if let Some(closed) = &milestone.closed {
        add(closed.mark, "Done", party, "Said to be done".to_owned(), None);
        for ask in &closed.asks {
            if let Some((mark, reply, _)) = ask.reply {
                add(mark, "Answer", ask.party, reply.words().to_owned(), None);
            }
        }
    }
    let mut planned = milestone.set;
    while let Some(right) = opened.open.facts.iter().find(|fact| fact.seq == planned.seq)
        && let Some(first) = right.corrects
    {
        let mark = Mark { when: When::On(london_day(right.recorded)), seq: right.seq };
        add(mark, "Words", party, "Words put right".to_owned(), None);
        planned.seq = first;
    }
    add(planned, "Plan", party, "Planned".to_owned(), None);
    entries.sort_by_key(|(mark, _)| std::cmp::Reverse((mark.day(), mark.seq)));
    let entries = entries.into_iter().map(|(_, entry)| entry).collect();
    Timeline::newest_first("What was said, newest first", opened.today, entries).into()
}
