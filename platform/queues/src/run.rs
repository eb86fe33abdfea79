//! How often a scenario is run, with what luck, and on how many threads. Threads share nothing and change nothing.

/// How often and with what luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The seed: the same seed gives the same answer, bit for bit.
    pub seed: u64,
    /// How many replications, 1 to 100,000.
    pub replications: u32,
    /// On how many threads; it changes nothing but the time taken.
    pub threads: usize,
}

impl Run {
    /// The number of replications, inside its bounds.
    pub(crate) fn replications(self) -> usize {
        self.replications.clamp(1, 100_000) as usize
    }

    /// Splits `all`, which holds `length` values a replication, among the threads. `work` gets the number of its first
    /// replication and its part. The answers come back in order.
    pub(crate) fn on_threads<T: Send, R: Send>(
        self,
        all: &mut [T],
        length: usize,
        work: impl Fn(usize, &mut [T]) -> R + Sync,
    ) -> Vec<R> {
        let share = (all.len() / length).div_ceil(self.threads.clamp(1, 256)).max(1);
        let parts = all.chunks_mut(share * length).enumerate();
        if self.threads <= 1 {
            return parts.map(|(number, part)| work(number * share, part)).collect();
        }
        let work = &work;
        std::thread::scope(|scope| {
            let working: Vec<_> =
                parts.map(|(number, part)| scope.spawn(move || work(number * share, part))).collect();
            working.into_iter().filter_map(|part| part.join().ok()).collect()
        })
    }
}

/// The values at each of the chances `p`: the smallest at or below which that share lies. It reorders `values`.
pub(crate) fn quantiles<T: Ord + Copy + Default>(values: &mut [T], p: &[f64]) -> Vec<T> {
    let many = values.len();
    if many == 0 {
        return vec![T::default(); p.len()];
    }
    p.iter()
        .map(|p| {
            let rank = ((p * many as f64).ceil() as usize).clamp(1, many) - 1;
            *values.select_nth_unstable(rank).1
        })
        .collect()
}
