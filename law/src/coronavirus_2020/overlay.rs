#![doc = include_str!("overlay.md")]

use crate::model::*;

/// SI 2020/471.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "overlay",
    citation: "SI 2020/471",
    text: include_str!("overlay.md"),
    cases: include_str!("overlay.cases"),
    rules: &[],
    exceptions: &[&COVID, &COVID_42],
    checked: CHECKED,
};

/// The 2020 overlay on time limits.
pub static COVID: Exception = Exception {
    id: "OVERLAY-COVID",
    name: "a reason relating to coronavirus, for limits that fell from 1 May to 25 September 2020",
    provision: &PROVISION,
    ground: Ground::FallsBetween(waymark_kernel::day(2020, 5, 1), waymark_kernel::day(2020, 9, 25)),
    citation: "SI 2020/471",
    proof: Primary,
    relied_on: ReliedOnCovid,
};

/// The 2020 overlay on securing provision: reasonable endeavours.
pub static COVID_42: Exception = Exception {
    id: "OVERLAY-COVID-42",
    name: "reasonable endeavours to secure provision, 1 May to 31 July 2020",
    provision: &PROVISION,
    ground: Ground::FallsBetween(waymark_kernel::day(2020, 5, 1), waymark_kernel::day(2020, 7, 31)),
    citation: "SI 2020/471; notices under the Coronavirus Act 2020",
    proof: Primary,
    relied_on: ReliedOnCovid,
};
