//! What is asked: an address, a form and a command line all come through here, and each value is either taken or refused
//! with a sentence.

use std::fmt;
use std::str::FromStr;
use waymark_kernel::{Answer, Day, Problem, Refusal, day};
use waymark_web::Form;

/// The most more children a month that can be asked about.
pub const MOST_EXTRA: i64 = 500;
/// The latest start that can be asked about, in months from now: a later one would show next to nothing within the weeks that are
/// looked at.
pub const LATEST: i16 = 12;
/// The sentence for a number of children that cannot be.
const EXTRA: &str = "Enter a whole number from 0 to 500";

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month a day lies in.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// So many months later.
    #[must_use]
    pub fn after(self, months: i16) -> Self {
        let all =
            self.year.saturating_mul(12).saturating_add(i16::from(self.month) - 1).saturating_add(months);
        Self { year: all.div_euclid(12), month: i8::try_from(all.rem_euclid(12)).unwrap_or_default() + 1 }
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Day {
        day(self.year, self.month, 1)
    }

    /// `February 2027`.
    #[must_use]
    pub fn words(self) -> String {
        self.first().strftime("%B %Y").to_string()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = ();

    /// Reads `2027-02` and nothing else, between 2000 and 2199.
    fn from_str(text: &str) -> Result<Self, ()> {
        let day = waymark_kernel::parse_day(&format!("{text}-01")).ok_or(())?;
        if (2000..2200).contains(&day.year()) { Ok(Self::of(day)) } else { Err(()) }
    }
}

/// A what-if as a person asks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// More children seen a month once built up.
    pub extra: u32,
    /// From this month on.
    pub from: Month,
    /// Referrals, in hundredths more than now; below 0 fewer.
    pub referrals: i64,
    /// Whether every child would be seen in turn.
    pub in_turn: bool,
    /// The cost of a post for a year, in pounds; `None` is what the service told.
    pub cost: Option<i64>,
    /// Weeks to fill a post.
    pub recruit: u32,
    /// Of a hundred colleagues, how many leave in a year.
    pub leave: u32,
    /// All the money there is, in pounds; `None` is no end.
    pub money: Option<i64>,
}

impl Asked {
    /// Nothing: the list as it is. A change would start two whole months after this day.
    #[must_use]
    pub fn nothing(today: Day) -> Self {
        let from = Month::of(today).after(3);
        Self { extra: 0, from, referrals: 0, in_turn: false, cost: None, recruit: 0, leave: 0, money: None }
    }

    /// Reads fields; what cannot be is refused on the form, and stands as if it were not asked.
    #[must_use]
    pub fn read(form: &mut Form, today: Day) -> Self {
        let nothing = Self::nothing(today);
        let extra = number(form, "extra", 0..=MOST_EXTRA, EXTRA);
        let from = form.value("from").trim().to_owned();
        let (first, last) = (Month::of(today), Month::of(today).after(LATEST));
        let month = from.parse::<Month>().ok().filter(|month| (first..=last).contains(month));
        if !from.is_empty() && month.is_none() {
            let sentence = format!(
                "Choose a month from {} to {}, such as {}",
                first.words(),
                last.words(),
                nothing.from
            );
            form.refuse("from", sentence);
        }
        if !["", "yes"].contains(&form.value("turn")) {
            form.refuse("turn", "Choose an order of being seen from the list");
        }
        let referrals =
            number(form, "referrals", -50..=100, "Enter a change in referrals from -50 to 100 in a hundred");
        let cost =
            number(form, "cost", 1_000..=500_000, "Enter the cost of a post from 1,000 to 500,000 pounds");
        let recruit = number(form, "recruit", 0..=104, "Enter weeks to fill a post, from 0 to 104");
        let leave =
            number(form, "leave", 0..=100, "Enter how many in a hundred leave in a year, from 0 to 100");
        let money = number(
            form,
            "money",
            1_000..=100_000_000,
            "Enter the money there is, from 1,000 to 100,000,000 pounds",
        );
        let small = |number: Option<i64>| number.and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
        Self {
            extra: small(extra),
            from: month.unwrap_or(nothing.from),
            referrals: referrals.unwrap_or_default(),
            in_turn: form.value("turn") == "yes",
            cost,
            recruit: small(recruit),
            leave: small(leave),
            money,
        }
    }

