//! A decision letter as a model: its head, its parts in order, its check, and its text as it will be kept. The same model
//! is previewed, checked and sent, so that what was previewed is what went. Each is for its own addressee and names no
//! other.

use super::addressee::Addressee;
use super::notice::{Item, List, absent, check};
use crate::words::letters;
use waymark_kernel::{Day, days_between};
use waymark_people::area_contacts::AreaContact;
use waymark_web::words::day_plain;

/// Which decision a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The council will assess.
    Assess,
    /// It will not.
    NotAssess,
    /// It will make a plan.
    Plan,
    /// It will not.
    NoPlan,
    /// It will end the plan.
    Cease,
}

impl Kind {
    /// The list the letter is checked against; a yes needs none.
    #[must_use]
    pub const fn list(self) -> Option<List> {
        match self {
            Self::NotAssess => Some(List::NotAssessing),
            Self::NoPlan => Some(List::NoPlan),
            Self::Cease => Some(List::Cease),
            Self::Assess | Self::Plan => None,
        }
    }

    /// Whether it refuses or ends something: then the family is phoned first.
    #[must_use]
    pub const fn refuses(self) -> bool {
        matches!(self, Self::NotAssess | Self::NoPlan | Self::Cease)
    }
}

/// What a letter is made of.
#[derive(Debug, Clone, Copy)]
pub struct Making<'a> {
    /// Whom it goes to.
    pub to: &'a Addressee,
    /// The child's name, in full.
    pub child: &'a str,
    /// The child's day of birth.
    pub born: Day,
    /// The case reference.
    pub reference: &'a str,
    /// The day it is sent.
    pub sent: Day,
    /// The limit of this decision, where one is known.
    pub limit: Option<Day>,
    /// The reasons, as typed.
    pub reasons: &'a str,
    /// The officer's name.
    pub officer: &'a str,
    /// The last day for saying that there will be no plan.
    pub no_plan: Option<Day>,
    /// The last day for the final plan.
    pub final_plan: Option<Day>,
    /// The area's contacts.
    pub contacts: &'a [AreaContact],
}

/// One part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading; empty for the opening.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// A letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// What it tells.
    pub kind: Kind,
    /// Whom it goes to.
    pub to: Addressee,
    /// Under the address, a line each: the day it is written, our reference, whom it is about.
    pub about: Vec<String>,
    /// The greeting.
    pub dear: String,
    /// Its heading.
    pub title: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// The law's list, each content present or absent.
    pub items: Vec<Item>,
    /// How it ends, a line each: the officer and the team.
    pub closing: Vec<String>,
}

impl Letter {
    /// Makes the letter of a decision.
    #[must_use]
    pub fn new(kind: Kind, making: &Making<'_>) -> Self {
        let items = kind.list().map_or_else(Vec::new, |list| check(list, making.sent, making.contacts));
        let [why, next, rights] = letters::headings();
        let mut opening = vec![letters::decision(kind, making.child)];
        let late = making.limit.filter(|limit| days_between(*limit, making.sent) > 0);
        opening.extend(late.map(|limit| letters::late(kind, limit)));
        let mut parts = vec![part(String::new(), opening), part(why, paragraphs(making.reasons))];
        let kept = waymark_law::rule("D7").and_then(|rule| rule.day(making.sent));
        let days = [making.no_plan, making.final_plan, kept];
        if let Some(sentence) = letters::what_next(kind, making.child, days) {
            parts.push(part(next, vec![sentence]));
        }
        let said: Vec<String> = items.iter().filter_map(|item| item.paragraph.clone().ok()).collect();
        if !said.is_empty() {
            parts.push(part(rights, said));
        }
        Self {
            kind,
            to: making.to.clone(),
            about: about(making),
            dear: letters::dear(&making.to.names),
            title: letters::title(kind, making.child),
            parts,
            items,
            closing: closing(making),
        }
    }

    /// The name and address on it, a line each.
    #[must_use]
    pub fn envelope(&self) -> Vec<String> {
        letters::envelope(&self.to)
    }

    /// What keeps it from being sent; empty when it may go.
    #[must_use]
    pub fn absent(&self) -> Vec<&str> {
        absent(&self.items)
    }

    /// The letter as plain text, as it is kept.
    #[must_use]
    pub fn text(&self) -> String {
        let head = [self.envelope().join("\n"), self.about.join("\n"), self.dear.clone(), self.title.clone()];
        let head: Vec<String> = head.into_iter().filter(|block| !block.is_empty()).collect();
        let mut text = format!("{}\n", head.join("\n\n"));
        for part in &self.parts {
            if !part.heading.is_empty() {
                text.push_str(&format!("\n{}\n", part.heading));
            }
            for paragraph in &part.paragraphs {
                text.push_str(&format!("\n{paragraph}\n"));
            }
        }
        text.push_str(&format!("\n{}\n", self.closing.join("\n")));
        text
    }
}

/// The day, the reference and the child, as a parent reads them.
fn about(making: &Making<'_>) -> Vec<String> {
    vec![
        day_plain(making.sent),
        letters::reference(making.reference),
        letters::born(making.child, day_plain(making.born)),
    ]
}

fn closing(making: &Making<'_>) -> Vec<String> {
    let team = making.contacts.iter().find(|contact| contact.code == "send_team");
    let officer = [letters::yours(), making.officer.to_owned()];
    officer.into_iter().chain(team.map(|team| team.name.clone())).collect()
}

const fn part(heading: String, paragraphs: Vec<String>) -> Part {
    Part { heading, paragraphs }
}

/// Typed words as paragraphs: an empty line parts them.
fn paragraphs(typed: &str) -> Vec<String> {
    typed.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}
