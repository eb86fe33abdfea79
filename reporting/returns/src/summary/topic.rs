//! The rows of a table: all together, and broken down by what is known of the person.

use super::place::PlaceKind;
use super::spec::{Ages, Spec, Topic};
use crate::model::Sex;
use waymark_identifiers::{Coded, Ethnicity};

/// What a count is broken down by.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Traits {
    pub(super) sex: Option<Sex>,
    pub(super) ethnicity: Option<Ethnicity>,
    /// Age on the day the table asks for.
    pub(super) age: Option<i16>,
    /// Age when the plan started.
    pub(super) age_at_start: Option<i16>,
    /// Whole years the plan is (or was) held.
    pub(super) years: Option<i16>,
    pub(super) place: Option<PlaceKind>,
}

/// A row: its topic, its place within the topic, its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowKey {
    topic: usize,
    order: i16,
    pub(super) heading: &'static str,
    pub(super) breakdown: String,
}

impl RowKey {
    pub(super) fn all(spec: &Spec) -> Self {
        Self { topic: 0, order: 0, heading: spec.all, breakdown: spec.all.to_owned() }
    }
}

/// The rows that something with these traits is counted in.
pub(super) fn keys(spec: &Spec, traits: &Traits) -> Vec<RowKey> {
    let mut keys = vec![RowKey::all(spec)];
    for (topic, (heading, kind)) in (1..).zip(spec.topics) {
        for (order, breakdown) in labels(*kind, traits) {
            keys.push(RowKey { topic, order, heading, breakdown });
        }
    }
    keys
}

fn labels(topic: Topic, traits: &Traits) -> Vec<(i16, String)> {
    match topic {
        Topic::Sex => vec![(0, sex(traits.sex).to_owned())],
        Topic::Ethnicity => {
            let group = traits.ethnicity.map_or("Unclassified", |it| it.group().code());
            vec![(0, group.to_owned())]
        }
        Topic::Age(ages) => vec![age(ages, traits.age)],
        Topic::AgeAtStart(ages) => vec![age(ages, traits.age_at_start)],
        Topic::Years => vec![years(traits.years, "Less than a year", "", "", "12 or more")],
        Topic::YearsHeld => vec![years(traits.years, "Under a year", " year", " years", "12 years and over")],
        Topic::Place => {
            let kind = traits.place.unwrap_or(PlaceKind::Unknown);
            let single = (0, kind.label().to_owned());
            std::iter::once(single).chain(kind.group().map(|(_, total)| (0, total.to_owned()))).collect()
        }
    }
}

const fn sex(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "Female",
        Some(Sex::Male) => "Male",
        None => "Unknown",
    }
}

/// The name of an age, between the lowest and the highest that a table tells apart.
fn age(ages: Ages, age: Option<i16>) -> (i16, String) {
    match age {
        None => (i16::MAX, ages.unknown.to_owned()),
        Some(age) if age <= ages.lowest => (ages.lowest, ages.lowest_label.to_owned()),
        Some(age) if age >= ages.highest => (ages.highest, ages.highest_label.to_owned()),
        Some(age) => (age, format!("{}{age}", ages.before)),
    }
}

fn years(years: Option<i16>, under: &str, one: &str, many: &str, over: &str) -> (i16, String) {
    match years.unwrap_or(0) {
        ..=0 => (0, under.to_owned()),
        1 => (1, format!("1{one}")),
        some @ 2..=11 => (some, format!("{some}{many}")),
        _ => (12, over.to_owned()),
    }
}
