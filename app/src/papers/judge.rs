//! The rules of the measures, for a release: each judges the values that the release tells, and no others.

use super::counted::thousandths;
use std::collections::HashMap;
use waymark_measures::Unit;
use waymark_measures::definition::Definition;
use waymark_measures::measured::{Aim, Measured};
use waymark_measures::verdict::{Judged as Question, judge, ordinary, sentence};
use waymark_queues::spc::{Kind, Point};
use waymark_scrutiny::release::{Judge, Judged, Tells, Usual};

/// What a rule needs beside the values.
struct Rule {
    definition: &'static Definition,
    /// Where a new period starts, as places among the points.
    periods: Vec<usize>,
    answered: Option<u64>,
    aim: Option<Aim>,
}

/// The rules of these measures.
pub(super) fn of(truths: &[Measured]) -> Judge {
    let rules: HashMap<String, Rule> = truths.iter().map(|truth| (truth.measure.id(), rule(truth))).collect();
    Judge::new(move |id, values| rules.get(id).map(|rule| said(rule, values)).unwrap_or_default())
}

fn rule(truth: &Measured) -> Rule {
    let begins = |day| truth.series.iter().position(|plotted| plotted.point.to >= day);
    let periods = truth.notes.iter().filter(|note| note.begins()).filter_map(|note| begins(note.day));
    let answered = truth.series.iter().rev().find(|one| one.figure.is_some()).and_then(|one| one.answered);
    Rule {
        definition: truth.measure.definition,
        periods: periods.collect(),
        answered,
        aim: truth.aim.clone(),
    }
}

fn said(rule: &Rule, values: &[Option<f64>]) -> Judged {
    let target = rule.aim.as_ref().map(|aim| aim.value);
    let question = Question { values, periods: &rule.periods, answered: rule.answered, target };
    let reading = judge(rule.definition, &question);
    let usual = reading.points.iter().map(|point| point.map(|point| usual(rule.definition.unit, point)));
    let answer = (reading.verdict.words().to_owned(), sentence(rule.definition, &reading, rule.aim.as_ref()));
    Judged { usual: usual.collect(), answer }
}

fn usual(unit: Unit, point: Point) -> Usual {
    let (lower, upper) = ordinary(unit, point.limits);
    Usual {
        mean: thousandths(point.limits.mean),
        lower: thousandths(lower),
        upper: thousandths(upper),
        tells: match point.kind {
            Kind::Common => Tells::Ordinary,
            Kind::Improvement => Tells::Better,
            Kind::Concern => Tells::Worse,
            Kind::Neutral(_) => Tells::Moved,
        },
    }
}
