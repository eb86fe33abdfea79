//! Papers and files, read again from the bytes that leave.

use crate::known;
use waymark_documents::{Block, Paper, Row, Table, Unread, pdf, word};
use waymark_kernel::day;
use waymark_scrutiny::check::What;
use waymark_scrutiny::outgoing::{Held, Kind, Outgoing, check_file};

fn paper(words: &str) -> Paper {
    let mut paper = Paper::new("How the plan is going", day(2027, 2, 1));
    paper.heading(1, "What families say");
    paper.paragraph(words);
    paper
}

fn whats(held: &Held) -> Vec<What> {
    match held {
        Held::Found(findings) => findings.iter().map(|finding| finding.what).collect(),
        Held::Unread(_) | Held::Unmade(_) => Vec::new(),
    }
}

#[test]
fn a_paper_that_names_nobody_leaves_as_both_files() {
    let outgoing = Outgoing::of(&paper("Parents said that the wait was hard."), &known()).expect("may leave");
    assert!(outgoing.pdf().starts_with(b"%PDF") && outgoing.word().starts_with(b"PK"));
}

#[test]
fn a_paper_that_names_a_child_makes_no_file_and_says_where() {
    let held = Outgoing::of(&paper("Zoë O’Brien waited 40 weeks."), &known()).expect_err("is held");
    assert_eq!(held.to_string(), "In a paragraph: “Zoë O’Brien” is what may be the name of a child.");
}

#[test]
fn a_name_spread_over_two_cells_of_a_table_is_found() {
    let mut paper = paper("A table.");
    paper.blocks.push(Block::Table(Table {
        caption: "Children".to_owned(),
        columns: vec!["Forename".to_owned(), "Surname".to_owned()],
        rows: vec![Row { header: "Zoe".to_owned(), cells: vec!["O’Brien".to_owned()] }],
    }));
    assert_eq!(whats(&Outgoing::of(&paper, &known()).expect_err("is held")), [What::Name]);
}

#[test]
fn a_planted_name_or_number_is_found_in_the_words_of_pdf_and_word() {
    for (words, what) in [
        ("Amara Okafor-Lindqvist", What::Name),
        ("her number is 999 000 0018", What::NhsNumber),
        ("pupil H801200001001", What::Upn),
        ("a boy born 3 May 2014", What::BirthDate),
    ] {
        let paper = paper(words);
        let pdf = pdf::pdf(&paper).expect("makes a PDF");
        let word = word::word(&paper).expect("makes a Word file");
        for (kind, bytes) in [(Kind::Pdf, &pdf), (Kind::Word, &word)] {
            let held = check_file(kind, bytes, &known()).expect_err("is held");
            assert_eq!(whats(&held), [what], "{words} in {kind:?}");
        }
    }
}

#[test]
fn a_file_whose_words_cannot_be_read_is_held() {
    assert_eq!(check_file(Kind::Pdf, b"a picture of a page", &known()), Err(Held::Unread(Unread::Broken)));
}
