//! The answer of a forecast in sentences, as commissioners and managers read it. Never one number without its range, and
//! never a promise: what is not known is said to be so.

use crate::forecast::{Asked, Month};
use waymark_kernel::Day;
use waymark_queues::forecast::{Band, Forecast, Outlook};
use waymark_queues::history::{Ready, WEEKS_FOR_ALL, WEEKS_FOR_RANGE};
use waymark_web::words::{count_words, list_words, thousands};

/// A count to the nearest ten, because the last digit would be chance, and because a small count is told to nobody.
#[must_use]
pub const fn tens(count: u32) -> u32 {
    count.saturating_add(5) / 10 * 10
}

/// A count as a forecast tells it.
#[must_use]
pub fn about(count: u32) -> String {
    thousands(u64::from(tens(count)))
}

/// The month a day lies in: `May 2028`.
#[must_use]
pub fn month(day: Day) -> String {
    Month::of(day).words()
}

/// The answer: the first sentence for everybody, the others with the range and what it rests on.
#[must_use]
pub fn answer(forecast: &Forecast, asked: &Asked) -> Vec<String> {
    let Some(now) = &forecast.as_now else { return vec![too_early(forecast.ready)] };
    let mut said = match (&forecast.with_plan, asked.changes()) {
        (Some(planned), _) => with_plan(forecast, now, planned, asked),
        (None, true) => vec![too_early(forecast.ready), list_as_now(forecast, now)],
        (None, false) => vec![list_as_now(forecast, now), standard_as_now(forecast, now)],
    };
    if !asked.changes() && !forecast.ready.what_if() {
        said.push(too_early(forecast.ready));
    }
    said
}

/// Why there is no answer, or only part of one.
#[must_use]
pub fn too_early(ready: Ready) -> String {
    match ready {
        Ready::Nothing { weeks, .. } => format!(
            "We need {WEEKS_FOR_RANGE} weeks of figures for an honest range. We have {weeks}, so there is no forecast yet."
        ),
        Ready::RangeOnly { weeks, .. } => format!(
            "We need {WEEKS_FOR_ALL} weeks of figures, a whole school year, to say what a change would do. We have {weeks}."
        ),
        Ready::Everything { weeks } => format!("We have {weeks} weeks of figures."),
    }
}

/// What is asked for, as the start of a sentence.
#[must_use]
pub fn change(asked: &Asked) -> String {
    let mut parts = Vec::new();
    if asked.extra > 0 {
        let more = format!("seeing {} more children a month from {}", asked.extra, asked.from.words());
        parts.push(format!("{more}{}", terms(asked)));
    }
    if asked.referrals != 0 {
        let more = if asked.referrals > 0 { "more" } else { "fewer" };
        parts.push(format!("{} in a hundred {more} referrals", asked.referrals.abs()));
    }
    if asked.in_turn {
        parts.push("seeing every child in turn".to_owned());
    }
    let mut words = list_words(&parts);
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// On what terms posts are filled and paid for, where that was asked too.
fn terms(asked: &Asked) -> String {
    let mut terms = Vec::new();
    terms.extend(asked.money.map(|pounds| format!("with £{} in all", thousands(pounds.unsigned_abs()))));
    if asked.recruit > 0 {
        terms.push(format!("with {} to fill each post", count_words(asked.recruit.into(), "week", "weeks")));
    }
    if asked.leave > 0 {
        terms.push(format!("with {} in 100 new colleagues leaving in a year", asked.leave));
    }
    if terms.is_empty() { String::new() } else { format!(" ({})", list_words(&terms)) }
}

/// What a change would do to waits, by the list at the end with it and without it: a difference of less than a twentieth, or
/// of less than ten children, is little.
fn would(with: u32, without: u32) -> &'static str {
    let little = (tens(without) / 20).max(9);
    match (i64::from(tens(with)) - i64::from(tens(without)), i64::from(little)) {
        (apart, little) if apart < -little => "would shorten waits",
        (apart, little) if apart > little => "would lengthen waits",
        _ => "would change little",
    }
}

/// What being seen in turn would change: not how many wait, but how long those wait who are seen and who are left.
fn in_turn(forecast: &Forecast, now: &Outlook, planned: &Outlook) -> String {
    let weeks = forecast.plan.standard_weeks;
    let of_100 = |share: f64| (share * 100.0).round() as u64;
    format!(
        "Of 100 children seen, about {} would have waited under {weeks} weeks, where it is {} as now. Of 100 on the list at the \
         end, about {} would have waited under {weeks} weeks, where it is {} as now.",
        of_100(planned.seen_within_standard),
        of_100(now.seen_within_standard),
        of_100(planned.within_standard_at_end),
        of_100(now.within_standard_at_end),
    )
}

fn with_plan(forecast: &Forecast, now: &Outlook, planned: &Outlook, asked: &Asked) -> Vec<String> {
    let (end, end_now) = (last(planned), last(now));
    let would = would(end.middle, end_now.middle);
    let weeks = forecast.plan.standard_weeks;
    let reached = match planned.reached.middle {
        _ if already(forecast) => already_words(weeks),
        Some(day) => {
            format!(
                "If children are seen in turn, nearly all would wait under {weeks} weeks by about {}.",
                month(day)
            )
        }
        None => format!(
            "It is not likely that nearly all would wait under {weeks} weeks by {}.",
            month(end.week_ending)
        ),
    };
    let mut said = vec![format!("{} {would}. {reached}", change(asked))];
    said.extend((!already(forecast)).then(|| spread(planned)));
    said.push(list_as_now(forecast, now));
    if end.middle == 0 {
        said.push("The extra slots would outrun the list: some would find nobody waiting.".to_owned());
    }
    said.extend(asked.in_turn.then(|| in_turn(forecast, now, planned)));
    if asked.extra > 0 {
        let from = if asked.recruit > 0 { ", once a post is filled" } else { "" };
        said.push(format!("The extra slots are built up over three months{from}."));
    }
    said
}

