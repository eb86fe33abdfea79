//! The files that leave a service: how many wait in the bands of the national monthly return, and the list itself. The
//! bands never hold a child; the list is for those who may see each name in it.

use crate::service::Service;
use crate::standing::{BANDS, KeptBack, Published, next, weeks};
use crate::store::list::ReferralRow;
use crate::words::{last_told, next_words, school_year, soon_words};
use waymark_kernel::{Answer, Day};
use waymark_people::LastPaper;
use waymark_web::CsvFile;
use waymark_web::words::instant_words;

/// How a count is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts<'p> {
    /// As it is: for those who may see the children.
    Whole,
    /// Without counts of one to five and what would let them be worked out, and without what this paper left out.
    Published(&'p LastPaper),
}

/// The national bands of services at the end of a day: a row for each band and one for all of them.
///
/// # Errors
/// A fault when the table cannot be written.
pub fn bands_file(services: &[(Service, [u64; 7])], counts: Counts<'_>, day: Day) -> Answer<CsvFile> {
    let headings =
        ["as_at", "service", "provider", "clock", "band", "from_days", "to_days", "waiting", "note"];
    let mut file = CsvFile::new(&headings)?;
    for (service, bands) in services {
        let (shown, total) = told((service, *bands), counts, day);
        for (band, count) in BANDS.iter().zip(shown) {
            let to = band.to.map(|to| to.to_string()).unwrap_or_default();
            file.row(&line(service, day, [band.words.to_owned(), band.from.to_string(), to], count))?;
        }
        file.row(&line(service, day, ["all".to_owned(), "0".to_owned(), String::new()], total))?;
    }
    Ok(file)
}

fn told(
    (service, bands): (&Service, [u64; 7]),
    counts: Counts<'_>,
    day: Day,
) -> ([Option<u64>; 7], Option<u64>) {
    let total = bands.iter().sum();
    match counts {
        Counts::Whole => (bands.map(Some), Some(total)),
        Counts::Published(paper) => {
            let kept = KeptBack::of(paper, &service.details.slug, day);
            let published = Published::of(bands).without(kept);
            (published.bands, published.total)
        }
    }
}

fn line(service: &Service, day: Day, [band, from, to]: [String; 3], count: Option<u64>) -> [String; 9] {
    let details = &service.details;
    let (waiting, note) = count.map_or((String::new(), "left out"), |count| (count.to_string(), ""));
    [
        day.to_string(),
        details.name.clone(),
        details.provider.clone(),
        details.clock.words().to_owned(),
        band,
        from,
        to,
        waiting,
        note.to_owned(),
    ]
}

/// The headings of the list.
const LIST: [&str; 16] = [
    "reference",
    "list_number",
    "child",
    "birth_date",
    "school_year",
    "setting",
    "waiting_for",
    "counted_from",
    "weeks_since_referral",
    "how_soon",
    "last_told_the_family",
    "appointment",
    "next_step",
    "gone_from_list",
    "known_from",
    "recorded",
];

/// The list of a service as it stood at the end of a day.
///
/// # Errors
/// A fault when the table cannot be written.
pub fn list_file(rows: &[ReferralRow], day: Day) -> Answer<CsvFile> {
    let mut file = CsvFile::new(&LIST)?;
    for row in rows {
        let or_none = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let (recorded, from_list) = row.recorded;
        file.row(&[
            row.reference.clone(),
            row.list_number.clone().unwrap_or_default(),
            row.name.clone(),
            row.born.to_string(),
            school_year(row.born, day),
            row.setting.clone().unwrap_or_default(),
            row.stage.words().to_owned(),
            row.since.to_string(),
            weeks(row.since, day).to_string(),
            soon_words(row.soon).unwrap_or("In turn").to_owned(),
            last_told(row.told),
            or_none(row.offered),
            next_words(next(row.known(), day)).0,
            or_none(row.gone),
            (if from_list { "the trust’s own list" } else { "recorded here" }).to_owned(),
            instant_words(recorded),
        ])?;
    }
    Ok(file)
}
