//! What is wrong with one record does not stop the file: it is kept on the person, with its line, and reported.

use crate::golden::written;
use crate::invented;
use waymark_returns::checks::{Aids, Finding, check};
use waymark_returns::model::Why;
use waymark_returns::{Limits, Return, read_xml};

/// The invented return of 2026 with one piece of its text changed.
fn changed(from: &str, to: &str) -> Return {
    let text = String::from_utf8(written(&invented::of(2026))).unwrap();
    assert!(text.contains(from), "{from}");
    read_xml(text.replacen(from, to, 1).as_bytes(), Limits::default()).unwrap()
}

fn misread(all: &Return, who: usize) -> Vec<(&'static str, Why)> {
    all.persons[who].misread.iter().map(|misread| (misread.field, misread.why)).collect()
}

fn findings(all: &Return, rule: &str) -> Vec<Finding> {
    let found = check(all, Aids::default()).unwrap().findings;
    found.into_iter().filter(|finding| finding.rule == rule).collect()
}

#[test]
fn a_field_given_twice_keeps_its_first_value_and_is_told() {
    let all = changed("<Surname>Vane</Surname>", "<Surname>Vane</Surname><Surname>Other</Surname>");
    assert_eq!(all.persons[1].surname, "Vane");
    assert_eq!(misread(&all, 1), [("Surname", Why::TooMany)]);
    let told: Vec<String> = findings(&all, "F01").into_iter().map(|found| found.sentence).collect();
    assert_eq!(told[0], "Surname is given too often; the first is used.");
    assert_eq!(told[1], "\u{2018}Surname\u{2019} in Person is given again here; it is kept, but not used.");
}

#[test]
fn a_third_placement_of_a_plan_and_a_second_assessment_are_told_and_kept_as_extra() {
    let detail = "<PlanDetail><URN>103150</URN><PlacementRank>1</PlacementRank>";
    let more = "<PlanDetail><URN>103151</URN></PlanDetail><PlanDetail><URN>103152</URN></PlanDetail>";
    let all = changed(detail, &format!("{more}{detail}"));
    let plan = all.persons[0].requests[0].named_plan().unwrap();
    assert_eq!(plan.details.len(), 2);
    assert_eq!(misread(&all, 0), [("PlanDetail", Why::TooMany)]);
    assert!(
        all.persons[0].extras.iter().any(|extra| extra.name == "PlanDetail/URN" && extra.text == "103150")
    );

    let all = changed(
        "<ActivePlans>",
        "<Assessment><AssessmentOutcome>W</AssessmentOutcome></Assessment><ActivePlans>",
    );
    assert_eq!(misread(&all, 0), [("Assessment", Why::TooMany)]);
    assert!(all.persons[0].requests[0].named_plan().is_some(), "the first assessment stands");
}

#[test]
fn an_element_out_of_its_order_is_taken_and_told() {
    let all = changed("<PB>0</PB><OA>0</OA>", "<OA>0</OA><PB>0</PB>");
    assert_eq!(misread(&all, 0), [("PB", Why::OutOfOrder)]);
    assert_eq!(all.persons[0].requests[0].named_plan().unwrap().personal_budget, Some(false));
}

#[test]
fn an_unknown_element_or_attribute_is_kept_and_reported_once_each() {
    let all = changed("<RYA>0</RYA>", "<RYA>0</RYA><Local><Note>ring first</Note><Ref a=\"1\"/></Local>");
    let extras: Vec<_> = all.persons[0]
        .extras
        .iter()
        .map(|it| (it.within.as_str(), it.name.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(extras, [("Requests", "Local/Note", "ring first"), ("Requests", "Local/Ref", "")]);
    let all = changed("<Person>", "<Person id=\"7\">");
    assert_eq!(all.persons[0].extras[0].name, "@id");
    assert_eq!(
        findings(&all, "F01")[0].sentence,
        "\u{2018}@id\u{2019} in Person is not part of the 2026 return; it is kept, but not used."
    );
}

#[test]
fn a_field_of_a_later_year_is_an_extra_in_an_older_file() {
    let text = String::from_utf8(written(&invented::of(2024))).unwrap();
    let text = text.replacen("<RYA>0</RYA>", "<RequestSource>2</RequestSource><RYA>0</RYA>", 1);
    let all = read_xml(text.as_bytes(), Limits::default()).unwrap();
    assert_eq!(all.persons[0].requests[0].source, None);
    assert_eq!(all.persons[0].extras[0].name, "RequestSource");
}

#[test]
fn a_code_of_a_later_year_is_not_a_code_of_an_older_file() {
    let text = String::from_utf8(written(&invented::of(2024))).unwrap();
    let text = text.replacen("<SENtype>ASD</SENtype>", "<SENtype>DS</SENtype>", 1);
    let all = read_xml(text.as_bytes(), Limits::default()).unwrap();
    assert_eq!(misread(&all, 0), [("SENtype", Why::UnknownCode)]);
}

#[test]
fn an_unreadable_value_is_told_by_its_own_rule_and_not_as_missing_too() {
    let all = changed(
        "<PersonBirthDate>2021-11-19</PersonBirthDate>",
        "<PersonBirthDate>19/11/2021</PersonBirthDate>",
    );
    let found = findings(&all, "P01");
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].sentence,
        "PersonBirthDate is \u{2018}19/11/2021\u{2019}, which is not a day written YYYY-MM-DD."
    );
    let all = changed("<RYA>0</RYA>", "<RYA>N</RYA>");
    assert!(findings(&all, "R03").is_empty());
    assert_eq!(findings(&all, "F01")[0].sentence, "RYA is \u{2018}N\u{2019}; it must be 1 or 0.");
}
