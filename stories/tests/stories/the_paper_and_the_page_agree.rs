//! Every figure that is published in a paper is the figure of the measure's page, its files and the command line; and two
//! different people approved it before anybody could read it.

use crate::paper::published;
use crate::world::{Engine, Visitor, World, said, waymark};
use serde_json::Value;

const PLANS: u32 = 300;
/// So many measures at least have a figure that may be published in an area of this size, beside its months and groups.
const FEWEST: usize = 15;

#[test]
fn every_published_figure_is_that_of_the_page_the_files_and_the_command_line() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let number = published(&world, "How the plan goes", ("31", "10", "2026"));
    let anybody = world.anybody();
    let paper = anybody.opens(&format!("/public/publications/{number}")).body;
    // What changed since last time stands before, with the figures of then.
    let paper = rows(paper.split(">The measures<").nth(1).expect("the measures"));
    let public = rows(&anybody.opens("/public").body);
    let list = said(&waymark(&["measure", "list", "--json", "--data", &world.data()]));
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let commissioner = world.visitor("commissioner");
    let (mut agreed, mut pages) = (0, 0);
    for measure in list.as_array().expect("a list") {
        let (id, name) = (measure["id"].as_str().expect("an id"), measure["name"].as_str().expect("a name"));
        let written = written(&paper, name).unwrap_or_else(|| panic!("{name} is not in the paper"));
        let Some(out) = number_of(written) else { continue };
        assert_eq!(
            public.iter().find(|(known, _)| known == name).map(|(_, words)| words.as_str()),
            Some(written)
        );
        let file = anybody.opens(&format!("/public/measures/{id}/figures.csv")).body;
        let told = file.lines().nth(1).and_then(|row| row.split(',').nth(5)?.parse::<f64>().ok());
        assert!(told.is_some_and(|told| (told - out).abs() < 0.051), "{name}: {out} is published: {file}");
        let told = shown(&world, id);
        let value = told["figure"]["value"].as_f64().unwrap_or_else(|| panic!("{id} has a figure: {told}"));
        assert!((value - out).abs() < 0.051, "{name}: {out} is published and {value} told");
        // A page may leave out what a paper tells, beside so many more months; what both tell is the same.
        if let Some(value) = page(&commissioner, id)["figure"]["value"].as_f64() {
            assert!((value - out).abs() < 0.051, "{name}: {out} is published, {value} on its page");
            pages += 1;
        }
        agreed += 1;
    }
    assert!(agreed >= FEWEST && pages >= FEWEST, "{agreed} figures were compared, {pages} with their pages");
}

fn page(reader: &Visitor, id: &str) -> Value {
    let file = reader.opens(&format!("/measures/{id}/figures.json"));
    serde_json::from_str(&file.body).unwrap_or_else(|error| panic!("{id}: {error}: {}", file.body))
}

fn shown(world: &World, id: &str) -> Value {
    let words = ["measure", "show", id, "--on", "2026-10-31", "--json", "--data", &world.data()];
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
fn number_of(words: &str) -> Option<f64> {
    let digits: String = words.chars().take_while(|c| c.is_ascii_digit() || ".,−".contains(*c)).collect();
    digits.replace(',', "").replace('−', "-").parse().ok()
}
