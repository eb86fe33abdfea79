//! The components one by one, in the order of the alphabet.

use super::made::{
    case_table, due_lines, filter, identity, late_strip, steps, strip, sub_nav, timeline, wrong_form,
};
use super::{Part, TODAY};
use waymark_kernel::{Refusal, day};
use waymark_web::chart::{Dash, Dot, Figure, Ink, Picture, Room, Words, ticks};
use waymark_web::components::*;
use waymark_web::{Html, Tokens};

/// A part by its name.
fn part(name: &'static str, html: impl Into<Html>) -> Part {
    Part { name, html: html.into() }
}

/// Every component, in the order of the alphabet.
pub fn all() -> Vec<Part> {
    let wrong = wrong_form();
    let refusal =
        |field: &str, sentence: &str| Refusal { field: field.into(), sentence: sentence.into(), rule: None };
    let joined = |pieces: Vec<Html>| pieces.into_iter().fold(Html::empty(), Html::and);
    let agencies = [Agency::Education, Agency::Health, Agency::SocialCare, Agency::Family, Agency::Council];
    let tags = [
        Tag::received(),
        Tag::at_risk(),
        Tag::due(TODAY, day(2026, 11, 20)),
        Tag::due(TODAY, day(2026, 11, 28)),
        Tag::new(Tone::Done, "Done"),
        Tag::new(Tone::Info, "In progress"),
        Tag::not_known(),
    ];
    vec![
        part("agency badges", joined(agencies.map(|agency| Badge::new(agency).into()).into())),
        part("as at", AsAt::new(day(2026, 1, 15), "SEN2 return for 2026")),
        part("banner of success", Banner::success("We asked the paediatric team again.")),
        part("banner of something important", Banner::important("This case came from a file.")),
        part(
            "button",
            joined(vec![
                Button::new("Send decision").into(),
                Button::new("Save").secondary().sends("act", "save").into(),
                Button::new("Open").href("/cases").into(),
                Button::new("Undo the import").warning().into(),
            ]),
        ),
        part(
            "cards",
            Cards::new([
                Card::new("Late", "/cases?due=late").figure("2").body("The first is 3 days late."),
                Card::new("Due this week", "/cases?due=week").figure("6"),
            ]),
        ),
        part("chart", chart()),
        part(
            "checkboxes",
            Checkboxes::new("asked", "Whom to ask")
                .hint("Tick all that apply.")
                .option("school", "School")
                .option("health", "Paediatrics")
                .option_hint("Through the health team’s inbox")
                .chosen(&["school"]),
        ),
        part(
            "clock",
            Clock::new(
                "63 days left",
                Html::text("Final plan due ")
                    .and(Html::strong("Monday 25 January 2027"))
                    .and(". ")
                    .and(Tag::at_risk()),
            )
            .strip(strip())
            .next("/cases/WM-26-00417/advice", "Phone speech and language therapy")
            .next("/cases/WM-26-00417/advice", "Phone paediatrics")
            .note(
                Html::text("Late advice and panel dates are not exceptions. ")
                    .and(Html::link("/cases/WM-26-00417/exceptions/new", "Rely on an exception")),
            ),
        ),
        part(
            "confirmation",
            Confirmation::new(
                "You have asked us",
                Html::text("Your reference is ").and(Html::strong("WM-26-00417")),
            ),
        ),
        part(
            "date input",
            DateInput::new("born", "Date of birth").hint("For example, 3 5 2019").value(day(2019, 5, 3)),
        ),
        part(
            "date input refused",
            DateInput::new("born", "Date of birth").hint("For example, 3 5 2019").of(&wrong),
        ),
        part(
            "details",
            Details::new("Help with the date", Html::fixed("<p class=\"govuk-body\">Any day will do.</p>")),
        ),
        part("due lines", joined(due_lines().into_iter().map(Html::from).collect())),
        part(
            "error summary",
            ErrorSummary::new(&[
                refusal("name", "Enter the child’s full name"),
                refusal("", "The file was cut off"),
            ]),
        ),
        part(
            "file upload",
            FileUpload::new("file", "The return")
                .hint("XML, or the nine CSV files in one zip")
                .accept(".xml,.zip"),
        ),
        part("filter", filter()),
        part("identity and sub-navigation", Html::from(identity()).and(sub_nav())),
        part("inset", Inset::new("We must answer by 19 October 2026.")),
        part("pagination by key", Pagination::keyed(Some("?before=a".into()), Some("?after=b".into()))),
        part("pagination by number", Pagination::numbered(5, 12, |page| format!("?page={page}"))),
        part(
            "panel",
            Panel::new(
                "Your case officer",
                Html::fixed("<p class=\"govuk-body\">Priya Nair<br>01632 960 114</p>"),
            ),
        ),
        part(
            "radios",
            Radios::new("spoken", "Have you spoken to the parent?")
                .hint("You can send either way.")
                .option("yes", "Yes")
                .option_more(TextInput::new("spoken-when", "When?").width(Width::Ten))
                .option("no", "Not yet"),
        ),
        part(
            "radios refused",
            Radios::new("spoken", "Have you spoken to the parent?")
                .option("yes", "Yes")
                .option("no", "Not yet")
                .inline()
                .of(&wrong),
        ),
        part("results", Results::new(702, "case", "cases").chip("Advice", "?stage=").clear("/cases")),
        part(
            "select",
            Select::new("team", "Team")
                .option("", "Choose a team")
                .option("north", "North team")
                .option("south", "South team")
                .chosen("north"),
        ),
        part("steps", steps()),
        part("strip of a late case", late_strip()),
        part("strip of a finished case", late_strip().finished(day(2026, 11, 2))),
        part(
            "summary list",
            SummaryList::new()
                .line("Child", "Maya Okafor")
                .change("/drafts/1/child")
                .line("School", "")
                .change("/drafts/1/school")
                .line("Asked on", "7 September 2026"),
        ),
        part("table with boxes", case_table()),
        part("tags", joined(tags.map(Html::from).into())),
        part(
            "task list",
            TaskList::new("ask")
                .task("/drafts/1/child", "About your child", TaskState::Completed)
                .task("/drafts/1/hard", "What is hard", TaskState::InProgress)
                .hint("You do not need a diagnosis.")
                .task("/drafts/1/evidence", "Evidence", TaskState::NotStarted)
                .task("/drafts/1/check", "Check and send", TaskState::CannotStart),
        ),
        part(
            "text area",
            TextArea::new("why", "Why do you ask?")
                .hint("Write as little or as much as you like.")
                .of(&wrong),
        ),
        part(
            "text input",
            TextInput::new("nhs", "NHS number")
                .hint("10 digits")
                .typed(Typed::Digits)
                .width(Width::Ten)
                .value("999 304 1122"),
        ),
        part("text input refused", TextInput::new("name", "Full name").typed(Typed::Name).of(&wrong)),
        part("timeline", timeline()),
        part("tokens", Tokens::new("sample-token", uuid())),
        part("warning", Warning::new("The decision is sent to the family at once.")),
    ]
}

