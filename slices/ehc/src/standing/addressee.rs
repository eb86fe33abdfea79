//! Whom a letter goes to. A letter carries the name and address of its own addressee and of nobody else: two people share
//! one only where the very same address is held of both.

/// What a parent or carer is called on record until somebody learns their name. Kept as data: it never changes with the
/// words of a page, and no letter calls anybody so.
pub const UNNAMED: &str = "Parent or carer, name not known yet";

/// Whoever one letter is addressed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Addressee {
    /// Their names, as they use them; none where no name is held.
    pub names: Vec<String>,
    /// Their postal address with its postcode, a line each; none where no address is held.
    pub address: Vec<String>,
}

impl Addressee {
    /// Someone with the address that is held of them, lines parted by line feeds.
    #[must_use]
    pub fn new(name: &str, address: Option<&str>) -> Self {
        let lines = address.unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty());
        Self { names: vec![name.to_owned()], address: lines.map(str::to_owned).collect() }
    }

    /// Whether the same address is held of both; never where none is held.
    #[must_use]
    pub fn lives_with(&self, other: &Self) -> bool {
        !self.address.is_empty() && folded(&self.address) == folded(&other.address)
    }
}

/// The people to write to, those at one address together, in the order given.
#[must_use]
pub fn by_address(people: Vec<Addressee>) -> Vec<Addressee> {
    let mut letters: Vec<Addressee> = Vec::new();
    for person in people {
        match letters.iter_mut().find(|letter| letter.lives_with(&person)) {
            Some(letter) => letter.names.extend(person.names),
            None => letters.push(person),
        }
    }
    letters
}

/// An address for comparing: how it is spaced, cut into lines and written large or small makes no other house of it.
fn folded(address: &[String]) -> String {
    let letters = address.iter().flat_map(|line| line.chars()).filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(people: &[(&str, Option<&str>)]) -> Vec<Vec<String>> {
        let people = people.iter().map(|(name, address)| Addressee::new(name, *address)).collect();
        by_address(people).into_iter().map(|letter| letter.names).collect()
    }

    #[test]
    fn two_at_one_address_share_a_letter_however_it_is_written() {
        let home = Some("12 Mill Lane\nAshdale\nAS1 2DE");
        assert_eq!(
            letters(&[("Ada", home), ("Ben", Some("12 Mill lane, Ashdale AS12DE"))]),
            [["Ada", "Ben"]]
        );
    }

    #[test]
    fn two_at_two_addresses_or_at_none_that_is_held_get_a_letter_each() {
        let (one, other) = (Some("1 Mill Lane"), Some("11 Mill Lane"));
        assert_eq!(letters(&[("Ada", one), ("Ben", other)]).len(), 2);
        assert_eq!(letters(&[("Ada", None), ("Ben", Some(" \n"))]).len(), 2);
    }
}
