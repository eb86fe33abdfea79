//! Courses told in few words, and a measure asked of them.

use waymark_ehc::case::{AssessmentEnd, RequestEnd};
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::course::{Asked, Course};
use waymark_ehc::store::courses::CaseCourse;
use waymark_kernel::{Day, Ids, ServiceId, TeamId, When, day, parse_day};
use waymark_measures::read::Rows;
use waymark_measures::{Catalogue, Figure, Point, Window};
use waymark_therapies::codes::{ClockRule, Standard};
use waymark_therapies::service::{Service, ServiceDetails};
use waymark_therapies::store::waits::Wait;

/// A day written as people write it.
pub fn on(text: &str) -> Day {
    parse_day(text).unwrap_or_else(|| panic!("{text} is a day"))
}

pub fn at(text: &str) -> Option<When> {
    Some(When::On(on(text)))
}

/// A request, and a final plan where one was sent.
pub fn plan(received: &str, sent: &str) -> Course {
    Course {
        received: at(received),
        request_end: Some((When::On(on(received)), RequestEnd::Agreed)),
        assessment_end: Some((When::On(on(sent)), AssessmentEnd::Agreed)),
        final_issued: at(sent),
        plan_made: at(sent),
        ..Course::default()
    }
}

/// A request decided on a day.
pub fn request(received: &str, end: Option<(&str, RequestEnd)>) -> Course {
    let refused = match &end {
        Some((day, RequestEnd::Refused)) => vec![When::On(on(day))],
        _ => Vec::new(),
    };
    let request_end = end.map(|(day, end)| (When::On(on(day)), end));
    Course { received: at(received), request_end, refused, ..Course::default() }
}

/// Advice asked for and perhaps come.
pub fn advice(kind: AdviceKind, asked: &str, received: Option<&str>) -> Asked {
    let (asked, received) = (When::On(on(asked)), received.and_then(at));
    Asked { kind, team: TeamId(Ids::seeded(9).next()), asked, received, declined: None, excepted: false }
}

pub fn service(clock: ClockRule) -> Service {
    let id: ServiceId = Ids::seeded(3).next();
    let details = ServiceDetails {
        slug: "speech".into(),
        name: "Speech and language therapy".into(),
        provider: "Ashdale Community Trust".into(),
        commissioner: "NHS Ashdale".into(),
        team: Ids::seeded(4).next(),
        clock,
        standard: Standard::Local,
        rule: None,
        weeks: 18,
        families_refer: true,
        tell_every: 8,
        meanwhile: String::new(),
        ages: (0, 25),
    };
    Service { id, details }
}

/// Rows of these cases and waits.
pub fn rows(courses: Vec<Course>, waits: Vec<Wait>) -> Rows {
    let ids = Ids::seeded(7);
    let case = |course| CaseCourse { case: ids.next(), child: ids.next(), course: Box::new(course) };
    let mut rows = Rows::default();
    rows.cases = courses.into_iter().map(case).collect();
    rows.waits = waits;
    rows
}

fn asked(rows: &Rows, id: &str, services: &[Service], window: &Window) -> Vec<Figure> {
    let all = Catalogue::of(services);
    let measure = all.get(id).unwrap_or_else(|| panic!("{id} is a measure"));
    rows.figures(measure, window)
}

/// One calendar month, as asked when nothing can change it any more: above the line, below it, the value in tenths.
pub fn month(rows: &Rows, id: &str, year: i16, month: i8) -> (u64, u64, Option<f64>) {
    of_month(rows, id, &[], (year, month))
}

/// The same with services.
pub fn of_month(
    rows: &Rows,
    id: &str,
    services: &[Service],
    (year, month): (i16, i8),
) -> (u64, u64, Option<f64>) {
    let from = day(year, month, 1);
    let window = Window { points: vec![Point { from, to: from.last_of_month() }], on: day(2030, 1, 1) };
    let figures = asked(rows, id, services, &window);
    figures
        .first()
        .map(|one| (one.hit, one.of, one.value.map(waymark_measures::told::tenths)))
        .expect("a figure")
}

/// Months up to and with the one that ends on a day.
pub fn series(rows: &Rows, id: &str, last: &str, months: u16) -> Vec<Option<f64>> {
    asked(rows, id, &[], &Window::months(on(last), months)).iter().map(|figure| figure.value).collect()
}
