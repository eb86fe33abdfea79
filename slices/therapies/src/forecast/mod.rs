//! What may come of a waiting list, and what more slots would change: from the days of past stays to the answer that the
//! page, the command line and a decision tell alike. Figures only: nothing in here is about one child.

mod answer;
mod ask;
mod checked;
mod kept;
mod likely;
mod moves;
mod past;
mod posts;
mod slots;

pub use answer::{Answered, answer};
pub use ask::{Asked, LATEST, MOST_EXTRA, Month};
pub use checked::{Checked, came};
pub use kept::{Forecasts, Proof, Standing};
pub use likely::{Likely, likely, likely_now};
pub use moves::{Moves, Way};
pub use past::{Past, seed};
pub use posts::Staff;
pub use slots::Slots;

use waymark_queues::Run;

/// Replications behind each figure: enough that a middle moves by less than a child, few enough to answer at once.
pub const REPLICATIONS: u32 = 1_000;

/// How a forecast is run: the seed says the luck, and the same seed gives the same figures on any machine.
#[must_use]
pub fn run(seed: u64) -> Run {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    Run { seed, replications: REPLICATIONS, threads }
}
