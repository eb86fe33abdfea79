//! What forms record, and what they refuse.

use crate::world::{LETTER, MILESTONE, MONDAY, OFFICER, World, visitor};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_improvement::pages::on_home;
use waymark_kernel::day;
use waymark_testkit::block_on;

#[test]
fn a_pasted_letter_makes_the_areas_and_the_same_post_is_one_inspection() {
    block_on(async {
        let world = World::new().await;
        let manager = visitor(Role::SendManager);
        let empty = world.get(&manager, "/improvement-plan").await;
        assert!(empty.body.contains("Start from your inspection letter: paste the areas."));
        let posted = [LETTER, &[("_once", "one")]].concat();
        for _ in 0..3 {
            assert_eq!(world.post(&manager, "/inspections/new", &posted).await.location, "/improvement-plan");
        }
        let page = world.get(&manager, "/improvement-plan").await.body;
        assert!(page.contains("Plans are late") && page.contains("Children wait too long for therapy"));
        assert!(page.contains("No measure is linked yet"));
        assert_eq!(world.get(&manager, "/inspections/2").await.status, StatusCode::NOT_FOUND);
        let inspection = world.get(&manager, "/inspections/1").await.body;
        for words in ["Thursday 21 May 2026", "[R]", "a target of the handbook", "nobody has promised a day"]
        {
            assert!(inspection.contains(words), "{words} in {inspection}");
        }
    });
}

#[test]
fn what_the_decision_refuses_goes_back_to_the_form_with_everything_typed() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let forum_leads = [("party", "forum"), OFFICER[1], OFFICER[2]];
        let refused = world.post(&manager, "/improvement-plan/1/do/accountable", &forum_leads).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("must be in the council or the health commissioner"));
        assert!(refused.body.contains("Rae Dunmore"));
        let early: Vec<_> =
            MILESTONE.iter().map(|(n, v)| if *n == "due-month" { (*n, "1") } else { (*n, *v) }).collect();
        let refused = world.post(&manager, "/improvement-plan/1/do/milestone", &early).await;
        assert!(refused.body.contains("due before its action starts"), "{}", refused.body);
        let said = [("what", "quotation"), ("words", "It is better."), ("source", "Parent")];
        let refused = world.post(&manager, "/improvement-plan/1/do/evidence", &said).await;
        assert!(refused.body.contains("only when they agreed"));
    });
}

#[test]
fn the_forum_declines_with_reasons_and_the_page_says_so() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        let milestone = "/improvement-plan/1/milestones/1";
        let unasked = world.post(&manager, &format!("{milestone}/do/done"), &[]).await;
        assert!(unasked.body.contains("Ask the forum to confirm it"));
        let done = world.post(&manager, &format!("{milestone}/do/done"), &[("ask", "yes")]).await;
        assert_eq!(done.location, format!("{milestone}?done=done"));
        let asked = world.get(&forum, milestone).await.body;
        assert!(
            asked.contains("Asked the forum to confirm by 21 December 2026") && asked.contains("do/reply")
        );
        let bare = world.post(&forum, &format!("{milestone}/do/reply"), &[("reply", "declines")]).await;
        assert!(bare.body.contains("Say why you do not confirm it."));
        let why = [("reply", "declines"), ("why", "Two posts are still empty.")];
        world.post(&forum, &format!("{milestone}/do/reply"), &why).await;
        let page = world.get(&manager, milestone).await.body;
        assert!(
            page.contains("Declined by the forum, 23 Nov 2026")
                && page.contains("Two posts are still empty.")
        );
        assert!(world.get(&manager, "/improvement-plan").await.body.contains("1 of 1 milestone is done."));
    });
}

#[test]
fn silence_is_published_as_not_confirmed_and_never_as_yes() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let milestone = "/improvement-plan/1/milestones/1";
        world.post(&manager, &format!("{milestone}/do/done"), &[("ask", "yes")]).await;
        world.on(day(2026, 12, 22));
        let page = world.get(&manager, milestone).await.body;
        assert!(page.contains("Not confirmed by the forum") && page.contains("no yes and no no"));
        assert!(!page.contains("Confirmed by the forum"));
    });
}

