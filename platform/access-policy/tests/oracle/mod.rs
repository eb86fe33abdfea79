//! A second, naive telling of who may see what, written from the roles' table of the user guide and not from the
//! policies: by action first, with plain comparisons. It shares nothing with the policies but the words.

use waymark_access_policy::{Action, Label, Relation, Role};

/// What the oracle says of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Yes.
    Yes,
    /// No.
    No,
    /// No, and nothing else may say yes.
    Never,
}

/// The oracle.
pub fn says(role: Role, relation: Relation, action: Action, label: Label) -> Says {
    if !action.is_about_a_child() {
        let asked = relation == Relation::Stranger && label == Label::Open;
        return if asked && gate(role, action) { Says::Yes } else { Says::No };
    }
    if never(role, relation, label) {
        return Says::Never;
    }
    if child(role, relation, action, label) { Says::Yes } else { Says::No }
}

fn gate(role: Role, action: Action) -> bool {
    use Role::*;
    let who: &[Role] = match action {
        Action::OpenHome | Action::ReadLaw => Role::ALL,
        Action::UseSearch => &[CaseOfficer, SendManager, Dco, Dsco, VirtualSchool],
        Action::StartRequest => &[Parent, YoungPerson, Setting, CaseOfficer, SendManager],
        Action::OpenInbox => &[Setting, Psychologist, Therapist, ServiceManager, Dco, SocialWorker, Dsco],
        Action::SetCover => &[CaseOfficer, SendManager],
        Action::OpenService => &[Therapist, ServiceManager],
        Action::ReadFigures => &[Therapist, ServiceManager, Dco, Commissioner, SendManager],
        Action::ReadMeasures => {
            &[SendManager, ServiceManager, Therapist, Dco, Dsco, Commissioner, DataOfficer]
        }
        Action::NoteMeasure => &[SendManager, Dco],
        Action::DecideJointly => &[Commissioner],
        Action::ReadReleases => &[SendManager, Dco, Dsco, Commissioner, DataOfficer],
        Action::MakeRelease => &[SendManager, Dco, DataOfficer],
        Action::ApproveRelease => &[SendManager, Dco, Commissioner],
        Action::OpenScrutiny => &[Scrutiny, SendManager, Dco, Dsco, Commissioner, Forum, EngagementLead],
        Action::ReadPublications => &[SendManager, Dco, Dsco, Commissioner, DataOfficer, EngagementLead],
        Action::MakePublication => &[SendManager, Dco, Commissioner, EngagementLead],
        Action::Publish => &[SendManager, Dco, Commissioner],
        Action::OpenInspection => &[Inspector, SendManager, Commissioner, Dco, Dsco],
        Action::KeepService => &[ServiceManager],
        Action::StartReferral => &[Parent, YoungPerson, Setting, Therapist, ServiceManager],
        Action::ReadPlan => {
            &[SendManager, Commissioner, Dco, Dsco, ServiceManager, Setting, EngagementLead, Forum]
        }
        Action::KeepPlan => &[SendManager, Commissioner],
        Action::TellPlan => &[SendManager, Commissioner, Dco, Dsco, ServiceManager, Setting, EngagementLead],
        Action::AnswerPlan => &[Forum, EngagementLead, Setting, ServiceManager, Dco],
        Action::ReadImport | Action::BringImport | Action::DecideImport => &[DataOfficer],
        Action::ListAccounts | Action::ChangeAccount => &[Administrator],
        _ => &[],
    };
    who.contains(&role)
}

fn never(role: Role, relation: Relation, label: Label) -> bool {
    let family = matches!(role, Role::Parent | Role::YoungPerson | Role::Supporter);
    let childless = matches!(
        role,
        Role::Commissioner | Role::Forum | Role::Scrutiny | Role::EngagementLead | Role::Administrator
    );
    childless
        || label == Label::Pending
        || relation == Relation::OwnChildRestricted
        || (relation == Relation::Conflict && !family)
}

/// The tie through which a role does its ordinary work with a child.
fn ordinary(role: Role, relation: Relation) -> bool {
    use Relation::*;
    match relation {
        OwnChild | OwnChildNoPr => role == Role::Parent,
        Itself => role == Role::YoungPerson,
        Supporter => role == Role::Supporter,
        OnRoll => role == Role::Setting,
        Asked | AskedTeam => answers(role),
        Referred => has_a_list(role),
        Allocated => role == Role::SocialWorker,
        LookedAfter => role == Role::VirtualSchool,
        Sampled => matches!(role, Role::Auditor | Role::Inspector),
        Council => matches!(role, Role::CaseOfficer | Role::SendManager),
        HealthArea => role == Role::Dco,
        CareArea => role == Role::Dsco,
        _ => false,
    }
}

