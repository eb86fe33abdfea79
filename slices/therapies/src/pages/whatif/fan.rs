//! The fan chart: the list as it was counted and as it may become, as now and with the change, twice drawn and once as a
//! table. Counts are rounded to ten, so that no point tells a small number.

use super::calm;
use crate::forecast::{Asked, Month, Past};
use crate::words::forecast::{about, already, chance, last, month, tens};
use waymark_kernel::{Day, add_days, days_between};
use waymark_queues::forecast::{Band, Forecast, Outlook};
use waymark_web::Html;
use waymark_web::chart::{Anchor, Dash, Dot, Figure, Ink, Picture, Room, Words, ticks};
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::thousands;

/// Weeks of the past that are drawn.
const PAST_WEEKS: usize = 104;
/// Every so many weeks the table has a row.
const ROW_EVERY: usize = 13;
/// Pixels that a line of words needs.
const LINE: f64 = 30.0;
/// Least pixels between the names of two lines.
const APART: f64 = 44.0;

/// For pictures that lie beside each other.
const SMALL: Room = Room { width: 350.0, height: 260.0, left: 50.0, right: 8.0 };

/// What a chart is drawn from.
struct Fan<'f> {
    first: Day,
    counted: Vec<(f64, f64)>,
    now: &'f Outlook,
    planned: Option<&'f Outlook>,
    asked: &'f Asked,
    most_in_turn: f64,
    standard: u32,
    /// Whether the list is short enough without the change.
    already: bool,
    /// The picture reaches at least up to here.
    up_to: f64,
}

/// The chart; nothing where there is no range to draw.
pub(super) fn fan(past: &Past, forecast: &Forecast, asked: &Asked, method: Html) -> Html {
    let Some(fan) = Fan::of(past, forecast, asked) else { return Html::empty() };
    let figure = Figure::new(
        "fan",
        ("Children waiting, counted and forecast", &fan.note(), &fan.finding(forecast)),
        [fan.draw(Room::WIDE), fan.draw(Room::NARROW)],
        (
            "Show these figures as a table, and how the forecast works",
            Html::from(fan.table("fan-table")).and(method),
        ),
    );
    figure.into()
}

/// The highest count that a chart of this draws; beside others, all are drawn up to the highest of them.
pub(super) fn highest((past, forecast, asked): (&Past, &Forecast, &Asked)) -> f64 {
    Fan::of(past, forecast, asked).map_or(0.0, |fan| fan.highest())
}

/// The same in small, to lie beside others that are drawn up to the same count: one heading, and its own table.
pub(super) fn small(
    (id, name, up_to): (&str, &str, f64),
    (past, forecast, asked): (&Past, &Forecast, &Asked),
) -> Html {
    let Some(fan) = Fan::of(past, forecast, asked) else { return Html::empty() };
    let fan = Fan { up_to, ..fan };
    let figure = Figure::new(
        id,
        (name, &fan.note(), &fan.finding(forecast)),
        [fan.draw(SMALL), fan.draw(SMALL)],
        ("Show these figures as a table", Html::from(fan.table(&format!("{id}-table")))),
    );
    figure.into()
}

impl<'f> Fan<'f> {
    /// What is drawn; nothing where there is no range.
    fn of(past: &Past, forecast: &'f Forecast, asked: &'f Asked) -> Option<Self> {
        let now = forecast.as_now.as_ref()?;
        let weeks = &past.history.weeks;
        let skip = weeks.len().saturating_sub(PAST_WEEKS);
        let drawn: Vec<u32> = weeks.iter().skip(skip).map(|week| week.waiting).collect();
        let counted = calm::drawn(&drawn)
            .into_iter()
            .map(|(week, waiting)| ((7 * week + 6) as f64, f64::from(tens(waiting))))
            .collect();
        let planned = forecast.with_plan.as_ref();
        Some(Self {
            first: add_days(past.history.first, 7 * skip as i64),
            counted,
            now,
            planned,
            asked,
            most_in_turn: f64::from(tens(planned.unwrap_or(now).reached.most_in_turn)),
            standard: forecast.plan.standard_weeks,
            already: already(forecast),
            up_to: 0.0,
        })
    }
}

