//! What another room can put a panel beside: an area, of which a paper may ask commentary, and a meeting, for which papers
//! are made. Both are of the plan that is worked on.

/// A place on the plan's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The area of this number.
    Area(i64),
    /// The meeting of this number.
    Meeting(i64),
}
