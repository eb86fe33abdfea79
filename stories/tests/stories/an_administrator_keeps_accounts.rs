//! The administrator gives roles, ends them and keeps teams, and learns of no child by it; what is done is said once.

use crate::world::{Engine, Page, Visitor, World, complained, waymark};
use std::time::Duration;

const NEW: &str = "/admin/people/new";

/// Sends the form of a page with what it holds already and these answers.
fn sends(visitor: &Visitor, path: &str, answers: &[(&str, &str)]) -> Page {
    let page = visitor.opens(path);
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    visitor.sends(path, &page.hidden(path), answers)
}

/// The value of an option of a list by its words.
fn option(page: &Page, words: &str) -> String {
    let before = page.body.split(&format!(">{words}<")).next().expect("the option");
    before.rsplit("value=\"").next().and_then(|rest| rest.split('"').next()).expect("its value").to_owned()
}

#[test]
fn somebody_gets_an_account_a_role_and_leaves_and_the_cases_go_to_nobody() {
    let world = World::with_plans(Engine::Folder, 60);
    let admin = world.visitor("administrator");
    let list = admin.opens("/admin/people?name=pri+nai");
    assert!(list.body.contains("Priya Nair") && list.body.contains("1 account<"), "{}", list.body);
    let parent = world.name_of("parent");
    for query in ["", "?show=closed", "?role=parent", "?name=a"] {
        let page = admin.opens(&format!("/admin/people{query}"));
        assert!(!page.body.contains(&parent) && !page.body.contains("WM-26"), "{query}");
    }
    let form = admin.opens(NEW);
    let team = option(&form, "SEND team");
    let day = [("from", "23"), ("from-month", "11"), ("from-year", "2026")];
    let who = [("name", "Noor Haddad"), ("email", "noor@example.org"), ("role", "case_officer")];
    let hidden = form.hidden(NEW);
    let missing = admin.sends(NEW, &hidden, &[&who[..], &day[..]].concat());
    assert!(
        missing.status == 422 && missing.body.contains("Choose the team whose inbox"),
        "{}",
        missing.body
    );
    let told = [&who[..], &day[..], &[("team", team.as_str())]].concat();
    let opened = admin.sends(NEW, &hidden, &told);
    assert_eq!(opened.status, 303, "{}", opened.body);
    for _ in 0..3 {
        assert_eq!(admin.sends(NEW, &hidden, &told).to, opened.to, "the same post is one account");
    }
    let again = sends(&admin, NEW, &told);
    assert!(again.body.contains("Noor Haddad has an account with this e-mail address"), "{}", again.body);

    let manager = world.visitor("send_manager");
    let mine = manager.opens("/cases/unassigned");
    let reference =
        mine.body.split("/cases/WM-26-").nth(1).and_then(|rest| rest.get(..5)).expect("a case").to_owned();
    let reference = format!("WM-26-{reference}");
    let give = manager.opens(&format!("/cases/allocate?case={reference}"));
    let noor = option(&give, "Noor Haddad");
    let check = manager.sends("/cases/allocate", &give.hidden("/cases/allocate"), &[("to", &noor)]);
    let given = manager.sends("/cases/allocate", &check.hidden("/cases/allocate"), &[]);
    assert_eq!((given.status, given.to.as_str()), (303, "/cases"), "{}", given.body);
    assert!(!manager.opens("/cases/unassigned").body.contains(&reference), "Noor has it");

    let close = format!("{}/close", opened.to);
    assert_eq!(sends(&admin, &close, &[]).status, 303);
    let page = admin.opens(&opened.to);
    assert!(page.body.contains("This account is closed"), "{}", page.body);
    assert!(manager.opens("/cases/unassigned").body.contains(&reference), "nobody has it again");
}

#[test]
fn the_last_administrator_stays_and_nobody_else_opens_these_pages() {
    let world = World::served(Engine::Folder);
    let admin = world.visitor("administrator");
    let name = world.name_of("administrator");
    let list = admin.opens("/admin/people?role=administrator").body;
    let before = list.split(&format!(">{name}<")).next().expect("the administrator");
    let own =
        before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).expect("a link").to_owned();
    let close = format!("{own}/close");
    let kept = sends(&admin, &close, &[]);
    assert!(kept.status == 422 && kept.body.contains("last administrator"), "{} {}", kept.status, kept.body);
    for role in ["case_officer", "send_manager", "data_officer", "parent", "setting"] {
        let visitor = world.visitor(role);
        for path in ["/admin/people", NEW, "/admin/teams", "/admin/teams/new", &own, &close] {
            assert!(matches!(visitor.opens(path).status, 403 | 404), "{role} opens {path}");
        }
    }
}

#[test]
fn what_was_done_is_said_once_and_never_because_an_address_says_so() {
    let world = World::served(Engine::Folder);
    let admin = world.visitor("administrator");
    let told =
        [("name", "Early help"), ("kind", "other"), ("agency", "council"), ("email", "help@example.org")];
    let added = sends(&admin, "/admin/teams/new", &told);
    assert_eq!((added.status, added.to.as_str()), (303, "/admin/teams"), "{}", added.body);
    let said = "The team is recorded.";
    let first = admin.with_cookie(&added.cookie).opens(&added.to);
    assert!(
        first.body.contains(said) && first.cookie.contains("Max-Age=0"),
        "{} {}",
        first.cookie,
        first.body
    );
    assert!(!admin.opens(&added.to).body.contains(said), "the next time nothing is said");
    assert!(!admin.opens("/admin/teams?done=team").body.contains(said), "nor when it is typed");
    let officer = world.visitor("case_officer");
    assert!(!officer.opens("/cases/WM-26-00001?done=draft").body.contains("The draft is recorded"));
    let twice = sends(&admin, "/admin/teams/new", &told);
    assert!(twice.body.contains("There is a team of this name already"), "{}", twice.body);
}

#[test]
fn a_running_server_shows_a_number_that_was_changed_at_the_command_line() {
    let world = World::served(Engine::Folder);
    let anybody = world.anybody();
    assert!(!anybody.opens("/help").body.contains("01632 960 987"));
    let told = waymark(&["area", "set", "send_team", "phone=01632 960 987", "--data", &world.data()]);
    assert!(told.status.success(), "{}", complained(&told));
    let shown = || anybody.opens("/help").body.contains("01632 960 987");
    let soon = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        shown()
    });
    assert!(soon, "{}", anybody.opens("/help").body);
}
