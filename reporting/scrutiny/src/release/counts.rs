//! The counts behind the figures of a release, and every way in which they add up: a figure over its months and its groups,
//! and figures that count some of the same. Decides nothing.

use super::asked::{Asked, AskedBy, Counted, MadeOf, Place};
use super::held::Held;
use std::collections::BTreeMap;
use waymark_kernel::Day;
use waymark_small_numbers::{CountId, Figures, Uneven};

/// What readers would miss most: the figure that is asked about first.
const HEADLINE: u8 = 5;
/// A figure that counts some of a headline's children once more.
const BESIDE: u8 = 4;
/// A month of a headline; what hides few children in it is left out of the figure beside it first.
const MONTH: u8 = 3;
/// A month of a figure beside a headline.
const MONTH_BESIDE: u8 = 2;
/// A group of a headline; one of a figure beside it is worth nothing.
const GROUP: u8 = 1;

/// Where the counts of one figure went.
#[derive(Debug, Default)]
pub(super) struct Laid {
    /// The whole.
    pub whole: Held,
    /// Each point of its series.
    pub months: Vec<Held>,
    /// Each group, by the ways it is told.
    pub by: Vec<Vec<Held>>,
}

/// Lays out every count, with all that ties them together.
///
/// # Errors
/// [`Uneven`] when parts do not make up their whole.
pub(super) fn lay(figures: &mut Figures, asked: &[Asked], sums: &[MadeOf]) -> Result<Vec<Laid>, Uneven> {
    let laid = asked.iter().map(|figure| of_figure(figures, figure)).collect::<Result<Vec<_>, _>>()?;
    for (place, figure) in asked.iter().enumerate() {
        let other = asked.iter().position(|other| figure.beside.as_ref() == Some(&other.id));
        if let Some(other) = other
            && let (Some(one), Some(two)) = (laid.get(place), laid.get(other))
            && let (Some(first), Some(second)) = (asked.get(place), asked.get(other))
        {
            beside(figures, (first, one), (second, two))?;
        }
    }
    let named = named(asked, &laid);
    let months = months(asked, &laid);
    for sum in sums {
        let parts: Vec<CountId> = sum.parts.iter().filter_map(|part| named.get(part).copied()).collect();
        let with: Vec<CountId> = sum.with.iter().filter_map(|part| named.get(part).copied()).collect();
        let whole = (parts.len(), with.len()) == (sum.parts.len(), sum.with.len());
        if let Some(total) = named.get(&sum.total).filter(|_| whole) {
            made_of(figures, sum, (*total, &with), &parts)?;
        }
        month_by_month(figures, &months, sum)?;
    }
    Ok(laid)
}

/// A month of a figure: its id, whether those counted are meant, and the first and the last day.
type OfMonth<'a> = (&'a str, bool, Day, Day);

/// The counts of each month of each figure.
fn months<'a>(asked: &'a [Asked], laid: &[Laid]) -> BTreeMap<OfMonth<'a>, CountId> {
    let mut months = BTreeMap::new();
    for (figure, laid) in asked.iter().zip(laid) {
        for (month, held) in figure.months.iter().zip(&laid.months) {
            let mut of = |counted, count| {
                months.insert((figure.id.as_str(), counted, month.from, month.to), count);
            };
            held.all().into_iter().for_each(|count| of(false, count));
            held.counted().into_iter().for_each(|count| of(true, count));
        }
    }
    months
}

/// What makes up a whole makes it up in each month of its series too; a part without such a month is not told of it.
fn month_by_month(
    figures: &mut Figures,
    months: &BTreeMap<OfMonth<'_>, CountId>,
    sum: &MadeOf,
) -> Result<(), Uneven> {
    if sum.parts.iter().chain(&sum.with).chain([&sum.total]).any(|place| place.group.is_some()) {
        return Ok(());
    }
    for ((figure, counted, from, to), total) in months {
        if (*figure, *counted) != (sum.total.figure.as_str(), sum.total.counted) {
            continue;
        }
        let of = |part: &Place| months.get(&(part.figure.as_str(), part.counted, *from, *to)).copied();
        let parts: Vec<CountId> = sum.parts.iter().filter_map(of).collect();
        let with: Vec<CountId> = sum.with.iter().filter_map(of).collect();
        // Sides of which some have no such month are not told to be even.
        if sum.with.is_empty() || (parts.len(), with.len()) == (sum.parts.len(), sum.with.len()) {
            made_of(figures, sum, (*total, &with), &parts)?;
        }
    }
    Ok(())
}

fn made_of(
    figures: &mut Figures,
    sum: &MadeOf,
    (total, with): (CountId, &[CountId]),
    parts: &[CountId],
) -> Result<(), Uneven> {
    if with.is_empty() {
        return figures.made_of(total, parts);
    }
    let both: Vec<CountId> = with.iter().copied().chain([total]).collect();
    figures.even(format!("{} and what goes with it", sum.total.figure), &both, parts)
}

