//! What goes with some of the plans: personal budgets, residential placements, placements with work.

use super::held::Budget;
use super::table::{Table, all_cells};
use super::{Cell, Scale};
use crate::area::Placement;
use crate::deck::Deck;
use crate::figures::Figures;
use waymark_returns::model::{DirectPayment, Residential, WorkBased};

/// Whether a placement can be residential.
pub(crate) fn may_board(placement: Placement) -> bool {
    matches!(
        placement,
        Placement::SpecialIndependent | Placement::SpecialNonMaintained | Placement::SpecialistPost16
    )
}

/// Whether a placement can be with work.
pub(crate) fn may_work(cell: Cell) -> bool {
    cell.age >= 16
        && matches!(
            cell.placement,
            Placement::College | Placement::SpecialistPost16 | Placement::UkrlpProvider
        )
}

pub(super) fn budgets(figures: &Figures, scale: Scale) -> Deck<Budget> {
    let b = &figures.budgets;
    let payments = [
        (DirectPayment::Education, b.direct_education),
        (DirectPayment::SocialCare, b.direct_social_care),
        (DirectPayment::Health, b.direct_health),
        (DirectPayment::Integrated, b.direct_integrated),
    ];
    let counts = scale.all(&payments.map(|(_, count)| count));
    let organised = scale.one(b.organised);
    // Direct payments and organised arrangements together exceed the budgets by those who have both.
    let both = (counts.iter().sum::<u32>() + organised).saturating_sub(scale.one(b.personal_budgets));
    let mut both_left = both.min(organised);
    let mut cards: Vec<(Budget, u32)> = vec![(Some((None, true)), organised - both_left)];
    for ((payment, _), count) in payments.into_iter().zip(counts) {
        let with = both_left.min(count);
        both_left -= with;
        cards.push((Some((Some(payment), true)), with));
        cards.push((Some((Some(payment), false)), count - with));
    }
    let some: u32 = cards.iter().map(|(_, count)| count).sum();
    cards.push((None, scale.plans().saturating_sub(some)));
    Deck::new(cards)
}

pub(super) fn residential(table: &Table, figures: &Figures, scale: Scale) -> Deck<Option<Residential>> {
    let room = all_cells(table).filter(|(cell, _)| may_board(cell.placement)).map(|(_, count)| count).sum();
    let kinds = [Some(Residential::Weeks38To51), Some(Residential::Weeks52)];
    some_of(kinds, &scale.all(&figures.residential), room)
}

pub(super) fn work_based(table: &Table, figures: &Figures, scale: Scale) -> Deck<Option<WorkBased>> {
    let room = all_cells(table).filter(|(cell, _)| may_work(*cell)).map(|(_, count)| count).sum();
    let kinds = [WorkBased::SupportedInternship, WorkBased::Apprenticeship, WorkBased::Traineeship].map(Some);
    some_of(kinds, &scale.all(&figures.work_based), room)
}

fn some_of<T: Copy, const N: usize>(kinds: [Option<T>; N], counts: &[u32], room: u32) -> Deck<Option<T>> {
    let none = [(None, room.saturating_sub(counts.iter().sum()))];
    Deck::new(kinds.into_iter().zip(counts.iter().copied()).chain(none))
}
