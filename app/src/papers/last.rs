//! What the last published paper told and left out, for the pages of other rooms that people read who may see no child.

use std::sync::{Arc, Mutex, PoisonError};
use waymark_kernel::Answer;
use waymark_people::{LastPaper, PaperFigure, PaperGroups, PaperValue, Papers, Said};
use waymark_scrutiny::release::{ByGroups, Contents, Frozen, Value};
use waymark_scrutiny::store::{get, numbers};
use waymark_store::Store;

/// The paper with its number: what is published never changes, so it is read once and kept until another is out.
type Kept = Mutex<Option<(u32, Arc<LastPaper>)>>;

/// Asks for the last paper.
pub fn kept() -> Papers {
    let kept = Arc::<Kept>::default();
    Papers::new(move |store| {
        let kept = kept.clone();
        Box::pin(async move { read(&store, &kept).await })
    })
}

async fn read(store: &Store, kept: &Kept) -> Answer<Arc<LastPaper>> {
    let Some(number) = numbers(store, true).await?.first().copied() else { return Ok(Arc::default()) };
    let known = kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, paper)) = known.filter(|(known, _)| *known == number) {
        return Ok(paper);
    }
    let paper = Arc::new(said(&get(store, number).await?.contents));
    *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((number, paper.clone()));
    Ok(paper)
}

/// What a paper says of each measure, without a number. The first papers of all did not name their measures.
fn said(contents: &Contents) -> LastPaper {
    let named = contents.figures.iter().filter(|figure| !figure.id.is_empty());
    LastPaper(named.map(|figure| (figure.id.clone(), of_figure(figure))).collect())
}

fn of_figure(figure: &Frozen) -> PaperFigure {
    let months = figure.months.iter().map(|month| PaperValue {
        from: Some(month.from),
        to: month.to,
        said: of_value(month.value),
    });
    PaperFigure {
        now: figure.to.map(|to| PaperValue { from: figure.from, to, said: of_value(figure.value) }),
        months: months.collect(),
        by: figure.by.iter().map(|by| (by.code.clone(), of_groups(by))).collect(),
    }
}

fn of_groups(by: &ByGroups) -> PaperGroups {
    let told = by.groups.iter().filter(|group| of_value(group.value) == Said::Told);
    PaperGroups { told: told.map(|group| group.code.clone()).collect(), left_out: by.left_out }
}

const fn of_value(value: Value) -> Said {
    match value {
        Value::Count(_) | Value::Share { .. } | Value::Measured(_) => Said::Told,
        Value::NotShown => Said::LeftOut,
        Value::Nobody | Value::NotSettled => Said::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::{Day, day};
    use waymark_scrutiny::release::{GroupSaid, Month};

    fn month(to: Day, value: Value) -> Month {
        Month { from: to.first_of_month(), to, value, gap: None, answered: None, usual: None }
    }

    #[test]
    fn what_a_paper_does_not_show_is_left_out_and_what_has_not_come_or_is_of_nobody_is_not() {
        let to = day(2026, 10, 31);
        let group = |code: &str, value| GroupSaid { code: code.into(), name: code.into(), value };
        let groups = vec![group("a", Value::Count(9)), group("b", Value::NotShown)];
        let by = ByGroups {
            code: "waited".into(),
            words: "how long they have waited".into(),
            groups,
            left_out: true,
        };
        let figure = of_figure(&Frozen {
            to: Some(to),
            value: Value::Share { numerator: 9, denominator: 20 },
            months: vec![
                month(day(2026, 8, 31), Value::NotShown),
                month(day(2026, 9, 30), Value::Nobody),
                month(to, Value::NotSettled),
            ],
            by: vec![by],
            ..Frozen::default()
        });
        let of = |to: Day| figure.of_month(to.first_of_month(), to);
        assert_eq!(figure.of_now(to.first_of_month(), to), Said::Told);
        assert_eq!(
            [day(2026, 8, 31), day(2026, 9, 30), to].map(of),
            [Said::LeftOut, Said::Nothing, Said::Nothing]
        );
        let left_out = |code| figure.leaves_out_group((to, to), "waited", code);
        assert!(left_out("b") && left_out("c") && !left_out("a"));
    }
}
