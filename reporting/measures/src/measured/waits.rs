//! What may be told of how many wait for a service: at the end of each month the answer of the service's own table, so that
//! no page or file tells what another leaves out.

use super::Few;
use super::counted::{At, DECIDED, Decided, figures};
use crate::catalogue::{Measure, Only};
use crate::definition::{How, Value};
use crate::read::Rows;
use crate::small::{Told, left_out, without_few_on_a_side};
use waymark_kernel::Day;
use waymark_therapies::Service;
use waymark_therapies::standing::{Published, in_bands};

/// Which part of the table a measure tells.
#[derive(Clone, Copy)]
enum Tells {
    /// Everybody who waits, or what rests on all of them.
    Total,
    /// The share within 18 weeks.
    Share,
    /// The last band.
    Long,
}

/// The same of every measure of those who wait, and never what the last published paper left out; `None` of any other measure.
pub(super) fn decided(rows: &Rows, measure: &Measure, on: Day, few: Few<'_>) -> Option<Decided> {
    let (How::Waits(_), Only::Service(service)) = (measure.definition.how, &measure.only) else {
        return None;
    };
    let tells = match (measure.definition.value, measure.definition.id) {
        _ if !measure.definition.stands() => return None,
        (Value::Share, _) => Tells::Share,
        (_, "waiting-52-weeks") => Tells::Long,
        _ => Tells::Total,
    };
    let (now, months) = figures(rows, measure, on, DECIDED);
    let open = |(point, _): &At| is_open(&table(rows, service, point.to), tells);
    let mut told = Told { now: open(&now), months: months.iter().map(open).collect(), ..Told::default() };
    without_few_on_a_side(&mut told, measure.definition.value, &now.1, &months);
    left_out(&mut told, few.paper(measure), now.0, &months);
    Some(Decided { now, months, told })
}

/// The table of a service at the end of a day.
fn table(rows: &Rows, service: &Service, day: Day) -> Published {
    let clock = service.details.clock;
    let runs = |wait: &&waymark_therapies::store::waits::Wait| {
        let over = wait.over(clock);
        wait.service == service.id
            && wait.since <= day
            && over.is_none_or(|end| end.is_some_and(|end| end > day))
    };
    Published::of(in_bands(rows.waits.iter().filter(runs).map(|wait| (wait.since, 1)), day))
}

const fn is_open(table: &Published, tells: Tells) -> bool {
    match tells {
        Tells::Total => table.total.is_some(),
        Tells::Share => table.totals,
        Tells::Long => {
            let [.., long] = table.bands;
            long.is_some()
        }
    }
}
