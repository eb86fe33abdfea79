//! An area that was not invented gets its services from the command line, and each its list; what cannot be is refused with a
//! sentence and leaves nothing behind.

use crate::binary::{Place, Said, area, return_of};

const LIST: &str = "number,forename,surname,birth_date,received\n\
    T1,Ivy,Marsh,2019-04-02,2026-03-02\nT2,Sol,Quill,2018-09-14,2026-05-11\n";

/// Options of `service record` and their values.
type Changed<'c> = &'c [(&'c str, &'c str)];

/// A service of speech and language therapy with some words changed, or left out where they are empty.
fn record(place: &Place, slug: &str, changed: Changed<'_>) -> Said {
    let mut words = vec![
        ("--name", "Speech and language therapy"),
        ("--provider", "Marsh Community Health"),
        ("--commissioner", "Marsh Integrated Care Board"),
        ("--team", "Speech therapists"),
        ("--new-team", "speech"),
        ("--clock", "first_contact"),
        ("--weeks", "18"),
        ("--standard", "aim"),
        ("--rule", "W3"),
        ("--families-refer", "yes"),
        ("--tell-every", "8"),
        ("--meanwhile", "Talk and read together."),
    ];
    words.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    words.extend(changed.iter().filter(|(_, value)| !value.is_empty()));
    let mut all = vec!["service", "record", slug];
    all.extend(words.into_iter().flat_map(|(name, value)| [name, value]));
    place.run(&all)
}

fn real_area() -> Place {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(10), |_, _| {})));
    place
}

#[test]
fn an_area_from_a_return_gets_a_service_with_its_capacity_steps_and_list() {
    let place = real_area();
    let list = place.write("list.csv", LIST);
    let load = ["import", "waiting-list", list.to_str().unwrap(), "--service", "speech-and-language"];
    let none = place.run(&load);
    assert_eq!(none.code, 2);
    assert!(none.error.contains("`waymark service record` makes one"), "{}", none.error);
    let made = record(&place, "speech-and-language", &[]);
    assert_eq!((made.code, made.error.as_str()), (0, ""), "{}", made.out);
    let capacity = "service capacity speech-and-language --from 2026-09-01 --posts 12.4 --vacant 1.8 --first-slots 42 \
        --sessions 120 --leave 14 --training 4 --cost 52,000";
    let capacity = place.run(&capacity.split_whitespace().collect::<Vec<_>>());
    assert_eq!(capacity.code, 0, "{}", capacity.error);
    let steps =
        ["service", "steps", "speech-and-language", "read:0:We read it", "assess:2:Assessment: two visits"];
    let steps = place.run(&steps);
    assert!(steps.code == 0 && steps.out.contains("2 steps"), "{}{}", steps.out, steps.error);
    let changed =
        place.run(&["service", "change", "speech-and-language", "--provider", "Fen Health", "--weeks", "20"]);
    assert_eq!(changed.code, 0, "{}", changed.error);
    let listed = place.run(&["service", "list"]).out;
    assert!(
        listed.contains("Speech and language therapy, provided by Fen Health, paid for by Marsh"),
        "{listed}"
    );
    let loaded = place.run(&load);
    assert!(loaded.code == 0 && loaded.out.starts_with("2 new"), "{}{}", loaded.out, loaded.error);
}

#[test]
fn a_service_that_cannot_be_is_refused_with_a_sentence_and_nothing_is_left_behind() {
    let place = real_area();
    let cases: [(&str, Changed<'_>, &str); 10] = [
        ("Speech Therapy", &[], "small letters, digits and hyphens"),
        ("speech", &[("--name", "")], "Enter the name of the service."),
        ("speech", &[("--provider", "")], "Say who provides the service."),
        ("speech", &[("--commissioner", "")], "Say who pays for the service."),
        ("speech", &[("--weeks", "-3")], "must be a whole number from 1 to 520"),
        ("speech", &[("--standard", "right"), ("--rule", "")], "A right needs the rule it comes from"),
        ("speech", &[("--families-refer", "perhaps")], "Choose whether families may refer."),
        ("speech", &[("--team", "SEND team")], "is not a team of health"),
        ("speech", &[("--new-team", "")], "To make it, say what it is for with --new-team."),
        ("speech", &[("--new-team", "send")], "“send” is no kind of team of health."),
    ];
    for (slug, changed, sentence) in cases {
        let said = record(&place, slug, changed);
        assert_eq!(said.code, 2, "{changed:?}: {}", said.out);
        assert!(said.error.contains(sentence), "{changed:?}: {}", said.error);
    }
    let listed = place.run(&["service", "list"]).out;
    assert!(listed.contains("No service is on record yet"), "{listed}");
    assert_eq!(record(&place, "speech", &[]).code, 0);
    let twice = record(&place, "speech", &[("--name", "Another")]);
    assert!(twice.code == 2 && twice.error.contains("Another service has this address."), "{}", twice.error);
    let same = record(&place, "talking", &[]);
    assert!(same.code == 2 && same.error.contains("Another service has this name."), "{}", same.error);
}

#[test]
fn numbers_days_and_steps_that_cannot_be_are_refused_each_with_its_sentence() {
    let place = real_area();
    assert_eq!(record(&place, "speech", &[]).code, 0);
    let fair = "--from 2026-09-01 --posts 12.4 --vacant 1.8 --first-slots 42 --sessions 120 --leave 14 --training 4 --cost 52000";
    for (from, to, sentence) in [
        ("2026-09-01", "2026-02-30", "“2026-02-30” is no day."),
        ("12.4", "many", "Posts must be a number such as 12 or 12.45"),
        ("--vacant 1.8", "--vacant 20", "More posts are vacant than there are posts."),
        ("42", "-42", "First appointments a week must be a whole number from 0 to 10000"),
        ("--leave 14", "--leave 98", "Leave and training together cannot be more than all hours."),
        (" --cost 52000", "", "Enter what a post costs a year."),
    ] {
        let words = format!("service capacity speech {}", fair.replacen(from, to, 1));
        let said = place.run(&words.split_whitespace().collect::<Vec<_>>());
        assert_eq!(said.code, 2, "{to}: {}", said.out);
        assert!(said.error.contains(sentence), "{to}: {}", said.error);
    }
    for (step, sentence) in [
        ("assess", "“assess”: Enter what the step is called."),
        ("dance:2:Dancing", "“dance:2:Dancing”: Choose what happens."),
        ("help:900:Therapy", "Appointments must be a whole number from 0 to 200"),
    ] {
        let said = place.run(&["service", "steps", "speech", step]);
        assert!(said.code == 2 && said.error.contains(sentence), "{step}: {}", said.error);
    }
}
