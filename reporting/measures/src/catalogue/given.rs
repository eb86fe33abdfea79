//! Figures that come from elsewhere until a part of Waymark feeds them: each says so. Told from a file, monthly or yearly.

use crate::definition::{Cadence, Definition, Each, Gap, Group, How, Unit, Value};
use waymark_queues::spc::Wanted;

const NO_TESTS: [Gap; 2] = [
    Gap { period: "2019/20", because: "No key stage 2 tests were held in 2020." },
    Gap { period: "2020/21", because: "No key stage 2 tests were held in 2021." },
];
const NO_PROGRESS: [Gap; 4] = [
    NO_TESTS[0],
    NO_TESTS[1],
    Gap {
        period: "2023/24",
        because: "No progress measure: these pupils had no key stage 1 assessment to count from.",
    },
    Gap {
        period: "2024/25",
        because: "No progress measure: these pupils had no key stage 1 assessment to count from.",
    },
];

/// What the measures of this file have in common.
const COMPLAINTS: Definition = Definition {
    id: "complaints",
    name: "Complaints about SEND",
    exactly: "The number of complaints about special educational needs and disabilities that the council and its health \
        partners received in the month, as their own logs count them.",
    group: Group::Given,
    unit: Unit::Count("complaints"),
    wanted: Wanted::Neither,
    target: None,
    owner: "SEND manager",
    published: None,
    each: Each::Area,
    by: &[],
    value: Value::Number,
    beside: None,
    settles: 0,
    stock: false,
    how: How::Given { cadence: Cadence::Monthly, survey: false, gaps: &[] },
};

pub(super) const DEFINITIONS: &[Definition] = &[
    COMPLAINTS,
    Definition {
        id: "complaints-in-time",
        name: "Complaints answered in time",
        exactly: "Of the complaints answered in the month, the share answered within the time that the area’s own \
            complaints procedure gives.",
        unit: Unit::Percent,
        wanted: Wanted::Up,
        value: Value::Share,
        ..COMPLAINTS
    },
    Definition {
        id: "appeal-rate",
        name: "Appeals to the SEND tribunal",
        exactly: "Of the decisions of the council in the calendar year that could be appealed, the share that families \
            appealed to the SEND tribunal, as the Ministry of Justice publishes it (the older method).",
        unit: Unit::Percent,
        published: Some("Ministry of Justice, SEND tribunal appeal rate"),
        value: Value::Share,
        how: How::Given { cadence: Cadence::Yearly, survey: false, gaps: &[] },
        ..COMPLAINTS
    },
    Definition {
        id: "confidence",
        name: "Families who trust the area to help",
        exactly: "Of the parents, carers and young people who answered the area’s survey, the share who said that they \
            trust the area to meet the child’s needs. How many answered is told with it.",
        unit: Unit::Percent,
        wanted: Wanted::Up,
        owner: "engagement lead",
        value: Value::Share,
        how: How::Given { cadence: Cadence::Monthly, survey: true, gaps: &[] },
        ..COMPLAINTS
    },
    Definition {
        id: "training",
        name: "Staff trained",
        exactly: "The number of people who finished a course of the area’s SEND training programme in the month.",
        unit: Unit::Count("people"),
        wanted: Wanted::Up,
        ..COMPLAINTS
    },
    Definition {
        id: "ks2-expected",
        name: "Key stage 2: expected standard, pupils with a plan",
        exactly: "Of the pupils with an EHC plan at the end of key stage 2 in the school year, the share who reached the \
            expected standard in reading, writing and maths.",
        unit: Unit::Percent,
        wanted: Wanted::Up,
        published: Some("Department for Education, Key stage 2 attainment"),
        value: Value::Share,
        how: How::Given { cadence: Cadence::SchoolYear, survey: false, gaps: &NO_TESTS },
        ..COMPLAINTS
    },
    Definition {
        id: "ks2-progress",
        name: "Key stage 2: progress in reading, pupils with a plan",
        exactly: "The average progress score in reading from key stage 1 to key stage 2 of the pupils with an EHC plan who \
            finished key stage 2 in the school year; 0 is the average of all pupils in England.",
        unit: Unit::Points,
        wanted: Wanted::Up,
        published: Some("Department for Education, Key stage 2 attainment"),
        how: How::Given { cadence: Cadence::SchoolYear, survey: false, gaps: &NO_PROGRESS },
        ..COMPLAINTS
    },
];
