//! The table of our rules. The codes are ours: the numbered rules of the Department for Education are published in a
//! file we have not seen, and `dfe_rule` stays empty until a council's data officer fills it from there.

/// What a finding asks of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Must be put right.
    Error,
    /// May be right: explain it or put it right.
    Query,
    /// A matter of local data quality.
    Warning,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The file and its header.
    File,
    /// One person at a time.
    Person,
    /// The return as a whole.
    Return,
}

/// A rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Our code, such as `P03`.
    pub code: &'static str,
    /// Its usual severity; some findings of a rule are milder or graver and say so themselves.
    pub severity: Severity,
    /// What it looks at.
    pub reach: Reach,
    /// What it asks, in a sentence.
    pub asks: &'static str,
    /// Where it comes from: S schema, G guide, D and M published checks of others, C the children in need census,
    /// L law or timescale, J our judgement.
    pub evidence: &'static str,
    /// The number of the same rule at the Department for Education, where known.
    pub dfe_rule: &'static str,
}

impl Severity {
    /// `E`, `Q` or `W`.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Error => 'E',
            Self::Query => 'Q',
            Self::Warning => 'W',
        }
    }
}

/// The rule of a code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

macro_rules! rules {
    ($($code:literal $severity:ident $reach:ident $evidence:literal $asks:literal;)+) => {
        /// Every rule, in the order of the specification's modules.
        pub static RULES: &[Rule] = &[$(Rule {
            code: $code,
            severity: Severity::$severity,
            reach: Reach::$reach,
            asks: $asks,
            evidence: $evidence,
            dfe_rule: "",
        },)+];
    };
}

