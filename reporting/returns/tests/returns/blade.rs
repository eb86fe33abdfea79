//! The nine-file export of COLLECT: it reads as the XML it came from, and is refused with the name of what is wrong.

use crate::golden::written;
use crate::invented;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use waymark_returns::model::Why;
use waymark_returns::{FileError, FileFault, Limits, Return, read_collect_csv};

const TABLES: [&str; 9] = [
    "sen2",
    "person",
    "requests",
    "assessment",
    "namedplan",
    "plandetail",
    "activeplans",
    "placementdetail",
    "senneed",
];

/// The files of an export, by name.
type Export = BTreeMap<String, String>;

/// A return as the export would have it: made from its XML, element by element, so that the reader is not its own judge.
fn export(all: &Return) -> Export {
    let xml = String::from_utf8(written(all)).unwrap();
    let mut rows: BTreeMap<&str, Vec<Vec<(String, String)>>> = BTreeMap::new();
    let mut open: Vec<(&str, usize)> = Vec::new();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut field = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                let name = element.name().as_ref().to_ascii_lowercase();
                let name = if name == "header" { "sen2".to_owned() } else { name };
                if let Some(table) = TABLES.into_iter().find(|table| *table == name) {
                    let parent = open.last().map(|(up, at)| (format!("{up}tableid"), format!("{up}{at}")));
                    let at = rows.values().map(Vec::len).sum::<usize>() + 1;
                    let keys = [
                        (format!("{table}tableid"), format!("{table}{at}")),
                        ("NativeId".into(), at.to_string()),
                    ];
                    let order = [(format!("{table}orderseqcolumn"), at.to_string())];
                    let row = keys.into_iter().chain(order).chain(parent).collect();
                    rows.entry(table).or_default().push(row);
                    open.push((table, at));
                } else {
                    field = name;
                }
            }
            Event::Text(text) if !text.trim().is_empty() => put(&mut rows, &open, &field, &text),
            Event::GeneralRef(name) => {
                let character = match name.as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    _ => ">",
                };
                put(&mut rows, &open, &field, character);
            }
            // The header closes before the persons begin, but their rows belong to it.
            Event::End(element) if element.name().as_ref() == "Header" => {}
            Event::End(element)
                if TABLES.contains(&element.name().as_ref().to_ascii_lowercase().as_str()) =>
            {
                open.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    TABLES
        .iter()
        .map(|table| (format!("Blade-Export_28-01-2026_{table}.csv"), csv_of(table, rows.get(table))))
        .collect()
}

fn put(
    rows: &mut BTreeMap<&str, Vec<Vec<(String, String)>>>,
    open: &[(&str, usize)],
    field: &str,
    text: &str,
) {
    let row = rows.get_mut(open.last().unwrap().0).unwrap().last_mut().unwrap();
    match row.iter_mut().find(|(name, _)| name == field) {
        Some((_, value)) => value.push_str(text),
        None => row.push((field.to_owned(), as_exported(text))),
    }
}

/// Days as the export writes them.
fn as_exported(text: &str) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (date, time) = text.split_once('T').unwrap_or((text, "00:00:00"));
    let parts: Vec<&str> = date.split('-').collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 && month.len() == 2 => {
            format!("{year}-{}-{day} {time}", months[month.parse::<usize>().unwrap() - 1])
        }
        _ => text.to_owned(),
    }
}

fn csv_of(table: &str, rows: Option<&Vec<Vec<(String, String)>>>) -> String {
    let empty = vec![vec![(format!("{table}tableid"), String::new())]];
    let parent = match table {
        "requests" => "persontableid",
        "assessment" | "activeplans" => "requeststableid",
        "namedplan" => "assessmenttableid",
        "plandetail" => "namedplantableid",
        "placementdetail" | "senneed" => "activeplanstableid",
        _ => "sen2tableid",
    };
    let mut names: Vec<String> = vec![format!("{table}tableid"), parent.to_owned()];
    for (name, _) in rows.unwrap_or(&empty).iter().flatten() {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.dedup();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&names).unwrap();
    for row in rows.into_iter().flatten() {
        let cell =
            |name: &String| row.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value.as_str());
        out.write_record(names.iter().map(cell)).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

fn read(export: &Export) -> Result<Return, FileError> {
    let files = export.iter().map(|(name, text)| (name.clone(), text.as_bytes()));
    read_collect_csv(files, Limits::default())
}

fn file<'a>(export: &'a mut Export, table: &str) -> &'a mut String {
    export.get_mut(&format!("Blade-Export_28-01-2026_{table}.csv")).unwrap()
}

#[test]
fn files_of_two_exports_in_one_folder_are_not_read_as_one_return() {
    let mut export = export(&invented::of(2026));
    let persons = export.remove("Blade-Export_28-01-2026_person.csv").unwrap();
    export.insert("Blade-Export_29-01-2026_person.csv".into(), persons);
    let error = read(&export).unwrap_err().to_string();
    assert!(error.contains("Files of two exports lie together"), "{error}");
}

#[test]
fn the_export_of_every_year_reads_as_the_return_it_was_made_from() {
    for year in [2023, 2024, 2025, 2026] {
        let made = invented::of(year);
        let read = read(&export(&made)).unwrap();
        assert!(read.persons.iter().all(|person| person.misread.is_empty() && person.extras.is_empty()));
        assert_eq!(invented::without_lines(read), made, "{year}");
    }
}

