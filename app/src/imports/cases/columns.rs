//! Which column holds what: by its heading, or as the command line maps it.

/// What a column can hold: the code, as headings and the command line write it, and the words of a finding.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $words:literal;)*) => {
        /// What a column can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $name,)* }

        impl Field {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The words of a finding.
            pub const fn words(self) -> &'static str {
                match self { $(Self::$name => $words,)* }
            }
        }
    };
}

fields! {
    /// `WM-26-00417`.
    Reference = "reference", "case reference";
    /// First name.
    Forename = "forename", "first name";
    /// Family name.
    Surname = "surname", "surname";
    /// Day of birth.
    BirthDate = "birth_date", "date of birth";
    /// Unique pupil number.
    Upn = "upn", "UPN";
    /// NHS number.
    NhsNumber = "nhs_number", "NHS number";
    /// The officer's name or e-mail address.
    Officer = "officer", "officer";
    /// Home address without the postcode.
    Address = "address", "address";
    /// Home postcode.
    PostCode = "post_code", "postcode";
    /// The GP practice.
    Gp = "gp", "GP practice";
    /// A parent or carer.
    ParentName = "parent_name", "parent";
    /// Their e-mail address.
    ParentEmail = "parent_email", "parent's e-mail";
    /// Their telephone number.
    ParentPhone = "parent_phone", "parent's telephone";
    /// Their postal address with its postcode.
    ParentAddress = "parent_address", "parent's address";
    /// Mother, father, foster carer …
    ParentRelationship = "parent_relationship", "parent's relationship";
    /// Yes, where they have parental responsibility.
    ParentResponsibility = "parent_responsibility", "parental responsibility";
    /// A second parent or carer.
    Parent2Name = "parent2_name", "second parent";
    /// Their e-mail address.
    Parent2Email = "parent2_email", "second parent's e-mail";
    /// Their telephone number.
    Parent2Phone = "parent2_phone", "second parent's telephone";
    /// Their postal address with its postcode.
    Parent2Address = "parent2_address", "second parent's address";
    /// What they are to the child.
    Parent2Relationship = "parent2_relationship", "second parent's relationship";
    /// Yes, where they have parental responsibility.
    Parent2Responsibility = "parent2_responsibility", "second parent's parental responsibility";
    /// The day the council received the request.
    RequestReceived = "request_received", "request received";
    /// The day the council told that it will assess.
    AssessmentAgreed = "assessment_agreed", "assessment agreed";
    /// The day the council told that it will not.
    AssessmentRefused = "assessment_refused", "assessment refused";
    /// The day a draft plan was sent.
    DraftSent = "draft_sent", "draft sent";
    /// The day the final plan was sent.
    FinalIssued = "final_issued", "final plan sent";
    /// The day of the latest review meeting.
    ReviewMeeting = "review_meeting", "review meeting";
    /// The day the council wrote with its decision after it.
    ReviewDecided = "review_decided", "review decided";
    /// Yes, where the whole case is up to date as it stands.
    Confirmed = "confirmed", "confirmed";
}

impl Field {
    /// The field of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }
}

/// What each column of a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// In the order of the columns; `None` is not taken in.
    pub held: Vec<Option<Field>>,
    /// The headings of columns that are not taken in.
    pub left: Vec<String>,
}

impl Columns {
    /// Reads the headings. `map` holds `COLUMN=FIELD` of the command line; `COLUMN=` leaves a column out.
    ///
    /// # Errors
    /// A sentence for an unknown field, a mapped column that is not there, two columns that hold the same, or none that
    /// says whose case a row is about.
    pub fn read(headings: &[String], map: &[String]) -> Result<Self, String> {
        let mapped = mapping(headings, map)?;
        let held: Vec<Option<Field>> = headings
            .iter()
            .map(|heading| {
                let mapped = mapped.iter().find(|(column, _)| column == heading);
                mapped.map_or_else(|| Field::of_code(&coded(heading)), |(_, field)| *field)
            })
            .collect();
        let twice =
            Field::ALL.iter().find(|field| held.iter().flatten().filter(|held| held == field).count() > 1);
        if let Some(field) = twice {
            let words = field.words();
            return Err(format!(
                "Two columns hold {words}: leave one of them out with --map COLUMN= and nothing behind."
            ));
        }
        says_whose(headings, &held)?;
        let left = headings.iter().zip(&held).filter(|(_, held)| held.is_none());
        let left = left.map(|(heading, _)| heading.clone()).collect();
        Ok(Self { held, left })
    }
}

/// Refuses a table of which no row could say whose case it is about: another kind of file, or one divided otherwise.
fn says_whose(headings: &[String], held: &[Option<Field>]) -> Result<(), String> {
    let has = |field| held.contains(&Some(field));
    if has(Field::Reference) || [Field::Forename, Field::Surname, Field::BirthDate].into_iter().all(has) {
        return Ok(());
    }
    Err(format!(
        "No column says whose case a row is about: reference, or forename, surname and birth_date. Name them with --map \
         COLUMN=FIELD, or save the table again divided by commas. Columns: {}.",
        headings.join(", ")
    ))
}

fn mapping(headings: &[String], map: &[String]) -> Result<Vec<(String, Option<Field>)>, String> {
    let mut mapped = Vec::new();
    for one in map {
        let (column, code) =
            one.rsplit_once('=').ok_or_else(|| format!("--map wants COLUMN=FIELD, not “{one}”."))?;
        let codes: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
        let unknown = || format!("There is no field “{code}”. Fields: {}.", codes.join(", "));
        let field = match code.trim() {
            "" => None,
            code => Some(Field::of_code(code).ok_or_else(unknown)?),
        };
        let column = column.trim().trim_matches('"').to_owned();
        if !headings.contains(&column) {
            return Err(format!("The file has no column “{column}”. Columns: {}.", headings.join(", ")));
        }
        mapped.push((column, field));
    }
    Ok(mapped)
}

/// `Date of birth` is not `birth_date`: only case, blanks and hyphens are forgiven.
fn coded(heading: &str) -> String {
    heading.trim().to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headings: &[&str], map: &[&str]) -> Result<Columns, String> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Columns::read(&owned(headings), &owned(map))
    }

    #[test]
    fn a_column_is_known_by_its_heading_or_as_it_is_mapped() {
        let headings = ["Reference", "Birth date", "Key worker", "Officer", "Shoe size"];
        let columns = read(&headings, &["\"Key worker\"=officer", "Officer="]).unwrap();
        let held = [Some(Field::Reference), Some(Field::BirthDate), Some(Field::Officer), None, None];
        assert_eq!(columns.held, held);
        assert_eq!(columns.left, ["Officer", "Shoe size"]);
    }

    #[test]
    fn a_table_that_cannot_say_whose_case_it_tells_of_is_refused() {
        assert!(read(&["forename;surname;birth_date"], &[]).unwrap_err().contains("divided by commas"));
        assert!(read(&["forename", "surname", "birth_date"], &[]).is_ok());
    }

    #[test]
    fn a_mapping_that_cannot_be_is_refused_with_what_can_be() {
        assert!(read(&["a"], &["a=shoe"]).unwrap_err().contains("Fields: reference, forename"));
        assert!(read(&["a"], &["b=officer"]).unwrap_err().contains("Columns: a"));
        assert!(read(&["officer", "a"], &["a=officer"]).unwrap_err().contains("Two columns hold officer"));
    }
}
