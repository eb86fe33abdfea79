//! What the services of the demonstration do step by step, and the help in it that needs no waiting.

use waymark_demo::List;
use waymark_kernel::{Answer, Day, day};
use waymark_people::By;
use waymark_store::Tx;
use waymark_therapies::Service;
use waymark_therapies::service::{Step, StepKind, SupportDetails, Uptake};
use waymark_therapies::store::services::{self, support};

/// The steps of a list: what happens, what it is called, and how many appointments it usually has.
const fn steps(list: List) -> &'static [(StepKind, &'static str, i64)] {
    match list {
        List::Speech => &[
            (StepKind::Read, "We read the referral", 0),
            (StepKind::Assess, "First meeting", 1),
            (StepKind::Help, "Talking sessions", 6),
            (StepKind::Review, "We look at how it went", 1),
        ],
        List::Occupational => &[
            (StepKind::Read, "We read the referral", 0),
            (StepKind::Assess, "First meeting", 1),
            (StepKind::Help, "Sessions at school or home", 4),
        ],
        List::Autism | List::Adhd => &[
            (StepKind::Read, "We read the referral", 0),
            (StepKind::Assess, "Assessment", 3),
            (StepKind::Review, "We talk about what we found", 1),
        ],
    }
}

/// The help a list runs: its name, what it is, how to get it, before, without and after a diagnosis, the youngest and the
/// oldest age, and the places and those taken each month.
type Help = (&'static str, &'static str, &'static str, [bool; 3], [i64; 2], [i64; 2]);

const fn help(list: List) -> Help {
    match list {
        List::Speech => (
            "Talk together group",
            "We play and show games that help your child talk.",
            "Come on Tuesdays at ten. You do not need to book.",
            [true, true, true],
            [1, 7],
            [40, 31],
        ),
        List::Occupational => (
            "Advice line",
            "Ask us about dressing, eating, writing and noise.",
            "Ring us on Mondays, from nine to four.",
            [true, true, true],
            [2, 16],
            [60, 44],
        ),
        List::Autism => (
            "Parents’ meeting",
            "Parents meet and share what helps at home and at school.",
            "Write to us. We will tell you the next day.",
            [true, true, true],
            [2, 18],
            [25, 19],
        ),
        List::Adhd => (
            "Course for parents",
            "Six evenings about calm days, sleep and school.",
            "Ask us for a place. It starts each term.",
            [true, true, false],
            [4, 17],
            [20, 20],
        ),
    }
}

/// Records both for a service, with the uptake of the last three whole months.
pub async fn settle(tx: &mut Tx, by: &By, list: List, service: &Service) -> Answer<()> {
    let steps: Vec<Step> = steps(list)
        .iter()
        .map(|(kind, name, appointments)| Step {
            kind: *kind,
            name: (*name).into(),
            appointments: *appointments,
        })
        .collect();
    services::set_steps(tx, by, service.id, &steps).await?;
    let (name, about, how, [before, without, after], [from_age, to_age], [places, taken]) = help(list);
    let details = SupportDetails {
        name: name.into(),
        about: about.into(),
        how: how.into(),
        before,
        without,
        after,
        from_age,
        to_age,
        everyone: true,
        running: true,
    };
    let id = support::keep(tx, by, service.id, None, &details).await?;
    let mut month = month_of(by.now.today);
    for _ in 0..3 {
        month = month_of(waymark_kernel::add_days(month, -1));
        support::set_uptake(tx, by, (service.id, id), Uptake { month, places, taken }).await?;
    }
    Ok(())
}

/// The first day of the month of a day.
fn month_of(of: Day) -> Day {
    day(of.year(), of.month(), 1)
}
