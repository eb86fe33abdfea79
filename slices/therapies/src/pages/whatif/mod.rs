//! K2: one service for those who decide about money: how it stands, what is likely to come, and what seeing more children
//! would change. The address is the question. No row, no address and no word of this page is about one child.

mod beside;
mod calm;
mod compare;
mod fan;
mod file;
mod form;
mod heads;
mod saved;
mod stages;
mod who;

pub(in crate::pages) use who::is_place;

use crate::forecast::{Answered, Asked, Forecasts, Past};
use crate::pages::decisions;
use crate::service::Service;
use crate::standing::{Figures, told_on};
use crate::store::figures::told;
use crate::store::groups::{Groups, groups, waiting_for};
use crate::store::services;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::routing::{get, post};
use axum::{Extension, Router};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day, Problem, TeamId};
use waymark_people::{Beside, Desk, SignedIn};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// The team of a service, for whoever counts the advice for EHC assessments that it owes: no place in its list.
#[derive(Debug, Clone, Copy)]
pub struct AdviceOf(pub TeamId);

/// What stands where so few wait that nothing is told.
const TOO_FEW: &str = "Too few children wait for figures that show no child.";

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/waiting-lists/{service}", get(show))
        .route("/waiting-lists/{service}/forecast.csv", get(file::send))
        .route("/waiting-lists/{service}/compare", get(compare::show))
        .route("/waiting-lists/{service}/saved", get(saved::show).post(saved::send))
        .route("/waiting-lists/{service}/saved/{id}/take-out", post(saved::take_out))
}

#[derive(Template)]
#[template(path = "whatif.html")]
struct View {
    caption: String,
    heading: String,
    /// Files to download and pages beside this one: each with its words.
    links: Vec<(String, &'static str)>,
    figures: Vec<heads::Head>,
    /// The advice that the same team owes.
    advice: Html,
    form: Html,
    answer: Vec<String>,
    chart: Html,
    cost: Html,
    sensitivity: Html,
    who: Html,
    record: String,
    /// Saving this, deciding on it, and what was decided.
    decide: Html,
}

/// `GET /waiting-lists/{service}`.
async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    advice: Beside<AdviceOf>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let service = read(&desk, &visitor, &slug).await?;
    let today = desk.now().today;
    let mut typed = Form::parse(query.unwrap_or_default().as_bytes())?;
    let asked = Asked::read(&mut typed, today);
    let figures = told(desk.store(), &service, today, &*desk.last_paper().await?).await?;
    let groups = groups(desk.store(), &service, told_on(today)).await?;
    let (past, answered) = forecasts.ask(desk.store(), &service, &asked, today).await?;
    let month = heads::Month::of(&desk, &service, today).await?;
    let stages = waiting_for(desk.store(), &service, told_on(today)).await?;
    let advice = advice.panel(&desk, &visitor, AdviceOf(service.details.team)).await?;
    let known = Known { service: &service, figures: &figures, groups: &groups, stages, month, advice, today };
    let page = |main| {
        frame
            .page(Title::new("What if").about(service.details.name.clone()), main)
            .crumb("/home", "Home")
            .crumb("/waiting-lists", "Waiting lists")
    };
    if tells(&figures).is_err() {
        return Ok(page(known.too_few()));
    }
    // Where nothing can be said of a change, nothing is asked: the answer says why.
    if !answered.forecast.ready.what_if() {
        return Ok(page(Html::of(&known.view(Html::empty(), &past, &answered, &asked, Html::empty()))));
    }
    let form = form::form(&format!("/waiting-lists/{slug}"), &typed, &asked, today);
    let saved = saved::beside(&desk, &visitor, &frame, &service, &answered).await?;
    let decide = decisions::beside(&desk, &visitor, &service, &answered).await?;
    let main = Html::of(&known.view(form, &past, &answered, &asked, saved.and(decide)));
    Ok(page(main).errors(typed.refusals()))
}

/// A service whose figures this visitor reads.
async fn read(desk: &Desk, visitor: &Visitor, slug: &str) -> Result<Service, Stop> {
    if !desk.access().gate(visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    Ok(services::by_slug(desk.store(), slug).await?)
}

/// Lets figures through of which so many wait that their number, and a forecast of it, shows no child.
///
/// # Errors
/// Refused, with the sentence, where too few wait.
pub(in crate::pages) fn tells(figures: &Figures) -> Answer<()> {
    if figures.published().totals && figures.total() > 0 { Ok(()) } else { Err(Problem::refuse("", TOO_FEW)) }
}

/// What is counted of a service.
struct Known<'k> {
    service: &'k Service,
    figures: &'k Figures,
    groups: &'k Groups,
    stages: [u64; 6],
    month: heads::Month,
    advice: Html,
    today: Day,
}

impl Known<'_> {
    fn heading(&self) -> String {
        format!("{}: waiting list", self.service.details.name)
    }

    fn too_few(&self) -> Html {
        let title = Html::fixed("<h1 class=\"govuk-heading-l\">").and(Html::text(&self.heading()));
        let sentence = Html::fixed("</h1><p class=\"govuk-body\">").and(Html::text(TOO_FEW));
        title.and(sentence).and(Html::fixed("</p>"))
    }

    fn links(&self, answered: &Answered) -> Vec<(String, &'static str)> {
        let list = format!("/waiting-lists/{}", self.service.details.slug);
        let forecast = format!("{list}/forecast.csv?{}", answered.asked);
        let ready = answered.forecast.ready.range();
        ready
            .then_some((forecast, "Download the forecast (CSV)"))
            .into_iter()
            .chain([
                ("/waiting-lists/sitrep.csv".to_owned(), "Download figures (CSV)"),
                (self.service.page(), "What the service can do"),
            ])
            .collect()
    }

    fn view(&self, form: Html, past: &Past, answered: &Answered, asked: &Asked, decide: Html) -> View {
        let forecast = &answered.forecast;
        let who = forecast.as_now.as_ref().map_or_else(Html::empty, |now| {
            let waits = stages::table(self.service, self.figures, self.stages);
            waits.and(who::who(self.groups, self.figures, (now, forecast.with_plan.as_ref()), &answered.told))
        });
        let counted = day_plain(told_on(self.today));
        View {
            caption: format!("{} · counted at the end of {counted}", self.service.details.provider),
            heading: self.heading(),
            links: self.links(answered),
            figures: heads::heads(self),
            advice: self.advice.clone(),
            form,
            answer: answered.sentences.clone(),
            chart: fan::fan(past, forecast, asked, beside::method(past, answered)),
            cost: beside::cost(answered, asked),
            sensitivity: beside::sensitivity(answered),
            who,
            record: beside::record(answered),
            decide,
        }
    }
}
