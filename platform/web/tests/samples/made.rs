//! The larger samples, which the pages use too: one invented case on one day.

use super::TODAY;
use waymark_kernel::day;
use waymark_web::components::*;
use waymark_web::{Form, Html, Need};

/// A form in which everything is wrong, as it comes back.
pub fn wrong_form() -> Form {
    let typed = [
        ("name", ""),
        ("born", "31"),
        ("born-month", "2"),
        ("born-year", "2019"),
        ("why", "He needs more help"),
    ];
    let fields = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let mut form = Form::from_fields(fields).unwrap_or_default();
    form.text("name", Need::Required("Enter the child’s full name"), 200);
    form.day("born", "Date of birth", Need::Required("Enter the date of birth"));
    form.choice("spoken", &["yes", "no"], Need::Required("Say whether you have spoken to the parent"));
    form
}

pub fn strip() -> Strip {
    Strip::new(day(2026, 9, 7), 20, TODAY)
        .mark(Mark::new(day(2026, 9, 7), MarkState::Done, "Request received", "7 Sep"))
        .mark(Mark::new(day(2026, 10, 19), MarkState::Done, "Decide: assess or not", "by 19 Oct, done 9 Oct"))
        .mark(Mark::new(day(2026, 11, 20), MarkState::Late, "Advice due back", "20 Nov, 2 late"))
        .mark(Mark::new(
            day(2026, 12, 28),
            MarkState::Due,
            "If no plan: tell Ada",
            "by Mon 28 Dec, send by Thu 24 Dec",
        ))
        .mark(Mark::new(day(2027, 1, 25), MarkState::Due, "Final plan", "by 25 Jan 2027"))
        .mark(Mark::new(
            day(2026, 12, 16),
            MarkState::Planned,
            "Decide: plan or not",
            "panel advises, 16 Dec",
        ))
        .span(Span::new(day(2026, 12, 18), day(2027, 1, 8), "Draft with Ada", "18 Dec to 8 Jan"))
        .span(Span::new(day(2027, 1, 8), day(2027, 1, 23), "Schools asked", "8 to 23 Jan"))
}

pub fn late_strip() -> Strip {
    Strip::new(day(2026, 5, 4), 20, TODAY)
        .mark(Mark::new(day(2026, 5, 4), MarkState::Done, "Request received", "4 May"))
        .mark(Mark::new(day(2026, 6, 15), MarkState::Done, "Decide: assess or not", "by 15 Jun, done 19 Jun"))
        .mark(Mark::new(day(2026, 7, 31), MarkState::Done, "Advice due back", "31 Jul, all in"))
        .mark(Mark::new(day(2026, 8, 24), MarkState::Done, "If no plan: tell the family", "by 24 Aug"))
        .mark(Mark::new(day(2026, 9, 21), MarkState::Late, "Final plan", "21 Sep, 9 weeks (63 days) late"))
}

pub fn timeline() -> Timeline {
    Timeline::newest_first(
        "Case timeline, newest first",
        TODAY,
        vec![
            Entry::on(day(2027, 1, 8), "Planned", Agency::Council, "Ada’s time on the draft ends")
                .state(EntryState::Planned)
                .body("At least 15 days is 1 January; we give to 8 January.")
                .seen("Family sees the dates"),
            Entry::on(
                day(2026, 11, 20),
                "Late",
                Agency::Health,
                "Two pieces of health advice passed the six-week limit",
            )
            .state(EntryState::Late)
            .body("Speech and language therapy and community paediatrics. Reminders sent today.")
            .seen("Family sees “We are waiting for two reports”"),
            Entry::on(
                day(2026, 11, 18),
                "Advice received",
                Agency::Education,
                "Educational psychologist sent advice",
            )
            .state(EntryState::Key)
            .seen("Family can read it"),
            Entry::on(day(2026, 10, 21), "Advice received", Agency::SocialCare, "Social care sent advice")
                .state(EntryState::Key),
            Entry::some_time(
                "Between 3 May 2025 and 15 Jan 2026",
                "Imported",
                Agency::Council,
                "An earlier request was withdrawn",
            ),
            Entry::on(
                day(2026, 9, 7),
                "Request",
                Agency::Family,
                "Ada Okafor asked for an assessment online",
            )
            .state(EntryState::Key)
            .body("The legal clock started."),
        ],
    )
}

