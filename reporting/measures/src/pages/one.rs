//! M5: one measure: the sentence, the chart with its numbers, what it is exactly, the published figures beside it, what
//! people noted, and the files.

use super::behind::{Opens, of_now, of_point, opens};
use super::parts::{by_links, counted_words, files, now_words, tag};
use super::{MONTHS, asked, chart, href, note, readable_one};
use crate::benchmark;
use crate::breakdown::offered;
use crate::definition::{Unit, Value};
use crate::measured::{Measured, measured};
use crate::told::{SMALL_NUMBERS, unit_words, value_words};
use crate::verdict::sentence;
use axum::extract::{Path, RawQuery, State};
use waymark_access::Visitor;
use waymark_people::{Desk, SignedIn};
use waymark_web::chart::Figure;
use waymark_web::components::{Cell, Column, Inset, Row, SummaryList, Table, heading};
use waymark_web::words::day_table;
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Title};

/// `GET /measures/{id}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let page = page(&desk, &visitor, &frame, &id, &Form::default()).await?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(if address.value("done") == "yes" { page.notice("It is recorded.") } else { page })
}

/// The page with a form as it was filled in.
pub(super) async fn page(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    id: &str,
    form: &Form,
) -> Result<Page, waymark_web::Stop> {
    let measure = readable_one(desk, visitor, id).await?;
    let paper = desk.last_paper().await?;
    let asked = asked(desk, visitor, (&measure, MONTHS), &paper);
    let told = measured(desk.store(), &measure, asked).await?;
    let opens = opens(desk, visitor, &measure);
    let main = heading(measure.definition.group.words(), &measure.name())
        .and(lead(&told))
        .and(of_now(&told, &opens))
        .and(figure(&told, &opens))
        .and(opens.why())
        .and(files(&href(&told.measure.id())))
        .and(by_links(&told.measure, offered(&told.measure, asked.few.are_left_out())))
        .and(exactly(&told))
        .and(beside(&told, desk.store().area().0))
        .and(note::list(desk, visitor, &told).await?)
        .and(note::form(desk, visitor, frame, &told, form));
    let page = frame.page(Title::new("Measure").about(measure.name()), main);
    Ok(page.errors(form.refusals()).crumb("/home", "Home").crumb("/measures", "How we are doing"))
}

fn lead(told: &Measured) -> Html {
    let definition = told.measure.definition;
    let (value, when) = now_words(told);
    let said = sentence(definition, &told.reading, told.aim.as_ref());
    let counted = match counted_words(&told.now, definition.value) {
        counted if counted.is_empty() || definition.value != Value::Share => String::new(),
        counted => format!(" ({counted})"),
    };
    Html::fixed("<p class=\"govuk-body\">")
        .and(Html::of(&tag(&told.reading)))
        .and(Html::text(&format!(" {value}{counted}, {when}.")))
        .and(Html::fixed("</p>"))
        .and(Inset::new(said))
}

/// The chart of a measure with its numbers.
pub(super) fn figure(told: &Measured, opens: &Opens) -> Html {
    let definition = told.measure.definition;
    let unit = match definition.unit {
        Unit::Percent => "Of a hundred".to_owned(),
        other => format!("In {}", unit_words(other)),
    };
    let note = format!("{unit}. {}", legend(told));
    let said = sentence(definition, &told.reading, told.aim.as_ref());
    let heading = told.measure.name();
    let numbers = ("The numbers of this chart", Html::from(numbers(told, opens)));
    Figure::new("measure", (&heading, &note, &said), chart::pictures(told), numbers).into()
}

