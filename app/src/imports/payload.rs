//! One person of a return as kept until it is approved: the canonical XML of their record, and whatever the
//! specification does not know. The same content is the same text, whatever its place in the file.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Problem};
use waymark_returns::sen2::Year;
use waymark_returns::{Header, Limits, Person, XmlWriter, read_xml};

#[derive(Serialize, Deserialize)]
struct Payload {
    xml: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    extras: Vec<Extra>,
}

/// What the specification of the year does not know, kept as it stood.
#[derive(Serialize, Deserialize)]
struct Extra {
    within: String,
    name: String,
    text: String,
}

/// Writes a person down.
///
/// # Errors
/// A fault when it cannot be written.
pub fn write(year: &'static Year, person: &Person) -> Answer<String> {
    let fault = |cause: &dyn std::fmt::Display| Problem::fault("keep a person of a return", cause);
    let mut writer = XmlWriter::open(&header(year), Vec::new()).map_err(|cause| fault(&cause))?;
    writer.person(person).map_err(|cause| fault(&cause))?;
    let bytes = writer.finish().map_err(|cause| fault(&cause))?;
    let xml = String::from_utf8(bytes).map_err(|cause| fault(&cause))?;
    let extra = |extra: &waymark_returns::model::Extra| Extra {
        within: extra.within.clone(),
        name: extra.name.clone(),
        text: extra.text.clone(),
    };
    let payload = Payload { xml, extras: person.extras.iter().map(extra).collect() };
    serde_json::to_string(&payload).map_err(|cause| fault(&cause))
}

/// Reads a person back.
///
/// # Errors
/// A fault when it is not one of ours.
pub fn read(payload: &str) -> Answer<Person> {
    let fault = |cause: &dyn std::fmt::Display| Problem::fault("read a kept person of a return", cause);
    let payload: Payload = serde_json::from_str(payload).map_err(|cause| fault(&cause))?;
    let all = read_xml(payload.xml.as_bytes(), Limits::default()).map_err(|cause| fault(&cause))?;
    all.persons.into_iter().next().ok_or_else(|| fault(&"nobody in it"))
}

fn header(year: &'static Year) -> Header {
    Header {
        collection: "SEN2".to_owned(),
        year: year.number,
        reference_date: Some(year.reference_date),
        source_level: "L".to_owned(),
        ..Header::default()
    }
}
