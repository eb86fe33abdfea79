//! What is known of one child or young person, and what a form or a file may say of them.

use crate::matching::Identity;
use waymark_access::Label;
use waymark_identifiers::{nhs, uln};
use waymark_kernel::{ChildId, Day, Problem, Refusal, VersionId};

/// The details of a child as someone tells them. Numbers and codes are kept as written; an empty text is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildDetails {
    /// Family name, never empty.
    pub surname: String,
    /// Given name, never empty.
    pub forename: String,
    /// The name they are called by, where it is another.
    pub known_as: Option<String>,
    /// Day of birth.
    pub birth_date: Day,
    /// `M` or `F` (SEN2 item 1.4).
    pub sex: Option<String>,
    /// One of the 108 codes (SEN2 item 1.5).
    pub ethnicity: Option<String>,
    /// Home postcode, as written.
    pub post_code: Option<String>,
    /// Home address without the postcode, lines parted by line feeds.
    pub address: Option<String>,
    /// Unique pupil number.
    pub upn: Option<String>,
    /// Unique learner number.
    pub uln: Option<String>,
    /// Why there is neither (SEN2 item 1.7c).
    pub upn_unknown: Option<String>,
    /// NHS number, ten digits without spaces.
    pub nhs_number: Option<String>,
    /// How to speak and write with them, in plain words: interpreter, easy read, large print.
    pub communication: Option<String>,
    /// The GP practice, in words.
    pub gp: Option<String>,
    /// Whether a council looks after them, where somebody told.
    pub looked_after: Option<bool>,
}

/// A child on record, as now known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Their identity.
    pub id: ChildId,
    /// The order in which children were first recorded: 1, 2, 3 …
    pub record_no: i64,
    /// The version of the details.
    pub version: VersionId,
    /// Who may know of them.
    pub label: Label,
    /// The details.
    pub details: ChildDetails,
}

impl ChildDetails {
    /// A child of whom only names and birth date are known.
    #[must_use]
    pub fn new(forename: impl Into<String>, surname: impl Into<String>, birth_date: Day) -> Self {
        Self {
            surname: surname.into(),
            forename: forename.into(),
            known_as: None,
            birth_date,
            sex: None,
            ethnicity: None,
            post_code: None,
            address: None,
            upn: None,
            uln: None,
            upn_unknown: None,
            nhs_number: None,
            communication: None,
            gp: None,
            looked_after: None,
        }
    }

    /// The name as people say it: known-as or forename, then surname.
    #[must_use]
    pub fn name(&self) -> String {
        let first = self.known_as.as_deref().unwrap_or(&self.forename);
        format!("{first} {}", self.surname)
    }

    /// Age in whole years on a day; 0 before birth.
    #[must_use]
    pub fn age_on(&self, day: Day) -> i16 {
        let had_birthday = (day.month(), day.day()) >= (self.birth_date.month(), self.birth_date.day());
        (day.year() - self.birth_date.year() - i16::from(!had_birthday)).max(0)
    }

