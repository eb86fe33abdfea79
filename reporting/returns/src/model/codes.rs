//! The closed code lists of the return, with their meaning in plain words.
//! Source: Department for Education, SEN2 guide, restated (Open Government Licence v3.0).

use waymark_identifiers::coded;

coded! {
    /// Item 1.4.
    Sex {
        Male = "M", "male";
        Female = "F", "female";
    }
}

coded! {
    /// Item 1.7c: why there is neither a UPN nor a ULN.
    UpnUnknown {
        Under6 = "UN1", "under 6, no UPN yet";
        NeverStateSchool = "UN2", "never in a state-funded school in England";
        OutsideEngland = "UN3", "educated outside England";
        SourcesDisagree = "UN5", "sources disagree";
        NewToCouncil = "UN8", "new to the local authority within a week of the period's end";
        NeverStateOrFurther = "UN9", "young person never in a state school or further education in England";
        EndedBeforeKnown = "UN10", "request ended before the identifier was known";
    }
}

coded! {
    /// Item 2.2: who asked for the assessment.
    RequestSource {
        Family = "1", "young person or parent";
        Setting = "2", "school or other education setting";
        Health = "3", "health care professionals";
        SocialCare = "4", "social care professionals";
        Other = "5", "other";
    }
}

coded! {
    /// Item 2.5: what came of the request.
    Outcome {
        Agreed = "Y", "assessment agreed";
        Refused = "N", "assessment refused";
        Awaited = "A", "decision awaited";
        Withdrawn = "W", "withdrawn or ceased before decision";
        Historical = "H", "historical: decided before this collection period";
    }
}

coded! {
    /// Item 3.1: what came of the assessment.
    AssessmentOutcome {
        Plan = "Y", "plan to be issued";
        Refused = "N", "plan refused";
        Awaited = "A", "decision awaited";
        Withdrawn = "W", "withdrawn or ceased";
        Historical = "H", "historical, or plan transferred in";
    }
}

coded! {
    /// Items 4.2 and 5.2.
    Residential {
        Weeks38To51 = "A", "38 to 51 weeks";
        Weeks52 = "B", "52 weeks";
    }
}

coded! {
    /// Items 4.3 and 5.3.
    WorkBased {
        Apprenticeship = "A", "apprenticeship";
        Traineeship = "T", "traineeship";
        SupportedInternship = "S", "supported internship";
    }
}

coded! {
    /// Item 4.4c.
    DirectPayment {
        Education = "E", "education";
        SocialCare = "S", "social care";
        Health = "H", "health";
        Integrated = "I", "integrated";
    }
}

coded! {
    /// Item 4.6.
    CeaseReason {
        MaximumAge = "1", "maximum age";
        NeedsMet = "2", "needs met without a plan";
        HigherEducation = "3", "higher education";
        Employment = "4", "paid employment (not an apprenticeship)";
        Transferred = "5", "transferred to another local authority in England";
        Disengaged = "6", "no longer wishes to engage";
        LeftEngland = "7", "moved outside England";
        Died = "8", "deceased";
        Other = "9", "other";
    }
}

coded! {
    /// Items 4.7d, 5.7d and 5.8b.
    Rank {
        Primary = "1", "primary";
        Secondary = "2", "secondary";
    }
}

coded! {
    /// Item 5.4c: what the council decided after the annual review.
    ReviewOutcome {
        Maintain = "M", "maintain";
        Cease = "C", "cease";
        Amend = "A", "amend";
    }
}

coded! {
    /// Whether a designated officer is in post (`DMO`, `DCO`, `DSCO`).
    Post {
        Filled = "Y", "in post";
        Vacant = "N", "not in post";
        Recruiting = "R", "recruiting";
    }
}
