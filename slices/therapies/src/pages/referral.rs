//! The page of one referral: how long the child has waited, what to do next, and everything that has happened. Those
//! whom the family agreed to let see it read the same without the buttons and without what people wrote.

use super::deeds;
use super::kept_back;
use super::opened::Opened;
use crate::codes::Standard;
use crate::facts::Fact;
use crate::referral::Happened;
use crate::standing::{Known, Next, next, weeks};
use crate::store::loads::last_loaded;
use crate::words::{next_words, school_year, staff};
use askama::Template;
use axum::extract::RawQuery;
use std::collections::HashMap;
use waymark_access::Action;
use waymark_kernel::{Answer, Instant, Mark, Problem, When};
use waymark_people::{Visit, settings};
use waymark_web::components::{Clock, Entry, EntryState, Identity, Inset, Panel, SummaryList, Timeline};
use waymark_web::words::{age, count_words, day_plain, instant_words};
use waymark_web::{Form, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "referral.html")]
struct ReferralView {
    identity: Identity,
    clock: Clock,
    timeline: Timeline,
    aside: Html,
}

/// `GET /referrals/{reference}`.
pub(super) async fn show(visit: Visit, RawQuery(query): RawQuery) -> PageAnswer {
    let opened = match open(&visit).await {
        Err(Problem::Missing) => {
            let page = kept_back::page(&visit).await?;
            return page.ok_or_else(|| Problem::Missing.into());
        }
        opened => opened?,
    };
    let setting = match &opened.referral().setting {
        Some(id) => settings::name(visit.desk.store(), id).await?,
        None => String::new(),
    };
    let loaded = last_loaded(visit.desk.store(), opened.service.id).await?;
    let view = ReferralView {
        identity: identity(&opened, &setting),
        clock: clock(&opened),
        timeline: timeline(&opened),
        aside: aside(&opened, loaded),
    };
    let page = visit.frame.page(Title::new("Referral").about(opened.reference()), Html::of(&view));
    let mut page = page.crumb("/home", "Home");
    if opened.sight.may(Action::ReadReferral) {
        page = page.crumb(opened.service.href(), opened.service.details.name.clone());
    }
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(match deeds::done(address.value("done")) {
        Some(sentence) => page.notice(sentence),
        None => page,
    })
}

/// As the service sees it, or else as the family agreed that others may.
async fn open(visit: &Visit) -> Answer<Opened> {
    match Opened::of_service(visit).await {
        Err(Problem::Missing) => Opened::shared(visit).await,
        other => other,
    }
}

fn identity(opened: &Opened, setting: &str) -> Identity {
    let (details, today) = (&opened.child.details, opened.today);
    let caption = format!("Referral to {} · {}", opened.service.details.name, opened.reference());
    let born = format!("{} (age {})", day_plain(details.birth_date), age(details.birth_date, today));
    let mut identity = Identity::new(caption, details.name())
        .fact("Born", born)
        .fact("School year", school_year(details.birth_date, today));
    if !setting.is_empty() {
        identity = identity.fact("Setting", setting);
    }
    if let Some(number) = details.nhs_number.as_deref().filter(|_| opened.sight.may(Action::ReadReferral)) {
        identity = identity.fact("NHS number", number);
    }
    if let Some(need) = &details.communication {
        identity = identity.fact("Needs", need);
    }
    identity
}

fn clock(opened: &Opened) -> Clock {
    let referral = opened.referral();
    let next = next(Known::of(referral), opened.today);
    let (lead, line) = match referral.since() {
        Some(since) if referral.ended.is_none() => (
            count_words(
                weeks(since, opened.today).unsigned_abs(),
                "week since referral",
                "weeks since referral",
            ),
            format!("The referral came on {}. {}.", day_plain(since), next_words(next).0),
        ),
        _ => ("Ended".to_owned(), next_line(opened)),
    };
    let mut clock = Clock::new(lead, line);
    if opened.sight.may(Action::RecordReferral) {
        for deed in deeds::offered(opened) {
            clock = clock.next(opened.href(deed.page), deed.heading);
        }
        if !matches!(next, Next::Over) {
            clock = clock.note(Html::link(&opened.href("record"), "Record something else"));
        }
    }
    clock
}

