//! A meeting that everybody may come to or watch: what is asked of whoever announces it, how it is told, which one is next,
//! and on the page of the joint plan's meeting whether everybody reads the same days.

use super::{href, public_href};
use crate::meetings::ThePlan;
use crate::pages::may;
use crate::publication::{Notice, Publication};
use crate::release::{ForMeeting, MeetingNo};
use crate::store::{Version, next_notice, notices_from};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::Desk;
use waymark_web::components::{DateInput, FormBody, Panel, SummaryList, TextArea, TextInput, Warning};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Form, Html, Need};

/// The most characters of an answer.
const LONGEST: usize = 400;

/// The address of the form, for a meeting of the joint plan where one is given.
pub(super) fn form_href(meeting: Option<MeetingNo>) -> String {
    let of = meeting.map(|no| format!("&meeting={no}")).unwrap_or_default();
    format!("/publications/new?genre=meetings{of}")
}

/// What is asked of a meeting, beside what is asked of everything that is published.
pub(super) fn asked(body: FormBody, form: &Form) -> FormBody {
    body.keep("meeting", form.value("meeting"))
        .field(TextInput::new("begins", "When does it begin?").hint("For example, 2pm.").of(form))
        .field(TextInput::new("place", "Where is it?").hint("The building and its address.").of(form))
        .field(
            TextArea::new("watch", "How can people come, or watch it from elsewhere?")
                .rows(3)
                .hint("Say how to watch online, and whom to tell who needs help to come.")
                .of(form),
        )
        .field(
            DateInput::new("papers", "From which day can its papers be read?")
                .hint("Leave it empty if there are none.")
                .of(form),
        )
}

/// What was answered; the refusals go into the form.
pub(super) fn read(form: &mut Form, on: Option<Day>, today: Day) -> Option<Notice> {
    if on.is_some_and(|on| on < today) {
        form.refuse("on", "The meeting must be today or later.");
    }
    let begins = form.text("begins", Need::Required("Say when it begins."), LONGEST);
    let place = form.text("place", Need::Required("Say where it is."), LONGEST);
    let need = Need::Required("Say how people can come or watch.");
    let watch = form.text("watch", need, LONGEST);
    let papers = form.day("papers", "The day of the papers", Need::Optional);
    if on.zip(papers).is_some_and(|(on, papers)| papers > on) {
        form.refuse("papers", "The papers must be out on or before the day of the meeting.");
    }
    let meeting = form.value("meeting").parse().ok();
    Some(Notice { meeting, begins: begins?, place: place?, watch: watch?, papers })
}

/// The fields of the form with what a notice says.
pub(super) fn filled(notice: &Notice) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("meeting", notice.meeting.map(|no| no.to_string()).unwrap_or_default()),
        ("begins", notice.begins.clone()),
        ("place", notice.place.clone()),
        ("watch", notice.watch.clone()),
    ];
    fields.extend(notice.papers.into_iter().flat_map(|day| super::form::dated(PAPERS, day)));
    fields
}

/// The names of the three boxes of the day of the papers.
const PAPERS: [&str; 3] = ["papers", "papers-month", "papers-year"];

/// The fields of the form with what the joint plan says of a meeting.
pub(super) async fn of_the_plan(desk: &Desk, no: MeetingNo) -> Answer<Vec<(&'static str, String)>> {
    let plan = ThePlan::read(desk.store()).await?;
    let Some(meeting) = plan.and_then(|plan| plan.meeting(no)) else { return Ok(Vec::new()) };
    let title = format!("{}, {}", meeting.title(), day_plain(meeting.day));
    let mut fields = vec![("meeting", no.to_string()), ("title", title)];
    fields.extend(super::form::dated(super::form::ON, meeting.day));
    fields.extend(meeting.papers.into_iter().flat_map(|day| super::form::dated(PAPERS, day)));
    Ok(fields)
}

/// When, where, how to watch and when the papers are out; nothing for what is no meeting.
pub(super) fn told(says: &Publication) -> Html {
    let Some(notice) = &says.notice else { return Html::empty() };
    let list = SummaryList::new()
        .line("When", format!("{}, {}", day_long(says.on), notice.begins))
        .line("Where", notice.place.clone())
        .line("How to come or watch", notice.watch.clone());
    let papers = notice.papers.map_or_else(|| "None".to_owned(), |day| format!("From {}", day_long(day)));
    list.line("Papers", papers).into()
}

/// The next meeting, for the page on which everybody reads how we are doing.
///
/// # Errors
/// As the store's.
pub(in crate::pages) async fn next(desk: &Desk, today: Day) -> Answer<Html> {
    let head = Html::fixed("<h2 class=\"govuk-heading-m\">The next meeting</h2>");
    let Some(version) = next_notice(desk.store(), today).await? else {
        let none = "<p class=\"govuk-body\">No meeting that you can come to or watch is announced yet.</p>";
        return Ok(head.and(Html::fixed(none)));
    };
    let link = Html::link(&public_href(version.says.number), &version.says.title);
    let link = Html::fixed("<p class=\"govuk-body\">").and(link).and(Html::fixed("</p>"));
    Ok(head.and(link).and(told(&version.says)))
}

/// What everybody reads of a meeting of the joint plan, for those who make publications; nothing once it has met.
///
/// # Errors
/// As the store's.
pub(in crate::pages) async fn beside(desk: &Desk, visitor: &Visitor, no: MeetingNo) -> Answer<Html> {
    if !may(desk, visitor, Action::MakePublication) {
        return Ok(Html::empty());
    }
    let today = desk.now().today;
    let plan = ThePlan::read(desk.store()).await?;
    let Some(meeting) = plan.and_then(|plan| plan.meeting(no)).filter(|meeting| meeting.day >= today) else {
        return Ok(Html::empty());
    };
    let of = |version: &Version| version.says.notice.as_ref().is_some_and(|it| it.meeting == Some(no));
    let known = notices_from(desk.store(), today).await?.into_iter().find(of);
    Ok(Panel::new("What everybody is told", known.map_or_else(|| announce(no), |it| differs(&it, &meeting)))
        .into())
}

fn announce(no: MeetingNo) -> Html {
    paragraph(
        Html::text("It is not announced. ").and(Html::link(&form_href(Some(no)), "Announce it to everybody")),
    )
}

/// The notice, and whether its days are those of the plan.
fn differs(version: &Version, meeting: &ForMeeting) -> Html {
    let says = &version.says;
    let link = Html::link(&href(says.number, says.version), &says.title);
    let stands = if version.published.is_some() { ", published" } else { ", being prepared" };
    let html = paragraph(link.and(Html::text(stands)));
    let papers = says.notice.as_ref().and_then(|notice| notice.papers);
    if (says.on, papers) == (meeting.day, meeting.papers) {
        return html;
    }
    let sentence =
        "Its day, or the day of its papers, is not the one that the plan has. Make a newer version.";
    Html::from(Warning::new(sentence)).and(html)
}

fn paragraph(inner: Html) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(inner).and(Html::fixed("</p>"))
}