/// A fixed id.
fn uuid() -> waymark_kernel::FactId {
    "00000000000040008000000000000001".parse().unwrap_or_else(|_| waymark_kernel::Ids::seeded(1).next())
}

/// A list that grew, with a band for what is to come.
fn chart() -> Figure {
    let picture = |room: Room| {
        let levels = ticks(1_200.0, 4);
        let mut picture = Picture::new(room, (0.0, 10.0), (0.0, 1_500.0));
        picture.ground(6.0, 10.0);
        picture.levels(&levels, |level| format!("{level}"));
        picture.along(&[(0.0, "Dec 2025".into()), (6.0, "Jun 2026".into())]);
        picture.band(&[(6.0, 900.0, 900.0), (10.0, 1_000.0, 1_200.0)], Ink::Plum);
        picture.line(&[(0.0, 600.0), (3.0, f64::NAN), (4.0, 800.0), (6.0, 900.0)], Ink::Black, Dash::Solid);
        picture.line(&[(6.0, 900.0), (10.0, 1_100.0)], Ink::Plum, Dash::Dashed);
        picture.line(&[(6.0, 824.0), (10.0, 824.0)], Ink::Green, Dash::Dotted);
        picture.drop(8.0, 1_000.0, Ink::Blue);
        picture.dot(6.0, 900.0, Ink::Black, Dot::Now);
        picture.words(10.0, 1_100.0, &Words::new("Carry on as now").bold(Ink::Plum).shift(12.0, 5.0));
        picture
    };
    Figure::new(
        "list",
        ("Children waiting", "Number of children, end of month.", "The list grew from 600 to 900."),
        [picture(Room::WIDE), picture(Room::NARROW)],
        ("Show these figures as a table", Html::text("600, then 900")),
    )
}
