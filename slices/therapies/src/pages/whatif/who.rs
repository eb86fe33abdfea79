//! Who waits and who gains: the chance of being seen within half a year, as now and with the change, by how long children
//! have waited, where they live, and whether a council looks after them. A count of one to five, and one that would give
//! such a count away, is left out with everything that is worked out from it.

use crate::standing::{Figures, LONG, WITHIN, covered};
use crate::store::groups::{ByDays, Groups};
use std::collections::BTreeMap;
use waymark_queues::forecast::{Outlook, Wait};
use waymark_queues::waits::{HALF_A_YEAR, Told};
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::thousands;

/// What stands where a count is left out.
const LEFT_OUT: &str = "left out";
/// What stands where what would have been told did not hold in the past.
const NOT_TOLD: &str = "not told";

/// A group: its words, who is in it, and its count where it may be told.
type Group = (String, ByDays, Option<u64>);

/// What is likely as now, and with the change where one is asked.
type Outlooks<'o> = (&'o Outlook, Option<&'o Outlook>);

/// The tables.
pub(super) fn who(groups: &Groups, figures: &Figures, outlooks: Outlooks<'_>, told: &Told) -> Html {
    let table =
        |id, caption, head, rows: Vec<Group>| Html::from(table((id, caption, head), &rows, outlooks, told));
    Html::fixed("<h2 class=\"govuk-heading-m\">Who is waiting, and who gains</h2><div class=\"wm-two\"><div>")
        .and(table("by-wait", "By how long they have waited", "Waited", by_wait(groups, figures)))
        .and(table("by-care", "By whether a council looks after them", "Children", by_care(groups)))
        .and(Html::fixed("</div><div>"))
        .and(table("by-place", "By the first half of the post code", "Post code", by_place(groups)))
        .and(Html::fixed(
            "</div></div><p class=\"wm-note\">Weeks are counted from referral and never stop. A count of 1 to 5 is left out, \
             and another where it would give such a count away. The share is of children who have waited as long: by the \
             record of this service or by the forecast, whichever came nearer in its own past, and not told where neither \
             came within 15 in a hundred. Deprivation is not held.</p>",
        ))
}

/// The three bands that the other pages of figures tell, covered as they are there: two ways of covering the same counts
/// would let someone work them out.
fn by_wait(groups: &Groups, figures: &Figures) -> Vec<Group> {
    let [.., over, long] = figures.published().bands;
    let band = |from: i64, to: i64| groups.all.range(from..=to).map(|(days, many)| (*days, *many)).collect();
    vec![
        ("18 weeks or less".to_owned(), band(0, WITHIN), Some(figures.within())),
        ("18 to 52 weeks".to_owned(), band(WITHIN + 1, LONG), over),
        ("Over 52 weeks".to_owned(), band(LONG + 1, i64::MAX), long),
    ]
}

fn by_place(groups: &Groups) -> Vec<Group> {
    let mut known: BTreeMap<&str, ByDays> = BTreeMap::new();
    for (place, waits) in &groups.places {
        add(known.entry(if is_place(place) { place } else { "Not known" }).or_default(), waits);
    }
    let known = known.into_iter().map(|(words, waits)| (words.to_owned(), waits));
    let (told, few): (Vec<Group>, Vec<Group>) =
        with_counts(known.collect()).into_iter().partition(|(_, _, count)| count.is_some());
    if few.is_empty() {
        return told;
    }
    // The name of a place of which the count is left out would tell that somebody of it waits.
    let mut elsewhere = ByDays::new();
    few.iter().for_each(|(_, waits, _)| add(&mut elsewhere, waits));
    told.into_iter().chain([("Other places, or not known".to_owned(), elsewhere, None)]).collect()
}

fn add(all: &mut ByDays, waits: &ByDays) {
    waits.iter().for_each(|(days, many)| *all.entry(*days).or_default() += many);
}

