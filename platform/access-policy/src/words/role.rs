//! The one list of roles: the same here, in the policies and in `docs/access.md`. A person may hold several;
//! each visit uses one.

use super::coded::coded;

coded! {
    /// What a person is to the partnership on this visit. The public has no role and no account.
    Role {
        Parent = "parent", "parent or carer";
        YoungPerson = "young_person", "young person";
        Supporter = "supporter", "family supporter";
        Setting = "setting", "SENCO or setting";
        Psychologist = "psychologist", "educational psychologist";
        Therapist = "therapist", "therapist or clinician";
        ServiceManager = "service_manager", "health service manager";
        Dco = "dco", "designated clinical officer";
        SocialWorker = "social_worker", "social worker";
        Dsco = "dsco", "designated social care officer";
        VirtualSchool = "virtual_school", "virtual school";
        CaseOfficer = "case_officer", "case officer";
        SendManager = "send_manager", "SEND manager";
        Auditor = "auditor", "plan auditor";
        Commissioner = "commissioner", "commissioner";
        DataOfficer = "data_officer", "data officer";
        EngagementLead = "engagement_lead", "engagement lead and young advisors' coordinator";
        Forum = "forum", "parent carer forum";
        Scrutiny = "scrutiny", "scrutiny member";
        Inspector = "inspector", "inspector";
        Administrator = "administrator", "administrator";
    }
}

impl Role {
    /// One sentence for the home page: what a person in this role finds here.
    #[must_use]
    pub const fn home(self) -> &'static str {
        match self {
            Self::Parent => "See where your child's assessment or plan is, and what happens next.",
            Self::YoungPerson => "See where your assessment or plan is, and what happens next.",
            Self::Supporter => "The families who invited you, and what each lets you see.",
            Self::Setting => "Your pupils with plans or in assessment, and what you have been asked.",
            Self::Psychologist => "The advice you or your team have been asked for, and when it is due.",
            Self::Therapist => {
                "The advice your service has been asked for, and the children who wait for it."
            }
            Self::ServiceManager => "What your service has been asked for, who has it, and what is late.",
            Self::Dco => "The health side of the area's cases, and the health advice that is late.",
            Self::SocialWorker => "The children you work with, and the advice you have been asked for.",
            Self::Dsco => "The social care side of the area's cases, and the advice that is late.",
            Self::VirtualSchool => {
                "The looked-after children of the area who have a plan or are in assessment will be here."
            }
            Self::CaseOfficer => "What is late, what is due this week, and your cases.",
            Self::SendManager => "The area's cases: what is late, who has them, and those nobody has yet.",
            Self::Auditor => "The plans sampled for an audit will be here while it is open.",
            Self::Commissioner => "The figures of the services you buy. They are never about one child.",
            Self::DataOfficer => "The statutory return: bring it in, check it and send it out.",
            Self::EngagementLead => "The improvement plan. Workshops and surveys will be here.",
            Self::Forum => "The improvement plan, and your own answers to it.",
            Self::Scrutiny => {
                "Published papers, and what changed from one to the next, are under “For scrutiny”."
            }
            Self::Inspector => {
                "The evidence of the plan is under “Evidence”. The cases sampled will be here while the inspection is open."
            }
            Self::Administrator => {
                "Who has an account, in which role and team: under “People” and “Teams”. You see no case from here."
            }
        }
    }

    /// A member of the child's family, or someone the family invited. Other family members are never shown
    /// when these looked.
    #[must_use]
    pub const fn is_family(self) -> bool {
        matches!(self, Self::Parent | Self::YoungPerson | Self::Supporter)
    }
}
