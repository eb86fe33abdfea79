//! The questions of a what-if: more children a month, from when, how many referrals, and what posts cost. The form is a
//! plain address, so that an answer can be kept, shared and compared.

use crate::forecast::{Asked, LATEST, Month};
use askama::Template;
use waymark_kernel::Day;
use waymark_web::components::{Button, Details, Select, TextInput, Typed, Width};
use waymark_web::{Form, Html};

/// Months that are offered as a start.
const MONTHS: i16 = LATEST;
/// Changes in referrals that are offered, in hundredths.
const CHANGES: [i64; 6] = [-20, -10, 0, 10, 20, 30];

#[derive(Template)]
#[template(path = "whatif_form.html")]
struct Questions {
    action: String,
    fields: Html,
    more: Html,
    button: Button,
}

/// The form, with what was typed and what is wrong with it.
pub(super) fn form(action: &str, form: &Form, asked: &Asked, today: Day) -> Html {
    let mut extra = TextInput::new("extra", "More children seen each month")
        .typed(Typed::Digits)
        .width(Width::Five)
        .of(form);
    if form.value("extra").is_empty() && asked.extra > 0 {
        extra = extra.value(asked.extra.to_string());
    }
    let fields = Html::from(extra).and(months(form, asked, today)).and(referrals(asked));
    let view = Questions {
        action: action.to_owned(),
        fields,
        more: more(form, asked),
        button: Button::new("Show the forecast").secondary(),
    };
    Html::of(&view)
}

fn months(form: &Form, asked: &Asked, today: Day) -> Select {
    let first = Month::of(today).after(1);
    let mut months: Vec<Month> = (0..MONTHS).map(|after| first.after(after)).collect();
    if !months.contains(&asked.from) {
        months.push(asked.from);
        months.sort_unstable();
    }
    let select = months.into_iter().fold(Select::new("from", "Starting"), |select, month| {
        select.option(month.to_string(), month.words())
    });
    if form.error("from").is_empty() { select.chosen(asked.from.to_string()) } else { select.of(form) }
}

fn referrals(asked: &Asked) -> Select {
    let mut changes = CHANGES.to_vec();
    if !changes.contains(&asked.referrals) {
        changes.push(asked.referrals);
        changes.sort_unstable();
    }
    let select = changes.into_iter().fold(Select::new("referrals", "New referrals"), |select, change| {
        let words = match change {
            0 => "Stay as they are".to_owned(),
            more @ 1.. => format!("{more} in a hundred more"),
            fewer => format!("{} in a hundred fewer", -fewer),
        };
        select.option(change.to_string(), words)
    });
    select.chosen(asked.referrals.to_string())
}

/// What few ask: closed at first, open in the answer of who asked it.
fn more(form: &Form, asked: &Asked) -> Html {
    let input =
        |name: &str, label: &str| TextInput::new(name, label).typed(Typed::Digits).width(Width::Ten).of(form);
    let turn = Select::new("turn", "Order of being seen")
        .option("", "As it is now")
        .option("yes", "Every child in turn")
        .chosen(if asked.in_turn { "yes" } else { "" });
    let fields = Html::from(input("cost", "Cost of a post for a year, in pounds"))
        .and(input("recruit", "Weeks to fill a post"))
        .and(input("leave", "Of 100 colleagues, how many leave in a year"))
        .and(input("money", "All the money there is, in pounds"))
        .and(turn);
    Details::new("Cost and staffing", fields).into()
}
