//! In which order children were seen: measured, not assumed. A few who cannot be offered a slot for long, because the family
//! asked for later or cannot be reached, must not make a service that sees everybody else in turn look as if it had no order.

use super::Stay;
use std::collections::BTreeMap;
use waymark_kernel::{Day, days_between};

/// Of the children seen, how many were seen as if in turn and how many as if in no order. Week by week it is asked of each child
/// who was seen whether most of those who go on waiting had waited longer: that is so of nobody if all is in turn, even where
/// up to half of the list is never offered a slot, and of about every second child if there is no order. The share between
/// the two is told.
pub(super) fn order_seen(stays: &[Stay], first: Day) -> (u64, u64) {
    let week = |day: Day| days_between(first, day).div_euclid(7);
    let mut seen: Vec<(i64, i64)> =
        stays.iter().filter_map(|stay| Some((week(stay.seen?), week(stay.referred)))).collect();
    seen.sort_unstable();
    let mut waiting: BTreeMap<i64, u64> = BTreeMap::new();
    let mut joins: Vec<i64> =
        stays.iter().filter(|stay| stay.withdrew.is_none()).map(|stay| week(stay.referred)).collect();
    joins.sort_unstable();
    let mut joins = joins.into_iter().peekable();
    let (mut passed_over, mut in_no_order) = (0.0, 0.0);
    for group in seen.chunk_by(|a, b| a.0 == b.0) {
        let now = group.first().map_or(0, |one| one.0);
        while let Some(joined) = joins.next_if(|joined| *joined <= now) {
            *waiting.entry(joined).or_default() += 1;
        }
        let all: u64 = waiting.values().sum();
        let before = waiting.clone();
        for (_, referred) in group {
            if let Some(many) = waiting.get_mut(referred) {
                *many -= 1;
            }
        }
        let (of_all, left) = (older(&waiting), all.saturating_sub(group.len() as u64));
        let early = |referred: &i64| 2 * of_all.get(referred).copied().unwrap_or_default() > left;
        passed_over += group.iter().filter(|(_, referred)| early(referred)).count() as f64;
        let many: u64 = before.iter().filter(|(referred, _)| early(referred)).map(|(_, many)| many).sum();
        in_no_order += (group.len() as u64 * many) as f64 / all.max(1) as f64;
        waiting.retain(|_, many| *many > 0);
    }
    let share = if in_no_order > 0.0 { (passed_over / in_no_order).clamp(0.0, 1.0) } else { 0.0 };
    let none = (share * seen.len() as f64).round() as u64;
    (seen.len() as u64 - none, none)
}

/// For each week of referral, how many of the list were referred in an earlier one.
fn older(waiting: &BTreeMap<i64, u64>) -> BTreeMap<i64, u64> {
    let mut sum = 0;
    waiting
        .iter()
        .map(|(referred, many)| {
            let before = sum;
            sum += many;
            (*referred, before)
        })
        .collect()
}