impl Fan<'_> {
    fn x(&self, day: Day) -> f64 {
        days_between(self.first, day) as f64
    }

    fn note(&self) -> String {
        format!(
            "Number of children, end of week. Shaded bands: 8 times in 10 the number falls inside. Dotted line: {}, the most that can be seen in turn within {} weeks.",
            thousands(self.most_in_turn as u64),
            self.standard
        )
    }

    fn finding(&self, forecast: &Forecast) -> String {
        let (was, is) = (self.counted.first().map_or(0.0, |point| point.1), forecast.history.waiting);
        let end = last(self.now);
        let end_words = month(end.week_ending);
        let mut said = format!(
            "The list went from {} to {}. If nothing changes it is likely to be about {} by {end_words}.",
            thousands(was as u64),
            about(is),
            about(end.middle)
        );
        if let Some(planned) = self.planned {
            let middle = about(last(planned).middle);
            said.push_str(&format!(
                " With {} it is likely to be about {middle}.",
                self.name().to_lowercase()
            ));
        }
        said
    }

    /// The name of the second line.
    fn name(&self) -> String {
        match (self.asked.extra, self.asked.referrals) {
            (0, _) => "The change".to_owned(),
            (extra, _) => format!("{extra} more a month"),
        }
    }

    fn highest(&self) -> f64 {
        let outlooks = std::iter::once(self.now).chain(self.planned);
        let forecast = outlooks.flat_map(|one| one.weeks.iter().map(|band| f64::from(band.high_80)));
        let counted = self.counted.iter().map(|point| point.1);
        counted.chain(forecast).fold(self.most_in_turn.min(1e6), f64::max)
    }

    fn draw(&self, room: Room) -> Picture {
        let wide = room == Room::WIDE;
        let end = self.x(last(self.now).week_ending);
        let now = self.counted.last().copied().unwrap_or_default();
        let most = self.highest().max(self.up_to);
        let levels = ticks(most, 4);
        let mut picture = Picture::new(room, (0.0, end), (0.0, levels.last().copied().unwrap_or(1.0)));
        picture.ground(now.0, end);
        picture.levels(&levels, |level| thousands(level as u64));
        picture.along(&self.months(end, if wide { 6 } else { 18 }));
        self.bands(&mut picture, self.now, Ink::Plum, Dash::Dashed, now);
        if let Some(planned) = self.planned {
            self.bands(&mut picture, planned, Ink::Blue, Dash::Solid, now);
        }
        picture.line(&self.counted, Ink::Black, Dash::Solid);
        picture.line(&[(now.0, self.most_in_turn), (end, self.most_in_turn)], Ink::Green, Dash::Dotted);
        let in_turn = if wide {
            format!("{}: seen in turn within {} weeks", thousands(self.most_in_turn as u64), self.standard)
        } else {
            format!("{} in turn", thousands(self.most_in_turn as u64))
        };
        let in_turn = Words::new(in_turn).bold(Ink::Green).shift(10.0, -8.0);
        picture.words(now.0, self.most_in_turn, &in_turn);
        picture.dot(now.0, now.1, Ink::Black, Dot::Now);
        picture.words(now.0, 0.0, &Words::new("Counted").anchor(Anchor::End).shift(-10.0, -10.0));
        picture.words(now.0, 0.0, &Words::new("Forecast").shift(10.0, -10.0));
        self.reached(&mut picture, wide);
        self.names(&mut picture, end, wide);
        picture
    }

    fn bands(&self, picture: &mut Picture, outlook: &Outlook, ink: Ink, dash: Dash, now: (f64, f64)) {
        let tens = |count: u32| f64::from(tens(count));
        let weeks = calm::bands(&outlook.weeks);
        let place = |band: &Band<u32>| self.x(band.week_ending);
        let start = std::iter::once((now.0, now.1, now.1));
        let band: Vec<_> = start
            .chain(weeks.iter().map(|band| (place(band), tens(band.low_80), tens(band.high_80))))
            .collect();
        picture.band(&band, ink);
        let start = std::iter::once(now);
        let middle: Vec<_> = start.chain(weeks.iter().map(|band| (place(band), tens(band.middle)))).collect();
        picture.line(&middle, ink, dash);
    }

    /// The month by which nearly all wait under the standard, where it is as likely as not.
    fn reached(&self, picture: &mut Picture, wide: bool) {
        let Some(planned) = self.planned.filter(|_| !self.already) else { return };
        let Some(day) = planned.reached.middle else { return };
        let at = planned.weeks.iter().find(|band| band.week_ending >= day);
        let Some(at) = at else { return };
        let (x, y) = (self.x(at.week_ending), f64::from(tens(at.middle)));
        picture.drop(x, y, Ink::Blue);
        picture.dot(x, y, Ink::Blue, Dot::Ring);
        if wide {
            let top = picture.room().height;
            let anchor =
                if x < self.x(last(self.now).week_ending) / 2.0 { Anchor::Start } else { Anchor::End };
            let shift = if anchor == Anchor::Start { 8.0 } else { -8.0 };
            picture.words(
                x,
                f64::from(u32::MAX),
                &Words::new(month(day)).bold(Ink::Blue).anchor(anchor).shift(shift, top * 0.07),
            );
        }
    }

    /// The names of the lines: beside their ends where there is room, else above them.
    fn names(&self, picture: &mut Picture, end: f64, wide: bool) {
        let mut lines = vec![("Carry on as now".to_owned(), "As now", last(self.now), Ink::Plum)];
        if let Some(planned) = self.planned {
            lines.push((self.name(), "Change", last(planned), Ink::Blue));
        }
        lines.sort_by_key(|line| std::cmp::Reverse(line.2.middle));
        let mut lowest = f64::MIN;
        for (name, short, band, ink) in lines {
            let count = f64::from(tens(band.middle));
            let y = picture.height_of(count).max(lowest + APART).min(picture.room().height - 64.0);
            lowest = y;
            let right = picture.room().width - picture.room().right;
            if wide {
                picture.put(right + 12.0, y - 2.0, &Words::new(name).bold(ink));
                let by = format!("about {} by {}", about(band.middle), month(band.week_ending));
                picture.put(right + 12.0, y + 18.0, &Words::new(by));
            } else {
                let words = format!("{short}: {}", about(band.middle));
                // Below the line, but never over the words of the axis.
                let low = picture.height_of(count) > picture.height_of(0.0) - LINE;
                let shift = if ink == Ink::Plum || low { -14.0 } else { 26.0 };
                picture.words(
                    end,
                    count,
                    &Words::new(words).bold(ink).anchor(Anchor::End).shift(-2.0, shift),
                );
            }
        }
    }

    /// The first days of every `every`th month.
    fn months(&self, end: f64, every: i16) -> Vec<(f64, String)> {
        let start = Month::of(self.first).after(1);
        (0..)
            .map(|n| start.after(n * every))
            .take_while(|month| self.x(month.first()) <= end)
            .map(|month| (self.x(month.first()), month.first().strftime("%b %Y").to_string()))
            .collect()
    }

    fn table(&self, id: &str) -> Table {
        let mut columns =
            vec![Column::new("End of"), Column::number("As now"), Column::number("8 times in 10")];
        if self.planned.is_some() {
            columns.push(Column::number(self.name()));
            columns.push(Column::number("8 times in 10"));
        }
        columns.push(Column::number(format!("Chance that nearly all wait under {} weeks", self.standard)));
        let rows = (0..self.now.weeks.len()).filter(|week| week % ROW_EVERY == ROW_EVERY - 1);
        Table::new(id, "Children waiting, to the nearest 10")
            .stack()
            .columns(columns)
            .rows(rows.filter_map(|week| self.row(week)))
    }

    fn row(&self, week: usize) -> Option<Row> {
        let band = self.now.weeks.get(week)?;
        let range = |band: &Band<u32>| {
            [
                Cell::Text(about(band.middle)),
                Cell::Text(format!("{} to {}", about(band.low_80), about(band.high_80))),
            ]
        };
        let mut cells = vec![Cell::Text(month(band.week_ending))];
        cells.extend(range(band));
        cells.extend(self.planned.and_then(|planned| planned.weeks.get(week)).into_iter().flat_map(range));
        let reached = &self.planned.unwrap_or(self.now).reached;
        cells.push(Cell::Text(chance(reached.chance_by_week.get(week).copied().unwrap_or_default())));
        Some(Row::new(cells))
    }
}