pub fn case_table() -> Table {
    let names = ["Maya Okafor", "Leo Bates", "Aisha Khan", "Zainab Hussain", "Callum Reid"];
    let rows = names.iter().zip(0_i64..).map(|(name, n)| {
        let due = waymark_kernel::add_days(TODAY, n * 5 - 6);
        let reference = format!("WM-26-0041{n}");
        Row::new(vec![
            Cell::LinkNote(format!("/cases/{reference}"), (*name).to_owned(), reference.clone()),
            Cell::from("Advice"),
            Cell::TagNote(Tag::due(TODAY, due), waymark_web::words::day_table(due)),
            Badge::named(Agency::Health, "Paediatrics").into_cell(),
            Cell::from("12"),
        ])
        .late(due < TODAY)
        .pick(reference, *name, n == 0)
    });
    Table::new("cases", "Cases, most days late first")
        .hide_caption()
        .pick("case")
        .columns([
            Column::new("Child").sort("?sort=name", Sorted::No),
            Column::new("Stage"),
            Column::new("Next limit").sort("?sort=due", Sorted::Up),
            Column::new("Waiting for"),
            Column::number("Week").sort("?sort=week", Sorted::No),
        ])
        .rows(rows)
}

trait IntoCell {
    fn into_cell(self) -> Cell;
}

impl IntoCell for Badge {
    fn into_cell(self) -> Cell {
        Cell::Html(self.into())
    }
}

pub fn filter() -> Filter {
    Filter::new("/cases", "Filter cases")
        .keep("sort", "due")
        .field(
            Checkboxes::new("stage", "Stage")
                .option("request", "Request (31)")
                .option("advice", "Advice (120)")
                .small()
                .chosen(&["advice"]),
        )
        .field(
            Radios::new("due", "Next limit")
                .option("any", "Any")
                .option("late", "Late (12)")
                .option("week", "Due this week (6)")
                .small()
                .chosen("any"),
        )
}

pub fn steps() -> Steps {
    Steps::new([
        Step::new(StepState::Done, "You asked for an assessment", "7 September"),
        Step::new(StepState::Done, "We said yes", "9 October"),
        Step::new(
            StepState::Now,
            "People who know Maya write reports",
            Html::text("4 of 6 reports are in, and your own views. ")
                .and(Html::link("/my/reports", "Read the 4 reports")),
        ),
        Step::new(
            StepState::Late,
            "The children’s doctor’s report",
            "It was due on 20 November. We are sorry.",
        ),
        Step::new(
            StepState::Next,
            "You get the final plan",
            "By 25 January 2027. That is 20 weeks from the day you asked.",
        ),
    ])
}

pub fn due_lines() -> Vec<DueLine> {
    let law = "/law/send-regs-2014/13";
    vec![
        DueLine::due("Final plan", day(2027, 1, 25), TODAY, Force::Must).law(law, "reg 13(2)"),
        DueLine::due("If no plan: tell the family", day(2026, 12, 28), TODAY, Force::Must)
            .law("/law/send-regs-2014/10", "reg 10(1)")
            .note("Bank holiday: send by Thursday 24 December."),
        DueLine::due("Advice", day(2026, 11, 20), TODAY, Force::Must)
            .law("/law/send-regs-2014/8", "reg 8(1)"),
        DueLine::done("Decision to assess", day(2026, 10, 19), day(2026, 10, 9), Force::Must),
        DueLine::without_day(
            "Annual review",
            "is not known, because the file does not say when the plan was first issued.",
            Force::Must,
        ),
    ]
}

pub fn identity() -> Identity {
    Identity::new("EHC needs assessment · WM-26-00417", "Maya Okafor")
        .fact("Born", "3 May 2019 (age 7)")
        .fact("Year 3,", "Larkfield Primary")
        .fact("NHS number", "999 304 1122")
        .fact("Parent", "Ada Okafor")
        .fact("Needs", "Igbo interpreter")
        .action(Button::new("Add to the case").href("/cases/WM-26-00417/add"))
        .action(Button::new("Message Ada").secondary().href("/cases/WM-26-00417/messages/new"))
        .flags(
            Html::text("Looked after: no. Restricted: no. No court order on file. ")
                .and(Html::fixed("<span>Checked 8 September</span>")),
        )
}

pub fn sub_nav() -> SubNav {
    let case = "/cases/WM-26-00417";
    SubNav::new("Maya’s case", case)
        .tab(case, "Timeline")
        .tab(format!("{case}/advice"), "Advice")
        .count("late", 2)
        .tab(format!("{case}/documents"), "Documents")
        .tab(format!("{case}/people"), "People")
        .tab(format!("{case}/audit"), "Who has looked")
}
