//! The header of an export: what was asked on the command line, and which designated officers are in post, as the
//! newest return brought in said it. Nothing is taken from the clock, so that the same arguments give the same bytes.

use super::store;
use serde::{Deserialize, Serialize};
use waymark_identifiers::Coded;
use waymark_kernel::{Answer, Problem};
use waymark_returns::Header;
use waymark_returns::model::Post;
use waymark_returns::sen2::Year;
use waymark_store::{Area, Store};

/// What the command line says about the file to be made.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The return year.
    pub year: &'static Year,
    /// The date and time the file says it was made; nine in the morning of census day when not given.
    pub at: Option<String>,
    /// Three digits.
    pub serial: String,
}

/// What a return brought in said about itself, kept with its import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The council's number.
    pub council: String,
    /// The return year.
    pub year: i16,
    /// Codes of whether a designated medical officer is in post; empty when not told.
    pub dmo: String,
    /// The same of the designated clinical officer.
    pub dco: String,
    /// The same of the designated social care officer.
    pub dsco: String,
}

impl About {
    /// What a header says.
    pub fn of(header: &Header) -> Self {
        let code = |post: Option<Post>| post.map(|post| post.code().to_owned()).unwrap_or_default();
        Self {
            council: header.lea.clone(),
            year: header.year,
            dmo: code(header.dmo),
            dco: code(header.dco),
            dsco: code(header.dsco),
        }
    }
}

impl About {
    /// Ashdale's: made up like its people.
    fn invented() -> Self {
        Self { dmo: "Y".into(), dco: "Y".into(), dsco: "R".into(), ..Self::default() }
    }
}

/// The header. A post that no return has told of is left out: the checks will say so.
///
/// # Errors
/// As the store's.
pub async fn header(store: &Store, area: &Area, asked: &Asked) -> Answer<Header> {
    let about = match store::last_about(store).await? {
        Some(json) => {
            serde_json::from_str(&json).map_err(|cause| Problem::fault("read what an import says", cause))?
        }
        None if area.demo => About::invented(),
        None => About::default(),
    };
    let census = asked.year.reference_date;
    Ok(Header {
        collection: "SEN2".to_owned(),
        year: asked.year.number,
        reference_date: Some(census),
        source_level: "L".to_owned(),
        lea: area.la.clone(),
        software_code: "Waymark".to_owned(),
        release: env!("CARGO_PKG_VERSION").to_owned(),
        serial_no: asked.serial.clone(),
        date_time: asked.at.clone().unwrap_or_else(|| format!("{census}T09:00:00")),
        dmo: Post::from_code(&about.dmo),
        dco: Post::from_code(&about.dco),
        dsco: Post::from_code(&about.dsco),
        ..Header::default()
    })
}
