//! What a working role needs: which agencies it is used in, and whether in a team or a setting. No role opens a restricted
//! record: that is by name alone, on the record's own page.

use waymark_access::Role;

/// The roles that can be given: all but a family's.
pub fn offered() -> impl Iterator<Item = Role> {
    Role::ALL.iter().copied().filter(|role| !role.is_family())
}

/// Whether a role, by its code, is one of those.
pub(super) fn is_of_work(code: &str) -> bool {
    code.parse().is_ok_and(|role: Role| !role.is_family())
}

/// The agencies a role can be used in; the first where no team says which. None for a family's.
#[must_use]
pub const fn agencies(role: Role) -> &'static [&'static str] {
    match role {
        Role::Parent | Role::YoungPerson | Role::Supporter => &[],
        Role::Setting => &["setting"],
        Role::Psychologist
        | Role::VirtualSchool
        | Role::CaseOfficer
        | Role::SendManager
        | Role::Auditor
        | Role::DataOfficer
        | Role::EngagementLead
        | Role::Administrator => &["council"],
        Role::Therapist | Role::ServiceManager | Role::Dco => &["health"],
        Role::SocialWorker | Role::Dsco => &["council", "care"],
        Role::Commissioner => &["health", "council"],
        Role::Forum => &["family"],
        Role::Scrutiny | Role::Inspector => &["public"],
    }
}

/// Whether the role's work comes by a team's inbox, so that it is never given without one.
#[must_use]
pub const fn needs_team(role: Role) -> bool {
    matches!(
        role,
        Role::CaseOfficer | Role::Psychologist | Role::Therapist | Role::ServiceManager | Role::SocialWorker
    )
}

/// Whether it is used in one school or setting, whose pupils it then sees.
#[must_use]
pub const fn needs_setting(role: Role) -> bool {
    matches!(role, Role::Setting)
}
