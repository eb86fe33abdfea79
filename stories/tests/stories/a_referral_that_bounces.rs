//! A referral that is sent back is not lost: the family reads why, what the service suggests and how to ask again, and
//! when it comes again the weeks count from the first day. What the family is told stands on its page at once.

use crate::world::{Engine, Page, Visitor, World};

#[test]
fn a_referral_is_sent_back_with_its_reason_and_keeps_its_first_day_when_it_comes_again() {
    let world = World::served(Engine::Folder);
    let (parent, therapist) = (world.visitor("parent"), world.visitor("therapist"));
    let list = therapist.opens("/health/list").to;
    let service = list.rsplit('/').next().expect("a service").to_owned();

    let first = refers(&therapist, &service, ("3", "11", "2025"));
    assert_eq!(first.status, 303, "{}", first.body);
    let reference = first.to.split(['/', '?']).nth(2).expect("a reference").to_owned();
    let back = format!("/referrals/{reference}/not-accepted");
    let why = "Maya can already say what we would work on.";
    let instead = "The talk group on Tuesdays is open to you.";
    let sent =
        therapist.sends(&back, &therapist.opens(&back).hidden(&back), &[("why", why), ("instead", instead)]);
    assert_eq!(sent.status, 303, "{}", sent.body);

    let read = parent.opens(&format!("/my/referrals/{reference}")).body;
    for words in
        ["This service is not the right one.", why, instead, "How to ask again", "We keep the first day"]
    {
        assert!(read.contains(words), "“{words}” is not on the family’s page");
    }

    let again = refers(&therapist, &service, ("16", "11", "2026"));
    assert_eq!(again.status, 303, "{}", again.body);
    let page = therapist.opens(again.to.split('?').next().expect("an address")).body;
    assert!(page.contains("the weeks count from 3 November 2025"), "{page}");
    assert!(page.contains("55 weeks since referral"), "the whole time since the first day");

    tells(&therapist, &again, "It may take until spring. Ring us when something changes.");
    let reference = again.to.split(['/', '?']).nth(2).expect("a reference");
    let read = parent.opens(&format!("/my/referrals/{reference}")).body;
    assert!(
        read.contains("You have waited 55 weeks.") && read.contains("The service told you about the wait.")
    );
}

/// The service records a letter from a doctor about Maya, who is known by her NHS number.
fn refers(therapist: &Visitor, service: &str, (day, month, year): (&str, &str, &str)) -> Page {
    let path = "/referrals/new";
    let answers = [
        ("forename", "Maya"),
        ("surname", "Okafor"),
        ("birth_date", "3"),
        ("birth_date-month", "5"),
        ("birth_date-year", "2019"),
        ("nhs_number", "999 304 1122"),
        ("service", service),
        ("source", "gp"),
        ("day", day),
        ("day-month", month),
        ("day-year", year),
        ("parent", "Ada Okafor"),
        ("phone", "01632 960 001"),
        ("agreed", "referral"),
    ];
    therapist.sends(path, &therapist.opens(path).hidden(path), &answers)
}

fn tells(therapist: &Visitor, referral: &Page, words: &str) {
    let path = format!("{}/tell", referral.to.split('?').next().expect("an address"));
    let told = therapist.sends(
        &path,
        &therapist.opens(&path).hidden(&path),
        &[("channel", "phone"), ("words", words)],
    );
    assert_eq!(told.status, 303, "{}", told.body);
}
