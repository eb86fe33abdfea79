//! Ethnicity as DfE collects it (108 codes) and as it publishes it (19 groups).

use crate::Coded;
use crate::ethnicity_table::TABLE;

/// One of the 108 codes of the common basic data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ethnicity(u8);

crate::coded! {
    /// The 19 rows under which the statistics of EHC plans are published; the code is the row's published name.
    Group {
        OtherGroup = "Any other ethnic group", "any other ethnic group";
        AsianOther = "Asian - Any other Asian background", "any other Asian background";
        AsianBangladeshi = "Asian - Bangladeshi", "Bangladeshi";
        AsianChinese = "Asian - Chinese", "Chinese";
        AsianIndian = "Asian - Indian", "Indian";
        AsianPakistani = "Asian - Pakistani", "Pakistani";
        BlackOther = "Black - Any other Black background", "any other Black background";
        BlackAfrican = "Black - Black African", "Black African";
        BlackCaribbean = "Black - Black Caribbean", "Black Caribbean";
        MixedOther = "Mixed - Any other Mixed background", "any other mixed background";
        MixedAsian = "Mixed - White and Asian", "White and Asian";
        MixedAfrican = "Mixed - White and Black African", "White and Black African";
        MixedCaribbean = "Mixed - White and Black Caribbean", "White and Black Caribbean";
        Unclassified = "Unclassified", "refused or not obtained";
        WhiteOther = "White - Any other White background", "any other White background";
        WhiteGypsyRoma = "White - Gypsy/Roma", "Gypsy or Roma";
        WhiteIrish = "White - Irish", "Irish";
        WhiteIrishTraveller = "White - Traveller of Irish heritage", "Traveller of Irish heritage";
        WhiteBritish = "White - White British", "White British";
    }
}

impl Ethnicity {
    /// The group it is published under.
    #[must_use]
    pub fn group(self) -> Group {
        TABLE.get(usize::from(self.0)).map_or(Group::Unclassified, |row| row.2)
    }

    /// Whether the family refused to say (`REFU`) or it was not obtained (`NOBT`).
    #[must_use]
    pub fn is_unclassified(self) -> bool {
        self.group() == Group::Unclassified
    }
}

impl Coded for Ethnicity {
    fn code(self) -> &'static str {
        TABLE.get(usize::from(self.0)).map_or("", |row| row.0)
    }

    fn label(self) -> &'static str {
        TABLE.get(usize::from(self.0)).map_or("", |row| row.1)
    }

    fn from_code(code: &str) -> Option<Self> {
        TABLE.iter().position(|row| row.0 == code).and_then(|at| u8::try_from(at).ok()).map(Self)
    }

    fn all() -> impl Iterator<Item = Self> {
        (0_u8..).take(TABLE.len()).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_108_codes_and_each_finds_itself() {
        assert_eq!(Ethnicity::all().count(), 108);
        for one in Ethnicity::all() {
            assert_eq!(Ethnicity::from_code(one.code()), Some(one));
            assert!(!one.label().is_empty(), "{}", one.code());
        }
        assert_eq!(Ethnicity::from_code("wbri"), None);
    }

    #[test]
    fn a_code_is_published_under_the_group_of_its_heading() {
        let group = |code| Ethnicity::from_code(code).unwrap().group();
        assert_eq!(group("WWEL"), Group::WhiteBritish);
        assert_eq!(group("WIRT"), Group::WhiteIrishTraveller);
        assert_eq!(group("AKPA"), Group::AsianPakistani);
        assert_eq!(group("CHKC"), Group::AsianChinese);
        assert_eq!(group("BSOM"), Group::BlackAfrican);
        assert!(Ethnicity::from_code("REFU").unwrap().is_unclassified());
    }
}
