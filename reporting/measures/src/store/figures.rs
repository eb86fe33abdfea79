//! Figures from elsewhere: a later file takes the place of an earlier one, until it is taken back.

use crate::facts::{Fact, FiguresTold, GivenFigure};
use uuid::Uuid;
use waymark_kernel::{Answer, Instant, Problem, Subject};
use waymark_people::By;
use waymark_people::happenings::{self, Happening};
use waymark_store::{FromRow, Row, Store, Tx, args};

const FILE: &str = "INSERT INTO measures_file (area, id, seq, told, taken_back) VALUES ($1, $2, $3, $4, 0)";
const FIGURE: &str = "INSERT INTO measures_figure (area, file, measure, period, thousandths, counted, out_of, answered) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const TAKE_BACK: &str = "UPDATE measures_file SET taken_back = 1, back_seq = $3 \
    WHERE area = $1 AND id = $2 AND taken_back = 0";
/// The latest file last, so that a map keeps it.
const OF: &str = "SELECT f.measure, f.period, f.thousandths, f.counted, f.out_of, f.answered FROM measures_figure f \
    JOIN measures_file b ON b.area = f.area AND b.id = f.file \
    WHERE f.area = $1 AND f.measure = $2 AND b.taken_back = 0 ORDER BY f.period, b.seq";

/// The same as it was known at an instant.
const OF_KNOWN: &str = "SELECT f.measure, f.period, f.thousandths, f.counted, f.out_of, f.answered FROM measures_figure f \
    JOIN measures_file b ON b.area = f.area AND b.id = f.file \
    JOIN journal j ON j.area = b.area AND j.seq = b.seq \
    LEFT JOIN journal t ON t.area = b.area AND t.seq = b.back_seq \
    WHERE f.area = $1 AND f.measure = $2 AND j.recorded <= $3 AND (b.taken_back = 0 OR t.recorded > $3) \
    ORDER BY f.period, b.seq";

impl FromRow for GivenFigure {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let number = |at| Ok::<_, Problem>(row.int_opt(at)?.map(i64::unsigned_abs));
        Ok(Self {
            measure: row.text(0)?,
            period: row.text(1)?,
            thousandths: row.int(2)?,
            counted: number(3)?.zip(number(4)?),
            answered: number(5)?,
        })
    }
}

/// Keeps a file of figures that were checked; answers its number.
///
/// # Errors
/// As the store's.
pub async fn tell(tx: &mut Tx, by: &By, figures: Vec<GivenFigure>) -> Answer<Uuid> {
    let file: Uuid = by.ids.next();
    let fact = Fact::FiguresTold(FiguresTold { file, figures: figures.clone() });
    let told =
        happenings::record(tx, by, Subject::default(), vec![Happening::on(by.now.today, fact)]).await?;
    let seq = told.first().map_or(0, |happened| happened.seq);
    tx.execute(FILE, args![tx.area(), file, seq, by.now.today]).await?;
    let number = |n: Option<u64>| n.and_then(|n| i64::try_from(n).ok());
    for figure in figures {
        let (counted, out_of) = figure.counted.unzip();
        let values = args![
            tx.area(),
            file,
            figure.measure,
            figure.period,
            figure.thousandths,
            number(counted),
            number(out_of),
            number(figure.answered)
        ];
        tx.execute(FIGURE, values).await?;
    }
    Ok(file)
}

/// Takes a file back.
///
/// # Errors
/// Refused when there is no such file, or it was taken back already; then nothing is recorded.
pub async fn take_back(tx: &mut Tx, by: &By, file: Uuid) -> Answer<()> {
    let fact = Happening::on(by.now.today, Fact::FiguresTakenBack { file });
    let taken = happenings::record(tx, by, Subject::default(), vec![fact]).await?;
    let seq = taken.first().map(|happened| happened.seq);
    if tx.execute(TAKE_BACK, args![tx.area(), file, seq]).await? == 0 {
        return Err(Problem::refuse(
            "file",
            "There is no such file of figures, or it was taken back already.",
        ));
    }
    Ok(())
}

/// The figures of a measure, one a period, in the order of their periods; `known` leaves out what was told or taken back
/// after that instant.
///
/// # Errors
/// As the store's.
pub async fn figures_of(store: &Store, measure: &str, known: Option<Instant>) -> Answer<Vec<GivenFigure>> {
    let mut all: Vec<GivenFigure> = match known {
        None => store.all(OF, args![store.area(), measure]).await?,
        Some(known) => store.all(OF_KNOWN, args![store.area(), measure, known]).await?,
    };
    all.reverse();
    all.dedup_by(|earlier, later| earlier.period == later.period);
    all.reverse();
    Ok(all)
}
