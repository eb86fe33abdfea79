//! Figures with their true counts become figures that may be published, beside all that was published before.

use super::asked::{Asked, AskedBy, AskedMonth, Judge, MadeOf};
use super::counts::{Laid, lay};
use super::frozen::{ByGroups, Frozen, GroupSaid, Month, Value};
use super::held::{Held, value as told};
use waymark_small_numbers::{Exposed, Figures, Published, Rule, Shown, Uneven, protect};

/// Figures that cannot be frozen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFrozen {
    /// Parts that do not make up their whole.
    #[error(transparent)]
    Uneven(#[from] Uneven),
    /// An earlier release gives a small number away.
    #[error(transparent)]
    Exposed(#[from] Exposed),
}

/// The figures as they may be published, in the order asked; and what they leave behind for the next release to be
/// protected against. `sums` are what some of their counts are made of beside their own groups and months; `earlier` is
/// what the release before left behind.
///
/// # Errors
/// [`NotFrozen`] when parts do not add up, or an earlier release already gives a small number away.
pub fn figures(
    asked: &[Asked],
    sums: &[MadeOf],
    earlier: Option<&Published>,
    rule: Rule,
) -> Result<(Vec<Frozen>, Published), NotFrozen> {
    let mut figures = Figures::new();
    let laid = lay(&mut figures, asked, sums)?;
    if let Some(earlier) = earlier {
        figures.after(earlier)?;
    }
    let shown = protect(&figures, rule)?;
    let frozen = asked.iter().zip(&laid).map(|(figure, laid)| one(figure, laid, (&shown, rule)));
    Ok((frozen.collect(), Published::of(&figures, &shown)))
}

/// The answer of a rule that has too few values.
const TOO_SOON: &str = "Too soon to tell";
/// The answer where a rule would have values enough, were all of them told: nothing is too soon then.
pub const NOT_TOLD: &str = "Cannot be told without naming a few children";

/// Says of each figure what its own rule says of the values that are told.
pub fn judge(figures: &mut [Frozen], judge: &Judge) {
    for figure in figures {
        let values: Vec<Option<f64>> = figure.months.iter().map(|month| month.value.number()).collect();
        let judged = judge.of(&figure.id, &values);
        figure.answer = judged.answer;
        if figure.answer.0 == TOO_SOON && only_hidden(figure, &values, judge) {
            figure.answer = not_told(figure);
        }
        for (month, usual) in figure.months.iter_mut().zip(judged.usual) {
            month.usual = usual;
        }
    }
}

/// Whether a rule has too few values only because some are kept back. It is asked once more with other numbers in their places,
/// made from the ones that are told, so that the answer rests on nothing that is kept back.
fn only_hidden(figure: &Frozen, values: &[Option<f64>], judge: &Judge) -> bool {
    let told: Vec<f64> = values.iter().copied().flatten().collect();
    let known = if told.is_empty() { vec![1.0, 2.0] } else { told };
    // Never all the same: nothing could be said of such a series either.
    let mut others = known.iter().copied().cycle().zip([0.0, 1.0].into_iter().cycle());
    let fill = |month: &Month| match month.value {
        Value::NotShown => others.next().map(|(value, more)| value + more),
        value => value.number(),
    };
    let filled: Vec<Option<f64>> = figure.months.iter().map(fill).collect();
    filled.iter().flatten().count() > values.iter().flatten().count()
        && judge.of(&figure.id, &filled).answer.0 != TOO_SOON
}

fn not_told(figure: &Frozen) -> (String, String) {
    let hidden = figure.months.iter().filter(|month| month.value == Value::NotShown).count();
    let all = figure.months.len();
    let sentence = format!("{NOT_TOLD}: {hidden} of {all} points are kept back to protect small numbers.");
    (NOT_TOLD.to_owned(), sentence)
}

fn one(figure: &Asked, laid: &Laid, shown: (&Shown, Rule)) -> Frozen {
    let month = |(month, held): (&AskedMonth, &Held)| {
        let value = if month.settled { told(month.counted, held, shown) } else { Value::NotSettled };
        Month {
            from: month.from,
            to: month.to,
            gap: month.gap.clone(),
            answered: month.answered.filter(|_| value.number().is_some()),
            usual: None,
            value,
        }
    };
    let value = told(figure.counted, &laid.whole, shown);
    Frozen {
        id: figure.id.clone(),
        key: figure.key.clone(),
        from: figure.from,
        to: figure.to,
        name: figure.name.clone(),
        definition: figure.definition.clone(),
        value,
        gap: figure.gap.clone().filter(|_| value == Value::Nobody),
        answered: figure.answered.filter(|_| value.number().is_some()),
        periods: figure.periods.clone(),
        group: figure.group.clone(),
        unit: figure.unit.clone(),
        answer: Default::default(),
        target: figure.target,
        months: figure.months.iter().zip(&laid.months).map(month).collect(),
        by: figure.by.iter().zip(&laid.by).map(|(by, held)| by_groups(by, held, shown)).collect(),
    }
}

/// Of groups that not everybody knows only those are told that may be, so that one that is left out and one with nobody in
/// it are the same to a reader.
fn by_groups(by: &AskedBy, held: &[Held], shown: (&Shown, Rule)) -> ByGroups {
    let said = by.groups.iter().zip(held).map(|(group, held)| GroupSaid {
        code: group.code.clone(),
        name: group.name.clone(),
        value: told(group.counted, held, shown),
    });
    let told = |group: &GroupSaid| by.fixed || group.value.number().is_some();
    let groups: Vec<GroupSaid> = said.filter(told).collect();
    let left_out = groups.len() < by.groups.len() || groups.iter().any(|one| one.value == Value::NotShown);
    ByGroups { code: by.code.clone(), words: by.words.clone(), groups, left_out }
}
