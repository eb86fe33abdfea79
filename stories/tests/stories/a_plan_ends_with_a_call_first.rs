//! Ending a plan: the family is telephoned before the letter goes, the letter says whom it is for and the notice what they
//! can do, and the plan is kept while an appeal can be made. Where there is no plan, nothing can be ended.

use crate::world::{Engine, World};

#[test]
fn the_family_is_rung_before_the_letter_and_the_plan_stays_while_an_appeal_can_be_made() {
    let world = World::served(Engine::Folder);
    let manager = world.visitor("send_manager");
    let none = manager.opens("/cases/WM-26-00001/decide-cease");
    assert!(none.status == 422 && none.body.contains("There is no plan in force to end."), "{}", none.body);

    let list = manager.opens("/cases?stage=plan&per=50").body;
    let reference = list.split("href=\"/cases/WM-").nth(1).and_then(|rest| rest.split('"').next());
    let case = format!("/cases/WM-{}", reference.expect("a case with a plan"));
    let path = format!("{case}/decide-cease");
    let form = manager.opens(&path);
    let officer = form.first_choice("officer");
    let answers = [
        ("left", "no"),
        ("consulted", "yes"),
        ("day", "23"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("officer", officer.as_str()),
        ("reasons", "Every outcome of the plan is met."),
    ];
    let silent = manager.sends(&path, &form.hidden(&path), &answers);
    assert!(silent.body.contains("Phone the family before"), "{}", silent.body);
    let rung = [answers.as_slice(), &[("phoned", "yes")]].concat();
    let check = manager.sends(&path, &form.hidden(&path), &rung);
    assert!(check.body.contains("stays in place until Monday 25 January 2027 at least"), "{}", check.body);
    for head in
        ["23 November 2026<br>", &format!("Our reference: WM-{}", reference.unwrap()), ">Dear ", ", born "]
    {
        assert!(check.body.contains(head), "“{head}” does not stand at the head: {}", check.body);
    }
    let sent = manager.sends(&path, &check.hidden(&path), &[("step", "send")]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = manager.opens(&case).body;
    assert!(page.contains("The family was phoned before the letter went."), "{page}");
    assert!(page.contains("Until 25 January 2027 at least"), "{page}");

    let ended = format!("{case}/review/ended");
    let form = manager.opens(&ended);
    let today = [("reason", "2"), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
    let early = manager.sends(&ended, &form.hidden(&ended), &today);
    assert!(early.body.contains("The plan is kept until 25 January 2027 at least"), "{}", early.body);
}