rules! {
    "F01" Error File "S" "The file is well formed; elements stand in their order, as often as they may, with values of their kind.";
    "F02" Error File "S" "The collection is SEN2, and the census day is that of the year.";
    "F03" Error File "S" "The council is one of the 153, the source level is L, the serial number has three digits.";
    "F04" Error File "S" "The header says whether each designated officer is in post.";
    "P01" Error Person "S,D" "Surname, forename, birth date, sex and ethnicity are given and in their lists.";
    "P02" Error Person "D,M" "The birth date is not after the census day, and the age on the 31 August before is at most 24.";
    "P03" Error Person "C" "The check letter of the UPN is right.";
    "P04" Error Person "C" "The authority in the UPN is one that has issued UPNs.";
    "P05" Error Person "C" "The UPN has 13 characters of the right kinds.";
    "P06" Error Return "C,D" "No UPN stands on two persons.";
    "P07" Error Person "L" "The ULN has ten digits and the right check digit.";
    "P08" Error Person "G,D" "There is a UPN, a ULN, or a reason why there is neither; never a reason beside a number.";
    "P09" Query Person "G" "The reason for having neither number fits the person.";
    "P10" Query Return "J" "The ethnicity of few persons is refused or not obtained.";
    "P11" Warning Person "J" "The postcode has the shape of one, and nobody stands twice by name, birth date and postcode.";
    "R01" Error Person "S" "Each request has an outcome.";
    "R02" Error Person "G" "A historical request says nothing of the request itself, and has a historical assessment or a plan.";
    "R03" Error Person "G" "Each other request says when it was received, whether in youth accommodation, and from 2026 who asked.";
    "R04" Error Person "G" "A decided request has the day of its decision, one awaited or withdrawn has none.";
    "R05" Error Person "D" "A request is received between birth and the census day.";
    "R06" Error Person "L" "A request is decided between its receipt and the census day.";
    "R07" Query Person "L" "A request is decided within 6 weeks.";
    "R08" Error Person "G" "Nothing follows a request that is awaited, withdrawn or refused.";
    "R09" Query Person "G" "A decision before the collection period is given as historical.";
    "R10" Query Person "L" "No decision is awaited for more than 6 weeks.";
    "R11" Error Person "G" "Nothing follows the move to another council, and the other council is not one's own.";
    "R12" Query Person "L,M" "No two requests are open at once, and none follows within 6 months of an assessment.";
    "R13" Query Person "L" "An appeal without a mediation meeting is explained.";
    "R14" Query Return "G" "Few requests come from the source \u{2018}other\u{2019}.";
    "A01" Error Person "G" "An agreed request has an assessment with an outcome.";
    "A02" Error Person "G" "A refused plan and an issued plan have the day of it, all others have none.";
    "A03" Error Person "G" "The outcome of the assessment is between that of the request and the census day.";
    "A04" Error Person "G" "Nothing follows an assessment that is awaited or withdrawn.";
    "A05" Error Person "G" "An issued plan says whether an exception to the 20 weeks applies.";
    "A06" Query Person "L" "A plan is refused within 16 weeks of the request.";
    "A07" Query Person "L" "A plan is issued within 20 weeks of the request, or with an exception that was needed.";
    "A08" Query Return "J" "Not every plan carries an exception to the 20 weeks.";
    "A09" Error Person "G" "A historical assessment has its plan.";
    "A10" Query Person "L" "No assessment is awaited for more than 20 weeks from the request.";
    "N01" Error Person "S" "A plan has a date and follows an assessment that led to one.";
    "N02" Error Person "J" "The plan first issued in the period starts on the day it was issued.";
    "N03" Error Person "L" "A plan starts after birth, not after the census day, and not before 1 September 2014.";
    "N04" Error Person "G,M" "Each placement a plan names has one of URN, UKPRN and setting, and a rank; one of them is the first.";
    "N05" Error Person "S" "The setting a plan names is in the list for plans, and \u{2018}other\u{2019} is explained.";
    "N06" Error Person "M" "Each URN and UKPRN is in the register, and open.";
    "N07" Query Person "M" "A SEN unit or resourced provision is one the register knows, and not both at once.";
    "N08" Query Person "M" "The place is of a kind that takes children with plans.";
    "N09" Error Person "S" "The day a plan ended and the reason go together, and the day lies between its start and the census day.";
    "N10" Error Person "G" "No plan ended before the census day of the year before.";
    "N11" Query Person "J" "The reason a plan ended fits the person.";
    "N12" Error Person "G" "Organised arrangements and direct payments go with a personal budget.";
    "N13" Query Person "L" "No plan is active after the academic year of the 25th birthday.";
    "N14" Query Person "J" "Work-based learning is for 16 and over, and residence is not in a mainstream day school.";
    "L01" Error Person "G,M" "A plan held on the census day has its active plan.";
    "L02" Error Person "G,M" "There is one primary need, at most one secondary, and they differ.";
    "L03" Error Person "G" "Each placement has one of URN, UKPRN and setting, a day of entry, and does not end before it begins.";
    "L04" Error Person "M" "One first placement is open on the census day.";
    "L05" Error Person "M" "A placement with a URN or UKPRN says whether it is in a SEN unit or in resourced provision.";
    "L06" Query Person "D,S" "A child of school age has a school, and only those aged 16 to 25 are NEET.";
    "L07" Query Person "J" "The first placement is the one the plan names, or the difference is explained.";
    "L08" Error Person "G" "A plan transferred in comes from another council, with both outcomes historical.";
    "L09" Query Person "L" "A plan held for over 12 months has had its review meeting within 12 months.";
    "L10" Error Person "G" "A review outcome has its meeting and its decision, the decision not before the meeting.";
    "L11" Query Person "L" "The decision follows the review meeting within 4 weeks.";
    "L12" Query Person "L" "An amended plan has its draft within 4 weeks of the meeting, and is final within 8 weeks of the draft.";
    "L13" Query Person "J" "A plan to be ceased has ceased once the time to appeal is over.";
    "L14" Error Person "G" "A final phase transfer date has a due date, and is not after it.";
    "L15" Query Return "J" "No figure has moved by more than a fifth since the year before.";
}
