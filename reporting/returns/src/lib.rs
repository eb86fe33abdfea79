//! The SEN2 person-level return, in and out: bytes to [`Return`] and back, our checks, and the published summary.
//! No I/O beyond the readers and writers it is handed, and nothing is ever guessed: what a file does not say stays absent.

mod blade;
pub mod checks;
mod error;
mod guard;
pub mod model;
pub mod sen2;
pub mod settings;
mod slots;
pub mod summary;
mod tree;
mod value;
mod words;
mod xml;

pub use blade::{read_collect_csv, table_of};
pub use error::{FileError, FileFault};
pub use guard::is_control;
pub use model::{Header, Person, Return};
pub use xml::{Limits, XmlReader, XmlWriter, read_xml, write_xml, xsd};
