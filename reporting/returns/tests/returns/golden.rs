//! The files of each year are frozen: what we wrote once we write for ever. Set `WAYMARK_BLESS` to make them anew.

use crate::{invented, shared, xmllint};
use std::path::PathBuf;
use waymark_returns::{Limits, Return, read_xml, sen2, write_xml, xsd};

pub fn written(all: &Return) -> Vec<u8> {
    let mut out = Vec::new();
    write_xml(&all.header, &all.persons, &mut out).unwrap();
    out
}

/// The frozen file of a year, made anew when asked.
fn golden(year: i16, name: &str, now: &[u8]) -> Vec<u8> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "src/sen2", &format!("y{year}"), name].iter().collect();
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::write(&path, now).unwrap();
    }
    std::fs::read(&path).unwrap()
}

#[test]
fn each_year_is_written_byte_for_byte_as_it_was_frozen() {
    for year in sen2::YEARS {
        let now = written(&invented::of(year.number));
        let frozen = golden(year.number, "golden.xml", &now);
        assert_eq!(String::from_utf8(now).unwrap(), String::from_utf8(frozen).unwrap(), "{}", year.number);
    }
}

#[test]
fn each_frozen_file_reads_back_as_what_it_was_made_from_and_writes_the_same_bytes() {
    for year in sen2::YEARS {
        let made = invented::of(year.number);
        let frozen = golden(year.number, "golden.xml", &written(&made));
        let read = read_xml(frozen.as_slice(), Limits::default()).unwrap();
        assert_eq!(written(&read), frozen, "{}", year.number);
        assert_eq!(invented::without_lines(read), made, "{}", year.number);
    }
}

#[test]
fn each_frozen_file_is_valid_by_the_schema_of_its_year_and_of_no_other_year_that_differs() {
    for year in sen2::YEARS {
        let file = written(&invented::of(year.number));
        for other in sen2::YEARS {
            let Some(answer) = xmllint::accepts(xsd(other).as_bytes(), &file) else { return };
            if year.number == other.number {
                assert_eq!(answer, Ok(()), "{}", year.number);
            } else {
                assert!(answer.is_err(), "a file of {} passes the schema of {}", year.number, other.number);
            }
        }
    }
}

#[test]
fn our_schema_and_the_shared_one_agree_on_every_sample() {
    let Some(theirs) = shared::read("sen2/sen2_2026_waymark.xsd") else { return };
    let ours = xsd(sen2::year(2026).unwrap());
    let mut files = vec![("our golden file".to_owned(), written(&invented::of(2026)))];
    for name in ["sample_valid.xml", "sample_invalid.xml", "public-sample-2025.xml", "public-sample-2024.xml"]
    {
        files.push((name.to_owned(), shared::read(&format!("sen2/{name}")).unwrap()));
    }
    for (name, file) in spoiled(&files[1].1) {
        files.push((name, file));
    }
    for (name, file) in files {
        let Some(first) = xmllint::accepts(ours.as_bytes(), &file) else { return };
        let second = xmllint::accepts(&theirs, &file).unwrap();
        let said = |answer: Result<(), String>| {
            answer.map_err(|text| text.matches("Schemas validity error").count())
        };
        assert_eq!(said(first), said(second), "{name}");
    }
}

/// The valid sample with one thing wrong at a time.
fn spoiled(valid: &[u8]) -> Vec<(String, Vec<u8>)> {
    let text = String::from_utf8(valid.to_vec()).unwrap();
    let changes = [
        ("<RYA>0</RYA>", "<RYA>N</RYA>"),
        ("<RequestSource>2</RequestSource>", "<RequestSource>6</RequestSource>"),
        ("<LEA>330</LEA>", "<LEA>33</LEA>"),
        ("<SerialNo>001</SerialNo>", "<SerialNo>1</SerialNo>"),
        ("2025-06-20", "2025-06-31"),
        ("<Surname>Demo</Surname>", ""),
        ("<URN>103150</URN>", "<URN>10315</URN><URN>103150</URN>"),
        ("<URN>103150</URN>", "<SENSetting>NEET</SENSetting>"),
        ("<PB>0</PB><OA>0</OA>", "<OA>0</OA><PB>0</PB>"),
        ("<UPN>L330200020001</UPN>", "<UPN>L33020002000S</UPN>"),
        ("<SENtypeRank>2</SENtypeRank>", ""),
        ("<DSCO>R</DSCO>", ""),
    ];
    changes
        .iter()
        .map(|(from, to)| (format!("{from} -> {to}"), text.replacen(from, to, 1).into_bytes()))
        .collect()
}