/// Whether words can be the first half of a post code: `AS2`, `EC1A`. Whatever else stood in that column is told to nobody.
pub(in crate::pages) fn is_place(words: &str) -> bool {
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    (2..=4).contains(&words.len())
        && (1..=2).contains(&letters)
        && words.as_bytes().get(letters).is_some_and(u8::is_ascii_digit)
        && words.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn by_care(groups: &Groups) -> Vec<Group> {
    let mut others = groups.all.clone();
    for (days, many) in &groups.looked_after {
        others.entry(*days).and_modify(|all| *all = all.saturating_sub(*many));
    }
    with_counts(vec![
        ("Looked after by a council".to_owned(), groups.looked_after.clone()),
        ("Not looked after, or not known".to_owned(), others),
    ])
}

fn with_counts(groups: Vec<(String, ByDays)>) -> Vec<Group> {
    let counts: Vec<u64> = groups.iter().map(|(_, waits)| waits.values().sum()).collect();
    groups.into_iter().zip(covered(&counts)).map(|((words, waits), count)| (words, waits, count)).collect()
}

fn table(
    (id, caption, head): (&'static str, &str, &str),
    groups: &[Group],
    (now, planned): Outlooks<'_>,
    told: &Told,
) -> Table {
    let mut columns = vec![
        Column::new(head),
        Column::number("Waiting"),
        Column::number("Likely to be seen in 26 weeks, as now"),
    ];
    columns.extend(planned.map(|_| Column::number("With the change")));
    let rows = groups.iter().map(|(words, waits, shown)| {
        let mut cells = vec![Cell::Text(words.clone())];
        let Some(count) = *shown else {
            cells.extend(columns.iter().skip(1).map(|_| Cell::Text(LEFT_OUT.to_owned())));
            return Row::new(cells);
        };
        cells.push(Cell::Text(thousands(count)));
        cells.push(Cell::Text(share(waits, now, told)));
        cells.extend(planned.map(|planned| Cell::Text(share(waits, planned, told))));
        Row::new(cells)
    });
    let rows: Vec<Row> = rows.collect();
    Table::new(id, caption).stack().columns(columns).rows(rows)
}

/// Of a hundred children of a group, how many are likely to be seen within [`HALF_A_YEAR`] weeks, to the nearest five; not told
/// where for more than one in ten of them it did not hold in the past.
fn share(waits: &ByDays, outlook: &Outlook, told: &Told) -> String {
    let of = |held: bool| {
        let some =
            waits.iter().filter(|(days, _)| told.share_holds((**days / 7).unsigned_abs() as usize) == held);
        some.map(|(_, count)| *count).sum::<u64>()
    };
    if of(false) * 10 > of(true) + of(false) {
        return NOT_TOLD.to_owned();
    }
    let (mut sum, mut many) = (0.0, 0.0);
    for (days, count) in waits {
        if let Some(chance) =
            nearest(&outlook.waiting_now, *days / 7).and_then(|wait| wait.chance_by_week.get(HALF_A_YEAR - 1))
        {
            sum += chance * *count as f64;
            many += *count as f64;
        }
    }
    if many == 0.0 { "–".to_owned() } else { format!("{}%", (sum / many * 20.0).round() as u64 * 5) }
}

/// The wait of children who have waited about as long: the page counts to today, the forecast to the last whole week.
fn nearest(waits: &[Wait], weeks: i64) -> Option<&Wait> {
    waits.iter().min_by_key(|wait| (i64::from(wait.waited) - weeks).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_the_column_of_post_codes_reaches_nobody_and_a_place_of_few_has_no_name() {
        let many = |days: i64, count: u64| ByDays::from([(days, count)]);
        let places = [("AS1", 40), ("AS2", 3), ("AS3", 30), ("MAYA", 60), ("EC1A", 2)];
        let places = places.map(|(place, count)| (place.to_owned(), many(70, count)));
        let groups = Groups { places: BTreeMap::from(places), ..Groups::default() };
        let told: Vec<(String, Option<u64>)> =
            by_place(&groups).into_iter().map(|(words, _, count)| (words, count)).collect();
        let words: Vec<&str> = told.iter().map(|(words, _)| words.as_str()).collect();
        assert!(!words.contains(&"MAYA") && !words.contains(&"AS2") && !words.contains(&"EC1A"), "{words:?}");
        assert_eq!(told.last(), Some(&("Other places, or not known".to_owned(), None)));
    }
}
