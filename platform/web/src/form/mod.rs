//! Forms: what was typed, kept word for word; typed getters that collect what is wrong, field by field; uploads. A form
//! sent without the token of our own page is refused before any handler sees it.

mod read;
mod receive;
mod token;
mod typed;
mod upload;

pub use read::{Form, Need};
pub use receive::FORM_LIMIT;
pub use token::{Tokens, same};
pub use upload::{Upload, UploadLimit};
