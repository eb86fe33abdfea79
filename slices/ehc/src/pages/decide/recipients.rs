//! To whom the letters of a decision go, and what an officer has to know before they do. Nobody whom a court order keeps
//! from the record is among them, nor anybody of whom it is not known whether they are a parent in law.

use crate::codes::AdviceKind;
use crate::pages::opened::Opened;
use crate::pages::relatives::unsure;
use crate::standing::addressee::{Addressee, by_address};
use crate::words::say;
use waymark_access::Label;
use waymark_kernel::Day;
use waymark_people::Person;
use waymark_people::families::{FamilyMember, Right};
use waymark_web::Html;
use waymark_web::components::{Inset, Warning};
use waymark_web::words::list_words;

/// Who gets a letter that goes on a day, one of them a letter, never none: whoever is the child's parent in law, by
/// responsibility or care, or the young person alone once compulsory school age has ended, whether or not they have a line
/// of their own on record; and beside them whoever does the social work for a child who is looked after.
pub(super) fn addressees(opened: &Opened, day: Day) -> Vec<Addressee> {
    let mut all = if opened.grown(day) { vec![young_person(opened)] } else { by_address(parents(opened)) };
    if all.is_empty() {
        all.push(Addressee::default());
    }
    all.extend(social_worker(opened));
    all
}

/// The names on each letter, for the check page.
pub(super) fn in_words(opened: &Opened, day: Day, letters: &[&Addressee]) -> String {
    if opened.grown(day) {
        return say().staff_letter_young_person(opened.child.details.name());
    }
    let each: Vec<String> = letters.iter().map(|to| whom(to)).collect();
    each.join("; ")
}

/// Whom one letter is for.
pub(super) fn whom(to: &Addressee) -> String {
    let names: Vec<&str> = to.names.iter().map(String::as_str).collect();
    if names.is_empty() { say().staff_letter_nobody() } else { list_words(&names) }
}

/// What is not known of those to write to, and who may read a letter that is not theirs.
pub(super) fn cautions(opened: &Opened, day: Day, letters: &[&Addressee]) -> Html {
    let mut all = Html::empty();
    if !opened.grown(day) {
        all = all.and(not_known(opened)).and(kept_from(opened, letters));
    }
    let social = social_worker(opened);
    let family = letters.iter().filter(|to| Some(**to) != social.as_ref());
    let nowhere: Vec<&str> =
        family.filter(|to| to.address.is_empty()).flat_map(|to| &to.names).map(String::as_str).collect();
    if !nowhere.is_empty() {
        all = all.and(Inset::new(say().staff_letter_no_address(list_words(&nowhere))));
    }
    if opened.child.details.looked_after == Some(true) {
        let child = opened.names.child.name();
        let words = match social {
            Some(to) => say().staff_letter_social_worker(child, whom(&to)),
            None => say().staff_letter_no_social_worker(child),
        };
        all = all.and(Inset::new(words));
    }
    all
}

fn parents(opened: &Opened) -> Vec<Addressee> {
    opened.family.iter().filter(|(member, _)| member.right().is_parent()).map(at_home).collect()
}

fn at_home((_, person): &(FamilyMember, Person)) -> Addressee {
    Addressee::new(&person.details.name, person.details.address.as_deref())
}

/// In their own name, at the address they gave for themselves, else at the one that is held of them as a child.
fn young_person(opened: &Opened) -> Addressee {
    let own = opened.family.iter().find(|(member, _)| member.right() == Right::Itself);
    let given = own.and_then(|(_, person)| person.details.address.clone());
    let details = &opened.child.details;
    let home = details.address.iter().chain(&details.post_code).cloned().collect::<Vec<_>>().join("\n");
    Addressee::new(&details.name(), Some(&given.unwrap_or(home)))
}

/// Whoever of social care deals with this case of a looked-after child: the person who took the request for advice on
/// and works there still, else the team. A restricted record is told to nobody but those named, so none is written to there.
fn social_worker(opened: &Opened) -> Option<Addressee> {
    if opened.child.details.looked_after != Some(true) || opened.child.label != Label::Open {
        return None;
    }
    let asked = opened.case().advice.iter().rev().find(|advice| advice.kind == AdviceKind::SocialCare)?;
    let team = opened.names.team(Some(asked.team));
    Some(match opened.deals.get(&asked.id) {
        Some(person) => Addressee::new(opened.names.person(Some(*person)), Some(team)),
        None => Addressee::new(team, None),
    })
}

/// Those of whom nobody has said whether they are a parent in law: the letter does not go to them until someone does.
fn not_known(opened: &Opened) -> Html {
    let names = unsure(opened);
    if names.is_empty() {
        return Html::empty();
    }
    let link = Html::link(&opened.href("family"), &say().staff_next_right(list_words(&names)));
    Html::of(&Inset::new(Html::text(&say().staff_letter_not_known(list_words(&names))).and(" ").and(link)))
}

/// That a letter goes to a house where someone lives whom a court order keeps from the record.
fn kept_from(opened: &Opened, letters: &[&Addressee]) -> Html {
    let barred = opened.family.iter().filter(|(member, _)| member.right() == Right::Restricted);
    let shares = |home: &Addressee| letters.iter().any(|letter| letter.lives_with(home));
    let there: Vec<Addressee> = barred.map(at_home).filter(shares).collect();
    let names: Vec<&str> = there.iter().flat_map(|home| &home.names).map(String::as_str).collect();
    if names.is_empty() {
        return Html::empty();
    }
    Warning::new(say().staff_letter_kept_from(list_words(&names))).into()
}
