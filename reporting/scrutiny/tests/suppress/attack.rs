//! The attacker: narrows every number not shown by interval arithmetic and searches what is left exhaustively. Written
//! apart from the product: it shares no step with the way numbers are protected.

use waymark_scrutiny::suppress::{Published, PublishedCount};

/// The greatest number the attacker bothers to consider.
const CEILING: i64 = 100_000;

/// How many steps one question may take; more than any table here needs.
const STEPS: usize = 200_000;

#[derive(Clone)]
struct Ranges(Vec<(i64, i64)>);

/// A small number that a reader can narrow down to less than 1 to 5.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// What it counts.
    pub key: String,
    /// How many children it is.
    pub count: u64,
}

/// Every small number that can be read or narrowed down.
pub fn find(published: &Published) -> Vec<Found> {
    let small = published.counts.iter().enumerate().filter(|(_, count)| (1..=5).contains(&count.count));
    small
        .filter(|(place, count)| {
            count.shown || !can_be(published, *place, 0, 1) || !can_be(published, *place, 5, CEILING)
        })
        .map(|(_, count)| Found { key: count.key.clone(), count: count.count })
        .collect()
}

/// Every small number that can be read or narrowed down by laying releases side by side: the same key is the same
/// number, or a corrected one, and a correction about 1 to 5 children is a small number too.
pub fn find_by_comparing(published: &Published) -> Vec<Found> {
    let mut beside = published.clone();
    for (second, later) in published.counts.iter().enumerate() {
        for (first, earlier) in published.counts.iter().enumerate().take(second) {
            if later.key != earlier.key || later.key.ends_with("(rest)") {
                continue;
            }
            let (more, less) = if later.count > earlier.count { (second, first) } else { (first, second) };
            let count = later.count.abs_diff(earlier.count);
            let change = format!("change of {}", later.key);
            beside.counts.push(PublishedCount { key: change, count, shown: count == 0, least: 0 });
            beside.sums.push((more, vec![less, beside.counts.len() - 1]));
        }
    }
    find(&beside)
}

/// Whether any whole numbers agree with all that is known and put `place` between `low` and `high`.
fn can_be(published: &Published, place: usize, low: i64, high: i64) -> bool {
    let mut ranges = Ranges(
        published
            .counts
            .iter()
            .map(|count| {
                assert!(
                    count.shown || count.count >= count.least,
                    "{} is told to be more than it is",
                    count.key
                );
                let number = count.count.cast_signed();
                if count.shown { (number, number) } else { (count.least.cast_signed(), CEILING) }
            })
            .collect(),
    );
    ranges.0[place] = (ranges.0[place].0.max(low), ranges.0[place].1.min(high));
    let mut steps = STEPS;
    search(published, ranges, &mut steps)
}

fn search(published: &Published, mut ranges: Ranges, steps: &mut usize) -> bool {
    assert!(*steps > 0, "the attacker was still searching: give this table fewer holes");
    *steps -= 1;
    if !narrow(published, &mut ranges) {
        return false;
    }
    let open = ranges.0.iter().enumerate().filter(|(_, (low, high))| low < high);
    let Some((place, (low, high))) =
        open.min_by_key(|(_, (low, high))| high - low).map(|(place, range)| (place, *range))
    else {
        return true;
    };
    let middle = low + (high - low) / 2;
    [(low, middle), (middle + 1, high)].into_iter().any(|half| {
        let mut guess = ranges.clone();
        guess.0[place] = half;
        search(published, guess, steps)
    })
}

/// Interval arithmetic over every sum until nothing moves; `false` when no number is left for some place.
fn narrow(published: &Published, ranges: &mut Ranges) -> bool {
    loop {
        let before = ranges.0.clone();
        for (total, parts) in &published.sums {
            let low: i64 = parts.iter().map(|part| ranges.0[*part].0).sum();
            let high: i64 = parts.iter().map(|part| ranges.0[*part].1).sum();
            let whole = ranges.0[*total];
            ranges.0[*total] = (whole.0.max(low), whole.1.min(high));
            let whole = ranges.0[*total];
            for part in parts {
                let (least, most) = ranges.0[*part];
                ranges.0[*part] = (least.max(whole.0 - (high - most)), most.min(whole.1 - (low - least)));
            }
            if std::iter::once(total).chain(parts).any(|place| ranges.0[*place].0 > ranges.0[*place].1) {
                return false;
            }
        }
        if before == ranges.0 {
            return true;
        }
    }
}
