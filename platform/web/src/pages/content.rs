//! The words of the pages that every service must have, filled from the area's configuration. They promise nothing
//! that the configuration does not say.

use crate::page::IDLE_MINUTES;
use crate::words::day_plain;
use crate::{Area, Html};
use askama::Template;
use waymark_kernel::Day;

#[derive(Template)]
#[template(path = "pages/help.html")]
struct Help<'a> {
    area: &'a Area,
}

/// Who to turn to, the same on every page (WCAG 2.2, 3.2.6).
#[must_use]
pub fn help(area: &Area) -> Html {
    Html::of(&Help { area })
}

#[derive(Template)]
#[template(path = "pages/cookies.html")]
struct Cookies {
    session: String,
    display: String,
    minutes: u32,
}

/// The two cookies and what each is for.
#[must_use]
pub fn cookies(area: &Area) -> Html {
    let name = |plain: &str| crate::cookie::name(plain, area.https);
    Html::of(&Cookies {
        session: name("wm_session"),
        display: name(crate::display::COOKIE),
        minutes: IDLE_MINUTES,
    })
}

#[derive(Template)]
#[template(path = "pages/privacy.html")]
struct Privacy<'a> {
    area: &'a Area,
}

/// Who holds what, why, and how to ask about it.
#[must_use]
pub fn privacy(area: &Area) -> Html {
    Html::of(&Privacy { area })
}

#[derive(Template)]
#[template(path = "pages/accessibility.html")]
struct Statement<'a> {
    area: &'a Area,
}

impl Statement<'_> {
    fn words(day: &Day) -> String {
        day_plain(*day)
    }
}

/// The statement that the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018 ask
/// for. It says "not tested yet" until the configuration holds a test.
#[must_use]
pub fn accessibility_statement(area: &Area) -> Html {
    Html::of(&Statement { area })
}

/// The end of a visit.
pub(super) fn timed_out() -> Html {
    Html::fixed(
        r#"<h1 class="govuk-heading-l">We signed you out to keep information safe</h1><p class="govuk-body">Nothing happened on your page for a while. What you had saved is still there.</p><p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in again</a></p>"#,
    )
}
