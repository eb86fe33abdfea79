//! The return as XML: read person by person with bounded memory, written in one deterministic form.

mod assemble;
mod fill;
mod header;
mod read;
mod schema;
mod sniff;
mod tokens;
mod write;

pub(crate) use assemble::Notes;
pub use read::{Limits, XmlReader, read_xml};
pub use schema::xsd;
pub use write::{XmlWriter, write_xml};