/// What the lines of the chart are; on a narrow screen they bear no words.
fn legend(told: &Measured) -> String {
    let mut said = Vec::new();
    if told.reading.points.iter().any(Option::is_some) {
        said.push("The straight line is the average, and dashed lines are the limits. Rings stand out from ordinary variation.");
    }
    if let Some(aim) = &told.aim {
        said.push(if aim.own {
            "The dotted line is the area’s own target."
        } else {
            "The dotted line is the target."
        });
    }
    if told.series.iter().any(|plotted| plotted.value().is_none()) {
        said.push("Where the line is broken there is no figure.");
    }
    if !told.notes.is_empty() {
        said.push("Numbers at the top are the notes below.");
    }
    said.join(" ")
}

fn numbers(told: &Measured, opens: &Opens) -> Table {
    let unit = told.measure.definition.unit;
    let mut columns = vec![Column::new("To"), Column::number("Value"), Column::number("Counted")];
    columns.extend([Column::number("Average"), Column::number("Limits")]);
    let surveys = told.series.iter().any(|one| one.answered.is_some());
    columns.extend(surveys.then(|| Column::number("Answered")));
    columns.extend(opens.column().map(Column::new));
    let points = told.reading.points.iter();
    let rows = told.series.iter().zip(points).map(|(plotted, point)| {
        let value = plotted.value().map(|value| value_words(unit, value));
        let limits = point.map(|point| crate::verdict::ordinary(unit, point.limits));
        let mut cells: Vec<Cell> = vec![
            day_table(plotted.point.to).into(),
            value.or_else(|| plotted.gap.clone()).unwrap_or_default().into(),
            counted_words(plotted, told.measure.definition.value).into(),
            point.map(|point| value_words(unit, point.limits.mean)).unwrap_or_default().into(),
            limits.map(|(low, high)| format!("{low:.1} to {high:.1}")).unwrap_or_default().into(),
        ];
        cells.extend(surveys.then(|| plotted.answered.map(|n| n.to_string()).unwrap_or_default().into()));
        cells.extend(opens.column().map(|_| of_point(told, plotted, opens)));
        Row::new(cells)
    });
    Table::new("numbers", "Every point, with its limits").columns(columns).rows(rows)
}

fn exactly(told: &Measured) -> Html {
    let definition = told.measure.definition;
    let mut list = SummaryList::new()
        .line("Exactly", Html::text(definition.exactly))
        .line("Who answers for it", Html::text(definition.owner))
        .line("Where it comes from", Html::text(definition.source()));
    if let Some(target) = &told.aim {
        let words = format!("{}. {}", value_words(definition.unit, target.value), target.because);
        list = list.line("Target", Html::text(&words));
    }
    if definition.settles > 0 {
        let words =
            format!("{} days after the end of a month: before that it is left out.", definition.settles);
        list = list.line("Settled", Html::text(&words));
    }
    list = list.line("Small numbers", Html::text(SMALL_NUMBERS));
    if let Some(published) = definition.published {
        list = list.line("Published", Html::text(published));
    }
    Html::fixed("<h2 class=\"govuk-heading-m\">What this is</h2>").and(list)
}

/// The published figures of the same, with their date and source, and what is not quite the same about them.
fn beside(told: &Measured, la: i64) -> Html {
    let Some(published) = benchmark::beside(&told.measure.id(), la, told.on) else {
        return Html::empty();
    };
    let unit = told.measure.definition.unit;
    let row = |of: String, when: &str, value: String| Row::new(vec![of.into(), when.into(), value.into()]);
    let own = now_words(told);
    let mut rows = vec![row("This area, from its record".to_owned(), &own.1, own.0)];
    rows.extend(
        published.rows.into_iter().map(|one| row(one.of, &published.period, value_words(unit, one.value))),
    );
    let columns = [Column::new("Of"), Column::new("When"), Column::number("Value")];
    let small =
        |text: &str| Html::fixed("<p class=\"govuk-body-s\">").and(Html::text(text)).and(Html::fixed("</p>"));
    let differs = if published.differs.is_empty() { Html::empty() } else { small(published.differs) };
    Html::from(Table::new("beside", "Beside the published figures").columns(columns).rows(rows))
        .and(differs)
        .and(small(&format!("Source: {}", published.source)))
}
