//! What a visitor may ask to do, as `thing.deed`. The list holds only what some page or command enforces;
//! a page without a row here must not exist.

use super::coded::coded;

coded! {
    /// One deed on one kind of thing.
    Action {
        OpenHome = "home.open", "open their home page";
        ReadLaw = "law.read", "read the law";
        UseSearch = "search.use", "search for a child or a case";
        StartRequest = "request.start", "ask for an assessment, or log that someone asked";
        OpenInbox = "inbox.open", "open the list of what they or their team were asked";
        SetCover = "cover.set", "say who covers while someone is away";
        OpenService = "service.open", "open the waiting list of their service";
        ReadFigures = "service.figures", "read the figures of waiting lists, in which no child can be seen";
        ReadMeasures = "measure.read", "read how the area is doing, in figures in which no child can be seen";
        NoteMeasure = "measure.note", "note on a measure, or begin a new period with its reason";
        DecideJointly = "commissioning.decide", "save a what-if, and record what partners decided together about a service";
        ReadReleases = "release.read", "read papers while they are being prepared";
        MakeRelease = "release.make", "freeze figures for a paper, and say what they mean";
        ApproveRelease = "release.approve", "approve a paper, and publish it when two people have";
        OpenScrutiny = "scrutiny.open", "open what is made for councillors: published papers and what changed";
        ReadPublications = "publication.read", "read letters, statements, answers and minutes before they are published";
        MakePublication = "publication.make", "make a letter, a statement, answers or minutes ready to be published";
        Publish = "publication.publish", "publish what somebody else made ready, having read it";
        OpenInspection = "inspection.open", "open the index of all evidence of the plan, and download it as one archive";
        KeepService = "service.keep", "say what their service can do, what it costs and what help there is";
        StartReferral = "referral.start", "refer a child to a service";
        ReadPlan = "plan.read", "read the joint improvement plan";
        KeepPlan = "plan.keep", "set the areas, milestones and meetings of the improvement plan";
        TellPlan = "plan.tell", "say how a milestone stands, and bring evidence";
        AnswerPlan = "plan.answer", "answer for their own partner: confirm, decline or challenge";
        ReadImport = "import.read", "read a file brought in, with its findings";
        BringImport = "import.bring", "bring a file in";
        DecideImport = "import.decide", "approve or undo an import";
        ListAccounts = "account.list", "list people with an account";
        ChangeAccount = "account.change", "change people, teams and settings";

        KnowChild = "child.know", "be told that there is a record";
        ListChild = "child.list", "see the child's name in lists and search results";
        ReadChild = "child.read", "read who the child is: names, birth date, setting, contacts";
        KnowCase = "case.know", "be told that there is a case";
        ListCase = "case.list", "see the case in lists and counts";
        ReadSummary = "case.summary", "read the stage and the dates of the case";
        ReadCase = "case.read", "read the whole case";
        RecordFact = "case.record", "record that something happened, on its day";
        AskAdvice = "case.ask", "ask for advice and chase it";
        RelyOnException = "case.except", "rely on an exception the law allows";
        Decide = "case.decide", "decide and sign";
        CorrectFact = "case.correct", "put a mistake right by a correcting fact";
        Assign = "case.assign", "give the case to an officer";
        Restrict = "child.restrict", "restrict the record to people named one by one, and lift that";
        ReadLetter = "letter.read", "read the letters sent";
        ReadAdvice = "advice.read", "read advice from education and others";
        ReadHealthAdvice = "health_advice.read", "read health advice";
        ReadCareAdvice = "care_advice.read", "read social care advice";
        ReadAsked = "asked.read", "read a request made of them or their team";
        MarkAsked = "asked.mark", "mark such a request as taken on or answered";
        ListReferral = "referral.list", "see the child on the waiting list of a service";
        ReadReferral = "referral.read", "read a referral to their service and all that followed";
        RecordReferral = "referral.record", "record what happens to a referral";
        ReadShared = "referral.shared", "read a health referral that the family agreed to share";
        TellService = "referral.tell", "tell a service what has changed for the family";
        ReadFamilyPage = "family.read", "read the family's page";
        ReadLooked = "looked.read", "read who has looked";
        ReadQuality = "quality.read", "read what is wrong with the record's data";
        ExportReturn = "return.export", "put the child in the statutory return";
    }
}

impl Action {
    /// Whether it touches a child. What does not is decided by the role alone, at `(none, open)`.
    #[must_use]
    pub const fn is_about_a_child(self) -> bool {
        !matches!(
            self,
            Self::OpenHome
                | Self::ReadLaw
                | Self::UseSearch
                | Self::StartRequest
                | Self::OpenInbox
                | Self::SetCover
                | Self::OpenService
                | Self::ReadFigures
                | Self::ReadMeasures
                | Self::NoteMeasure
                | Self::DecideJointly
                | Self::ReadReleases
                | Self::MakeRelease
                | Self::ApproveRelease
                | Self::OpenScrutiny
                | Self::ReadPublications
                | Self::MakePublication
                | Self::Publish
                | Self::OpenInspection
                | Self::KeepService
                | Self::StartReferral
                | Self::ReadPlan
                | Self::KeepPlan
                | Self::TellPlan
                | Self::AnswerPlan
                | Self::ReadImport
                | Self::BringImport
                | Self::DecideImport
                | Self::ListAccounts
                | Self::ChangeAccount
        )
    }
}