fn answers(role: Role) -> bool {
    use Role::*;
    matches!(role, Setting | Psychologist | Therapist | ServiceManager | Dco | SocialWorker | Dsco)
}

/// The roles that work for a service children wait for.
fn has_a_list(role: Role) -> bool {
    matches!(role, Role::Therapist | Role::ServiceManager)
}

/// A named person is treated as if the case were open and theirs; these roles can be named.
fn can_be_named(role: Role) -> bool {
    answers(role) || matches!(role, Role::Parent | Role::YoungPerson | Role::CaseOfficer | Role::SendManager)
}

fn child(role: Role, relation: Relation, action: Action, label: Label) -> bool {
    let named = relation == Relation::Named && can_be_named(role);
    if action == Action::ExportReturn {
        return role == Role::DataOfficer && relation == Relation::ReturnArea;
    }
    if named {
        return deeds_of_named(role, action);
    }
    match label {
        Label::Hidden | Label::Pending => false,
        Label::Withheld => {
            // A supporter is told nothing of what is kept back.
            let knows = matches!(action, Action::KnowChild | Action::KnowCase) && role != Role::Supporter;
            let of_a_list = relation == Relation::Referred && action == Action::KnowCase;
            knows && ordinary(role, relation) && !of_a_list
        }
        Label::Open => deeds(role, relation, action),
    }
}

fn deeds_of_named(role: Role, action: Action) -> bool {
    match role {
        Role::Parent => deeds(role, Relation::OwnChild, action),
        Role::YoungPerson => deeds(role, Relation::Itself, action),
        Role::Setting => deeds(role, Relation::OnRoll, action) || deeds(role, Relation::Asked, action),
        Role::Dco => deeds(role, Relation::HealthArea, action) || deeds(role, Relation::Asked, action),
        Role::Dsco => deeds(role, Relation::CareArea, action) || deeds(role, Relation::Asked, action),
        Role::CaseOfficer => {
            deeds(role, Relation::Council, action) || deeds(role, Relation::Allocated, action)
        }
        Role::SendManager => deeds(role, Relation::Council, action),
        Role::Therapist | Role::ServiceManager => {
            deeds(role, Relation::Asked, action) || deeds(role, Relation::Referred, action)
        }
        _ => deeds(role, Relation::Asked, action),
    }
}

fn deeds(role: Role, relation: Relation, action: Action) -> bool {
    use Action::*;
    let asked = matches!(relation, Relation::Asked | Relation::AskedTeam) && answers(role);
    let home = ordinary(role, relation);
    let officer = matches!(role, Role::CaseOfficer | Role::SendManager);
    let sampler = matches!(role, Role::Auditor | Role::Inspector);
    // A service sees the child and its own referral, and nothing of a case.
    if relation == Relation::Referred {
        return home
            && matches!(
                action,
                KnowChild | ListChild | ReadChild | ListReferral | ReadReferral | RecordReferral
            );
    }
    match action {
        KnowChild | KnowCase | ListChild => home,
        ListCase => home && !asked,
        ReadChild => home && !role.is_family(),
        ReadSummary => home && !asked && !role.is_family(),
        ReadCase | ReadAdvice => home && (officer || sampler),
        ReadHealthAdvice => home && !asked && (officer || sampler || role == Role::Dco),
        ReadCareAdvice => {
            home && !asked && (officer || sampler || matches!(role, Role::Dsco | Role::SocialWorker))
        }
        ReadLetter => home && (officer || sampler || keeps_letters(relation)),
        ReadFamilyPage => home && (officer || role.is_family()),
        ReadLooked => home && (officer || keeps_letters(relation)),
        ReadAsked | MarkAsked => asked,
        RecordFact | AskAdvice | RelyOnException | Decide | CorrectFact => {
            let own = matches!(relation, Relation::Allocated | Relation::Covering);
            (role == Role::CaseOfficer && own) || (role == Role::SendManager && home)
        }
        ReadShared => home && (officer || role == Role::Setting) && !asked,
        TellService => home && matches!(role, Role::Parent | Role::YoungPerson),
        Assign | Restrict => role == Role::SendManager && home,
        ReadQuality => role == Role::DataOfficer && relation == Relation::ReturnArea,
        _ => false,
    }
}

/// Letters go to who has parental responsibility, and to the young person.
fn keeps_letters(relation: Relation) -> bool {
    matches!(relation, Relation::OwnChild | Relation::Itself)
}
