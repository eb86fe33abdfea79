//! What stands under the chart: posts and pounds, what else would change the answer, how past forecasts did, and how all of
//! it was worked out.

use crate::forecast::{Answered, Asked, Checked, Past, Slots};
use crate::words::forecast::{about, chance, last, reached_by};
use waymark_kernel::Day;
use waymark_queues::forecast::{Change, Sensitive};
use waymark_queues::waits::Told;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, SummaryList, Table};
use waymark_web::words::{list_words, thousands};

/// Fewer children than this are not told apart from none.
const FEW: f64 = 9.5;

fn pounds(amount: f64) -> String {
    format!("£{}", thousands(amount.max(0.0).round() as u64))
}

/// Pounds to the nearest thousand, as a plan tells them.
pub(super) fn thousand_pounds(amount: f64) -> String {
    pounds((amount / 1_000.0).round() * 1_000.0)
}

/// Posts and pounds; says why where it cannot be told.
pub(super) fn cost(answered: &Answered, asked: &Asked) -> Html {
    let head = Html::fixed("<h2 class=\"govuk-heading-m\">Cost and posts</h2>");
    if asked.extra == 0 {
        return Html::empty();
    }
    let Some(staff) = &answered.staff else {
        return head.and(Html::fixed(if answered.no_slots {
            "<p class=\"govuk-body\">By what the service told, its posts have no first appointments to give, so nothing can be said.</p>"
        } else {
            "<p class=\"govuk-body\">The service has not told its posts and appointments, so nothing can be said.</p>"
        }));
    };
    let mut list = SummaryList::new()
        .line("Posts", format!("{:.1} whole-time", staff.posts))
        .line("First appointments of one post", format!("{:.1} a month", staff.children_a_month))
        .line(
            "A year, once filled",
            format!("{} at {} a post", thousand_pounds(staff.cost_a_year), pounds(staff.cost_a_post)),
        );
    if let Some(cost) = &answered.forecast.cost {
        // From so few no price of one is worked out: it would be chance.
        let few = cost.more_seen < FEW;
        list = list.line("Spent within the weeks looked at", thousand_pounds(cost.spent)).line(
            "More children seen by then",
            if few { "fewer than 10".to_owned() } else { about(cost.more_seen as u32) },
        );
        if let Some(each) = cost.a_child.filter(|_| !few) {
            list = list.line("For each of them", pounds(each));
        }
        if let Some(week) = cost.a_week_saved.filter(|_| !few) {
            list = list.line("For each week that a child waits less", pounds(week));
        }
    }
    head.and(Html::from(list))
}

/// What else would change the answer.
pub(super) fn sensitivity(answered: &Answered) -> Html {
    if answered.forecast.sensitivity.is_empty() {
        return Html::empty();
    }
    let weeks = answered.forecast.plan.standard_weeks;
    let columns = [
        Column::new("If"),
        Column::number("Waiting at the end"),
        Column::number(format!("Nearly all under {weeks} weeks by")),
        Column::number("Chance of that"),
        Column::number(format!("On the list at the end, under {weeks} weeks")),
        Column::number(format!("When seen, under {weeks} weeks")),
    ];
    let rows = answer_above(answered)
        .into_iter()
        .chain(answered.forecast.sensitivity.iter().map(|one| row(one, answered)));
    Html::fixed("<h2 class=\"govuk-heading-m\">What else would change the answer</h2>").and(Html::from(
        Table::new("sensitivity", "The same, with one thing changed")
            .stack()
            .hide_caption()
            .columns(columns)
            .rows(rows),
    ))
}

/// The answer itself in the same columns, to compare with.
fn answer_above(answered: &Answered) -> Option<Row> {
    let forecast = &answered.forecast;
    let outlook = forecast.with_plan.as_ref().or(forecast.as_now.as_ref())?;
    Some(figures(
        Cell::Text("The answer above".to_owned()),
        (last(outlook).middle, outlook.reached.middle, 1.0 - outlook.reached.chance_never),
        (outlook.within_standard_at_end, outlook.seen_within_standard),
        answered,
    ))
}

fn row(one: &Sensitive, answered: &Answered) -> Row {
    let words = match one.change {
        Change::MoreReferrals => "A tenth more referrals",
        Change::FewerReferrals => "A tenth fewer referrals",
        Change::FewerSlots => "A tenth fewer slots than today",
        Change::AllInTurn => "Every child is seen in turn",
    };
    let note = match one.change {
        Change::AllInTurn => {
            let out = (answered.forecast.history.out_of_turn * 100.0).round() as u64;
            format!("now about {out} in a hundred are seen as if there were no order")
        }
        _ => String::new(),
    };
    let words =
        if note.is_empty() { Cell::Text(words.to_owned()) } else { Cell::Note(words.to_owned(), note) };
    let reached = (one.waiting_at_end, one.reached, one.chance_reached);
    figures(words, reached, (one.within_standard_at_end, one.seen_within_standard), answered)
}

