//! Web pages: the shell, the components of the GOV.UK Design System in the house look, forms, error pages, security
//! headers and the built assets. Knows nothing of special educational needs and reads no store and no clock.

pub mod assets;
pub mod chart;
pub mod components;
pub mod cookie;
pub mod display;
pub mod flash;
pub mod form;
pub mod guard;
pub mod page;
pub mod pages;
pub mod theme;
pub mod words;

mod area;
mod csv_file;
mod html;
mod stop;

pub use area::{Accessibility, Area, Contact};
pub use csv_file::CsvFile;
pub use display::Display;
pub use form::{Form, Need, Tokens, Upload};
pub use html::Html;
pub use page::{Frame, MenuItem, Page, SignedIn, Title};
pub use stop::{PageAnswer, Stop};
