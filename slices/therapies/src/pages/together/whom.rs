//! Whom a deed for many is about: the children who were ticked, the next so many in turn without an appointment, or all who
//! match a filter. Those whom the visitor may not work are in none.

use crate::filters::{Filters, Sort, TO_DO, ToDo};
use crate::service::Service;
use crate::store::list::{self, MOST, ReferralRow, chosen};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_web::Form;

/// The most children that can be ticked, or be next.
const TICKED: usize = 100;

/// Whom it is about.
pub(super) enum Whom {
    /// These, by reference.
    Ticked(Vec<String>),
    /// The next so many to whom nothing is offered: urgent first, then the longest wait.
    Next(usize),
    /// All who match what is to be done, by its code.
    Matching(ToDo, &'static str),
}

impl Whom {
    /// Reads it from the form.
    ///
    /// # Errors
    /// Refused for more children than can be ticked, and for a number that cannot be.
    pub(super) fn read(form: &Form) -> Answer<Self> {
        let ticked: Vec<String> = form.all("referral").into_iter().map(str::to_owned).collect();
        if ticked.len() > TICKED {
            return Err(Problem::refuse("referral", format!("Tick at most {TICKED} children at once.")));
        }
        if !ticked.is_empty() {
            return Ok(Self::Ticked(ticked));
        }
        if let Some((to_do, code, _)) = TO_DO.iter().find(|(_, code, _)| *code == form.value("all")) {
            return Ok(Self::Matching(*to_do, code));
        }
        match form.value("next").trim() {
            "" => Ok(Self::Ticked(ticked)),
            typed => {
                let next = typed.parse().ok().filter(|next| (1..=TICKED).contains(next));
                let wrong = || Problem::refuse("next", format!("Enter a whole number from 1 to {TICKED}."));
                Ok(Self::Next(next.ok_or_else(wrong)?))
            }
        }
    }

    /// The children, in the order of the deed.
    pub(super) async fn rows(
        &self,
        desk: &Desk,
        visitor: &Visitor,
        service: &Service,
    ) -> Answer<Vec<ReferralRow>> {
        let asking = (Action::RecordReferral, Purpose::Waiting);
        let sight = desk.access().sight_cohort(visitor, asking, "waiting list, many", desk.now())?;
        let (store, today) = (desk.store(), desk.now().today);
        let rows = match self {
            Self::Ticked(references) => chosen(store, &sight, service.id, references).await?,
            Self::Next(next) => {
                let filters = Filters { to_do: Some(ToDo::Offer), sort: Sort::Soonest, ..Filters::default() };
                let mut rows = list::first(store, &sight, service, &filters, today).await?;
                // A family that asked for later is not next before its day.
                rows.retain(|row| row.later.is_none_or(|from| from <= today));
                rows.truncate(*next);
                rows
            }
            Self::Matching(to_do, _) => {
                let filters = Filters { to_do: Some(*to_do), ..Filters::default() };
                list::first(store, &sight, service, &filters, today).await?
            }
        };
        let children: Count = rows.iter().map(|row| row.child).collect();
        desk.access().release(sight.seal(rows, children)).await
    }

    /// What the form keeps of it: all who match stay a filter, everybody else a reference each.
    pub(super) fn kept(&self, rows: &[ReferralRow]) -> Vec<(&'static str, String)> {
        match self {
            Self::Matching(_, code) => vec![("all", (*code).to_owned())],
            Self::Ticked(_) | Self::Next(_) => {
                rows.iter().map(|row| ("referral", row.reference.clone())).collect()
            }
        }
    }

    /// Whether it is about all who match, of whom there can be many hundred.
    pub(super) const fn is_all(&self) -> bool {
        matches!(self, Self::Matching(..))
    }

    /// Why there is nobody to do it for.
    pub(super) fn nobody(&self) -> Problem {
        match self {
            Self::Ticked(_) => Problem::refuse("referral", "Tick at least one child first."),
            Self::Next(_) => Problem::refuse("next", "Everybody who waits has an appointment."),
            Self::Matching(..) => Problem::refuse("all", "Nobody matches any more."),
        }
    }
}

const _: () = assert!(TICKED <= MOST);
