//! By what children wait for: the first appointment, and, for those who were met, treatment. A service whose clock stops at the
//! first contact counts the second group in no other figure, so it stands here with its own total.

use crate::codes::ClockRule;
use crate::service::Service;
use crate::standing::Figures;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::thousands;

/// What stands where a count is left out.
const LEFT_OUT: &str = "left out";
/// The most that is too few to tell.
const FEW: u64 = 5;

/// The table: counts of those who wait for the first appointment and then of those who wait for treatment, each within 18
/// weeks, to 52, and over. Empty where everybody is in one line that the page tells already and is too small to tell.
pub(super) fn table(service: &Service, figures: &Figures, stages: [u64; 6]) -> Html {
    let [a, b, c, d, e, f] = stages;
    let (first, treatment) = ([a, b, c], [d, e, f]);
    let both = service.details.clock == ClockRule::Treatment;
    let (first, treatment) =
        if both { together(first, treatment) } else { (whole(figures), alone(treatment)) };
    let heads = ["All", "Within 18 weeks", "18 to 52", "Over 52"].map(Column::number);
    let columns = std::iter::once(Column::new("Waiting for")).chain(heads);
    let note = "<p class=\"wm-note\">Weeks are counted from referral. A child who was met and waits for treatment is in the count above \
         only where the service counts to treatment.</p>";
    let rows = [row("First appointment", first), row("Treatment, after being met", treatment)];
    let table = Table::new("by-stage", "By what they wait for").stack().columns(columns).rows(rows);
    Html::from(table).and(Html::fixed(note))
}

type Line = [Option<u64>; 4];

/// The whole list as its bands tell it: two ways of covering the same counts would let someone work them out.
fn whole(figures: &Figures) -> Line {
    let [.., over, long] = figures.published().bands;
    [Some(figures.total()), Some(figures.within()), over, long]
}

/// Counts that are told nowhere else: all of them, or their total alone where one is of few.
fn alone(counts: [u64; 3]) -> Line {
    let total = counts.iter().sum();
    let [within, over, long] = counts;
    if !counts.into_iter().any(few) {
        return [Some(total), Some(within), Some(over), Some(long)];
    }
    [Some(total).filter(|total| !few(*total)), None, None, None]
}

/// Two lines whose sums are told: where one count is of few, neither tells its bands.
fn together(first: [u64; 3], second: [u64; 3]) -> (Line, Line) {
    if first.into_iter().chain(second).any(few) {
        let totals: [u64; 2] = [first.iter().sum(), second.iter().sum()];
        let told = !totals.into_iter().any(few);
        let line = |total: u64| [Some(total).filter(|_| told), None, None, None];
        return (line(totals[0]), line(totals[1]));
    }
    (alone(first), alone(second))
}

fn few(count: u64) -> bool {
    (1..=FEW).contains(&count)
}

fn row(words: &str, line: Line) -> Row {
    let cell = |count: Option<u64>| Cell::Text(count.map_or_else(|| LEFT_OUT.to_owned(), thousands));
    Row::new(std::iter::once(Cell::Text(words.to_owned())).chain(line.map(cell)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_count_of_one_to_five_stands_in_a_line_or_is_left_between_its_total_and_the_others() {
        assert_eq!(alone([30, 12, 8]), [Some(50), Some(30), Some(12), Some(8)]);
        assert_eq!(alone([30, 12, 3]), [Some(45), None, None, None]);
        assert_eq!(alone([0, 0, 3]), [None; 4]);
        let (first, second) = together([30, 12, 8], [9, 4, 0]);
        assert_eq!((first, second), ([Some(50), None, None, None], [Some(13), None, None, None]));
        assert_eq!(together([30, 12, 8], [0, 4, 0]).0, [None; 4]);
    }
}
