//! Children seen in turn by one or more servers, moment by moment, with exponential gaps and lengths of service: the
//! event-level engine. It answers what the weekly engines cannot (waits within a day) and is a law for them.

use crate::draw::Key;
use rand_distr::{Distribution, Exp1};

/// The wait of each of `children` in order of referral: `lambda` referrals and `mu` services per server per unit of time,
/// starting empty. Empty unless both rates are above 0 and there is a server.
#[must_use]
pub fn waits(servers: usize, lambda: f64, mu: f64, children: usize, key: Key) -> Vec<f64> {
    let rates_hold = lambda > 0.0 && mu > 0.0 && lambda.is_finite() && mu.is_finite();
    match servers {
        _ if !rates_hold => Vec::new(),
        0 => Vec::new(),
        1 => one(1.0 / lambda, 1.0 / mu, children, key),
        2 => several::<2>(1.0 / lambda, 1.0 / mu, children, key),
        3 => several::<3>(1.0 / lambda, 1.0 / mu, children, key),
        4 => several::<4>(1.0 / lambda, 1.0 / mu, children, key),
        5 => several::<5>(1.0 / lambda, 1.0 / mu, children, key),
        _ => many(servers, 1.0 / lambda, 1.0 / mu, children, key),
    }
}

/// Lindley's recursion: the next wait is this one, longer by this service and shorter by the next gap, never below 0.
fn one(gap: f64, service: f64, children: usize, key: Key) -> Vec<f64> {
    let mut luck = key.stream();
    let mut draw = move |mean: f64| -> f64 { mean * <Exp1 as Distribution<f64>>::sample(&Exp1, &mut luck) };
    let mut wait = 0.0_f64;
    std::iter::repeat_with(|| {
        let this = wait;
        wait = (wait + draw(service) - draw(gap)).max(0.0);
        this
    })
    .take(children)
    .collect()
}

/// Kiefer and Wolfowitz: the work before each server, kept in order by swapping neighbours.
fn several<const C: usize>(gap: f64, service: f64, children: usize, key: Key) -> Vec<f64> {
    let mut luck = key.stream();
    let mut draw = move |mean: f64| -> f64 { mean * <Exp1 as Distribution<f64>>::sample(&Exp1, &mut luck) };
    let mut work = [0.0_f64; C];
    std::iter::repeat_with(|| {
        let Some((shortest, rest)) = work.split_first_mut() else { return 0.0 };
        let wait = *shortest;
        let mut carried = wait + draw(service);
        let passed = draw(gap);
        let mut before = shortest;
        for one in rest {
            let less = carried.min(*one);
            carried = carried.max(*one);
            *before = (less - passed).max(0.0);
            before = one;
        }
        *before = (carried - passed).max(0.0);
        wait
    })
    .take(children)
    .collect()
}

fn many(servers: usize, gap: f64, service: f64, children: usize, key: Key) -> Vec<f64> {
    let mut luck = key.stream();
    let mut draw = move |mean: f64| -> f64 { mean * <Exp1 as Distribution<f64>>::sample(&Exp1, &mut luck) };
    let mut work = vec![0.0_f64; servers];
    std::iter::repeat_with(|| {
        let Some(shortest) = work.iter_mut().min_by(|a, b| a.total_cmp(b)) else { return 0.0 };
        let wait = *shortest;
        *shortest += draw(service);
        let passed = draw(gap);
        work.iter_mut().for_each(|one| *one = (*one - passed).max(0.0));
        wait
    })
    .take(children)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::erlang;

    /// The mean and its standard error from batches long enough to be independent.
    fn mean_and_error(waits: &[f64]) -> (f64, f64) {
        let batches: Vec<f64> =
            waits.chunks(waits.len() / 40).map(|b| b.iter().sum::<f64>() / b.len() as f64).collect();
        let (mean, variance) = crate::forms::dispersion::mean_and_variance(&batches).unwrap();
        (mean, (variance / batches.len() as f64).sqrt())
    }

    #[test]
    fn the_mean_wait_is_erlang_s_whatever_the_number_of_servers() {
        for servers in [1, 2, 3, 4, 5, 7] {
            let lambda = 0.8 * servers as f64;
            let ours = waits(servers, lambda, 1.0, 800_000, Key::seed(11));
            let (mean, error) = mean_and_error(&ours);
            let exact = erlang::steady(servers as u32, lambda, 1.0).unwrap().wait;
            assert!((mean - exact).abs() < 4.0 * error, "{servers}: {mean} and {exact}, error {error}");
        }
    }

    #[test]
    fn rates_that_are_none_give_no_waits() {
        for rate in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(waits(1, rate, 1.0, 10, Key::seed(1)).is_empty());
            assert!(waits(1, 1.0, rate, 10, Key::seed(1)).is_empty());
        }
        assert!(waits(0, 1.0, 2.0, 10, Key::seed(1)).is_empty());
    }
}
