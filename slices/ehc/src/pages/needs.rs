//! The primary need as whoever asks tells it, where they can: never needed, and nothing is decided by it.

use crate::words::need_words;
use waymark_web::components::Select;
use waymark_web::words::capital;
use waymark_web::{Form, Html, Need};

/// The codes of the return (SEN2 item 5.8), in its order.
const CODES: [&str; 13] =
    ["SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH"];

/// The field, for officers and settings.
pub(super) fn field(form: &Form) -> Html {
    let mut select = Select::new("need", "Main need, if known").option("", "Not known");
    for code in CODES {
        select = select.option(code, capital(need_words(code)));
    }
    select.of(form).into()
}

/// What was chosen; `None` where nothing was.
pub(super) fn read(form: &mut Form) -> Option<String> {
    form.choice("need", &CODES, Need::Optional)
}
