//! What the improvement plan asks of other rooms: what its measures tell, and what it can be linked to. The answer is worked
//! out by the measures' own rule, as on their pages; nothing here can set it, and nobody is told more than there.

use futures_util::future::BoxFuture;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use waymark_access::{Action, Visitor};
use waymark_improvement::pages::{Choices, Rooms, Seconds};
use waymark_improvement::standing::{Dot, Second, Tells};
use waymark_kernel::{Answer, Day};
use waymark_measures::definition::{Group, Value};
use waymark_measures::measured::{Asked, Few, Measured, Plotted, several};
use waymark_measures::pages::{MONTHS, few_left_out};
use waymark_measures::read::catalogue;
use waymark_measures::told::value_words;
use waymark_measures::verdict::{Verdict, ordinary, sentence};
use waymark_measures::{Measure, Only};
use waymark_people::{Desk, LastPaper};
use waymark_queues::spc::Kind;
use waymark_store::{Store, journal};
use waymark_therapies::forecast;
use waymark_therapies::store::{decisions, services};
use waymark_web::words::{day_plain, thousands};

/// The points of the small chart.
const DOTS: usize = 18;

/// Which measures, each with small numbers left out or not: readers of whom this is the same are told the same.
type Told = Vec<(String, bool)>;

/// On which day and after which fact an answer was worked out, and the answer.
type Answered = ((Day, i64), Seconds);

/// The rooms behind the plan. The last answer to each kind of reader is kept until the next fact or the next day.
#[derive(Debug, Clone, Default)]
pub struct Behind(Arc<Mutex<HashMap<Told, Answered>>>);

impl Rooms for Behind {
    fn tell(
        &self,
        desk: Desk,
        visitor: Visitor,
        measures: Vec<String>,
    ) -> BoxFuture<'static, Answer<Seconds>> {
        let kept = self.clone();
        Box::pin(async move {
            let reads = desk.access().gate(&visitor, Action::ReadMeasures).allowed;
            let all = catalogue(desk.store()).await?;
            let asked = measures.iter().filter_map(|id| all.get(id)).cloned();
            let asked = asked.map(|one| {
                let small = !reads || few_left_out(&desk, &visitor, &one);
                (one, small)
            });
            let paper = desk.last_paper().await?;
            let mut seconds = kept.of(desk.store(), desk.now().today, (asked.collect(), &paper)).await?;
            if !reads {
                seconds.values_mut().for_each(|second| second.href.clear());
            }
            if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
                seconds.values_mut().for_each(|second| second.more = None);
            }
            Ok(seconds)
        })
    }

    fn measures(&self, desk: Desk, visitor: Visitor) -> BoxFuture<'static, Answer<Choices>> {
        Box::pin(async move {
            if !desk.access().gate(&visitor, Action::ReadMeasures).allowed {
                return Ok(Choices::new());
            }
            let all = catalogue(desk.store()).await?;
            Ok(all.0.iter().map(|measure| (measure.id(), measure.name())).collect())
        })
    }

    fn decisions(&self, desk: Desk, visitor: Visitor) -> BoxFuture<'static, Answer<Choices>> {
        Box::pin(async move {
            let mut choices = Choices::new();
            if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
                return Ok(choices);
            }
            for service in services::all(desk.store()).await? {
                for decision in decisions::of_service(desk.store(), service.id).await? {
                    let asked = forecast::Asked::of_query(&decision.asked, decision.decided);
                    let (name, extra, on) = (&service.details.name, asked.extra, day_plain(decision.decided));
                    let words = format!("{name}: {extra} more children a month, decided on {on}");
                    choices.push((decision.id.to_string(), words));
                }
            }
            Ok(choices)
        })
    }
}

impl Behind {
    async fn of(
        &self,
        store: &Store,
        on: Day,
        (measures, paper): (Vec<(Measure, bool)>, &LastPaper),
    ) -> Answer<Seconds> {
        let reader: Told = measures.iter().map(|(measure, small)| (measure.id(), *small)).collect();
        let until = (on, journal::head(store).await?.seq);
        if let Some((asked, seconds)) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&reader)
            && *asked == until
        {
            return Ok(seconds.clone());
        }
        let seconds = worked_out(store, on, &measures, paper).await?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What another plan asked, or an earlier day, is not asked again.
        kept.retain(|_, (asked, _)| *asked == until);
        kept.insert(reader, (until, seconds.clone()));
        Ok(seconds)
    }
}

