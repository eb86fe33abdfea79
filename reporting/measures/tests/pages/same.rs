//! One figure, told four ways: the table of a page, its two files, and the answer the command line prints are made of the same
//! reading. Here the three that a browser asks for are compared, for every measure there is.

use super::world::World;
use csv::StringRecord;
use serde_json::Value;
use waymark_access::Role;
use waymark_kernel::day;
use waymark_measures::read::catalogue;
use waymark_measures::told::value_words;
use waymark_testkit::block_on;
use waymark_web::words::day_table;

#[test]
fn the_table_of_a_page_and_its_files_tell_the_same_of_every_measure() {
    block_on(async {
        let world = World::new().await;
        world.case_on(40, day(2021, 11, 2)).await;
        let all = catalogue(world.desk.store()).await.expect("the catalogue");
        let mut compared = 0;
        for measure in &all.0 {
            let address = format!("/measures/{}", measure.id());
            let (_, page) = world.get(Role::SendManager, &address).await;
            let (_, json) = world.get(Role::SendManager, &format!("{address}/figures.json")).await;
            let (_, table) = world.get(Role::SendManager, &format!("{address}/figures.csv")).await;
            let json: Value = serde_json::from_str(&json).expect("JSON");
            let told = json["series"].as_array().cloned().unwrap_or_default();
            let table = table.trim_start_matches('\u{feff}');
            let rows: Vec<StringRecord> =
                csv::Reader::from_reader(table.as_bytes()).records().map(|row| row.expect("a row")).collect();
            assert_eq!(told.len(), rows.len(), "{address}");
            for (one, row) in told.iter().zip(&rows) {
                let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
                assert_eq!((text("from"), text("to")), (row[0].to_owned(), row[1].to_owned()), "{address}");
                assert_eq!(one["value"].as_f64(), row[2].parse().ok(), "{address} {row:?}");
                assert_eq!(one["counted"].as_u64(), row[3].parse().ok(), "{address} {row:?}");
                assert_eq!(one["out_of"].as_u64(), row[4].parse().ok(), "{address} {row:?}");
            }
            for one in told.iter().rev().take(36) {
                let Some(value) = one["value"].as_f64() else { continue };
                let to = one["to"].as_str().and_then(waymark_kernel::parse_day).expect("a day");
                let words = value_words(measure.definition.unit, value);
                let row = format!("{}</th><td class=\"n\">{words}<", day_table(to));
                assert!(page.contains(&row), "{address}: {row}");
                compared += 1;
            }
        }
        assert!(compared > 300, "{compared} figures were compared");
    });
}
