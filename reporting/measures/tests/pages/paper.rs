//! A live page beside the last published paper, for a reader who may see no child.

use super::world::World;
use waymark_access::Role;
use waymark_kernel::{add_days, day};
use waymark_measures::{Point, Window};
use waymark_people::{LastPaper, PaperFigure, PaperGroups, PaperValue, Papers, Said};
use waymark_testkit::block_on;

/// A paper to the end of October 2026: it tells the twelve months, not August nor September, and of localities none.
fn paper() -> LastPaper {
    let last = day(2026, 10, 31);
    let value = |point: &Point, said| PaperValue { from: Some(point.from), to: point.to, said };
    let hidden = |point: &Point| [day(2026, 8, 1), day(2026, 9, 1)].contains(&point.from);
    let said = |point: &Point| value(point, if hidden(point) { Said::LeftOut } else { Said::Told });
    let figure = PaperFigure {
        now: Some(value(&Window::year_to(last).points[0], Said::Told)),
        months: Window::months(last, 36).points.iter().map(said).collect(),
        by: [("locality".to_owned(), PaperGroups { left_out: true, ..PaperGroups::default() })].into(),
    };
    LastPaper([("requests".to_owned(), figure)].into())
}

/// Eight requests of August beside the seven of September.
#[test]
fn a_month_that_the_paper_left_out_is_on_no_page_and_in_no_file_once_the_paper_is_out() {
    block_on(async {
        let world = World::new().await;
        for n in 7..15 {
            world.case_on(n, add_days(day(2026, 8, 1), i64::from(n))).await;
        }
        let paths = ["", "/figures.csv", "/figures.json"].map(|file| format!("/measures/requests{file}"));
        let told = |page: &str| {
            let month =
                ["2026-08-01,2026-08-31,8.0,8", "\"to\":\"2026-08-31\",\"counted\":8", ">8 requests<"];
            month.iter().any(|words| page.contains(words))
        };
        for path in &paths {
            let (_, page) = world.get(Role::Commissioner, path).await;
            assert!(told(&page), "before the paper {path} tells eight: {page}");
        }
        let groups = "/measures/requests/by/locality/figures.csv";
        assert!(world.get(Role::Commissioner, groups).await.1.contains("PR8"));
        let _ = world.desk.clone().with_papers(Papers::new(|_| Box::pin(async { Ok(paper().into()) })));
        for path in &paths {
            let (_, page) = world.get(Role::Commissioner, path).await;
            assert!(!told(&page), "{path} tells what the paper left out: {page}");
            assert!(page.contains("left out: few children"), "{path}: {page}");
        }
        let (_, page) = world.get(Role::Commissioner, &paths[0]).await;
        assert!(page.contains("15 requests"), "the twelve months, which the paper told, stay: {page}");
        assert!(!world.get(Role::Commissioner, groups).await.1.contains("PR8"), "a group that was left out");
        let (_, manager) = world.get(Role::SendManager, &paths[1]).await;
        assert!(told(&manager), "whoever may see the cases reads them all: {manager}");
    });
}
