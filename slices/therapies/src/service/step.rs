//! The steps a child goes through at a service, from the referral to the end.

use waymark_kernel::coded;
use waymark_kernel::{Answer, Problem};

coded! {
    /// What happens in a step.
    StepKind {
        /// The referral is read and decided.
        Read = "read", "the referral is read";
        /// The child is assessed.
        Assess = "assess", "assessment";
        /// The child is helped.
        Help = "help", "therapy or other help";
        /// What was done is looked at again.
        Review = "review", "review";
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What happens.
    pub kind: StepKind,
    /// What families and staff call it.
    pub name: String,
    /// How many appointments a child usually has in it; 0 where there is nothing to come to.
    pub appointments: i64,
}

/// The most steps of one service.
pub const MOST_STEPS: usize = 8;
/// The most appointments of one step.
const MOST_APPOINTMENTS: i64 = 200;

impl Step {
    /// Whether it can be.
    ///
    /// # Errors
    /// Refused without a name, and for a number of appointments that cannot be.
    pub fn check(&self) -> Answer<()> {
        if self.name.trim().is_empty() {
            return Err(Problem::refuse("name", "Enter what the step is called."));
        }
        if !(0..=MOST_APPOINTMENTS).contains(&self.appointments) {
            return Err(Problem::refuse(
                "appointments",
                "Appointments must be a whole number from 0 to 200.",
            ));
        }
        Ok(())
    }
}
