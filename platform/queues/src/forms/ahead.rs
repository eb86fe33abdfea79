//! How long until one child's turn when everybody is seen in turn, from how many wait ahead of the child.

/// Weeks until all `ahead` have been seen at `slots` a week, when each waiting child gives up at `hazard` a week:
/// `ln(1 + hazard·ahead/slots)/hazard`, and `ahead/slots` when nobody does. `None` without slots.
#[must_use]
pub fn weeks_until_turn(ahead: f64, slots: f64, hazard: f64) -> Option<f64> {
    if slots.is_nan() || slots <= 0.0 {
        return None;
    }
    let plain = ahead / slots;
    Some(if hazard > 0.0 { (hazard * plain).ln_1p() / hazard } else { plain })
}
