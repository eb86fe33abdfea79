//! Full names, however they are written.

use crate::{found, known};
use proptest::prelude::*;
use waymark_scrutiny::check::What;

#[test]
fn a_full_name_is_found_however_it_is_written() {
    for text in [
        "We met Amara Okafor-Lindqvist.",
        "AMARA OKAFOR LINDQVIST’s plan",
        "Okafor-Lindqvist, Amara",
        "amara\u{a0}okaforlindqvist",
        "Amara Jane Rose Okafor\u{2010}Lindqvist",
        "Ama\u{ad}ra Okafor-\nLindqvist",
        "(Zoe O'Brien)",
        "ZOË OBRIEN",
        "Zed O`Brien",
        "Zoe\u{308} O Brien",
        "Mary-Anne De La Cruz",
        "Mary de la Cruz",
        "Mary A. de la Cruz",
        "DE LA CRUZ, Mary",
        "Maryanne delacruz",
        "de la Cruz Mary Anne",
        "Zoe\u{200b}O’Brien-Smith and ZoeO’Brien",
        "AmaraOkafor-Lindqvist",
        "amara\u{200b}okafor\u{2060}lindqvist",
        "\u{410}mar\u{430} Okafor",
        "Amara Lindqvist",
        "Lindqvist, Amara",
    ] {
        let found = found(text);
        assert!(found.iter().any(|(what, _)| *what == What::Name), "{text} was let through");
    }
}

#[test]
fn words_that_only_look_like_names_leave() {
    for text in [
        "Amara is a word",
        "The Okafor-Lindqvist trust",
        "Amaranth Okafor-Lindqvists",
        "Zoë and Mary went to de la Cruz street",
        "Amara went home with a friend and met Okafor-Lindqvist",
        "Zedek O’Briens",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn what_is_found_is_told_with_its_place_in_the_words_of_the_text() {
    let findings = known().check("page 3", "It was amara  okafor-lindqvist again");
    let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["In page 3: “amara okafor-lindqvist” is what may be the name of a child."]);
}

#[test]
fn a_record_without_children_lets_everything_leave_and_finds_nothing() {
    let nobody = waymark_scrutiny::check::Known::of([]).expect("builds");
    assert_eq!(nobody.check("the text", "Amara Okafor 999 000 0018 born 3 May 2014"), []);
}

proptest! {
    #[test]
    fn a_planted_name_is_found_in_any_text(before in "\\PC{0,60}", after in "\\PC{0,60}", gap in "[ \\-.,/\n\t]{1,4}") {
        let text = format!("{before} Amara{gap}Okafor{gap}Lindqvist {after}");
        prop_assert!(found(&text).iter().any(|(what, _)| *what == What::Name), "{}", text);
    }
}