    /// Whether anything would change.
    #[must_use]
    pub const fn changes(&self) -> bool {
        self.extra > 0 || self.referrals != 0 || self.in_turn
    }

    /// The fields, as an address holds them; what is not asked is left out.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![("extra", self.extra.to_string()), ("from", self.from.to_string())];
        let mut add = |name, asked: bool, value: String| fields.extend(asked.then_some((name, value)));
        add("referrals", self.referrals != 0, self.referrals.to_string());
        add("turn", self.in_turn, "yes".to_owned());
        add("cost", self.cost.is_some(), self.cost.unwrap_or_default().to_string());
        add("recruit", self.recruit > 0, self.recruit.to_string());
        add("leave", self.leave > 0, self.leave.to_string());
        add("money", self.money.is_some(), self.money.unwrap_or_default().to_string());
        fields
    }

    /// The part of an address after `?`. Every value is a number, a month or `yes`, so nothing needs escaping.
    #[must_use]
    pub fn query(&self) -> String {
        let fields: Vec<String> =
            self.fields().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        fields.join("&")
    }

    /// The question of an address that a person may have typed.
    ///
    /// # Errors
    /// Refused, with the sentence for each value that cannot be.
    pub fn of_address(query: &str, today: Day) -> Answer<Self> {
        let mut typed = Form::parse(query.as_bytes())?;
        let asked = Self::read(&mut typed, today);
        if typed.is_right() { Ok(asked) } else { Err(Problem::Refused(typed.refusals().to_vec())) }
    }

    /// The same question from an address that was kept; what cannot be read stands as if it were not asked.
    #[must_use]
    pub fn of_query(query: &str, today: Day) -> Self {
        Form::parse(query.as_bytes())
            .map_or_else(|_| Self::nothing(today), |mut form| Self::read(&mut form, today))
    }
}

/// A whole number that was typed, or a refusal; commas are allowed.
fn number(form: &mut Form, name: &str, range: std::ops::RangeInclusive<i64>, sentence: &str) -> Option<i64> {
    let typed = form.value(name).trim().replace([',', '£'], "").replace('\u{2212}', "-");
    if typed.is_empty() {
        return None;
    }
    let number = typed.parse().ok().filter(|number| range.contains(number));
    if number.is_none() {
        let refusal = Refusal { field: name.to_owned(), sentence: sentence.to_owned(), rule: None };
        form.refuse_all([refusal]);
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = day(2026, 11, 23);

    fn read(query: &str) -> (Asked, Vec<String>) {
        let mut form = Form::parse(query.as_bytes()).unwrap_or_default();
        let asked = Asked::read(&mut form, TODAY);
        (asked, form.refusals().iter().map(|refusal| refusal.sentence.clone()).collect())
    }

    #[test]
    fn an_address_is_the_question_and_gives_itself_back() {
        let (asked, refused) = read("extra=60&from=2027-02&referrals=-10&turn=yes&cost=52,000&recruit=12");
        assert!(refused.is_empty() && asked.changes());
        assert_eq!((asked.extra, asked.from.words().as_str(), asked.referrals), (60, "February 2027", -10));
        assert_eq!(asked.query(), "extra=60&from=2027-02&referrals=-10&turn=yes&cost=52000&recruit=12");
        assert_eq!(Asked::of_query(&asked.query(), TODAY), asked);
    }

    #[test]
    fn words_enormous_and_negative_numbers_are_refused_with_a_sentence_each() {
        let (asked, refused) = read(
            "extra=sixty&from=2099-13&referrals=9e9&cost=-1&recruit=99999999999999999999&leave=1.5&money=0",
        );
        assert_eq!(refused.len(), 7, "{refused:?}");
        assert!(!asked.changes());
        for from in ["2020-01", "2026-10", "2027-12", "2030-01"] {
            assert_eq!(read(&format!("extra=5&from={from}")).1.len(), 1, "{from}");
        }
        assert_eq!(read("turn=maybe").1.len(), 1);
        assert!(Asked::of_address("extra=9999", TODAY).is_err());
        assert_eq!(read("extra=501").1, [EXTRA]);
        assert_eq!(read("extra=-1").1, [EXTRA]);
    }

    #[test]
    fn nothing_asked_is_nothing_changed_from_the_third_month_on() {
        let (asked, refused) = read("");
        assert!(refused.is_empty() && !asked.changes());
        assert_eq!(asked.from.to_string(), "2027-02");
    }
}
