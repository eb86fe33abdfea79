//! Reading the fields of a form. A getter gives a value or notes a refusal, never both; what was typed stays as typed.

use super::typed::{grouped, hundredths, real_day, seen};
use std::ops::RangeInclusive;
use std::str::FromStr;
use waymark_kernel::{Answer, Day, Problem, Refusal};

/// Most fields one form may have: more than any page of ours, fewer than would be costly.
const MOST_FIELDS: usize = 2_000;

/// Whether a field may be left empty, and what to say when it may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need<'s> {
    /// It may be left empty.
    Optional,
    /// It may not; the sentence says what to do, such as "Enter the child's name".
    Required(&'s str),
}

/// What was sent, and what is wrong with it so far.
#[derive(Debug, Clone, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    refusals: Vec<Refusal>,
}

impl Form {
    /// Reads the body of a form, or the part of an address after `?`. Bytes that are not UTF-8 become U+FFFD.
    ///
    /// # Errors
    /// `Busy` for more than 2,000 fields.
    pub fn parse(encoded: &[u8]) -> Answer<Self> {
        let fields: Vec<(String, String)> = form_urlencoded::parse(encoded)
            .take(MOST_FIELDS + 1)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        Self::from_fields(fields)
    }

    /// A form of these fields, for tests and for drafts kept in the store.
    ///
    /// # Errors
    /// `Busy` for more than 2,000 fields.
    pub fn from_fields(fields: Vec<(String, String)>) -> Answer<Self> {
        if fields.len() > MOST_FIELDS {
            return Err(Problem::Busy("That form has more fields than any page of ours.".to_owned()));
        }
        Ok(Self { fields, refusals: Vec::new() })
    }

    /// What was typed, exactly; empty when the field was not sent.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Every value sent under a name, in order: ticked boxes.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether a field was sent with anything in it.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    /// All fields as sent, our own hidden ones (which begin `_`) left out: what a draft keeps.
    #[must_use]
    pub fn fields(&self) -> Vec<(&str, &str)> {
        let ours = |name: &str| name.starts_with('_');
        self.fields
            .iter()
            .filter(|(name, _)| !ours(name))
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// Notes that a field is refused. The first refusal of a field is the one shown beside it.
    pub fn refuse(&mut self, field: &str, sentence: impl Into<String>) {
        self.refusals.push(Refusal { field: field.to_owned(), sentence: sentence.into(), rule: None });
    }

    /// Adds refusals that a decision gave.
    pub fn refuse_all(&mut self, refusals: impl IntoIterator<Item = Refusal>) {
        self.refusals.extend(refusals);
    }

    /// What is wrong so far, in the order of the getters called.
    #[must_use]
    pub fn refusals(&self) -> &[Refusal] {
        &self.refusals
    }

    /// What is wrong with one field; empty when nothing is.
    #[must_use]
    pub fn error(&self, field: &str) -> &str {
        self.refusals.iter().find(|refusal| refusal.field == field).map_or("", |refusal| &refusal.sentence)
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.refusals.is_empty()
    }

    /// Words, without the blanks around them, at most `most` characters. Control characters, which nobody sees and no return
    /// can hold, are left out.
    pub fn text(&mut self, name: &str, need: Need<'_>, most: usize) -> Option<String> {
        let value = seen(self.value(name));
        if value.is_empty() {
            self.missing(name, need);
            return None;
        }
        let length = value.chars().count();
        if length > most {
            self.refuse(name, format!("Use {most} characters or fewer. You have used {length}"));
            return None;
        }
        Some(value)
    }

    /// One of the values the page offered. Anything else counts as not chosen.
    pub fn choice(&mut self, name: &str, offered: &[&str], need: Need<'_>) -> Option<String> {
        let chosen = offered.iter().find(|value| **value == self.value(name) && !value.is_empty());
        let chosen = chosen.map(|value| (*value).to_owned());
        if chosen.is_none() {
            self.missing(name, need);
        }
        chosen
    }

    /// Something with a strict written form, such as an id. Anything else counts as not chosen.
    pub fn parsed<T: FromStr>(&mut self, name: &str, need: Need<'_>) -> Option<T> {
        let value = self.value(name).trim().parse().ok();
        if value.is_none() {
            self.missing(name, need);
        }
        value
    }

    /// A whole number; `what` begins the sentence, such as "Number of weeks".
    pub fn whole(
        &mut self,
        name: &str,
        what: &str,
        range: RangeInclusive<i64>,
        need: Need<'_>,
    ) -> Option<i64> {
        let typed = self.value(name).trim();
        if typed.is_empty() {
            self.missing(name, need);
            return None;
        }
        let number = typed.replace(',', "").parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            self.refuse(
                name,
                format!("{what} must be a whole number from {} to {}", range.start(), range.end()),
            );
        }
        number
    }

