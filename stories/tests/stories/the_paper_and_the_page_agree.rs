//! Every figure that is published in a paper is the figure of the measure's page, its files and the command line; and two
//! different people approved it before anybody could read it.

use crate::world::{Engine, Visitor, World, said, waymark};
use serde_json::Value;

const PLANS: u32 = 300;
/// So many measures at least have a figure that may be published in an area of this size.
const FEWEST: usize = 20;

#[test]
fn every_published_figure_is_that_of_the_page_the_files_and_the_command_line() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let manager = world.visitor("send_manager");
    let answers = [
        ("title", "How the plan goes"),
        ("on", "23"),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("old_feeds", ""),
    ];
    let hidden = manager.opens("/reports/new").hidden("/reports/new");
    let made = manager.sends("/reports/new", &hidden, &answers);
    assert_eq!((made.status, made.to.as_str()), (303, "/reports/1"), "{}", made.body);
    approves(&manager);
    let second = world.visitor("dco");
    assert_eq!(second.opens("/public/publications/1").status, 404, "one approval lets nothing out");
    approves(&second);
    let hidden = second.opens("/reports/1").hidden("/reports/1/publish");
    assert_eq!(second.sends("/reports/1/publish", &hidden, &[]).status, 303);

    let paper = rows(&second.opens("/public/publications/1").body);
    let public = rows(&second.opens("/public").body);
    let list = said(&waymark(&["measure", "list", "--json", "--data", &world.data()]));
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let mut agreed = 0;
    for measure in list.as_array().expect("a list") {
        let (id, name) = (measure["id"].as_str().expect("an id"), measure["name"].as_str().expect("a name"));
        let written = written(&paper, name).unwrap_or_else(|| panic!("{name} is not in the paper"));
        let Some(published) = number(written) else { continue };
        assert_eq!(
            public.iter().find(|(known, _)| known == name).map(|(_, words)| words.as_str()),
            Some(written)
        );
        for told in [page(&manager, id), shown(&world, id)] {
            let value =
                told["figure"]["value"].as_f64().unwrap_or_else(|| panic!("{id} has a figure: {told}"));
            assert!((value - published).abs() < 0.051, "{name}: {published} is published and {value} told");
        }
        agreed += 1;
    }
    assert!(agreed >= FEWEST, "{agreed} figures were compared");
}

fn approves(who: &Visitor) {
    let hidden = who.opens("/reports/1").hidden("/reports/1/approve");
    let answer = who.sends("/reports/1/approve", &hidden, &[]);
    assert_eq!(answer.status, 303, "{}", answer.body);
}

fn page(manager: &Visitor, id: &str) -> Value {
    let file = manager.opens(&format!("/measures/{id}/figures.json"));
    serde_json::from_str(&file.body).unwrap_or_else(|error| panic!("{id}: {error}: {}", file.body))
}

fn shown(world: &World, id: &str) -> Value {
    let words = ["measure", "show", id, "--on", "2026-11-23", "--json", "--data", &world.data()];
    serde_json::from_str(&said(&waymark(&words))).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// The header and the first cell of every row of every table.
fn rows(page: &str) -> Vec<(String, String)> {
    let text = |html: &str| {
        let inner: String =
            html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
        inner.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&").trim().to_owned()
    };
    let row = |row: &str| {
        let mut cells = row.split("</t").filter_map(|cell| cell.split_once("<t")).map(|(_, cell)| cell);
        let cell = |cell: &str| text(&format!("<t{cell}"));
        Some((cell(cells.next()?), cell(cells.next()?)))
    };
    page.split("<tr").skip(1).filter_map(|part| row(part.split_once('>')?.1)).collect()
}

/// How a figure stands in the paper's own tables: the first of its name whose cell is a figure or its absence.
fn written<'paper>(paper: &'paper [(String, String)], name: &str) -> Option<&'paper str> {
    paper.iter().find(|(known, _)| known == name).map(|(_, words)| words.as_str())
}

/// The number a published figure begins with; `None` where it is not shown.
fn number(words: &str) -> Option<f64> {
    let digits: String = words.chars().take_while(|c| c.is_ascii_digit() || ".,−".contains(*c)).collect();
    digits.replace(',', "").replace('−', "-").parse().ok()
}
