//! The joint plan in a paper: both answers of every area side by side, then each area with its milestones and what its lead
//! says. The two answers are never merged.

use super::charts;
use super::figures::words;
use super::table;
use crate::release::{AreaSaid, Contents, LeadCommentary, MilestoneSaid};
use waymark_documents::{Paper, Row};
use waymark_web::words::{count_words, day_long, day_plain};

pub(super) fn tell(paper: &mut Paper, contents: &Contents) {
    if contents.areas.is_empty() {
        return;
    }
    paper.heading(1, "The joint plan");
    let (done, all) =
        contents.areas.iter().fold((0, 0), |sum, area| (sum.0 + area.counts.0, sum.1 + area.counts.1));
    paper.paragraph(format!(
        "As it stood at the end of {}. {done} of {all} milestones are done. “Are we doing it?” is what the partners say. “Is it helping families?” is worked \
         out from the figures alone: nobody can set it.",
        day_long(contents.plan_on())
    ));
    let row = |area: &AreaSaid| Row {
        header: format!("{}. {}", area.number, area.title),
        cells: vec![area.doing.clone(), area.helping.clone(), now(contents, area)],
    };
    let columns = ["Area", "Are we doing it?", "Is it helping families?", "Figure"];
    let rows = contents.areas.iter().map(row).collect();
    table(paper, "Each area with both answers".to_owned(), columns, rows);
    charts::how_to_read(paper, contents);
    for area in &contents.areas {
        one(paper, area);
        charts::tell(paper, contents, area.number);
        contents.asked.iter().filter(|asked| asked.area == area.number).for_each(|asked| lead(paper, asked));
    }
}

/// The figure of an area as the same release tells it.
fn now(contents: &Contents, area: &AreaSaid) -> String {
    let figure = contents.figures.iter().find(|figure| Some(&figure.key) == area.figure.as_ref());
    figure.map_or_else(String::new, |figure| format!("{}: {}", figure.name, words(figure)))
}

fn one(paper: &mut Paper, area: &AreaSaid) {
    paper.heading(2, format!("Area {}: {}", area.number, area.title));
    if !area.led.is_empty() {
        paper.paragraph(format!("{}.", area.led));
    }
    if !area.findings.is_empty() {
        paper.heading(3, "What the inspectors said");
        paper.list(false, area.findings.clone());
    }
    if !area.aims.is_empty() {
        paper.heading(3, "What we want to reach");
        paper.list(false, area.aims.clone());
    }
    area.measures.iter().for_each(|changed| paper.paragraph(changed.clone()));
    let row = |milestone: &MilestoneSaid| Row {
        header: milestone.words.clone(),
        cells: vec![day(milestone), stands(milestone), milestone.confirmed.join(". ")],
    };
    if !area.milestones.is_empty() {
        let columns = ["What will be so", "By", "How it stands", "Confirmed"];
        let rows = area.milestones.iter().map(row).collect();
        table(paper, format!("Milestones of area {}", area.number), columns, rows);
    }
}

/// How a milestone stands, and who said so where that was another partner than the one that does it.
fn stands(milestone: &MilestoneSaid) -> String {
    if milestone.recorded.is_empty() {
        milestone.state.clone()
    } else {
        format!("{}. {}", milestone.state, milestone.recorded)
    }
}

fn day(milestone: &MilestoneSaid) -> String {
    if milestone.due == milestone.planned {
        day_plain(milestone.due)
    } else {
        format!("{}, first planned for {}", day_plain(milestone.due), day_plain(milestone.planned))
    }
}

/// What the lead of an area says, when it came late, or why there is nothing. A draft says what is still to come.
fn lead(paper: &mut Paper, asked: &LeadCommentary) {
    let who = asked.who();
    paper.paragraph(match (&asked.said, &asked.none_because) {
        (Some(said), _) => {
            let days = asked.days_late(said.on).unsigned_abs();
            let late =
                if days > 0 { format!(", {} late", count_words(days, "day", "days")) } else { String::new() };
            format!("{}, {}{late}: {}", asked.says(said), day_plain(said.on), said.words)
        }
        (None, Some(why)) => format!("No commentary was given by {who}: {why}"),
        (None, None) => {
            format!("Commentary is still to come from {who}. It is due on {}.", day_plain(asked.due))
        }
    });
}