#[test]
fn a_table_missing_from_the_nine_is_named() {
    for table in TABLES {
        let mut files = export(&invented::of(2026));
        files.retain(|name, _| !name.ends_with(&format!("_{table}.csv")));
        assert_eq!(read(&files).unwrap_err().fault, FileFault::MissingFile(table));
    }
}

#[test]
fn two_files_of_one_table_are_refused() {
    let mut files = export(&invented::of(2026));
    files.insert("person.csv".into(), "persontableid,sen2tableid\n".into());
    assert_eq!(read(&files).unwrap_err().fault, FileFault::TwoFiles("person"));
}

#[test]
fn a_table_that_was_cut_off_within_a_cell_is_refused_with_its_file_and_line() {
    let mut files = export(&invented::of(2026));
    let needs = file(&mut files, "senneed");
    let (line, header) = (needs.lines().count(), needs.lines().next().unwrap());
    let last = header.rsplit(',').next().unwrap().to_owned();
    let cut = needs.trim_end().rsplit_once(',').unwrap().0.to_owned();
    *needs = format!("{cut},\"Half");
    let error = read(&files).unwrap_err().to_string();
    assert_eq!(
        error,
        format!(
            "Blade-Export_28-01-2026_senneed.csv, line {line}: The cell of {last} cannot be read: it begins with a quotation mark \
             that is never closed; the file may have been cut off."
        )
    );
}

#[test]
fn a_row_without_its_parent_is_refused_with_its_file_and_line() {
    let mut files = export(&invented::of(2026));
    let needs = file(&mut files, "senneed");
    let header = needs.lines().next().unwrap().to_owned();
    let at = header.split(',').position(|name| name == "activeplanstableid").unwrap();
    let mut cells: Vec<&str> = vec![""; header.split(',').count()];
    (cells[0], cells[at]) = ("n1", "nowhere");
    needs.push_str(&cells.join(","));
    let error = read(&files).unwrap_err().to_string();
    assert_eq!(
        error,
        "Blade-Export_28-01-2026_senneed.csv, line 6: activeplanstableid is \u{2018}nowhere\u{2019}, but there is no such row."
    );
}

#[test]
fn a_key_twice_a_missing_column_and_a_broken_row_are_refused() {
    let mut files = export(&invented::of(2026));
    let last = file(&mut files, "person").lines().last().unwrap().to_owned();
    file(&mut files, "person").push_str(&last);
    assert!(matches!(read(&files).unwrap_err().fault, FileFault::SameKey(_)));

    let mut files = export(&invented::of(2026));
    let changed = file(&mut files, "requests").replacen("persontableid", "person", 1);
    *file(&mut files, "requests") = changed;
    assert_eq!(read(&files).unwrap_err().fault, FileFault::MissingColumn("persontableid"));

    let mut files = export(&invented::of(2026));
    file(&mut files, "person").push_str("one,cell,too,few\n");
    let error = read(&files).unwrap_err();
    assert_eq!(error.line, 7);
    assert!(matches!(error.fault, FileFault::NotCsv(_)), "{error}");
}

#[test]
fn a_formula_is_not_taken_and_told_with_its_line() {
    let mut files = export(&invented::of(2026));
    let changed = file(&mut files, "person").replace("Cara", "\"=HYPERLINK(\"\"http://127.0.0.1\"\")\"");
    *file(&mut files, "person") = changed;
    let all = read(&files).unwrap();
    let misread = &all.persons[2].misread[0];
    assert_eq!((misread.field, misread.why, misread.line), ("Forename", Why::Formula, 4));
    assert_eq!(all.persons[2].forename, "");
}

#[test]
fn a_third_placement_of_a_plan_is_told_and_not_taken() {
    let mut all = invented::of(2026);
    let plan = all.persons[0].requests[0].assessment.as_mut().unwrap().named_plan.as_mut().unwrap();
    plan.details = vec![plan.details[0].clone(); 3];
    let read = read(&export(&all)).unwrap();
    assert_eq!(read.persons[0].requests[0].named_plan().unwrap().details.len(), 2);
    let misread = &read.persons[0].misread;
    assert_eq!((misread.len(), misread[0].field, misread[0].why), (1, "PlanDetail", Why::TooMany));
}

#[test]
fn an_unknown_column_is_kept_and_reported() {
    let mut files = export(&invented::of(2026));
    let text = file(&mut files, "person").clone();
    let mut lines = text.lines();
    let mut changed = format!("{},LocalNote\n", lines.next().unwrap());
    lines.for_each(|line| changed.push_str(&format!("{line},=note\n")));
    *file(&mut files, "person") = changed;
    let extra = &read(&files).unwrap().persons[0].extras[0];
    assert_eq!((extra.name.as_str(), extra.text.as_str(), extra.line), ("LocalNote", "'=note", 2));
}

#[test]
fn a_table_in_windows_1252_and_an_endless_cell_are_refused() {
    let whole = export(&invented::of(2026));
    let foreign = |name: &String, text: &String| {
        // In Windows-1252 each of these letters is one byte.
        let bytes: Vec<u8> =
            text.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect();
        (name.clone(), std::io::Cursor::new(bytes))
    };
    let files = whole.iter().map(|(name, text)| foreign(name, text));
    assert!(matches!(read_collect_csv(files, Limits::default()).unwrap_err().fault, FileFault::NotUtf8(_)));

    let mut files = whole;
    file(&mut files, "person").push_str(&format!("\"{}", "a".repeat(1_000_000)));
    assert!(matches!(read(&files).unwrap_err().fault, FileFault::TooLarge(_)));
}
