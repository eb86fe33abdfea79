//! What the pages know of the local area partnership that runs them: names, telephone numbers, and whether this is a
//! demonstration. Filled from configuration at start; nothing about a child is here.

use crate::theme::Brand;
use waymark_kernel::Day;

/// Somewhere a person can turn to.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// The name of the team or service.
    pub name: String,
    /// A telephone number as people write it.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
    /// When someone answers, such as `Monday to Friday, 9am to 5pm`.
    pub hours: String,
    /// A postal address on one line.
    pub address: String,
}

/// What the accessibility statement must say (Public Sector Bodies Accessibility Regulations 2018, model statement).
#[derive(Debug, Clone, Default)]
pub struct Accessibility {
    /// The day the pages were last tested; `None` until they have been, and the statement then says so.
    pub tested: Option<Day>,
    /// Who tested them.
    pub tested_by: String,
    /// The day the statement was prepared or last reviewed.
    pub reviewed: Option<Day>,
    /// What is known not to meet WCAG 2.2 AA, a sentence each.
    pub known_faults: Vec<String>,
    /// To whom whoever cannot use a page turns; empty where that is the team.
    pub contact: Contact,
}

/// The local area partnership whose pages these are.
#[derive(Debug, Clone, Default)]
pub struct Area {
    /// The partnership, such as `Ashdale SEND Partnership`.
    pub name: String,
    /// The council, such as `Ashdale Council`.
    pub council: String,
    /// The integrated care board or boards.
    pub health: String,
    /// Whether the people are made up; then every page says so.
    pub demo: bool,
    /// Whether browsers reach us over https: turns on HSTS and the `__Host-` cookie.
    pub https: bool,
    /// The council's brand colour; without it the house colours.
    pub brand: Option<Brand>,
    /// The team families and staff ring.
    pub team: Contact,
    /// The free, impartial advice service.
    pub sendiass: Contact,
    /// The data protection officer.
    pub data_protection: Contact,
    /// The accessibility statement.
    pub accessibility: Accessibility,
    /// The version of Waymark.
    pub version: String,
    /// Where the source can be read.
    pub source: String,
}

impl Area {
    /// To whom whoever cannot use a page turns: those who are named for it, else the team; nobody where neither is known.
    #[must_use]
    pub const fn for_access(&self) -> &Contact {
        if self.accessibility.contact.name.is_empty() { &self.team } else { &self.accessibility.contact }
    }

    /// The invented area of the demonstration. Its telephone numbers are from the range kept for drama, 01632 960.
    #[must_use]
    pub fn ashdale() -> Self {
        Self {
            name: "Ashdale SEND Partnership".into(),
            council: "Ashdale Council".into(),
            health: "NHS Ashdale Integrated Care Board".into(),
            demo: true,
            team: Contact {
                name: "Ashdale SEND team".into(),
                phone: "01632 960 110".into(),
                email: "send@ashdale.example".into(),
                hours: "Monday to Friday, 9am to 5pm".into(),
                address: "Ashdale Council, 1 Market Place, Ashdale AS1 1AA".into(),
            },
            sendiass: Contact {
                name: "Ashdale SENDIASS".into(),
                phone: "01632 960 555".into(),
                email: "advice@sendiass.example".into(),
                hours: "Monday to Friday, 10am to 4pm".into(),
                address: String::new(),
            },
            data_protection: Contact {
                name: "Data protection officer, Ashdale Council".into(),
                phone: "01632 960 120".into(),
                email: "dpo@ashdale.example".into(),
                ..Contact::default()
            },
            version: env!("CARGO_PKG_VERSION").into(),
            source: String::new(),
            ..Self::default()
        }
    }
}
