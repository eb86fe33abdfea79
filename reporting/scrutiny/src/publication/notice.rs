//! What everybody is told of a meeting that they may come to or watch. Pure; its words are checked for children like any
//! other.

use crate::release::MeetingNo;
use serde::{Deserialize, Serialize};
use waymark_kernel::Day;

/// What is told of a meeting, beside its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The meeting of the joint plan that it is; `None` for any other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingNo>,
    /// When it begins, in words such as `2pm`.
    pub begins: String,
    /// Where it is.
    pub place: String,
    /// How people come, or watch it from elsewhere.
    pub watch: String,
    /// The day from which its papers can be read, that day included.
    pub papers: Option<Day>,
}

impl Notice {
    /// What was typed by hand, each with the field it was typed into.
    #[must_use]
    pub fn typed(&self) -> [(&'static str, &str); 3] {
        [("begins", &self.begins), ("place", &self.place), ("watch", &self.watch)]
    }
}
