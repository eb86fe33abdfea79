//! Who is family to a child, and by what right. Being family gives access only while the right stands, the child
//! is of compulsory school age, and no order says otherwise; the rows access reads are kept here and nowhere else.

use crate::by::By;
use crate::children;
use crate::facts::{Fact, FamilyRecorded};
use crate::last_day_of_compulsory_school_age;
use crate::store::families as rows;
use waymark_access::{Relation, Tie, ties};
use waymark_kernel::{Answer, ChildId, Day, FactId, PersonId, Problem, add_days};
use waymark_store::{Reader, Tx};

/// By what right a person is family to a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Has parental responsibility (Children Act 1989, section 3).
    Responsible,
    /// Cares for the child without parental responsibility.
    Carer,
    /// Nobody has said yet whether they have parental responsibility or care for the child. Opens no more than care does.
    NotKnown,
    /// Kept from the record by a court order, whatever else stands.
    Restricted,
    /// Is the young person.
    Itself,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Responsible, Self::Carer, Self::NotKnown, Self::Restricted, Self::Itself];

    /// The code in tables and payloads.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Responsible => "pr",
            Self::Carer => "no_pr",
            Self::NotKnown => "not_known",
            Self::Restricted => "restricted",
            Self::Itself => "self",
        }
    }

    /// The relation by which access knows it.
    #[must_use]
    pub const fn relation(self) -> Relation {
        match self {
            Self::Responsible => Relation::OwnChild,
            Self::Carer | Self::NotKnown => Relation::OwnChildNoPr,
            Self::Restricted => Relation::OwnChildRestricted,
            Self::Itself => Relation::Itself,
        }
    }

    /// Whether a notice to the child's parent goes to them: whoever has parental responsibility or care is a parent
    /// (Education Act 1996, section 576). Someone whom an order keeps from the record is written to by nobody.
    #[must_use]
    pub const fn is_parent(self) -> bool {
        matches!(self, Self::Responsible | Self::Carer)
    }

    /// The right of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.code() == code)
    }
}

/// What people call a relationship: its code, and the words for *the child's …*.
pub const RELATIONSHIPS: [(&str, &str); 8] = [
    ("mother", "mother"),
    ("father", "father"),
    ("step_parent", "step-parent"),
    ("grandparent", "grandparent"),
    ("foster_carer", "foster carer"),
    ("guardian", "guardian"),
    ("other_relative", "relative"),
    ("self", "young person"),
];

/// One line of a child's family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyMember {
    /// The fact that recorded it.
    pub id: FactId,
    /// The child.
    pub child: ChildId,
    /// Who, by what right, from when.
    pub recorded: FamilyRecorded,
}

impl FamilyMember {
    /// Whether it stands on a day: from the first day, until the day it ends, which is without it.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.recorded.from <= day && self.recorded.to.is_none_or(|to| day < to)
    }

    /// What access reads of this line. A parent or carer's right to the record ends with compulsory school age, when
    /// the young person's own begins; a court order does not end with it. `None` when no day is left.
    #[must_use]
    pub fn tie(&self, birth_date: Day) -> Option<Tie> {
        let last = last_day_of_compulsory_school_age(birth_date);
        let r = &self.recorded;
        let mut tie = Tie::from_day(self.child, r.person.0, self.right().relation(), r.from);
        tie.to = r.to.map(|to| add_days(to, -1));
        match self.right() {
            Right::Responsible | Right::Carer | Right::NotKnown => {
                tie.to = Some(tie.to.map_or(last, |to| to.min(last)))
            }
            Right::Itself => tie.from = tie.from.max(add_days(last, 1)),
            Right::Restricted => {}
        }
        tie.to.is_none_or(|to| tie.from <= to).then_some(tie)
    }

    /// By what right. A code no longer known is read as *restricted*: a damaged row can only shut out.
    #[must_use]
    pub fn right(&self) -> Right {
        Right::of_code(&self.recorded.right).unwrap_or(Right::Restricted)
    }
}

