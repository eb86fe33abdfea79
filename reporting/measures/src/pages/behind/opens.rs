//! Whether the cases or referrals behind a measure open for a visitor, and what is said where they do not: a figure without
//! its rows always says why.

use crate::catalogue::{Measure, Only};
use crate::definition::How;
use waymark_access::{Action, Visitor};
use waymark_people::Desk;
use waymark_web::Html;

/// What opens behind a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages) enum Opens {
    /// The cases.
    Cases,
    /// The referrals.
    Referrals,
    /// Nothing, and why; empty where there is nothing to open for anybody.
    Nothing(String),
}

/// What opens behind a measure for a visitor: cases for those who may list cases, referrals for those of the service's own
/// team who may list referrals. Which of them the visitor sees is decided again where they are listed.
pub(in crate::pages) fn opens(desk: &Desk, visitor: &Visitor, measure: &Measure) -> Opens {
    let lists = |action| !desk.access().policy().admitted(visitor.role, action).is_empty();
    match (measure.definition.how, &measure.only) {
        (How::Cases(_), _) if lists(Action::ListCase) => Opens::Cases,
        (How::Waits(_), Only::Service(service))
            if lists(Action::ListReferral) && visitor.teams.contains(&service.details.team) =>
        {
            Opens::Referrals
        }
        (How::Cases(_), _) => Opens::Nothing(
            "The cases behind these figures open for those who work on cases or oversee them.".to_owned(),
        ),
        (How::Waits(_), Only::Service(service)) => Opens::Nothing(format!(
            "The referrals behind these figures open for those who work in {}, and for nobody else.",
            service.details.name
        )),
        _ => Opens::Nothing(String::new()),
    }
}

impl Opens {
    /// The heading of the column of links; `None` where nothing opens.
    pub(in crate::pages) const fn column(&self) -> Option<&'static str> {
        match self {
            Self::Cases => Some("Cases"),
            Self::Referrals => Some("Referrals"),
            Self::Nothing(_) => None,
        }
    }

    /// The words of a link to what was counted.
    pub(in crate::pages) const fn link(&self) -> &'static str {
        match self {
            Self::Referrals => "referrals",
            Self::Cases | Self::Nothing(_) => "cases",
        }
    }

    /// Why nothing opens, as a paragraph.
    pub(in crate::pages) fn why(&self) -> Html {
        match self {
            Self::Nothing(why) if !why.is_empty() => {
                Html::fixed("<p class=\"govuk-body\">").and(Html::text(why)).and(Html::fixed("</p>"))
            }
            _ => Html::empty(),
        }
    }
}
