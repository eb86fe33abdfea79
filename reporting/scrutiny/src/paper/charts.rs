//! The chart of the measure that answers for an area, and the same points as a table after it.

use crate::chart::{self, HOW_TO_READ};
use crate::release::{Contents, Frozen};
use waymark_documents::{Block, Figure, Paper, Row, Table};
use waymark_web::chart::{Picture, Room};

/// How many points are drawn, the last of all: two years of months, which a table beside the words still has room for.
const POINTS: usize = 24;
/// The typeface of the papers, so that the words of a chart are set as those around it.
const TYPEFACE: &str = "Libertinus Serif";

/// The figures that a paper draws, each with the number of its area, in the order of the areas. A figure that answers for two
/// areas is drawn once, and one of which fewer than two points are told is not drawn.
fn drawn(contents: &Contents) -> Vec<(i64, Frozen)> {
    let mut drawn: Vec<(i64, Frozen)> = Vec::new();
    for area in &contents.areas {
        let figure = contents.figures.iter().find(|figure| Some(&figure.key) == area.figure.as_ref());
        let Some(figure) = figure.map(lately) else { continue };
        let told = figure.months.iter().filter(|month| month.value.number().is_some()).count();
        if told > 1 && drawn.iter().all(|(_, other)| other.key != figure.key) {
            drawn.push((area.number, figure));
        }
    }
    drawn
}

/// The wide and the narrow picture of each chart of a paper, in their order.
pub(crate) fn pictures(contents: &Contents) -> Vec<[Picture; 2]> {
    drawn(contents).iter().map(|(_, figure)| chart::pictures(figure)).collect()
}

/// How the charts are read, where there are any.
pub(super) fn how_to_read(paper: &mut Paper, contents: &Contents) {
    if !drawn(contents).is_empty() {
        paper.paragraph(HOW_TO_READ);
    }
}

/// Adds the chart of an area, where it has one, and its table.
pub(super) fn tell(paper: &mut Paper, contents: &Contents, area: i64) {
    let Some((_, figure)) = drawn(contents).into_iter().find(|(number, _)| *number == area) else { return };
    let caption = format!(
        "{}: {}",
        figure.name,
        if chart::is_yearly(&figure) { "year by year" } else { "month by month" }
    );
    paper.blocks.push(Block::Figure(Figure {
        alternative: finding(&figure),
        svg: chart::picture(&figure, Room::PAPER).svg(TYPEFACE),
        caption: caption.clone(),
    }));
    let (columns, rows) = chart::points(&figure);
    let rows = rows.into_iter().map(|cells| {
        let mut cells = cells.into_iter();
        Row { header: cells.next().unwrap_or_default(), cells: cells.collect() }
    });
    let columns = columns.into_iter().map(str::to_owned).collect();
    let table =
        Table { caption: format!("The numbers of the chart “{caption}”"), columns, rows: rows.collect() };
    paper.blocks.push(Block::Table(table));
}

/// A figure with its last points alone.
fn lately(figure: &Frozen) -> Frozen {
    let from = figure.months.len().saturating_sub(POINTS);
    Frozen { months: figure.months.get(from..).unwrap_or_default().to_vec(), ..figure.clone() }
}

/// What the chart shows, for those who cannot see it.
fn finding(figure: &Frozen) -> String {
    let (answer, because) = &figure.answer;
    [because, answer, &figure.name].into_iter().find(|words| !words.is_empty()).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::{AreaSaid, Month, Value};
    use waymark_kernel::{Day, Instant, day};

    fn month(at: i16, value: Value) -> Month {
        let from: Day = day(2023 + at / 12, (at % 12 + 1).try_into().expect("a month"), 1);
        Month { from, to: from.last_of_month(), value, gap: None, answered: None, usual: None }
    }

    /// Two areas with one figure of thirty months, and one of whose figure a single month is told.
    fn contents() -> Contents {
        let months = (0..30).map(|at| month(at, if at == 28 { Value::NotShown } else { Value::Count(40) }));
        let figure = |key: &str, months| Frozen {
            key: key.to_owned(),
            name: format!("Children {key}"),
            months,
            ..Frozen::default()
        };
        let area =
            |number, key: &str| AreaSaid { number, figure: Some(key.to_owned()), ..AreaSaid::default() };
        Contents {
            number: 1,
            title: "The plan".to_owned(),
            meeting: None,
            on: day(2025, 6, 30),
            known: Instant(0),
            met: Vec::new(),
            figures: vec![
                figure("waiting", months.collect()),
                figure("seen", vec![month(3, Value::Count(9))]),
            ],
            plan_on: None,
            areas: vec![area(1, "waiting"), area(2, "seen"), area(3, "waiting")],
            waits: Vec::new(),
            asked: Vec::new(),
            commentary: Vec::new(),
            decisions: Vec::new(),
            old_feeds: Vec::new(),
            before: None,
        }
    }

    #[test]
    fn a_figure_is_drawn_once_with_its_last_two_years_and_the_same_points_as_a_table() {
        let contents = contents();
        let mut paper = Paper::new("The plan", contents.on);
        contents.areas.iter().for_each(|area| tell(&mut paper, &contents, area.number));
        let [Block::Figure(figure), Block::Table(table)] = paper.blocks.as_slice() else {
            panic!("one chart and its table: {:?}", paper.blocks)
        };
        assert_eq!(pictures(&contents).len(), 1, "a page draws as many");
        assert_eq!(figure.caption, "Children waiting: month by month");
        assert_eq!(figure.alternative, "Children waiting", "what is said where no rule answers");
        assert_eq!(figure.svg.matches("<circle").count(), 23, "a number that is not told is no point");
        assert_eq!(table.rows.len(), 24);
        let told: Vec<(&str, &str)> =
            table.rows.iter().map(|row| (row.header.as_str(), row.cells[0].as_str())).collect();
        assert_eq!(told[0], ("31 Jul 2023", "40"));
        assert_eq!(told[22], ("31 May 2025", "not shown, to protect small numbers"));
        assert!(waymark_documents::pdf::pdf(&paper).is_ok(), "the typesetter can draw it");
    }
}