fn of_figure(figures: &mut Figures, figure: &Asked) -> Result<Laid, Uneven> {
    if figure.of_nobody {
        let by = figure.by.iter().map(|by| vec![Held::Free; by.groups.len()]).collect();
        return Ok(Laid { whole: Held::Free, months: vec![Held::Free; figure.months.len()], by });
    }
    let whole = hold(figures, &figure.key, figure.counted, Noughts::Told)?;
    let worth = if figure.beside.is_some() { BESIDE } else { HEADLINE };
    whole.value_at(figures, worth);
    // The months of a running year come back in the next one.
    let noughts = if figure.made_of > 1 { Noughts::LeftOut } else { Noughts::Told };
    let months = figure.months.iter().map(|month| {
        let key = format!("{} from {} to {}, of a series", figure.id, month.from, month.to);
        hold(figures, &key, month.counted, noughts)
    });
    let months = months.collect::<Result<Vec<_>, _>>()?;
    let month = if figure.beside.is_some() { MONTH_BESIDE } else { MONTH };
    months.iter().for_each(|one| one.value_at(figures, month));
    // How something stands is told once as the figure and once as its last month: neither hides without the other.
    months.last().filter(|_| figure.made_of == 1).into_iter().for_each(|last| last.value_at(figures, worth));
    let last = months.len().checked_sub(figure.made_of).filter(|_| figure.made_of > 0);
    if let Some(last) = last.and_then(|from| months.get(from..)) {
        add_up(figures, whole, last)?;
    }
    let by = figure.by.iter().map(|by| groups(figures, figure, whole, by)).collect::<Result<_, _>>()?;
    Ok(Laid { whole, months, by })
}

fn groups(figures: &mut Figures, figure: &Asked, whole: Held, by: &AskedBy) -> Result<Vec<Held>, Uneven> {
    let each = by.groups.iter().map(|group| {
        let key = format!("{} by {}: {}", figure.key, by.code, group.code);
        hold(figures, &key, group.counted, Noughts::Told)
    });
    let each = each.collect::<Result<Vec<_>, _>>()?;
    let worth = if figure.beside.is_some() { 0 } else { GROUP };
    each.iter().for_each(|one| one.value_at(figures, worth));
    add_up(figures, whole, &each)?;
    Ok(each)
}

/// Whether a nought is told, or left out as a few children are.
#[derive(Clone, Copy)]
enum Noughts {
    Told,
    LeftOut,
}

/// The counts behind one value.
fn hold(figures: &mut Figures, key: &str, counted: Counted, noughts: Noughts) -> Result<Held, Uneven> {
    let count = |figures: &mut Figures, key: String, count: u64| match noughts {
        Noughts::Told => figures.count(key, count),
        Noughts::LeftOut => figures.count_without_nought(key, count),
    };
    Ok(match counted {
        Counted::Count(number) => Held::Count(count(figures, key.to_owned(), number)),
        Counted::Share { numerator, denominator } => {
            let counted = count(figures, format!("{key} (those counted)"), numerator);
            let all = count(figures, format!("{key} (out of)"), denominator);
            Held::Share(figures.rate(counted, all)?, counted, all)
        }
        Counted::Measured { of: Some(of), .. } => {
            Held::Rests(count(figures, format!("{key} (resting on)"), of))
        }
        Counted::Measured { of: None, .. } | Counted::Nothing => Held::Free,
    })
}

/// Says of each count of a whole which counts of its parts make it up; of a value without counts there is nothing to say.
fn add_up(figures: &mut Figures, whole: Held, parts: &[Held]) -> Result<(), Uneven> {
    for of in [Held::all, Held::counted] {
        let these: Vec<CountId> = parts.iter().copied().filter_map(of).collect();
        if let Some(total) = of(whole).filter(|_| !these.is_empty()) {
            figures.sum(total, &these)?;
        }
    }
    Ok(())
}

/// Two figures that count some of the same: as wholes, month for month and group for group.
fn beside(
    figures: &mut Figures,
    (first, one): (&Asked, &Laid),
    (second, two): (&Asked, &Laid),
) -> Result<(), Uneven> {
    tie(figures, one.whole, two.whole)?;
    for (month, held) in first.months.iter().zip(&one.months) {
        let same = second.months.iter().position(|other| (other.from, other.to) == (month.from, month.to));
        if let Some(other) = same.and_then(|place| two.months.get(place)) {
            tie(figures, *held, *other)?;
        }
    }
    for (by, groups) in first.by.iter().zip(&one.by) {
        let same = second.by.iter().zip(&two.by).find(|(other, _)| other.code == by.code);
        let Some((others, held)) = same else { continue };
        for (group, here) in by.groups.iter().zip(groups) {
            let place = others.groups.iter().position(|other| other.code == group.code);
            if let Some(other) = place.and_then(|place| held.get(place)) {
                tie(figures, *here, *other)?;
            }
        }
    }
    Ok(())
}

/// A number beside another counts some of the other's children. All of whom a share or a middle is taken are the very
/// children that the other counts or is taken of, when they are as many.
fn tie(figures: &mut Figures, one: Held, other: Held) -> Result<(), Uneven> {
    if let (Held::Count(one), Held::Count(other)) = (one, other) {
        return figures.within(one, other);
    }
    for of in [Held::all, Held::counted] {
        if let (Some(one), Some(other)) = (of(one), of(other)) {
            figures.beside(one, other)?;
        }
    }
    Ok(())
}

/// The counts of wholes and of groups, by their places.
fn named(asked: &[Asked], laid: &[Laid]) -> BTreeMap<Place, CountId> {
    let mut named = BTreeMap::new();
    let mut name = |figure: &Asked, group: Option<(String, String)>, held: Held| {
        let place = |counted| Place { figure: figure.id.clone(), group: group.clone(), counted };
        named.extend(held.all().map(|count| (place(false), count)));
        named.extend(held.counted().map(|count| (place(true), count)));
    };
    for (figure, laid) in asked.iter().zip(laid) {
        name(figure, None, laid.whole);
        for (by, held) in figure.by.iter().zip(&laid.by) {
            for (group, held) in by.groups.iter().zip(held) {
                name(figure, Some((by.code.clone(), group.code.clone())), *held);
            }
        }
    }
    named
}