    /// A number with at most two decimals, as hundredths; `what` begins the sentence, such as "Posts". Whether it can be
    /// is for the decision to say.
    pub fn hundredths(&mut self, name: &str, what: &str, need: Need<'_>) -> Option<i64> {
        let typed = self.value(name).trim().replace(',', "");
        if typed.is_empty() {
            self.missing(name, need);
            return None;
        }
        let number = hundredths(&typed).filter(|_| grouped(self.value(name).trim()));
        if number.is_none() {
            self.refuse(name, format!("{what} must be a number such as 12 or 12.45"));
        }
        number
    }

    /// A day from the three boxes of `DateInput`; `what` begins the sentence, such as "Date of birth". The month may be
    /// a number or an English name.
    pub fn day(&mut self, name: &str, what: &str, need: Need<'_>) -> Option<Day> {
        let part = |suffix: &str| self.value(&format!("{name}{suffix}")).trim().to_owned();
        let typed = [part(""), part("-month"), part("-year")];
        if typed.iter().all(String::is_empty) {
            self.missing(name, need);
            return None;
        }
        match real_day(what, &typed) {
            Ok(day) => Some(day),
            Err(sentence) => {
                self.refuse(name, sentence);
                None
            }
        }
    }

    fn missing(&mut self, name: &str, need: Need<'_>) {
        if let Need::Required(sentence) = need {
            self.refuse(name, sentence);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn form(encoded: &str) -> Form {
        Form::parse(encoded.as_bytes()).unwrap()
    }

    #[test]
    fn what_nobody_sees_is_not_kept() {
        let mut form = form("name=%01Nul%00a%7F&words=one%0Btwo%0D%0Athree%09four&blank=%0C%01");
        assert_eq!(form.text("name", Need::Optional, 80).as_deref(), Some("Nula"));
        assert_eq!(form.text("words", Need::Optional, 80).as_deref(), Some("one\ntwo\nthree\tfour"));
        assert_eq!(form.text("blank", Need::Required("Enter the name"), 80), None);
        assert_eq!(form.error("blank"), "Enter the name");
    }

    #[test]
    fn a_wrong_date_is_said_in_words_and_what_was_typed_is_kept() {
        for (typed, sentence) in [
            ("born=31&born-month=2&born-year=2019", "Date of birth: 31/2/2019 is not a real date"),
            ("born=3&born-month=&born-year=2019", "Date of birth must include a month"),
            ("born=3&born-month=&born-year=", "Date of birth must include a month and a year"),
            ("born=3&born-month=5&born-year=19", "Date of birth: the year must have 4 numbers, like 2019"),
            ("born=%2B3&born-month=5&born-year=2019", "Date of birth: +3/5/2019 is not a real date"),
            ("born=", "Enter the date of birth"),
        ] {
            let mut form = form(typed);
            assert_eq!(
                form.day("born", "Date of birth", Need::Required("Enter the date of birth")),
                None,
                "{typed}"
            );
            assert_eq!(form.error("born"), sentence);
        }
    }

    #[test]
    fn a_month_may_be_written_in_words() {
        for month in ["5", "05", "May", "may"] {
            let mut form = form(&format!("born=3&born-month={month}&born-year=2019"));
            assert_eq!(form.day("born", "Date of birth", Need::Optional), Some(day(2019, 5, 3)), "{month}");
        }
    }

    #[test]
    fn a_number_with_decimals_is_read_as_hundredths_and_anything_else_is_refused() {
        for (typed, number) in
            [("12.4", 1_240), ("12", 1_200), ("0.05", 5), ("1,000.00", 100_000), ("-1.5", -150)]
        {
            let mut form = form(&format!("posts={typed}"));
            assert_eq!(form.hundredths("posts", "Posts", Need::Optional), Some(number), "{typed}");
        }
        for typed in ["twelve", "12.345", ".5", "1e9", "9999999999999", "--1", "NaN"] {
            let mut form = form(&format!("posts={typed}"));
            assert_eq!(form.hundredths("posts", "Posts", Need::Optional), None, "{typed}");
            assert_eq!(form.error("posts"), "Posts must be a number such as 12 or 12.45");
        }
    }

    #[test]
    fn a_choice_the_page_did_not_offer_counts_as_none() {
        let mut form = form("decision=assess&other=%3Cscript%3E");
        assert_eq!(form.choice("decision", &["assess", "refuse"], Need::Optional).as_deref(), Some("assess"));
        assert_eq!(form.choice("other", &["a"], Need::Required("Choose one")), None);
        assert_eq!(form.error("other"), "Choose one");
    }

    #[test]
    fn words_are_trimmed_counted_in_characters_and_kept_in_any_script() {
        let mut form = form("name=+%D8%A2%DB%8C%D8%B4%DB%81+&long=abcdef");
        assert_eq!(form.text("name", Need::Optional, 4).as_deref(), Some("آیشہ"));
        assert_eq!(form.text("long", Need::Optional, 5), None);
        assert_eq!(form.error("long"), "Use 5 characters or fewer. You have used 6");
        assert_eq!(form.value("long"), "abcdef");
    }

    #[test]
    fn a_form_of_thousands_of_fields_is_refused() {
        assert!(matches!(Form::parse("a=1&".repeat(2_001).as_bytes()), Err(Problem::Busy(_))));
    }
}