async fn worked_out(
    store: &Store,
    on: Day,
    measures: &[(Measure, bool)],
    paper: &LastPaper,
) -> Answer<Seconds> {
    let few = |small: &bool| if *small { Few::LeftOut(paper) } else { Few::Told };
    let asked: Vec<(&Measure, Asked<'_>)> =
        measures.iter().map(|(measure, small)| (measure, Asked::page(on, MONTHS, few(small)))).collect();
    let told = several(store, &asked).await?;
    Ok(told.iter().map(|told| (told.measure.id(), second(told))).collect())
}

fn second(told: &Measured) -> Second {
    let (definition, reading) = (told.measure.definition, &told.reading);
    let aim = told.aim.as_ref();
    let value = told.now.value().map(|value| value_words(definition.unit, value));
    let points = reading.points.iter().map(|point| point.map(|point| point.kind));
    let dots: Vec<Dot> = told.series.iter().zip(points).map(dot).collect();
    let limits = reading.points.iter().rev().flatten().next().map(|point| point.limits);
    Second {
        tells: tells(reading.verdict),
        words: reading.verdict.words().to_owned(),
        name: told.measure.name(),
        figure: value.or_else(|| told.now.gap.clone()).unwrap_or_default(),
        basis: basis(told),
        because: sentence(definition, reading, aim),
        worse: worse(told),
        dots: dots.iter().rev().take(DOTS).rev().copied().collect(),
        ordinary: limits.map(|limits| ordinary(definition.unit, limits)),
        target: aim.map(|aim| aim.value),
        more: forecast_of(told),
        href: format!("/measures/{}", told.measure.id()),
    }
}

const fn tells(verdict: Verdict) -> Tells {
    match verdict {
        Verdict::Better | Verdict::NotThere => Tells::Better,
        Verdict::TargetMet => Tells::TargetMet,
        Verdict::Worse => Tells::Worse,
        Verdict::NoChange | Verdict::Moved(_) => Tells::Same,
        Verdict::TooSoon(_) => Tells::TooSoon,
    }
}

fn dot((plotted, kind): (&Plotted, Option<Kind>)) -> Dot {
    let tells = match kind {
        Some(Kind::Improvement) => Tells::Better,
        Some(Kind::Concern) => Tells::Worse,
        _ => Tells::Same,
    };
    Dot { value: plotted.value(), tells }
}

/// What the figure counts, how many answered, and when.
fn basis(told: &Measured) -> String {
    let (definition, now) = (told.measure.definition, &told.now);
    let mut said = Vec::new();
    if let Some(figure) = now.figure.filter(|figure| figure.of > 0 && definition.value == Value::Share) {
        said.push(format!("{} of {}", thousands(figure.hit), thousands(figure.of)));
    }
    said.extend(now.answered.map(|answered| format!("{} answered", thousands(answered))));
    let to = day_plain(now.point.to);
    said.push(match (definition.stands(), definition.given()) {
        (true, _) => format!("on {to}"),
        (_, true) => format!("to {to}"),
        _ => format!("twelve months to {to}"),
    });
    said.join(", ")
}

/// The way to the forecast of the list whose wait it is.
fn forecast_of(told: &Measured) -> Option<(String, &'static str)> {
    match &told.measure.only {
        Only::Service(service) if told.measure.definition.group == Group::Waits => {
            Some((format!("/waiting-lists/{}", service.details.slug), "Waiting list forecast"))
        }
        _ => None,
    }
}

/// The sentence of the first line for a wait: `Waits for speech and language therapy are getting worse.`
fn worse(told: &Measured) -> String {
    match &told.measure.only {
        Only::Service(service) if told.measure.definition.group == Group::Waits => {
            let mut name = service.details.name.chars();
            let first = name.next().map(char::to_lowercase);
            let name: String = first.into_iter().flatten().chain(name).collect();
            format!("Waits for {name} are getting worse.")
        }
        _ => String::new(),
    }
}
