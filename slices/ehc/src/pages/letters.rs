//! The letters and other words of a case, as they were kept: what was sent is shown as sent.

use super::head::case_page;
use super::opened::Opened;
use askama::Template;
use waymark_access::Action;
use waymark_people::Visit;
use waymark_store::StoredText;
use waymark_web::words::{day_plain, london_day};
use waymark_web::{Html, PageAnswer};

#[derive(Template)]
#[template(
    source = r#"<h2 class="govuk-heading-m">Letters and reasons</h2>{% if texts.is_empty() %}<p class="govuk-body">No letters yet.</p>{% endif %}
{% for (title, day, body) in texts %}<section class="wm-panel"><h3 class="govuk-heading-s">{{ title }}, {{ day }}</h3>{% for block in body.split("\n\n") %}<p class="govuk-body">{% for line in block.lines() %}{{ line }}<br>{% endfor %}</p>{% endfor %}</section>
{% endfor %}"#,
    ext = "html"
)]
struct Letters {
    texts: Vec<(&'static str, String, String)>,
}

/// `GET /cases/{reference}/letters`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadLetter).await?;
    opened.sight.require(Action::ReadCase)?;
    let kept = StoredText::of_case(visit.desk.store(), opened.open.id).await?;
    let texts = kept
        .into_iter()
        .rev()
        .map(|text| (title(&text.purpose), day_plain(london_day(text.recorded)), text.body));
    let view = Letters { texts: texts.collect() };
    Ok(case_page(&visit.frame, &opened, "Letters", "letters", Html::of(&view)))
}

fn title(purpose: &str) -> &'static str {
    match purpose {
        "decision_letter" => "Letter, as it was sent",
        "decision_reasons" => "Reasons for a decision",
        "earlier_because" => "Why a decision was recorded with an earlier day",
        "plan_received_by" => "Who received a plan",
        "late_because" => "Why a decision was late",
        "stays_because" => "Why there is no phase transfer",
        "exception_impractical" => "Why an exception makes the date impractical",
        "exception_evidence" => "Evidence of an exception",
        "correction_reason" => "Why an entry was put right",
        "advice_declined" => "Why advice cannot be given",
        "family_words" => "What the family added",
        "request_words" => "What the request said",
        _ => "Note",
    }
}
