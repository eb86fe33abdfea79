//! Whole numbers in proportion: scaling published counts to another size so that parts still add up to their total.

/// `value` × `num` / `den`, to the nearest whole number.
pub(crate) fn one(value: u32, num: u32, den: u32) -> u32 {
    let den = u64::from(den.max(1));
    u32::try_from((u64::from(value) * u64::from(num) + den / 2) / den).unwrap_or(u32::MAX)
}

/// All values × `num` / `den`: their sum is the rounded sum, each is within 1 of its exact share. What rounding
/// leaves goes to the largest remainders.
pub(crate) fn scale(values: &[u32], num: u32, den: u32) -> Vec<u32> {
    let total = one(values.iter().sum(), num, den);
    let weights: Vec<f64> = values.iter().map(|value| f64::from(*value)).collect();
    let caps = vec![u32::MAX; values.len()];
    spread(total, &weights, &caps)
}

/// Spreads `total` in proportion to the weights, none above its cap. When the caps leave no room for all of it, as
/// much as fits; where only cells without weight have room, they are used.
pub(crate) fn spread(total: u32, weights: &[f64], caps: &[u32]) -> Vec<u32> {
    let mut given = vec![0_u32; weights.len()];
    let mut left = total;
    while left > 0 {
        let before = left;
        round(&mut given, &mut left, weights, caps);
        if left == before {
            break;
        }
    }
    for (count, cap) in given.iter_mut().zip(caps) {
        let more = left.min(cap.saturating_sub(*count));
        *count += more;
        left -= more;
    }
    given
}

/// One round of proportional giving with largest remainders among the cells that still have room.
fn round(given: &mut [u32], left: &mut u32, weights: &[f64], caps: &[u32]) {
    let open = |given: &[u32], at: usize| given.get(at) < caps.get(at);
    let sum: f64 = (0..weights.len()).filter(|at| open(given, *at)).filter_map(|at| weights.get(at)).sum();
    if sum <= 0.0 {
        return;
    }
    let pot = f64::from(*left);
    let mut rests: Vec<(f64, usize)> = Vec::new();
    for (at, weight) in weights.iter().enumerate() {
        if *weight <= 0.0 || !open(given, at) {
            continue;
        }
        let exact = pot * weight / sum;
        let (Some(count), Some(cap)) = (given.get_mut(at), caps.get(at)) else { continue };
        let whole = (exact.floor() as u32).min(cap - *count).min(*left);
        *count += whole;
        *left -= whole;
        rests.push((exact - exact.floor(), at));
    }
    // Equal remainders go to the earlier cell, so that the result never depends on the sort.
    rests.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, at) in rests {
        let (Some(count), Some(cap)) = (given.get_mut(at), caps.get(at)) else { continue };
        if *left > 0 && *count < *cap {
            *count += 1;
            *left -= 1;
        }
    }
}

/// A table scaled by `num` / `den`: its columns add up to the scaled column totals exactly, its rows to theirs as
/// nearly as whole numbers in the cells allow.
pub(crate) fn table<const C: usize>(rows: &[[u32; C]], num: u32, den: u32) -> Vec<[u32; C]> {
    let sum = |column: usize| rows.iter().filter_map(|row| row.get(column)).sum::<u32>();
    let columns: Vec<u32> = (0..C).map(sum).collect();
    let wanted = scale(&columns, num, den);
    let mut row_left: Vec<i64> =
        scale(&rows.iter().map(|row| row.iter().sum()).collect::<Vec<u32>>(), num, den)
            .into_iter()
            .map(i64::from)
            .collect();
    let mut out = vec![[0_u32; C]; rows.len()];
    // Small columns first: their cells have the least choice.
    let mut order: Vec<usize> = (0..C).collect();
    order.sort_by_key(|column| wanted.get(*column).copied());
    for column in order {
        let weights: Vec<f64> =
            rows.iter().filter_map(|row| row.get(column)).map(|count| f64::from(*count)).collect();
        let total = wanted.get(column).copied().unwrap_or_default();
        place_column(&mut out, &mut row_left, column, &weights, total);
    }
    out
}

/// Fills one column: floors first, then the rows that are furthest behind, of those that have a share in it.
fn place_column<const C: usize>(
    out: &mut [[u32; C]],
    row_left: &mut [i64],
    column: usize,
    weights: &[f64],
    total: u32,
) {
    let sum: f64 = weights.iter().sum();
    let mut left = total;
    let mut candidates: Vec<usize> = Vec::new();
    for (at, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        let exact = f64::from(total) * weight / sum;
        let whole = (exact.floor() as u32).min(left);
        add(out, row_left, at, column, whole);
        left -= whole;
        if exact.fract() > 0.0 {
            candidates.push(at);
        }
    }
    candidates.sort_by_key(|at| std::cmp::Reverse(row_left.get(*at).copied()));
    for at in candidates.into_iter().cycle().take(left as usize) {
        add(out, row_left, at, column, 1);
    }
}

fn add<const C: usize>(out: &mut [[u32; C]], row_left: &mut [i64], row: usize, column: usize, count: u32) {
    if let Some(cell) = out.get_mut(row).and_then(|cells| cells.get_mut(column)) {
        *cell += count;
    }
    if let Some(rest) = row_left.get_mut(row) {
        *rest -= i64::from(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_still_add_up_after_scaling() {
        assert_eq!(scale(&[1, 1, 1], 100, 3), [34, 33, 33]);
        assert_eq!(scale(&[742, 60, 65, 84], 1000, 3736), [199, 16, 17, 23]);
        assert_eq!(scale(&[5, 0, 7], 1, 1), [5, 0, 7]);
        assert_eq!(scale(&[], 1, 1), Vec::<u32>::new());
    }

    #[test]
    fn a_cap_is_never_passed_and_what_does_not_fit_goes_elsewhere() {
        assert_eq!(spread(10, &[9.0, 1.0, 0.0], &[3, 4, 9]), [3, 4, 3]);
        assert_eq!(spread(10, &[1.0, 1.0], &[2, 2]), [2, 2]);
    }

    #[test]
    fn a_scaled_table_keeps_its_columns_exactly_and_its_rows_nearly() {
        let rows = [[100, 3, 50], [200, 4, 0], [1, 5, 999]];
        assert_eq!(table(&rows, 1, 1), rows);
        let half = table(&rows, 1, 2);
        for column in 0..3 {
            let published: u32 = rows.iter().map(|row| row[column]).sum();
            let ours: u32 = half.iter().map(|row| row[column]).sum();
            assert!(ours.abs_diff(published / 2) <= 1, "column {column}: {ours} of {published}");
        }
    }
}
