//! Local authority numbers: the 153 councils of today, and the older and pseudo numbers that live on in pupil numbers.

use crate::la_table::TABLE;

/// A council that keeps EHC plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority {
    /// The three-digit number, such as 330.
    pub number: u16,
    /// The code of the Office for National Statistics, such as `E08000025`.
    pub ons: &'static str,
    /// The name, such as Birmingham.
    pub name: &'static str,
    /// The region it belongs to.
    pub region: Region,
}

crate::coded! {
    /// A region of England; the code is that of the Office for National Statistics.
    Region {
        NorthEast = "E12000001", "North East";
        NorthWest = "E12000002", "North West";
        YorkshireAndTheHumber = "E12000003", "Yorkshire and The Humber";
        EastMidlands = "E12000004", "East Midlands";
        WestMidlands = "E12000005", "West Midlands";
        EastOfEngland = "E12000006", "East of England";
        London = "E12000007", "London";
        SouthEast = "E12000008", "South East";
        SouthWest = "E12000009", "South West";
    }
}

/// First and last of each run of numbers that have ever been issued in a UPN, today's councils included.
/// Source: the list of the children in need census, rule 1530, with 942 and 943 added (DfE, restated, OGL v3.0) [v].
static EVER_ISSUED: [(u16, u16); 35] = [
    (1, 5),
    (201, 213),
    (301, 320),
    (330, 336),
    (340, 344),
    (350, 359),
    (370, 373),
    (380, 384),
    (390, 394),
    (420, 420),
    (660, 681),
    (701, 708),
    (800, 803),
    (805, 808),
    (810, 813),
    (815, 816),
    (820, 823),
    (825, 826),
    (830, 831),
    (835, 841),
    (845, 846),
    (850, 852),
    (855, 857),
    (860, 861),
    (865, 896),
    (908, 909),
    (916, 916),
    (919, 919),
    (921, 921),
    (925, 926),
    (928, 929),
    (931, 931),
    (933, 933),
    (935, 938),
    (940, 943),
];

/// The council of this number, if it is one of the 153 of today.
#[must_use]
pub fn authority(number: u16) -> Option<&'static Authority> {
    TABLE.binary_search_by_key(&number, |la| la.number).ok().and_then(|at| TABLE.get(at))
}

/// The council of a three-digit text, such as `330`.
#[must_use]
pub fn parse(text: &str) -> Option<&'static Authority> {
    three_digits(text).and_then(authority)
}

/// All 153, in order of their numbers.
pub fn all() -> impl Iterator<Item = &'static Authority> {
    TABLE.iter()
}

/// Whether a UPN may carry this number: a UPN keeps its issuing authority for ever, so old numbers stay valid.
#[must_use]
pub fn has_issued_upns(number: u16) -> bool {
    EVER_ISSUED.iter().any(|&(first, last)| (first..=last).contains(&number))
}

fn three_digits(text: &str) -> Option<u16> {
    if text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_153_councils_are_found_by_number_and_each_may_stand_in_a_upn() {
        assert_eq!(all().count(), 153);
        assert_eq!(parse("330").map(|la| la.name), Some("Birmingham"));
        assert_eq!(parse("343").map(|la| (la.name, la.ons)), Some(("Sefton", "E08000014")));
        assert!(all().is_sorted_by_key(|la| la.number));
        for la in all() {
            assert!(has_issued_upns(la.number), "{} {}", la.number, la.name);
        }
    }

    #[test]
    fn a_number_that_is_no_council_is_not_found() {
        for wrong in ["000", "999", "33", "3300", "33O", "", "٣٣٠"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        assert!(has_issued_upns(928), "Northamptonshire is gone, its pupil numbers are not");
        assert!(!has_issued_upns(0));
    }
}
