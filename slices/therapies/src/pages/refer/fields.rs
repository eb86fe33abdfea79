//! The questions that several ways of referring share, asked and read back.

use crate::facts::Agreement;
use crate::forecast::Likely;
use crate::pages::likely::Ranges;
use crate::service::Service;
use crate::words::before_asking;
use waymark_kernel::Day;
use waymark_people::ChildDetails;
use waymark_people::PersonDetails;
use waymark_people::contact_details::ContactDetails;
use waymark_web::components::{Checkboxes, DateInput, Radios, TextInput, Typed, Width};
use waymark_web::{Form, Html, Need};

/// Who the child is.
pub(super) fn child(form: &Form) -> Vec<Html> {
    let name = |field: &str, label: &str| Html::of(&TextInput::new(field, label).typed(Typed::Name).of(form));
    vec![
        name("forename", "First name"),
        name("surname", "Last name"),
        DateInput::new("birth_date", "Date of birth").hint("For example, 3 5 2019").of(form).into(),
    ]
}

/// Who the child is, as typed; `None` where something is refused.
pub(super) fn read_child(form: &mut Form, today: Day) -> Option<ChildDetails> {
    let forename = form.text("forename", Need::Required("Enter the child’s first name."), 100);
    let surname = form.text("surname", Need::Required("Enter the child’s last name."), 100);
    let born = form.day("birth_date", "Date of birth", Need::Required("Enter the date of birth."));
    if born.is_some_and(|born| born > today) {
        form.refuse("birth_date", "The date of birth is in the future. Check the year.");
    }
    Some(ChildDetails::new(forename?, surname?, born?))
}

/// Whom to write to.
pub(super) fn parent(form: &Form) -> Vec<Html> {
    let phone = TextInput::new("phone", "Their telephone number").typed(Typed::Phone).width(Width::Twenty);
    let name = TextInput::new("parent", "Parent or carer’s name").typed(Typed::Name);
    let email = TextInput::new("email", "Their e-mail address").typed(Typed::Email);
    vec![name.of(form).into(), phone.of(form).into(), email.of(form).into()]
}

/// Whom to write to, as typed; `None` where something is refused.
pub(super) fn read_parent(form: &mut Form) -> Option<PersonDetails> {
    let name = form.text("parent", Need::Required("Enter the parent or carer’s name."), 200);
    let phone = form.text("phone", Need::Optional, 40);
    let email = form.text("email", Need::Optional, 200);
    if phone.is_none() && email.is_none() && form.error("phone").is_empty() {
        form.refuse("phone", "Enter a telephone number or an e-mail address.");
    }
    Some(PersonDetails { contact: ContactDetails { phone, email }, ..PersonDetails::named(name?) })
}

/// Which service, with what is known about the wait before anything is sent.
pub(super) fn service(form: &Form, services: &[Service], ranges: &Ranges, question: &str) -> Html {
    let mut radios = Radios::new("service", question);
    for service in services {
        radios = radios
            .option(service.details.slug.clone(), service.details.name.clone())
            .option_hint(before_asking(service, ranges.get(&service.id).copied().unwrap_or(Likely::UNKNOWN)));
    }
    radios.of(form).into()
}

/// The service that was chosen.
pub(super) fn read_service(form: &mut Form, services: &[Service], sentence: &str) -> Option<Service> {
    let slugs: Vec<&str> = services.iter().map(|service| service.details.slug.as_str()).collect();
    let slug = form.choice("service", &slugs, Need::Required(sentence))?;
    services.iter().find(|service| service.details.slug == slug).cloned()
}

/// What the family agrees to.
pub(super) fn agreement(form: &Form, question: &str, [referral, setting, council]: [&str; 3]) -> Html {
    let boxes = Checkboxes::new("agreed", question)
        .option("referral", referral)
        .option("setting", setting)
        .option("council", council);
    boxes.of(form).into()
}

/// What the family agrees to, as ticked.
pub(super) fn read_agreement(form: &Form) -> Agreement {
    let ticked = |code| form.all("agreed").contains(&code);
    Agreement { referral: ticked("referral"), setting: ticked("setting"), council: ticked("council") }
}
