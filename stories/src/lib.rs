//! One file a promise, told of the whole binary: see `tests/stories/`. There is no code here.
//!
//! | what a user can do | the story that shows it |
//! |---|---|
//! | two commands make a demonstration, and it stays one | `a_demonstration_stays_one`, `a_server_behind_a_proxy` |
//! | somebody in every role has a way in | `every_role_has_a_way_in` |
//! | a return comes in, is put beside other tables, goes out again and is right | `a_file_comes_in_and_goes_out_again`, `ashdale_makes_a_right_return` |
//! | a case known from a return is as at its census day, and counts once somebody confirms it | `a_case_known_from_a_return` |
//! | the law answers, and every date leads to it | `a_clock_that_explains_itself`, `an_officer_carries_a_case_on` |
//! | a request starts the clock by any route | `a_request_starts_the_clock`, `the_same_post_is_one_fact` |
//! | advice is asked for, reminded of and given by the asked | `those_who_are_asked_answer` |
//! | an exception is accepted, and the family told the reason | `an_exception_is_told_to_the_family` |
//! | a plan ends with a call first | `a_plan_ends_with_a_call_first` |
//! | cases are handed out and covered, mistakes put right | `an_officer_carries_a_case_on` |
//! | search shows nobody until you search, and one child once | `a_search_finds_who_was_asked_for`, `a_second_record_is_found` |
//! | a record is kept from those not named, and a hidden child is nowhere | `a_restricted_record_is_open_by_name_only`, `a_hidden_child_is_nowhere`, `a_hidden_child_in_a_return` |
//! | who commissions never meets a child | `a_commissioner_never_meets_a_child` |
//! | two officers lose nothing, and the same post is one fact | `two_officers_one_case`, `the_same_post_is_one_fact` |
//! | what was acknowledged is kept, and every table is what the facts make | `nothing_acknowledged_is_lost`, `every_table_is_what_the_facts_make` |
//! | a referral that bounces keeps its first day, and a list is loaded again | `a_referral_that_bounces`, `a_list_is_loaded_again` |
//! | a commissioner asks what money would do, partners decide, and it is checked; a family reads its range | `what_money_would_do` |
//! | a demonstration starts on a day of 2019 or 2021, and moves on with it | `a_story_starts_on_its_day` |
//! | partners confirm, decline or say nothing, and silence is no yes | `the_forum_declines_to_confirm`, `silence_is_not_yes` |
//! | a paper needs two people, and its figures are those of the page, the files and the command line | `the_paper_and_the_page_agree` |
//! | the lead of each area is asked for commentary, and lateness and silence are told | `commentary_is_asked_and_comes_late` |
//! | inspectors take all evidence away as one archive, and a child who is named stops it | `evidence_for_the_inspectors` |
