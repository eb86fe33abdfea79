//! Lists that a form offers and that are known only when it is shown: the actions and areas of the plan, people with an
//! account, measures and commissioning decisions. Nothing outside its list is taken.

use super::decide::What;
use super::{Deed, Target};
use crate::pages::opened::Opened;
use crate::pages::second::{Choices, Helping};
use std::collections::BTreeMap;
use waymark_access::Role;
use waymark_kernel::{Answer, Mark, PersonId};
use waymark_people::fields::{Field, Given};
use waymark_people::{Desk, persons};
use waymark_web::Form;
use waymark_web::words::{capital, day_plain};

/// Each list of a form, by the name of its field.
pub(super) type Lists = BTreeMap<&'static str, Choices>;

/// Roles that an accountable officer, or whoever manages one, may have.
const MANAGE: [Role; 5] =
    [Role::SendManager, Role::Commissioner, Role::Dco, Role::Dsco, Role::ServiceManager];

/// The lists that a deed offers.
///
/// # Errors
/// As the store's, and as the rooms' that answer.
pub(super) async fn of(
    (desk, helping): (&Desk, &Helping),
    opened: &Opened,
    target: Target,
    deed: &Deed,
) -> Answer<Lists> {
    let mut lists = Lists::new();
    // Whoever answers reads the names of both measures, and chooses none.
    let named = (deed.what == What::AnswerMeasure).then_some("measure");
    for name in deed.fields.iter().filter_map(Field::asks_for).chain(named) {
        let list = match name {
            "measure" => helping.measures(desk, &opened.visitor).await?,
            "decision" => helping.decisions(desk, &opened.visitor).await?,
            "officer" | "account" => accounts(desk, opened).await?,
            "action" => actions(opened, target),
            "aim" => aims(opened, target),
            "asked" => open_asks(opened, target),
            "piece" => pieces(opened, target),
            "later" => later(opened),
            _ => areas(opened),
        };
        lists.insert(name, list);
    }
    Ok(lists)
}

/// Refuses, by its field, what is not of its list.
pub(super) fn check(lists: &Lists, given: &Given, form: &mut Form) {
    for (name, list) in lists {
        let of_list = |value: &String| value.is_empty() || list.iter().any(|(known, _)| known == value);
        if !given.all(name).iter().all(of_list) {
            form.refuse(name, "Choose from the list.");
        }
    }
}

fn actions(opened: &Opened, target: Target) -> Choices {
    let area = if let Target::Area(n) = target { opened.plan().area(n) } else { None };
    let actions = area.into_iter().flat_map(|area| &area.actions);
    actions
        .map(|action| (action.n.to_string(), format!("{}. {}", action.n, opened.text(action.words))))
        .collect()
}

fn aims(opened: &Opened, target: Target) -> Choices {
    let area = if let Target::Area(n) = target { opened.plan().area(n) } else { None };
    let aims = (1..).zip(area.into_iter().flat_map(|area| &area.aims));
    aims.map(|(n, words): (i64, _)| (n.to_string(), opened.text(*words).to_owned())).collect()
}

/// What a meeting asked and nobody answered yet.
fn open_asks(opened: &Opened, target: Target) -> Choices {
    let meeting = if let Target::Meeting(n) = target { opened.plan().meeting(n) } else { None };
    let asked = meeting.into_iter().flat_map(|meeting| &meeting.actions);
    asked
        .filter(|asked| asked.answer.is_none())
        .map(|asked| (asked.mark.seq.to_string(), opened.text(asked.words).to_owned()))
        .collect()
}

/// The evidence of the area itself, or of one milestone.
fn pieces(opened: &Opened, target: Target) -> Choices {
    let (area, milestone) = match target {
        Target::Area(n) => (opened.plan().area(n), None),
        Target::Milestone(no) => (opened.plan().area(no.area), Some(no.n)),
        _ => (None, None),
    };
    let all = area.into_iter().flat_map(|area| &area.evidence);
    all.filter(|piece| piece.evidence.milestone == milestone)
        .map(|piece| (piece.mark.seq.to_string(), opened.text(piece.evidence.words).to_owned()))
        .collect()
}

/// The visits of the inspectors, and what followed.
fn later(opened: &Opened) -> Choices {
    let choice = |mark: Mark, words: &str| {
        let day = mark.day().map(day_plain).unwrap_or_default();
        (mark.seq.to_string(), format!("{}, {day}", capital(words)))
    };
    let plan = opened.plan();
    let visits = plan.visits.iter().map(|visit| choice(visit.mark, visit.visit.words()));
    visits.chain(plan.follows.iter().map(|one| choice(one.mark, one.follow.words()))).collect()
}

fn areas(opened: &Opened) -> Choices {
    let words = |area: &crate::plan::Area| format!("{}. {}", area.n, opened.text(area.title));
    opened.plan().areas.iter().map(|area| (area.n.to_string(), words(area))).collect()
}

async fn accounts(desk: &Desk, opened: &Opened) -> Answer<Choices> {
    let mut known = BTreeMap::new();
    for role in MANAGE {
        for person in persons::with_role(desk.store(), role.code(), opened.today).await? {
            known.insert((person.details.name, person.id), role);
        }
    }
    let choice = |((name, id), role): ((String, PersonId), Role)| {
        (id.to_string(), format!("{name}, {}", role.words()))
    };
    Ok(known.into_iter().map(choice).collect())
}
