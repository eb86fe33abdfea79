//! Days of birth, however they are written.

use crate::found;
use waymark_scrutiny::check::What;

#[test]
fn a_day_of_birth_is_found_beside_a_word_for_it() {
    for text in [
        "born 3 May 2014",
        "DOB: 03/05/2014",
        "d.o.b. 3.5.14",
        "a boy, 3rd May, 2014 (date of birth)",
        "born on May 3, 2014",
        "birth date 2014-05-03",
        "DOB 20140503",
        "dob 03052014",
        "born on the 29 Feb 2016",
        "born on the 3rd of May 2014",
        "DOB 3May2014",
        "DOB 3 MAY ’14",
        "born 3 / 5 / 2014",
        "born 05/03/2014",
    ] {
        assert_eq!(
            found(text).first().map(|(what, _)| *what),
            Some(What::BirthDate),
            "{text} was let through"
        );
    }
}

#[test]
fn a_day_of_birth_is_found_beside_one_name_of_that_child() {
    assert_eq!(found("Amara, 3 May 2014").len(), 1);
    assert_eq!(found("Mary Anne (29/2/2016)").len(), 1);
    assert_eq!(found("Amara, 29/2/2016"), [], "it is another child’s");
}

#[test]
fn a_day_that_is_somebodys_birthday_leaves_when_nothing_says_so() {
    assert_eq!(found("The committee met on 3 May 2014 and on 31 December 2011."), []);
    assert_eq!(found("Children born on 4 May 2014 or 31/02/2014"), [], "nobody known was");
}