#[test]
fn only_the_measure_answers_whether_it_helps_and_a_remark_changes_nothing() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let link = |measure| [("measure", measure)];
        world.post(&manager, "/improvement-plan/1/do/measure", &link("plans-20-weeks")).await;
        world.post(&manager, "/improvement-plan/2/do/measure", &link("nobody-counts-this")).await;
        let page = world.get(&manager, "/improvement-plan").await.body;
        assert!(page.contains("In one of two areas the measure is getting better."), "{page}");
        assert!(page.contains("61.0%") && page.contains("The measure has no answer yet"));
        world.post(&manager, "/improvement-plan/1/do/remark", &[("words", "We doubt it.")]).await;
        let area = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(area.contains("We doubt it.") && area.contains("Getting better: seven points"));
    });
}

#[test]
fn an_update_that_does_not_come_is_shown_with_the_manager_it_is_now_with() {
    block_on(async {
        let world = World::with_a_plan().await;
        let due = world.get(&visitor(Role::Commissioner), "/improvement-plan/due").await.body;
        assert!(due.contains("No updates for 189 days"), "{due}");
        assert!(due.contains("Now with Ida Frost, who manages Rae Dunmore."));
        world.on(MONDAY);
    });
}

#[test]
fn a_challenge_and_its_answer_stay_in_sight() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        let challenge = [("words", "Families do not see it.")];
        world.post(&forum, "/improvement-plan/1/do/challenge", &challenge).await;
        let page = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(page.contains("Families do not see it.") && page.contains("Not answered yet"));
        world.post(&manager, "/improvement-plan/1/do/answer", &[("words", "We will ask again.")]).await;
        let page = world.get(&forum, "/improvement-plan/1").await.body;
        assert!(page.contains("We will ask again.") && page.contains("The forum, 23 November 2026"));
    });
}

#[test]
fn a_meeting_is_arranged_meets_and_then_decides() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let board = [
            ("what", "board"),
            ("day", "3"),
            ("day-month", "12"),
            ("day-year", "2026"),
            ("agenda", "Milestones due."),
        ];
        world.post(&manager, "/improvement-plan/do/meeting", &board).await;
        assert!(world.get(&manager, "/improvement-plan").await.body.contains("Thursday 3 December 2026"));
        let decided = [("words", "Hire again.")];
        let early = world.post(&manager, "/improvement-plan/meetings/1/do/decided", &decided).await;
        assert!(early.body.contains("has not met yet"));
        world.on(day(2026, 12, 3));
        world.post(&manager, "/improvement-plan/meetings/1/do/decided", &decided).await;
        assert!(world.get(&manager, "/improvement-plan/meetings/1").await.body.contains("Hire again."));
    });
}

/// Every form that a manager, a commissioner and the forum can send, with answers to the second question slipped in.
#[test]
fn nobody_can_set_whether_it_helps() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        world.post(&manager, "/improvement-plan/1/do/measure", &[("measure", "plans-20-weeks")]).await;
        let slipped = [("tells", "worse"), ("verdict", "worse"), ("second", "worse"), ("figure", "0%")];
        for role in [Role::SendManager, Role::Commissioner, Role::Forum] {
            let who = visitor(role);
            for deed in ["second", "verdict", "helping", "figure"] {
                let path = format!("/improvement-plan/1/do/{deed}");
                assert_eq!(world.post(&who, &path, &slipped).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            for (path, own) in [
                ("/improvement-plan/1/do/remark", ("words", "It is worse.")),
                ("/improvement-plan/1/do/aim", ("words", "It is worse.")),
                ("/improvement-plan/1/do/challenge", ("words", "It is worse.")),
                ("/improvement-plan/1/milestones/1/do/update", ("progress", "on_track")),
            ] {
                world.post(&who, path, &[&slipped[..], &[own]].concat()).await;
            }
            let page = world.get(&who, "/improvement-plan").await.body;
            assert!(page.contains("61.0%") && page.contains("Getting better"), "{role}: {page}");
        }
        let unknown = [("measure", "made-up-by-me")];
        let refused = world.post(&manager, "/improvement-plan/1/do/measure", &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Choose from the list."));
    });
}