/// Whether the list would be short enough without the change by the time the change starts: then no month is told, because it
/// would not be the change that brings it.
#[must_use]
pub fn already(forecast: &Forecast) -> bool {
    let now = forecast.as_now.as_ref().and_then(|now| now.reached.middle);
    now.is_some_and(|day| day <= forecast.plan.from)
}

fn already_words(weeks: u32) -> String {
    format!(
        "Even without it the list is short enough for nearly all to be seen within {weeks} weeks, if every child were seen in \
         turn."
    )
}

/// The month by which nearly all wait under the standard, for a table.
#[must_use]
pub fn reached_by(reached: Option<Day>, forecast: &Forecast) -> String {
    let soon = waymark_kernel::add_days(forecast.history.to, 35);
    match reached {
        Some(day) if day <= soon => "as the list is now, if seen in turn".to_owned(),
        Some(day) => month(day),
        None => "not likely".to_owned(),
    }
}

/// How early and how late, and the chance of neither.
fn spread(planned: &Outlook) -> String {
    let end = month(last(planned).week_ending);
    let reached = &planned.reached;
    match (reached.early, reached.late) {
        (Some(early), Some(late)) if Month::of(early) == Month::of(late) => {
            format!("Eight times in ten it would be in {}.", month(early))
        }
        (Some(early), Some(late)) => {
            format!("It could be as early as {} or as late as {}.", month(early), month(late))
        }
        (Some(early), None) => format!(
            "It could be as early as {}, or not by {end}: the chance of that is {}.",
            month(early),
            chance(reached.chance_never)
        ),
        _ => format!("The chance that it does not happen by {end} is {}.", chance(reached.chance_never)),
    }
}

/// The middle of a week with the range that holds 8 times in 10.
#[must_use]
pub fn range(band: &Band<u32>) -> String {
    format!("{} ({} to {})", about(band.middle), about(band.low_80), about(band.high_80))
}

/// Where the list is going if nothing changes.
fn list_as_now(forecast: &Forecast, now: &Outlook) -> String {
    let end = last(now);
    let waiting = forecast.history.waiting;
    let way = match end.middle {
        middle if f64::from(middle) > 1.05 * f64::from(waiting) => "grow",
        middle if f64::from(middle) < 0.95 * f64::from(waiting) => "shrink",
        _ => "stay near where it is",
    };
    let range = format!("between {} and {}, eight times in ten", about(end.low_80), about(end.high_80));
    let to = if way.starts_with("stay") { ", at" } else { " to" };
    format!(
        "If nothing changes, the list is likely to {way}{to} about {} by {} ({range}).",
        about(end.middle),
        month(end.week_ending)
    )
}

fn standard_as_now(forecast: &Forecast, now: &Outlook) -> String {
    let weeks = forecast.plan.standard_weeks;
    match now.reached.middle {
        Some(day) if day <= waymark_kernel::add_days(forecast.history.to, 35) => format!(
            "The list is short enough for nearly all to be seen within {weeks} weeks, if every child were seen in turn."
        ),
        Some(day) => {
            format!(
                "If children are seen in turn, nearly all would wait under {weeks} weeks by about {}.",
                month(day)
            )
        }
        None => format!(
            "The chance that nearly all wait under {weeks} weeks by then is {}.",
            chance(1.0 - now.reached.chance_never)
        ),
    }
}

/// A chance in words: `about 3 in 10`; never none and never certain.
#[must_use]
pub fn chance(of: f64) -> String {
    match (of * 10.0).round() as i64 {
        ..=0 => "less than 1 in 20".to_owned(),
        10.. => "more than 19 in 20".to_owned(),
        tenths => format!("about {tenths} in 10"),
    }
}

/// The last week looked at.
#[must_use]
pub fn last(outlook: &Outlook) -> Band<u32> {
    outlook.weeks.last().copied().unwrap_or(Band {
        week_ending: Day::ZERO,
        low_90: 0,
        low_80: 0,
        middle: 0,
        high_80: 0,
        high_90: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn the_terms_that_were_asked_for_stand_in_the_first_sentence() {
        let asked = Asked { extra: 30, ..Asked::nothing(day(2026, 11, 23)) };
        assert_eq!(change(&asked), "Seeing 30 more children a month from February 2027");
        let asked = Asked { money: Some(10_000), recruit: 52, leave: 50, ..asked };
        assert_eq!(
            change(&asked),
            "Seeing 30 more children a month from February 2027 (with £10,000 in all, with 52 weeks to fill each post and \
             with 50 in 100 new colleagues leaving in a year)"
        );
    }

    #[test]
    fn ten_children_of_six_hundred_are_not_said_to_shorten_waits() {
        assert_eq!(would(600, 610), "would change little");
        assert_eq!((would(400, 610), would(700, 610)), ("would shorten waits", "would lengthen waits"));
        assert_eq!((would(10, 10), would(0, 20)), ("would change little", "would shorten waits"));
    }
}
