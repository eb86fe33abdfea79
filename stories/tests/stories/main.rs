//! Promises of the whole product, each told of the real binary over loopback: given, when, then.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story that cannot go on fails"
)]

mod a_case_known_from_a_return;
mod a_clock_that_explains_itself;
mod a_commissioner_never_meets_a_child;
mod a_demonstration_stays_one;
mod a_file_comes_in_and_goes_out_again;
mod a_hidden_child_in_a_return;
mod a_hidden_child_is_nowhere;
mod a_letter_with_a_childs_name_does_not_leave;
mod a_list_is_loaded_again;
mod a_plan_ends_with_a_call_first;
mod a_referral_that_bounces;
mod a_request_starts_the_clock;
mod a_restricted_record_is_open_by_name_only;
mod a_search_finds_who_was_asked_for;
mod a_second_record_is_found;
mod a_server_behind_a_proxy;
mod a_story_is_read_by_everybody;
mod a_story_starts_on_its_day;
mod an_administrator_keeps_accounts;
mod an_exception_is_told_to_the_family;
mod an_officer_carries_a_case_on;
mod ashdale_makes_a_right_return;
mod commentary_is_asked_and_comes_late;
mod every_role_has_a_way_in;
mod every_table_is_what_the_facts_make;
mod evidence_for_the_inspectors;
mod nothing_acknowledged_is_lost;
mod paper;
mod silence_is_not_yes;
mod the_forum_declines_to_confirm;
mod the_paper_and_the_page_agree;
mod the_public_reads_papers_only;
mod the_same_post_is_one_fact;
mod those_who_are_asked_answer;
mod two_officers_one_case;
mod waits_get_worse_and_the_area_says_so;
mod what_money_would_do;
mod world;