#[test]
fn a_late_update_stands_on_the_home_page_of_the_leads_manager_and_of_no_other_role() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, mut dco) = (visitor(Role::SendManager), visitor(Role::Dco));
        world.works_here("Ida Frost", &mut dco).await;
        let account = dco.person.to_string();
        let officer = [OFFICER, &[("account", account.as_str())]].concat();
        world.post(&manager, "/improvement-plan/1/do/accountable", &officer).await;
        let home = on_home(&world.desk, &dco).await.unwrap().to_string();
        assert!(
            home.contains("No updates for 189 days") && home.contains("Eight officers in post"),
            "{home}"
        );
        for role in [Role::SendManager, Role::Commissioner, Role::Forum, Role::CaseOfficer] {
            assert!(on_home(&world.desk, &visitor(role)).await.unwrap().is_empty(), "{role}");
        }
        let stranger = [OFFICER, &[("account", "0197f6a5c1b07000800000000000002a")]].concat();
        let refused = world.post(&manager, "/improvement-plan/1/do/accountable", &stranger).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_lead_finds_their_own_late_updates_and_the_questions_of_members_at_home() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, mut officer) = (visitor(Role::SendManager), visitor(Role::Dco));
        world.works_here("Rae Dunmore", &mut officer).await;
        let mut of_the_milestone = visitor(Role::ServiceManager);
        of_the_milestone.name = "Rae Dunmore".into();
        let home = on_home(&world.desk, &of_the_milestone).await.unwrap().to_string();
        assert!(home.contains("Eight officers in post"), "who leads a milestone: {home}");
        let account = officer.person.to_string();
        let accountable = [OFFICER, &[("officer", account.as_str())]].concat();
        world.post(&manager, "/improvement-plan/1/do/accountable", &accountable).await;
        let home = on_home(&world.desk, &officer).await.unwrap().to_string();
        assert!(home.contains("No updates for 189 days"), "who leads the area: {home}");
        let board = [("what", "board"), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        world.post(&manager, "/improvement-plan/do/meeting", &board).await;
        let due = [("due", "30"), ("due-month", "11"), ("due-year", "2026")];
        for (words, who) in
            [("Why did they leave?", "Rae Dunmore, council"), ("And yours?", "Rae Dunmoreson")]
        {
            let asked = [&[("words", words), ("who", who)][..], &due].concat();
            world.post(&manager, "/improvement-plan/meetings/1/do/asked", &asked).await;
        }
        let home = on_home(&world.desk, &of_the_milestone).await.unwrap().to_string();
        assert!(home.contains("Why did they leave?") && home.contains("Due 30 November 2026"), "{home}");
        assert!(!home.contains("And yours?"), "somebody else is asked that: {home}");
        world.on(day(2026, 12, 2));
        let home = on_home(&world.desk, &of_the_milestone).await.unwrap().to_string();
        assert!(home.contains("2 days late"), "{home}");
    });
}

#[test]
fn what_the_forum_is_asked_to_confirm_stands_on_its_home_page_until_the_time_is_over() {
    block_on(async {
        let world = World::with_a_plan().await;
        let forum = visitor(Role::Forum);
        let done = "/improvement-plan/1/milestones/1/do/done";
        world.post(&visitor(Role::SendManager), done, &[("ask", "yes")]).await;
        let home = on_home(&world.desk, &forum).await.unwrap().to_string();
        assert!(home.contains("Asked the forum to confirm by 21 December 2026"), "{home}");
        world.on(day(2026, 12, 22));
        assert!(on_home(&world.desk, &forum).await.unwrap().is_empty());
    });
}

#[test]
fn evidence_names_what_it_is_and_leads_there_for_those_who_may_read_it() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let add = "/improvement-plan/1/do/evidence";
        let words = [("words", "Minutes of the team."), ("source", "SEND team")];
        for (kind, refusal) in [
            ("file", "Enter where the document is kept"),
            ("measure", "Choose the measure."),
            ("decision", "Choose the decision."),
        ] {
            let refused = world.post(&manager, add, &[&words[..], &[("what", kind)]].concat()).await;
            assert!(refused.body.contains(refusal), "{kind}");
        }
        let script = [("what", "file"), ("link", "javascript:alert(1)")];
        let refused = world.post(&manager, add, &[&words[..], &script].concat()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let file = [("what", "file"), ("link", "https://documents.example/minutes.pdf")];
        world.post(&manager, add, &[&words[..], &file].concat()).await;
        let measure = [("what", "measure"), ("measure", "plans-20-weeks")];
        world.post(&manager, add, &[&words[..], &measure].concat()).await;
        let seen = world.get(&manager, "/evidence").await.body;
        assert!(seen.contains("href=\"https://documents.example/minutes.pdf\""), "{seen}");
        assert!(seen.contains("href=\"/measures/plans-20-weeks\""));
        assert!(!world.get(&visitor(Role::Forum), "/evidence").await.body.contains("/measures/"));
    });
}

