//! Whole pages made of the components.

use super::made;
use super::{TODAY, officer, parent, public};
use waymark_kernel::Problem;
use waymark_web::components::*;
use waymark_web::{Html, Page, Stop, Title, Tokens, pages as shared};

fn sum(pieces: Vec<Html>) -> Html {
    pieces.into_iter().fold(Html::empty(), Html::and)
}

fn case() -> Page {
    let clock = Clock::new(
        "63 days left",
        Html::text("Final plan due ")
            .and(Html::strong("Monday 25 January 2027"))
            .and(". ")
            .and(Tag::at_risk())
            .and(" Panel is in 23 days with two reports late. Draft and schools fall over Christmas: 2 days to spare."),
    )
    .strip(made::strip())
    .next("/cases/WM-26-00417/advice", "Phone speech and language therapy")
    .next("/cases/WM-26-00417/advice", "Phone paediatrics")
    .next("/cases/WM-26-00417/people", "Ask Ada which school she prefers")
    .note(
        Html::text("Late advice and panel dates are not exceptions. ")
            .and(Html::link("/cases/WM-26-00417/exceptions/new", "Rely on an exception")),
    );
    let rows = [
        ("School", Agency::Education, true),
        ("Paediatrics", Agency::Health, false),
        ("Social care", Agency::SocialCare, true),
    ];
    let advice = Table::new("advice", "Reports asked for on 9 October, due 20 November")
        .hide_caption()
        .columns(["Who", "How it stands"].map(Column::new))
        .rows(rows.map(|(name, agency, is_in)| {
            let tag =
                if is_in { Tag::received() } else { Tag::due(TODAY, waymark_kernel::day(2026, 11, 20)) };
            Row::new(vec![Cell::Html(Badge::named(agency, name).into()), tag.into()])
        }));
    let main = sum(vec![
        made::identity().into(),
        made::sub_nav().into(),
        clock.into(),
        Html::fixed("<div class=\"wm-cols\"><div><h2 class=\"govuk-heading-m\">What has happened, and what is next</h2>"),
        made::timeline().into(),
        Html::fixed("</div><div>"),
        Panel::new("Advice: 2 of 3 reports in", advice).large().into(),
        Panel::new("What Ada and Maya see today", Html::fixed("<p class=\"govuk-body\">“We are waiting for one report about Maya, from the children’s doctor. We are sorry: it was due on 20 November.”</p>")).wash().into(),
        Html::fixed("</div></div>"),
    ]);
    officer("/cases/WM-26-00417")
        .page(Title::new("Case").about("WM-26-00417"), main)
        .crumb("/home", "Home")
        .crumb("/cases", "Cases")
}

fn family() -> Page {
    let main = sum(vec![
        Html::fixed("<div class=\"wm-cols\"><div><h1 class=\"govuk-heading-xl\">Maya’s assessment</h1><div class=\"wm-answer\"><p>We are waiting for two reports about Maya.</p><p>We are sorry. Two reports are late: they were due on 20 November. We asked for them again today. This does not change the 25 January date for your plan.</p></div><h2 class=\"govuk-heading-m\">Where we are</h2>"),
        made::steps().into(),
        Html::fixed("</div><div>"),
        Panel::new("Your case officer", Html::fixed("<p class=\"govuk-body\">Priya Nair<br>01632 960 114<br>Monday to Thursday</p><p class=\"govuk-body\">If Priya is away:<br>SEND team 01632 960 110</p>")).into(),
        Panel::new("Free, confidential, impartial advice", Html::fixed("<p class=\"govuk-body\">Ashdale SENDIASS works at arm’s length from the council.<br>01632 960 555</p>")).wash().into(),
        Panel::new("If you are not happy", Html::fixed("<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/my/complain\">Complain</a><br><a class=\"govuk-link\" href=\"/my/mediation\">Get mediation or appeal</a></p>")).into(),
        Html::fixed("</div></div>"),
    ]);
    parent("/my").page(Title::new("Your child’s assessment").about("WM-26-00417"), main).family()
}

fn list() -> Page {
    let main = sum(vec![
        Html::fixed("<h1 class=\"govuk-heading-l\">Cases</h1><div class=\"wm-cols wm-cols--filter\">"),
        made::filter().into(),
        Html::fixed("<div>"),
        Results::new(120, "case", "cases").chip("Advice", "/cases?sort=due").clear("/cases").into(),
        Html::fixed("<form method=\"post\" action=\"/cases/chase\">"),
        Tokens::without_key("sample-token").into(),
        made::case_table().into(),
        Html::fixed("<div class=\"wm-bulk\"><span>Ticked cases:</span>"),
        Button::new("Chase late advice").into(),
        Html::fixed("</div></form>"),
        Pagination::numbered(2, 5, |page| format!("/cases?page={page}")).into(),
        Html::fixed("</div></div>"),
    ]);
    officer("/cases")
        .page(Title::new("Cases"), main)
        .crumb("/home", "Home")
        .notice("We asked the paediatric team again about 2 cases.")
}

