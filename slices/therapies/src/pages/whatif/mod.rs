//! K2: one service for those who decide about money: how it stands, what is likely to come, and what seeing more children
//! would change. The address is the question. No row, no address and no word of this page is about one child.

mod beside;
mod fan;
mod form;
mod who;

use crate::codes::Standard;
use crate::forecast::{Answered, Asked, Forecasts, Past};
use crate::pages::decisions;
use crate::service::Service;
use crate::standing::{Figures, Published};
use crate::store::figures::{Of, of_service};
use crate::store::groups::{Groups, groups};
use crate::store::services;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::{Extension, Router, routing::get};
use waymark_access::Action;
use waymark_kernel::Day;
use waymark_people::{Desk, SignedIn};
use waymark_web::words::{day_plain, thousands};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/waiting-lists/{service}", get(show))
}

#[derive(Template)]
#[template(path = "whatif.html")]
struct View {
    caption: String,
    heading: String,
    /// What each figure is, the figure, and words under it.
    figures: Vec<(String, String, String)>,
    form: Html,
    answer: Vec<String>,
    chart: Html,
    cost: Html,
    sensitivity: Html,
    who: Html,
    record: String,
    /// Deciding on this, and what was decided.
    decide: Html,
}

/// `GET /waiting-lists/{service}`.
async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let service = services::by_slug(desk.store(), &slug).await?;
    let today = desk.now().today;
    let mut typed = Form::parse(query.unwrap_or_default().as_bytes())?;
    let asked = Asked::read(&mut typed, today);
    let figures = of_service(desk.store(), &service, Of::Everybody, today).await?;
    let groups = groups(desk.store(), &service, today).await?;
    let (past, answered) = forecasts.ask(desk.store(), &service, &asked, today).await?;
    let form = form::form(&format!("/waiting-lists/{slug}"), &typed, &asked, today);
    let known = Known { service: &service, figures: &figures, groups: &groups, today };
    let decide = decisions::beside(&desk, &visitor, &service, &answered).await?;
    let main = if Published::of(figures.bands).totals && figures.total() > 0 {
        Html::of(&known.view(form, &past, &answered, &asked, decide))
    } else {
        known.too_few()
    };
    Ok(frame
        .page(Title::new("What if").about(service.details.name.clone()), main)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .errors(typed.refusals()))
}

struct Known<'k> {
    service: &'k Service,
    figures: &'k Figures,
    groups: &'k Groups,
    today: Day,
}

impl Known<'_> {
    fn heading(&self) -> String {
        format!("{}: waiting list", self.service.details.name)
    }

    /// So few wait that their number is told to nobody, and neither is a forecast of it.
    fn too_few(&self) -> Html {
        Html::fixed("<h1 class=\"govuk-heading-l\">").and(Html::text(&self.heading())).and(Html::fixed(
            "</h1><p class=\"govuk-body\">Too few children wait for figures that show no child.</p>",
        ))
    }

    fn view(&self, form: Html, past: &Past, answered: &Answered, asked: &Asked, decide: Html) -> View {
        let forecast = &answered.forecast;
        let who = forecast.as_now.as_ref().map_or_else(Html::empty, |now| {
            who::who(self.groups, self.figures, now, forecast.with_plan.as_ref())
        });
        View {
            caption: format!("{} · counted to {}", self.service.details.provider, day_plain(self.today)),
            heading: self.heading(),
            figures: self.figures(answered),
            form,
            answer: answered.sentences.clone(),
            chart: fan::fan(past, forecast, asked, beside::method(answered)),
            cost: beside::cost(answered, asked),
            sensitivity: beside::sensitivity(answered),
            who,
            record: beside::record(answered),
            decide,
        }
    }

    fn figures(&self, answered: &Answered) -> Vec<(String, String, String)> {
        let figure = |what: &str, figure: String, note: String| (what.to_owned(), figure, note);
        let used = &answered.forecast.history;
        let a_month = |week: f64| thousands((week * 52.0 / 12.0).max(0.0).round() as u64);
        let within = self.figures.share_within().unwrap_or_default();
        let mut all = vec![
            figure(
                "Children waiting",
                thousands(self.figures.total()),
                self.service.details.clock.words().to_owned(),
            ),
            figure(
                "Typical wait so far",
                format!("{} weeks", self.typical()),
                "half have waited longer".to_owned(),
            ),
            figure(
                "Within 18 weeks",
                format!("{within}%"),
                format!("{}% over. {}", 100 - within, self.standard()),
            ),
        ];
        if answered.forecast.ready.range() {
            let fewer = used.referred_a_week - used.seen_a_week - used.withdrew_a_week;
            let way = if fewer > 0.0 {
                "fewer left the list than joined"
            } else {
                "at least as many left as joined"
            };
            all.push(figure(
                "New each month",
                a_month(used.referred_a_week),
                "average of the last 12 months".to_owned(),
            ));
            all.push(figure("Seen each month", a_month(used.seen_a_week), way.to_owned()));
        }
        all
    }

    /// The weeks that half of those who wait have waited at least.
    fn typical(&self) -> i64 {
        let half = self.figures.total().div_ceil(2);
        let mut count = 0;
        let middle = self.groups.all.iter().find(|(_, many)| {
            count += **many;
            count >= half
        });
        middle.map_or(0, |(days, _)| days / 7)
    }

    fn standard(&self) -> String {
        let details = &self.service.details;
        match details.standard {
            Standard::Right => format!("{} weeks is a right", details.weeks),
            Standard::Aim => format!("{} weeks is a national aim, not a legal right", details.weeks),
            Standard::Local => format!("{} weeks is a local standard, not a legal right", details.weeks),
        }
    }
}
