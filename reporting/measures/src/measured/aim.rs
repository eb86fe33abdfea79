//! The value that is wanted of a measure: what the law or the nation says, and where neither says anything the area's own target.

use crate::catalogue::Measure;
use crate::definition::Definition;
use crate::store::Note;
use crate::told::value_words;
use waymark_kernel::Day;
use waymark_queues::spc::Wanted;
use waymark_web::words::day_plain;

/// The value wanted on a day, and who says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Aim {
    /// The value, in the measure's unit.
    pub value: f64,
    /// Where it comes from.
    pub because: String,
    /// The area set it itself: it is told so, and never as law.
    pub own: bool,
}

impl Aim {
    /// The target of the catalogue, else the last of the area's own that was agreed by a day.
    #[must_use]
    pub fn of(measure: &Measure, notes: &[Note], on: Day) -> Option<Self> {
        if let Some(target) = measure.definition.target {
            return Some(Self { value: target.value, because: target.because.to_owned(), own: false });
        }
        let set = notes.iter().filter(|note| note.agreed.is_some() && note.day <= on);
        let (note, thousandths) = set.filter_map(|note| Some((note, note.target?))).next_back()?;
        let because =
            format!("The area’s own target since {}, and not the law’s. {}", day_plain(note.day), note.words);
        Some(Self { value: value_of(thousandths), because, own: true })
    }

    /// The target with its value: `The area’s own target of 10.0 weeks`.
    #[must_use]
    pub fn words(&self, definition: &Definition) -> String {
        let whose = if self.own { "The area’s own target" } else { "The target" };
        format!("{whose} of {}", value_words(definition.unit, self.value))
    }
}

/// Why a measure can have no target of the area's own; `None` where it can.
#[must_use]
pub fn no_aim(definition: &Definition) -> Option<String> {
    match (definition.target, definition.wanted) {
        (Some(target), _) => Some(format!("This measure has a target already. {}", target.because)),
        (None, Wanted::Neither) => {
            Some("Neither way is better for this measure, so it has no target.".to_owned())
        }
        (None, _) => None,
    }
}

/// A value of thousandths.
#[expect(clippy::cast_precision_loss, reason = "a target is far below 2^53 thousandths")]
pub(crate) fn value_of(thousandths: i64) -> f64 {
    thousandths as f64 / 1_000.0
}