#[test]
fn the_inspectors_verdict_is_told_area_by_area() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let day = [("day", "20"), ("day-month", "11"), ("day-year", "2026")];
        let visit = [&day[..], &[("visit", "monitoring"), ("sufficient", "2")]].concat();
        let form = world.get(&manager, "/improvement-plan/do/visit").await.body;
        assert!(form.contains("2. Children wait too long for therapy"), "{form}");
        world.post(&manager, "/improvement-plan/do/visit", &visit).await;
        let page = world.get(&manager, "/inspections/1").await.body;
        assert!(
            page.contains("Not sufficient progress") && page.contains("Sufficient progress in 1 of 2 areas")
        );
    });
}

#[test]
fn a_milestone_planned_by_mistake_is_taken_back_and_its_number_tells_of_another_thing_later() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        world.post(&manager, "/improvement-plan/1/do/milestone", MILESTONE).await;
        let second = "/improvement-plan/1/milestones/2";
        let back = format!("{second}/do/withdraw");
        assert_eq!(world.post(&forum, &back, &[("why", "No.")]).await.status, StatusCode::FORBIDDEN);
        let refused = world.post(&manager, &back, &[]).await;
        assert!(refused.body.contains("Say why it is taken back."), "{}", refused.body);
        let done = world.post(&manager, &back, &[("why", "It named somebody.")]).await;
        assert_eq!(done.location, "/improvement-plan/1?done=withdraw");
        assert_eq!(world.get(&manager, second).await.status, StatusCode::NOT_FOUND);
        let page = world.get(&manager, "/improvement-plan").await.body;
        assert!(page.contains("0 of 1 milestone is done."), "{page}");
    });
}

#[test]
fn a_milestone_that_people_have_worked_on_is_not_taken_back() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let first = "/improvement-plan/1/milestones/1";
        world.post(&manager, &format!("{first}/do/update"), &[("progress", "on_track")]).await;
        let refused = world.post(&manager, &format!("{first}/do/withdraw"), &[("why", "It is late.")]).await;
        assert!(refused.body.contains("This milestone stays in sight."), "{}", refused.body);
    });
}

#[test]
fn a_challenge_stands_on_the_home_page_of_the_lead_until_it_is_answered() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        let mut lead = visitor(Role::Dco);
        world.works_here("Rae Dunmore", &mut lead).await;
        let account = lead.person.to_string();
        let officer = [OFFICER, &[("officer", account.as_str())]].concat();
        world.post(&manager, "/improvement-plan/1/do/accountable", &officer).await;
        let said = [("words", "Nobody asked us.")];
        world.post(&forum, "/improvement-plan/1/do/challenge", &said).await;
        let home = on_home(&world.desk, &lead).await.unwrap().to_string();
        assert!(home.contains("Nobody asked us.") && home.contains("wait for an answer"), "{home}");
        let other = on_home(&world.desk, &visitor(Role::Dsco)).await.unwrap().to_string();
        assert!(!other.contains("Nobody asked us."), "{other}");
        world.post(&manager, "/improvement-plan/1/do/answer", &[("words", "We do now.")]).await;
        let home = on_home(&world.desk, &lead).await.unwrap().to_string();
        assert!(!home.contains("Nobody asked us."), "{home}");
    });
}

#[test]
fn a_day_of_a_far_year_and_a_meeting_before_the_letter_are_refused() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let far: Vec<_> =
            MILESTONE.iter().map(|(n, v)| if *n == "due-year" { (*n, "9999") } else { (*n, *v) }).collect();
        let refused = world.post(&manager, "/improvement-plan/1/do/milestone", &far).await;
        assert!(refused.body.contains("more than 10 years ahead"), "{}", refused.body);
    });
}

#[test]
fn the_list_of_what_falls_due_has_as_many_as_its_count_and_what_is_late_stands_apart() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let before = world.get(&manager, "/improvement-plan/due").await.body;
        assert!(!before.contains("id=\"late-caption\""), "nothing is late yet: {before}");
        world.on(day(2027, 1, 11));
        let page = world.get(&manager, "/improvement-plan/due").await.body;
        let late =
            page.split("id=\"late-caption\"").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap();
        assert!(late.contains("/improvement-plan/1/milestones/1"), "{late}");
    });
}
