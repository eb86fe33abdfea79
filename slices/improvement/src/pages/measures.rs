//! How an area came by the measure that answers for it, in words: when one was linked, what was asked for since and why, who
//! asked, and what somebody else answered. Nothing of it is ever left out.

use super::opened::Opened;
use super::second::{Choices, Seconds};
use crate::plan::{Area, Change, ChangeReply};
use std::collections::HashMap;
use waymark_kernel::Mark;
use waymark_web::Html;
use waymark_web::components::{Panel, SummaryList};
use waymark_web::words::day_plain;

/// The names of measures as this reader may know them.
#[derive(Debug)]
pub(super) struct Names<'a> {
    pub(super) listed: &'a Choices,
    pub(super) seconds: &'a Seconds,
}

impl Names<'_> {
    fn of<'a>(&'a self, id: Option<&'a str>) -> &'a str {
        let Some(id) = id else { return "no measure" };
        let listed = self.listed.iter().find(|(known, _)| known == id).map(|(_, name)| name.as_str());
        let told = || self.seconds.get(id).map(|second| second.name.as_str());
        listed.or_else(told).unwrap_or(id)
    }

    fn both(&self, change: &Change) -> String {
        format!("from “{}” to “{}”", self.of(change.was.as_deref()), self.of(change.is.as_deref()))
    }
}

fn because(opened: &Opened, change: &Change) -> String {
    change.why.map_or_else(|| "Nobody gave a reason.".to_owned(), |why| opened.text(why).to_owned())
}

/// What is asked for in an area and waits for somebody else; empty where nothing is.
pub(super) fn asked(opened: &Opened, area: i64, listed: Option<&Choices>) -> String {
    let (none, seconds) = (Choices::new(), Seconds::new());
    let names = Names { listed: listed.unwrap_or(&none), seconds: &seconds };
    let change = opened.plan().area(area).and_then(Area::asked_change);
    change.map_or_else(String::new, |change| {
        format!("Asked for: {}. Why: {}", names.both(change), because(opened, change))
    })
}

/// The history of the measure of an area; empty before one is linked.
pub(super) fn history(
    opened: &Opened,
    area: &Area,
    names: &Names<'_>,
    speakers: &HashMap<i64, String>,
) -> Html {
    let Some((mark, first)) = &area.linked else { return Html::empty() };
    let on = |mark: Mark| mark.day().map(day_plain).unwrap_or_default();
    let by = |mark: Mark| speakers.get(&mark.seq).map(|who| format!(" ({who})")).unwrap_or_default();
    let linked = format!("Linked: “{}”{}", names.of(Some(first)), by(*mark));
    let mut list = SummaryList::new().line(on(*mark), linked);
    for change in &area.changes {
        let (both, why) = (names.both(change), because(opened, change));
        // Exchanged before a second person was asked.
        if change.by.is_none() {
            list = list.line(on(change.mark), format!("Changed {both}{}. {why}", by(change.mark)));
            continue;
        }
        list = list.line(on(change.mark), format!("Asked to change {both}{}. Why: {why}", by(change.mark)));
        list = match change.reply {
            Some((mark, ChangeReply::Agreed)) => {
                list.line(on(mark), format!("Agreed by somebody else{}. Changed {both}.", by(mark)))
            }
            Some((mark, ChangeReply::Declined(why))) => {
                list.line(on(mark), format!("Not changed{}. Why: {}", by(mark), opened.text(why)))
            }
            None => list.line("Now", "Somebody else must agree. Until then the measure before answers."),
        };
    }
    Panel::new("Which measure answers, since when and why", list).into()
}
