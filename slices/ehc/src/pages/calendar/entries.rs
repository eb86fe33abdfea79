//! What stands on an officer's calendar, read in one look that is on record. Every case passes the decision that admits it
//! to their lists; days without a case are their own cover.

use super::super::limits::what;
use super::super::list::own;
use super::until;
use crate::codes::Stage;
use crate::mark::Mark;
use crate::read::Filters;
use crate::store;
use crate::store::lists::cases;
use crate::store::lists::monday::{self, DueRow, Which};
use crate::words::say;
use std::collections::HashMap;
use waymark_access::{Action, Cohort, Count, Purpose, Sight, Visitor};
use waymark_kernel::{Answer, ChildId, Day, PersonId};
use waymark_law::send_regs_2014::reg_13::A9;
use waymark_people::{Desk, covers, persons};

/// The most limits on one page, the first of them first.
const MOST: u64 = 200;
/// The most plans in the making whose drafts are looked at.
const DRAFTS: u64 = 50;

/// One thing on one day.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The day, or the last day for it.
    pub(super) day: Day,
    /// What it is.
    pub(super) what: String,
    /// Whose case; none for cover.
    pub(super) case: Option<OfCase>,
    /// Who has to do it.
    pub(super) who: String,
    /// Whether that is the council itself.
    pub(super) ours: bool,
    /// What stays the same of it from one file to the next, without a name.
    pub(super) key: String,
}

/// The case a day is about.
#[derive(Debug, Clone)]
pub(super) struct OfCase {
    pub(super) child: ChildId,
    pub(super) name: String,
    /// `WM-YY-NNNNN`.
    pub(super) reference: String,
}

/// Everything from one day to another, both included, by day; and whether there is more than is shown.
///
/// # Errors
/// Missing for a role without a list of cases; otherwise as the store's.
pub(super) async fn entries(
    desk: &Desk,
    visitor: &Visitor,
    (from, to): (Day, Day),
) -> Answer<(Vec<Entry>, bool)> {
    let asking = (Action::ListCase, Purpose::Casework);
    let sight = desk.access().sight_cohort(visitor, asking, "calendar", desk.now())?;
    let (own, today) = (own(visitor), desk.now().today);
    let span = Which::Span(from, to);
    let (dues, all) = monday::limits(desk.store(), &sight, (span, Some(&own)), today, (1, MOST)).await?;
    let mut found: Vec<Entry> = dues.iter().map(limit).collect();
    found.extend(drafts(desk, &sight, own, (from, to)).await?);
    let children: Count = found.iter().filter_map(|entry| Some(entry.case.as_ref()?.child)).collect();
    let mut found = desk.access().release(sight.seal(found, children)).await?;
    found.extend(cover(desk, visitor.person, (from, to)).await?);
    found.sort_by(|one, other| (one.day, !one.ours, &one.key).cmp(&(other.day, !other.ours, &other.key)));
    Ok((found, all > MOST))
}

fn limit(row: &DueRow) -> Entry {
    let case = OfCase { child: row.child, name: row.name.clone(), reference: row.reference.clone() };
    let (who, ours, about) = match &row.advice {
        Some((advice, team, _)) => (team.clone(), false, format!(".{advice}")),
        None => ("Us".to_owned(), true, String::new()),
    };
    let key = format!("{}.{}{about}", row.reference, row.rule);
    Entry { day: row.day, what: what(row), case: Some(case), who, ours, key }
}

/// The last of the family's days on each draft that is out (regulation 13(1)(a)).
async fn drafts(
    desk: &Desk,
    sight: &Sight<Cohort>,
    own: Vec<PersonId>,
    (from, to): (Day, Day),
) -> Answer<Vec<Entry>> {
    let (stage, today) = (Some(Stage::Issuing), desk.now().today);
    let filters = Filters { mine: true, own, stage, as_at: Some(false), per: DRAFTS, ..Filters::default() };
    let (rows, _) = cases::page(desk, sight, &filters, today).await?;
    let mut found = Vec::new();
    for row in rows {
        let case = store::read_case(desk.store(), row.case).await?.case;
        let sent = case.drafts.iter().rev().find(|at| at.by(today)).copied().and_then(Mark::day);
        let Some(day) = sent.and_then(|sent| A9.day(sent)).filter(|day| (from..=to).contains(day)) else {
            continue;
        };
        let key = format!("{}.A9", row.reference);
        let case = Some(OfCase { child: row.child, name: row.name, reference: row.reference });
        let (what, who) = (say().staff_calendar_draft(), "The family".to_owned());
        found.push(Entry { day, what, case, who, ours: false, key });
    }
    Ok(found)
}

/// When others cover for the officer and they for others, on the first day of it that is shown.
async fn cover(desk: &Desk, me: PersonId, (from, to): (Day, Day)) -> Answer<Vec<Entry>> {
    let coming = covers::coming(desk.store(), desk.now().today).await?;
    let mine = |cover: &&covers::Cover| {
        (cover.person == me || cover.covered_by == me) && cover.from <= to && cover.to >= from
    };
    let coming: Vec<_> = coming.iter().filter(mine).collect();
    let ids: Vec<PersonId> = coming.iter().flat_map(|cover| [cover.person, cover.covered_by]).collect();
    let people = persons::many(desk.store(), &ids).await?;
    let names: HashMap<PersonId, String> =
        people.into_iter().map(|person| (person.id, person.details.name)).collect();
    let name = |id: &PersonId| names.get(id).cloned().unwrap_or_default();
    let entry = |cover: &covers::Cover| {
        let last = until(cover.to);
        let (what, who) = if cover.person == me {
            (say().staff_calendar_away(last), name(&cover.covered_by))
        } else {
            (say().staff_calendar_covers(name(&cover.person), last), "You".to_owned())
        };
        let (day, key) = (cover.from.max(from), format!("cover.{}", cover.id));
        Entry { day, what, case: None, who, ours: true, key }
    };
    Ok(coming.into_iter().map(entry).collect())
}
