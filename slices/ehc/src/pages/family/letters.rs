//! The letters of decisions, for the one they were sent to: a letter bears an address, and nobody reads another's. Who has
//! none reads the reasons, which are written for the family.

use super::Reading;
use super::tracker::heading;
use crate::facts::{Decision, Fact};
use crate::words::say;
use askama::Template;
use axum::extract::{Path, State};
use waymark_access::Action;
use waymark_kernel::{Answer, PersonId, TextId};
use waymark_people::{Desk, SignedIn, persons};
use waymark_store::StoredText;
use waymark_web::words::{day_plain, london_day};
use waymark_web::{Frame, Html, PageAnswer, Title};

#[derive(Template)]
#[template(
    source = r#"{{ heading }}{% if texts.is_empty() %}<p class="govuk-body">{{ none }}</p>{% endif %}
{% for (title, body) in texts %}<section class="wm-panel"><h2 class="govuk-heading-m">{{ title }}</h2>{% for block in body.split("\n\n") %}<p class="govuk-body">{% for line in block.lines() %}{% if !loop.first %}<br>{% endif %}{{ line }}{% endfor %}</p>{% endfor %}</section>
{% endfor %}"#,
    ext = "html"
)]
struct Letters {
    heading: Html,
    none: String,
    texts: Vec<(String, String)>,
}

/// `GET /my/cases/{reference}/letters`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    let reading = Reading::of_reference(&desk, &visitor, &reference).await?;
    reading.opened.sight.require(Action::ReadLetter)?;
    let title = say().letters_title();
    let view = Letters {
        heading: super::super::parts::heading(&heading(&reading), &title),
        none: say().letters_none(),
        texts: texts(&desk, &reading, visitor.person).await?,
    };
    let page = frame.page(Title::new(title).about(reading.opened.reference()), Html::of(&view)).family();
    Ok(page.crumb("/my", say().tracker_home()).crumb(reading.href(), heading(&reading)))
}

/// What was written of each decision, the newest at the head.
async fn texts(desk: &Desk, reading: &Reading, reader: PersonId) -> Answer<Vec<(String, String)>> {
    let kept = StoredText::of_case(desk.store(), reading.opened.open.id).await?;
    let name = persons::get(desk.store(), reader).await?.details.name;
    let standing = waymark_people::happenings::standing(&reading.opened.open.facts);
    let of = |decision: &Decision| {
        let find = |id: &TextId| kept.iter().find(|text| text.id == *id);
        let own = decision.letter.iter().chain(&decision.further_letters).filter_map(find);
        let own = own.into_iter().find(|letter| is_to(&letter.body, &name));
        let (text, title): (_, fn(String) -> String) = match own {
            Some(letter) => (letter, |day| say().letters_letter(day)),
            None => (decision.reasons.as_ref().and_then(find)?, |day| say().letters_reasons(day)),
        };
        Some((title(day_plain(london_day(text.recorded))), text.body.clone()))
    };
    Ok(standing.into_iter().rev().filter_map(|happened| of(decision(&happened.fact)?)).collect())
}

/// Whether a letter is addressed to someone: their name stands in its first block, before any other words.
fn is_to(letter: &str, name: &str) -> bool {
    letter.split("\n\n").next().is_some_and(|address| address.lines().any(|line| line.trim() == name))
}

const fn decision(fact: &Fact) -> Option<&Decision> {
    match fact {
        Fact::AssessmentAgreed(decision)
        | Fact::AssessmentRefused(decision)
        | Fact::PlanAgreed(decision)
        | Fact::PlanRefused(decision)
        | Fact::CeaseDecided(decision) => Some(decision),
        _ => None,
    }
}
