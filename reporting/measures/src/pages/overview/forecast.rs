//! Who will miss: the cases whose 20 weeks still run, by the month in which they end, with those that are likely to miss and the
//! rule that says so.

use super::bars::{Bar, figure};
use super::{PATH, Told, para};
use std::collections::BTreeMap;
use waymark_kernel::Day;
use waymark_web::Html;
use waymark_web::components::{Column, Details, Row, Table};
use waymark_web::words::count_words;

/// The rule, as the page says it.
pub(super) const RULE: &str = "A case is counted as likely to miss when its 20 weeks (regulation 13 of the SEND Regulations 2014) \
    still run, no exception was relied on, and at least one of these is so today: the six weeks for deciding whether to assess \
    are over without a decision; advice has not come and its six weeks are over; the draft has not gone and fewer than 30 days \
    are left, which are the family’s 15 and the schools’ 15. It is a sign, worked out from the record. Nobody sets it, some \
    of these cases will still be in time, and some requests will come to no plan.";

/// The chart, its table, the rule and the way to the list.
pub(super) fn section(told: &Told) -> Html {
    let head = Html::from(Details::new("How this is worked out", para(Html::text(RULE))));
    let mut months: BTreeMap<Day, (u64, u64)> = BTreeMap::new();
    for one in &told.running {
        let month = months.entry(one.last.first_of_month()).or_default();
        month.0 += 1;
        month.1 += u64::from(one.is_likely_to_miss());
    }
    if months.is_empty() {
        return heading().and(para(Html::text("The 20 weeks of no case run."))).and(head);
    }
    let name = |month: &Day| month.strftime("%B %Y").to_string();
    let bars: Vec<Bar> =
        months.iter().map(|(month, (all, part))| Bar { name: name(month), all: *all, part: *part }).collect();
    let rows = months.iter().map(|(month, (all, part))| {
        Row::new(vec![name(month).into(), all.to_string().into(), part.to_string().into()])
    });
    let columns = [Column::new("20 weeks end in"), Column::number("Cases"), Column::number("Likely to miss")];
    let table = Table::new("forecast", "Cases by the month in which their 20 weeks end");
    let table = table.columns(columns).rows(rows);
    let note =
        "Cases whose 20 weeks still run, by the month in which they end. The orange part is likely to miss.";
    let words = ("Forecast of who will miss the 20 weeks", note, "likely to miss");
    let missing: u64 = months.values().map(|(_, part)| part).sum();
    let link = format!(
        "See {}",
        count_words(missing, "case that is likely to miss", "cases that are likely to miss")
    );
    Html::from(figure("forecast", words, &bars, ("The numbers by month", table)))
        .and(head)
        .and(para(Html::link(&format!("{PATH}/likely-to-miss"), &link)))
}

fn heading() -> Html {
    Html::fixed("<h2 class=\"govuk-heading-m\">Forecast of who will miss the 20 weeks</h2>")
}