/// Records that a person is family to a child, and gives the access that goes with it.
///
/// # Errors
/// Missing when there is no such child; refused for an unknown right or relationship, or a wrong order of days.
pub async fn record(tx: &mut Tx, by: &By, child: ChildId, recorded: FamilyRecorded) -> Answer<FactId> {
    if Right::of_code(&recorded.right).is_none() {
        return Err(Problem::refuse("right", "Say whether they have parental responsibility."));
    }
    let known = |code: &str| RELATIONSHIPS.iter().any(|(known, _)| *known == code);
    if recorded.relationship.as_deref().is_some_and(|code| !known(code)) {
        return Err(Problem::refuse("relationship", "Choose a relationship from the list."));
    }
    if recorded.to.is_some_and(|to| to <= recorded.from) {
        return Err(Problem::refuse("to", "It must end after it begins."));
    }
    let birth_date = children::get(&mut *tx, child).await?.details.birth_date;
    let id = by.append(tx, children::about(child), &Fact::FamilyRecorded(recorded.clone())).await?;
    let member = FamilyMember { id, child, recorded };
    rows::insert(tx, &member).await?;
    ties::put(tx, &member.tie(birth_date).into_iter().collect::<Vec<_>>()).await?;
    Ok(id)
}

/// Makes the ties of a child's family right again when the birth date, on which they rest, has changed.
pub(crate) async fn keep_ties(tx: &mut Tx, child: ChildId) -> Answer<()> {
    let birth_date = children::get(&mut *tx, child).await?.details.birth_date;
    let family = rows::of_child(&mut *tx, child).await?;
    for member in &family {
        ties::stop(tx, child, member.recorded.person.0, member.right().relation(), member.recorded.from)
            .await?;
    }
    let ties: Vec<Tie> = family.iter().filter_map(|member| member.tie(birth_date)).collect();
    ties::put(tx, &ties).await
}

/// Ends a line of a child's family, and its access: `to` is the first day without it.
///
/// # Errors
/// Missing when there is no such line; refused when it would end before it began.
pub async fn end(tx: &mut Tx, by: &By, member: FactId, to: Day) -> Answer<()> {
    let standing = rows::get(&mut *tx, member).await?;
    if to < standing.recorded.from {
        return Err(Problem::refuse("to", "It cannot end before it begins."));
    }
    rows::end(tx, member, to).await?;
    let relation = standing.right().relation();
    ties::close(tx, standing.child, standing.recorded.person.0, relation, add_days(to, -1)).await?;
    by.append(tx, children::about(standing.child), &Fact::FamilyEnded { recorded: member, to }).await?;
    Ok(())
}

/// Says from a day on by what right a member of the family stands; the line before it ends that day, and stays on record.
/// The same right again changes nothing.
///
/// # Errors
/// Missing when there is no such line; refused for a line that has ended or that a court order made.
pub async fn change_right(tx: &mut Tx, by: &By, member: FactId, right: Right, on: Day) -> Answer<()> {
    let standing = rows::get(&mut *tx, member).await?;
    if standing.right() == right {
        return Ok(());
    }
    if standing.recorded.to.is_some() || standing.right() == Right::Restricted {
        return Err(Problem::refuse("right", "This line of the family cannot be changed here."));
    }
    let from = on.max(standing.recorded.from);
    end(&mut *tx, by, member, from).await?;
    let recorded = FamilyRecorded { right: right.code().to_owned(), from, ..standing.recorded };
    record(tx, by, standing.child, recorded).await.map(|_| ())
}

/// The family of a child on a day, whom to write to first at the head.
///
/// # Errors
/// As the store's.
pub async fn of_child<R: Reader>(from: R, child: ChildId, day: Day) -> Answer<Vec<FamilyMember>> {
    let all = rows::of_child(from, child).await?;
    Ok(all.into_iter().filter(|member| member.stands_on(day)).collect())
}

/// The children a person is family to on a day.
///
/// # Errors
/// As the store's.
pub async fn of_person<R: Reader>(from: R, person: PersonId, day: Day) -> Answer<Vec<FamilyMember>> {
    let all = rows::of_person(from, person).await?;
    Ok(all.into_iter().filter(|member| member.stands_on(day)).collect())
}
