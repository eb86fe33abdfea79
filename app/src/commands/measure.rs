//! `waymark measure`: the catalogue, and a measure on a day or month by month. The same figures as on the pages.

use super::answer::tell;
use super::today;
use crate::cli::AskMeasure;
use crate::place::{Opened, Where};
use jiff::Timestamp;
use std::process::ExitCode;
use waymark_kernel::{Day, Instant, parse_day};
use waymark_measures::breakdown::{ToldBreakdown, broken_down, offered};
use waymark_measures::definition::Value;
use waymark_measures::measured::{Aim, Asked, Few, from_rows, measured};
use waymark_measures::read::{Rows, catalogue, catalogue_known};
use waymark_measures::store::notes;
use waymark_measures::told::{Told, ToldFigure, ToldMeasure, unit_words, value_words};
use waymark_measures::{By, Measure};
use waymark_web::words::list_words;

/// What was asked for cannot be understood: the exit code.
const UNKNOWN: u8 = 2;
/// The longest series: the sixty months that pages show, and as many again.
const LONGEST: u16 = 120;

/// Answers what was asked.
pub async fn run(place: &Where, ask: AskMeasure) -> anyhow::Result<ExitCode> {
    match ask {
        AskMeasure::List { json } => list(place, json).await,
        AskMeasure::Show { id, on, series, by, known_at, json } => {
            match (understood(on.as_deref(), series.unwrap_or(0), known_at.as_deref()), by) {
                (Ok(wanted), None) => show(place, &id, wanted, json).await,
                (Ok(wanted), Some(by)) => show_by(place, (&id, &by), wanted, json).await,
                (Err(sentence), _) => Ok(refuse(&sentence)),
            }
        }
    }
}

async fn list(place: &Where, json: bool) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let all = catalogue(&opened.store).await?;
    if json {
        let (said, on) = (notes(&opened.store, None).await?, today::of(&opened).await?.now.today);
        let told = all.0.iter().map(|measure| {
            let of_it = said.get(&measure.id()).map_or(&[][..], Vec::as_slice);
            ToldMeasure::of(measure, Aim::of(measure, of_it, on).as_ref())
        });
        let told: Vec<ToldMeasure> = told.collect();
        tell!("{}", serde_json::to_string_pretty(&told)?);
    } else {
        for measure in &all.0 {
            tell!("{}  {} ({})", measure.id(), measure.name(), unit_words(measure.definition.unit));
        }
    }
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn show(place: &Where, id: &str, wanted: Wanted, json: bool) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let asked = match wanted.in_area(&opened).await? {
        Ok(asked) => asked,
        Err(sentence) => return Ok(refuse(&sentence)),
    };
    let all = catalogue_known(&opened.store, asked.known).await?;
    let Some(measure) = all.get(id) else {
        return Ok(refuse(&no_measure(id)));
    };
    let told = Told::of(&measured(&opened.store, measure, asked).await?);
    opened.store.close().await;
    if json {
        tell!("{}", serde_json::to_string_pretty(&told)?);
    } else {
        print(measure, &told);
    }
    Ok(ExitCode::SUCCESS)
}

/// A measure by groups.
async fn show_by(
    place: &Where,
    (id, by): (&str, &str),
    wanted: Wanted,
    json: bool,
) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let asked = match wanted.in_area(&opened).await? {
        Ok(asked) => asked,
        Err(sentence) => return Ok(refuse(&sentence)),
    };
    let all = catalogue_known(&opened.store, asked.known).await?;
    let Some(measure) = all.get(id) else { return Ok(refuse(&no_measure(id))) };
    let Some(by) = offered(measure, false).find(|offer| offer.code() == by) else {
        let codes: Vec<&str> = offered(measure, false).map(By::code).collect();
        let told =
            if codes.is_empty() { "by no groups".to_owned() } else { format!("by {}", list_words(&codes)) };
        return Ok(refuse(&format!("“{id}” is not told by “{by}”. It is told {told}.")));
    };
    let rows = Rows::read(&opened.store, &[measure], (asked.on, asked.known)).await?;
    let measured = from_rows(&opened.store, &rows, measure, Vec::new(), asked).await?;
    let breakdown = broken_down(&opened.store, &rows, &measured, by, asked.few).await?;
    opened.store.close().await;
    if json {
        tell!("{}", serde_json::to_string_pretty(&ToldBreakdown::of(&breakdown))?);
        return Ok(ExitCode::SUCCESS);
    }
    tell!("{}, by {}, {} to {}", measure.name(), by.words(), breakdown.point.from, breakdown.point.to);
    for group in &breakdown.groups {
        let value = group.figure.value.map(|value| value_words(breakdown.unit, value)).unwrap_or_default();
        match measure.definition.value {
            Value::Share => tell!("{}  {value} ({} of {})", group.name, group.figure.hit, group.figure.of),
            _ => tell!("{}  {value}", group.name),
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn no_measure(id: &str) -> String {
    format!("There is no measure “{id}”. `waymark measure list` names them.")
}

fn print(measure: &Measure, told: &Told) {
    let value = |figure: &ToldFigure| match (figure.value, figure.counted.zip(figure.out_of)) {
        (Some(value), Some((counted, of))) if of > 0 => {
            format!("{} ({counted} of {of})", value_words(measure.definition.unit, value))
        }
        (Some(value), _) => value_words(measure.definition.unit, value),
        (None, _) => figure.gap.clone().unwrap_or_else(|| "no figure".to_owned()),
    };
    let words = |figure: &ToldFigure| match figure.answered {
        Some(answered) => format!("{}, {answered} answered", value(figure)),
        None => value(figure),
    };
    tell!("{}", told.measure.name);
    tell!("{}", told.measure.definition);
    tell!("{} to {}: {}", told.figure.from, told.figure.to, words(&told.figure));
    for figure in &told.series {
        tell!("{}  {}", figure.to, words(figure));
    }
    if !told.series.is_empty() {
        tell!("{}", told.sentence);
    }
    if let (Some(target), Some(because)) = (told.measure.target, &told.measure.target_because) {
        tell!("Target: {}. {because}", value_words(measure.definition.unit, target));
    }
}

/// What was asked for, before it is known what day it is in the area.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    on: Option<Day>,
    months: u16,
    known: Option<Instant>,
}

fn understood(on: Option<&str>, months: u16, known: Option<&str>) -> Result<Wanted, String> {
    let on = match on.map(parse_day) {
        None => None,
        Some(Some(day)) => Some(day),
        Some(None) => return Err("--on wants a day such as 2026-03-31.".to_owned()),
    };
    if months > LONGEST {
        return Err(format!("--series wants at most {LONGEST} months."));
    }
    let known = match known.map(|word| word.parse::<Timestamp>()).transpose() {
        Ok(known) => known.map(|known| Instant(known.as_microsecond())),
        Err(_) => return Err("--known-at wants an instant such as 2026-02-02T09:00:00Z.".to_owned()),
    };
    Ok(Wanted { on, months, known })
}

impl Wanted {
    /// What is asked of an area, on its own day where none was given. A day that has not come is refused: a figure of it would
    /// count limits that nobody has missed yet.
    async fn in_area(self, opened: &Opened) -> anyhow::Result<Result<Asked<'static>, String>> {
        let today = today::of(opened).await?;
        let on = self.on.unwrap_or(today.now.today);
        if on > today.latest {
            return Ok(Err(format!("--on wants a day that has come, and {on} has not.")));
        }
        Ok(Ok(Asked { on, months: self.months, known: self.known, few: Few::Told }))
    }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::from(UNKNOWN)
}
