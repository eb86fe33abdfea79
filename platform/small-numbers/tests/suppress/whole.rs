//! Whether equations have an answer in whole numbers that are nought or more: the simplex method in exact integers
//! (Edmonds 1967), with Bland's rule so that it always ends, and a branch where a value is no whole number.

/// `Σ weight · unknown = right`; the same unknowns in every equation.
#[derive(Clone)]
pub struct Equation {
    /// One for each unknown.
    pub weights: Vec<i64>,
    /// What they come to.
    pub right: i64,
}

/// Branches that one question may take; far more than any table here needs.
const BRANCHES: usize = 1_000;

/// Whether whole numbers of nought or more solve every equation, with one unknown no more than its `most`.
pub fn exist(equations: Vec<Equation>, most: Option<(usize, i64)>) -> bool {
    let mut open = vec![match most {
        Some((unknown, most)) => at_most(equations, unknown, most),
        None => equations,
    }];
    let mut branches = 0;
    while let Some(equations) = open.pop() {
        assert!(branches < BRANCHES, "the attacker was still searching: give this table fewer holes");
        branches += 1;
        let Some(values) = solve(&equations) else { continue };
        let Some((unknown, below)) = values.iter().enumerate().find_map(|(unknown, (over, under))| {
            (over % under != 0).then(|| (unknown, over.div_euclid(*under)))
        }) else {
            return true;
        };
        let below = i64::try_from(below).expect("a count of children");
        open.push(at_most(equations.clone(), unknown, below));
        open.push(at_least(equations, unknown, below + 1));
    }
    false
}

/// One more equation, with an unknown of its own that fills what is left up to `most`.
fn at_most(equations: Vec<Equation>, unknown: usize, most: i64) -> Vec<Equation> {
    bounded(equations, unknown, 1, most)
}

/// The same with an unknown of its own for what is over `least`.
fn at_least(equations: Vec<Equation>, unknown: usize, least: i64) -> Vec<Equation> {
    bounded(equations, unknown, -1, least)
}

fn bounded(mut equations: Vec<Equation>, unknown: usize, sign: i64, right: i64) -> Vec<Equation> {
    let mut weights = vec![0; equations.first().map_or(unknown + 1, |first| first.weights.len())];
    weights[unknown] = 1;
    equations.push(Equation { weights, right });
    for equation in &mut equations {
        equation.weights.push(0);
    }
    *equations.last_mut().and_then(|last| last.weights.last_mut()).expect("just pushed") = sign;
    equations
}

/// Fractions `(over, under)` of nought or more that solve every equation.
fn solve(equations: &[Equation]) -> Option<Vec<(i128, i128)>> {
    let unknowns = equations.first().map_or(0, |first| first.weights.len());
    let mut rows: Vec<Vec<i128>> = equations.iter().map(row).collect();
    // The last row says how far all equations together are from being solved, and what each unknown would mend.
    rows.push((0..=unknowns).map(|column| -rows.iter().map(|row| row[column]).sum::<i128>()).collect());
    let last = rows.len() - 1;
    let mut basis: Vec<usize> = (unknowns..unknowns + last).collect();
    let mut under = 1_i128;
    while let Some(column) = (0..unknowns).find(|column| rows[last][*column] < 0) {
        let pivot = (0..last).filter(|row| rows[*row][column] > 0).min_by(|one, other| {
            let ratio = |row: usize, other: usize| rows[row][unknowns] * rows[other][column];
            ratio(*one, *other).cmp(&ratio(*other, *one)).then(basis[*one].cmp(&basis[*other]))
        })?;
        turn(&mut rows, pivot, column, under);
        under = rows[pivot][column];
        basis[pivot] = column;
    }
    if rows[last][unknowns] != 0 {
        return None;
    }
    let mut values = vec![(0, 1); unknowns];
    for (row, unknown) in basis.iter().enumerate().filter(|(_, unknown)| **unknown < unknowns) {
        values[*unknown] = (rows[row][unknowns], under);
    }
    Some(values)
}

/// Weights and the right side in one row, the right side nought or more.
fn row(equation: &Equation) -> Vec<i128> {
    let sign = if equation.right < 0 { -1 } else { 1 };
    equation.weights.iter().chain([&equation.right]).map(|number| i128::from(sign * number)).collect()
}

/// Brings the unknown of `column` in by row `pivot`. Every division comes out even (Edmonds).
fn turn(rows: &mut [Vec<i128>], pivot: usize, column: usize, under: i128) {
    let by = rows[pivot].clone();
    for (_, row) in rows.iter_mut().enumerate().filter(|(here, _)| *here != pivot) {
        let factor = row[column];
        for (number, along) in row.iter_mut().zip(&by) {
            *number = (*number * by[column] - factor * along) / under;
        }
    }
}
