//! Which parts of a setting a file of the register tells.

use super::Setting;

/// What the register tells of a setting besides its name. Of what it does not tell, what is known stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// UKPRN.
    Ukprn,
    /// Number of the council.
    La,
    /// Number of the establishment.
    Establishment,
    /// Code of the type.
    TypeCode,
    /// Name of the type.
    TypeName,
    /// Code of the group of types.
    GroupCode,
    /// Phase of education.
    Phase,
    /// Open, closed ….
    Status,
    /// The day it opened.
    Opened,
    /// The day it closed.
    Closed,
    /// Postcode.
    PostCode,
    /// Town.
    Town,
    /// Approved under section 41.
    Section41,
    /// SEN unit and resourced provision.
    Provision,
}

impl Part {
    /// Everything.
    pub const ALL: [Self; 14] = [
        Self::Ukprn,
        Self::La,
        Self::Establishment,
        Self::TypeCode,
        Self::TypeName,
        Self::GroupCode,
        Self::Phase,
        Self::Status,
        Self::Opened,
        Self::Closed,
        Self::PostCode,
        Self::Town,
        Self::Section41,
        Self::Provision,
    ];

    /// Takes this from one telling of a setting into another.
    pub(super) fn take(self, from: &Setting, to: &mut Setting) {
        match self {
            Self::Ukprn => to.ukprn.clone_from(&from.ukprn),
            Self::La => to.la.clone_from(&from.la),
            Self::Establishment => to.establishment.clone_from(&from.establishment),
            Self::TypeCode => to.type_code.clone_from(&from.type_code),
            Self::TypeName => to.type_name.clone_from(&from.type_name),
            Self::GroupCode => to.group_code.clone_from(&from.group_code),
            Self::Phase => to.phase.clone_from(&from.phase),
            Self::Status => to.status.clone_from(&from.status),
            Self::Opened => to.opened = from.opened,
            Self::Closed => to.closed = from.closed,
            Self::PostCode => to.post_code.clone_from(&from.post_code),
            Self::Town => to.town.clone_from(&from.town),
            Self::Section41 => to.section_41 = from.section_41,
            Self::Provision => {
                to.sen_unit = from.sen_unit;
                to.resourced_provision = from.resourced_provision;
            }
        }
    }
}
