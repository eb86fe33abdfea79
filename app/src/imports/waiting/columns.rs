//! Which column holds what: by its heading, or as the mapping says.

/// What a column can hold: the code, as headings and the mapping write it.
pub const FIELDS: [&str; 11] = [
    "number",
    "forename",
    "surname",
    "birth_date",
    "nhs_number",
    "post_code",
    "received",
    "accepted",
    "appointment",
    "seen",
    "ended",
];
/// How a referral ended, beside the day.
pub const ENDED_HOW: &str = "ended_how";
/// The fields a list cannot do without.
const NEEDED: [&str; 5] = ["number", "forename", "surname", "birth_date", "received"];

/// Reads a mapping: a line each, `COLUMN=FIELD`; empty lines and lines that begin with `#` are left out.
///
/// # Errors
/// A sentence for a line that is no mapping, or names an unknown field.
pub fn mapping(text: &str) -> Result<Vec<(String, String)>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (column, field) =
                line.rsplit_once('=').ok_or_else(|| format!("“{line}” is not COLUMN=FIELD."))?;
            let field = field.trim();
            if !is_field(field) {
                return Err(format!(
                    "There is no field “{field}”. Fields: {}, {ENDED_HOW}.",
                    FIELDS.join(", ")
                ));
            }
            Ok((column.trim().to_owned(), field.to_owned()))
        })
        .collect()
}

/// The field each column holds; `None` is not taken in.
///
/// # Errors
/// A sentence for a mapped column that is not there, two columns that hold the same, or a needed field without a column.
pub fn held(headings: &[String], mapped: &[(String, String)]) -> Result<Vec<Option<String>>, String> {
    if let Some((column, _)) = mapped.iter().find(|(column, _)| !headings.contains(column)) {
        return Err(format!("The file has no column “{column}”. Columns: {}.", headings.join(", ")));
    }
    let field = |heading: &String| {
        let told = mapped.iter().find(|(column, _)| column == heading).map(|(_, field)| field.clone());
        told.or_else(|| Some(coded(heading)).filter(|code| is_field(code)))
    };
    let held: Vec<Option<String>> = headings.iter().map(field).collect();
    for known in FIELDS.iter().chain([&ENDED_HOW]) {
        let columns = held.iter().flatten().filter(|field| field == known).count();
        if columns > 1 {
            return Err(format!("Two columns hold {known}."));
        }
        if columns == 0 && NEEDED.contains(known) {
            return Err(format!("No column holds {known}: map one with a line such as “Heading={known}”."));
        }
    }
    Ok(held)
}

fn is_field(code: &str) -> bool {
    FIELDS.contains(&code) || code == ENDED_HOW
}

fn coded(heading: &str) -> String {
    heading.trim().to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(headings: &[&str], map: &str) -> Result<Vec<Option<String>>, String> {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        held(&headings, &mapping(map)?)
    }

    #[test]
    fn a_column_is_known_by_its_heading_or_as_it_is_mapped() {
        let headings = ["Pathway ID", "Forename", "Surname", "Birth date", "Referral date", "Ward"];
        let held =
            columns(&headings, "# the trust's names\nPathway ID=number\nReferral date=received\n").unwrap();
        let told: Vec<&str> = held.iter().map(|field| field.as_deref().unwrap_or("-")).collect();
        assert_eq!(told, ["number", "forename", "surname", "birth_date", "received", "-"]);
    }

    #[test]
    fn a_mapping_that_cannot_be_is_refused_with_what_can_be() {
        assert!(columns(&["a"], "a=shoe").unwrap_err().contains("Fields: number, forename"));
        assert!(columns(&["a"], "b=number").unwrap_err().contains("Columns: a"));
        assert!(columns(&["number", "a"], "a=number").unwrap_err().contains("Two columns hold number"));
        assert!(columns(&["number"], "").unwrap_err().contains("No column holds forename"));
    }
}
