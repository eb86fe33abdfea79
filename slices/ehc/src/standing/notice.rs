//! The check of a notice against the law's list of what it has to contain (SEND Regulations 2014, regulations 5(3),
//! 10(3), 31(3) and 32). A letter with an absent content cannot be sent: a defective notice lets the tribunal extend the time
//! to appeal.

use crate::words::letters;
use waymark_kernel::Day;
use waymark_law::notice::{Content, DECISION, NOT_ASSESSING, Notice};
use waymark_people::area_contacts::AreaContact;

/// What a paragraph is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    None,
    /// A name and how to reach it.
    Contact(String),
    /// A day.
    Day(Day),
}

/// One content of a notice: what the law asks for, and the paragraph that says it.
#[derive(Debug, Clone)]
pub struct Item {
    /// The law's content, with its citation.
    pub content: &'static Content,
    /// The paragraph, or why it cannot be said.
    pub paragraph: Result<String, String>,
}

/// Which list a letter is checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// A refusal to assess: N1.
    NotAssessing,
    /// A refusal to make a plan: N1 and N2.
    NoPlan,
    /// A decision to end a plan (regulation 31): N1 and N2.
    Cease,
}

impl List {
    fn notice(self) -> &'static Notice {
        match self {
            Self::NotAssessing => &NOT_ASSESSING,
            Self::NoPlan | Self::Cease => &DECISION,
        }
    }
}

/// Every content that a notice sent on `sent` has to have, each with its paragraph or the reason it is absent.
#[must_use]
pub fn check(list: List, sent: Day, contacts: &[AreaContact]) -> Vec<Item> {
    let item = |content: &'static Content| Item { content, paragraph: paragraph(content, sent, contacts) };
    list.notice().contents(sent).map(item).collect()
}

/// What is absent, in sentences that say which contact or day is missing.
#[must_use]
pub fn absent(items: &[Item]) -> Vec<&str> {
    items.iter().filter_map(|item| item.paragraph.as_ref().err().map(String::as_str)).collect()
}

fn paragraph(content: &Content, sent: Day, contacts: &[AreaContact]) -> Result<String, String> {
    let fill = match needs(content.id) {
        Needs::Nothing => Fill::None,
        Needs::Contact(code) => match reach(contacts, code) {
            Some(contact) => Fill::Contact(contact),
            None => return Err(letters::absent(content.words, Some(code))),
        },
        Needs::Day(rule) => match waymark_law::rule(rule).and_then(|rule| rule.day(sent)) {
            Some(day) => Fill::Day(day),
            None => return Err(letters::absent(content.words, None)),
        },
    };
    letters::right(content.id, &fill).ok_or_else(|| letters::absent(content.words, None))
}

/// What a content cannot be said without.
enum Needs {
    Nothing,
    Contact(&'static str),
    Day(&'static str),
}

/// M1 (regulation 33) is the time to contact the mediation adviser; T1 the time to appeal. Both run from the day the
/// decision is sent.
fn needs(content: &str) -> Needs {
    match content {
        "adviser" => Needs::Contact("mediation"),
        "contact" => Needs::Contact("send_team"),
        "disagreement_resolution" => Needs::Contact("disagreement"),
        "advice_and_support" => Needs::Contact("sendiass"),
        "mediation_times" => Needs::Day("M1"),
        "time_limits" => Needs::Day("T1"),
        _ => Needs::Nothing,
    }
}

/// `Ashdale Mediation, 01632 960 777`, where the contact has a name and a way to reach it.
fn reach(contacts: &[AreaContact], code: &str) -> Option<String> {
    let contact = contacts.iter().find(|contact| contact.code == code)?;
    let ways: Vec<&str> = [&contact.phone, &contact.email].into_iter().filter_map(Option::as_deref).collect();
    if ways.is_empty() { None } else { Some(format!("{}, {}", contact.name, ways.join(", "))) }
}
