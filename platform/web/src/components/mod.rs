//! The components of a page, each a small structure with a template. They hold finished words: no component reads a
//! store or knows what a case is. Each has samples (`tests/samples`) that are rendered and checked.

mod agency;
mod banner;
mod boxes;
mod button;
mod card;
mod choices;
mod due;
mod field;
mod filter;
mod form_body;
mod identity;
mod inputs;
mod lists;
mod pagination;
mod steps;
mod strip;
mod summary;
mod table;
mod tag;
mod timeline;

pub use agency::{Agency, Badge};
pub use banner::{Banner, Crumb};
pub use boxes::{Confirmation, Details, Inset, Panel, Warning};
pub use button::Button;
pub use card::{Card, Cards};
pub use choices::{Checkboxes, DateInput, Radios};
pub use due::{AsAt, DueLine, Force};
pub use filter::{Filter, Results};
pub use form_body::{FormBody, heading};
pub use identity::{Identity, SubNav};
pub use inputs::{FileUpload, Select, TextArea, TextInput, Typed, Width};
pub use lists::{SummaryList, TaskList, TaskState};
pub use pagination::{Pagination, Place};
pub use steps::{Step, StepState, Steps};
pub use strip::{Clock, Mark, MarkState, Span, Strip};
pub use summary::ErrorSummary;
pub use table::{Cell, Column, Row, Sorted, Table};
pub use tag::{Tag, Tone};
pub use timeline::{Entry, EntryState, Timeline};
