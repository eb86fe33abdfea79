//! M4: one milestone: who leads it, both of its dates, how it stands and why, what partners answered, evidence, history.

use super::deeds::{self, Target};
use super::opened::Opened;
use super::parts::{area_href, links, page, para, tag};
use crate::facts::MilestoneNo;
use crate::plan::{Area, Milestone};
use crate::standing::{Confirmation, confirmations, days_past, silent, state};
use crate::words::{confirmation, late_update};
use axum::extract::{Path, RawQuery, State};
use waymark_kernel::Problem;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Entry, Inset, Panel, SummaryList, Timeline, heading};
use waymark_web::words::{count_words, day_plain};
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
    let main = heading(&caption, opened.text(milestone.words))
        .and(alarm(&opened, found, milestone))
        .and(summary(&opened, milestone))
        .and(answers(&opened, milestone))
        .and(evidence(&opened, found, n))
        .and(links(deeds::offered(&opened, Target::Milestone(no))))
        .and(Html::fixed("<h2 class=\"govuk-heading-m\">What was said</h2>"))
        .and(history(&opened, milestone));
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

fn history(opened: &Opened, milestone: &Milestone) -> Html {
    let agency = milestone.party.agency();
    let mut entries: Vec<(i64, Entry)> = Vec::new();
    for told in &milestone.told {
        let Some(day) = told.mark.day() else { continue };
        let words = told.words.map_or("", |words| opened.text(words));
        entries.push((told.mark.seq, Entry::on(day, "Update", agency, told.progress.words()).body(words)));
    }
    for (mark, due, why) in &milestone.moved {
        let Some(day) = mark.day() else { continue };
        let title = format!("Day moved to {}", day_plain(*due));
        entries.push((mark.seq, Entry::on(day, "Date", agency, title).body(opened.text(*why))));
    }
    if let Some(closed) = &milestone.closed
        && let Some(day) = closed.mark.day()
    {
        entries.push((closed.mark.seq, Entry::on(day, "Done", agency, "Said to be done")));
        for ask in &closed.asks {
            let Some((mark, reply, _)) = ask.reply else { continue };
            let Some(day) = mark.day() else { continue };
            entries.push((mark.seq, Entry::on(day, "Answer", ask.party.agency(), reply.words())));
        }
    }
    if let Some(day) = milestone.set.day() {
        entries.push((milestone.set.seq, Entry::on(day, "Plan", agency, "Planned")));
    }
    entries.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    let entries = entries.into_iter().map(|(_, entry)| entry).collect();
    Timeline::newest_first("What was said, newest first", opened.today, entries).into()
}