fn home() -> Page {
    let cards = Cards::new([
        Card::new("Late", "/cases?due=late").figure("2").body("The first is 3 days late."),
        Card::new("Due this week", "/cases?due=week").figure("6"),
        Card::new("Annual reviews due and overdue", "/plans?review_due").figure("11"),
        Card::new("New since Friday", "/cases?new").figure("4"),
    ]);
    let main = sum(vec![
        Html::fixed("<h1 class=\"govuk-heading-l\">Monday 23 November 2026</h1>"),
        cards.into(),
        Html::fixed("<h2 class=\"govuk-heading-m\">Limits of one case</h2>"),
        sum(made::due_lines().into_iter().map(Html::from).collect()),
        AsAt::new(waymark_kernel::day(2026, 1, 15), "SEN2 return for 2026").into(),
    ]);
    officer("/home").page(Title::new("Home"), main)
}

fn form(wrong: bool) -> Page {
    let form = if wrong { made::wrong_form() } else { waymark_web::Form::default() };
    let main = sum(vec![
        Html::fixed(
            "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\"><h1 class=\"govuk-heading-l\">Ask for an assessment for a pupil</h1><form method=\"post\" action=\"/school/request\" novalidate data-keep>",
        ),
        Tokens::without_key("sample-token").into(),
        TextInput::new("name", "Child’s full name").typed(Typed::Name).of(&form).into(),
        DateInput::new("born", "Date of birth").hint("For example, 3 5 2019").of(&form).into(),
        Radios::new("spoken", "Have you spoken to the parent?")
            .hint("You can send either way. We must consult them.")
            .option("yes", "Yes")
            .option_more(TextInput::new("spoken-when", "When?").width(Width::Ten))
            .option("no", "Not yet")
            .of(&form)
            .into(),
        TextArea::new("why", "Why do you ask?")
            .hint("Write as little or as much as you like.")
            .of(&form)
            .into(),
        Button::new("Send request").into(),
        Html::fixed("</form></div></div>"),
    ]);
    officer("/school/request").page(Title::new("Ask for an assessment"), main).errors(form.refusals())
}

fn check() -> Page {
    let list = SummaryList::new()
        .line("Child", "Maya Okafor")
        .change("/drafts/1/child")
        .line("School", "")
        .change("/drafts/1/school");
    let main = sum(vec![
        Html::fixed(
            "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\"><h1 class=\"govuk-heading-l\">Check your answers</h1>",
        ),
        list.into(),
        TaskList::new("ask")
            .task("/drafts/1/child", "About your child", TaskState::Completed)
            .task("/drafts/1/hard", "What is hard", TaskState::InProgress)
            .hint("You do not need a diagnosis.")
            .task("/drafts/1/check", "Check and send", TaskState::CannotStart)
            .into(),
        Warning::new("The request is sent at once, and the clock starts.").into(),
        Inset::new("We must answer by 19 October 2026.").into(),
        Details::new(
            "What happens next",
            Html::fixed("<p class=\"govuk-body\">We ask the people who know Maya.</p>"),
        )
        .into(),
        Button::new("Send request").into(),
        Html::fixed("</div></div>"),
    ]);
    parent("/my").page(Title::new("Check your answers"), main).family()
}

fn done() -> Page {
    let body = Html::text("Your reference is ").and(Html::strong("WM-26-00417"));
    let main = Html::from(Confirmation::new("You have asked us", body)).and(Html::fixed("<h2 class=\"govuk-heading-m\">What happens next</h2><p class=\"govuk-body\">We must answer by 19 October 2026.</p>"));
    parent("/my").page(Title::new("You have asked us").about("WM-26-00417"), main).family()
}

fn late_case() -> Page {
    let main = Html::fixed("<h1 class=\"govuk-heading-l\">Two strips</h1>").and(
        Clock::new("9 weeks (63 days) late", "Final plan was due on Monday 21 September 2026.")
            .strip(made::late_strip()),
    );
    officer("/cases/WM-26-00101").page(Title::new("Case").about("WM-26-00101"), main)
}

fn conflict() -> Page {
    let problem = Problem::Conflict {
        theirs: "Sam Ode decided to assess on 9 October.".into(),
        yours: "Not to assess: needs are met by SEN support.".into(),
    };
    Stop::from(problem).page(&officer("/cases"))
}

fn fault() -> Page {
    Stop::from(Problem::fault("read a case", "disk")).page(&officer("/cases"))
}

/// Every page and its address in the gallery.
pub fn all() -> Vec<(&'static str, Page)> {
    let frame = public();
    let page = |title: &'static str, main: Html| frame.page(Title::new(title), main);
    vec![
        ("/case", case()),
        ("/late-case", late_case()),
        ("/family", family()),
        ("/list", list()),
        ("/monday", home()),
        ("/form", form(false)),
        ("/form-refused", form(true)),
        ("/check", check()),
        ("/sent", done()),
        ("/conflict", conflict()),
        ("/fault", fault()),
        ("/not-found", Stop::from(Problem::Missing).page(&frame)),
        ("/help-page", page("Help and contact", shared::help(&frame.area))),
        ("/cookies-page", page("Cookies", shared::cookies(&frame.area))),
        ("/privacy-page", page("Privacy", shared::privacy(&frame.area))),
        (
            "/accessibility-page",
            page("Accessibility statement", shared::accessibility_statement(&frame.area)),
        ),
    ]
}
