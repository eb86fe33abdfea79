//! What a visitor is to one child. Most relations are rows with a first and a last day; a few follow from the
//! role alone and need no row.

use super::Role;
use super::coded::coded;

coded! {
    /// What a visitor is to one child.
    Relation {
        OwnChild = "own_child", "has parental responsibility for the child";
        OwnChildNoPr = "own_child_no_pr", "cares for the child without parental responsibility, or nobody has said yet";
        OwnChildRestricted = "own_child_restricted", "kept from the child's record by a court order";
        Itself = "self", "is the young person";
        Supporter = "supporter", "was invited by the family";
        OnRoll = "on_roll", "is the setting where the child is on roll";
        Asked = "asked", "was asked for advice about the child";
        AskedTeam = "asked_team", "is in the team or setting that was asked for advice";
        Referred = "referred", "is in the team of a service the child was referred to";
        Allocated = "allocated", "the child is allocated to this person";
        Covering = "covering", "covers for the person the child is allocated to";
        LookedAfter = "looked_after", "the child is or was looked after, and this team follows it";
        Sampled = "sampled", "the child was sampled for an open audit or inspection";
        Named = "named", "is named on the child's restricted list";
        Conflict = "conflict", "is too near the child's family to handle the record";
        Council = "council", "works on the council's cases";
        HealthArea = "health_area", "oversees the health side of the area's cases";
        CareArea = "care_area", "oversees the social care side of the area's cases";
        ReturnArea = "return_area", "makes the statutory return of the area";
        Stranger = "none", "nothing to the child";
    }
}

/// Whose id stands in a relation's row. A row naming another kind of holder gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// One person.
    Person,
    /// A team, or a setting as a whole.
    Team,
    /// A setting (school, early years or college).
    Setting,
    /// The person whom the visitor covers for, who holds `allocated`.
    Covered,
    /// Nobody: it follows from the visitor's role.
    Role,
}

impl Relation {
    /// Whose id a row of this relation must carry.
    #[must_use]
    pub const fn holder(self) -> Holder {
        match self {
            Self::AskedTeam | Self::Referred | Self::LookedAfter => Holder::Team,
            Self::OnRoll => Holder::Setting,
            Self::Covering => Holder::Covered,
            Self::Council | Self::HealthArea | Self::CareArea | Self::ReturnArea | Self::Stranger => {
                Holder::Role
            }
            Self::OwnChild
            | Self::OwnChildNoPr
            | Self::OwnChildRestricted
            | Self::Itself
            | Self::Supporter
            | Self::Asked
            | Self::Allocated
            | Self::Sampled
            | Self::Named
            | Self::Conflict => Holder::Person,
        }
    }

    /// The relation as it stands in rows; `None` when it has no rows. Covering is read from the rows of the
    /// person covered for.
    #[must_use]
    pub const fn row(self) -> Option<Self> {
        match self.holder() {
            Holder::Role => None,
            Holder::Covered => Some(Self::Allocated),
            Holder::Person | Holder::Team | Holder::Setting => Some(self),
        }
    }

    /// Whether it keeps a person out, whatever else would let them in.
    #[must_use]
    pub const fn is_bar(self) -> bool {
        matches!(self, Self::OwnChildRestricted | Self::Conflict)
    }

    /// What a visitor in this role is to every child of the area, without any row.
    #[must_use]
    pub const fn of_role(role: Role) -> Self {
        match role {
            Role::CaseOfficer | Role::SendManager => Self::Council,
            Role::Dco => Self::HealthArea,
            Role::Dsco => Self::CareArea,
            Role::DataOfficer => Self::ReturnArea,
            _ => Self::Stranger,
        }
    }
}
