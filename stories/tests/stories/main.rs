//! Promises of the whole product, each told of the real binary over loopback: given, when, then.

mod a_clock_that_explains_itself;
mod a_demonstration_stays_one;
mod nothing_acknowledged_is_lost;
mod the_same_post_is_one_fact;
mod two_officers_one_case;
mod world;
