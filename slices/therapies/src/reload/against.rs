//! Days of the trust's list beside the days on record: what cannot be is named with both, and the row is left out.

use super::Listed;
use crate::referral::Referral;
use waymark_kernel::{Day, Mark};
use waymark_web::words::day_plain;

/// Why a row cannot be beside what is on record; nothing where it can.
pub(super) fn contradicts(referral: &Referral, listed: &Listed) -> Option<String> {
    let known = |mark: Option<Mark>| mark.and_then(Mark::day);
    let came = (listed.received, "received");
    let ended = listed.ended.map(|(day, _)| (day, "over"));
    let seen = if listed.seen.is_some() { None } else { known(referral.seen) };
    let accepted = if listed.accepted.is_some() { None } else { known(referral.accepted) };
    let started = known(referral.treatment);
    let pairs = [
        (Some(came), accepted, "accepted"),
        (Some(came), seen, "seen"),
        (Some(came), started, "in treatment"),
    ];
    let late = pairs.into_iter().chain([(ended, seen, "seen"), (ended, started, "in treatment")]);
    late.filter_map(|(file, here, what)| Some((file?, here?, what))).find_map(|((day, is), here, what)| {
        let order = if is == "over" { day < here } else { day > here };
        order.then(|| sentence(&referral.reference, (day, is), (here, what)))
    })
}

fn sentence(reference: &str, (day, is): (Day, &str), (here, what): (Day, &str)) -> String {
    format!(
        "The file says that the referral was {is} on {}, but {reference} was {what} here on {}. Left out: put right which is \
         wrong.",
        day_plain(day),
        day_plain(here)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::EndKind;
    use waymark_kernel::{When, day};
    use waymark_people::ChildDetails;

    fn on(day: Day) -> Option<Mark> {
        Some(Mark { seq: 1, when: When::On(day) })
    }

    fn listed(received: Day) -> Listed {
        Listed {
            row: 2,
            number: "T010".into(),
            child: ChildDetails::new("Kid", "Test", day(2019, 1, 1)),
            received,
            accepted: None,
            appointment: None,
            seen: None,
            ended: None,
        }
    }

    #[test]
    fn a_file_that_lets_a_child_be_seen_before_it_was_referred_or_gone_before_it_was_seen_is_left_out() {
        let here = Referral {
            reference: "RF-26-00010".into(),
            accepted: on(day(2026, 11, 3)),
            seen: on(day(2026, 11, 10)),
            ..Referral::default()
        };
        assert_eq!(contradicts(&here, &listed(day(2026, 6, 1))), None);
        let late = contradicts(&here, &listed(day(2026, 11, 20))).unwrap_or_default();
        assert!(
            late.contains("received on 20 November 2026")
                && late.contains("accepted here on 3 November 2026"),
            "{late}"
        );
        let over = Listed { ended: Some((day(2026, 11, 9), EndKind::Withdrawn)), ..listed(day(2026, 6, 1)) };
        let over = contradicts(&here, &over).unwrap_or_default();
        assert!(
            over.contains("over on 9 November 2026") && over.contains("seen here on 10 November 2026"),
            "{over}"
        );
        let right = Listed {
            seen: Some(day(2026, 11, 8)),
            ended: Some((day(2026, 11, 9), EndKind::Discharged)),
            ..listed(day(2026, 6, 1))
        };
        assert_eq!(contradicts(&here, &right), None, "a seen day that the file puts right is its own to say");
    }
}
