//! `waymark forecast`: what is likely to come of a waiting list, in the figures that its page shows. It reads the days of
//! stays and names no child.

use crate::cli::ForecastArguments;
use crate::commands::answer::tell;
use crate::commands::service::named;
use crate::commands::today;
use crate::place::{Opened, Where};
use serde_json::Value;
use std::process::ExitCode;
use waymark_kernel::{Answer, Day, Problem, parse_day};
use waymark_therapies::forecast::{Answered, Asked, Forecasts};
use waymark_therapies::words::forecast::{month, range};
use waymark_web::Form;

/// Asked for what cannot be: the exit code.
const REFUSED: u8 = 2;
const NO_SUCH_DAY: &str = "There is no such day. Give one such as 2026-11-23.";

/// Answers.
pub async fn run(place: &Where, asked: ForecastArguments) -> anyhow::Result<ExitCode> {
    let as_at = match asked.as_at.as_deref().map(|word| parse_day(word).ok_or(NO_SUCH_DAY)).transpose() {
        Ok(day) => day,
        Err(sentence) => return Ok(refuse([sentence])),
    };
    let mut form = form(&asked)?;
    let opened = place.open().await?;
    let today = today::of(&opened).await?;
    let as_at = as_at.unwrap_or(today.now.today);
    if as_at > today.latest {
        return Ok(refuse(["Give a day that is not in the future, such as 2026-11-23."]));
    }
    let question = Asked::read(&mut form, as_at);
    if !form.is_right() {
        return Ok(refuse(form.refusals().iter().map(|refusal| refusal.sentence.as_str())));
    }
    let answered = answer(&opened, &asked.service, &question, as_at).await;
    opened.store.close().await;
    match answered {
        Ok(answered) if asked.json => tell!("{}", rounded(serde_json::to_value(&answered)?)),
        Ok(answered) => print(&answered),
        Err(Problem::Refused(refusals)) => {
            return Ok(refuse(refusals.iter().map(|refusal| refusal.sentence.as_str())));
        }
        Err(problem) => return Err(problem.into()),
    }
    Ok(ExitCode::SUCCESS)
}

/// Numbers with a fraction to four places: what comes after is chance.
fn rounded(mut value: Value) -> Value {
    match &mut value {
        Value::Number(number) if number.is_f64() => {
            let of = number.as_f64().unwrap_or_default();
            return Value::from((of * 10_000.0).round() / 10_000.0);
        }
        Value::Array(all) => all.iter_mut().for_each(|one| *one = rounded(one.take())),
        Value::Object(all) => all.values_mut().for_each(|one| *one = rounded(one.take())),
        _ => {}
    }
    value
}

fn refuse<'s>(sentences: impl IntoIterator<Item = &'s str>) -> ExitCode {
    sentences.into_iter().for_each(|sentence| eprintln!("{sentence}"));
    ExitCode::from(REFUSED)
}

/// The arguments as the fields of the page's form, so that one reading takes or refuses both.
fn form(asked: &ForecastArguments) -> Answer<Form> {
    let named = [
        ("extra", &asked.extra),
        ("from", &asked.from),
        ("referrals", &asked.referrals),
        ("cost", &asked.cost),
        ("recruit", &asked.recruit),
        ("leave", &asked.leave),
        ("money", &asked.money),
    ];
    let mut fields: Vec<(String, String)> =
        named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?))).collect();
    if asked.in_turn {
        fields.push(("turn".into(), "yes".into()));
    }
    Form::from_fields(fields)
}

async fn answer(opened: &Opened, slug: &str, question: &Asked, as_at: Day) -> Answer<Answered> {
    let service = named(&opened.store, slug).await?;
    let (_, answered) = Forecasts::default().ask(&opened.store, &service, question, as_at).await?;
    Ok(answered)
}

fn print(answered: &Answered) {
    let forecast = &answered.forecast;
    tell!("{}: {} waiting on {}", answered.name, forecast.history.waiting, forecast.history.to);
    answered.sentences.iter().for_each(|sentence| tell!("{sentence}"));
    if let Some(now) = &forecast.as_now {
        let planned = forecast.with_plan.as_ref().map(|planned| &planned.weeks);
        tell!("{:<16}{:>24}{:>24}", "end of", "as now (8 in 10)", "with the change");
        for (week, band) in now.weeks.iter().enumerate().filter(|(week, _)| week % 13 == 12) {
            let change = planned.and_then(|weeks| weeks.get(week)).map(range).unwrap_or_default();
            tell!("{:<16}{:>24}{:>24}", month(band.week_ending), range(band), change);
        }
    }
    let (held, due) = forecast.record.held_80();
    let decisions = answered.decisions;
    tell!(
        "Decisions that were checked on their day: {}; what was expected held: {}.",
        decisions.checked,
        decisions.held
    );
    tell!("Bands meant to hold 8 times in 10 held {held} of {due} times when the past was forecast anew.");
}
