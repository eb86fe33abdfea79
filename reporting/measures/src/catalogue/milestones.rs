//! The joint plan after an inspection: whether what the partners planned is done by its day. Nobody reads here whether it
//! helps; the other measures say so.

use crate::count::Marks;
use crate::definition::{Definition, Each, Group, How, Target, Unit, Value};
use waymark_improvement::store::MilestoneRow;
use waymark_kernel::Day;
use waymark_queues::spc::Wanted;

pub(super) const DEFINITIONS: &[Definition] = &[Definition {
    id: "milestones-on-time",
    name: "Milestones on time",
    exactly: "Of the milestones of joint plans that were first planned for a day in the period, the share that were said to \
        be done by that day. A later date changes nothing: the day first planned counts.",
    group: Group::Plan,
    unit: Unit::Percent,
    wanted: Wanted::Up,
    target: Some(Target {
        value: 100.0,
        because: "The partners’ own: each planned its milestones for these days.",
    }),
    owner: "SEND manager",
    published: None,
    each: Each::Area,
    by: &[],
    value: Value::Share,
    beside: None,
    settles: 0,
    stock: false,
    how: How::Milestones(on_time),
}];

fn on_time(milestone: &MilestoneRow, on: Day, marks: &mut Marks) {
    if milestone.planned <= on {
        marks.on(milestone.planned, milestone.done.is_some_and(|done| done <= milestone.planned));
    }
}