/// The figures of one answer: the list at its end, by when and how likely nearly all wait under the standard, and the shares that
/// do so of those on the list at the end and of those who were seen.
fn figures(
    words: Cell,
    (end, reached, likely): (u32, Option<Day>, f64),
    (at_end, seen): (f64, f64),
    answered: &Answered,
) -> Row {
    let by = reached_by(reached, &answered.forecast);
    let share = |of: f64| format!("{}%", (of * 100.0).round() as u64);
    let cells = [about(end), by, chance(likely), share(at_end), share(seen)];
    Row::new(std::iter::once(words).chain(cells.map(Cell::Text)).collect())
}

/// How past forecasts did, in a sentence; empty when none has come due.
pub(super) fn record(answered: &Answered) -> String {
    let (held, due) = answered.forecast.record.held_80();
    let past = if due == 0 {
        "No forecast of this service has come due yet.".to_owned()
    } else {
        format!(
            "We forecast this service's own past again and again, each time only from what was known then. Bands meant to \
             hold 8 times in 10 held {held} of {due} times."
        )
    };
    format!("{past} {} {}", told(answered.told), checked(answered.decisions))
}

/// How what families would have been told of their own wait did, and how far ahead any of it was checked.
fn told(told: Told) -> String {
    let mut said = Vec::new();
    let (due, held) = told.all();
    if due > 0 {
        said.push(format!(
            "Families who would have been told “about 8 in 10 are seen by” a month that has come: {}; seen by then: {}.",
            thousands(u64::from(due)),
            thousands(u64::from(held))
        ));
    }
    let silent: Vec<String> = told.silent().map(|weeks| weeks.to_string()).collect();
    if !silent.is_empty() {
        said.push(format!(
            "For those who had waited from {} weeks on it did not hold often enough, so they are told no end of their wait.",
            list_words(&silent)
        ));
    }
    said.push("No record stands behind a month more than a year ahead: read it as a direction.".to_owned());
    said.join(" ")
}

/// How the decisions did that were checked on their day.
fn checked(decisions: Checked) -> String {
    let Checked { checked, held } = decisions;
    match checked {
        0 => "No decision about it has been checked yet.".to_owned(),
        1 if held == 1 => "One decision was checked on its day: what we expected held.".to_owned(),
        1 => "One decision was checked on its day: what we expected did not hold.".to_owned(),
        _ => format!(
            "Of {checked} decisions that were checked on their day, what we expected held for {held}."
        ),
    }
}

/// How it was worked out.
pub(super) fn method(past: &Past, answered: &Answered) -> Html {
    let used = &answered.forecast.history;
    let a_month = |week: f64| about_one(week * 52.0 / 12.0);
    let mut said = vec![format!(
        "{} runs from {} weeks of counts, to {}. In the last year about {} children a month joined, {} were seen and {} left \
         before they were seen. School holidays, changes of level and vacancies are in the runs as they were in the past.",
        thousands(u64::from(answered.forecast.replications)),
        used.weeks,
        waymark_web::words::day_plain(used.to),
        a_month(used.referred_a_week),
        a_month(used.seen_a_week),
        a_month(used.withdrew_a_week),
    )];
    said.push(lost_slots(past));
    if answered.left_out > 0 {
        let many = about(u32::try_from(answered.left_out).unwrap_or(u32::MAX));
        said.push(format!("About {many} referrals are not counted, because a day of theirs is not known."));
    }
    said.push(
        "A child who is seen early for clinical reasons makes others wait longer. The same address on the same day gives the \
         same figures."
            .to_owned(),
    );
    said.into_iter().fold(Html::empty(), |html, sentence| {
        html.and(Html::fixed("<p class=\"govuk-body-s\">"))
            .and(Html::text(&sentence))
            .and(Html::fixed("</p>"))
    })
}

/// How many slots are lost, and whether that was counted from the record or worked out from what the service told.
fn lost_slots(past: &Past) -> String {
    let slots = &past.slots;
    if slots.lost() == 0 {
        let none = "No slot is known to be lost: no appointment on record was missed or called off, and none is known to \
                    have stood empty.";
        return none.to_owned();
    }
    let a_post = past.capacity.and_then(|capacity| slots.a_post(capacity.at_work()));
    let a_post = a_post.map_or_else(String::new, |lost| {
        format!(" That is {lost:.1} a week for each whole-time post at work.")
    });
    format!(
        "Of 100 slots for a first appointment, about {} were lost: {}.{a_post} A new post is taken to lose as many.",
        of_100(slots, slots.lost()),
        how_lost(slots)
    )
}

/// How the lost slots are known.
fn how_lost(slots: &Slots) -> String {
    let told = "worked out from what the service said it can do";
    if slots.not_brought + slots.called_off == 0 {
        return format!("{told}, because the record holds no appointment that was missed or called off");
    }
    let counted = format!(
        "to about {} a child was not brought and about {} were called off, both counted from the record of appointments",
        of_100(slots, slots.not_brought),
        of_100(slots, slots.called_off)
    );
    match slots.empty {
        0 => counted,
        empty => format!("{counted}; about {} stood empty, {told}", of_100(slots, empty)),
    }
}

fn of_100(slots: &Slots, part: u32) -> String {
    about_one(100.0 * f64::from(part) / f64::from(slots.lost() + slots.seen).max(1.0))
}

/// A rate as people say it.
fn about_one(rate: f64) -> String {
    thousands(rate.max(0.0).round() as u64)
}