    /// The same details tidied: texts trimmed, empty ones absent, an NHS number without its spaces.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.surname = self.surname.trim().to_owned();
        self.forename = self.forename.trim().to_owned();
        for text in self.texts_mut() {
            let trimmed = text.take().map(|t| t.trim().to_owned());
            *text = trimmed.filter(|t| !t.is_empty());
        }
        self.nhs_number = self.nhs_number.map(|n| n.replace(' ', ""));
        self
    }

    /// What `newer` tells laid over what is already known: silence erases nothing, except that a number found
    /// ends the reason for having none.
    #[must_use]
    pub fn updated_by(&self, newer: Self) -> Self {
        let mut merged = newer;
        let mut known = self.clone();
        merged.looked_after = merged.looked_after.or(known.looked_after);
        for (text, old) in merged.texts_mut().into_iter().zip(known.texts_mut()) {
            if text.is_none() {
                *text = old.take();
            }
        }
        if merged.upn.is_some() || merged.uln.is_some() {
            merged.upn_unknown = None;
        }
        merged
    }

    /// What must stand before a child can be recorded, with the field each sentence belongs to.
    ///
    /// # Errors
    /// Refused, with every sentence at once.
    pub fn check(&self, today: Day) -> Result<(), Problem> {
        let mut refusals = Vec::new();
        let mut refuse = |field: &str, sentence: &str| {
            refusals.push(Refusal { field: field.into(), sentence: sentence.into(), rule: None });
        };
        if self.forename.is_empty() {
            refuse("forename", "Enter the child or young person’s first name.");
        }
        if self.surname.is_empty() {
            refuse("surname", "Enter the child or young person’s last name.");
        }
        if self.birth_date > today {
            refuse("birth_date", "The date of birth is in the future. Check the year.");
        } else if self.age_on(today) > 30 {
            refuse("birth_date", "The date of birth makes them over 30. Check the year.");
        }
        if let Some(Err(why)) = self.nhs_number.as_deref().map(nhs::check) {
            refuse("nhs_number", why);
        }
        if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
    }

    /// By what they can be recognised in another file.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity {
            forename: self.forename.clone(),
            surname: self.surname.clone(),
            birth_date: self.birth_date,
            post_code: self.post_code.clone(),
            upn: self.upn.clone(),
            uln: self.uln.clone(),
            nhs_number: self.nhs_number.clone(),
        }
    }

    /// The learner number when it is one: the placeholder 9999999999 says that it is not known.
    #[must_use]
    pub fn known_uln(&self) -> Option<&str> {
        self.uln.as_deref().filter(|number| *number != uln::PLACEHOLDER)
    }

    fn texts_mut(&mut self) -> [&mut Option<String>; 11] {
        [
            &mut self.known_as,
            &mut self.sex,
            &mut self.ethnicity,
            &mut self.post_code,
            &mut self.address,
            &mut self.upn,
            &mut self.uln,
            &mut self.upn_unknown,
            &mut self.nhs_number,
            &mut self.communication,
            &mut self.gp,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn maya() -> ChildDetails {
        ChildDetails::new("Maya", "Okafor", day(2019, 5, 3))
    }

    #[test]
    fn a_child_is_a_year_older_on_the_birthday_and_not_before() {
        assert_eq!(maya().age_on(day(2026, 5, 2)), 6);
        assert_eq!(maya().age_on(day(2026, 5, 3)), 7);
        assert_eq!(maya().age_on(day(2018, 1, 1)), 0);
    }

    #[test]
    fn a_newer_source_that_is_silent_erases_nothing() {
        let mut known = maya();
        known.nhs_number = Some("9990000018".into());
        known.upn_unknown = Some("UN1".into());
        known.looked_after = Some(true);
        let mut newer = maya();
        newer.surname = "Okafor-Bell".into();
        newer.upn = Some("V343202123001".into());
        let merged = known.updated_by(newer);
        assert_eq!(merged.surname, "Okafor-Bell");
        assert_eq!(merged.nhs_number.as_deref(), Some("9990000018"));
        assert_eq!(merged.looked_after, Some(true));
        let no = ChildDetails { looked_after: Some(false), ..maya() };
        assert_eq!(merged.updated_by(no).looked_after, Some(false), "a no that was told is no silence");
        assert_eq!(merged.upn_unknown, None, "a number found ends the reason for having none");
    }

    #[test]
    fn what_is_missing_or_impossible_is_refused_all_at_once() {
        let mut wrong = ChildDetails::new(" ", "", day(2030, 1, 1));
        wrong.nhs_number = Some("999 000 0019".into());
        let Err(Problem::Refused(refusals)) = wrong.tidied().check(day(2026, 11, 23)) else {
            panic!("it must be refused");
        };
        let fields: Vec<&str> = refusals.iter().map(|r| r.field.as_str()).collect();
        assert_eq!(fields, ["forename", "surname", "birth_date", "nhs_number"]);
    }
}