fn next_line(opened: &Opened) -> String {
    match opened.referral().ended {
        Some((mark, how)) => {
            let day = mark.day().map(day_plain).unwrap_or_default();
            format!(
                "On {day}: {}. It can be referred again; a referral that was sent back keeps its first day.",
                how.words()
            )
        }
        None => String::new(),
    }
}

fn timeline(opened: &Opened) -> Timeline {
    let whole = opened.sight.may(Action::ReadReferral);
    let mut entries: Vec<Entry> =
        // Why a child should be seen before others may say that it is in care: that is for the service alone.
        opened.open.facts.iter().rev()
            .filter(|happened| whole || !matches!(happened.fact, Fact::PrioritySet { .. }))
            .map(|happened| entry(opened, happened, whole)).collect();
    entries.shrink_to_fit();
    Timeline::newest_first("Referral timeline, newest first", opened.today, entries)
}

fn entry(opened: &Opened, happened: &Happened, whole: bool) -> Entry {
    // Those who only may see that there is a referral never read what people wrote.
    let nothing = HashMap::new();
    let texts = if whole { &opened.texts } else { &nothing };
    let said = staff(happened, &opened.open.facts, texts);
    let seen = if crate::words::happened(&happened.fact).is_some() { "Family sees this" } else { "" };
    let entry = match happened.when {
        When::On(day) => Entry::on(day, "Referral", said.agency, said.heading),
        When::Between(..) | When::Unknown => {
            Entry::some_time("Day not known", "Referral", said.agency, said.heading)
        }
    };
    let mut body = Html::text(&said.detail);
    let taken = opened.open.facts.iter().any(|other| other.corrects == Some(happened.seq));
    if taken {
        body = body.and(" Taken back by a later entry.");
    } else if opened.sight.may(Action::RecordReferral) && crate::decide::takeable(&happened.fact) {
        let href = opened.href(&format!("facts/{}/take-back", happened.seq));
        body = body.and(" ").and(Html::link(&href, "Take this back"));
    }
    entry.state(EntryState::Plain).body(body).seen(seen)
}

fn aside(opened: &Opened, loaded: Option<Instant>) -> Html {
    let (referral, service) = (opened.referral(), &opened.service.details);
    let agreed = |yes: bool| if yes { "Yes, the family agreed" } else { "No" };
    let told = referral.told.and_then(Mark::day).map_or_else(|| "Nothing yet".to_owned(), day_plain);
    let source = match (&referral.list_number, loaded) {
        (Some(number), Some(loaded)) => {
            format!("The trust’s own list, number {number}, last loaded {}", instant_words(loaded))
        }
        _ => "Recorded here".to_owned(),
    };
    let summary = SummaryList::new()
        .line("Known from", source)
        .line("Provided by", service.provider.clone())
        .line("How soon", referral.how_soon().words())
        .line("Not brought", count_words(referral.times_not_brought() as u64, "time", "times"))
        .line("Last told the family", told)
        .line("School may see it", agreed(referral.agreement.setting))
        .line("Council may see it", agreed(referral.agreement.council));
    let standard =
        format!("{} weeks, {}: {}.", service.weeks, service.clock.words(), service.standard.words());
    let mut law = Html::text(&standard);
    if let Some(rule) = service.rule.as_deref().and_then(waymark_law::rule) {
        law = law.and(" ").and(Html::link(&rule.href(), rule.citation));
    }
    if service.standard != Standard::Right {
        law = law.and(" A wait that is longer breaks no law.");
    }
    let law = Html::fixed("<p class=\"govuk-body\">").and(law).and(Html::fixed("</p>"));
    let mut html =
        Html::from(Panel::new("This referral", summary)).and(Panel::new("The standard", law).wash());
    if referral.ended.is_none() && opened.sight.may(Action::ReadReferral) {
        html = html.and(Inset::new(
            "A request for advice for an EHC assessment is never a place in this list. It has its own six weeks.",
        ));
    }
    html
}
