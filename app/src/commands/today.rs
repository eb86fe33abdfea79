//! The day it is in an area, for whoever asks at the command line. A demonstration may live on a day of its own (`--story`,
//! `--today`), and the machine's day says nothing of it: its day is the last on which something was recorded there.

use crate::clock::Machine;
use crate::place::Opened;
use waymark_kernel::{Day, Now};
use waymark_people::Clock as _;
use waymark_therapies::store::loads::last_recorded;
use waymark_web::words::london_day;

/// What day it is.
#[derive(Debug, Clone, Copy)]
pub struct Today {
    /// Now, as the area has it.
    pub now: Now,
    /// The last day that has come: the machine's, where that is later.
    pub latest: Day,
}

/// What day it is in an area.
pub async fn of(opened: &Opened) -> anyhow::Result<Today> {
    let real = Machine::real()?.now();
    if !opened.area.demo {
        return Ok(Today { now: real, latest: real.today });
    }
    let last = last_recorded(&opened.store).await?.unwrap_or(opened.area.made);
    let now = Machine::set_to(london_day(last))?.now();
    Ok(Today { now, latest: now.today.max(real.today) })
}
